"""The table for donors out of a roll-out: as JSON, and as a workbook with the rows behind each figure. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from muster.change import Record
from muster.fields import Choice, Text
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import Problem
from muster.training.donors import UNKNOWN, Figure, Row, Table, table
from muster_desktop.ledger import Ledger
from muster_desktop.sheets.writer import escaped
from muster_desktop.whole import CANNOT_WRITE, write_whole

Label = Callable[[str], str]

_NOT_SAID = QT_TRANSLATE_NOOP("kinds", "Not said")
_TOTALS = QT_TRANSLATE_NOOP("kinds", "Totals")
_TOTAL = QT_TRANSLATE_NOOP("kinds", "All of them, each person once")
_LINE = QT_TRANSLATE_NOOP("kinds", "Line of the totals")
_PERIOD = QT_TRANSLATE_NOOP("kinds", "Period")
_UNSETTLED = QT_TRANSLATE_NOOP("kinds", "To decide")
_ABOUT = ("sex", "age_band", "agency", "position")


class Report(NamedTuple):
    """A table with the records that it was made of, by id; `site` gives the full path of a site below the root."""

    table: Table
    attendance: Mapping[str, Record]
    people: Mapping[str, Record]
    trainings: Mapping[str, Record]
    site: Callable[[str], str]


def report(ledger: Ledger, by: Sequence[str], period: str = "all", site: str = "", training: str = "") -> Report:
    """The table of the trainings at a site and below, or of one training; for the background. Who may not read attendance gets
    a table of nobody."""
    attendance = [each for each in ledger.records("attendance", site)
                  if not training or each.values.get("training") == training]
    people = ledger.records("person")
    trainings = ledger.records("training")
    return Report(table(attendance, people, by, period), {each.id: each for each in attendance},
                  {each.id: each for each in people}, {each.id: each for each in trainings}, ledger.site_path)


def as_json(report: Report) -> dict[str, Any]:
    """The figures for scripts: each row with its key by column, how many people and attendances, and their ids."""
    found = report.table
    rows = [{**dict(zip(found.by, row.key, strict=True)), **_counted(row.figure)} for row in found.rows]
    for row in rows:
        if "site" in row:
            row["site"] = report.site(str(row["site"]))
    return {"by": list(found.by), "rows": rows, "total": _counted(found.total),
            "unsettled": list(found.unsettled)}


def _counted(figure: Figure) -> dict[str, Any]:
    people, attendances = list(figure.people), list(figure.attendances)
    return {"people": len(people), "attendances": len(attendances), "person_ids": people, "attendance_ids": attendances}


def save(path: Path, report: Report, label: Label = str) -> None:
    """Write the workbook: the totals, then the people and the attendances behind each line. `label` translates labels of the
    context "kinds". Raises Problem with what was there before still there."""
    from muster_desktop.sheets.book import Book  # a door: openpyxl costs 150 ms

    book = Book()
    _totals(book, report, label)
    _people(book, report, label)
    _attendances(book, report, label)
    try:
        write_whole(path, book.save)
    except OSError:
        raise Problem(CANNOT_WRITE, file=path.name) from None


def _headings(report: Report, label: Label) -> list[str]:
    named = {name: field.label for name, field in ALL["person"].by_name.items()}
    named |= {"site": ALL["site"].label, "period": _PERIOD}
    return [label(named[name]) for name in report.table.by]


def _key(report: Report, row: Row, label: Label) -> list[str]:
    return [_word(report, name, value, label) for name, value in zip(report.table.by, row.key, strict=True)]


def _word(report: Report, name: str, value: str, label: Label) -> str:
    """A value of a column as people read it."""
    if name == "site":
        return report.site(value)
    field = ALL["person"].by_name.get(name)
    if field is not None and value == UNKNOWN:
        return label(_NOT_SAID)
    if field is not None and isinstance(field.type, Choice):
        return next((label(option.label) for option in field.type.options if option.name == value), value)
    return escaped(value)


def _totals(book: Any, report: Report, label: Label) -> None:
    headings = [label(_LINE), *_headings(report, label), label(ALL["person"].plural), label(ALL["attendance"].plural)]
    book.sheet(label(_TOTALS), headings, [10, *([22] * len(report.table.by)), 12, 14])
    for line, row in enumerate(report.table.rows, 1):
        book.row([line, *_key(report, row, label), len(row.figure.people), len(row.figure.attendances)])
    total = report.table.total
    blank = [None] * (len(report.table.by) - 1)
    book.row([None, label(_TOTAL), *blank, len(total.people), len(total.attendances)] if report.table.by else
             [None, len(total.people), len(total.attendances)])


def _about(report: Report, person: str, label: Label) -> list[str]:
    held = report.people.get(person)
    values = held.values if held is not None else {}
    return [escaped(str(values.get("name") or "")), *(_word(report, name, str(values.get(name) or ""), label) for name in _ABOUT)]


def _people(book: Any, report: Report, label: Label) -> None:
    fields = ALL["person"].by_name
    headings = [label(_LINE), *(label(fields[name].label) for name in ("name", *_ABOUT)), "id"]
    book.sheet(label(ALL["person"].plural), headings, [10, 28, 12, 12, 24, 24, 36])
    for line, row in enumerate(report.table.rows, 1):
        for person in row.figure.people:
            book.row([line, *_about(report, person, label), person])


def _attendances(book: Any, report: Report, label: Label) -> None:
    fields, marks = ALL["attendance"].by_name, ALL["attendance"].by_name["mark"].type
    assert isinstance(marks, Choice)
    names = {option.name: label(option.label) for option in marks.options}
    headings = [label(_LINE), *(label(fields[name].label) for name in ("person", "training")), label(ALL["site"].label),
                *(label(fields[name].label) for name in ("half_day", "mark")), label(_UNSETTLED), "id"]
    book.sheet(label(ALL["attendance"].plural), headings, [10, 28, 32, 22, 16, 12, 12, 36])
    for line, row in enumerate(report.table.rows, 1):
        for record in (report.attendance[each] for each in row.figure.attendances):
            training = report.trainings.get(str(record.values.get("training")))
            mark = str(record.values.get("mark"))
            book.row([line, _about(report, str(record.values.get("person")), label)[0],
                      escaped(Text().show(training.values.get("title"))) if training is not None else "",
                      report.site(record.site), str(record.values.get("half_day")), names.get(mark, mark),
                      label(_UNSETTLED) if record.id in report.table.unsettled else "", record.id])
