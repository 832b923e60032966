"""A report as a Word file that LibreOffice reads too: styles of its own, and everything from right to left where it is due."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.document import Document as Book
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from PySide6.QtCore import QLocale

from muster_desktop.support.paper import Paper, Part, Table

LATIN, ARABIC = "Calibri", "Arial"
LRM = "\u200e"
"""Keeps the full stop of a Latin sentence at its end, in a paragraph from right to left too."""
WIDE, SMALL = 5, 9
"""Tables of more columns are set in smaller letters."""
ACCENT, GREY = RGBColor(0x0B, 0x6A, 0x80), RGBColor(0x45, 0x55, 0x5A)
GROUNDS = {"head": "E2F0F3", "ok": "E5F2E5", "warn": "FCF0DB", "bad": "FBE9E7"}
SIZES = {"Normal": 11, "Title": 24, "Heading 1": 15}
BIDI_LANGUAGES = {"ar": "ar-SA", "ckb": "ku-Arab-IQ", "ps": "ps-AF"}


def docx(paper: Paper) -> bytes:
    """The whole file. It opens on A4, upright."""
    book = Document()
    section = book.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(18)
    if paper.rtl:
        section._sectPr.append(OxmlElement("w:bidi"))
    for name, size in SIZES.items():
        _style(book.styles[name], size, name != "Normal", paper)
    book.core_properties.title = paper.title
    book.core_properties.language = paper.language
    _write(book.add_paragraph(style="Title"), paper.title, paper.rtl)
    _write(book.add_paragraph(), paper.about, paper.rtl, GREY)
    for part in paper.parts:
        _part(book, part, paper.rtl)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _style(style: ParagraphStyle, size: int, heading: bool, paper: Paper) -> None:
    """Sizes and faces for both sorts of script: Word keeps those of Arabic apart."""
    style.font.size, style.font.name = Pt(size), LATIN
    style.font.color.rgb = ACCENT if heading else None
    style.font.bold = heading or None
    style.paragraph_format.space_after = Pt(4)
    style.paragraph_format.keep_with_next = heading
    marks = style.element.get_or_add_rPr()
    fonts = marks.get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    fonts.set(qn("w:cs"), ARABIC)
    for name, value in (("w:szCs", str(size * 2)), *((("w:bCs", None),) if heading else ())):
        _add(marks, name, value)
    if paper.rtl:
        language = marks.find(qn("w:lang"))
        if language is None:
            language = OxmlElement("w:lang")
            marks.append(language)
        language.set(qn("w:bidi"), BIDI_LANGUAGES.get(paper.language, QLocale(paper.language).bcp47Name()))
        _add(style.element.get_or_add_pPr(), "w:bidi", None)


def _add(parent: Any, name: str, value: str | None) -> None:
    found = parent.find(qn(name))
    if found is None:
        found = OxmlElement(name)
        parent.append(found)
    if value is not None:
        found.set(qn("w:val"), value)


def _write(paragraph: Paragraph, text: str, rtl: bool, colour: RGBColor | None = None, bold: bool = False) -> None:
    """Text in a paragraph of the paper's direction. A run from right to left takes its bold from the mark for such scripts."""
    plain = rtl and not _reads_right(text)
    run = paragraph.add_run(f"{text}{LRM}" if plain and text.endswith((".", "!", "?", ":", ")")) else text)
    if colour is not None:
        run.font.color.rgb = colour
    if bold:
        run.bold = True
    if rtl:
        properties = paragraph._p.get_or_add_pPr()
        if properties.find(qn("w:bidi")) is None:
            properties.append(OxmlElement("w:bidi"))
        if bold:
            run.font.cs_bold = True
        run.font.rtl = not plain or not any(sign.isalpha() for sign in text)


def _reads_right(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def _part(book: Book, part: Part, rtl: bool) -> None:
    _write(book.add_paragraph(style="Heading 1"), part.heading, rtl)
    for sentence in part.sentences:
        _write(book.add_paragraph(), sentence, rtl)
    if part.table is not None and part.table.rows:
        _table(book, part.table, rtl)
    for line in part.lines:
        _write(book.add_paragraph(style="List Bullet"), line, rtl)
    for _ in range(part.blank):
        _write(book.add_paragraph(), "_" * 60, rtl, GREY)


def _table(book: Book, table: Table, rtl: bool) -> None:
    made = book.add_table(rows=0, cols=len(table.head), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.RIGHT if rtl else WD_TABLE_ALIGNMENT.LEFT
    if rtl:
        made._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
    small = len(table.head) > WIDE
    _row(made.add_row().cells, table.head, rtl, GROUNDS["head"], small, head=True)
    for at, row in enumerate(table.rows):
        mark = table.marks[at] if at < len(table.marks) else ""
        _row(made.add_row().cells, row, rtl, GROUNDS.get(mark, ""), small)
    for at, held in enumerate(made.rows):
        properties = held._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if not at:
            properties.append(OxmlElement("w:tblHeader"))
    book.add_paragraph()


def _row(cells: Iterable[_Cell], texts: Iterable[str], rtl: bool, ground: str, small: bool,
         head: bool = False) -> None:
    for cell, text in zip(cells, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        _write(paragraph, text, rtl, bold=head)
        for run in paragraph.runs if small else ():
            run.font.size = Pt(SMALL)
            _add(run._r.get_or_add_rPr(), "w:szCs", str(SMALL * 2))
        if ground:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:color"), "auto")
            shade.set(qn("w:fill"), ground)
            cell._tc.get_or_add_tcPr().append(shade)
