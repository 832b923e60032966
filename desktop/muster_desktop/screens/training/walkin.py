"""Adding somebody to a training in one line: name and agency, and who sounds the same, asked and never merged."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from muster.change import Record
from muster.training.sounds import Suggestion, suggest
from muster_desktop.context import Context
from muster_desktop.screens.training.words import DOT, TrainingWords
from muster_desktop.theme import Theme
from muster_desktop.training.programme import elsewhere
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.overlay import Overlay

WIDE, MOST, SOON_MS = 520, 5, 120


class Offer(QPushButton):
    """Somebody who may be meant, in two lines."""

    def __init__(self, theme: Theme, name: str, about: str) -> None:
        super().__init__(name)
        self._theme, self._about = theme, about
        self.setToolTip(f"{name}\n{about}")
        self.setAccessibleName(f"{name}, {about}")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(42))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        active = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(self._theme.colour("accent" if self.hasFocus() else "border"), 2 if self.hasFocus() else 1))
        painter.setBrush(self._theme.colour("soft" if active else "canvas"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        inner = box.adjusted(12, 4, -12, -4)
        for text, role, token, top in ((self.text(), "name", "text", True), (self._about, "caption", "text3", False)):
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour(token))
            cut = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, int(inner.width()))
            half = QRectF(inner.x(), inner.y() + (0 if top else inner.height() / 2), inner.width(), inner.height() / 2)
            painter.drawText(half, side | Qt.AlignmentFlag.AlignVCenter, cut)


class NameLine(QLineEdit):
    """Down leads to who sounds the same."""

    down_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)


class WalkIn(Overlay):
    """`added` (person's id or "", name, agency): an id is somebody who is known already."""

    added = Signal(str, str, str)

    def __init__(self, context: Context, words: TrainingWords, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        theme = context.theme
        self._context, self._words = context, words
        self.room: Room | None = None
        self.people: dict[str, Record] = {}
        self.elsewhere: dict[str, Record] = {}  # who is in another training at the same time
        self.offers: list[Offer] = []
        self._asked = ""  # the name for which suggestions were shown
        self.title, self.cross = Label("", "section"), IconButton(theme, "x", "", size=26)
        self.name, self.agency = NameLine(), QLineEdit()
        self.alike = Elided(theme, "small", "text2")
        self.add = Button(theme, "", "user-plus", "primary", keys="Return")
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._lay_out()
        self._soon.timeout.connect(self._suggest)
        self.cross.clicked.connect(self.close_card)
        self.add.clicked.connect(self.enter)
        self.name.textEdited.connect(self._typed)
        self.name.returnPressed.connect(self.enter)
        self.agency.returnPressed.connect(self.enter)
        self.name.down_asked.connect(self._to_offers)

    def _lay_out(self) -> None:
        column, head, line, foot = QVBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._offers = QVBoxLayout()
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        line.setSpacing(8)
        line.addWidget(self.name, 3)
        line.addWidget(self.agency, 2)
        self._offers.setSpacing(6)
        foot.addStretch(1)
        foot.addWidget(self.add)
        for part in (head, line):
            column.addLayout(part)
        column.addWidget(self.alike)
        column.addLayout(self._offers)
        column.addLayout(foot)
        self.card.column.addLayout(column)
        self.card.setFixedWidth(self._theme.px(WIDE))

    @property
    def busy(self) -> bool:
        """Whether alike names are about to be looked for."""
        return self._soon.isActive()

    def open_for(self, room: Room) -> None:
        """Ask for somebody to add to this training."""
        self.room = room
        self.title.setText(self.tr("Add a person"))
        self.cross.set_name(self.tr("Close"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.agency.setPlaceholderText(self.tr("Agency"))
        self.name.setAccessibleName(self.tr("Name"))
        self.agency.setAccessibleName(self.tr("Agency"))
        self.add.setText(self.tr("Add"))
        self.name.clear()
        self.agency.clear()
        self._show_offers([])
        self.open_card(self.name)
        ledger = self._context.ledger
        self._context.work.run(lambda: (ledger.records("person"), elsewhere(ledger, room.training)), self._know,
                               self._context.notices.problem)

    def write(self, name: str, agency: str) -> None:
        """Fill both fields in."""
        self.name.setText(name)
        self.agency.setText(agency)
        self._typed()

    def _know(self, known: tuple[list[Record], dict[str, Record]]) -> None:
        self.people, self.elsewhere = {each.id: each for each in known[0]}, known[1]
        self._typed()

    # Who sounds the same

    def _typed(self) -> None:
        self._soon.start()

    def _suggest(self) -> None:
        name = self.name.text().strip()
        known = [(each.id, _names(each)) for each in self.people.values()]
        if len(name) < 2:
            self._show_offers([])
            return
        self._context.work.run(partial(suggest, name, known, most=MOST), partial(self._suggested, name),
                               self._context.notices.problem)

    def _suggested(self, name: str, found: list[Suggestion]) -> None:
        if name == self.name.text().strip():
            self._asked = name
            self._show_offers([self.people[each.id] for each in found if each.id in self.people])

    def _show_offers(self, people: list[Record]) -> None:
        for offer in self.offers:
            self._offers.removeWidget(offer)
            offer.hide()
            offer.deleteLater()
        self.offers = []
        for person in people:
            offer = Offer(self._theme, self._context.words.ui(str(person.values.get("name") or "")), self._about(person))
            offer.clicked.connect(partial(self._take, person.id))
            self._offers.addWidget(offer)
            offer.show()
            self.offers.append(offer)
        self.alike.set_text(self.tr("Sounds like somebody who is known. Choose them, or add a new person."))
        self.alike.setVisible(bool(people))
        self.add.setText(self.tr("Add as a new person") if people else self.tr("Add"))
        self.refit()

    def _about(self, person: Record) -> str:
        seats = self.room.seats if self.room is not None else ()
        here = any(seat.values.get("person") == person.id for seat in seats)
        parts = [str(person.values[field]) for field in ("latin_name", "position", "agency") if person.values.get(field)]
        said = self.tr("Already in this training") if here else self.busy_words(person.id)
        return DOT.join([*([said] if said else []), *parts]) or self.tr("Nothing else is known")

    def busy_words(self, person: str) -> str:
        """In which other training somebody is on these half-days; "" for in none."""
        other = self.elsewhere.get(person)
        if other is None:
            return ""
        title = self._context.words.quoted(self._words.names.title(other))
        return self.tr("In {training} at the same time").format(training=title)

    def _to_offers(self) -> None:
        if self.offers:
            self.offers[0].setFocus(Qt.FocusReason.TabFocusReason)

    # Adding

    def enter(self) -> None:
        """Add a new person; where somebody sounds the same, Enter in the name asks first."""
        name = self.name.text().strip()
        if not name:
            self.name.setFocus()
        elif self._asked != name and self.people:
            self._soon.stop()
            self._suggested(name, suggest(name, [(each.id, _names(each)) for each in self.people.values()], most=MOST))
            self.enter()
        elif self.offers and not self.add.hasFocus():
            self._to_offers()
        else:
            self._take("")

    def _take(self, person: str) -> None:
        name, agency = self.name.text().strip(), self.agency.text().strip()
        self.close_card()
        self.added.emit(person, name, agency)


def _names(person: Record) -> list[str]:
    return [str(person.values[field]) for field in ("name", "latin_name") if person.values.get(field)]
