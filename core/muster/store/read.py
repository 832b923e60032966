"""Frozen records for screens, commands and exports: nothing alive leaves the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from muster.change import Past, Record, Version
from muster.kind import DELETED
from muster.store.base import Tx
from muster.store.codec import from_json, register_from
from muster.store.log import at, of_record
from muster.verdicts import reason

_COLUMNS = 'id, kind, site, {values}, heads, gone, clashes'


def records(tx: Tx, kind: str, site: str = "") -> list[Record]:
    """The records of a kind at a site and below that are not gone, in order of their ids (which is order of making)."""
    where, parameters = "rollout=? AND kind=?", [tx.no, kind]
    if site:
        by = ' COLLATE "C"' if tx.postgres else ""  # a language's own order passes over "/" and "-"
        where += f" AND (site=? OR (site{by}>=? AND site{by}<?))"
        parameters += [site, site + "/", site + "0"]  # "0" follows "/"
    rows = tx.all(f"SELECT {_COLUMNS.format(values=tx.values)} FROM record WHERE {where} ORDER BY id", tuple(parameters))
    return _records(tx, [row for row in rows if not row[5]])


def site_paths_shown(tx: Tx) -> set[str]:
    """The path below the root of every site that is not gone."""
    return {row[0] for row in tx.all("SELECT site FROM record WHERE rollout=? AND kind='site' AND NOT gone", (tx.no,))}


def pointing(tx: Tx, kind: str, field: str, to: str) -> list[Record]:
    """The shown records of a kind whose field holds this id or name, in order of their ids. For a laptop: looked through inside
    SQLite, which takes a third of the time of reading all of them."""
    rows = tx.all(f'SELECT {_COLUMNS.format(values=tx.values)} FROM record WHERE rollout=? AND kind=? AND NOT gone AND '
                  'json_extract("values", ?)=? ORDER BY id', (tx.no, kind, f'$."{field}"', to))
    return _records(tx, rows)


def by_ids(tx: Tx, ids: Sequence[str]) -> list[Record]:
    """The records with these ids that the store holds, gone ones too."""
    rows = tx.many(f"SELECT {_COLUMNS.format(values=tx.values)} FROM record WHERE rollout=? AND id IN (*)",
                   [bytes.fromhex(each) for each in ids], (tx.no,))
    return _records(tx, rows)


def clashing(tx: Tx) -> list[Record]:
    """Every record with a field in clash."""
    rows = tx.all(f"SELECT {_COLUMNS.format(values=tx.values)} FROM record WHERE rollout=? AND clashes>0 ORDER BY id", (tx.no,))
    return _records(tx, rows)


def kinds_held(tx: Tx) -> dict[str, int]:
    """How many records of each kind are shown."""
    rows = tx.all("SELECT kind, gone, count(*) FROM record WHERE rollout=? GROUP BY kind, gone", (tx.no,))
    return {kind: count for kind, gone, count in rows if not gone}


def saying(tx: Tx, kind: str, field: str, values: Collection[str], absent: str = "",
           person: tuple[str, str] | None = None) -> int:
    """How many shown records of a kind say one of these values in a field; an empty field says `absent`. `person`: a field and
    who must stand in it. For a laptop: counted inside SQLite, for reading 60,000 records into Python holds every other thread
    up for a second."""
    marks = ",".join("?" * len(values))
    also, whose = ("", ()) if person is None else (' AND json_extract("values", ?)=?', (f'$."{person[0]}"', person[1]))
    found = tx.one('SELECT count(*) FROM record WHERE rollout=? AND kind=? AND NOT gone AND '
                   f'coalesce(json_extract("values", ?), ?) IN ({marks}){also}',
                   (tx.no, kind, f'$."{field}"', absent, *sorted(values), *whose))
    return int(found[0])


def mark(tx: Tx) -> tuple[int, int]:
    """Two numbers that change with every save and everything that a sync takes: whether another program was here."""
    made = tx.one("SELECT sum(next) FROM epoch WHERE rollout=?", (tx.no,))[0]
    taken = tx.one("SELECT max(no) FROM frame WHERE rollout=?", (tx.no,))[0]
    return int(made or 0), int(taken or 0)


def _records(tx: Tx, rows: Sequence[Any]) -> list[Record]:
    # "+seq": asked by its index, SQLite would go through all that waits in the whole store.
    unsent = tx.many("SELECT record FROM change WHERE rollout=? AND filed=0 AND +seq IS NULL AND record IN (*)",
                     [bytes(row[0]) for row in rows], (tx.no,))
    waiting = {bytes(row[0]) for row in unsent}
    out = []
    for key, kind, site, values, heads, gone, clashes in rows:
        record = bytes(key)
        shown = from_json(values)
        out.append(Record(record.hex(), kind, site, shown, _clashes(tx, shown, from_json(heads), bool(gone)) if clashes else {},
                          bool(gone), record in waiting))
    return out


def _clashes(tx: Tx, shown: dict[str, Any], heads: dict[str, Any], gone: bool) -> dict[str, tuple[Version, ...]]:
    """Both sides of each clash. That of `_deleted` lists the deletes and the newest change that they had not seen."""
    out: dict[str, tuple[Version, ...]] = {}
    registers = {field: register_from(raw, shown.get(field), tx.name) for field, raw in heads.items()}
    ids = [live.id for register in registers.values() if len(register) > 1 for live in register]
    if DELETED in registers:
        ids += [live.id for register in registers.values() for live in register]
    known = at(tx, ids)
    people = tx.authors([epoch for epoch, _ in known])
    for field, register in registers.items():
        if len(register) < 2 and field != DELETED:
            continue
        lives = list(register)
        if field == DELETED:
            seen: dict[bytes, int] = {}
            for live in register:
                for epoch, n in (live.seen or {}).items():
                    seen[epoch] = max(n, seen.get(epoch, -1))
            lives += [live for name, other in registers.items() if name != DELETED for live in other
                      if seen.get(live.epoch, -1) < live.n]
            if gone or len(lives) < 2 or not any(live.value is True for live in register):
                continue
        elif all(live.value == register[0].value for live in register):
            continue
        versions = []
        for live in sorted(lives, key=lambda live: (live.rank, live.epoch, live.n), reverse=True):
            entry = known.get(live.id)
            person = people.get(live.epoch, (b"", b""))[1].hex()
            versions.append(Version(live.id, live.value if field != DELETED else live in register and live.value is True, person,
                                    entry.change.ms if entry else live.rank, entry.change.offset if entry else 0,
                                    entry is not None and not entry.seq))
        out[field] = tuple(versions)
    return out


def history(tx: Tx, record: str) -> list[Past]:
    """What happened to a record, newest first, as far as this store holds it."""
    entries = of_record(tx, record)
    people = tx.authors(list({entry.change.epoch for entry in entries}))
    return [Past(entry.change.id, entry.change.save, entry.change.field, entry.change.value,
                 people.get(entry.change.epoch, (b"", b""))[1].hex(), entry.change.ms, entry.change.offset, not entry.seq,
                 reason(entry.verdict)) for entry in entries]
