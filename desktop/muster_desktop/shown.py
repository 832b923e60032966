"""Values of fields as people read them: dates, numbers, choices and names in the reader's language and digits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from muster.fields import Choice, Money, Value, is_template_text
from muster.kind import Field
from muster.kinds import ROLES

if TYPE_CHECKING:
    from muster_desktop.words import Names, Words

    Show = Callable[[Words, Value], str]


def value(words: Words, field: Field, value: Value, names: Names) -> str:
    """What `words.value` says; a value that the field does not take is shown as it stands."""
    if value is None:
        return ""
    if not field.valid(value):
        return str(value)
    if isinstance(field.type, Choice):
        label = next((option.label for option in field.type.options if option.name == value), value)
        return words.label(label)
    if field.type.name in ("reference", "person", "site"):
        return names(value)
    show = _SHOWN.get(field.type.name)
    return show(words, value) if show else field.type.show(value)


def role(name: str) -> str:
    """The label of a role, marked in "kinds"; its name where this program does not know it."""
    return next((option.label for option in ROLES if option.name == name), name)


def _text(words: Words, value: Value) -> str:
    if not is_template_text(value):
        return str(value)
    return words.texts(value, words.language) if words.texts else str(value["s"])


def _tick(words: Words, value: bool) -> str:
    return words.yes_no(value)


def _number(words: Words, value: str) -> str:
    return words.number(value)


def _moment(words: Words, value: list[int]) -> str:
    return words.moment(value[0], value[1])


def _money(words: Words, value: list[int | str]) -> str:
    amount, _, code = Money().show(value).rpartition(" ")
    return f"{words.number(amount)} {code}"


_SHOWN: Mapping[str, Show] = {
    "text": _text, "longtext": _text, "tick": _tick, "number": _number, "score": _number, "money": _money,
    "day": lambda words, value: words.day(value), "halfday": lambda words, value: words.half_day(value), "moment": _moment,
    "tags": lambda words, value: words.joined(value),
}
