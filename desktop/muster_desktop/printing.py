"""Lines, sheets and documents on paper, by the system's own dialog for printers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from muster_desktop.paper.ink import POINT, Leaf
from muster_desktop.paper.pdf import layout_of, put

_INCH, _LINE = 1.0, 0.35


def print_lines(parent: QWidget, lines: list[str]) -> bool:
    """Ask for a printer and print `lines`; False where the person or the printer would not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    return paint_lines(printer, lines)


def paint_lines(printer: QPrinter, lines: list[str]) -> bool:
    """Put `lines` on one page, an inch from the edges; False where the printer took nothing."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    font = painter.font()
    font.setPointSize(14)
    painter.setFont(font)
    dots = printer.resolution()
    for at, line in enumerate(lines):
        painter.drawText(round(_INCH * dots), round((_INCH + at * _LINE) * dots), line)
    return painter.end()


def print_document(parent: QWidget, document: QTextDocument) -> bool:
    """Ask for a printer and print a document; False where the person would not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    document.setPageSize(QSizeF(room.width(), room.height()))
    document.print_(printer)
    return True


def print_leaves(parent: QWidget, leaves: Sequence[Leaf]) -> bool:
    """Ask for a printer and print the pages of a sheet; False where the person or the printer would not."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout_of(leaves[0]))
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    return paint_leaves(printer, leaves)


def paint_leaves(printer: QPrinter, leaves: Sequence[Leaf]) -> bool:
    """Put the pages on a printer in their own size, whatever it leaves white; False where it took nothing."""
    printer.setFullPage(True)
    return put(printer, leaves, printer.resolution() / (72 * POINT))
