"""Compares the rows of a file with what is here: which records are new, which fields change, what stays as it is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from muster.change import Past, Record
from muster.fields import Text, Value, is_template_text
from muster.ids import natural_id
from muster.problems import Problem
from muster.slugs import slug
from muster_desktop.sheets.found import Refused, Row, Sheet
from muster_desktop.sheets.problems import EMPTY_TITLE, FIXED_FIELD, OTHER_KIND, TWICE
from muster_desktop.sheets.report import Kept, Report
from muster_desktop.sheets.synonyms import plain

Shown = Callable[[Value], Iterable[str]]
"""Every text, in any language, as which a value from a template may stand in a file."""

_TELLING = ("area", "sub_area", "starts", "start", "training", "person", "test", "attempt", "code")
"""Fields that, beside its title, tell one row from another where a file has no ids."""


class Known(Protocol):
    """What is here already. A Ledger is one."""

    rollout: str

    def get(self, record: str) -> Record | None: ...
    def records(self, kind: str, site: str = "") -> list[Record]: ...
    def history(self, record: str) -> list[Past]: ...
    def site_of(self, path: str) -> str: ...
    def site_path(self, below: str) -> str: ...


class Change(NamedTuple):
    """One record to add or to change: the same fields as an Edit of the ledger."""

    record: str
    kind: str
    site: str
    values: dict[str, Value]


class Plan(NamedTuple):
    """What the import will do once it is saved. Nothing has been written yet."""

    changes: list[Change]
    report: Report


def source_text(value: Value) -> Iterable[str]:
    """A Shown for whoever holds no template packs: the source text only."""
    return (value["s"],)


def plan(sheet: Sheet, known: Known, site: str, shown: Shown = source_text) -> Plan:
    """What `sheet` would change at `site` (a path below the root, for rows that name none of their own).

    Empty cells never clear a field. A row is known again by its id, its GUID, its kind's natural fields, else by its
    title and the fields that tell rows apart; so the same file adds nothing the second time. Where the file still says
    what it said when the record was made and people here wrote something else since, theirs is kept and counted.
    """
    work = _Work(sheet, known, site, shown)
    for row in sheet.rows:
        try:
            work.place(row)
        except Problem as problem:
            work.refuse(row, problem)
    for row in sheet.rows:
        if row.line not in work.refused:
            try:
                work.compare(row)
            except Problem as problem:
                work.refuse(row, problem)
    work.report.refused += sheet.refused
    work.report.refused.sort(key=lambda each: each.line)
    return Plan(work.changes, work.report)


class _Work:
    """The state of one comparison: which record each row is, and what was decided so far."""

    def __init__(self, sheet: Sheet, known: Known, site: str, shown: Shown) -> None:
        self.sheet, self.kind, self.known, self.shown = sheet, sheet.kind, known, shown
        self.site = site
        self.report = Report(sheet)
        self.changes: list[Change] = []
        self.refused: set[int] = set()
        self.records: dict[int, tuple[str, str]] = {}
        self.claimed: dict[str, int] = {}
        self.times: dict[tuple[str, ...], int] = {}
        self.alike: dict[tuple[str, ...], list[str]] | None = None
        self.loose: dict[int, str] = {}
        # All at once: asking for each row by itself took 20 seconds for 4,000 rows.
        self.held: dict[str, Record | None] = {each.id: each for each in known.records(sheet.kind.name)}

    def get(self, record: str) -> Record | None:
        """What is here under this id, also when it is gone or of another kind."""
        if record not in self.held:
            self.held[record] = self.known.get(record)
        return self.held[record]

    def refuse(self, row: Row, problem: Problem) -> None:
        self.refused.add(row.line)
        self.report.refused.append(Refused(row.line, problem, row.cells))

    def place(self, row: Row) -> None:
        """Decide which record a row is, as far as the row alone says it."""
        site = self._place(row) if row.site and self.kind.name != "site" else self.site
        sure = True
        if self.kind.name == "site":
            site, record = self._site(row)
        elif row.record and (not self.kind.natural or self.get(row.record)):
            record, sure = row.record, row.line not in self.report.elsewhere
        elif row.guid:
            record, sure = natural_id(self.known.rollout, self.kind.name, site, row.guid), False
        elif self.kind.natural:
            record = self._natural(row, site)
        else:
            record, sure = self._derived(row, site), False
        if record in self.claimed:
            raise Problem(TWICE, line=self.claimed[record])
        here = self.get(record)
        if here is None and not sure:
            self.loose[row.line] = record
        self.claimed[record] = row.line
        self.records[row.line] = (record, here.site if here and row.record else site)

    def _place(self, row: Row) -> str:
        """The site that a row names; rows of another roll-out's export go where the person said."""
        if row.site.strip("/").partition("/")[0] == self.known.site_path(""):
            return self.known.site_of(row.site)
        self.report.elsewhere.append(row.line)
        return self.site

    def _site(self, row: Row) -> tuple[str, str]:
        """A site's record lies at its own path; a row without one becomes a site below the chosen place."""
        if row.site:
            path = row.site.strip("/").partition("/")[2]
        else:
            self._require(row.values)
            path = "/".join(filter(None, (self.site, slug(str(row.values["name"])))))
            self.times[path,] = self.times.get((path,), 0) + 1
            path += f"-{self.times[path,]}" if self.times[path,] > 1 else ""  # two places may be called the same
        return path, natural_id(self.known.rollout, "site", path)

    def _require(self, values: Mapping[str, Value]) -> None:
        needed = (self.kind.title, *self.kind.natural, *(each.name for each in self.kind.fields if each.required))
        missing = [name for name in needed if name not in values]
        if missing:
            raise Problem(EMPTY_TITLE, field=self.kind.by_name[missing[0]].label)

    def _natural(self, row: Row, site: str) -> str:
        self._require(row.values)
        return natural_id(self.known.rollout, self.kind.name, site, *(str(row.values[name]) for name in self.kind.natural))

    def _derived(self, row: Row, site: str) -> str:
        self._require(row.values)
        key = (site, *self._key(row.values))
        self.times[key] = self.times.get(key, 0) + 1
        return natural_id(self.known.rollout, self.kind.name, site, "sheet", *key[1:], str(self.times[key]))

    def _key(self, values: Mapping[str, Value]) -> tuple[str, ...]:
        names = (self.kind.title, *(name for name in _TELLING if name in self.kind.by_name))
        return tuple(plain(self._text(name, values.get(name))) for name in dict.fromkeys(names))

    def _text(self, name: str, value: Value) -> str:
        return "" if value is None else self.kind.by_name[name].type.show(value)

    def compare(self, row: Row) -> None:
        """Decide what a row changes, now that every row that names its own record has claimed it."""
        record, site = self.records[row.line]
        if row.line in self.loose:
            record = self._like(row, site) or record
        here = self.get(record)
        if here is None:
            self._require(row.values)
            self.changes.append(Change(record, self.kind.name, site, dict(row.values)))
            self.report.added += 1
        elif here.kind != self.kind.name or (not row.record and here.site != site):
            raise Problem(OTHER_KIND)
        elif here.gone:
            self.report.gone.append(row.line)
        else:
            self._edit(row, here)

    def _like(self, row: Row, site: str) -> str | None:
        """A record made here by hand, with the same title and telling fields, that no other row is."""
        if self.alike is None:
            self.alike = {}
            for each in self.known.records(self.kind.name, self.site):
                for texts in self._keys(each):
                    self.alike.setdefault((each.site, *texts), []).append(each.id)
        for record in self.alike.get((site, *self._key(row.values)), ()):
            if record not in self.claimed:
                self.claimed[record] = row.line
                return record
        return None

    def _keys(self, record: Record) -> set[tuple[str, ...]]:
        title = record.values.get(self.kind.title)
        texts = list(self.shown(title)) if is_template_text(title) else [title]
        return {self._key({**record.values, self.kind.title: text}) for text in texts}

    def _edit(self, row: Row, here: Record) -> None:
        changed = {name: value for name, value in row.values.items() if not self._same(name, value, here.values.get(name))}
        for name in self.kind.natural:
            if name in changed:
                raise Problem(FIXED_FIELD, field=self.kind.by_name[name].label)
        for name in [name for name in changed if name in here.clashes]:
            self.report.kept.append(Kept(row.line, name, True))
            del changed[name]
        if changed and not row.record:
            for name in self._older(here.id, changed):
                self.report.kept.append(Kept(row.line, name, False))
                del changed[name]
        if changed:
            self.changes.append(Change(here.id, here.kind, here.site, changed))
            self.report.changed += 1
        else:
            self.report.same += 1

    def _same(self, name: str, new: Value, old: Value) -> bool:
        if is_template_text(old):
            return _even(new) in {_even(text) for text in (*self.shown(old), old["s"])}
        if isinstance(self.kind.by_name[name].type, Text) and isinstance(old, str):
            return bool(new == old) or (not self.sheet.own and _even(new) == _even(old))
        return bool(new == old)

    def _older(self, record: str, changed: Mapping[str, Value]) -> list[str]:
        """The fields where the file still says what the record said first, before people here changed it."""
        first: dict[str, Value] = {}
        for past in self.known.history(record):  # newest first, so the oldest stays
            first[past.field] = past.value
        return [name for name, value in changed.items() if name in first and self._same(name, value, first[name])]


def _even(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()
