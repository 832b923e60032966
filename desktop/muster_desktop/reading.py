"""Texts into values and back: what an editor shows for a value, and what a typed or pasted text means for a field."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime

from muster.fields import Choice, Reference, Tick, Value, western
from muster.ids import read_id
from muster.kind import Field
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop import days
from muster_desktop.names import Directory, Named

if TYPE_CHECKING:
    from muster_desktop.theme import Theme
    from muster_desktop.words import Words

NOBODY = Sort("no_such_name", BAD, QT_TRANSLATE_NOOP(
    "problems", "Nothing here is called {text!r}. Choose a name from the list, or add it first."))
SEVERAL = Sort("several_names", BAD, QT_TRANSLATE_NOOP(
    "problems", "{count} here are called {text!r}. Choose the right one from the list."))
ONE_OF = Sort("one_of", BAD, QT_TRANSLATE_NOOP("problems", "{text!r} is not one of: {choices}."))
NOT_THAT = Sort("not_that", BAD, QT_TRANSLATE_NOOP("problems", "{text!r} is not {wanted}."))


@dataclass(frozen=True)
class Speech:
    """What a table, a form and their editors need to speak: words, look and the names behind references."""

    words: Words
    theme: Theme
    names: Directory

    def shown(self, field: Field, value: Value) -> str:
        """A value as it is read in a table."""
        return self.words.value(field, value, self.names.name)

    def label(self, field: Field) -> str:
        return self.words.label(field.label)

    def editable(self, field: Field, value: Value) -> str:
        """A value as an editor shows it; `read` gives it back from this text."""
        if value is None or not field.valid(value):
            return "" if value is None else self.shown(field, value)
        name, locale = field.type.name, self.words.locale
        if name == "day":
            return self.words.plain(days.written(value, locale))
        if name == "halfday":
            day, _, half = value.partition("/")
            word = next(word for word, meaning in days.halves().items() if meaning == half)
            return self.words.joined([self.words.plain(days.written(day, locale)), word])
        if name == "moment":
            at = QDateTime.fromMSecsSinceEpoch(value[0])
            return self.words.plain(locale.toString(at, "d MMM yyyy HH:mm"))
        if name in ("number", "score", "money"):
            return field.type.show(value)
        return self.shown(field, value)

    def read(self, field: Field, text: str, today: datetime.date | None = None) -> Value:
        """The canonical value of what a person typed or pasted; None for nothing. Raises Problem, in words."""
        if not text.strip():
            return None
        day, locale = today or datetime.date.today(), self.words.locale
        name = field.type.name
        if name == "day":
            return days.read_day(text, locale, day)
        if name == "halfday":
            return days.read_half_day(text, locale, day)
        if name == "moment":
            return days.read_moment(text, locale, day)
        if isinstance(field.type, Choice):
            return self._choice(field, field.type, text)
        if isinstance(field.type, Reference):
            return self._reference(field.type, text)
        if isinstance(field.type, Tick) and text.strip().casefold() in (word.casefold() for word in self._yes_no()):
            return text.strip().casefold() == self._yes_no()[0].casefold()
        if name in ("number", "score", "money"):
            text = self._decimal(text)
        return self._plain(field, text)

    def _yes_no(self) -> tuple[str, str]:
        return self.words.translated("Words", "Yes"), self.words.translated("Words", "No")

    def _plain(self, field: Field, text: str) -> Value:
        try:
            return field.read(text)
        except Problem as problem:
            wanted = problem.details.get("wanted")
            if wanted is None:
                raise Problem(problem.sort, **{**problem.details, "field": self.label(field)}) from None
            raise Problem(NOT_THAT, text=text.strip()[:60], wanted=wanted) from None

    def _decimal(self, text: str) -> str:
        """A comma is a decimal point where the reader's language writes it so, and only when nothing else is one."""
        text = western(text)
        if self.words.locale.decimalPoint() == "," and text.count(",") == 1 and "." not in text:
            return text.replace(",", ".")
        return text

    def _choice(self, field: Field, choice: Choice, text: str) -> Value:
        word = _even(text)
        for option in choice.options:
            if word in (_even(self.words.label(option.label)), _even(option.label), _even(option.name)):
                return option.name
        choices = self.words.joined([self.words.label(option.label) for option in choice.options])
        raise Problem(ONE_OF, text=text.strip()[:60], choices=choices)

    def _reference(self, reference: Reference, text: str) -> Value:
        named, word = self.names.named(reference.to), _even(text)
        exact = [each for each in named if word in (_even(each.name), _even(each.about), _even(naming(each)))]
        if len(exact) == 1:
            return exact[0].id
        record = read_id(text)
        if record is not None:
            return record
        if exact:
            raise Problem(SEVERAL, count=len(exact), text=text.strip()[:60])
        raise Problem(NOBODY, text=text.strip()[:60])


def _even(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold().replace("\u200f", "").replace("\u200e", "")


def naming(named: Named) -> str:
    """A name with what tells it apart from another of the same name."""
    return f"{named.name} ({named.about})" if named.about else named.name
