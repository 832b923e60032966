"""The sentences of a file that cannot be read as a table, and of a row that cannot be taken over."""

from __future__ import annotations

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Sort

NO_FILE = Sort("no_file", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no file {file}. Nothing was imported; check the name."))
UNREADABLE_FILE = Sort("unreadable_file", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} could not be opened for reading. Nothing was imported; close it elsewhere and try again."))
LOCK_FILE = Sort("lock_file", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is only the mark that a workbook is open in another program. Nothing was imported; choose the "
    "workbook itself, without ~$ in its name."))
EMPTY_FILE = Sort("empty_file", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is empty. Nothing was imported."))
NO_TABLE = Sort("not_a_table", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is neither an Excel workbook (.xlsx) nor a text table (.csv, .tsv). Nothing was imported; save it "
    "as one of these and try again."))
OLD_WORKBOOK = Sort("old_workbook", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is a workbook in an older or other format. Nothing was imported; open it and save it as .xlsx."))
LOCKED_WORKBOOK = Sort("locked_workbook", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is protected by a password. Nothing was imported; save it without one and try again."))
DAMAGED = Sort("damaged_workbook", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is damaged or is not a workbook. Nothing was imported; open it in a spreadsheet program, save it "
    "again as .xlsx and try once more."))
TOO_BIG = Sort("file_too_big", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is larger than {most} MB. Nothing was imported; split it into smaller files."))
TOO_HEAVY = Sort("file_too_heavy", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} unpacks to far more than its size and was not opened further. Nothing was imported; ask who made it "
    "for a plain copy."))
TOO_LARGE = Sort("table_too_large", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} has cells beyond line {lines} or column {columns}. Nothing was imported; split it, or delete what "
    "stands far outside the table."))
UNSAFE = Sort("unsafe_workbook", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} holds macros, links to other files or embedded objects. Nothing was imported; save a copy without "
    "them as .xlsx."))
HELD_UP = Sort("sheet_reader_failed", BAD, QT_TRANSLATE_NOOP(
    "problems", "Reading {file} needed too much memory or time and was stopped. Nothing was imported; split it into smaller "
    "files."))

NO_HEADINGS = Sort("no_headings", BAD, QT_TRANSLATE_NOOP(
    "problems", "No line of {file} holds headings that fit. Nothing was imported; headings could be: {wanted}."))
NO_TITLE_COLUMN = Sort("no_title_column", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} has no column for {wanted}, which every row needs. Nothing was imported."))

EMPTY_TITLE = Sort("row_without_title", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field} is empty, and every row needs it."))
UNCLEAR_DAY = Sort("unclear_day", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field}: {text!r} can be read as two different days. Write it as year-month-day."))
BAD_DAY = Sort("bad_day", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field}: {text!r} is no day. Write it as year-month-day."))
TWICE = Sort("row_twice", BAD, QT_TRANSLATE_NOOP(
    "problems", "This row names the same record as line {line}."))
FIXED_FIELD = Sort("fixed_by_file", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field} makes the record what it is and cannot be changed by a file."))
OTHER_KIND = Sort("row_of_other_kind", BAD, QT_TRANSLATE_NOOP(
    "problems", "The id of this row belongs to a record of another sort or another site."))
BAD_ROW_ID = Sort("bad_row_id", BAD, QT_TRANSLATE_NOOP(
    "problems", "{text!r} is not the id of a record."))
LONG_FOR_SHEET = Sort("text_too_long_for_sheet", BAD, QT_TRANSLATE_NOOP(
    "problems", "A text of {record} is too long for a cell. Nothing was written; export to a folder instead."))

CHILD_SORTS = {sort.code: sort for sort in (
    NO_FILE, UNREADABLE_FILE, NO_TABLE, OLD_WORKBOOK, LOCKED_WORKBOOK, DAMAGED, TOO_BIG, TOO_HEAVY, TOO_LARGE, UNSAFE,
    HELD_UP, EMPTY_FILE)}
"""What the reading process may answer instead of tables, by code."""
