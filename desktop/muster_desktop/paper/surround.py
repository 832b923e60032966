"""What every sheet has around it: the head with the training and its code, the foot with the number of the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import segno
from PySide6.QtCore import QRectF

from muster.training import codes
from muster_desktop.paper.ink import MM, POINT, Leaf, Style
from muster_desktop.paper.phrases import DAYS, PAGE, PLACE, TRAINER, Voices, isolated
from muster_desktop.paper.roll import Roll

A4 = (595 * POINT, 842 * POINT)
EDGE = 28 * POINT
"""What printers leave white, and a little more."""
HEAD = 66 * POINT
FOOT = 34 * POINT
GAP = 4 * POINT
TITLE = Style(15, "strong")
SECOND = Style(9, "medium", "text2")
LABEL = Style(7, "medium", "text3")
VALUE = Style(9)
SMALL = Style(7, "plain", "text2")
CODE_STYLE = Style(8, "medium", "text", "middle")
_QR = 19 * MM
_QUIET = 4


@lru_cache(maxsize=512)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The QR code of a text with its quiet zone of four modules; True is dark. A quarter of it may be spoilt."""
    rows = segno.make_qr(text, error="q", boost_error=False).matrix_iter(scale=1, border=_QUIET)
    return tuple(tuple(bool(module) for module in row) for row in rows)


def qr(leaf: Leaf, record: str, box: QRectF) -> None:
    """The QR code of a record, as large as fits the middle of `box`."""
    side = min(box.width(), box.height())
    square = QRectF(box.left() + (box.width() - side) / 2, box.top() + (box.height() - side) / 2, side, side)
    text = codes.uri(record)
    leaf.squares(text, modules(text), square)


def both(texts: Sequence[str]) -> str:
    """Two languages on one line."""
    return "  ·  ".join(isolated(text) for text in texts) if len(texts) > 1 else "".join(texts)


def lines(leaf: Leaf, texts: Sequence[str], cell: QRectF, style: Style, second: Style, upright: str = "middle") -> None:
    """A text in its one or two languages, below each other, as large as the cell allows."""
    part = cell.height() / len(texts)
    blocks = []
    for at, text in enumerate(texts):
        room = QRectF(cell.left(), cell.top(), cell.width(), part)
        blocks.append(leaf.fitted(text, second if at else style, room))
    top = cell.top() + (max(0.0, cell.height() - sum(block.height for block in blocks)) / 2 if upright == "middle" else 0.0)
    for block in blocks:
        leaf.put(block, QRectF(cell.left(), top, cell.width(), max(block.height, cell.bottom() - top)), "top")
        top += block.height


def head(leaf: Leaf, roll: Roll, voices: Voices, title: str) -> None:
    """The training, what the sheet is, where, when and with whom; at the end of the line the training's own code."""
    wide = leaf.width - 2 * EDGE - _QR - 2 * GAP
    titles = QRectF(EDGE, EDGE, wide, 23 * POINT)
    leaf.put(leaf.fitted(roll.title, TITLE, titles, 5), titles, "top")
    below = QRectF(EDGE, EDGE + 24 * POINT, wide, 15 * POINT)
    leaf.put(leaf.fitted(both(voices.say(title)), SECOND, below), below, "top")
    facts = [(PLACE, roll.place), (DAYS, voices.first.days(roll.first, roll.last)), (TRAINER, roll.trainers)]
    shown = [(label, value) for label, value in facts if value]
    for at, (label, value) in enumerate(shown):
        cell = QRectF(EDGE + at * wide / 3, EDGE + 40 * POINT, wide / 3 - 2 * GAP, 10 * POINT)
        leaf.put(leaf.fitted(both(voices.say(label)), LABEL, cell), cell, "top")
        under = QRectF(cell.left(), cell.bottom(), cell.width(), 15 * POINT)
        leaf.put(leaf.fitted(value, VALUE, under), under, "top")
    corner = QRectF(leaf.width - EDGE - _QR, EDGE - 6 * POINT, _QR, _QR)
    qr(leaf, roll.record, corner)
    code = QRectF(corner.left(), corner.bottom() - 1 * POINT, _QR, 12 * POINT)
    leaf.put(leaf.fitted(codes.show(codes.code_of(roll.record)), CODE_STYLE, code), code, "top")


def foot(leaf: Leaf, voices: Voices, notes: Sequence[str], page: int, pages: int) -> None:
    """What to do with the sheet, and which page of it this is."""
    top = leaf.height - EDGE - FOOT + GAP
    counted = QRectF(leaf.width - EDGE - 90 * POINT, top, 90 * POINT, FOOT - GAP)
    number = voices.first.number
    text = voices.first.say(PAGE, page=number(page), pages=number(pages))
    leaf.put(leaf.fitted(text, SMALL._replace(align="end"), counted), counted, "top")
    cell = QRectF(EDGE, top, leaf.width - 2 * EDGE - 100 * POINT, FOOT - GAP)
    if notes:
        spoken = dict.fromkeys("  ".join(each.say(note) for note in notes) for each in voices.all)
        lines(leaf, [*spoken], cell, SMALL, SMALL, "top")
