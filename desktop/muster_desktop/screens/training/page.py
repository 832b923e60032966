"""The page of trainings: the list of them, and one that is opened in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.screens.training.feedback import FeedbackTab
from muster_desktop.screens.training.findingcard import FindingCard
from muster_desktop.screens.training.keyin import KeyIn
from muster_desktop.screens.training.list import TrainingList
from muster_desktop.screens.training.one import OneTraining
from muster_desktop.screens.training.papers import Papers
from muster_desktop.screens.training.register import RegisterTab
from muster_desktop.screens.training.walkin import WalkIn
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.ballot import release
from muster_desktop.training.room import KINDS, Room, read_room, renewed
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.panes import focus_first
from muster_desktop.widgets.skeleton import Skeleton

SOON_MS, SKELETON_MS, FEW = 40, 300, 60
"""What changed is read when the keys have rested this long; more than a few records are read in the background."""
SEEN = frozenset({*KINDS, "training", "person", "entitlement", "grant", "site"})


class TrainingPage(QObject):
    """`widget` is what the window shows; `inner` what is open in it, for the crumb; `leave` goes back to the list."""

    moved = Signal()  # `inner` is another one

    def __init__(self, context: Context) -> None:
        self.widget = QStackedWidget()
        super().__init__(self.widget)
        self._context, self._ledger = context, context.ledger
        self.words = TrainingWords(context, self)
        self.list = TrainingList(context, self.words)
        self.one = OneTraining(context, self.words)
        self.skeleton = Skeleton(context.theme)
        self.room: Room | None = None
        self._card: FindingCard | None = None
        self._wanted = self._closed = ""
        self._changed: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._late = QTimer(self, singleShot=True, interval=SKELETON_MS)
        for part in (self.list, QWidget(), self.skeleton, self.one):
            self.widget.addWidget(part)
        self.list.opened.connect(self.open)
        self.walk_in = WalkIn(context, self.words, self.one)
        self.papers = Papers(context, self.words, lambda: self.room, self.one.head.paper, self.widget)
        self.key_in = KeyIn(context, self.words, lambda: self.room, lambda: self.register, self.one)
        self.papers.key_in_asked.connect(self.key_in.open_sheet)
        self.one.head.rest_asked.connect(self._mark_rest)
        self.one.head.add_asked.connect(self.ask_person)
        self.one.add_asked.connect(self.ask_person)
        self.walk_in.added.connect(self._add_person)
        bind(self.one, self.ask_person, "Ctrl+N")
        bind(self.one, self.log_finding, "F4")
        self._soon.timeout.connect(self._renew)
        self._late.timeout.connect(partial(self.widget.setCurrentWidget, self.skeleton))
        context.ears.changed.connect(self._heard)
        context.words.changed.connect(self._retell)

    @property
    def inner(self) -> str:
        """The title of the training that is open; "" for the list."""
        return self._context.words.ui(self.words.names.title(self.room.training)) if self.room is not None else ""

    def site(self) -> str:
        """The path below the root of what is shown."""
        return self.room.site if self.room is not None else self.list.site()

    def add_new(self) -> None:
        self.leave()
        self.list.add_new()

    def show_record(self, record: str, site: str = "") -> None:
        """Open a training; of a person, what they lack for an account."""
        held = self._ledger.get(record)
        if held is not None and held.kind == "person":
            self.leave()
            self.list.show_account(record)
        else:
            self.open(record)

    def show_accounts(self, site: str) -> None:
        """Who may not have an account yet, at a site and below."""
        self.leave()
        self.list.show_account("", site)

    @property
    def busy(self) -> bool:
        """Whether anything is about to be read anew."""
        return self._soon.isActive() or self._late.isActive() or self.walk_in.busy

    def log_finding(self) -> None:
        """Log what came up, from whatever part of the training is open."""
        feedback = self.one.part("feedback")
        if self.room is None or not isinstance(feedback, FeedbackTab):
            return
        if self._card is None:
            self._card = FindingCard(self._context, feedback.findings, self.one)
        if feedback.findings.room is not self.room:
            feedback.show_training(self.room)
        self._card.open_log()

    # One training

    def open(self, training: str) -> None:
        """Read a training and show it."""
        self._wanted = training
        self.skeleton.setAccessibleName(self.tr("Reading the training"))
        self._late.start()
        self._read(training)

    def _read(self, training: str) -> None:
        self._context.work.run(partial(read_room, self._ledger, training), partial(self._take, training), self._failed)

    def _take(self, training: str, room: Room | None) -> None:
        if training != self._wanted:
            return
        self._late.stop()
        if room is None:  # deleted meanwhile, here or elsewhere
            self.leave()
            return
        fresh = self.room is None or self.room.id != room.id
        self._show(room)
        if fresh:
            self.widget.setCurrentWidget(self.one)
            self.moved.emit()
            if self.widget.isVisible():
                focus_first(self.one)

    def _failed(self, problem: Problem) -> None:
        self._late.stop()
        if self.room is None:
            self.leave()
        self._context.notices.problem(problem)

    def _show(self, room: Room) -> None:
        self.room = room
        self._changed.clear()
        self.one.show_training(room)
        if room.locked and self._closed != room.id:  # the signature closes the evaluation, on every laptop that learns of it
            self._closed = room.id
            self._context.work.run(partial(release, self._ledger, room.id, room.site, closing=True), self._released,
                                   self._context.notices.problem)
        elif not room.locked and self._closed == room.id:
            self._closed = ""

    def _released(self, saved: object) -> None:
        """What went in is heard of as any other save."""

    def leave(self) -> bool:
        """Back to the list; False where that is what is shown."""
        if not self._wanted:
            return False
        self._wanted, self.room = "", None
        self._late.stop()
        self.widget.setCurrentWidget(self.list)
        focus_first(self.list)
        self.moved.emit()
        return True

    @property
    def register(self) -> RegisterTab:
        """The tab of the register."""
        part = self.one.part("register")
        assert isinstance(part, RegisterTab)
        return part

    def _mark_rest(self) -> None:
        self.register.mark_rest()

    def ask_person(self) -> None:
        """Ask for somebody to add."""
        if self.room is not None and self.room.may.add:
            self.walk_in.open_for(self.room)

    def _add_person(self, person: str, name: str, agency: str) -> None:
        """Who is added while the training is under way is there: one save puts them on the list and marks them present."""
        register, room = self.register, self.room
        if room is None or (person and any(seat.values.get("person") == person for seat in room.seats)):
            if person:
                register.choose_person(person)
            return
        now = register.now()
        half_day = now if now.startswith(self._context.words.today()) and not room.locked else ""
        added = register.acts.add(room, person, name, agency, half_day)
        if added:
            undo = register.acts.last()
            said = self.tr("{name} was added and marked present.") if half_day else self.tr("{name} was added.")
            self._renew_now()
            busy = self.walk_in.busy_words(added)
            said = said.format(name=self._context.words.quoted(name or register.name_of(added)))
            self._context.notices.toast(f"{said} {busy}." if busy else said, lambda: register.acts.take_back(undo))
            register.choose_person(added)

    # What changed

    def _heard(self, changed: Changed) -> None:
        if self.room is None or changed.status or not changed.kinds & SEEN:
            return
        if "grant" in changed.kinds or not 0 < len(changed.records) <= FEW:
            self._read(self.room.id)
            return
        self.words.names.forget(changed.kinds)
        self._changed |= changed.records
        self._soon.start()

    def _renew_now(self) -> None:
        self._soon.stop()
        self._renew()

    def _renew(self) -> None:
        """Read what changed, once the keys rest."""
        if self.room is None or not self._changed:
            return
        title = self.room.title
        try:
            room = renewed(self._ledger, self.room, self._changed)
        except Problem as problem:  # locked a moment ago
            self._context.notices.problem(problem)
            return
        if room.training.gone:
            self.leave()
            return
        self._show(room)
        if room.title != title:
            self.moved.emit()

    def _retell(self) -> None:
        self.words.names.forget()
        self.one.retell()
        self.moved.emit()
