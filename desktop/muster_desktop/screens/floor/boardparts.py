"""The lanes of the floor's board side by side, the tile of what was solved, and what stands below: the pace, the most common."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.floor.board import LANES
from muster_desktop.screens.floor.scoretable import ScoreTable
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.countbars import CountBars
from muster_desktop.widgets.hourstrip import HourStrip
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.lane import Lane
from muster_desktop.widgets.lanecards import MIME, Cards
from muster_desktop.widgets.legend import BAR, LINE, OUTLINE, Legend
from muster_desktop.widgets.marks import Mark
from muster_desktop.widgets.pacechart import PaceChart

LEVELS = {"second": "2", "third": "3"}
BELOW = 128


class SolvedTile(QWidget):
    """How many were solved today; a card that is dropped here is solved."""

    dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title, self.about = Label("", "strong"), Label("", "small", "text2", wrap=True)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(8)
        head.addWidget(Mark(theme, "done"))
        head.addWidget(self.title, 1)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.about)
        self.setAcceptDrops(True)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("okbg"))
        painter.setBrush(self._theme.colour("okbg"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dropEvent(self, event: QDropEvent) -> None:
        event.accept()
        self.dropped.emit(bytes(event.mimeData().data(MIME).data()).decode())


class LaneRow(QWidget):
    """The four lanes, a line between each two."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme, self._words = context.theme, context.words
        self.cards = Cards(self)
        self.lanes = {name: Lane(theme, self.cards, name, LEVELS.get(name, "")) for name in LANES}
        self.solved = SolvedTile(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, lane in enumerate(self.lanes.values()):
            if at:
                row.addWidget(Rule(upright=True))
            row.addWidget(lane, 1)
        held = QHBoxLayout()
        held.setContentsMargins(4, 6, 4, 10)
        held.addWidget(self.solved)
        self.lanes["third"].column.addLayout(held)

    def say(self) -> None:
        """The heads of the lanes, in the present language."""
        self.lanes["new"].say(self.tr("New"), "", self.tr("Nothing waits. What is logged comes here."))
        self.lanes["helping"].say(self.tr("Helping now"), "", self.tr("Press > on a card, or drag it here, to go and help."))
        digits = self._words.digits_in
        self.lanes["second"].say(self.tr("Coordinator"), digits(self.tr("Level 2")),
                                 digits(self.tr("Nothing was passed to level 2.")))
        self.lanes["third"].say(self.tr("Developers"), digits(self.tr("Level 3")), self.tr("Nothing is with the developers."))


class Below(QWidget):
    """The pace of the day beside the most common. `tip_asked` comes when something is to be told to all desks."""

    tip_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._theme = theme
        self.title, self.legend = Elided(theme, "strong"), Legend(theme)
        self.switch = Button(theme, "", variant="link", keys="T", height=24)
        self.chart, self.score, self.table = PaceChart(theme), HourStrip(theme), ScoreTable(theme)
        self._earlier = ""
        self.pages = QStackedWidget()
        for page in (self.chart, self.score, self.table):
            self.pages.addWidget(page)
        self.common_title, self.tip = Label("", "strong"), Button(theme, "", variant="link")
        self.common = CountBars(theme)
        self.told, self.told_sign = Elided(theme, "small", "text2"), Glyph(theme, "lightbulb", "warn", 15)
        self._lay_out()
        self.switch.clicked.connect(self.turn)
        self.tip.clicked.connect(self.tip_asked)
        theme.changed.connect(self.fit)
        self.fit()

    def _lay_out(self) -> None:
        whole, first, second = QHBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for column in (first, second):
            column.setContentsMargins(16, 8, 16, 6)
            column.setSpacing(6)
        top, head, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.title, 1)
        top.addWidget(self.legend)
        top.addWidget(self.switch)
        head.addWidget(self.common_title, 1)
        head.addWidget(self.tip)
        foot.setSpacing(6)
        foot.addWidget(self.told_sign)
        foot.addWidget(self.told, 1)
        first.addLayout(top)
        first.addWidget(self.pages, 1)
        second.addLayout(head)
        second.addWidget(self.common, 1)
        second.addLayout(foot)
        whole.addLayout(first, 11)
        whole.addWidget(Rule(upright=True))
        whole.addLayout(second, 10)

    def fit(self) -> None:
        self.setFixedHeight(self._theme.px(BELOW))

    def say(self) -> None:
        """The words of the present language."""
        here, pace = self.pages.currentIndex(), self.tr("Issues each half hour")
        self.title.set_text(self.tr("Score by hour") if here else pace)
        self.switch.setText((self.tr("Score"), self.tr("As a table"), self.tr("Pace"))[here])
        if not here:
            self.legend.say((BAR, self.tr("today")), (LINE, self._earlier))
        else:
            self.legend.say((OUTLINE, self.tr("logged")), (BAR, self.tr("solved")), (LINE, self.tr("users")))
        self.legend.setVisible(not self.as_table)
        self.common_title.setText(self.tr("Most common today"))
        self.tip.setText(self.tr("Post a tip to all desks"))

    def turn(self) -> None:
        """From the pace to the score by the hour, from there to its table, and back."""
        self.pages.setCurrentIndex((self.pages.currentIndex() + 1) % self.pages.count())
        self.say()

    def say_earlier(self, name: str) -> None:
        """What the day before is called."""
        self._earlier = name
        self.say()

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self.pages.currentWidget() is self.table

    def say_tip(self, text: str) -> None:
        self.told.set_text(text)
        self.told_sign.setVisible(bool(text))
