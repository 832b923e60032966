"""Name labels: three by eight on a sheet, to be cut or on sheets of labels of 70 by 37 millimetres."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from muster.training import codes
from muster_desktop.paper.ink import MM, POINT, Leaf, Style
from muster_desktop.paper.phrases import Voices
from muster_desktop.paper.roll import Roll, Row
from muster_desktop.paper.surround import A4, CODE_STYLE, qr

ACROSS, DOWN = 3, 8
_WIDE, _HIGH = 70 * MM, 37 * MM
_PAD = 4 * MM
_QR = 16 * MM
_LEAST = 2
"""Points of what stands below a name, where an agency has two hundred letters: small, and whole."""
_NAME, _LATIN = Style(16, "strong"), Style(10, "medium", "text2")
_ABOUT, _TRAINING = Style(8, "plain", "text2"), Style(7, "plain", "text3")


def leaves(roll: Roll, voices: Voices) -> list[Leaf]:
    """A label for each person. A name is as large as fits, in as many lines as it takes; nothing of it is cut."""
    made: list[Leaf] = []
    for at, row in enumerate(roll.rows):
        place = at % (ACROSS * DOWN)
        if place == 0:
            made.append(Leaf(*A4, voices.rtl))
        left = (A4[0] - ACROSS * _WIDE) / 2 + place % ACROSS * _WIDE
        top = (A4[1] - DOWN * _HIGH) / 2 + place // ACROSS * _HIGH
        _label(made[-1], roll, row, QRectF(left, top, _WIDE, _HIGH))
    return made or [Leaf(*A4, voices.rtl)]


def _label(leaf: Leaf, roll: Roll, row: Row, box: QRectF) -> None:
    leaf.frame(box, "line", 3)
    inner = box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    name = QRectF(inner.left(), inner.top(), inner.width(), 13 * MM)
    end = leaf.put(leaf.fitted(row.name, _NAME, name), name, "top")
    if row.latin and row.latin != row.name:
        latin = QRectF(inner.left(), end, inner.width(), name.bottom() - end + 3 * MM)
        leaf.put(leaf.fitted(row.latin, _LATIN, latin), latin, "top")
    foot = QRectF(inner.right() - _QR, inner.bottom() - _QR + MM, _QR, _QR)
    qr(leaf, row.record, foot.adjusted(0, 0, 0, -2.5 * MM))
    code = QRectF(foot.left() - MM, foot.bottom() - 3.2 * MM, _QR + 2 * MM, 4 * MM)
    leaf.put(leaf.fitted(codes.show(codes.code_of(row.record)), CODE_STYLE, code, most=1), code, "top")
    about = QRectF(inner.left(), inner.top() + 16 * MM, inner.width() - _QR - 2 * MM, 7 * MM)
    end = leaf.put(leaf.fitted(row.about, _ABOUT, about, _LEAST), about, "top") if row.about else about.top()
    training = QRectF(about.left(), end + POINT, about.width(), inner.bottom() - end - POINT)
    leaf.put(leaf.fitted(roll.title, _TRAINING, training, _LEAST), training, "top")
