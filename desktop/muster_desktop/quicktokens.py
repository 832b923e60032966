"""What a line of the quick log says besides what happened: `!2` how bad, `#form` what kind, `p3` how many, `@desk-14` where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from muster.fields import Value, western
from muster_desktop.search_words import folded

_TOKEN = (r'(?<!\S)(?:!(?P<severity>\d)|#(?P<category>[^\s#@!]+)|@(?:"(?P<quoted>[^"]+)"|(?P<place>[^\s"]+))'
          r'|[%s](?P<people>\d{1,3}))(?!\S)')
"""Each stands by itself between spaces; a place of several words stands in quotes. How many people is a letter and a number."""


class Quick(NamedTuple):
    """A line as it is understood. What could not be understood stays in `summary`."""

    summary: str
    values: dict[str, Value]


def understood(line: str, categories: Mapping[str, str], people: str = "p") -> Quick:
    """Take the tokens out of a line. `categories` gives the permanent name of each, by its name and by its label in the
    reader's language; the beginning of one is enough where only one begins so. `people` is the letter for how many there are in
    the reader's language, beside p."""
    values: dict[str, Value] = {}
    names = {folded(word): name for word, name in categories.items()}

    def take(found: re.Match[str]) -> str:
        severity, category = found["severity"], found["category"]
        place = found["quoted"] or found["place"]
        if severity and western(severity) in "1234":
            values["severity"] = western(severity)
        elif found["people"] and int(western(found["people"])):
            values["people_affected"] = str(int(western(found["people"])))
        elif category and (name := _category(folded(category.replace("_", " ")), names)):
            values["category"] = name
        elif place:
            values["place"] = place.replace("_", " ")
        else:
            return found[0]
        return ""

    letters = re.escape("".join(dict.fromkeys("pP" + people)))
    return Quick(" ".join(re.sub(_TOKEN % letters, take, line).split()), values)


def _category(word: str, names: Mapping[str, str]) -> str:
    if word in names:
        return names[word]
    near = {name for label, name in names.items() if word and label.startswith(word)}
    return near.pop() if len(near) == 1 else ""
