"""Painting a text of someone's data: at the edge where the window's reading begins, in the direction of its own script."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

_MARK = "\u200f"


def reads_right(text: str) -> bool:
    """Whether any letter of a text is of a script that reads from right to left."""
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text if sign != _MARK)


def write(painter: QPainter, box: QRectF, text: str, rtl: bool, wrap: bool = False, top: bool = False,
          centred: bool = False) -> None:
    """Paint with the painter's font and pen. A Latin sentence in a window from right to left stands at the right, and its
    full stop after it, not before."""
    option = QTextOption()
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    upright = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WordWrap if wrap else QTextOption.WrapMode.NoWrap)
    # Without it, Qt pushes each line that ends in a space in from the right by the width of that space.
    option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
    painter.drawText(box, text, option)


def write_two(painter: QPainter, box: QRectF, text: str, rtl: bool) -> None:
    """Paint a text on two lines, the second with an ellipsis where it goes on, in the middle of `box`'s height."""
    layout = QTextLayout(text, painter.font(), painter.device())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1.0, box.width()))
    end = line.textStart() + line.textLength()
    layout.endLayout()
    metrics = painter.fontMetrics()
    rest = metrics.elidedText(text[end:].strip(), Qt.TextElideMode.ElideRight, max(0, int(box.width())))
    tall = metrics.lineSpacing()
    top = box.center().y() - tall
    write(painter, QRectF(box.x(), top, box.width(), tall), text[:end].strip(), rtl)
    write(painter, QRectF(box.x(), top + tall, box.width(), tall), rest, rtl)
