"""Numbers, scores and money: decimal strings and minor units, so that 0.1 is 0.1 on every machine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from muster.fields.base import Type, Value, western
from muster.mark import QT_TRANSLATE_NOOP


def canonical_number(text: str) -> str:
    """The one way to write a decimal: no sign of plus, no leading or trailing zeros, `0` for zero, never an exponent."""
    try:
        number = Decimal(western(text).strip().replace(" ", "").replace(" ", ""))
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or abs(number.adjusted()) > 30 or len(number.as_tuple().digits) > 30:
        raise ValueError(text)
    written = f"{number:f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written


@dataclass(frozen=True)
class Number(Type):
    """A decimal number as a canonical string, so that 0.1 is 0.1 on every machine."""

    least: int | None = None
    most: int | None = None
    name = "number"
    wanted = QT_TRANSLATE_NOOP("problems", "a number in the range of this field")

    def valid(self, value: Value) -> bool:
        try:
            return isinstance(value, str) and self.parse(value) == value
        except ValueError:
            return False

    def parse(self, text: str) -> Value:
        written = canonical_number(text)
        number = Decimal(written)
        if (self.least is not None and number < self.least) or (self.most is not None and number > self.most):
            raise ValueError(text)
        return written

    def key(self, value: Value) -> Any:
        return Decimal(value)


@dataclass(frozen=True)
class Score(Number):
    """A mark from 0 to `most` (100)."""

    least: int | None = 0
    most: int | None = 100
    name = "score"


_MONEY = re.compile(r"(-?[\d.]+)\s*([A-Za-z]{3})")
_MINOR = {"JPY": 0, "KRW": 0, "VND": 0, "XAF": 0, "XOF": 0, "UGX": 0, "RWF": 0, "BIF": 0, "GNF": 0, "DJF": 0, "KMF": 0,
          "IQD": 3, "JOD": 3, "KWD": 3, "BHD": 3, "OMR": 3, "LYD": 3, "TND": 3}


@dataclass(frozen=True)
class Money(Type):
    """An amount in minor units and its ISO 4217 code: `[125050, "USD"]` is 1,250.50 USD."""

    name = "money"
    wanted = QT_TRANSLATE_NOOP("problems", "an amount with its currency, such as 1250.50 USD")

    def valid(self, value: Value) -> bool:
        return (isinstance(value, list) and len(value) == 2 and type(value[0]) is int and abs(value[0]) < 1 << 53
                and isinstance(value[1], str) and re.fullmatch("[A-Z]{3}", value[1]) is not None)

    def parse(self, text: str) -> Value:
        match = _MONEY.fullmatch(western(text).replace(",", "").strip())
        if match is None:
            raise ValueError(text)
        code = match[2].upper()
        units = Decimal(canonical_number(match[1])).scaleb(_MINOR.get(code, 2))
        if units != units.to_integral_value():
            raise ValueError(text)
        return [int(units), code]

    def show(self, value: Value) -> str:
        if value is None:
            return ""
        places = _MINOR.get(value[1], 2)
        return f"{Decimal(value[0]).scaleb(-places):.{places}f} {value[1]}"

    def key(self, value: Value) -> Any:
        return (value[1], value[0])
