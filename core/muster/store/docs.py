"""Records while changes are applied to them: loaded with their live changes, merged, written back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from muster.change import Entry, Live, delete_state, in_clash, merge, shown
from muster.fields import Value
from muster.kind import DELETED
from muster.store import sums
from muster.store.base import Tx, array
from muster.store.codec import Name, flat, from_json, live_of, register_from, register_raw, to_json

_COLUMNS = ("rollout", "id", "kind", "site", "values", "heads", "gone", "clashes")
_ANEW = ('ON CONFLICT (rollout,id) DO UPDATE SET "values"=excluded."values", heads=excluded.heads, gone=excluded.gone, '
         "clashes=excluded.clashes")


_REWRITTEN = ('UPDATE record r SET "values"=j->>0, heads=j->>1 FROM jsonb_array_elements(?::jsonb) AS j '
              "WHERE r.rollout=? AND r.id=decode(j->>2, 'base64') AND r.id=ANY(?::bytea[])")
"""The ids are said twice: else PostgreSQL reads through all records of a small roll-out to find twenty."""


class Doc:
    """One record in memory: the values shown and the raw heads of each field. Only fields that are touched are decoded, once."""

    __slots__ = ("_open", "at", "before", "gone", "heads", "id", "kind", "marks", "new", "several", "site", "touched", "tx",
                 "values")

    def __init__(self, tx: Tx, record: bytes, kind: str, site: str, values: dict[str, Value], heads: dict[str, Any],
                 gone: bool, new: bool) -> None:
        self.at: int | bytes | None = None  # its row (SQLite) or id (PostgreSQL), where the store is known to hold it
        self.marks: tuple[bool, int] | None = None  # gone and clashes as the store holds them
        self.several = True  # whether a field may have more than one live change
        self.tx = tx
        self.id = record
        self.kind = kind
        self.site = site
        self.values = values
        self.heads = heads
        self.gone = gone
        self.new = new
        self.touched = False
        self._open: dict[str, tuple[Live, ...]] = {}
        self.before: dict[str, Any] = {}  # raw heads of the touched fields as they were written last

    def register(self, field: str) -> tuple[Live, ...]:
        """The live changes of a field."""
        register = self._open.get(field)
        if register is None:
            raw = self.heads.get(field)
            register = () if raw is None else register_from(raw, self.values.get(field), self.tx.name)
            self._open[field] = register
        return register

    def registers(self) -> dict[str, tuple[Live, ...]]:
        return {field: self.register(field) for field in self.heads}

    def put(self, field: str, register: tuple[Live, ...]) -> None:
        """Set the live changes of a field and what is shown of it."""
        self.touched = True
        self.several |= len(register) > 1
        self._open[field] = register
        self.before.setdefault(field, self.heads.get(field))
        if not register:
            self.heads.pop(field, None)
            self.values.pop(field, None)
            return
        self.heads[field] = register_raw(register, self.tx.number)
        value = shown(register) if len(register) > 1 else register[0].value
        if value is None or field == DELETED:
            self.values.pop(field, None)
        else:
            self.values[field] = value

    def take(self, entry: Entry) -> None:
        """Merge one accepted change."""
        field = entry.change.field
        raw = self.heads.get(field)
        if raw is None or (len(raw) == 1 and _replaces(entry, raw[0], self.tx.name)):
            self._replace(entry, raw)  # what merge would give; nine changes of ten
            return
        before = self.register(field)
        after = merge(before, live_of(entry))
        if after != before:
            self.put(field, after)

    def _replace(self, entry: Entry, before: Any) -> None:
        """Let a change stand alone in its field, whose raw heads were `before`."""
        change, number = entry.change, self.tx.number
        field, value = change.field, change.value
        if change.seen is not None or value is None or isinstance(value, bool):
            self.put(field, (live_of(entry),))
            return
        self.touched = True
        self._open.pop(field, None)  # it is read again when somebody asks
        self.before.setdefault(field, before)
        self.heads[field] = [[number(change.epoch), change.n, entry.rank, flat(entry.vector, number) if entry.vector else []]]
        self.values[field] = value

    def clashing(self) -> list[str]:
        """The fields in clash, `_deleted` among them when a delete met an edit."""
        out = [field for field, raw in self.heads.items()
               if len(raw) > 1 and field != DELETED and in_clash(self.register(field))]
        if DELETED in self.heads and delete_state(self.registers())[1]:
            out.append(DELETED)
        return out

    def row(self) -> tuple[Any, ...]:
        # A record whose only changes went to quarantine was never there.
        self.gone = not self.heads or (DELETED in self.heads and delete_state(self.registers())[0])
        return (self.tx.no, self.id, self.kind, self.site, to_json(self.values).decode(), to_json(self.heads).decode(),
                self.gone, len(self.clashing()) if self.several or DELETED in self.heads else 0)


def _replaces(new: Entry, old: Sequence[Any], name: Name) -> bool:
    """Whether `new` covers the live change `old`, as heads have it, and all that it covered, so that no vector has to be
    joined."""
    vector, under = new.vector, old[3]
    if vector.get(name(old[0]), -1) < old[1]:
        return False
    for i in range(0, len(under), 2):
        epoch, n = name(under[i]), under[i + 1]
        if vector.get(epoch, -1) < n or (n >= new.change.n and epoch == new.change.epoch):
            return False
    return True


class Docs:
    """The records that a transaction works on, each asked for once, whether it is there or not.

    One is decoded when it is asked for and may be shut when its changes are merged: it is encoded and weighed while it is at
    hand. Decoding a thousand, then merging all, then encoding all costs twice as much, for each step finds none of it in the
    processor's cache (decision 91).
    """

    def __init__(self, tx: Tx) -> None:
        self.tx = tx
        self.held: dict[bytes, Doc] = {}
        self._rows: dict[bytes, tuple[Any, ...]] = {}  # as the store holds them, or will when this is written
        self._asked: set[bytes] = set()  # a new record is looked for four times for each of its changes
        self._whole: dict[bytes, tuple[Any, ...]] = {}
        self._parts: dict[bytes, tuple[Any, ...]] = {}
        self._moved: dict[sums.Group, int] = {}
        self._weight = sums.weighing(tx.name)

    def load(self, records: Iterable[bytes]) -> None:
        """Load those that are not loaded yet, in one query for each 500."""
        wanted = sorted(set(records) - self._asked)
        if not wanted:
            return
        self._asked.update(wanted)
        at = "id" if self.tx.postgres else "rowid"
        sql = f"SELECT id, kind, site, {self.tx.values}, heads, gone, clashes, {at} FROM record WHERE rollout=? AND id IN (*)"
        for row in self.tx.many(sql, wanted, (self.tx.no,)):
            self._rows[bytes(row[0])] = row

    def get(self, record: bytes) -> Doc | None:
        doc = self.held.get(record)
        if doc is not None:
            return doc
        if record not in self._asked:
            self.load((record,))
        row = self._rows.get(record)
        if row is None:
            return None
        _, kind, site, values, heads, gone, clashes, at = row
        doc = self.held[record] = Doc(self.tx, record, kind, site, from_json(values), from_json(heads), bool(gone), False)
        doc.at = at
        doc.marks = None if at is None or record in self._whole else (doc.gone, clashes)
        doc.several = "],[" in heads  # between two live changes
        return doc

    def of(self, record: str) -> Doc | None:
        """The same by the 32 hex digits of its id."""
        return self.get(bytes.fromhex(record))

    def make(self, record: bytes, kind: str, site: str) -> Doc:
        """The record, made when it is not there."""
        doc = self.get(record)
        if doc is None:
            doc = self.held[record] = Doc(self.tx, record, kind, site, {}, {}, False, True)
            doc.several = False
        return doc

    def shut(self, doc: Doc) -> None:
        """No more is to be done with a record for now; who asks for it again gets it as it stands."""
        if doc.touched:
            self._note(doc)
        self.held.pop(doc.id, None)

    def write(self) -> None:
        """Write what was touched."""
        for doc in self.held.values():
            if doc.touched:
                self._note(doc)
        if self._whole:
            self.tx.insert("record", _COLUMNS, list(self._whole.values()), _ANEW)
        parts = [part for record, part in self._parts.items() if record not in self._whole]
        if parts:
            self._rewrite(parts)
        sums.add(self.tx, self._moved)
        self._whole, self._parts, self._moved = {}, {}, {}

    def _note(self, doc: Doc) -> None:
        """Keep how a record is to be written, and let the sums follow."""
        row = doc.row()
        if doc.marks == row[6:]:
            self._parts[doc.id] = (*row[4:6], doc.at)
        else:
            self._whole[doc.id] = row
            doc.marks = None
        self._rows[doc.id] = (*row[1:], doc.at)
        moved, weight = self._moved, self._weight
        for field, before in doc.before.items():
            group = (doc.kind, doc.site, field)
            moved[group] = moved.get(group, 0) + weight(doc.heads.get(field)) - weight(before)
        doc.before = {}
        doc.touched = doc.new = False

    def _rewrite(self, parts: list[tuple[Any, ...]]) -> None:
        """Write values and heads where nothing else of a record is new: nine of ten, and half the work."""
        if self.tx.postgres:
            ids = array([part[2] for part in parts])[1]
            self.tx.run(_REWRITTEN, (msgspec.json.encode(parts).decode(), self.tx.no, ids))
        else:
            self.tx.run('UPDATE record SET "values"=?, heads=? WHERE rowid=?', parts)
