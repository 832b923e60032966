"""Reads the sheets of a guarded workbook into tables with openpyxl. Only the reading process imports this module."""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import Any

import openpyxl

from muster.problems import Problem
from muster_desktop.sheets import guard
from muster_desktop.sheets.grid import DAY, NUMBER, TEXT, TICK, WRONG, Cell, Line, Table
from muster_desktop.sheets.problems import DAMAGED, TOO_LARGE

_ZEROS = re.compile(r"0{2,20}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SPARE = ("xl/styles.xml", "docProps/", "xl/theme/", "xl/comments", "xl/drawings/", "xl/persons/")


def tables(path: Path) -> list[Table]:
    """The sheets that hold cells, in the order of the workbook. Raises Problem in words for every file that is no good."""
    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: a workbook must not be parsed without it")
    guard.check_archive(path)
    with zipfile.ZipFile(path) as archive:
        try:
            return _read(path, archive, path.read_bytes(), ())
        except (Problem, MemoryError):
            raise
        except Exception:
            # Styles, themes and properties of some programs make openpyxl raise; the cells themselves are sound.
            return _read_bare(path, archive)


def _read_bare(path: Path, archive: zipfile.ZipFile) -> list[Table]:
    """The cells without everything that only says how they look."""
    try:
        return _read(path, archive, _without_spare_parts(archive), ("no-styles",))
    except (Problem, MemoryError):
        raise
    except Exception:
        raise Problem(DAMAGED, file=path.name) from None


def _without_spare_parts(archive: zipfile.ZipFile) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in archive.infolist():
            if not part.filename.startswith(_SPARE):
                copy.writestr(part.filename, archive.read(part))
    return kept.getvalue()


def _read(path: Path, archive: zipfile.ZipFile, data: bytes, notes: tuple[str, ...]) -> list[Table]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        found = []
        for sheet in book.worksheets:
            merged = guard.check_sheet(path, archive, sheet._worksheet_path)
            sheet.reset_dimensions()
            lines, padded = _lines(path, sheet)
            if lines:
                found.append(Table(str(sheet.title), lines, padded, tuple(merged), notes))
        book.close()
    return found


def _lines(path: Path, sheet: Any) -> tuple[list[Line], int]:
    lines: list[Line] = []
    padded = 0
    for place, row in enumerate(sheet.iter_rows(max_row=guard.MOST_LINES + 1), 1):
        cells = [_cell(cell) for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        if not cells:
            padded += 1
            continue
        if place > guard.MOST_LINES or len(cells) > guard.MOST_COLUMNS:
            raise Problem(TOO_LARGE, file=path.name, lines=guard.MOST_LINES, columns=guard.MOST_COLUMNS)
        lines.append((place, cells))
    return lines, padded


def _cell(cell: Any) -> Cell | None:
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if cell.data_type == "e":
        return Cell(WRONG, str(value))
    if isinstance(value, bool):
        return Cell(TICK, "true" if value else "false")
    if isinstance(value, int | float):
        return Cell(NUMBER, _number(cell, value))
    if isinstance(value, datetime.datetime):
        return Cell(DAY, value.date().isoformat() if value.time() == datetime.time() else value.isoformat())
    if isinstance(value, datetime.date | datetime.time):
        return Cell(DAY, value.isoformat())
    return Cell(TEXT, unescape(str(value)))


def _number(cell: Any, value: float) -> str:
    text = str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
    try:
        shown = cell.number_format
    except (IndexError, AttributeError, KeyError):  # the styles were left out
        return text
    return text.zfill(len(shown)) if _ZEROS.fullmatch(shown or "") else text


def unescape(text: str) -> str:
    """The text behind `_x000D_` and its like, the way OOXML writes what XML cannot hold (ECMA-376, 22.9.2.19)."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
