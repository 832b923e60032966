"""What stands on a page: texts laid out in cells, rules, squares; measured before anything is painted."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTextLayout, QTextOption

from muster_desktop.fonts import FAMILIES
from muster_desktop.theme import LIGHT

POINT = 10.0
"""Units of a page in a point: everything is measured in tenths of a point."""
MM = 72 / 25.4 * POINT
_OWN_FACE = {"ARABIC": FAMILIES[1], "BENGALI": FAMILIES[2], "KHMER": FAMILIES[3], "THAI": FAMILIES[4]}
_WEIGHTS = {"plain": 400, "medium": 500, "strong": 600}
_STEP = 0.5


class Style(NamedTuple):
    """How a text is set: its size in points, "plain", "medium" or "strong", the token of its colour, and where its lines
    stand: at the "start" of reading, in the "middle" or at the "end"."""

    size: float = 9
    weight: str = "plain"
    tone: str = "text"
    align: str = "start"


def faces(text: str) -> list[str]:
    """The families for a text, that of its own script first: a face without the script is not even asked for it."""
    for letter in text:
        script = unicodedata.name(letter, "").partition(" ")[0]
        if script in _OWN_FACE:
            return [_OWN_FACE[script], *(family for family in FAMILIES if family != _OWN_FACE[script])]
    return [*FAMILIES]


class Block:
    """A text in lines no wider than `width` units; `height` holds all of its ink, also of signs under and over letters."""

    def __init__(self, text: str, style: Style, width: float, rtl: bool) -> None:
        self.text, self.style, self.width = text, style, width
        font = QFont()
        font.setFamilies(faces(text))
        font.setPixelSize(round(style.size * POINT))
        font.setWeight(QFont.Weight(_WEIGHTS[style.weight]))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.layout = QTextLayout(text, font)
        self.layout.setTextOption(_option(text, style.align, rtl))
        self.layout.setCacheEnabled(True)
        self.height = self._set()
        self.used = max((self.layout.lineAt(at).naturalTextWidth() for at in range(self.layout.lineCount())), default=0.0)

    def _set(self) -> float:
        """Break the lines and put each below the ink of the one above. Returns the height of all."""
        self.layout.beginLayout()
        floor = 0.0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, 0))
            above, below = 0.0, line.height()
            for run in line.glyphRuns():
                ink = run.boundingRect()
                above, below = min(above, ink.top()), max(below, ink.bottom())
            line.setPosition(QPointF(0, floor - above))
            floor += below - above
        self.layout.endLayout()
        return floor

    @property
    def lines(self) -> int:
        return self.layout.lineCount()

    @property
    def missing(self) -> int:
        """How many of its letters no face has."""
        return sum(list(run.glyphIndexes()).count(0) for run in self.layout.glyphRuns())

    def paint(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(QColor(LIGHT[self.style.tone]))
        self.layout.draw(painter, at)


def _option(text: str, align: str, rtl: bool) -> QTextOption:
    """Where the lines stand is the page's affair, how they run the text's own."""
    edges = {"start": Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft,
             "end": Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight, "middle": Qt.AlignmentFlag.AlignHCenter}
    option = QTextOption(edges[align] | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    own = next((turn for turn in map(unicodedata.bidirectional, text) if turn in ("L", "R", "AL")), "")
    right = own in ("R", "AL") if own else rtl
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    return option


class Placed(NamedTuple):
    """A text in its cell, both in units of the page."""

    block: Block
    box: QRectF
    cell: QRectF


class Squares(NamedTuple):
    """A QR code: rows of modules, in the square `box` that holds the quiet zone too; `text` is what it says."""

    matrix: Sequence[Sequence[bool]]
    box: QRectF
    text: str


class Rule(NamedTuple):
    """A line, `width` units wide, of the colour of a token."""

    start: QPointF
    end: QPointF
    width: float
    tone: str


class Shape(NamedTuple):
    """A path, filled and with a line around it where tokens are named."""

    path: QPainterPath
    fill: str = ""
    line: str = ""
    width: float = 6


class Leaf:
    """One page of `width` by `height` units. Sheets are written from left to right; where reading begins at the right all
    that is put down is mirrored, texts and codes in their places but not in themselves."""

    def __init__(self, width: float, height: float, rtl: bool = False) -> None:
        self.width, self.height, self.rtl = width, height, rtl
        self.parts: list[Placed | Squares | Rule | Shape] = []

    def block(self, text: str, style: Style, width: float) -> Block:
        return Block(text, style, width, self.rtl)

    def put(self, block: Block, cell: QRectF, upright: str = "middle") -> float:
        """Put a block into a cell: at its "top" or in its "middle". Returns where its ink ends, downwards."""
        room = cell.height() - block.height if upright == "middle" else 0.0
        top = cell.top() + max(0.0, room / 2)
        box = self._mirrored(QRectF(cell.left() + (cell.width() - block.width) / 2, top, block.width, block.height))
        self.parts.append(Placed(block, box, self._mirrored(cell)))
        return top + block.height

    def write(self, text: str, style: Style, cell: QRectF, upright: str = "top") -> float:
        """Set a text as wide as its cell. Returns where it ends, downwards."""
        return self.put(self.block(text, style, cell.width()), cell, upright)

    def fitted(self, text: str, style: Style, cell: QRectF, least: float = 4, most: int = 9) -> Block:
        """The text in the largest size up to the style's at which it fits the cell in `most` lines; `least` points at the
        smallest."""
        size = style.size
        block = self.block(text, style, cell.width())
        while (block.height > cell.height() or block.used > cell.width() or block.lines > most) and size > least:
            size -= _STEP
            block = self.block(text, style._replace(size=size), cell.width())
        return block

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 5, tone: str = "border2") -> None:
        ends = QRectF(QPointF(min(x0, x1), min(y0, y1)), QPointF(max(x0, x1), max(y0, y1)))
        box = self._mirrored(ends)
        self.parts.append(Rule(box.topLeft(), box.bottomRight(), width, tone))

    def frame(self, box: QRectF, tone: str = "border2", width: float = 5, fill: str = "", radius: float = 0) -> None:
        path = QPainterPath()
        path.addRoundedRect(self._mirrored(box), radius, radius)
        self.parts.append(Shape(path, fill, tone, width))

    def drawing(self, points: Sequence[tuple[float, float]], box: QRectF, tone: str, width: float, turns: bool = False) -> None:
        """A line through points on a grid of 16, drawn to the size of `box`; mirrored in itself only where it `turns`."""
        place = self._mirrored(box)
        drawn = [(16 - x, y) if turns and self.rtl else (x, y) for x, y in points]
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(place.left() + x / 16 * place.width(), place.top() + y / 16 * place.height())
                                   for x, y in drawn]))
        self.parts.append(Shape(path, "", tone, width))

    def squares(self, text: str, matrix: Sequence[Sequence[bool]], box: QRectF) -> None:
        self.parts.append(Squares(matrix, self._mirrored(box), text))

    def _mirrored(self, box: QRectF) -> QRectF:
        if not self.rtl:
            return QRectF(box)
        return QRectF(self.width - box.right(), box.top(), box.width(), box.height())


def paint(painter: QPainter, leaf: Leaf) -> None:
    """Paint a page on a painter whose units are those of the page."""
    for part in leaf.parts:
        if isinstance(part, Placed):
            part.block.paint(painter, part.box.topLeft())
        elif isinstance(part, Rule):
            painter.setPen(QPen(QColor(LIGHT[part.tone]), part.width))
            painter.drawLine(part.start, part.end)
        elif isinstance(part, Shape):
            painter.setPen(QPen(QColor(LIGHT[part.line]), part.width) if part.line else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(LIGHT[part.fill]) if part.fill else QColor(Qt.GlobalColor.transparent))
            painter.drawPath(part.path)
        else:
            _paint_squares(painter, part)


def _paint_squares(painter: QPainter, code: Squares) -> None:
    """Each run of dark modules is one rectangle of one path: no hairlines between them."""
    side = code.box.width() / len(code.matrix)
    path = QPainterPath()
    for y, row in enumerate(code.matrix):
        start = None
        for x, dark in enumerate([*row, False]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                path.addRect(QRectF(code.box.left() + start * side, code.box.top() + y * side, (x - start) * side, side))
                start = None
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(path, QColor(Qt.GlobalColor.black))
