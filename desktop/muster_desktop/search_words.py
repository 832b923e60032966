"""What a search compares: texts without case, accents and the many shapes of one Arabic letter; what a person typed as terms."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from muster.fields import LongText, Tags, Text, Value, is_template_text
from muster.fields.base import western
from muster.kind import Field, Kind
from muster.kinds.parts import INSTANCE, KEY
from muster.kinds.support import TERMS

Shown = Callable[[Value], list[str]]
"""Every wording of a template text: in the language of the pack and in each that it was translated into."""

UNSEARCHED = frozenset({INSTANCE.name, KEY.name, "guid", "keys", "certificate", "template", TERMS.name})
"""Texts that the program set and nobody looks for."""

# One letter of many shapes: Persian and Kurdish yeh and kaf for the Arabic ones, heh of every language, teh marbuta. Alef with
# hamza or madda and waw and yeh with hamza fall apart in NFKD, and their marks go.
_SHAPES = {0x0649: "ي", 0x06CC: "ي", 0x06D0: "ي", 0x06CD: "ي", 0x06D2: "ي", 0x0671: "ا", 0x06A9: "ك", 0x06AA: "ك", 0x0629: "ه",
           0x06D5: "ه", 0x06BE: "ه", 0x06C1: "ه", 0x06C3: "ه", 0x0621: "", 0x0640: "", 0x0131: "i", 0x00F8: "o", 0x0142: "l"}
# Accents of Latin, Greek and Cyrillic; vowel marks of Arabic and Hebrew. Those of Thai, Khmer and Bengali are letters.
_MARKS = ((0x0300, 0x036F), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED))
# Thai, Lao, Burmese, Khmer, Chinese and Japanese set no space between words.
_UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF))


def _within(sign: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= ord(sign) <= high for low, high in ranges)


def folded(text: str) -> str:
    """`text` as it is compared: words of letters, marks and digits, one space between them. Signs without width are gone,
    digits of every script are 0-9."""
    plain = unicodedata.normalize("NFKD", western(text)).casefold().translate(_SHAPES)
    if plain.isascii():
        return " ".join("".join(sign if sign.isalnum() else " " for sign in plain).split())
    out = []
    for sign in plain:
        sort = unicodedata.category(sign)
        if sort == "Cf" or _within(sign, _MARKS):
            continue
        out.append(sign if sort[0] in "LMN" else " ")
    return " ".join("".join(out).split())


def indexed(text: str) -> str:
    """A folded text as the trigrams of the index want it: two spaces before each word, so that one letter and two spaces, or
    two letters and one, find the beginnings of words. Where words are not set apart each two signs count as one word."""
    words = text.split()
    pairs = {run[at:at + 2] for word in words for run in _runs(word) for at in range(len(run))}
    return "".join(f"  {word}" for word in itertools.chain(words, sorted(pairs)))


def _runs(word: str) -> Iterator[str]:
    for unspaced, signs in itertools.groupby(word, lambda sign: _within(sign, _UNSPACED)):
        if unspaced:
            yield "".join(signs)


class Texts(NamedTuple):
    """What of a record is searched, as the index holds it."""

    title: str
    rest: str


def texts_of(kind: Kind | None, values: Mapping[str, Value], shown: Shown) -> Texts:
    """The texts of a record; of a kind or field that this program does not know, whatever is text."""
    title: list[str] = []
    rest: list[str] = []
    for name, value in values.items():
        field = kind.by_name.get(name) if kind is not None else None
        (title if kind is not None and name == kind.title else rest).extend(_wordings(field, kind, name, value, shown))
    return Texts(*(indexed(folded(" ".join(part))) for part in (title, rest)))


def _wordings(field: Field | None, kind: Kind | None, name: str, value: Value, shown: Shown) -> list[str]:
    if name in UNSEARCHED or (kind is not None and kind.hidden and name != kind.title):
        return []
    if is_template_text(value):
        return shown(value)
    if field is not None and not isinstance(field.type, (Text, LongText, Tags)):
        return []
    if isinstance(value, list):
        return [each for each in value if isinstance(each, str)]
    return [value] if isinstance(value, str) else []


def words_of(typed: str) -> list[str]:
    """The words of what was typed, folded, each once."""
    return list(dict.fromkeys(folded(typed).split()))


class Part(NamedTuple):
    """A piece of what was typed by which alike texts are known: at the beginning of a word, or `anywhere`."""

    text: str
    anywhere: bool

    @property
    def term(self) -> str:
        """The term of the index that finds it."""
        return holds(self.text) if self.anywhere else begins(self.text)

    def within(self, text: str) -> bool:
        """Whether a folded text, a space before it, holds it."""
        return (self.text if self.anywhere else f" {self.text}") in text


STEM, PARTS = 4, 10
"""Letters by which two words are taken for the same one, and how many pieces of a line are looked for."""
_JOINED = ("وال", "بال", "كال", "فال", "ال", "لل")
"""What Arabic writes together with the word after it: "the", "and the", "by the", "for the"."""


def parts_of(typed: str) -> list[Part]:
    """The beginnings of the longer words of what was typed; of Arabic words without the article, which another form of the
    word may lack; where no space tells words apart, stretches of four signs."""
    found: dict[Part, None] = {}
    for word in words_of(typed):
        if _within(word[0], _UNSPACED):
            found.update((Part(word[at:at + STEM], True), None) for at in range(0, max(1, len(word) - STEM + 1), 2))
            continue
        joined = next((each for each in _JOINED if word.startswith(each) and len(word) - len(each) > 2), "")
        if len(word) > 2:
            found[Part(word[len(joined):][:STEM], bool(joined))] = None
    return list(found)[:PARTS]


def begins(word: str) -> str:
    """The term that finds words which begin so."""
    return f'"{" " * max(1, 3 - len(word))}{word}"'


def holds(word: str) -> str:
    """The term that finds words which hold this anywhere; one or two letters only at the beginning of a word."""
    return f'"{word}"' if len(word) > 2 else begins(word)
