"""The figures of support as an Excel file, numbers as numbers."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font

from muster.floor.hours import MINUTE
from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.support.figures import Figures
from muster_desktop.support.reporting import TESTS
from muster_desktop.support.tongue import Tongue

SHARE = "0%"
HEADS = (QT_TRANSLATE_NOOP("Paper", "Month"), QT_TRANSLATE_NOOP("Paper", "Level"), QT_TRANSLATE_NOOP("Paper", "Issues"),
         QT_TRANSLATE_NOOP("Paper", "In time"), QT_TRANSLATE_NOOP("Paper", "Late"), QT_TRANSLATE_NOOP("Paper", "Under way"),
         QT_TRANSLATE_NOOP("Paper", "Kept"), QT_TRANSLATE_NOOP("Paper", "Working minutes"),
         QT_TRANSLATE_NOOP("Paper", "Minutes on the way"), QT_TRANSLATE_NOOP("Paper", "Minutes waiting for users"))
TEST_HEADS = (QT_TRANSLATE_NOOP("Paper", "Test"), QT_TRANSLATE_NOOP("Paper", "Found"), QT_TRANSLATE_NOOP("Paper", "Wanted"),
              QT_TRANSLATE_NOOP("Paper", "Passed"))


def workbook(figures: Figures, tongue: Tongue) -> bytes:
    """One sheet for the times, one for the tests of stability; right to left where the language is."""
    book, said = Workbook(), tongue.said
    sheet = book.active
    sheet.title = said(QT_TRANSLATE_NOOP("Paper", "Times"))
    _begin(sheet, HEADS, tongue, 12)
    for row in figures.report.rows:
        sheet.append([row.month, row.level, row.had, row.met, row.late + row.overdue, row.running, row.kept,
                      row.charged // MINUTE, row.transit // MINUTE, row.waiting // MINUTE])
        sheet.cell(sheet.max_row, 7).number_format = SHARE
    tests = book.create_sheet(said(QT_TRANSLATE_NOOP("Paper", "Has it settled down")))
    _begin(tests, TEST_HEADS, tongue, 46)
    for check in figures.checks:
        tests.append([said(TESTS[check.name]), check.found, check.wanted, check.passed])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _begin(sheet: Any, heads: tuple[str, ...], tongue: Tongue, wide: int) -> None:
    """The row of heads, which stays in sight, and the first column so many signs wide."""
    sheet.sheet_view.rightToLeft = tongue.rtl
    sheet.append([tongue.said(head) for head in heads])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.column_dimensions["A"].width = wide
