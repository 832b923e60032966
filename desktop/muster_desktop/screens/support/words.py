"""What the pages of support say: times that are left, levels, severities, acts, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.floor.numbers import number_of, said_number
from muster_desktop.homegiven import days_between
from muster_desktop.names import Directory
from muster_desktop.search_words import folded
from muster_desktop.support.asked import Queue, Request, Standing, moment_of
from muster_desktop.support.ticket import Event
from muster_desktop.widgets.ticketrows import TicketRow
from muster_desktop.widgets.writing import reads_right

LEVEL_TONES = {"1": "neutral", "2": "accent", "3": "plum"}
_HOUR = 60


class SupportWords(QObject):
    """Asks the directory for names; forget them there when they change."""

    def __init__(self, context: Context, names: Directory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._words, self._names = context, context.words, names

    # Times

    def minutes(self, minutes: int, day: int) -> str:
        """A stretch of working time: minutes, hours with minutes, or days of `day` minutes."""
        number = self._words.number
        if minutes < _HOUR:
            return self.tr("{count} min").format(count=number(minutes))
        if minutes < day:
            hours, rest = divmod(minutes, _HOUR)
            if not rest:
                return self.tr("{count} h").format(count=number(hours))
            padded = self._words.plain(self._words.locale.toString(rest)) if rest > 9 else number(0) + number(rest)
            return self.tr("{hours} h {minutes}").format(hours=number(hours), minutes=padded)
        return QCoreApplication.translate("SupportWords", "%n day(s)", None, minutes // max(1, day))

    def left(self, request: Request) -> str:
        """How much time is left, in words."""
        standing = request.standing
        if not request.open:
            return self.status(request)
        if request.waiting:
            return self.tr("Waiting for user")
        if standing.share is None:
            return self.tr("No time set")
        span = self.minutes(abs(standing.left), standing.day)
        return self.tr("Late by {time}").format(time=span) if standing.left < 0 else self.tr("{time} left").format(time=span)

    def first(self, standing: Standing) -> tuple[str, str, str]:
        """(text, icon, tone) of the first answer."""
        allowed = self.minutes(standing.first_allowed, standing.day)
        if standing.first is not None:
            took = self.minutes(standing.first, standing.day)
            kept = not standing.first_allowed or standing.first <= standing.first_allowed
            text = self.tr("In {time} of {allowed}").format(time=took, allowed=allowed) if standing.first_allowed else took
            return text, "check-circle" if kept else "warning-circle", "ok" if kept else "bad"
        if not standing.first_allowed:
            return self.tr("No time set"), "", ""
        return self.tr("Not yet ({allowed})").format(allowed=allowed), "timer", ""

    def until(self, request: Request) -> str:
        """What the second clock is for."""
        if request.standing.due and request.open and not request.waiting:
            due = self._words.moment(request.standing.due)
            today = self.tr("today") + " "
            return self.tr("Solve by {time}").format(time=due.removeprefix(today))
        return self.tr("Solve")

    # A request

    def severity(self, record: Record) -> str:
        """One word for how bad it is, "" where nobody said."""
        return {"1": self.tr("Urgent"), "2": self.tr("High"), "3": self.tr("Normal"), "4": self.tr("Low")}.get(
            str(record.values.get("severity") or ""), "")

    def level(self, level: str) -> str:
        return self.tr("L{number}").format(number=self._words.number(level))

    def number(self, record: Record) -> str:
        return said_number(self._words, record.id)

    def holds(self, record: Record, typed: Sequence[str]) -> bool:
        """Whether each of these folded words is part of what a request is known by."""
        facts = [str(record.values.get(name) or "") for name in ("place", "reporter")]
        text = folded(" ".join([str(number_of(record.id)), self._names.title(record), *facts]))
        return all(word in text for word in typed)

    def title(self, record: Record) -> str:
        return self._words.ui(self._names.title(record))

    def field(self, record: Record, name: str) -> str:
        """A field of a record as it is read; "" for none."""
        value = record.values.get(name)
        return self._words.value(ALL[record.kind].by_name[name], value, self._names.name) if value is not None else ""

    def status(self, request: Request) -> str:
        return self.field(request.record, "status") or self._words.label("Logged")

    def about(self, record: Record) -> str:
        """Category, severity, how many people have it."""
        parts = [self.field(record, "category"), self.severity(record)]
        people = int(float(str(record.values.get("people_affected") or "1")))
        if people > 1:
            parts.append(QCoreApplication.translate("SupportWords", "%n people", None, people))
        return " · ".join(part for part in (parts[0], self._words.joined([each for each in parts[1:] if each])) if part)

    def site(self, record: Record) -> str:
        return self._words.ui(self._names.site_name(record.site)) if record.site else self.tr("All sites")

    def person(self, person: str) -> str:
        """A name; "you" for the reader."""
        if person == self._context.ledger.person:
            return self.tr("you")
        return self._words.ui(self._names.name(person))

    def row(self, request: Request) -> TicketRow:
        record, standing = request.record, request.standing
        left, tone = self.left(request), standing.tone if request.open else ""
        icon = "warning-circle" if standing.late and request.open else "timer" if tone in ("bad", "warn") else ""
        if request.waiting and request.open:
            icon, tone = "pause", "plum"
        elif tone == "ok":
            tone = ""
        share = standing.share if request.open and not request.waiting else None
        owner = request.owner
        title, about, site = self._names.title(record), self.about(record), self.site(record)
        level = self.tr("level {number}").format(number=self._words.number(request.level))
        spoken = [self.number(record), level, title, about, site, left]
        if owner:
            spoken.append(self.tr("owner {name}").format(name=self._names.name(owner)))
        return TicketRow(record.id, self.number(record), self.level(request.level),
                         LEVEL_TONES.get(request.level, "neutral"), title, self._words.ui(about), site, left, icon, tone, share,
                         (owner, self._names.name(owner) if owner else ""),
                         self._words.joined([part for part in spoken if part]))

    def sentence(self, queue: Queue) -> str:
        """How many are open, and how many will miss their time today."""
        count = queue.counts["all"]
        if not count:
            return self.tr("Nothing is open")
        text = QCoreApplication.translate("SupportWords", "%n open", None, count)
        if queue.late_today:
            late = QCoreApplication.translate("SupportWords", "%n will miss their time today", None, queue.late_today)
            return self._words.joined([text, late])
        return self._words.joined([text, self.tr("all in time today")])

    def who(self, record: Record) -> str:
        """Who has it, where, and when it was logged."""
        place = self._words.joined([part for part in (self.site(record), self.field(record, "place")) if part])
        parts = [self.field(record, "reporter") or self.field(record, "persona"), place]
        text = self._words.joined([part for part in parts if part])
        logged = moment_of(record.values.get("logged"))
        if not logged:
            return text
        return " · ".join([text, self.tr("logged {when}").format(when=self._words.moment(logged))])

    def act(self, event: Event) -> str:
        """What an entry says was done."""
        level = self._words.number(event.level or 1)
        said = {
            "passed_up": self.tr("passed to level {number}").format(number=level),
            "passed_back": self.tr("passed back to level {number}").format(number=level),
            "waiting": self.tr("waits for the user"), "resumed": self.tr("went on"), "told_back": self.tr("told the user"),
            "solved": self.tr("solved it"), "reopened": self.tr("opened it again"), "me_too": self.tr("one more has it"),
            "help_shown": self.tr("showed a help page"),
            "apart": self.tr("said that it is not the same as another"), "note": self.tr("noted")}
        return said.get(event.act, event.act)

    def prose(self, text: str) -> str:
        """Sentences of someone's data in a label: at the edge of the window's reading, each in the direction of its own script,
        so that its full stop stands at its end."""
        lines = [line if reads_right(line) or not line else self._words.from_left(line) for line in text.split("\n")]
        return self._words.ui("\n".join(lines))

    def plain_title(self, record: Record) -> str:
        """The title of a record as it is kept, without what a label needs."""
        return self._names.title(record)

    def verdict(self, name: str) -> str:
        """What people found of a help page."""
        field = ALL["issue"].by_name["verdict"]
        return self._words.value(field, name)

    def choice(self, kind: str, field: str, value: str) -> str:
        """The word of an answer of a field."""
        return self._words.value(ALL[kind].by_name[field], value)

    def units(self) -> dict[str, str]:
        """The words of the present language for minutes, hours and days."""
        out = {}
        for text, unit in ((self.minutes(1, 480), "min"), (self.minutes(60, 480), "h"),
                           (self.minutes(480, 480), "d"), (self.minutes(960, 480), "d"),
                           (self.minutes(5 * 480, 480), "d")):
            word = "".join(sign if sign.isalpha() else " " for sign in text).split()
            if word:
                out[word[-1]] = unit
        return out

    def live_sites(self, days: int) -> str:
        """The sites that went live at most so many days ago; "" for none."""
        today = self._words.today()
        names = [self._words.ui(self._names.site_name(site.site)) for site in self._context.ledger.records("site")
                 if 0 <= days_between(str(site.values.get("go_live") or "9999-01-01"), today) < days]
        return self._words.joined(names)
