"""Language, direction, digits, dates and the sentences of failures: all that is said on the screen passes here."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QCalendar,
    QCoreApplication,
    QDate,
    QDateTime,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTime,
    QTranslator,
    Signal,
)
from PySide6.QtWidgets import QApplication

from muster.problems import Problem
from muster_desktop.pseudo import LONGER, MIRRORED, Pseudo

if TYPE_CHECKING:
    from muster.fields import Value
    from muster.kind import Field

QM = Path(__file__).parent / "_qm"
RLM, LRI, PDI = "\u200f", "\u2066", "\u2069"
_LETTER = re.compile(r"[^\W\d_]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]")


class Language(NamedTuple):
    """A language that the program can be in; `own` is its name for those who speak it."""

    code: str
    own: str


LANGUAGES = (Language("en", "English"), Language("ar", "العربية"), Language("fr", "Français"), Language("ckb", "کوردی"),
             Language("bn", "বাংলা"), Language("es", "Español"), Language("km", "ខ្មែរ"), Language("th", "ไทย"),
             Language("ps", "پښتو"))
OWN_NAMES = {each.code: each.own for each in LANGUAGES}

PSEUDO = (LONGER, MIRRORED)
"""Spoken by pictures and tests only; nobody is offered them."""

Names = Callable[[str], str]


class Words(QObject):
    """One for the whole program. `changed` comes after the language, the digits or the direction did.

    Digits are "region" (as the language writes them) or "western" (0-9). `texts` shows a text of a template pack in a
    language; until it is set, such a text is shown as its source.
    """

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path = QM) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._own = QTranslator(self)
        self._qt = QTranslator(self)
        self._pseudo: dict[str, Pseudo] = {}
        self.language = "en"
        self.digits = "region"
        self.region = ""
        self.calendar = ""
        self.locale = QLocale("en_GB")
        self.texts: Callable[[Value, str], str] | None = None

    def languages(self) -> list[Language]:
        """Those that can be chosen: English, and each that has been translated and built."""
        return [each for each in LANGUAGES if each.code == "en" or (self._folder / f"muster_{each.code}.qm").is_file()]

    def preferred(self) -> str:
        """The language of this computer where it is one of ours, else English."""
        wanted = QLocale.system().name().partition("_")[0]
        return wanted if wanted in [each.code for each in self.languages()] else "en"

    @property
    def own_name(self) -> str:
        return next((each.own for each in LANGUAGES if each.code == self.language), self.language)

    @property
    def direction(self) -> Qt.LayoutDirection:
        return self.locale.textDirection()

    @property
    def rtl(self) -> bool:
        return self.direction == Qt.LayoutDirection.RightToLeft

    def set_language(self, code: str) -> None:
        """Speak `code` from now on, in every open window; a language that was not built leaves all as it is."""
        if code not in (*PSEUDO, *(each.code for each in self.languages())):
            return
        self.language = code
        self._take_locale()
        for translator in (self._own, self._qt, *self._pseudo.values()):
            self._app.removeTranslator(translator)
        if code in PSEUDO:
            self._app.installTranslator(self._pseudo.setdefault(code, Pseudo(code == MIRRORED, self)))
        elif code != "en":
            if self._qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
                self._app.installTranslator(self._qt)
        # English too has a catalogue: that of its plurals.
        if self._own.load(str(self._folder / f"muster_{code}.qm")):
            self._app.installTranslator(self._own)
        self._app.setLayoutDirection(self.direction)
        self.changed.emit()

    def set_digits(self, digits: str) -> None:
        self.digits = digits
        self._take_locale()
        self.changed.emit()

    def set_region(self, region: str) -> None:
        """`region` is the name of a locale, such as "ar_IQ"; "" is that of the computer."""
        self.region = region
        self._take_locale()
        self.changed.emit()

    def set_calendar(self, calendar: str) -> None:
        """The calendar to name days in beside the Gregorian: "jalali", "islamic" or "" for none."""
        self.calendar = calendar
        self.changed.emit()

    def regions(self) -> list[tuple[str, str]]:
        """The regions where the present language is at home: (name of the locale, the country by its own name)."""
        found = QLocale.matchingLocales(self.locale.language(), QLocale.Script.AnyScript, QLocale.Country.AnyCountry)
        named = {each.name(): each.nativeTerritoryName() for each in found}
        return sorted(((name, text) for name, text in named.items() if text), key=lambda each: each[1])

    def _take_locale(self) -> None:
        """The region that was chosen or else the computer's, where it has this language, so that months are named as people
        there name them."""
        if self.region.partition("_")[0] == self.language:
            self.locale = QLocale(self.region)
            QLocale.setDefault(self.locale if self.digits == "region" else QLocale("en_GB"))
            return
        system = QLocale.system()
        # Plain "en" is the United States, whose order of day and month half our readers would take for the other.
        spoken = self.language.partition("-")[0]
        plain = QLocale("en_GB") if spoken == "en" else QLocale(spoken)
        same = system.name().partition("_")[0] == self.language and system.name() != "en_US"
        self.locale = QLocale(system.name()) if same else plain
        # %Ln in a translation is written by the default locale.
        QLocale.setDefault(self.locale if self.digits == "region" else QLocale("en_GB"))

    # Texts

    def label(self, text: str) -> str:
        """A label of a kind, a field or an answer, marked in core in the context "kinds"."""
        return self.digits_in(QCoreApplication.translate("kinds", text)) if text else ""

    def problem(self, problem: Problem) -> str:
        """What happened, what was kept, what to do."""
        template = QCoreApplication.translate("problems", problem.sort.text)
        details: dict[str, str | int] = {
            name: QCoreApplication.translate("problems", detail) if isinstance(detail, str) and detail else detail
            for name, detail in problem.details.items()}
        return template.format(**details)

    def translated(self, context: str, text: str) -> str:
        """A text that is marked in `context` where it is declared."""
        return QCoreApplication.translate(context, text)

    def advice(self, text: str) -> str:
        """A sentence of core that is no failure, such as how strong a passphrase is, marked in "problems"."""
        return self.digits_in(QCoreApplication.translate("problems", text))

    def ui(self, text: str) -> str:
        """A text of someone's data as a label shows it: Qt lays a label out by its first strong letter, so a Latin name
        in a window from right to left would stand at the wrong edge (measured: design, the look, 0.6). One that has no letter
        of a script from the right keeps its own order inside: "12 tablets." is not torn into ".tablets 12"."""
        if not text or not self.rtl or text.startswith(RLM):
            return text
        return RLM + (f"{LRI}{text}{PDI}" if _LETTER.search(text) and not _FROM_RIGHT.search(text) else text)

    def from_left(self, text: str) -> str:
        """A code or an address, which runs from left to right inside whatever stands around it."""
        return f"{LRI}{text}{PDI}" if self.rtl else text

    def joined(self, parts: list[str]) -> str:
        return ("، " if self.language in ("ar", "ckb", "ps") else ", ").join(parts)

    def quoted(self, text: str) -> str:
        return self.locale.quoteString(text)

    def yes_no(self, yes: bool) -> str:
        return self.tr("Yes") if yes else self.tr("No")

    # Numbers

    def number(self, number: int | str) -> str:
        """A whole number, or a canonical decimal string, in the reader's digits; nothing is rounded."""
        whole, _, rest = str(number).partition(".")
        written = self.locale.toString(int(whole))
        if whole.startswith("-0"):
            written = self.locale.negativeSign() + written
        if rest:
            zero = ord(self.locale.zeroDigit())
            written += self.locale.decimalPoint() + "".join(chr(zero + int(digit)) for digit in rest)
        return self.plain(written)

    def percent(self, number: int) -> str:
        return self.plain(self.locale.toString(number) + self.locale.percent())

    def plain(self, text: str) -> str:
        """`text` as it is, or with 0-9 in place of the region's digits where the reader chose that."""
        if self.digits == "region":
            return text
        zero = ord(self.locale.zeroDigit())
        western = {zero + digit: str(digit) for digit in range(10)}
        return text.translate(western | {0x066A: "%", 0x066B: ".", 0x066C: ","})

    def digits_in(self, text: str) -> str:
        """A sentence of ours with its 0-9 in the reader's digits, such as "level 2"."""
        zero = ord(self.locale.zeroDigit())
        if zero == ord("0") or self.digits != "region":
            return text
        return text.translate({ord("0") + digit: chr(zero + digit) for digit in range(10)})

    # Days: never in short numbers, which one half of a team reads as another day (design: the look, 0.4)

    def day(self, iso: str, today: datetime.date | None = None) -> str:
        """ "Tue 10 Nov" in this year, "10 Nov 2027" in another; a text that is no day is given back."""
        date = QDate.fromString(iso, Qt.DateFormat.ISODate)
        if not date.isValid():
            return iso
        year = (today or datetime.date.today()).year
        text = self.locale.toString(date, "ddd d MMM" if date.year() == year else "d MMM yyyy")
        return self.plain(text + self._also(date))

    def today(self) -> str:
        return datetime.date.today().isoformat()

    def _also(self, date: QDate) -> str:
        """The same day in the reader's other calendar, in brackets."""
        system = {"jalali": QCalendar.System.Jalali, "islamic": QCalendar.System.IslamicCivil}.get(self.calendar)
        if system is None:
            return ""
        calendar = QCalendar(system)
        parts = calendar.partsFromDate(date)
        return f" ({self.locale.toString(parts.day)} {calendar.monthName(self.locale, parts.month, parts.year)})"

    def long_day(self, iso: str) -> str:
        """ "Tuesday 10 November"."""
        date = QDate.fromString(iso, Qt.DateFormat.ISODate)
        return self.plain(self.locale.toString(date, "dddd d MMMM") + self._also(date))

    def half_day(self, value: str) -> str:
        day, _, half = value.partition("/")
        morning = self.tr("morning") if half == "am" else self.tr("afternoon")
        return self.joined([self.day(day), morning])

    def clock(self, ms: int) -> str:
        """The hour and minute of a moment, by this computer's zone."""
        return self.plain(self.locale.toString(QDateTime.fromMSecsSinceEpoch(ms).time(), "HH:mm"))

    def hour(self, text: str) -> str:
        """An hour and minute as records hold them, "09:00"; what is none is shown as it was written."""
        time = QTime.fromString(text, "HH:mm")
        return self.plain(self.locale.toString(time, "HH:mm")) if time.isValid() else self.from_left(text)

    def moment(self, ms: int, offset: int = 0, today: datetime.date | None = None) -> str:
        """ "today 10:06", "Mon 9 Nov 16:02", by this computer's zone; `offset`, that of the author's clock, is not
        shown."""
        date = QDateTime.fromMSecsSinceEpoch(ms).date().toString(Qt.DateFormat.ISODate)
        now = (today or datetime.date.today()).isoformat()
        return f"{self.tr('today') if date == now else self.day(date, today)} {self.clock(ms)}"

    # Values of fields

    def value(self, field: Field, value: Value, names: Names = str) -> str:
        """A field's value as a person reads it. `names` gives what a record, person or site is called."""
        from muster_desktop import shown  # a door: the lock shows no values, and field types take 15 ms to import

        return shown.value(self, field, value, names)

    def role(self, name: str) -> str:
        """A role by its permanent name, as people call it; one that this program does not know by its name."""
        from muster_desktop import shown  # the same door

        return self.label(shown.role(name))
