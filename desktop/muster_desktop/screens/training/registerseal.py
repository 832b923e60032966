"""What stands over a register that was signed: by whom, what is different since, and the way to change it all the same."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.training.room import Room
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided

NAMED = 3
"""So many of those whose marks are others now are named; of more, how many there are."""


def give_words(ready: int) -> str:
    """What the button says that gives so many people their entitlement."""
    return QCoreApplication.translate("SealBar", "Give %n entitlement(s)", None, ready)


class SealBar(QWidget):
    """Hidden while nobody has signed."""

    change_asked = Signal()
    sign_asked = Signal()
    give_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._ground = context, "soft"
        self._glyph = Glyph(theme, "lock-simple", "accent", 16)
        self.text = Elided(theme, "body", "text")
        self.change, self.again, self.give = (Button(theme, "", height=28) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 7, 26, 7)
        row.setSpacing(10)
        row.addWidget(self._glyph)
        row.addWidget(self.text, 1)
        row.addWidget(self.give)
        row.addWidget(self.again)
        row.addWidget(self.change)
        self.change.clicked.connect(self.change_asked)
        self.again.clicked.connect(self.sign_asked)
        self.give.clicked.connect(self.give_asked)
        self.hide()

    def say(self, room: Room, opened: bool, ready: int = 0) -> None:
        """`opened` is whether somebody has asked to change it all the same; `ready` how many passed and have no entitlement."""
        self.setVisible(room.locked)
        if not room.locked:
            return
        since = list(dict.fromkeys(each.person for each in room.changed_since))
        self._ground = "warnbg" if since else "soft"
        self._glyph.show_icon("lock-simple", "warn" if since else "accent")
        self.text.set_text(" ".join(part for part in (self._signed(room), self._since(room, since)) if part),
                           "warn" if since else "text")
        self.change.setText(self.tr("Change it all the same"))
        self.again.setText(self.tr("Sign it as it is now"))
        self.give.setText(give_words(ready))
        self.give.setVisible(bool(ready) and room.may.entitle)
        self.change.setVisible(room.may.mark and not opened)
        self.again.setVisible(room.may.edit and bool(since))
        self.update()

    def _signed(self, room: Room) -> str:
        moment = room.training.values["signed_on"]
        when = self._context.words.moment(moment[0], moment[1])
        name = room.name(str(room.training.values.get("signed_by") or ""))
        if name:
            return self.tr("Signed by {name}, {when}.").format(name=name, when=when)
        return self.tr("Signed {when}.").format(when=when)

    def _since(self, room: Room, people: list[str]) -> str:
        """Whose rows are not as they were signed."""
        names = [room.name(person) for person in people]
        if not names:
            return ""
        if len(names) <= NAMED and all(names):
            return self.tr("Different since then: {names}.").format(names=self._context.words.joined(names))
        return QCoreApplication.translate("SealBar", "%n people are marked differently since then.", None, len(names))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._context.theme.colour(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(20, 3, -20, -3), 8, 8)
