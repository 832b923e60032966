"""What the panel of a request is made of: a clock on a card, the ladder of levels, a row for a help page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Avatar, Chip, Glyph
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.writing import write

CLOCK, LADDER, DISC, LINE = 56, 32, 24, 10


def shared_out(wanted: Sequence[float], room: float) -> list[float]:
    """Room for words that want more than there is: short ones get theirs, long ones share what is left."""
    out, left = dict[int, float](), room
    for done, at in enumerate(sorted(range(len(wanted)), key=lambda at: wanted[at])):
        out[at] = min(wanted[at], left / (len(wanted) - done))
        left -= out[at]
    return [out[at] for at in range(len(wanted))]


class ClockCard(QWidget):
    """What a time is for, and how it stands; red where it is nearly over or late."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title, self._text, self._icon, self._tone = "", "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, title: str, text: str, icon: str, tone: str) -> None:
        """`tone` is "ok", "warn", "bad", "plum" or "" for plain."""
        self._title, self._text, self._icon, self._tone = title, text, icon, tone
        self.setAccessibleName(f"{title}: {text}")
        self.setToolTip(f"{title}\n{text}")
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(140, self._theme.px(CLOCK))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self._theme.px(CLOCK))

    def paintEvent(self, event: object) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        loud = self._tone in ("bad", "plum")
        painter.setBrush(theme.colour(f"{self._tone}bg" if loud else "canvas"))
        painter.setPen(QPen(theme.colour(self._tone if loud else "border"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        half = self.height() / 2
        upper, lower = QRectF(13, half - theme.px(20), self.width() - 26, theme.px(18)), \
            QRectF(13, half, self.width() - 26, theme.px(20))
        self._line(painter, upper, rtl, self._title, "caption-strong", self._tone if loud else "text2")
        if self._icon and theme.icons_present:
            spot = QRectF(lower.right() - 16 if rtl else lower.left(), lower.y(), 16, lower.height())
            theme.paint_icon(painter, self._icon, self._tone or "text2", spot, 15)
            lower.adjust(0 if rtl else 21, 0, -21 if rtl else 0, 0)
        self._line(painter, lower, rtl, self._text, "name", self._tone or "text")

    def _line(self, painter: QPainter, box: QRectF, rtl: bool, text: str, role: str, token: str) -> None:
        painter.setFont(self._theme.font(role))
        painter.setPen(self._theme.colour(token))
        write(painter, box, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width())), rtl)


class Rung(NamedTuple):
    """A level on the ladder. `state` is "done", "here" or "open"."""

    number: str
    level: str
    who: str
    state: str


class Ladder(QWidget):
    """The three levels with who had the request there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rungs: Sequence[Rung] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_rungs(self, rungs: Sequence[Rung], spoken: str) -> None:
        self._rungs = tuple(rungs)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.px(LADDER))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.px(LADDER))

    def _text_widths(self) -> list[float]:
        """How wide the words of each rung may be: all of them, else each its part of the room."""
        level, who = (QFontMetrics(self._theme.font(role)) for role in ("small-strong", "small"))
        wanted = [level.horizontalAdvance(rung.level) + 5 + who.horizontalAdvance(rung.who) + 2.0 for rung in self._rungs]
        room = self.width() - len(self._rungs) * (DISC + 7) - (len(self._rungs) - 1) * (LINE + 16)
        if sum(wanted) <= room:
            return wanted
        return shared_out(wanted, room)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        widths = self._text_widths()
        gaps = max(1, len(self._rungs) - 1)
        line = max(float(LINE), (self.width() - sum(widths) - len(self._rungs) * (DISC + 7)) / gaps - 16)
        x = 0.0

        def box(wide: float) -> QRectF:
            return QRectF(self.width() - x - wide if rtl else x, 0, wide, self.height())

        for at, (rung, wide) in enumerate(zip(self._rungs, widths, strict=True)):
            if at:
                x += 8
                lead = box(line)
                reached = rung.state != "open"
                painter.setPen(QPen(self._theme.colour("ok" if reached else "border"), 2))
                painter.drawLine(QPointF(lead.left(), self.height() / 2), QPointF(lead.right(), self.height() / 2))
                x += line + 8
            self._disc(painter, box(DISC), rung)
            x += DISC + 7
            self._words(painter, box(wide), rung, rtl)
            x += wide

    def _disc(self, painter: QPainter, box: QRectF, rung: Rung) -> None:
        theme, disc = self._theme, QRectF(box.x() + 0.5, box.center().y() - DISC / 2 + 0.5, DISC - 1, DISC - 1)
        ground, edge, text = {"done": ("ok", "", "canvas"), "here": ("soft", "accent", "accent")}.get(
            rung.state, ("canvas", "border2", "text2"))
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(edge), 1.4) if edge else Qt.PenStyle.NoPen)
        painter.drawEllipse(disc)
        if rung.state == "done" and theme.icons_present:
            theme.paint_icon(painter, "check-bold", "canvas", disc, 12)
            return
        painter.setFont(theme.font("caption-strong"))
        painter.setPen(theme.colour(text))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, rung.number)

    def _words(self, painter: QPainter, box: QRectF, rung: Rung, rtl: bool) -> None:
        theme, dim = self._theme, rung.state == "open"
        wide = float(QFontMetrics(theme.font("small-strong")).horizontalAdvance(rung.level)) + 2
        parts = ((rung.level, "small-strong", 0.0, wide), (rung.who, "small", wide + 3, max(0.0, box.width() - wide - 3)))
        for text, role, start, room in parts:
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour("text2" if dim else "text"))
            spot = QRectF(box.right() - start - room if rtl else box.x() + start, 0, room, self.height())
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room) + 1)
            write(painter, spot, cut, rtl)


class PageCard(QFrame):
    """A help page that may fit: its title, a line about it, and Link, or that it is linked. `linked` and `opened` say which."""

    linked = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, key: str, title: str, about: str, is_linked: bool, may: bool) -> None:
        super().__init__()
        self._theme, self.key = theme, key
        self.title, self.about = Elided(theme, "name"), Elided(theme, "caption", "text2")
        self.title.set_text(title)
        self.about.set_text(about)
        self.chip = Chip(theme, self.tr("Linked"), "ok", "link")
        self.button = Button(theme, self.tr("Link"), height=28)
        self.look = Button(theme, self.tr("Read"), variant="link", height=28)
        self.look.setAccessibleName(self.tr("Read: {title}").format(title=title))
        self.button.setAccessibleName(self.tr("Link: {title}").format(title=title))
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(10)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        row.addWidget(Glyph(theme, "book-open", "accent", 18))
        row.addLayout(words, 1)
        row.addWidget(self.look)
        row.addWidget(self.chip if is_linked else self.button)
        (self.button if is_linked else self.chip).hide()
        self.button.setEnabled(may)
        self.button.clicked.connect(lambda: self.linked.emit(key))
        self.look.clicked.connect(lambda: self.opened.emit(key))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class PastLine(QWidget):
    """A line of the history: a disc, who, when and what, and what was said below it."""

    def __init__(self, theme: Theme, person: tuple[str, str], name: str, said: str, text: str, dim: bool = False) -> None:
        """`person` is the id and the name on the disc, `name` what they are called here, such as "You"."""
        super().__init__()
        row, words, head = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Avatar(theme, person[0] or "-", person[1], 26), 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(0)
        who, rest = Elided(theme, "strong"), Elided(theme, "small", "text2")
        who.set_text(name)
        rest.set_text(said)
        who.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        rest.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.setSpacing(5)
        head.addWidget(who)
        head.addWidget(rest, 1)
        words.addLayout(head)
        if text:
            told = Label(text, "body", "text3" if dim else "text2", wrap=True)
            told.setMinimumWidth(1)  # one long word, such as an address, does not widen the panel
            words.addWidget(told)
        row.addLayout(words, 1)
        self.setAccessibleName(f"{name}, {said}. {text}")
