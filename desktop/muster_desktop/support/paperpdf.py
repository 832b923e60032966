"""A report as a PDF, laid out by Qt in the program's own fonts."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption

from muster_desktop.support.paper import Paper, Part, Table

MARGIN_MM = 16.0
GROUNDS = {"ok": "E5F2E5", "warn": "FCF0DB", "bad": "FBE9E7"}


def paper_html(paper: Paper) -> str:
    """The report as Qt's rich text; whatever people typed is text, never markup."""
    way = "rtl" if paper.rtl else "ltr"
    parts = "".join(_part(part, way) for part in paper.parts)
    return (f'<div dir="{way}"><h1 dir="{way}" style="font-size:20pt">{_text(paper.title)}</h1>'
            f'<p dir="{way}" style="font-size:10pt">{_text(paper.about)}</p>{parts}</div>')


def _text(text: str) -> str:
    return html.escape(text).replace("\n", "<br/>")


def _part(part: Part, way: str) -> str:
    out = [f'<h2 dir="{way}" style="font-size:13pt">{_text(part.heading)}</h2>']
    out += [f'<p dir="{way}" style="font-size:10pt">{_text(sentence)}</p>' for sentence in part.sentences]
    if part.table is not None and part.table.rows:
        out.append(_table(part.table, way))
    if part.lines:
        lines = "".join(f'<li dir="{way}" style="font-size:10pt">{_text(line)}</li>' for line in part.lines)
        out.append(f'<ul dir="{way}">{lines}</ul>')
    out += [f'<p dir="{way}" style="font-size:10pt">{"_" * 60}</p>'] * part.blank
    return "".join(out)


def _table(table: Table, way: str) -> str:
    """Qt lays columns from left to right whatever the direction, so they are turned round here."""
    def row(cells: Sequence[str], tag: str, ground: str) -> str:
        ordered = list(cells)[::-1] if way == "rtl" else list(cells)
        shade = f' bgcolor="#{ground}"' if ground else ""
        side = "right" if way == "rtl" else "left"
        return f"<tr{shade}>" + "".join(
            f'<{tag} align="{side}"><p dir="{way}" style="font-size:9pt">{_text(cell)}</p></{tag}>' for cell in ordered) + "</tr>"

    body = "".join(row(cells, "td", GROUNDS.get(table.marks[at] if at < len(table.marks) else "", ""))
                   for at, cells in enumerate(table.rows))
    return (f'<table width="100%" border="1" style="border-collapse:collapse" cellspacing="0" cellpadding="4">'
            f'{row(table.head, "th", "E2F0F3")}{body}</table>')


def document(paper: Paper, families: Sequence[str]) -> QTextDocument:
    return laid_out(paper_html(paper), paper.rtl, families)


def laid_out(page: str, rtl: bool, families: Sequence[str]) -> QTextDocument:
    """Rich text in the program's fonts, begun from the side of its language."""
    made = QTextDocument()
    font = QFont()
    if families:
        font.setFamilies(list(families))
    made.setDefaultFont(font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made.setDefaultTextOption(option)
    made.setHtml(page)
    return made


def pdf(paper: Paper, families: Sequence[str]) -> bytes:
    """A4, upright. Needs a QGuiApplication for its fonts."""
    return printed(document(paper, families), paper.title)


def printed(made: QTextDocument, title: str) -> bytes:
    """Any document as a PDF of A4."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
                                     QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter))
    writer.setTitle(title)
    room = writer.pageLayout().paintRect(QPageLayout.Unit.Point)
    made.setPageSize(QSizeF(room.width(), room.height()))
    made.print_(writer)
    buffer.close()
    return bytes(held.data())
