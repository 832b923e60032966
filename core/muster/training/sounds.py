"""Names that may be one person, by sound and across scripts: suggestions with a score, never a merge."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, process

LEAST = 76
"""The likeness from which a name is suggested, of 100; measured on names in the tests of this module."""
_NEAR = 60
"""Below this the sounds alone are too far apart for a closer look."""
_ONE_NAME = 88
"""What a single name is like somebody's who has two, at most: worth a look, never the same."""

_ARTICLE = re.compile(r"\b(?:a|e|u)[lsnrdtz]-|\b(?:al|el|ul)\s|(?<!\w)ال(?=\w{3})")
_OPEN = re.compile(r"^[اأإآٱعئ]")
_SOUNDS = tuple((re.compile(pattern), by) for pattern, by in (
    (r"kh|gh|ck|[qgc](?!h)|x", "k"), (r"sch|sh|ch|s(?=h)", "s"), (r"ph|v|ff", "f"), (r"th|tt", "t"), (r"dh|dj", "d"),
    (r"p|bh", "b"),
    (r"zh|j", "z"), (r"w|ou|oo", "u"), (r"y|ee", "i"), (r"h$", ""),
))
_VOWELS = re.compile(r"(?<=.)[aeiou]+")
_TWICE = re.compile(r"(.)\1+")


class Word(NamedTuple):
    """One word of a name: in plain Latin letters, its consonants, and whether it was written in Latin script."""

    plain: str
    sound: str
    latin: bool


class Suggestion(NamedTuple):
    """Somebody who may be meant; `score` of 100."""

    id: str
    score: int


class Pair(NamedTuple):
    """Two people who may be one."""

    first: str
    second: str
    score: int


def sound(name: str) -> str:
    """How a name sounds, roughly: the consonants of its words, alike for spellings in Latin, Arabic and other scripts."""
    return " ".join(word.sound for word in _words(name))


def likeness(one: str, two: str) -> int:
    """How alike two names are, 0 to 100, the same both ways. The order of their words does not matter; one name of two is
    less than both."""
    first, second = _words(one), _words(two)
    if not first or not second:
        return 0
    short, long = sorted((first, second), key=lambda words: (len(words), words))
    whole = fuzz.ratio("".join(word.sound for word in first), "".join(word.sound for word in second))
    most = _ONE_NAME if len(short) == 1 < len(long) else 100
    return round(min(most, max(_aligned(short, long), whole * 0.96, 100 if first == second else 0)))


def suggest(name: str, people: Iterable[tuple[str, Sequence[str]]], least: int = LEAST, most: int = 5) -> list[Suggestion]:
    """Who of `people` (id and every name that each goes by) may be the one called so, the likeliest first."""
    wanted = sound(name)
    if not wanted:
        return []
    best: dict[str, int] = {}
    for record, names in people:
        near = [each for each in names if fuzz.token_set_ratio(wanted, sound(each)) >= _NEAR
                or fuzz.ratio(_joined(wanted), _joined(sound(each))) >= _NEAR]
        score = max((likeness(name, each) for each in near), default=0)
        if score >= least:
            best[record] = max(score, best.get(record, 0))
    found = [Suggestion(record, score) for record, score in best.items()]
    return sorted(found, key=lambda each: (-each.score, each.id))[:most]


def pairs(people: Iterable[tuple[str, Sequence[str]]], least: int = LEAST) -> list[Pair]:
    """Every two of `people` who may be one, the likeliest first; each pair once."""
    listed = [(record, name, sound(name)) for record, names in people for name in dict.fromkeys(names) if sound(name)]
    sounds = [each for _, _, each in listed]
    best: dict[tuple[str, str], int] = {}
    for place, (record, name, wanted) in enumerate(listed):
        for _, _, other in process.extract_iter(wanted, sounds[place + 1:], scorer=fuzz.token_set_ratio, score_cutoff=_NEAR):
            against, written, _ = listed[place + 1 + other]
            score = likeness(name, written)
            if record != against and score >= least:
                key = (min(record, against), max(record, against))
                best[key] = max(score, best.get(key, 0))
    return sorted((Pair(*key, score) for key, score in best.items()), key=lambda each: (-each.score, each.first, each.second))


def _joined(words: str) -> str:
    return words.replace(" ", "")


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[Word, ...]:
    text = unicodedata.normalize("NFKC", name).casefold()
    text = "".join(" " if unicodedata.category(each)[0] == "Z" else each for each in text
                   if unicodedata.category(each) not in ("Cf", "Cc"))
    words = [_word(each) for each in re.split(r"[\s\-_/,.;،؛]+", _ARTICLE.sub("", text)) if each]
    return tuple(word for word in words if word is not None)


def _word(written: str) -> Word | None:
    plain = "".join(each for each in anyascii(_OPEN.sub("a", written)).casefold() if each.isalnum())
    if not plain:
        return None
    latin = all("LATIN" in unicodedata.name(each, "") for each in written if each.isalpha())
    heard = plain
    for pattern, by in _SOUNDS:
        heard = pattern.sub(by, heard)
    heard = _TWICE.sub(r"\1", _VOWELS.sub("", re.sub(r"^[aeiou]+", "a", heard)))
    return Word(plain, heard or plain, latin)


def _aligned(short: tuple[Word, ...], long: tuple[Word, ...]) -> float:
    """The mean of the best match of each word of the shorter name, less something for each word that is left over."""
    left, total = [*long], 0.0
    for word in short:
        best = max(left, key=lambda other: (_alike(word, other), other))
        total += _alike(word, best)
        left.remove(best)
    return total / len(short) * max(0.8, 1 - 0.06 * len(left))


def _alike(one: Word, two: Word) -> float:
    heard = fuzz.ratio(one.sound, two.sound)
    return heard * 0.65 + fuzz.ratio(one.plain, two.plain) * 0.35 if one.latin == two.latin else heard * 0.97
