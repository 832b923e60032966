"""The form of the quick log: one line is enough; what kind, whether they can work, who and where may follow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.sameas import SameAs
from muster_desktop.widgets.tiles import Tiles

CATEGORIES = {"how_to": "question", "login": "key", "form": "note-pencil", "network": "wifi-high", "device": "laptop",
              "other": "dots-three"}
CAN_WORK = {"yes": "low", "slower": "at_risk", "stopped": "blocked"}
LINE = 60


class QuickForm(QWidget):
    """The parts, in the order of reading. `log_asked` gives whether another one follows."""

    log_asked = Signal(bool)
    typed = Signal()
    number_pressed = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.title, self.site = Label("", "section"), Combo(theme)
        self.site.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.cross = IconButton(theme, "x", "")
        self.line, self.read = QPlainTextEdit(), Elided(theme, "small", "text2")
        self.line.setTabChangesFocus(True)
        self.same = SameAs(theme)
        self.kind_label, self.work_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.kind, self.work = Tiles(theme, CATEGORIES, tall=True), Tiles(theme, CAN_WORK)
        self.who, self.place = QLineEdit(), QLineEdit()
        self.next = Button(theme, "", keys="Shift+Return")
        self.log = Button(theme, "", variant="primary", keys="Return")
        self._lay_out()
        self.line.textChanged.connect(self.typed)
        for part in (self.line, self.who, self.place, *self.kind.parts.values(), *self.work.parts.values()):
            part.installEventFilter(self)
        self.log.clicked.connect(lambda: self.log_asked.emit(False))
        self.next.clicked.connect(lambda: self.log_asked.emit(True))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        head, both, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.site)
        head.addWidget(self.cross)
        for part in (self.who, self.place):
            both.addWidget(part, 1)
        foot.addStretch()
        foot.addWidget(self.next)
        foot.addWidget(self.log)
        column.addLayout(head)
        for widget in (self.line, self.read, self.same, self.kind_label, self.kind, self.work_label, self.work):
            column.addWidget(widget)
            if widget in (self.same, self.kind):
                column.addSpacing(2)
        column.addSpacing(2)
        column.addLayout(both)
        column.addSpacing(4)
        column.addLayout(foot)

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
        for part, text in ((self.who, self.tr("Who")), (self.place, self.tr("Desk or room"))):
            part.setPlaceholderText(text)
            part.setAccessibleName(text)
        self.next.setText(self.tr("Log and next"))
        self.log.setText(self.tr("Log it"))
        self.same.say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.log_asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
            writing = watched in (self.line, self.who, self.place) and event.modifiers() != Qt.KeyboardModifier.AltModifier
            number = event.key() - Qt.Key.Key_0.value
            if not writing and 1 <= number <= len(CATEGORIES):
                self.number_pressed.emit(number)
                return True
        return super().eventFilter(watched, event)
