"""A store: changes and records in one SQL database, and the transactions that touch them. The same code on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import Boolean, Connection, Engine, Integer, LargeBinary, Text, event, insert

from muster.driver import Statements, transaction
from muster.engines import writing
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.store import brought
from muster.store.tables import NEWEST, STATISTICS, metadata, state
from muster.store.turns import Turns
from muster.wire import Columns

STORE_TOO_NEW = Sort("store_too_new", BAD, QT_TRANSLATE_NOOP(
    "problems", "This store was written by a newer Muster (version {found}; this program knows {newest}). "
    "Nothing was changed. Install the newer program to open it."))

NOBODY = bytes(16)
START = bytes(32)
"""The chain before the first change of a roll-out."""


_CASTS: tuple[tuple[type, str], ...] = (
    (LargeBinary, "decode(j->>{}, 'base64')"), (Integer, "(j->>{})::bigint"), (Boolean, "(j->>{})::boolean"), (Text, "j->>{}"))


@lru_cache(maxsize=32)
def _read(table: str, columns: tuple[str, ...]) -> str:
    """How PostgreSQL reads the columns of a table out of a JSON array. Many rows go to it as one text in one statement: as a
    statement for each, 1,000 take 60 ms."""
    types = [metadata.tables[table].c[column].type for column in columns]
    return ", ".join(next(cast for sort, cast in _CASTS if isinstance(each, sort)).format(i) for i, each in enumerate(types))


def array(ids: Sequence[Any]) -> tuple[str, str]:
    """The type and the text of PostgreSQL's array of these numbers or bytes: the driver's own way takes 2 us for each."""
    if isinstance(ids[0], int):
        return "bigint[]", "{" + ",".join(map(str, ids)) + "}"
    return "bytea[]", "{" + ",".join(['"\\\\x' + each.hex() + '"' for each in ids]) + "}"


class Tx:
    """One transaction on one roll-out (`no` 0: on the whole store). SQL is written with `?`; ids are 16 or 8 bytes."""

    def __init__(self, store: Store, connection: Statements, no: int, rollout: str, writes: bool = False,
                 refusal: Exception | None = None) -> None:
        self.brings, self._refusal = store.brings and writes, refusal
        self._brought = store.brings and (writes or refusal is not None)  # something may be there that is not in the log yet
        self.store = store
        self.connection = connection
        self.no = no
        self.rollout = rollout
        self._numbers: dict[bytes, int] = store.numbers.setdefault(no, {})
        self._names: dict[int, bytes] = store.names
        self._people: dict[bytes, tuple[bytes, bytes]] = store.people.setdefault(no, {})
        self._fresh: dict[bytes, int] = {}  # numbers given in this transaction: nobody else's before it is committed
        self._met: dict[bytes, tuple[bytes, bytes]] = {}  # and who was found to write in which epoch
        self.postgres = store.postgres
        self.values = '"values"'

    def run(self, sql: str, rows: Sequence[Any] = ()) -> Any:
        """Execute with one tuple of parameters, or with a list of tuples for many rows."""
        if self._brought and brought.asks(sql):
            self.put_in()
        if self.postgres:
            sql = sql.replace("?", "%s")
        return self.connection.exec_driver_sql(sql, rows if isinstance(rows, list) else tuple(rows))

    def bring(self, columns: Columns) -> None:
        """Let what others made stand as it came until somebody asks for the log, which holds none of it."""
        brought.bring(self, columns)
        self._brought = True

    def put_in(self, most: int = brought.ALL) -> None:
        """Put what was brought into the log, at most so many changes of each frame."""
        if self._refusal is not None:
            raise self._refusal
        self._brought = False
        brought.put_in(self, most)

    def together(self) -> AbstractContextManager[None]:
        """Statements inside give back nothing, and none waits for the one before it."""
        return self.connection.together() if self.postgres else nullcontext()

    def insert(self, table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]], conflict: str = "") -> None:
        """Insert rows; `conflict` is the clause for those that are there already."""
        names = ",".join(f'"{column}"' for column in columns)
        if self.postgres and len(rows) > 1:
            every = f"SELECT {_read(table, columns)} FROM jsonb_array_elements(?::jsonb) AS j"
            self.run(f"INSERT INTO {table}({names}) {every} {conflict}", (msgspec.json.encode(rows).decode(),))
            return
        self.run(f"INSERT INTO {table}({names}) VALUES ({','.join('?' * len(columns))}) {conflict}", rows)

    def all(self, sql: str, parameters: Sequence[Any] = ()) -> Sequence[Any]:
        return self.run(sql, parameters).fetchall()  # type: ignore[no-any-return]

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first row, or None."""
        return self.run(sql, parameters).fetchone()

    def many(self, sql: str, ids: Sequence[Any], before: Sequence[Any] = ()) -> list[Any]:
        """Rows of a query that ends in `IN (*)`, asked in slices that every database takes."""
        if self.postgres and ids:  # an array of the column's own type is looked through by hash, before the first ANALYZE too
            sort, text = array(ids)
            return list(self.all(sql.replace("IN (*)", f"= ANY(?::{sort})"), (*before, text)))
        out: list[Any] = []
        for start in range(0, len(ids), 500):
            part = ids[start:start + 500]
            out += self.all(sql.replace("*", ",".join("?" * len(part))), (*before, *part))
        return out

    # epochs

    def number(self, epoch: bytes) -> int:
        """The small number of an epoch in this store; it gets one when it is met for the first time."""
        no = self._numbers.get(epoch) or self._fresh.get(epoch)
        if no is None:
            row = self.one("SELECT no FROM epoch WHERE rollout=? AND epoch=?", (self.no, epoch))
            if row is None:
                row = self.one("INSERT INTO epoch(rollout,epoch,device,person,next,rank) VALUES (?,?,?,?,0,0) RETURNING no",
                               (self.no, epoch, NOBODY, NOBODY))
            no = self._fresh[epoch] = int(row[0])
        return no

    def committed(self) -> None:
        """Let the store remember the numbers that were given here, and the authors."""
        self._people |= self._met
        self._numbers |= self._fresh
        self._names |= {no: epoch for epoch, no in self._fresh.items()}

    def name(self, no: int) -> bytes:
        """The 8 bytes of an epoch's number."""
        epoch = self._names.get(no)
        if epoch is None:
            epoch = next((given for given, as_no in self._fresh.items() if as_no == no), None)
        if epoch is None:
            epoch = bytes(self.one("SELECT epoch FROM epoch WHERE no=?", (no,))[0])
            self._fresh[epoch] = no
        return epoch

    def author(self, epoch: bytes, device: bytes, person: bytes) -> None:
        """Note who writes in an epoch. The first word stands."""
        no = self.number(epoch)
        self.run("UPDATE epoch SET device=?, person=? WHERE no=? AND person=?", (device, person, no, NOBODY))

    def begin(self, epoch: bytes, device: bytes, person: bytes) -> None:
        """Take in an epoch that this store has not met, with who writes in it."""
        row = self.one("INSERT INTO epoch(rollout,epoch,device,person,next,rank) VALUES (?,?,?,?,0,0) RETURNING no",
                       (self.no, epoch, device, person))
        self.met(epoch, int(row[0]), device, person)

    def met(self, epoch: bytes, no: int, device: bytes, person: bytes) -> None:
        """Keep in mind what was read of an epoch."""
        if epoch not in self._numbers:
            self._fresh[epoch] = no
        if person != NOBODY:
            self._met[epoch] = (device, person)

    def authors(self, epochs: Sequence[bytes]) -> Mapping[bytes, tuple[bytes, bytes]]:
        """epoch -> (device, person), of those that are known. Who is known stays so."""
        known = {epoch: people[epoch] for people in (self._people, self._met) for epoch in epochs if epoch in people}
        asked = [epoch for epoch in epochs if epoch not in known]
        if asked:
            rows = self.many("SELECT epoch, device, person FROM epoch WHERE rollout=? AND epoch IN (*)", asked, (self.no,))
            found = {bytes(row[0]): (bytes(row[1]), bytes(row[2])) for row in rows if bytes(row[2]) != NOBODY}
            self._met |= found
            known |= found
        return known

    # state

    def get(self, key: str) -> bytes | None:
        row = self.one("SELECT value FROM state WHERE rollout=? AND key=?", (self.no, key))
        return None if row is None else bytes(row[0])

    def put(self, key: str, value: bytes | None) -> None:
        if value is None:
            self.run("DELETE FROM state WHERE rollout=? AND key=?", (self.no, key))
        else:
            self.run("INSERT INTO state(rollout,key,value) VALUES (?,?,?) "
                     "ON CONFLICT (rollout,key) DO UPDATE SET value=excluded.value", (self.no, key, value))


class Store:
    """A database with the tables of a store. Transactions come from `write` and `read`; nothing else opens one. `brings`: a
    laptop's, which may put off what a pull brought (brought.py)."""

    def __init__(self, engine: Engine, brings: bool = False) -> None:
        self.engine, self.brings = engine, brings
        self.postgres = engine.dialect.name == "postgresql"
        self.numbers: dict[int, dict[bytes, int]] = {}
        self.names: dict[int, bytes] = {}
        self.people: dict[int, dict[bytes, tuple[bytes, bytes]]] = {}
        self._rollouts: dict[str, int] = {}
        self._turns = Turns()
        if self.postgres:
            event.listen(engine, "connect", lambda *connection: self.forget())

    def forget(self) -> None:
        """What was looked up may be another database's: a standby takes the place of its primary without our knowing."""
        self.numbers.clear()
        self.names.clear()
        self.people.clear()
        self._rollouts.clear()

    def create(self) -> None:
        """Make the tables where there are none; refuse a store of a newer program with STORE_TOO_NEW."""
        with writing(self.engine) as connection:
            found = self._version(connection)
            if found > NEWEST:
                raise Problem(STORE_TOO_NEW, found=found, newest=NEWEST)
            if found == NEWEST:
                return
            metadata.create_all(connection)
            connection.execute(insert(state).values(rollout=0, key="schema", value=str(NEWEST).encode()))
            if self.postgres:  # room beside each record for what follows it, so that no index has to learn of it
                connection.exec_driver_sql("ALTER TABLE record SET (fillfactor=70)")
            else:
                connection.exec_driver_sql(f"PRAGMA user_version={NEWEST:d}")
                connection.exec_driver_sql("ANALYZE")
                connection.exec_driver_sql("INSERT INTO sqlite_stat1(tbl,idx,stat) VALUES (?,?,?)", list(STATISTICS))
                connection.exec_driver_sql("ANALYZE sqlite_schema")  # take them up

    def _version(self, connection: Connection) -> int:
        if not self.postgres:
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        if connection.exec_driver_sql("SELECT to_regclass('state')").scalar() is None:
            return 0
        value = connection.exec_driver_sql("SELECT value FROM state WHERE rollout=0 AND key='schema'").scalar()
        return int(bytes(value)) if value is not None else 0

    def no(self, rollout: str) -> int:
        """The small number of a roll-out of this store; 0 when the store does not hold it."""
        if rollout not in self._rollouts:
            with transaction(self.engine, False) as connection:
                return self._no(connection, rollout)
        return self._rollouts[rollout]

    def _no(self, connection: Statements, rollout: str) -> int:
        """The same within a transaction: its connection may be the first to another database."""
        if rollout and rollout not in self._rollouts:
            for no, held in connection.exec_driver_sql("SELECT no, id FROM rollout").fetchall():
                self._rollouts[bytes(held).hex()] = no
        return self._rollouts.get(rollout, 0)

    def rollouts(self) -> list[str]:
        """The ids of the roll-outs of this store, first made first."""
        with transaction(self.engine, False) as connection:
            return [bytes(row[0]).hex() for row in connection.exec_driver_sql("SELECT id FROM rollout ORDER BY no").fetchall()]

    def add_rollout(self, rollout: str) -> None:
        """Make room for a roll-out; nothing happens when it is there."""
        with self.write() as tx:
            tx.run("INSERT INTO rollout(id,generation,seq,chain) VALUES (?,1,0,?) ON CONFLICT (id) DO NOTHING",
                   (bytes.fromhex(rollout), START))

    @contextmanager
    def write(self, rollout: str = "", lasting: bool = True) -> Iterator[Tx]:
        """A transaction that may write. It is whole or not at all; a lock held too long becomes a Problem. One that is not
        `lasting` does not wait for the disk: a cut of the power may take it back."""
        turn = nullcontext() if self.postgres else self._turns.taken()
        with turn, transaction(self.engine, True, lasting) as connection:
            tx = Tx(self, connection, self._no(connection, rollout), rollout, writes=True)
            yield tx
        tx.committed()

    @contextmanager
    def read(self, rollout: str = "", log: bool = True) -> Iterator[Tx]:
        """A transaction that sees one moment of the store. Where it asks nothing of the `log` but what waits to be sent or has
        a certain id, it waits for nobody (see brought.py)."""
        refusal: Exception | None = None if log else RuntimeError("a reading asks for the log that said it would not")
        while True:
            with transaction(self.engine, False) as connection:
                tx = Tx(self, connection, self._no(connection, rollout), rollout, refusal=refusal)
                if refusal is not None or not (self.brings and brought.waits(tx)):
                    yield tx
                    break
            try:
                self._put_in(rollout)
            except Problem as problem:  # the disk is full, say: what does not ask for the log can be read all the same
                refusal = problem
        tx.committed()

    def _put_in(self, rollout: str) -> None:
        """Put a part of what was brought into the log."""
        with self.write(rollout, lasting=False) as tx:
            tx.put_in(brought.PART)
