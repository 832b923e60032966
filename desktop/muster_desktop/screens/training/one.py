"""One training: its head, and a tab for each thing that is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.context import Context
from muster_desktop.screens.training.checklist import ChecklistTab
from muster_desktop.screens.training.feedback import FeedbackTab
from muster_desktop.screens.training.files import FilesTab
from muster_desktop.screens.training.gridtab import GridTab
from muster_desktop.screens.training.head import Head
from muster_desktop.screens.training.overview import OverviewTab
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.register import RegisterTab
from muster_desktop.screens.training.scores import ScoresTab
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.widgets.labels import Rule

PARTS: Mapping[str, Callable[[Context, TrainingWords], Part]] = {
    "overview": OverviewTab, "register": RegisterTab, "scores": ScoresTab, "checklist": ChecklistTab,
    "feedback": FeedbackTab, "files": FilesTab}
"""The tabs in their order, each with what builds it on its first visit."""

LABELS = {
    "overview": QT_TRANSLATE_NOOP("OneTraining", "Overview"),
    "register": QT_TRANSLATE_NOOP("OneTraining", "Register"),
    "scores": QT_TRANSLATE_NOOP("OneTraining", "Scores"),
    "checklist": QT_TRANSLATE_NOOP("OneTraining", "Checklist"),
    "feedback": QT_TRANSLATE_NOOP("OneTraining", "Feedback"),
    "files": QT_TRANSLATE_NOOP("OneTraining", "Files"),
}


class OneTraining(QWidget):
    """`show_training` shows a room; the tab that is seen is told at once, the others when they are opened."""

    add_asked = Signal()

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.room: Room | None = None
        self._built: dict[str, Part] = {}
        self._shown: dict[str, Room] = {}
        self._stack = QStackedWidget(self)  # first, as the window gives the focus to the first child that takes it
        self.head = Head(context, words)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for name in PARTS:
            self.tabs.setTabData(self.tabs.addTab(name), name)
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 0)
        row.addWidget(self.tabs, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(row)
        whole.addWidget(Rule())
        whole.addWidget(self._stack, 1)
        self.tabs.setCurrentIndex([*PARTS].index("register"))
        self.tabs.currentChanged.connect(self._show_tab)

    def at(self) -> str:
        """The tab that is open."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def part(self, name: str) -> Part:
        """A tab, built when it is first asked for."""
        if name not in self._built:
            part = self._built[name] = PARTS[name](self._context, self._words)
            if isinstance(part, GridTab):
                part.states.add_asked.connect(self.add_asked)
            if isinstance(part, ScoresTab):
                part.whom_asked.connect(self._ask_whom)
            if isinstance(part, RegisterTab):
                part.half_chosen.connect(self.say)
            self._stack.addWidget(part)
            self._context.theme.dress(part)
        return self._built[name]

    def open_tab(self, name: str) -> None:
        self.tabs.setCurrentIndex([*PARTS].index(name))
        self._show_tab()

    def show_training(self, room: Room) -> None:
        self.room = room
        self.say()
        self._show_tab()

    def say(self) -> None:
        """The words of the present language, and the counts."""
        if self.room is None:
            return
        for at in range(self.tabs.count()):
            self.tabs.setTabText(at, self._label(str(self.tabs.tabData(at)), self.room))
        self.head.say(self.room, self.at(), self._rest())

    def _label(self, name: str, room: Room) -> str:
        number = self._context.words.number
        label, done = QCoreApplication.translate("OneTraining", LABELS[name]), ""
        prepared, files = room.of("preparation"), room.of("material")
        if name == "register" and room.seats:
            done = number(len(room.seats))
        elif name == "checklist" and prepared:
            done = f"{number(sum(each.values.get('done') is True for each in prepared))} / {number(len(prepared))}"
        elif name == "files" and files:
            done = number(len(files))
        return f"{label}  {done}" if done else label

    def _show_tab(self) -> None:
        if self.room is None:
            return
        name = self.at()
        part = self.part(name)
        if self._shown.get(name) is not self.room:
            self._shown[name] = self.room
            part.show_training(self.room)
        self._stack.setCurrentWidget(part)
        self.head.say(self.room, name, self._rest())

    def _ask_whom(self) -> None:
        """To the line of the overview that says for whom the training is, open to be written in."""
        self.open_tab("overview")
        overview = self.part("overview")
        assert isinstance(overview, OverviewTab)
        overview.facts.rows["audience"].begin()

    def _rest(self) -> bool:
        part = self._built.get("register")
        return isinstance(part, RegisterTab) and part.rest_offered(part.now())

    def retell(self) -> None:
        """Say everything in another language."""
        self._shown.clear()
        self.say()
        self._show_tab()
