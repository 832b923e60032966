"""Pages as a PDF: real text in embedded faces, the same bytes for the same pages; or on a printer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from muster_desktop.paper.ink import POINT, Leaf, paint

_MADE = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)|xmp:(?:CreateDate|ModifyDate|MetadataDate)=\"[^\"]*\"")


def layout_of(leaf: Leaf) -> QPageLayout:
    """Paper of the size of a page, without margins of its own."""
    points = QSizeF(leaf.width / POINT, leaf.height / POINT)
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def written(leaves: Sequence[Leaf], title: str) -> bytes:
    """The PDF of `leaves`, which are all of one size. `title` stands in its properties: of the sheet, nobody's name."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(72 * POINT))
    writer.setPageLayout(layout_of(leaves[0]))
    writer.setTitle(title)
    writer.setCreator("Muster")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), title.encode()))
    put(writer, leaves, 1.0)
    buffer.close()
    return _timeless(bytes(data.data()))


def put(device: QPagedPaintDevice, leaves: Sequence[Leaf], scale: float) -> bool:
    """Paint each page on the device, whose dots are `scale` to a unit; False where it took nothing."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    for at, leaf in enumerate(leaves):
        if at:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, leaf)
        painter.restore()
    return painter.end()


def _timeless(pdf: bytes) -> bytes:
    """The same bytes whenever it is made: moments of writing give way to blanks, so that no offset in the file moves."""
    return _MADE.sub(lambda match: b" " * len(match[0]), pdf)
