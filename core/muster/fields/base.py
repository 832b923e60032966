"""What every field type answers, the empty value, texts from templates, digits of every script."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Sort

Value = Any
"""A canonical value: None, bool, str, list or dict of those and int. Always plain JSON."""

BAD_VALUE = Sort("bad_value", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field}: {text!r} is not {wanted}. Nothing was changed."))
TOO_LONG = Sort("too_long", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field}: this text has {length} characters and the most is {most}. Nothing was changed."))
NO_SUCH_CHOICE = Sort("no_such_choice", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field}: {text!r} is not one of {choices}. Nothing was changed."))

_DIGITS = {ord(str(d)): str(d) for d in range(10)}
for _zero in (0x0660, 0x06F0, 0x09E6, 0x0E50, 0x17E0):  # Arabic, Pashto and Sorani, Bengali, Thai, Khmer
    _DIGITS.update({_zero + d: str(d) for d in range(10)})
_DIGITS.update({0x066B: ".", 0x066C: "", 0x2212: "-"})


def western(text: str) -> str:
    """`text` with the digits of our nine languages as 0-9 and the Arabic decimal sign as a point."""
    return text.translate(_DIGITS)


def is_template_text(value: Value) -> bool:
    """Whether `value` is a text that came from a template pack and is still unedited."""
    return isinstance(value, dict) and set(value) == {"t", "s"} and all(isinstance(v, str) for v in value.values())


def storable(text: str) -> bool:
    """Whether a text is in NFC and every store can hold it: PostgreSQL takes no U+0000, UTF-8 no half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text and unicodedata.is_normalized("NFC", text)


@dataclass(frozen=True)
class Type:
    """The base: what every field type answers. `wanted` completes "… is not {wanted}"."""

    name = ""
    wanted = ""

    def valid(self, value: Value) -> bool:
        """Whether `value` is canonical for this type. The empty value is not asked about: `Field.valid` allows it."""
        raise NotImplementedError

    def parse(self, text: str) -> Value:
        """The canonical value of what a person typed; raises ValueError when it is none."""
        raise NotImplementedError

    def show(self, value: Value) -> str:
        """A plain text without language or locale, which `parse` reads back to the same value."""
        return "" if value is None else str(value)

    def key(self, value: Value) -> Any:
        """What sorting compares; the empty value is sorted last by the caller."""
        return value
