"""The one way in on a laptop: every edit passes here, and every screen hears of every change from here. No Qt."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from muster.author import Edit, inverse, mint
from muster.change import Entry, Past, Record
from muster.fields import BAD_VALUE, Value
from muster.floor.life import Errors
from muster.holders import allowed, holder_here_or_local, site_paths
from muster.ids import natural_id
from muster.kind import DELETED
from muster.kinds import ALL
from muster.kinds import kind as kind_of
from muster.mark import QT_TRANSLATE_NOOP
from muster.membership import place_of
from muster.problems import BAD, REFUSED, Problem, Sort
from muster.rights import Holder, may_write
from muster.store import Doc, Docs, Tx, digests, read
from muster.store.clocks import clock_errors
from muster.store.log import count_unsent
from muster_desktop.inbox import Inbox
from muster_desktop.writing import Changed

__all__ = ["Changed", "Ledger", "Saved"]

UNKNOWN_SITE = Sort("unknown_site", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no site {path!r}. The nearest are: {nearest}. Nothing was saved. Add the site first, or choose one."))
UNKNOWN_KIND = Sort("unknown_kind", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no kind of record called {kind!r}. The kinds are: {kinds}. Nothing was saved."))
UNKNOWN_FIELD = Sort("unknown_field", BAD, QT_TRANSLATE_NOOP(
    "problems", "{kind} has no field called {field!r}. Its fields are: {fields}. Nothing was saved."))
UNKNOWN_RECORD = Sort("unknown_record", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no record {record} here. Nothing was saved."))
MISSING = Sort("missing_field", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field} is needed and is empty. Nothing was saved."))
FIXED = Sort("fixed_field", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field} names what this record is about and cannot be changed. Delete it and add another. Nothing was saved."))
NOT_ALLOWED = Sort("not_allowed", REFUSED, QT_TRANSLATE_NOOP(
    "problems", "Your role may not change {field} of {kind} at {site}. Nothing was saved. Ask a coordinator or HQ."))


class Saved(NamedTuple):
    """One save: its number, the records that it touched, and the edits that undo it. `records` is empty when all stood
    already."""

    save: int
    records: tuple[str, ...]
    undo: tuple[Edit, ...]


class Ledger(Inbox):
    """One roll-out of one open profile. Every method may be called from any thread; a save takes a few milliseconds."""

    def _reload(self) -> None:
        with self.store.read(self.rollout, log=False) as tx:
            self.holder: Holder = holder_here_or_local(tx, self.person)
            held = read.by_ids(tx, [self.rollout])
            self._paths = site_paths(tx)
            self._sites = sorted(read.site_paths_shown(tx) | {""})
            self._mark = read.mark(tx)
        values = held[0].values if held else {}
        self._name, self._slug = str(values.get("name", "")), str(values.get("slug", ""))

    def name(self) -> str:
        return self._name

    def slug(self) -> str:
        return self._slug

    def get(self, record: str) -> Record | None:
        """A record by id, also one that is gone; None when it is not here."""
        with self.store.read(self.rollout, log=False) as tx:
            found = read.by_ids(tx, [record])
        return found[0] if found else None

    def several(self, records: Collection[str]) -> list[Record]:
        """Those of the records with these ids that are here, gone ones too."""
        with self.store.read(self.rollout, log=False) as tx:
            return read.by_ids(tx, sorted(records))

    def records(self, kind: str, site: str = "") -> list[Record]:
        """The records of a kind at a site and below, oldest first; gone ones are left out."""
        with self.store.read(self.rollout, log=False) as tx:
            return read.records(tx, kind, site)

    def counts(self) -> dict[str, int]:
        """How many records of each kind are here."""
        with self.store.read(self.rollout, log=False) as tx:
            return read.kinds_held(tx)

    def saying(self, kind: str, field: str, values: Collection[str], absent: str = "", mine: str = "") -> int:
        """How many records of a kind say one of these values in a field; an empty field says `absent`. With `mine`, only those
        that name this person in that field."""
        with self.store.read(self.rollout, log=False) as tx:
            return read.saying(tx, kind, field, values, absent, (mine, self.person) if mine else None)

    def in_clash(self) -> list[Record]:
        """Every record that somebody has to decide on."""
        with self.store.read(self.rollout, log=False) as tx:
            return read.clashing(tx)

    def history(self, record: str) -> list[Past]:
        """The changes of a record, newest first."""
        with self.store.read(self.rollout) as tx:
            return read.history(tx, record)

    def person_name(self, person: str) -> str:
        """The name of a person; empty when their record is not here."""
        found = self.get(person)
        return str(found.values.get("name", "")) if found is not None else ""

    def waiting(self) -> int:
        """How many changes are saved here and not yet sent."""
        with self.store.read(self.rollout, log=False) as tx:
            return count_unsent(tx)

    def waiting_since(self) -> int:
        """When the oldest of these was saved, in ms since 1970 UTC by this clock; 0 where nothing waits."""
        with self.store.read(self.rollout, log=False) as tx:
            return int(tx.one("SELECT coalesce(min(ms),0) FROM change WHERE rollout=? AND seq IS NULL", (tx.no,))[0])

    def synced(self) -> int:
        """When the last sync came to rest, in ms since 1970 UTC by this clock; 0 for never."""
        with self.store.read(self.rollout, log=False) as tx:
            return place_of(tx).synced

    def now(self) -> int:
        """This computer's clock, in ms since 1970 UTC."""
        return self._clock.now()

    def offset(self) -> int:
        """Minutes from UTC that this computer shows."""
        return self._clock.offset()

    def true_now(self) -> int:
        """The same moment as the last sync taught this computer to correct its clock."""
        with self.store.read(self.rollout, log=False) as tx:
            return self._clock.now() + place_of(tx).correction

    def clock_errors(self, records: Sequence[str] = ()) -> Errors:
        """How wrong the clocks were that wrote the moments of issues, entries and receipts; see `store.clocks`."""
        with self.store.read(self.rollout) as tx:
            return clock_errors(tx, records)

    @property
    def device(self) -> str:
        """The id of this laptop, 32 hex digits."""
        return self._writer.device.hex()

    def digest(self) -> str:
        """SHA-256 of everything that is live here, 64 hex digits; equal on two machines in step."""
        with self.store.read(self.rollout) as tx:
            return digests.digest_of(tx)

    # sites

    def sites(self) -> list[str]:
        """The paths below the root of the sites that exist here, "" first; kept in memory, for pages often ask for them."""
        return [*self._sites]

    def site_path(self, below: str) -> str:
        """A path as a person sees it: with the roll-out's short name in front."""
        return f"{self._slug}/{below}" if below else self._slug

    def site_of(self, path: str) -> str:
        """The path below the root of what a person typed; UNKNOWN_SITE names the nearest."""
        words = [word for word in path.strip().split("/") if word]
        if words and words[0] == self._slug:
            below = "/".join(words[1:])
            if below in self._paths or not below:
                return below
        raise Problem(UNKNOWN_SITE, path=path, nearest=self._nearest(path))

    def _nearest(self, path: str) -> str:
        known = sorted(self.site_path(each) for each in self._paths | {""})
        near = difflib.get_close_matches(path, known, 3, 0.3) or known[:3]
        return ", ".join(near)

    # writing

    def may_write(self, kind: str, site: str, field: str = "", record: str = "") -> bool:
        """Whether the last known rights allow it; without `field`, whether they allow any field."""
        if field:
            return may_write(self.holder, kind, site, field, record)
        known = kind_of(kind)
        return known is not None and any(may_write(self.holder, kind, site, each, record) for each in known.by_name)

    def save(self, edits: Sequence[Edit], also: Callable[[Tx], None] | None = None) -> Saved:
        """One save, all or nothing: it is durable when this returns. `also` is done in the same transaction. Raises Problem with
        nothing saved."""
        edits = [edit for edit in edits if edit.values]
        undo: tuple[Edit, ...] = ()

        def make(tx: Tx, docs: Docs, epoch: bytes, correction: int) -> list[Entry]:
            nonlocal undo
            docs.load(bytes.fromhex(edit.record) for edit in edits)
            for edit in edits:
                self._check(edit, docs)
            entries = mint(tx, docs, epoch, edits, self._clock, correction)
            undo = inverse(docs, edits, entries)
            if also is not None:
                also(tx)
            return entries

        entries = self.written(make, (edit.kind for edit in edits))
        if not entries:
            return Saved(0, (), ())
        return Saved(entries[0].change.save, tuple(dict.fromkeys(entry.change.record for entry in entries)), undo)

    def _check(self, edit: Edit, docs: Docs) -> None:
        """Refuse what the last known rights, the kind or the sites do not allow."""
        kind = kind_of(edit.kind)
        if kind is None:
            raise Problem(UNKNOWN_KIND, kind=edit.kind, kinds=", ".join(ALL))
        if edit.site and edit.site not in self._paths and edit.kind != "site":
            raise Problem(UNKNOWN_SITE, path=self.site_path(edit.site), nearest=self._nearest(self.site_path(edit.site)))
        doc = docs.get(bytes.fromhex(edit.record))
        for name, value in edit.values.items():
            field = kind.by_name.get(name)
            if field is None and name != DELETED:
                raise Problem(UNKNOWN_FIELD, kind=edit.kind, field=name, fields=", ".join(kind.by_name))
            if field is not None and not field.valid(value):
                raise Problem(BAD_VALUE, field=name, text=field.type.show(value) if isinstance(value, str) else "?",
                              wanted=field.type.wanted)
            self._allow(edit, name, value, doc)
            if doc is not None and name in kind.natural and doc.values.get(name) not in (None, value):
                raise Problem(FIXED, field=name)
        if doc is not None and doc.gone and DELETED not in edit.values:
            self._allow(edit, DELETED, False, doc)  # the save brings it back
        if doc is None and DELETED not in edit.values:
            for field in kind.fields:
                if field.required and edit.values.get(field.name) is None:
                    raise Problem(MISSING, field=field.name)

    def _allow(self, edit: Edit, name: str, value: Value, doc: Doc | None) -> None:
        if not allowed(self.holder, doc, edit.kind, edit.site, edit.record, name, value):
            raise Problem(NOT_ALLOWED, kind=edit.kind, field=name, site=self.site_path(edit.site))

    def new_id(self, kind: str, site: str, values: Mapping[str, Value]) -> str:
        """The id of a new record: natural where the kind has one, so that two laptops that make the same thing meet."""
        known = kind_of(kind)
        if kind == "site":
            return natural_id(self.rollout, kind, site)
        if known is not None and known.natural:
            return natural_id(self.rollout, kind, site, *(str(values.get(name) or "") for name in known.natural))
        return self._ids.new(self._clock.now())

    def add(self, kind: str, site: str, values: Mapping[str, Value]) -> str:
        """Add a record and return its id. One whose natural id is here already is edited, and brought back if deleted."""
        record = self.new_id(kind, site, values)
        self.save([Edit(record, kind, site, {name: value for name, value in values.items() if value is not None})])
        return record

    def edit(self, record: str, values: Mapping[str, Value]) -> Saved:
        """Set fields of one record; None clears one."""
        held = self._held(record)
        return self.save([Edit(record, held.kind, held.site, values)])

    def resolve(self, record: str, field: str, value: Value) -> Saved:
        """Settle a clash. Of `_deleted`: True deletes what was edited meanwhile too, False keeps the record."""
        return self.edit(record, {field: value})

    def delete(self, record: str) -> Saved:
        """Delete a record and the children that are shown here, as one save."""
        held = self._held(record)
        edits = [Edit(each.id, each.kind, each.site, {DELETED: True}) for each in (held, *self._children(held))]
        return self.save(edits)

    def undo(self, saved: Saved) -> Saved:
        """Take a save back by one more save; the result can be undone in turn."""
        return self.save(saved.undo)

    def _held(self, record: str) -> Record:
        held = self.get(record)
        if held is None:
            raise Problem(UNKNOWN_RECORD, record=record)
        return held

    def _children(self, parent: Record) -> list[Record]:
        """Every record below this one by its kind's parent field, all the way down, each once."""
        with self.store.read(self.rollout, log=False) as tx:
            by_parent: dict[Value, list[Record]] = {}
            for kind in ALL.values():
                for record in read.records(tx, kind.name, parent.site) if kind.parent else ():
                    by_parent.setdefault(record.values.get(kind.parent), []).append(record)
        out = {parent.id: parent}
        below = [parent]
        while below:  # two edits made apart may have put each below the other
            below = [child for each in below for child in by_parent.get(each.id, ()) if child.id not in out]
            out |= {child.id: child for child in below}
        return [record for record in out.values() if record is not parent]
