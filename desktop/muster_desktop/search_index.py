"""The index of the full-text search: its tables in the encrypted store, kept up after commits, never inside a save or a sync."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy.exc import DBAPIError

from muster.engines import problem_of
from muster.kinds import kind as kind_of
from muster.store import Store, Tx
from muster.store.codec import from_json
from muster_desktop.floor.numbers import KINDS, number_of
from muster_desktop.search_words import Shown, Texts, texts_of

VERSION = 2
"""Of how texts are folded and laid down: an index of another version is made anew."""
STATE = "window.search"
READ, WRITTEN = 400, 40
"""Records looked at together, and records laid down in one transaction: a save that comes meanwhile waits for one such."""
FOLDED, YIELD_S = 8, 0.001
"""After so many records the interpreter is left to the window's thread for a moment: it would wait 5 ms for each of its turns."""
BREATH_S, EASED = 0.012, 8
"""Between two transactions of the index the store is left to others for so long; and after so many of them its log is written
back here, or a save in the window's thread would do it."""


class Mark(NamedTuple):
    """How far the index is: the id up to which the first walk over all records came ("" before, DONE after), the last frame
    of a sync, and of each own epoch the n of its next change."""

    version: int
    walked: str
    frame: int
    epochs: dict[str, int]


DONE = "done"


class Row(NamedTuple):
    """One record as the index lays it down. `texts` is None for one that is gone."""

    id: bytes
    kind: str
    texts: Texts | None

    @property
    def sort(self) -> str:
        """Its kind, and the number by which people call it: beside the kind no word that somebody types meets it."""
        return f"{self.kind} #{number_of(self.id.hex())}" if self.kind in KINDS else self.kind

    @property
    def print(self) -> bytes:
        """Eight bytes that change with the texts: what stands already is not written again."""
        return hashlib.blake2b("\0".join(self.texts or ()).encode(), digest_size=8).digest()


class Index:
    """The index of one roll-out. `catch_up` belongs in a thread of its own; one at a time."""

    def __init__(self, store: Store, rollout: str, shown: Shown) -> None:
        self._store, self._rollout, self._shown = store, rollout, shown
        self._mark: Mark | None = None
        self._stop = threading.Event()
        self._since_eased = 0
        no = store.no(rollout)
        self.table, self.docs = f"search_{no:d}", f"search_doc_{no:d}"

    def close(self) -> None:
        """Have a running `catch_up` end at its next transaction; what it did stays and is gone on from."""
        self._stop.set()

    @property
    def whole(self) -> bool:
        """Whether every record was walked over once."""
        return self._mark is not None and self._mark.walked == DONE

    def ready(self, tx: Tx) -> bool:
        """Whether there are tables to ask as this reader sees the store: they may have come after its snapshot was taken."""
        return self._kept(tx) is not None

    # Keeping up

    def catch_up(self, prune: bool = False) -> int:
        """Lay down whatever changed since the last time, and with `prune` forget records that left the store. Returns how
        many records were written. Raises Problem; the next call goes on where this one ended."""
        with self._store.read(self._rollout) as tx:
            self._mark = self._mark or self._kept(tx)
        if self._mark is None:
            self._begin()
        written = 0
        while not self._stop.is_set() and not self.whole:
            written += self._walk()
        if not self._stop.is_set():
            written += self._news()
        if prune and not self._stop.is_set():
            written += self._prune()
        return written

    def _kept(self, tx: Tx) -> Mark | None:
        held = tx.get(STATE)
        mark = Mark(**json.loads(held)) if held is not None else None
        return mark if mark is not None and mark.version == VERSION else None

    def _begin(self) -> None:
        with self._store.write(self._rollout) as tx:
            tx.run(f"DROP TABLE IF EXISTS {self.table}")
            tx.run(f"DROP TABLE IF EXISTS {self.docs}")
            # Trigrams find any part of a word, in scripts with and without spaces; nothing is kept twice ("contentless").
            tx.run(f"CREATE VIRTUAL TABLE {self.table} USING fts5(title, rest, kind, content='', contentless_delete=1, "
                   "tokenize='trigram case_sensitive 1')")
            tx.run(f"CREATE TABLE {self.docs} (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, print BLOB NOT NULL)")
            frame, epochs = self._ends(tx)
            self._keep(tx, Mark(VERSION, "", frame, epochs))

    def _ends(self, tx: Tx) -> tuple[int, dict[str, int]]:
        """Where the log stands: the last frame, and the next n of each epoch that this computer wrote in."""
        last = tx.one("SELECT max(no) FROM frame WHERE rollout=?", (tx.no,))[0]
        return int(last or 0), {str(no): n for no, n in tx.all("SELECT no, next FROM epoch WHERE rollout=? AND next>0", (tx.no,))}

    def _keep(self, tx: Tx, mark: Mark) -> None:
        tx.put(STATE, json.dumps(mark._asdict()).encode())
        self._mark = mark

    def _walk(self) -> int:
        """The next records in order of their ids."""
        assert self._mark is not None
        with self._store.read(self._rollout) as tx:
            ids = [bytes(row[0]) for row in tx.all("SELECT id FROM record WHERE rollout=? AND id>? ORDER BY id LIMIT ?",
                                                   (tx.no, bytes.fromhex(self._mark.walked), READ))]
            rows = self._changed(tx, ids)
        written = self._lay_down(rows, self._mark._replace(walked=ids[-1].hex() if len(ids) == READ else DONE))
        return written

    def _news(self) -> int:
        """The records of the changes that were saved here or came with a sync since the mark."""
        assert self._mark is not None
        with self._store.read(self._rollout) as tx:
            frame, epochs = self._ends(tx)
            if (frame, epochs) == (self._mark.frame, self._mark.epochs):
                return 0
            ids = sorted({*self._saved(tx, self._mark.epochs), *self._came(tx, self._mark.frame)})
            mark = self._mark._replace(frame=frame, epochs=epochs)
        written = 0
        for start in range(0, len(ids), READ):
            with self._store.read(self._rollout) as tx:
                rows = self._changed(tx, ids[start:start + READ])
            written += self._lay_down(rows, mark if start + READ >= len(ids) else self._mark)
        self._mark = mark  # where nothing had to be written it is kept with the next write
        return written

    def _saved(self, tx: Tx, before: dict[str, int]) -> Iterator[bytes]:
        for no, _n in self._ends(tx)[1].items():
            rows = tx.all("SELECT DISTINCT record FROM change WHERE rollout=? AND epoch=? AND n>=?",
                          (tx.no, int(no), before.get(no, 0)))
            yield from (bytes(row[0]) for row in rows)

    def _came(self, tx: Tx, before: int) -> Iterator[bytes]:
        for (packed,) in tx.all("SELECT ids FROM frame WHERE rollout=? AND no>? ORDER BY no", (tx.no, before)):
            numbers = msgspec.msgpack.decode(packed)
            by_epoch: dict[int, list[int]] = {}
            for no, n in zip(numbers[::2], numbers[1::2], strict=True):
                by_epoch.setdefault(no, []).append(n)
            for no, several in by_epoch.items():
                rows = tx.many("SELECT DISTINCT record FROM change WHERE rollout=? AND epoch=? AND n IN (*)", several,
                               (tx.no, no))
                yield from (bytes(row[0]) for row in rows)

    def _changed(self, tx: Tx, ids: Sequence[bytes]) -> list[Row]:
        """Those of the records whose texts stand otherwise in the index, or not at all."""
        held = {bytes(record): bytes(mark) for record, mark in
                tx.many(f"SELECT id, print FROM {self.docs} WHERE id IN (*)", ids)}
        out = []
        found = tx.many('SELECT id, kind, "values", gone FROM record WHERE rollout=? AND id IN (*)', ids, (tx.no,))
        for at, (key, kind, values, gone) in enumerate(found):
            if at % FOLDED == FOLDED - 1:
                self._stop.wait(YIELD_S)
            record = bytes(key)
            texts = None if gone else texts_of(kind_of(kind), from_json(values), self._shown)
            row = Row(record, kind, texts if texts is not None and any(texts) else None)
            if held.get(record) != (row.print if row.texts else None):
                out.append(row)
        left = set(held) - {bytes(row[0]) for row in found}
        return [*out, *(Row(record, "", None) for record in left)]

    def _prune(self) -> int:
        with self._store.read(self._rollout) as tx:
            rows = tx.all(f"SELECT id FROM {self.docs} AS doc WHERE NOT EXISTS "
                          "(SELECT 1 FROM record WHERE record.rollout=? AND record.id=doc.id)", (tx.no,))
        assert self._mark is not None
        return self._lay_down([Row(bytes(row[0]), "", None) for row in rows], self._mark)

    def _lay_down(self, rows: Sequence[Row], mark: Mark) -> int:
        """Write rows in short transactions; the mark goes with the last one. Nothing to write is no transaction."""
        assert self._mark is not None
        if not rows and mark.walked == self._mark.walked:
            return 0
        for start in range(0, max(1, len(rows)), WRITTEN):
            last = start + WRITTEN >= len(rows)
            with self._store.write(self._rollout, lasting=False) as tx:  # what a cut of the power takes back is laid down again
                self._write(tx, rows[start:start + WRITTEN])
                if last:
                    self._keep(tx, mark)
            if self._breathe() and not last:
                return start + WRITTEN
        return len(rows)

    def _breathe(self) -> bool:
        """Leave the store to others. Returns whether to stop."""
        self._since_eased += 1
        if self._since_eased >= EASED:
            self._since_eased = 0
            self._ease()
        return self._stop.wait(BREATH_S)

    def _ease(self) -> None:
        try:
            with self._store.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
        except DBAPIError as error:
            if problem_of(error) is None:
                raise  # what the world did here is heard of at the next transaction

    def _write(self, tx: Tx, rows: Sequence[Row]) -> None:
        old = tx.many(f"SELECT no FROM {self.docs} WHERE id IN (*)", [row.id for row in rows])
        for (no,) in old:
            tx.run(f"DELETE FROM {self.table} WHERE rowid=?", (no,))
            tx.run(f"DELETE FROM {self.docs} WHERE no=?", (no,))
        for row in rows:
            if row.texts is not None:
                no = tx.run(f"INSERT INTO {self.docs}(id,print) VALUES (?,?)", (row.id, row.print)).lastrowid
                tx.run(f"INSERT INTO {self.table}(rowid,title,rest,kind) VALUES (?,?,?,?)", (no, *row.texts, row.sort))
