"""What a key, a drop or a button does on the floor's board: saves it, says so with Undo, and asks where something is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.fields import LongText, Value
from muster.floor.climb import to_close
from muster.floor.packet import people_of
from muster.kind import Field
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.floor.acts import Acts
from muster_desktop.floor.board import LANES, Card, lane_of
from muster_desktop.floor.rising import SKIPPED, lacks, rise
from muster_desktop.ledger import Saved
from muster_desktop.screens.askcard import AskCard
from muster_desktop.screens.floor.pulsecard import PulseCard
from muster_desktop.undoing import way_back

KIND = ALL["issue"]
SKIPS = QT_TRANSLATE_NOOP("kinds", "Why a level is skipped")
SHOWN = ("accurate", "incomplete", "wrong")


class BoardActs(QObject):
    """`site` gives the site of the board. What could not be saved is said in the bar, and nothing has changed."""

    def __init__(self, context: Context, card: AskCard, pulse: PulseCard, site: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._card, self._pulse, self._site = context, card, pulse, site
        self.acts = Acts(context.ledger)

    def act(self, name: str, card: Card) -> None:
        """Do to a card what a key asks for."""
        issue = card.record
        if name in ("on", "off"):
            at = LANES.index(card.lane) + (1 if name == "on" else -1)
            if 0 <= at < len(LANES):
                self.move(issue, LANES[at])
        elif name in (*SHOWN, "none_exists"):
            self.mark(issue, name)
        elif name == "me_too":
            self._count(issue)
        elif name == "escalate" and card.lane != "third":
            self.raise_up(issue, "3" if card.lane == "second" else "2")
        elif name == "solve":
            self.solve(issue)
        elif name == "pulse":
            self._pulse.open_pulse(str(issue.values.get("place") or ""))

    # Moving

    def move(self, issue: Record, lane: str) -> None:
        """To another lane, from wherever it is: what a level asks for is asked first."""
        here = LANES.index(lane_of(issue)) if lane_of(issue) else 0
        there = LANES.index(lane)
        if here == there:
            return
        if there >= 2 and there > here:
            self.raise_up(issue, "2" if lane == "second" else "3")
        elif here >= 2:
            self._back(issue)
        elif lane == "helping":
            self._do(partial(self.acts.take, issue), issue, self.tr("You are helping with {title}."))
        else:
            self._do(partial(self.acts.put_back, issue), issue, self.tr("{title} is new again."))

    def _back(self, issue: Record) -> None:
        """A level down: why is asked, as whoever gets it back wants to know."""
        field = ALL["entry"].by_name["text"]
        self._card.ask(self.tr("Back to the level below"), self._title(issue), self.tr("Pass back"), (field,), {},
                       lambda values: self._take(partial(self.acts.pass_back, issue, str(values.get("text") or "")), issue,
                                                 self.tr("{title} went back.")), frozenset({"text"}))

    def raise_up(self, issue: Record, level: str) -> None:
        """Ask what the next level needs to know, filled in from what is known."""
        entries = [each for each in self._context.ledger.records("entry", issue.site) if each.values.get("issue") == issue.id]
        asked = rise(issue, entries, int(level))
        fields = [KIND.by_name[name] for name in asked.names]
        if asked.skips:
            fields.insert(1, Field(SKIPPED, SKIPS, LongText(), required=True))

        def save(values: Mapping[str, Value]) -> str:
            said = {name: value for name, value in values.items() if value is not None}
            if missing := lacks(self._context.ledger, issue, int(level), said):
                self._card.form.point(missing[0].field)
                return "\n".join(self._context.words.label(each.why) for each in missing)
            return self._take(partial(self.acts.pass_up, issue, level, said), issue, self.tr("{title} went up."))

        title = self.tr("To level 2") if level == "2" else self.tr("To level 3")
        title = self._context.words.digits_in(title)
        self._card.ask(title, self._title(issue), self.tr("Pass up"), fields, asked.values, save, asked.needed)

    # Help pages, people, solving

    def mark(self, issue: Record, verdict: str) -> None:
        """What the help page was. Of which page is asked where none was noted yet."""
        if verdict == "none_exists" or issue.values.get("help"):
            said = {"accurate": self.tr("The help page of {title} was right."),
                    "incomplete": self.tr("The help page of {title} lacks something."),
                    "wrong": self.tr("The help page of {title} was wrong."),
                    "none_exists": self.tr("There is no help page for {title} yet.")}[verdict]
            self._do(partial(self.acts.mark, issue, verdict), issue, said)
            return

        def save(values: Mapping[str, Value]) -> str:
            return self._take(partial(self.acts.mark, issue, str(values["verdict"]), str(values["help"])), issue,
                              self.tr("The help page of {title} is noted."))

        self._ask_page(issue, verdict, save, self.tr("Note it"))

    def _ask_page(self, issue: Record, verdict: str, save: Callable[[Mapping[str, Value]], str], button: str) -> None:
        held: dict[str, Value] = {"help": issue.values.get("help"), "verdict": verdict or issue.values.get("verdict")}
        fields = (KIND.by_name["help"], KIND.by_name["verdict"])
        needed = frozenset({"help", "verdict"} if verdict in SHOWN else {"verdict"})
        self._card.ask(self.tr("Which help page did you show?"), self._title(issue), button, fields, held, save, needed)

    def solve(self, issue: Record) -> None:
        """Close it. At level 1 a help page, that there is none, or an emergency is asked for first."""
        if not to_close(issue.values):
            self._do(partial(self.acts.solve, issue, {}), issue, self.tr("{title} is solved."))
            return

        def save(said: Mapping[str, Value]) -> str:
            if missing := to_close({**issue.values, **said}):
                self._card.form.point(missing[0].field)
                return "\n".join(self._context.words.label(each.why) for each in missing)
            shown = {name: value for name, value in said.items() if value is not None}
            return self._take(partial(self.acts.solve, issue, shown), issue, self.tr("{title} is solved."))

        self._ask_page(issue, "", save, self.tr("Solved"))

    def _count(self, issue: Record) -> None:
        said = QCoreApplication.translate("QuickLog", "{title}: %n people have it.", None, people_of(issue.values) + 1)
        self._do(partial(self.acts.me_too, issue), issue, said)

    def note_pulse(self, area: str, cause: str, strength: int) -> None:
        """A sign of reluctance of this hour."""
        self.do(partial(self.acts.pulse, self._site(), area, cause, strength), self.tr("Noted, without a name."))

    # Saving

    def _title(self, issue: Record) -> str:
        return self._context.words.quoted(str(issue.values.get("summary") or ""))

    def _do(self, act: Callable[[], Saved], issue: Record, said: str) -> str:
        return self.do(act, said.format(title=self._title(issue)))

    def _take(self, act: Callable[[], Saved], issue: Record, said: str) -> str:
        """For a form: why not, in its own place."""
        return self.do(act, said.format(title=self._title(issue)), silent=True)

    def do(self, act: Callable[[], Saved], said: str, silent: bool = False) -> str:
        """Save and say so; gives back "" or, in words, why not."""
        try:
            saved = act()
        except Problem as problem:
            if not silent:
                self._context.notices.problem(problem)
            return self._context.words.problem(problem)
        self._context.notices.toast(said, way_back(self._context, saved))
        return ""
