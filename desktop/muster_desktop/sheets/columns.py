"""Finds the line of headings in a table and which column belongs to which field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.fields import Choice, Day
from muster.ids import read_id
from muster.kind import Field, Kind
from muster_desktop.sheets.grid import DAY, Cell, Line, Table
from muster_desktop.sheets.synonyms import ANSWERS, GUID, HEADINGS, plain

FIRST_LINES = 30
"""How far down the line of headings is looked for."""

ID, SITE, SHOWN = "Muster id", "Site path", "Name of "
"""Headings of our own files, never translated: the record's id, its site, and what a reference beside it stands for."""

_ID, _SITE, _SHOWN = plain(ID), plain(SITE), plain(SHOWN)
_GUID_TEXT = re.compile(r"\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\}?")
_HXL = re.compile(r"#[A-Za-z][\w+ #-]*")
_SHARE = 0.8
"""So much of a misplaced column has to fit before it is taken for its neighbour's heading."""


class Match(NamedTuple):
    """The headings of a table. `places` maps what a column is (a field's name, GUID, ID, SITE) to its column, from 0.

    `other` are columns with a heading and content that belong to nothing; `spare` those whose field has a better column;
    `moved` maps what was found under a neighbour's heading to that heading.
    """

    line: int
    at: int
    places: dict[str, int]
    headings: dict[int, str]
    other: tuple[int, ...] = ()
    spare: tuple[int, ...] = ()
    moved: dict[str, str] = {}  # noqa: RUF012 - a NamedTuple's default, never written to


Words = Mapping[str, Iterable[str]]
"""English label to what it is called in other languages."""


def names_of(field: Field, words: Words) -> list[str]:
    """Every heading that means `field`, best first, in their plain form: its label, name, translations, synonyms."""
    names = (field.label, field.name, *words.get(field.label, ()), *HEADINGS.get(field.name, "").split(","))
    return [plain(name) for name in names if plain(name)]


def find(table: Table, kind: Kind, words: Words, own: Mapping[str, str]) -> Match | None:
    """The best line of headings for `kind` among the first 30, None when none of them fits.

    `own` maps headings to fields as our own export noted them. A line fits with two fields; where no line has two, one
    that names the field that every record needs by its very label does.
    """
    ranks = _ranks(kind, words, own)
    title = kind.by_name[kind.title]
    titles = {plain(name) for name in (title.label, title.name, *words.get(title.label, ()))}
    best: tuple[float, int, Line] | None = None
    for index, line in enumerate(table.lines):
        if line[0] > FIRST_LINES:
            break
        line = (line[0], _spread(table, line))
        named = [_meanings(cell, ranks) for cell in line[1]]
        found = {meaning for meanings in named for meaning in meanings}
        hits = sum(1 for meanings in named if meanings)
        full = sum(1 for cell in line[1] if cell)
        if hits >= 2 or (hits and any(cell and plain(cell.text) in titles for cell in line[1])):
            score = min(hits, len(found)) + hits / full
            if best is None or score > best[0]:
                best = (score, index, line)
    return _assign(table, best[1], best[2], ranks, kind) if best else None


def _ranks(kind: Kind, words: Words, own: Mapping[str, str]) -> dict[str, list[tuple[int, str]]]:
    """Plain heading to (how good, what it means)."""
    ranks: dict[str, list[tuple[int, str]]] = {_ID: [(-2, ID)], _SITE: [(-2, SITE)], "muster site": [(-2, SITE)]}
    for heading, name in own.items():
        ranks.setdefault(plain(heading), []).append((-1, name))
    for field in kind.fields:
        for rank, name in enumerate(names_of(field, words)):
            ranks.setdefault(name, []).append((rank, field.name))
    if GUID not in kind.by_name:
        for rank, name in enumerate(HEADINGS[GUID].split(",")):
            ranks.setdefault(plain(name), []).append((rank, GUID))
    return ranks


def _meanings(cell: Cell | None, ranks: Mapping[str, list[tuple[int, str]]]) -> list[str]:
    return [name for _, name in ranks.get(plain(cell.text), ())] if cell else []


def _spread(table: Table, line: Line) -> list[Cell | None]:
    """The cells of a line with merged ones repeated to the right and down: a heading may be drawn over several."""
    place, cells = line
    cells = list(cells)
    by_line = {number: row for number, row in table.lines[:FIRST_LINES * 2]}
    for top, left, bottom, right in table.merged:
        first = by_line.get(top, [])
        if top <= place <= bottom and left <= len(first) and (cell := first[left - 1]):
            cells += [None] * (min(right, 200) - len(cells))
            for column in range(left - 1, min(right, 200)):
                cells[column] = cells[column] or cell
    return cells


def _assign(table: Table, index: int, line: Line, ranks: Mapping[str, list[tuple[int, str]]], kind: Kind) -> Match:
    headings = {column: cell.text.strip() for column, cell in enumerate(line[1]) if cell}
    body = [cells for _, cells in table.lines[index + 1:]]
    filled = {column for cells in body for column, cell in enumerate(cells) if cell}
    wishes = sorted(
        (rank, column not in filled, column, name)
        for column, heading in headings.items() for rank, name in ranks.get(plain(heading), ()))
    places: dict[str, int] = {}
    taken: dict[int, str] = {}
    for _, _, column, name in wishes:
        if column not in taken and (name not in places or (places[name] not in filled and column in filled)):
            if name in places:
                del taken[places[name]]
            places[name], taken[column] = column, name
    places = dict(sorted(places.items(), key=lambda place: place[1]))
    moved = _move(places, taken, headings, filled, body, kind)
    known = set(places.values())
    meant = {column for column, heading in headings.items() if ranks.get(plain(heading))}
    rest = sorted(column for column in filled | set(headings)
                  if column not in known and not plain(headings.get(column, "")).startswith(_SHOWN + " "))
    return Match(line[0], index, places, headings, tuple(c for c in rest if c not in meant),
                 tuple(c for c in rest if c in meant), moved)


def _move(places: dict[str, int], taken: dict[int, str], headings: Mapping[int, str], filled: set[int],
          body: Sequence[list[Cell | None]], kind: Kind) -> dict[str, str]:
    """Moves a meaning whose own column is empty to a neighbour that holds just its sort of value under another heading."""
    moved = {}
    for name, column in list(places.items()):
        if column in filled:
            continue
        for beside in (column + 1, column - 1):
            cells = [row[beside] for row in body if 0 <= beside < len(row)]
            if beside in filled and beside not in taken and _looks_like(name, kind, [cell for cell in cells if cell]):
                places[name] = beside
                moved[name] = headings.get(beside, "")
                break
    return moved


def _looks_like(name: str, kind: Kind, cells: Sequence[Cell]) -> bool:
    """Whether the cells are values that only such a column has: GUIDs, addresses, days, the answers of a choice."""
    field = kind.by_name.get(name)
    type_ = field.type if field else None
    if name == GUID:
        fits = [_GUID_TEXT.fullmatch(cell.text.strip()) is not None for cell in cells]
    elif name == "link":
        fits = [cell.text.startswith(("http://", "https://")) for cell in cells]
    elif isinstance(type_, Day):
        fits = [cell.sort == DAY for cell in cells]
    elif isinstance(type_, Choice):
        words = {plain(word) for option in type_.options for word in (option.name, option.label)}
        words |= {word for option in type_.options for word in ANSWERS.get(option.name, ())}
        fits = [plain(cell.text) in words for cell in cells]
    else:
        return False
    return bool(fits) and sum(fits) >= _SHARE * len(fits)


def is_hashtags(cells: Sequence[Cell | None]) -> bool:
    """Whether a line is the row of HXL hashtags that humanitarian sheets carry below their headings."""
    texts = [cell.text.strip() for cell in cells if cell]
    return bool(texts) and sum(1 for text in texts if _HXL.fullmatch(text)) * 2 > len(texts)


def guid_of(text: str) -> str | None:
    """A GUID in its one form; any other text that stands in a column of stable ids is taken as it is."""
    return read_id(text) or plain(text) or None
