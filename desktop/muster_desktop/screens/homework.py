"""The left half of the first page: one's own work of today, of the week, and what waits on others; a line to add to it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.home import Home
from muster_desktop.screens.homewords import HomeWords
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import paint_cap
from muster_desktop.widgets.homelist import TaskPainter
from muster_desktop.widgets.homeview import HomeView
from muster_desktop.widgets.labels import retone
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.segments import Segments

SCOPES = ("today", "week", "waiting")


class KeyCap(QWidget):
    """A key by itself; the field beside it says what it does."""

    def __init__(self, context: Context, key: str) -> None:
        super().__init__()
        self._theme, self._key = context.theme, key
        self.setFixedSize(24, context.theme.px(24))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cap(painter, self._theme, self.rect().toRectF().adjusted(1, 0, -1, 0), self._key, "text3")


class WorkPanel(QWidget):
    """`added` gives the text of a new task; `new_asked` by N puts the cursor into its line."""

    added = Signal(str)

    def __init__(self, context: Context, words: HomeWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self._home: Home | None = None
        self._stack = QStackedWidget(self)  # first, as the window gives the focus to the first child that takes it
        self.list = HomeView(context.theme, TaskPainter)
        self.scopes = Segments(context.theme, dict.fromkeys(SCOPES, ""))
        self.nothing = Placard(context.theme, "check-circle")
        self.line = QLineEdit()
        retone(self.line, "plain", "true")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        self._adder = QWidget()
        self._lay_out()
        self.scopes.chosen.connect(lambda _: self._show())
        self.list.new_asked.connect(self.begin_new)
        self.line.returnPressed.connect(self._enter)
        self.line.installEventFilter(self)

    def _lay_out(self) -> None:
        column, top = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top.setContentsMargins(20, 12, 20, 6)
        top.addWidget(self.scopes)
        top.addStretch()
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self._adder)
        row.setContentsMargins(18, 6, 20, 8)
        row.setSpacing(8)
        row.addWidget(Glyph(self._context.theme, "plus", "text2", 18))
        row.addWidget(self.line, 1)
        row.addWidget(KeyCap(self._context, "N"))
        column.addWidget(self._adder)

    def say(self, home: Home | None, may_add: bool) -> None:
        """Everything anew, in the present language."""
        self._home = home
        self.list.setAccessibleName(self.tr("My work"))
        self.line.setPlaceholderText(self.tr("Add a task for today"))
        self.line.setAccessibleName(self.tr("Add a task for today"))
        edge = Qt.AlignmentFlag.AlignRight if self._context.words.rtl else Qt.AlignmentFlag.AlignLeft
        self.line.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._adder.setVisible(may_add)
        titles = {"today": self.tr("Today"), "week": self.tr("This week"), "waiting": self.tr("Waiting on others")}
        work = home.work if home is not None else None
        counts = {"today": work.now, "week": work.now + len(work.week), "waiting": len(work.waiting)} if work else {}
        for name, title in titles.items():
            count = counts.get(name, 0)
            self.scopes.say(name, f"{title} {self._context.words.number(count)}" if count else title)
        self._show()

    def _show(self) -> None:
        if self._home is None:
            return
        scope = self.scopes.at()
        rows = self._words.tasks(self._home, scope)
        self.list.show_rows(rows)
        self._stack.setCurrentWidget(self.list if rows else self.nothing)
        if scope == "waiting":
            self.nothing.say(self.tr("Nobody keeps you waiting"), self.tr("Steps that are blocked or waiting stand here."))
        elif scope == "week":
            self.nothing.say(self.tr("Nothing due this week"), self.tr("What is yours and has a day stands here."))
        else:
            self.nothing.say(self.tr("Nothing due today"), self._words.this_week(self._home) or self.tr(
                "What is yours and has a day stands here."))

    def begin_new(self) -> None:
        """The cursor into the line for a new task."""
        if not self._adder.isHidden():
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enter(self) -> None:
        text = self.line.text().strip()
        if text:
            self.added.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)
