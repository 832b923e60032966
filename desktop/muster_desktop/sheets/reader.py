"""Reads a file of another program, or of our own, into rows of canonical values for one kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from muster.fields import LongText, Reference, Text, Value
from muster.ids import read_id
from muster.kind import Kind
from muster.problems import Problem
from muster_desktop.sheets import child, columns, guard, texts, values
from muster_desktop.sheets.columns import ID, SITE, Match, Words
from muster_desktop.sheets.found import EMPTY, NO_FIELD, SECOND, USED_AS_ID, Left, Refused, Row, Sheet, Stranger
from muster_desktop.sheets.grid import NUMBER, Cell, Table, letters
from muster_desktop.sheets.problems import (
    BAD_ROW_ID,
    EMPTY_FILE,
    LOCK_FILE,
    NO_FILE,
    NO_HEADINGS,
    NO_TABLE,
    NO_TITLE_COLUMN,
    UNREADABLE_FILE,
)
from muster_desktop.sheets.synonyms import GUID, plain
from muster_desktop.sheets.values import Column, Find, Unknown

KEY_SHEET = "Muster"
"""The hidden sheet in which our own export notes what its headings and answers mean."""
KEY_MARK = "Muster export"

def nobody(kind: str, text: str) -> None:
    """A Find that knows no record."""


def read(path: Path, kind: Kind, *, words: Words | None = None, find: Find = nobody) -> Sheet:
    """Read `path` (.xlsx, .csv, .tsv) as rows of `kind`. Raises Problem in words for a file that is no good.

    `words` maps English labels (of fields and answers) to what they are called in other languages; `find` gives the id of
    the one record of a kind that is called so. One bad row never stops the file: it stands in `refused` with its reason.
    """
    tables = load(path)
    key, tables = _key(tables)
    words = _with_key(words or {}, key, kind)
    own = {row[3]: row[2] for row in key if row[0] == "field" and row[1] == kind.name and len(row) > 3}
    if own:
        titles = {row[2] for row in key if row[0] == "sheet" and row[1] == kind.name}
        tables = [table for table in tables if table.name in titles] or tables
    best: tuple[int, Table, Match] | None = None
    for table in tables:
        match = columns.find(table, kind, words, own)
        if match and (best is None or len(match.places) > best[0]):
            best = (len(match.places), table, match)
    if best is None:
        best = (0, tables[0], _without_headings(path, tables[0], kind, words, find))
    sheet = _rows(path, kind, best[1], best[2], words, find, bool(own) or ID in best[2].places)
    if kind.title not in best[2].places and not kind.natural and not {ID, GUID} & set(best[2].places):
        raise Problem(NO_TITLE_COLUMN, file=path.name, wanted=kind.by_name[kind.title].label)
    return sheet


def load(path: Path) -> list[Table]:
    """The tables of a file by what it holds, whatever its name ends in. Raises Problem."""
    if path.name.startswith("~$"):
        raise Problem(LOCK_FILE, file=path.name)
    try:
        guard.check_size(path)
        data = path.read_bytes()
    except FileNotFoundError:
        raise Problem(NO_FILE, file=path.name) from None
    except OSError:
        raise Problem(UNREADABLE_FILE, file=path.name) from None
    if not data:
        raise Problem(EMPTY_FILE, file=path.name)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        guard.check_compound(path)
    if data.startswith(b"PK"):
        tables = child.read_apart(path)
    elif path.suffix.casefold() in (".xlsx", ".xlsm", ".xls") or data.lstrip()[:1] == b"<":
        raise Problem(NO_TABLE, file=path.name)
    else:
        tables = [texts.table(path, data)]
    if not tables:
        raise Problem(EMPTY_FILE, file=path.name)
    return tables


def _key(tables: list[Table]) -> tuple[list[list[str]], list[Table]]:
    for table in tables:
        first = table.lines[0][1][0] if table.lines else None
        if table.name == KEY_SHEET and first and first.text == KEY_MARK and len(tables) > 1:
            rows = [[cell.text if cell else "" for cell in cells] for _, cells in table.lines[1:]]
            return rows, [other for other in tables if other is not table]
    return [], tables


def _with_key(words: Words, key: Sequence[list[str]], kind: Kind) -> Words:
    """`words` with the answers as our own export wrote them, in whatever language that was."""
    more: dict[str, list[str]] = {label: list(others) for label, others in words.items()}
    labels = {(each.name, option.name): option.label
              for each in kind.fields for option in getattr(each.type, "options", ())}
    for row in key:
        if row[0] == "option" and row[1] == kind.name and len(row) > 4 and (row[2], row[3]) in labels:
            more.setdefault(labels[row[2], row[3]], []).append(row[4])
    return more


def _without_headings(path: Path, table: Table, kind: Kind, words: Words, find: Find) -> Match:
    """A table without a line of headings is taken in the order of the kind's columns, when its values fit them."""
    width = max(len(cells) for _, cells in table.lines)
    names = [name for name in kind.columns if name in kind.by_name][:width]
    telling = 0
    for place, name in enumerate(names):
        column_cells = [cells[place] for _, cells in table.lines if place < len(cells)]
        field_ = kind.by_name[name]
        if isinstance(field_.type, Text | LongText | Reference):
            continue
        column = values.column(field_, [cell for cell in column_cells if cell], words, False, find)
        full = [cell for cell in column_cells if cell and not values.is_blank(cell, column)]
        if sum(1 for cell in full if _fits(cell, column)) < 0.95 * len(full):
            telling = -1
            break
        telling += bool(full)
    if telling <= 0 or width > len(names):
        wanted = ", ".join(kind.by_name[name].label for name in kind.columns if name in kind.by_name)
        raise Problem(NO_HEADINGS, file=path.name, wanted=wanted)
    return Match(0, -1, {name: place for place, name in enumerate(names)}, {})


def _fits(cell: Cell, column: Column) -> bool:
    try:
        values.read(cell, column)
    except (Problem, Unknown):
        return False
    return True


def _rows(path: Path, kind: Kind, table: Table, match: Match, words: Words, find: Find, own: bool) -> Sheet:
    width = max([len(cells) for _, cells in table.lines] + [max(match.headings, default=-1) + 1])
    sheet = Sheet(path.name, kind, table.name, match.line, [match.headings.get(c, "") for c in range(width)], own,
                  {name: match.headings.get(c, "") for name, c in match.places.items()}, moved=match.moved,
                  notes=table.notes)
    body = _filled_down(table, match)
    sheet.padded = _padded(table, match)
    whole = {}
    for name, place in match.places.items():
        if name in kind.by_name:
            full = [cell for _, row in body if place < len(row) and (cell := row[place])]
            whole[place] = values.column(kind.by_name[name], full, words, own, find)
            if short := _short_codes(whole[place], full):
                sheet.short_codes[name] = short
    titles = [plain(heading) for heading in sheet.headings]
    for line, cells in body:
        if columns.is_hashtags(cells) or (match.line and _repeats(cells, titles)):
            sheet.skipped.append(line)
        else:
            _row(sheet, line, cells, match, whole)
    _left_out(sheet, match, table)
    return sheet


def _filled_down(table: Table, match: Match) -> list[tuple[int, list[Cell | None]]]:
    """The lines below the headings, cells that are drawn over several lines repeated in each of them."""
    body = [(line, list(cells)) for line, cells in table.lines[match.at + 1:]]
    by_line = dict(body)
    for top, left, bottom, right in table.merged:
        if left != right or top not in by_line or left > len(by_line[top]):
            continue
        for line in range(top + 1, bottom + 1):
            if line in by_line:
                cells = by_line[line]
                cells += [None] * (left - len(cells))
                cells[left - 1] = cells[left - 1] or by_line[top][left - 1]
    return body


def _padded(table: Table, match: Match) -> int:
    """Empty lines between the headings and the last line, and after it."""
    above = match.line - 1 - sum(1 for line, _ in table.lines if line < match.line) if match.line else 0
    return max(0, table.padded - above)


def _repeats(cells: Sequence[Cell | None], titles: Sequence[str]) -> bool:
    pairs = [(plain(cell.text), titles[place]) for place, cell in enumerate(cells) if cell]
    return len(pairs) > 1 and all(word == title for word, title in pairs)


def _row(sheet: Sheet, line: int, cells: Sequence[Cell | None], match: Match, whole: Mapping[int, Column]) -> None:
    raw = tuple(cell.text if cell else "" for cell in cells)
    raw += ("",) * (len(sheet.headings) - len(raw))
    found: dict[str, Value] = {}
    marks = {name: raw[place].strip() for name, place in match.places.items() if name in (ID, SITE, GUID)}
    try:
        record = read_id(marks.get(ID, "")) or ""
        if marks.get(ID) and not record:
            raise Problem(BAD_ROW_ID, text=marks[ID][:60])
        for place, column in whole.items():
            cell = cells[place] if place < len(cells) else None
            if cell is None or values.is_blank(cell, column):
                sheet.blanks += cell is not None
                continue
            try:
                value = values.read(cell, column)
            except Unknown:
                sheet.strangers.append(Stranger(line, column.field.name, cell.text[:60]))
                continue
            if value is not None:
                found[column.field.name] = value
    except Problem as problem:
        sheet.refused.append(Refused(line, problem, raw))
        return
    guid = columns.guid_of(marks.get(GUID, "")) or ""
    sheet.rows.append(Row(line, raw, found, record, guid, marks.get(SITE, "")))


def _short_codes(column: Column, cells: Iterable[Cell]) -> int:
    """How many numbers among a column of codes are one digit short: a spreadsheet has eaten the zero at their front."""
    if not isinstance(column.field.type, Text) or column.own:
        return 0
    digits = [cell for cell in cells if cell.text.isdecimal()]
    lengths = Counter(len(cell.text) for cell in digits)
    if not lengths:
        return 0
    usual, often = lengths.most_common(1)[0]
    if often < 3 or usual < 3 or often < 0.5 * len(digits):
        return 0
    return sum(1 for cell in digits if len(cell.text) == usual - 1 and cell.sort == NUMBER)


def _left_out(sheet: Sheet, match: Match, table: Table) -> None:
    filled = {place for _, cells in table.lines[match.at + 1:] for place, cell in enumerate(cells) if cell}
    for place in sorted((*match.other, *match.spare)):
        why = EMPTY if place not in filled else NO_FIELD if place in match.other else SECOND
        sheet.left_out.append(Left(letters(place), match.headings.get(place, ""), why))
    if GUID in match.places and GUID not in sheet.kind.by_name:
        place = match.places[GUID]
        sheet.left_out.append(Left(letters(place), match.headings.get(place, ""), USED_AS_ID))
