"""What the pages of a training say in words: its day, its people, a half-day, a mark."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QDate, QObject, Qt

from muster.kinds import ALL
from muster.training.halfdays import days
from muster.training.results import LEAST_SHARE, Certificate
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.training.doubts import Doubt
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Line, mean, totals
from muster_desktop.words import OWN_NAMES

DOT = " · "
_TOKENS = {"present": "ok", "late": "warnfill", "absent": "bad", "excused": "text3", "left_early": "c5", "unmarked": "border"}


def language_of(code: str) -> str:
    """A language by its own name where it is one of ours, else as it was written."""
    return OWN_NAMES.get(code.strip().casefold(), code)


class TrainingWords(QObject):
    """Sentences in the language of the moment."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self.names = context, Directory(context.ledger, context.words)

    def sentence(self, room: Room) -> str:
        """Where, how many people, who teaches."""
        words, values = self._context.words, room.training.values
        where = words.joined([part for part in (self.names.site_name(room.site), str(values.get("venue") or "")) if part])
        people = QCoreApplication.translate("TrainingWords", "%n person(s)", None, len(room.seats))
        return words.ui(DOT.join(part for part in (where, people, self._teaching(room)) if part))

    def _teaching(self, room: Room) -> str:
        first, second = (room.name(str(room.training.values.get(field) or "")) for field in ("trainer", "co_trainer"))
        if first and second:
            return self.tr("Trainer {first}, helper {second}").format(first=first, second=second)
        return self.tr("Trainer {first}").format(first=first or second) if first or second else ""

    def day_of(self, room: Room, today: str) -> tuple[str, str]:
        """The chip beside the title and its tone: the day of its days, or when it begins, or that it is over; "" where no day
        is set yet."""
        of = days(room.half_days)
        if not of:
            return "", ""
        number = self._context.words.number
        if today in of:
            return self.tr("Day {day} of {days}").format(day=number(of.index(today) + 1), days=number(len(of))), "accent"
        if today < of[0]:
            ahead = (datetime.date.fromisoformat(of[0]) - datetime.date.fromisoformat(today)).days
            return QCoreApplication.translate("TrainingWords", "Begins in %n day(s)", None, ahead), "neutral"
        if today > of[-1]:
            return self.tr("Over since {day}").format(day=self._context.words.day(of[-1])), "neutral"
        following = next(day for day in of if day > today)
        return self.tr("Goes on {day}").format(day=self._context.words.day(following)), "neutral"

    def half(self, half_day: str) -> str:
        """The short word over a column."""
        return self.tr("am") if half_day.endswith("am") else self.tr("pm")

    def half_long(self, room: Room, half_day: str) -> str:
        """ "Day 2, morning"."""
        day = self._context.words.number(days(room.half_days).index(half_day.partition("/")[0]) + 1)
        if half_day.endswith("am"):
            return self.tr("Day {day}, morning").format(day=day)
        return self.tr("Day {day}, afternoon").format(day=day)

    def mark(self, name: str) -> str:
        """The word of a mark by its permanent name; "Not marked" for none."""
        if not name:
            return self.tr("Not marked")
        return self._context.words.value(ALL["attendance"].by_name["mark"], name)

    def about(self, person: str, room: Room) -> str:
        """What stands below a name: position and agency."""
        held = room.people.get(person)
        parts = [str(held.values[field]) for field in ("position", "agency") if held.values.get(field)] if held else []
        return DOT.join(parts)

    def result(self, name: str) -> str:
        """The word of what an observer saw; "" for nothing yet."""
        return self._context.words.value(ALL["score"].by_name["result"], name) if name else ""

    def gain(self, points: int | None) -> str:
        """ "+38", with the sign of the region."""
        if points is None:
            return ""
        locale, number = self._context.words.locale, self._context.words.number
        return self._context.words.plain(locale.positiveSign()) + number(points) if points > 0 else number(points)

    def certificate(self, row: Line) -> tuple[str, str]:
        """The chip of a person and its tone: whether the certificate is ready, or why it is not; "" while nothing is said."""
        return self._verdict(row.certificate)

    def _verdict(self, verdict: Certificate) -> tuple[str, str]:
        reason, many = verdict.reason, verdict.number or 0
        if reason == "score_below":
            return self.tr("Score below {mark}").format(mark=self.number(str(many))), "warn"
        if reason == "missed":
            return QCoreApplication.translate("TrainingWords", "Missed %n half-day(s)", None, int(many)), "bad"
        return {"ready": (self.tr("Ready"), "ok"), "not_competent": (self.tr("Not yet competent"), "warn"),
                "not_observed": (self.tr("Not observed"), "neutral"), "no_score": (self.tr("No score yet"), "neutral"),
                "left": (self.tr("Left"), "neutral")}.get(reason, ("", ""))

    def doubt(self, doubt: Doubt) -> str:
        """Why somebody entitled would not be so by what is recorded now."""
        if doubt.verdict.state != "no" and doubt.unmarked:
            return QCoreApplication.translate("TrainingWords", "%n half-day(s) not marked", None, doubt.unmarked)
        return self._verdict(doubt.verdict)[0]

    def walked_in(self) -> str:
        return self.tr("Walk-in")

    def number(self, number: int | str) -> str:
        return self._context.words.number(number)

    def percent(self, number: int) -> str:
        return self._context.words.percent(number)

    def day(self, day: str) -> str:
        """A day over its columns."""
        return self._context.words.day(day)

    def days(self, first: str, last: str) -> str:
        """ "Sat 21 to Wed 25 Nov"; one day as it is. The first day goes without its month where the last one has the same."""
        words, begin = self._context.words, QDate.fromString(first, Qt.DateFormat.ISODate)
        if first == last:
            return words.day(first)
        same = first[:7] == last[:7] == words.today()[:4] + last[4:7] and words.calendar not in ("jalali", "islamic")
        start = words.plain(words.locale.toString(begin, "ddd d")) if same and begin.isValid() else words.day(first)
        return self.tr("{first} to {last}").format(first=start, last=words.day(last))

    def too_low(self, row: Line) -> bool:
        """Whether somebody has missed too much for the certificate."""
        return row.share is not None and row.share < LEAST_SHARE

    def passed(self, row: Line) -> bool:
        """Whether the score after is not below the pass mark."""
        return row.certificate.reason != "score_below"

    def shown(self, text: str) -> str:
        """A text of somebody's data as a label shows it."""
        return self._context.words.ui(text)

    def parts(self, rows: Sequence[Line], now: str) -> list[tuple[float, str]]:
        """The marks of a half-day for a stacked bar."""
        return [(many, _TOKENS[name]) for name, many in totals(rows, now)._asdict().items()]

    def counted(self, rows: Sequence[Line], now: str) -> str:
        """ "14 present, 1 late, 2 to mark"."""
        marked = totals(rows, now)._asdict()
        return self._context.words.joined([self._count(name, many) for name, many in marked.items() if many])

    def _count(self, name: str, many: int) -> str:
        translate = QCoreApplication.translate
        if name == "present":
            return translate("Figures", "%n present", None, many)
        if name == "late":
            return translate("Figures", "%n late", None, many)
        if name == "absent":
            return translate("Figures", "%n absent", None, many)
        if name == "excused":
            return translate("Figures", "%n excused", None, many)
        if name == "left_early":
            return translate("Figures", "%n left early", None, many)
        return translate("Figures", "%n to mark", None, many)

    def tests(self, room: Room, rows: Sequence[Line]) -> str:
        """The class means and the pass mark, as rich text; only numbers of ours are in it."""
        before, after = mean(rows, "pre"), mean(rows, "post")
        wanted = str(room.training.values.get("pass_mark") or "")
        if before is None and after is None:
            return self.tr("Pass mark {mark}").format(mark=self.number(wanted)) if wanted else ""
        bold = {name: f'<span style="font-weight:600">{self.number(value)}</span>' if value is not None else "–"
                for name, value in (("before", before), ("after", after))}
        if wanted:
            return self.tr("Before {before} → after {after}, pass mark {mark}").format(**bold, mark=self.number(wanted))
        return self.tr("Before {before} → after {after}").format(**bold)
