"""A register that was signed: what the signature stands under, and what has become different since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.change import Record

PERSON = "person"
_LISTED = "listed"
_NONE, _UNLISTED = "-", "~"
_LETTERS = {"present": "P", "late": "L", "absent": "A", "excused": "E", "left_early": "X"}
_WORDS = {letter: mark for mark, letter in _LETTERS.items()}

Cells = dict[tuple[str, str], str]


class Difference(NamedTuple):
    """One thing that is not as it was signed. `about` is a half-day, a test and its attempt ("post.1"), or "person".

    `signed` and `now` are what stood and stands there, "" for nothing: a mark with its minutes ("late/15"), a score with its
    verdict ("84", "70/competent"), or "listed" for a person who is on the list.
    """

    person: str
    about: str
    signed: str
    now: str


def sealed(people: Iterable[str], attendance: Iterable[Record], scores: Iterable[Record]) -> str:
    """What is signed, as text for `training.signed_register`, never empty: the half-days in its first line, then one line for
    each person with a letter for each half-day and the scores.

    The same records give the same text on every machine, in whatever order they come. A field holds 200 people on 20
    half-days with two scores each.
    """
    cells = _cells(people, attendance, scores)
    halves = sorted({about for _, about in cells if "/" in about})
    lines = [" ".join((_NONE, *halves))]
    for person in sorted({person for person, _ in cells}):
        tests = [f"{about}={value}" for (who, about), value in sorted(cells.items())
                 if who == person and about != PERSON and "/" not in about]
        head = person if (person, PERSON) in cells else _UNLISTED + person
        lines.append(" ".join((head, *(_token(cells.get((person, half), "")) for half in halves), *tests)))
    return "\n".join(lines)


def since(signed: str, people: Iterable[str], attendance: Iterable[Record], scores: Iterable[Record]) -> list[Difference]:
    """Where the register is no longer what was signed, by person; none while it stands. No clock is asked: what counts is
    what stands there, so it is the same on every laptop, whoever synced first."""
    then, now = _read(signed), _cells(people, attendance, scores)
    return [Difference(*cell, then.get(cell, ""), now.get(cell, ""))
            for cell in sorted({*then, *now}) if then.get(cell) != now.get(cell)]


def _cells(people: Iterable[str], attendance: Iterable[Record], scores: Iterable[Record]) -> Cells:
    found = {(person, PERSON): _LISTED for person in people}
    for record in sorted(attendance, key=lambda each: each.id):
        mark, minutes = record.values.get("mark"), record.values.get("minutes")
        if mark:
            found[_who(record), str(record.values.get("half_day"))] = f"{mark}/{minutes}" if minutes else str(mark)
    for record in sorted(scores, key=lambda each: each.id):
        value = "/".join(str(record.values.get(name) or "") for name in ("value", "result")).rstrip("/")
        if value:
            found[_who(record), f"{record.values.get('test')}.{record.values.get('attempt')}"] = value
    return found


def _who(record: Record) -> str:
    return str(record.values.get("person"))


def _token(value: str) -> str:
    mark, _, minutes = value.partition("/")
    return _LETTERS.get(mark, f"={mark}/" if mark else _NONE) + minutes


def _mark(token: str) -> str:
    if token.startswith("="):
        return token[1:].rstrip("/")
    return "/".join(filter(None, (_WORDS.get(token[:1], ""), token[1:])))


def _read(signed: str) -> Mapping[tuple[str, str], str]:
    first, *lines = signed.splitlines() or [_NONE]
    halves = first.split(" ")[1:]
    found: Cells = {}
    for line in lines:
        head, *tokens = line.split(" ")
        person = head.removeprefix(_UNLISTED)
        if head == person:
            found[person, PERSON] = _LISTED
        found |= {(person, half): _mark(token) for half, token in zip(halves, tokens, strict=False) if token != _NONE}
        for test in tokens[len(halves):]:
            about, _, value = test.partition("=")
            found[person, about] = value
    return found
