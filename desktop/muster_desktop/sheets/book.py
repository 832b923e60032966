"""A workbook that is written row by row: openpyxl in its write-only mode, every text marked as text."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from muster_desktop.sheets.texts import DANGER


class Book:
    """One workbook. Open a sheet with its headings, then give it its rows; `hidden` adds a sheet that people do not see."""

    def __init__(self) -> None:
        self._book = Workbook(write_only=True)
        self._sheet: Any = None
        self._bold = Font(bold=True)
        self._top = Alignment(vertical="top", wrap_text=False)

    def sheet(self, title: str, headings: Sequence[str], widths: Sequence[int]) -> None:
        """Start a sheet; the line of headings stays in view and every column can be filtered."""
        self._sheet = self._book.create_sheet(title)
        for place, width in enumerate(widths, 1):
            self._sheet.column_dimensions[get_column_letter(place)].width = width
        self._sheet.freeze_panes = "A2"
        cells = [self._text(heading) for heading in headings]
        for cell in cells:
            cell.font = self._bold
        self._sheet.append(cells)

    def row(self, values: Sequence[str | int | float | datetime.date | None]) -> None:
        """Add a row: texts as texts, days and numbers as such, None as an empty cell."""
        self._sheet.append([self._cell(value) for value in values])

    def hidden(self, title: str, rows: Sequence[Sequence[str]]) -> None:
        """Add a sheet of texts that is not shown."""
        sheet = self._book.create_sheet(title)
        sheet.sheet_state = "hidden"
        for row in rows:
            self._sheet = sheet
            self.row(row)

    def save(self, stream: BinaryIO) -> None:
        self._book.save(stream)

    def _cell(self, value: str | int | float | datetime.date | None) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, datetime.date):
            cell = WriteOnlyCell(self._sheet, value)
            cell.number_format = "yyyy-mm-dd"
            return cell
        return value

    def _text(self, text: str) -> Any:
        cell = WriteOnlyCell(self._sheet, text)
        # openpyxl takes a leading "=" for a formula and "#N/A" for an error; here a text is a text.
        cell.data_type = "s"
        if text.startswith(DANGER):
            cell.quotePrefix = True
        if "\n" in text:
            cell.alignment = self._top
        return cell
