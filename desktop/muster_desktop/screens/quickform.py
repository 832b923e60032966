"""The form of the quick log: one line is enough; what kind, whether they can work, who and where may follow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.widgets.asked import Asked
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.phrases import Phrases
from muster_desktop.widgets.raising import Raising
from muster_desktop.widgets.sameas import SameAs
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.seconds import Seconds
from muster_desktop.widgets.tiles import Tiles

CATEGORIES = {"how_to": "question", "login": "key", "form": "note-pencil", "network": "wifi-high", "device": "laptop",
              "other": "dots-three"}
CAN_WORK = {"yes": "low", "slower": "at_risk", "stopped": "blocked"}
LINE = 60


class QuickForm(QWidget):
    """The parts, in the order of reading. `log_asked` gives whether another one follows. A `docked` one stands at the side of
    the floor's board: its middle scrolls, and it counts the seconds."""

    log_asked = Signal(bool)
    up_asked = Signal()
    typed = Signal()
    number_pressed = Signal(int)

    def __init__(self, context: Context, docked: bool = False) -> None:
        super().__init__()
        self._context, self.docked = context, docked
        theme = context.theme
        self.title, self.site = Label("", "section"), Combo(theme, "map-pin")
        self.site.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.cross, self.seconds = IconButton(theme, "x", ""), Seconds(theme)
        self.line, self.read = QPlainTextEdit(), Elided(theme, "small", "text2")
        self.line.setTabChangesFocus(True)
        self.phrases, self.same, self.asked = Phrases(theme), SameAs(theme), Asked(theme)
        self.kind_label, self.work_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.who_label, self.place_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.kind = Tiles(theme, CATEGORIES, tall=not docked, columns=3 if docked else 0)
        self.work = Tiles(theme, CAN_WORK)
        self.who, self.place = QLineEdit(), QLineEdit()
        self.raising = Raising(theme)
        self.next = Button(theme, "", keys="Shift+Return")
        self.up = Button(theme, "", "arrow-fat-up", "plain" if docked else "link", "" if docked else "Ctrl+E", 20 * (not docked))
        self.log = Button(theme, "", variant="primary", keys="Return", grow=docked)
        self._lay_out()
        self._join()

    def _join(self) -> None:
        self.line.textChanged.connect(self.typed)
        for part in (self.line, self.who, self.place, *self.raising.lines, *self.kind.parts.values(), *self.work.parts.values(),
                     *self.raising.no_page.parts.values()):
            part.installEventFilter(self)
        self.log.clicked.connect(lambda: self.log_asked.emit(False))
        self.next.clicked.connect(lambda: self.log_asked.emit(True))
        self.up.clicked.connect(self.up_asked)
        self.phrases.chosen.connect(self._take_phrase)
        self.asked.go.clicked.connect(lambda: self.log_asked.emit(False))

    def _lay_out(self) -> None:
        column, head, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch()
        for part in (self.site, self.cross) if not self.docked else (self.seconds,):
            head.addWidget(part)
        if not self.docked:
            foot.addStretch()
        for button in (self.next, self.log) if not self.docked else (self.log, self.up):
            foot.addWidget(button, int(button is self.log and self.docked))
        column.addLayout(head)
        if self.docked:
            self._lay_docked(column)
        else:
            for widget in (self.line, self.phrases, self.read, self.same, self.kind_label, self.kind):
                column.addWidget(widget)
            over = QHBoxLayout()
            over.addWidget(self.work_label, 1)
            over.addWidget(self.up)
            column.addLayout(over)
            column.addWidget(self.work)
            column.addSpacing(2)
            column.addLayout(self._both())
            column.addWidget(self.raising)
            column.addWidget(self.asked)
        column.addSpacing(4)
        column.addLayout(foot)

    def _lay_docked(self, column: QVBoxLayout) -> None:
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self.same)
        inner.addLayout(self._both())
        for widget in (self.kind_label, self.kind, self.work_label, self.work, self.raising):
            inner.addWidget(widget)
        inner.addStretch()
        column.addWidget(self.line)
        column.addWidget(self.read)
        column.addWidget(self.asked)
        self.middle = scrolled(inside)
        column.addWidget(self.middle, 1)
        self.phrases.setParent(self)
        self.phrases.hide()

    def _both(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        first, second = ((self.place_label, self.place), (self.who_label, self.who)) if self.docked else (
            (self.who_label, self.who), (self.place_label, self.place))
        for at, (label, part) in enumerate((first, second)):
            if self.docked:
                grid.addWidget(label, 0, at)
            else:
                label.setParent(self)
                label.hide()
            grid.addWidget(part, 1, at)
            grid.setColumnStretch(at, 1)
        return grid

    def fit(self) -> None:
        """As high as two lines are at the present size of text."""
        self.line.setFixedHeight(self._context.theme.px(LINE))

    def say(self) -> None:
        """The words of the present language."""
        self.fit()
        self.title.setText(self.tr("Log an issue"))
        self.cross.set_name(self.tr("Close and keep the draft"))
        self.site.setAccessibleName(self.tr("At which site"))
        self.line.setPlaceholderText(self.tr("What happened? This line is enough"))
        self.line.setAccessibleName(self.tr("What happened"))
        self.kind_label.setText(self.tr("What kind"))
        self.work_label.setText(self.tr("Can they work?"))
        words = {"how_to": self.tr("How to"), "login": self.tr("Sign in"), "form": self.tr("Form"),
                 "network": self.tr("Network"), "device": self.tr("Device"), "other": self.tr("Other")}
        for at, (name, text) in enumerate(words.items(), 1):
            self.kind.say(name, text, self._context.words.number(at))
        field = ALL["issue"].by_name["can_work"]
        for name in CAN_WORK:
            self.work.say(name, self._context.words.value(field, name))
        for part, label, text, hint in ((self.who, self.who_label, self.tr("Who"), self.tr("May be empty")),
                                        (self.place, self.place_label, self.tr("Where"), self.tr("Desk or room"))):
            label.setText(text)
            part.setPlaceholderText(hint if self.docked or part is self.place else text)
            part.setAccessibleName(text if part is self.who else hint)
        self.next.setText(self.tr("Log and next"))
        self.log.setText(self.tr("Log it"))
        self.up.setText(self._context.words.digits_in(self.tr("To level 2")))
        for asking in (self.same, self.asked):
            asking.say()
        self.raising.say(self._context.words.digits_in)

    def _take_phrase(self, text: str) -> None:
        self.line.setPlainText(text)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.moveCursor(self.line.textCursor().MoveOperation.End)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.log_asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            writing = watched in (self.line, self.who, self.place, *self.raising.lines)
            number = event.key() - Qt.Key.Key_0.value
            if (not writing or event.modifiers() == Qt.KeyboardModifier.AltModifier) and 1 <= number <= len(CATEGORIES):
                self.number_pressed.emit(number)
                return True
        return super().eventFilter(watched, event)
