"""What the sheets say, in the language of a training: it need not be one that the window speaks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt, QTranslator

from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.words import LANGUAGES, QM

SIGNATURES = QT_TRANSLATE_NOOP("paper", "Signature sheet")
LABELS = QT_TRANSLATE_NOOP("paper", "Name labels")
PRE_TEST = QT_TRANSLATE_NOOP("paper", "Test before the training")
POST_TEST = QT_TRANSLATE_NOOP("paper", "Test after the training")
CERTIFICATE = QT_TRANSLATE_NOOP("paper", "Certificate")
CERTIFIES = QT_TRANSLATE_NOOP("paper", "This is to certify that")
TOOK_PART = QT_TRANSLATE_NOOP("paper", "took part in the training")
PERSON = QT_TRANSLATE_NOOP("paper", "Person")
CODE = QT_TRANSLATE_NOOP("paper", "Code")
MORNING = QT_TRANSLATE_NOOP("paper", "morning")
AFTERNOON = QT_TRANSLATE_NOOP("paper", "afternoon")
ATTENDED = QT_TRANSLATE_NOOP("paper", "Attended")
BEFORE = QT_TRANSLATE_NOOP("paper", "Before")
AFTER = QT_TRANSLATE_NOOP("paper", "After")
GAIN = QT_TRANSLATE_NOOP("paper", "Gain")
TRAINER = QT_TRANSLATE_NOOP("paper", "Trainer")
PLACE = QT_TRANSLATE_NOOP("paper", "Place")
DAYS = QT_TRANSLATE_NOOP("paper", "Days")
DATE = QT_TRANSLATE_NOOP("paper", "Date")
HOURS = QT_TRANSLATE_NOOP("paper", "Hours")
SCORE = QT_TRANSLATE_NOOP("paper", "Score")
OUT_OF = QT_TRANSLATE_NOOP("paper", "of {full}")
SCORE_OF = QT_TRANSLATE_NOOP("paper", "{score} of {full}")
ASSESSOR = QT_TRANSLATE_NOOP("paper", "Marked by")
SIGNATURE = QT_TRANSLATE_NOOP("paper", "Signature")
PAGE = QT_TRANSLATE_NOOP("paper", "Page {page} of {pages}")
SIGN_HERE = QT_TRANSLATE_NOOP("paper", "Please sign once for each half-day.")
WALK_INS = QT_TRANSLATE_NOOP("paper", "Not on the list? Write name and agency on an empty line.")
KEY_IN = QT_TRANSLATE_NOOP("paper", "Typing a code into Muster brings up its line.")
CHOOSE = QT_TRANSLATE_NOOP("paper", "Mark one letter for each question, or write your answer on the line.")
READY = QT_TRANSLATE_NOOP("paper", "Ready")
BELOW = QT_TRANSLATE_NOOP("paper", "Score below {mark}")
MISSED = QT_TRANSLATE_NOOP("paper", "Missed part")
OPEN = QT_TRANSLATE_NOOP("paper", "Not yet")
PRESENT = QT_TRANSLATE_NOOP("paper", "present")
LATE = QT_TRANSLATE_NOOP("paper", "late")
ABSENT = QT_TRANSLATE_NOOP("paper", "absent")
EXCUSED = QT_TRANSLATE_NOOP("paper", "excused")
LEFT_EARLY = QT_TRANSLATE_NOOP("paper", "left early")

ENGLISH = "en"
FULL = 100
"""The highest score."""
MOST = 2
"""How many languages stand beside each other on one sheet."""
_CALLED = {"english": "en", "arabic": "ar", "french": "fr", "sorani": "ckb", "kurdish": "ckb", "bengali": "bn", "bangla": "bn",
           "spanish": "es", "khmer": "km", "thai": "th", "pashto": "ps"}
_LONG_DAY = {"es": "d 'de' MMMM 'de' yyyy"}


def language_codes(tags: Sequence[str]) -> list[str]:
    """The languages of a training that paper speaks, two at most: by code, by English name or by their own name."""
    known = {each.code: each.code for each in LANGUAGES} | {each.own.casefold(): each.code for each in LANGUAGES} | _CALLED
    found = [known[tag.strip().casefold()] for tag in tags if tag.strip().casefold() in known]
    return [*dict.fromkeys(found)][:MOST]


class Phrases:
    """One language of a sheet: its texts, its days, its digits and where a line of it begins.

    `digits` is "region" (as the language writes them) or "western" (0-9).
    """

    def __init__(self, language: str, digits: str = "region", folder: Path = QM) -> None:
        self.language = language
        self._digits = digits
        self._locale = QLocale("en_GB") if language == ENGLISH else QLocale(language)
        self._translator = QTranslator()
        # The whole catalogue of a language that the window speaks, else the words of paper alone.
        if language != ENGLISH and not self._translator.load(str(folder / f"muster_{language}.qm")):
            self._translator.load(str(folder / f"paper_{language}.qm"))

    @property
    def rtl(self) -> bool:
        return self._locale.textDirection() == Qt.LayoutDirection.RightToLeft

    def say(self, text: str, **holes: str) -> str:
        """A text of this module; its source where it is not translated."""
        return (self._translator.translate("paper", text) or text).format(**holes)

    def number(self, number: int | str) -> str:
        """A whole number, or a canonical decimal string of a score; nothing is rounded."""
        whole, _, rest = str(number).partition(".")
        written = self._locale.toString(int(whole))
        if rest:
            zero = ord(self._locale.zeroDigit())
            written += self._locale.decimalPoint() + "".join(chr(zero + int(digit)) for digit in rest)
        return self._plain(written)

    def percent(self, number: int) -> str:
        return self._plain(self._locale.toString(number) + self._locale.percent())

    def gain(self, points: int) -> str:
        """ "+38", with the sign where this language reads it."""
        sign = self._locale.positiveSign() if points > 0 else self._locale.negativeSign() if points < 0 else ""
        return sign + self.number(abs(points))

    def day(self, iso: str) -> str:
        """ "Mon 9 Nov"."""
        return self._plain(self._locale.toString(QDate.fromString(iso, Qt.DateFormat.ISODate), "ddd d MMM"))

    def long_day(self, iso: str) -> str:
        """ "9 November 2026"."""
        return self._plain(self._locale.toString(QDate.fromString(iso, Qt.DateFormat.ISODate),
                                                 _LONG_DAY.get(self.language, "d MMMM yyyy")))

    def out_of(self, score: str = "") -> str:
        """What a score is measured by, after the score where there is one."""
        full = self.number(FULL)
        return self.say(SCORE_OF, score=self.number(score), full=full) if score else self.say(OUT_OF, full=full)

    def days(self, first: str, last: str) -> str:
        """ "9 November 2026", or two days with a dash between; empty where none is known."""
        if not first or not last or first == last:
            return self.long_day(first or last) if first or last else ""
        return f"{self.long_day(first)} – {self.long_day(last)}"

    def half(self, half_day: str) -> str:
        return self.say(MORNING if half_day.endswith("/am") else AFTERNOON)

    def _plain(self, text: str) -> str:
        if self._digits == "region":
            return text
        zero = ord(self._locale.zeroDigit())
        western = {zero + digit: str(digit) for digit in range(10)}
        return text.translate(western | {0x066A: "%", 0x066B: ".", 0x066C: ","})


class Voices:
    """The one or two languages of a sheet. The first one says where its lines begin."""

    def __init__(self, phrases: Sequence[Phrases]) -> None:
        self.all = tuple(phrases)
        self.first = self.all[0]

    @property
    def rtl(self) -> bool:
        return self.first.rtl

    def say(self, text: str) -> tuple[str, ...]:
        """A text in each language, in their order; once where all say it alike."""
        return tuple(dict.fromkeys(each.say(text) for each in self.all))


def isolated(text: str) -> str:
    """A text of its own direction inside a line: what stands around it is not turned by it."""
    return f"\u2068{text}\u2069"


def voices(languages: Sequence[str], digits: str = "region", folder: Path = QM) -> Voices:
    """The voices of a sheet, in English where no language is named."""
    return Voices([Phrases(language, digits, folder) for language in [*languages][:MOST] or [ENGLISH]])
