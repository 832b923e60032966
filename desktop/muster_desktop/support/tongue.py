"""One language for a report, whatever the window speaks: its words from the catalogues, its digits and days from its locale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, QTranslator

from muster.fields import Value, western
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.floor.numbers import number_of

QM = Path(__file__).parent.parent / "_qm"
CONTEXT = "Paper"
HOUR = 60
HOURS, MINUTES, DAYS = (QT_TRANSLATE_NOOP("Paper", "{count} h"), QT_TRANSLATE_NOOP("Paper", "{count} min"),
                        QT_TRANSLATE_NOOP("Paper", "{count} working days"))
BOTH = QT_TRANSLATE_NOOP("Paper", "{hours} h {minutes} min")


def spoken(folder: Path = QM) -> list[str]:
    """The languages that a report can be in: English, and each that was translated and built."""
    return ["en", *sorted({built.stem.removeprefix("muster_") for built in folder.glob("muster_*.qm")} - {"en"})]


class Tongue:
    """`language` is a code such as "ar"; one that was not built speaks English. `region` is the name of a locale of that
    language, such as "ar_IQ", "" for its own; `digits` are "region" or "western". Needs no running application."""

    def __init__(self, language: str, region: str = "", digits: str = "region", folder: Path = QM) -> None:
        self._translator = QTranslator()
        self.known = language == "en" or self._translator.load(str(folder / f"muster_{language}.qm"))
        self.language = language if self.known else "en"
        there = region if region.partition("_")[0] == self.language else self.language
        self._locale = QLocale("en_GB" if there == "en" else there)
        self._western = digits != "region"
        self._numbers = QLocale("en_GB") if self._western else self._locale

    @property
    def rtl(self) -> bool:
        return self._locale.textDirection() == Qt.LayoutDirection.RightToLeft

    def said(self, text: str, context: str = CONTEXT) -> str:
        """A text that is marked in `context` where it is declared, with its own numbers ("level 1") in the reader's digits."""
        zero = ord(self._numbers.zeroDigit())
        digits = {ord("0") + digit: zero + digit for digit in range(10)}
        return (self._translator.translate(context, text) or text).translate(digits)

    def label(self, text: str) -> str:
        return self.said(text, "kinds")

    def field(self, kind: str, name: str) -> str:
        """What a field is called."""
        return self.label(ALL[kind].by_name[name].label)

    def choice(self, kind: str, name: str, value: Value) -> str:
        """The word of an answer; "" for none."""
        options = getattr(ALL[kind].by_name[name].type, "options", ())
        return next((self.label(option.label) for option in options if option.name == value), "")

    def number(self, number: int) -> str:
        return self._numbers.toString(number)

    def called(self, record: str) -> str:
        """The number by which people call a record."""
        return "#" + "".join(self.number(int(digit)) for digit in str(number_of(record)))

    def percent(self, share: float | None) -> str:
        """A share of 1 in whole per cent; a dash where there is none."""
        return "-" if share is None else self._numbers.toString(round(share * 100)) + self._numbers.percent()

    def day(self, iso: str) -> str:
        """ "10 Nov 2026"; "" for none."""
        date = QDate.fromString(iso, Qt.DateFormat.ISODate)
        return self._in_digits(self._locale.toString(date, "d MMM yyyy")) if date.isValid() else iso

    def month(self, month: str) -> str:
        """ "November 2026" for `2026-11`; a dash for none."""
        date = QDate.fromString(f"{month}-01", Qt.DateFormat.ISODate)
        return self._in_digits(self._locale.toString(date, "MMMM yyyy")) if date.isValid() else "-"

    def _in_digits(self, text: str) -> str:
        return western(text) if self._western else text

    def money(self, value: Value) -> str:
        """An amount with its currency."""
        return f"{self._numbers.toString(value[0] / 100, 'f', 2)} {value[1]}"

    def minutes(self, minutes: int | None, day: int = 480) -> str:
        """A stretch of working time; a dash where there is none."""
        if minutes is None:
            return "-"
        if minutes < HOUR:
            return self.said(MINUTES).format(count=self.number(minutes))
        if minutes >= 2 * day:
            return self.said(DAYS).format(count=self.number(round(minutes / day)))
        hours, rest = divmod(minutes, HOUR)
        if rest:
            return self.said(BOTH).format(hours=self.number(hours), minutes=self.number(rest))
        return self.said(HOURS).format(count=self.number(hours))
