"""Duplicates: issues of one or several sites that may be the same, and their merging, in which both keep their history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from anyascii import anyascii

from muster.change import Record
from muster.fields import Value
from muster.floor.packet import people_of

ALIKE = 0.5
"""From this share of common parts of words on two issues may be the same."""
_COMMON = 60
"""A part of words that stands in more issues than this tells nothing about any of them."""


class Pair(NamedTuple):
    """Two issues that may be one, the older first; `score` from 0 to 1."""

    first: Record
    second: Record
    score: float


class Merged(NamedTuple):
    """What a merge writes. `kept` and `other` are the fields of the two issues that change; `entries` are the values of new
    entries, each beside the issue to which it belongs. Nothing of either is taken away."""

    kept: dict[str, Value]
    other: dict[str, Value]
    entries: tuple[dict[str, Value], ...]


def alike(issues: Iterable[Record], least: float = ALIKE) -> list[Pair]:
    """The pairs that may be one issue, the likeliest first: by the parts of the words of their summaries in any script, one
    step more for the same category. Of many that say the very same each is a pair with the oldest. Issues that are already known
    to be the same are none."""
    every = sorted((each for each in issues if not each.values.get("duplicate_of")), key=_age)
    parts = {each.id: _parts(str(each.values.get("summary") or "")) for each in every}
    first: dict[frozenset[str], Record] = {}
    out = [Pair(first[parts[each.id]], each, 1.0) for each in every if first.setdefault(parts[each.id], each) is not each]
    held = {each.id: each for each in first.values()}
    for one, other in _near({each: parts[each] for each in held}):
        a, b = held[one], held[other]
        common, both = parts[a.id] & parts[b.id], parts[a.id] | parts[b.id]
        same = a.values.get("category") is not None and a.values.get("category") == b.values.get("category")
        score = min(1.0, len(common) / len(both) + (0.1 if same else 0.0))
        if score >= least:
            out.append(Pair(a, b, round(score, 3)))
    return sorted(out, key=lambda pair: (-pair.score, pair.first.id, pair.second.id))


def merge(kept: Record, other: Record, at: Value, by: str) -> Merged:
    """What makes `other` the same as `kept`. The people of both are counted together, a missing severity, way round or help
    page is taken over, and the more serious severity stands. Entries of both stay where they are; each issue gets one that
    names the other. `at` is a moment, `by` who merges."""
    held: dict[str, Value] = {"people_affected": str(people_of(kept.values) + people_of(other.values))}
    for name in ("workaround", "help", "category", "cause", "description"):
        if kept.values.get(name) is None and other.values.get(name) is not None:
            held[name] = other.values[name]
    severities = [each.values["severity"] for each in (kept, other) if each.values.get("severity")]
    if severities and min(severities) != kept.values.get("severity"):
        held["severity"] = min(severities)
    entries = tuple({"issue": each.id, "act": "note", "level": str(each.values.get("level") or "1"), "at": at, "by": by,
                     "text": str(twin.values.get("summary") or twin.id), "note": twin.id}
                    for each, twin in ((kept, other), (other, kept)))
    return Merged(held, {"duplicate_of": kept.id, "status": "duplicate"}, entries)


def same_as(issue: str, issues: Iterable[Record]) -> list[Record]:
    """Every issue that says, itself or by another one, that it is the same as this one, oldest first. Rings do no harm."""
    return below(issue, by_original(issues))


def by_original(issues: Iterable[Record]) -> dict[str, list[Record]]:
    """Issue -> the issues that say of themselves that they are the same as it: for who asks for many."""
    out: dict[str, list[Record]] = defaultdict(list)
    for each in issues:
        if each.values.get("duplicate_of"):
            out[str(each.values["duplicate_of"])].append(each)
    return out


def below(issue: str, originals: Mapping[str, Sequence[Record]]) -> list[Record]:
    """What `same_as` finds, by what `by_original` gave."""
    found: dict[str, Record] = {}
    looking = [issue]
    while looking:
        for each in originals.get(looking.pop(), ()):
            if each.id != issue and each.id not in found:
                found[each.id] = each
                looking.append(each.id)
    return sorted(found.values(), key=_age)


def _age(issue: Record) -> tuple[int, str]:
    logged = issue.values.get("logged")
    return (logged[0] if isinstance(logged, list) else 1 << 60, issue.id)


def _parts(text: str) -> frozenset[str]:
    """Three signs each of the words, in Latin letters, whatever script they were in: so that spelling and script matter
    little."""
    words = "".join(sign if sign.isalnum() else " " for sign in anyascii(text).casefold()).split()
    return frozenset(word[at:at + 3] for word in words for at in range(max(1, len(word) - 2)))


def alike_texts(texts: Mapping[str, str], least: float = ALIKE) -> list[tuple[str, str]]:
    """The pairs of keys whose texts are alike, by the same measure."""
    parts = {key: _parts(text) for key, text in texts.items()}
    return sorted((one, other) for one, other in _near(parts)
                  if len(parts[one] & parts[other]) >= least * len(parts[one] | parts[other]))


def _near(parts: Mapping[str, frozenset[str]]) -> set[tuple[str, str]]:
    """The pairs of keys that share a part which is not everywhere, in the order of `parts`."""
    by_part: dict[str, list[str]] = defaultdict(list)
    for key, some in parts.items():
        for part in some:
            by_part[part].append(key)
    return {pair for keys in by_part.values() if len(keys) <= _COMMON for pair in _pairs(keys)}


def _pairs(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((one, other) for at, one in enumerate(keys) for other in keys[at + 1:])
