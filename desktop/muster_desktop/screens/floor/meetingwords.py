"""The words of the rendezvous and of the hand-over: rows of the lists, and the texts that a form begins with."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.fields import Value
from muster.floor.hours import MINUTE
from muster_desktop.context import Context
from muster_desktop.floor.boardread import midnight_of, ms
from muster_desktop.floor.meeting import Meeting
from muster_desktop.floor.numbers import said_number
from muster_desktop.names import Directory
from muster_desktop.widgets.homelist import HomeRow

SIGNS = {"top": "users-three", "contradiction": "git-branch", "workaround": "lightbulb", "untold": "question",
         "page": "book-open", "open": "lifebuoy", "odd": "warning-octagon", "visit": "handshake", "met": "check-circle"}


class MeetingWords(QObject):
    """`names` gives the names of people."""

    def __init__(self, context: Context, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._names = context, names

    def clock(self, meeting: Meeting) -> str:
        """When the next rendezvous is, and how long until then."""
        if meeting.next is None:
            return self.tr("No rendezvous is planned.")
        words, at = self._context.words, ms(meeting.next, "planned")
        minutes = abs(at - meeting.now) // MINUTE
        long = QCoreApplication.translate("Floor", "%n min", None, minutes) if minutes < 120 else \
            QCoreApplication.translate("Floor", "%n h", None, minutes // 60)
        when = self.tr("Next at {time}, in {long}") if at >= meeting.now else self.tr("Was due at {time}, {long} ago")
        said = when.format(time=words.clock(at), long=long)
        place = str(meeting.next.values.get("place") or "")
        return words.ui(words.joined([said, place] if place else [said]))

    def when(self, at: int, now: int) -> str:
        """A moment of today as its hour alone."""
        words = self._context.words
        return words.clock(at) if midnight_of(at) == midnight_of(now) else words.moment(at)

    def issue(self, issue: Record) -> str:
        return str(issue.values.get("summary") or "")

    def _row(self, sign: str, title: str, about: str, target: Record | None, when: str = "", tone: str = "text2",
             ticks: bool = False) -> HomeRow:
        words = self._context.words
        spoken = words.joined([part for part in (title, about, when) if part])
        return HomeRow(words.ui(title), spoken, words.ui(about), when, tone, sign=SIGNS[sign], target=target,
                       ticks=ticks)

    def _heading(self, text: str, many: int) -> HomeRow:
        return HomeRow(text, number=self._context.words.number(many))

    def _where(self, issue: Record) -> str:
        """By what people know an issue: its number, its place, who has it."""
        facts = [str(issue.values.get(name) or "") for name in ("place", "reporter")]
        return self._context.words.joined([said_number(self._context.words, issue.id), *(each for each in facts if each)])

    def agenda(self, meeting: Meeting) -> list[HomeRow]:
        """What the rendezvous talks about, heading by heading; what is empty is left out."""
        words, held, out = self._context.words, meeting.agenda, list[HomeRow]()
        groups: list[tuple[str, list[HomeRow]]] = [
            (self.tr("Top issues"), [self._row("top", self.issue(each.issue), QCoreApplication.translate(
                "Floor", "%n people", None, each.people), each.issue) for each in held.top]),
            (self.tr("Contradictions"), [self._row("contradiction", self.issue(each.issues[0]), " / ".join(each.said),
                                                   each.issues[0]) for each in held.contradictions]),
            (self.tr("New ways round"), [self._row("workaround", str(each.values.get("workaround")), self.issue(each), each)
                                         for each in held.workarounds]),
            (self.tr("Solved, and the user was not told"), [self._row("untold", self.issue(each), self._where(each), each,
                                                                      self.tr("Space: told"), ticks=True)
                                                            for each in held.untold]),
            (self.tr("Help pages to mend"), [self._row("page", self._names.title(each.article), "", each.article)
                                             for each in held.fix_pages]),
            (self.tr("Held today"), [self._row("met", words.moment(ms(each, "held")), str(each.values.get("place") or ""), each)
                                     for each in meeting.held[:4]]),
        ]
        for title, rows in groups:
            out += [self._heading(title, len(rows)), *rows] if rows else []
        return out

    def handing(self, meeting: Meeting) -> list[HomeRow]:
        """What is handed over, and the visits of sponsors."""
        words, sheet = self._context.words, meeting.sheet
        odd = {each.id for each in sheet.exceptions}
        due = {each.id: at for each, at in sheet.next}
        rows = [self._row("odd" if each.id in odd else "open", self.issue(each), said_number(words, each.id), each,
                          self.when(due[each.id], meeting.now) if each.id in due else "", "bad" if each.id in odd else "text2")
                for each in sheet.open]
        visits = [self._row("visit", str(each.values.get("name") or ""), str(each.values.get("area") or ""), each,
                            words.clock(ms(each, "held") or ms(each, "planned")), "ok" if ms(each, "held") else "text2")
                  for each in meeting.visits]
        return [self._heading(self.tr("Sponsor visits"), len(visits)), *visits,
                self._heading(self.tr("Open issues"), len(rows)), *rows]

    def load(self, meeting: Meeting) -> str:
        """How the shift stands, in a sentence."""
        words, sheet = self._context.words, meeting.sheet
        load = {"stable": self.tr("The load is stable"), "rising": self.tr("The load is rising"),
                "critical": self.tr("The load is critical")}[sheet.load]
        return self.tr("{load}: {open} open, {logged} logged and {solved} solved in this shift.").format(
            load=load, open=words.number(len(sheet.open)), logged=words.number(sheet.logged), solved=words.number(sheet.solved))

    def minutes_begin(self, meeting: Meeting, floor: Iterable[str]) -> dict[str, Value]:
        """What the minutes of a rendezvous begin with: the agenda as texts."""
        held = meeting.agenda
        texts = {"top_issues": [f"{self.issue(each.issue)} ({each.people})" for each in held.top],
                 "workarounds": [str(each.values.get("workaround")) for each in held.workarounds],
                 "contradictions": [f"{self.issue(each.issues[0])}: {' / '.join(each.said)}" for each in held.contradictions],
                 "fix_pages": [self._names.title(each.article) for each in held.fix_pages]}
        place = meeting.next.values.get("place") if meeting.next is not None else None
        return {**{name: "\n".join(lines) or None for name, lines in texts.items()}, "place": place,
                "walkers": sorted(set(floor)) or None, "desk_present": True}

    def sheet_begin(self, meeting: Meeting) -> dict[str, Value]:
        """What the hand-over sheet begins with."""
        words, sheet = self._context.words, meeting.sheet
        lines = [f"{said_number(words, each.id)} {self.issue(each)}" for each in sheet.open]
        odd = [f"{said_number(words, each.id)} {self.issue(each)}" for each in sheet.exceptions]
        due = [f"{self.when(at, meeting.now)} {self.issue(each)}" for each, at in sheet.next[:5]]
        return {"load": sheet.load, "open": "\n".join(lines) or None, "exceptions": "\n".join(odd) or None,
                "next_action": "\n".join(due) or None}
