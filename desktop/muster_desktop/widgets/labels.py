"""Labels in the roles of the type table, rules between things, and a label that is cut with an ellipsis when narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QSizePolicy, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.writing import reads_right, write
from muster_desktop.words import PDI, RLM

LRM, FSI = "\u200e", "\u2068"


def bulleted(rtl: bool, texts: Iterable[str]) -> str:
    """Texts in any script, a line for each, the dot where reading begins in the reader's language."""
    return "\n".join(f"{RLM if rtl else LRM}• {FSI}{each}{PDI}" for each in texts)


class Label(QLabel):
    """A text in a role ("title", "small", ...) and a tone ("" for the plain text colour, "text2", "bad", ...).

    Plain text always: what people typed is never read as markup. Size and colour come from the style sheet by property.
    """

    def __init__(self, text: str = "", role: str = "body", tone: str = "", wrap: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Several lines in a window from right to left are written here, as Qt pushes in each one that ends in a space; those of
        a script from the right in a window from left to right too, as Qt moves them to the other edge."""
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if not self.wordWrap() or not (rtl or reads_right(self.text())):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        edge = self.margin()
        indent = max(0, self.indent())
        box = QRectF(self.contentsRect()).adjusted(edge + indent * (not rtl), edge, -edge - indent * rtl, -edge)
        write(painter, box, self.text(), rtl, wrap=True, top=bool(self.alignment() & Qt.AlignmentFlag.AlignTop),
              centred=bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter))

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class Elided(QWidget):
    """One line of text, painted; too long a one ends in an ellipsis and is whole in its accessible name and tip."""

    def __init__(self, theme: Theme, role: str = "body", tone: str = "text") -> None:
        super().__init__()
        self._theme, self._role, self._tone = theme, role, tone
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str, tone: str = "") -> None:
        self._text = text
        self._tone = tone or self._tone
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._role))
        return QSize(metrics.horizontalAdvance(self._text) + 2, round(metrics.height() * 1.15))

    def minimumSizeHint(self) -> QSize:
        return QSize(20, self.sizeHint().height())

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._role))
        painter.setPen(self._theme.colour(self._tone))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        # What is left out of a text that reads from the left is at its right end, in a window from right to left too.
        painter.setLayoutDirection(self.layoutDirection() if reads_right(text) else Qt.LayoutDirection.LeftToRight)
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)


class Rule(QFrame):
    """A line one pixel wide, lying or standing, in the colour of the palette's middle."""

    def __init__(self, upright: bool = False) -> None:
        super().__init__()
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: object) -> None:
        # By the program's palette: one that was hidden while the theme changed keeps the palette that it had.
        QPainter(self).fillRect(self.rect(), QApplication.palette().color(QPalette.ColorRole.Mid))


def retone(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet selects by, and have the widget drawn by it."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
