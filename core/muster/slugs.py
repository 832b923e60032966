"""The short name of a roll-out that people type and read as its root site: `Karwan` becomes `karwan`."""

from __future__ import annotations

import unicodedata

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

MOST = 48
"""Longest slug, in characters."""

NO_SLUG = Sort(
    "no-slug",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "The name “{name}” has no letter or digit in it. Give the roll-out a name that can be typed."
    ),
)


def slug(name: str) -> str:
    """The slug of a roll-out's name: letters and digits of any script in lower case, everything else one hyphen.

    Vowel signs and other marks stay with their letter, so Arabic, Khmer and Bengali names keep their spelling.
    """
    kept = []
    for letter in unicodedata.normalize("NFC", name).casefold():
        sort = unicodedata.category(letter)[0]
        kept.append(letter if sort in "LNM" else "-" if sort in "ZPSC" and letter not in "\u200c\u200d'’" else "")
    words = [word for word in "".join(kept).split("-") if any(unicodedata.category(each)[0] in "LN" for each in word)]
    short = unicodedata.normalize("NFC", "-".join(words))[:MOST].strip("-")
    if not short:
        raise Problem(NO_SLUG, name=name[:60])
    return short
