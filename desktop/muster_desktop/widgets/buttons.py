"""Painted buttons: primary, plain, quiet, danger and link, with an icon and a key cap."""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from muster_desktop.theme import Theme

CAP_GAP, ICON_GAP, SIDE = 8, 7, 12


class Style(NamedTuple):
    """Tokens of one sort of button; "" paints nothing. `font` is a role of the theme."""

    ground: str
    hover: str
    text: str
    border: str
    font: str = "button"


STYLES = {
    "primary": Style("accent", "accent-h", "on-accent", "", "primary"),
    "plain": Style("canvas", "hover", "text", "border"),
    "quiet": Style("", "hover", "text2", ""),
    "danger": Style("bad", "bad", "canvas", "", "primary"),
    "link": Style("", "", "accent", ""),
    "brand": Style("brand-chip", "brand-tile", "on-brand", ""),
    "brand-on": Style("on-brand", "on-brand", "brand", "", "primary"),
}


def key_text(keys: str, system: str = sys.platform) -> str:
    """A key sequence as a key cap writes it: "Ctrl L", not "Ctrl+L"; the signs of macOS there. Keys are named as they are
    printed on keyboards, and not in the language of the window."""
    form = QKeySequence.SequenceFormat.NativeText if system == "darwin" else QKeySequence.SequenceFormat.PortableText
    return QKeySequence(keys).toString(form).replace("+", " ").replace("Return", "Enter")


class Button(QPushButton):
    """A button painted from tokens. `keys` is shown on a cap and told to screen readers; it does not bind the shortcut.

    `height` and `grow` (fill the width that there is) are for the few places that want another size than a control has.
    """

    def __init__(self, theme: Theme, text: str = "", icon: str = "", variant: str = "plain", keys: str = "",
                 height: int = 0, grow: bool = False) -> None:
        super().__init__(text)
        self._theme, self._icon, self._variant, self._keys, self._tall = theme, icon, variant, keys, height
        self._trailing = ""
        self._icon_px = 16
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)  # Enter presses it too, as people expect; Qt has only Space outside of dialogs
        wide = QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if keys:
            self.setAccessibleDescription(key_text(keys))
        theme.changed.connect(self._restyle)

    def set_keys(self, keys: str) -> None:
        """The keys on the cap: somebody chose others."""
        self._keys = keys
        self.setAccessibleDescription(key_text(keys))
        self._restyle()

    def set_trailing(self, icon: str) -> None:
        """An icon after the text, such as the arrow of Continue or the caret of a menu."""
        self._trailing = icon
        self.updateGeometry()

    def set_variant(self, variant: str) -> None:
        self._variant = variant
        self.update()

    def set_icon_name(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, int]]:
        """What stands in a row, with widths: icon, text, trailing icon, key cap."""
        metrics = QFontMetrics(self._theme.font(STYLES[self._variant].font))
        parts = [("icon", self._icon_px)] if self._icon and self._theme.icons_present else []
        if self.text():
            parts.append(("text", metrics.horizontalAdvance(self.text().replace("&", "")) + 1))
        if self._trailing and self._theme.icons_present:
            parts.append(("trailing", self._icon_px))
        if self._keys:
            parts.append(("keys", QFontMetrics(self._theme.font("key")).horizontalAdvance(key_text(self._keys)) + 12))
        return parts

    def _row_width(self) -> int:
        parts = self._parts()
        return sum(width for _, width in parts) + ICON_GAP * (len(parts) - 1) if parts else 0

    def sizeHint(self) -> QSize:
        side = 0 if self._variant == "link" else SIDE
        width = self._row_width() + 2 * side
        tall = max(self._tall, self._theme.px(self._tall)) if self._tall else self._theme.control
        return QSize(width if self.text() else tall, tall)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = STYLES[self._variant]
        self._ground(painter, style)
        token = style.text if self.isEnabled() else "text3"
        x = (self.width() - self._row_width()) // 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part, width in self._parts():
            box = QRectF(self.width() - x - width if rtl else x, 0, width, self.height())
            self._part(painter, part, box, token, style)
            x += width + ICON_GAP

    def _ground(self, painter: QPainter, style: Style) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = style.hover if self.underMouse() and self.isEnabled() else style.ground
        if not self.isEnabled():
            ground = "side" if style.ground else ""
        border = style.border if self.isEnabled() else "border" if style.ground else ""
        painter.setBrush(self._theme.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(border), 1) if border else Qt.PenStyle.NoPen)
        if ground or border:
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            # Two pixels of accent with one of ground between, so that it shows on the accent itself.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            on_brand = self._variant.startswith("brand")
            painter.setPen(QPen(self._theme.colour("spark" if on_brand else "accent"), 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
            if style.ground and self._variant != "plain":
                painter.setPen(QPen(self._theme.colour("canvas"), 1))
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 5.5, 5.5)

    def _part(self, painter: QPainter, part: str, box: QRectF, token: str, style: Style) -> None:
        if part in ("icon", "trailing"):
            name = self._icon if part == "icon" else self._trailing
            tinted = "accent" if name.startswith("plus") and self._variant == "plain" and self.isEnabled() else token
            self._theme.paint_icon(painter, name, tinted, box, self._icon_px)
        elif part == "text":
            painter.setFont(self._theme.font(style.font))
            painter.setPen(self._theme.colour(token))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text().replace("&", ""))
        else:
            paint_cap(painter, self._theme, box, key_text(self._keys), token if style.ground == "accent" else "text3")


def paint_cap(painter: QPainter, theme: Theme, box: QRectF, text: str, token: str) -> None:
    """A key cap of 18 pixels in the middle of `box`."""
    tall = theme.px(18)
    cap = QRectF(box.x() + 0.5, box.center().y() - tall / 2 + 0.5, box.width() - 1, tall - 1)
    quiet = token == "text3"
    edge = theme.colour("border" if quiet else token)
    if not quiet:
        edge.setAlphaF(0.4)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(theme.colour("side") if quiet else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap, 4, 4)
    painter.setFont(theme.font("key"))
    painter.setPen(theme.colour("text2" if quiet else token))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, f"\u200e{text}\u200e" if text else "")  # a ">" never turns round


class IconButton(Button):
    """A square button with an icon alone; its name is heard by screen readers and shown as a tip."""

    def __init__(self, theme: Theme, icon: str, name: str, variant: str = "quiet", size: int = 28) -> None:
        super().__init__(theme, "", icon, variant, height=size)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(name)
        # Without the icon font the name is all there is.
        self.setText("" if self._theme.icons_present else name)
