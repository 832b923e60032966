"""Texts, ticks, choices, tags and references."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from muster.fields.base import Type, Value, is_template_text, storable, western
from muster.ids import read_id
from muster.mark import QT_TRANSLATE_NOOP

MAX_TEXT = 20_000
MAX_LINE = 2_000
MAX_TAGS = 100
MAX_KEY = 300

_BETWEEN_TAGS = re.compile(r"[,;،؛\n]")

_TRUE = {"true", "yes", "y", "1", "x", "done", "✓", "✔", "نعم"}
_FALSE = {"false", "no", "n", "0", "", "-", "لا"}


class Option(NamedTuple):
    """One answer of a choice: its permanent name and its label, marked in the context "kinds"."""

    name: str
    label: str


@dataclass(frozen=True)
class Text(Type):
    """One line."""

    most: int = MAX_LINE
    name = "text"
    wanted = QT_TRANSLATE_NOOP("problems", "a text")

    def valid(self, value: Value) -> bool:
        text = value["s"] if is_template_text(value) else value
        if text is not value and not (len(value["t"]) <= MAX_KEY and storable(value["t"])):
            return False
        return isinstance(text, str) and 0 < len(text) <= self.most and storable(text)

    def parse(self, text: str) -> Value:
        return unicodedata.normalize("NFC", text.strip("\r\n"))

    def show(self, value: Value) -> str:
        if value is None:
            return ""
        return str(value["s"]) if is_template_text(value) else str(value)

    def key(self, value: Value) -> Any:
        return self.show(value).casefold()


@dataclass(frozen=True)
class LongText(Text):
    """Several lines."""

    most: int = MAX_TEXT
    name = "longtext"


@dataclass(frozen=True)
class Tick(Type):
    """Yes or not yet. An unticked box is the empty value only when nobody ever touched it."""

    name = "tick"
    wanted = QT_TRANSLATE_NOOP("problems", "yes or no")

    def valid(self, value: Value) -> bool:
        return isinstance(value, bool)

    def parse(self, text: str) -> Value:
        word = western(text).strip().casefold()
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
        raise ValueError(text)

    def show(self, value: Value) -> str:
        return "" if value is None else "yes" if value else "no"


@dataclass(frozen=True)
class Choice(Type):
    """One of a few named answers. An answer that this program does not know is kept and shown by its name."""

    options: tuple[Option, ...] = ()
    name = "choice"
    wanted = QT_TRANSLATE_NOOP("problems", "one of the answers")

    def valid(self, value: Value) -> bool:
        return isinstance(value, str) and any(option.name == value for option in self.options)

    def parse(self, text: str) -> Value:
        word = unicodedata.normalize("NFC", text).strip().casefold()
        for option in self.options:
            if word in (option.name.casefold(), option.label.casefold(), option.name.replace("_", " ").casefold()):
                return option.name
        raise ValueError(text)

    def key(self, value: Value) -> Any:
        names = [option.name for option in self.options]
        return names.index(value) if value in names else len(names)


@dataclass(frozen=True)
class Reference(Type):
    """The id of another record, of kind `to` (any kind when empty). A missing one is shown as missing, never refused."""

    to: str = ""
    name = "reference"
    wanted = QT_TRANSLATE_NOOP("problems", "the id of a record")

    def valid(self, value: Value) -> bool:
        return isinstance(value, str) and len(value) == 32 and read_id(value) == value

    def parse(self, text: str) -> Value:
        record = read_id(text)
        if record is None:
            raise ValueError(text)
        return record


@dataclass(frozen=True)
class Person(Reference):
    """A person's id."""

    to: str = "person"
    name = "person"


@dataclass(frozen=True)
class Site(Reference):
    """A site's id."""

    to: str = "site"
    name = "site"


@dataclass(frozen=True)
class Tags(Type):
    """A set of short words, kept as a sorted list."""

    name = "tags"
    wanted = QT_TRANSLATE_NOOP("problems", "a list of words with commas between")

    def valid(self, value: Value) -> bool:
        return (isinstance(value, list) and 0 < len(value) <= MAX_TAGS
                and all(isinstance(tag, str) and 0 < len(tag) <= 100 and storable(tag) and tag == tag.strip()
                        and not _BETWEEN_TAGS.search(tag) for tag in value)
                and value == sorted(set(value)))

    def parse(self, text: str) -> Value:
        words: Sequence[str] = _BETWEEN_TAGS.split(unicodedata.normalize("NFC", text))
        return sorted({word.strip() for word in words if word.strip()}) or None

    def show(self, value: Value) -> str:
        return ", ".join(value or ())
