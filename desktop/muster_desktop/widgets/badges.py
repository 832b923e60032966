"""Small painted things beside a text: chips with a word, counts, avatars with initials, an icon by itself."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from muster_desktop.theme import Theme

# tone -> (text, ground, border)
TONES = {
    "neutral": ("text2", "sunken", ""), "accent": ("accent", "soft", ""), "ok": ("ok", "okbg", ""),
    "warn": ("warn", "warnbg", ""), "bad": ("bad", "badbg", ""), "plum": ("plum", "plumbg", ""),
    "outline": ("text2", "canvas", "border"),
}


class Chip(QWidget):
    """A word on a tinted ground, with an icon before it if wanted."""

    def __init__(self, theme: Theme, text: str = "", tone: str = "neutral", icon: str = "") -> None:
        super().__init__()
        self._theme, self._text, self._tone, self._icon = theme, text, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self.updateGeometry)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str, tone: str = "") -> None:
        self._text, self._tone = text, tone or self._tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._theme.font("caption-name")).horizontalAdvance(self._text) + 16
        return QSize(wide + (20 if self._icon and self._theme.icons_present else 0), self._theme.px(20))

    def paintEvent(self, event: object) -> None:
        text, ground, border = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour(ground))
        painter.setPen(QPen(self._theme.colour(border), 1) if border else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        box = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        if self._icon and self._theme.icons_present:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            start = QRectF(box.right() - 16 if rtl else box.left(), 0, 16, self.height())
            self._theme.paint_icon(painter, self._icon, text, start, 14)
            box.adjust(0 if rtl else 20, 0, -20 if rtl else 0, 0)
        painter.setFont(self._theme.font("caption-name"))
        painter.setPen(self._theme.colour(text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


def initials(name: str) -> str:
    """Of the first and the last word, as they are written; one letter of a name of one word."""
    words = ["".join(sign for sign in word if sign.isalpha()) for word in name.split()]
    words = [word for word in words if word]
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def plain_name(name: str) -> str:
    """A name without the marks of direction that a label puts around it."""
    return "".join(sign for sign in name if unicodedata.category(sign) != "Cf").strip()


def paint_avatar(painter: QPainter, theme: Theme, box: QRectF, person: str, name: str,
                 role: str = "caption-strong") -> None:
    """A disc with initials into the square `box`; the hue goes by the name, which the lock knows too before any id is read."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.avatar(plain_name(name) or person))
    painter.drawEllipse(box)
    painter.setPen(theme.colour("on-brand"))
    painter.setFont(theme.font(role))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(name))


class Avatar(QWidget):
    """A person's disc; the name beside it is what screen readers say."""

    def __init__(self, theme: Theme, person: str = "", name: str = "", size: int = 26,
                 role: str = "caption-strong") -> None:
        super().__init__()
        self._theme, self._person, self._name, self._role = theme, person, name, role
        self.setFixedSize(size, size)

    def show_person(self, person: str, name: str) -> None:
        self._person, self._name = person, name
        self.update()

    def paintEvent(self, event: object) -> None:
        paint_avatar(QPainter(self), self._theme, QRectF(self.rect()), self._person, self._name, self._role)


class Glyph(QWidget):
    """An icon by itself, on a tinted tile when `tile` names its ground; whatever it means is also said in words."""

    def __init__(self, theme: Theme, icon: str, token: str = "text2", px: int = 16, tile: str = "",
                 size: int = 0) -> None:
        super().__init__()
        self._theme, self._icon, self._token, self._px, self._tile = theme, icon, token, px, tile
        self.setFixedSize(size or px, size or px)
        if not theme.icons_present and not tile:
            self.hide()
        theme.changed.connect(self.update)

    def show_icon(self, icon: str, token: str) -> None:
        self._icon, self._token = icon, token
        self.update()

    def set_tile(self, tile: str, token: str) -> None:
        self._tile, self._token = tile, token
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._tile:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(self._tile))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        self._theme.paint_icon(painter, self._icon, self._token, QRectF(self.rect()), self._px)
