"""A whole server, on SQLite or PostgreSQL, that can be dumped and put back; and laptops that joined it by invitation."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from muster.change import Entry
from muster.holders import holder_of
from muster.joining import organisation_id
from muster.membership import DeviceKeys, Place, Server, keep_place, keep_server
from muster.outside import Outside
from muster.rights import may_read
from muster.store import Store, Tx
from muster.store.digests import digest_of
from muster.store.log import since
from muster_server.meeting import Meeting
from tests.server.parts import Laptop as Joining
from whole.together import Laptop as Together
from whole.together import Time, Wire, copy, plain


class Served:
    """One server with one roll-out. `exchange` is always that of the running process."""

    def __init__(self, folder: Path, url: str | None) -> None:
        self.folder = folder
        self.url = url
        self.clock = Time()
        self.meeting = Meeting(folder / "data", url, make=True, clock=self.clock)
        self.rollout = self.meeting.rollouts.begin("Karwan", "generic").id
        self.dumps = 0
        self.laptops: list[Laptop] = []

    @property
    def exchange(self) -> Served:
        return self

    def handle(self, message: bytes) -> bytes:
        return self.meeting.exchange.handle(message)

    def dump(self) -> str:
        """A backup of the database as it is now: a file, or another database of the cluster, copied file by file."""
        self.dumps += 1
        if self.url is None:
            copy(self.meeting.home.store, self.folder / f"dump{self.dumps}")
            return f"dump{self.dumps}"
        name = f"{self._name}_dump{self.dumps}"
        self._copy(self._name, name)
        return name

    def put_back(self, dump: str, running: bool = False) -> None:
        """The server stopped, its database as it was then, the server started; or `running` all the while (PostgreSQL)."""
        self.meeting.close()
        if self.url is None:
            for left in ("-wal", "-shm"):
                self.meeting.home.store.with_name(self.meeting.home.store.name + left).unlink(missing_ok=True)
            shutil.copy(self.folder / dump, self.meeting.home.store)
        else:
            self._sql(f"DROP DATABASE {self._name}")
            self._copy(dump, self._name)
        if not running:
            self.meeting = Meeting(self.folder / "data", clock=self.clock)

    @property
    def _name(self) -> str:
        return str(make_url(self.url or "").database)

    def _copy(self, source: str, target: str) -> None:
        self.meeting.store.engine.dispose()  # nobody may be in it
        self._sql(f"CREATE DATABASE {target} TEMPLATE {source}")

    def _sql(self, statement: str) -> None:
        address = make_url(self.url or "").set(drivername="postgresql", database="postgres")
        with psycopg.connect(address.render_as_string(hide_password=False), autocommit=True) as connection:
            connection.execute(statement)

    def close(self) -> None:
        self.meeting.close()
        for laptop in self.laptops:
            laptop.store.engine.dispose()

    def laptop(self, role: str = "hq", site: str = "") -> Laptop:
        """One that joined by invitation, in the present roll-out."""
        rollout = self.meeting.rollouts.get(self.rollout)
        self.laptops.append(Laptop(self, len(self.laptops), self.meeting.desk.invite(rollout, site, role)))
        return self.laptops[-1]

    def log(self) -> list[Entry]:
        with self.meeting.store.read(self.rollout) as tx:
            return since(tx, 0, 1 << 40)

    def generation(self) -> int:
        with self.meeting.store.read(self.rollout) as tx:
            return int(tx.one("SELECT generation FROM rollout WHERE no=?", (tx.no,))[0])

    def in_step(self, *laptops: Laptop) -> bool:
        """Whether each of these laptops shows what the server has for its person, to the last live change."""
        with self.meeting.store.read(self.rollout) as tx:
            return all(laptop.ledger.digest() == _digest(tx, laptop.person) for laptop in laptops)


def _digest(tx: Tx, person: str) -> str:
    holder = holder_of(tx, person)
    return digest_of(tx, lambda kind, site, field, record: may_read(holder, kind, site, field, record))


class Laptop(Together):
    """A laptop that joined with a code, and has its certificate."""

    def __init__(self, served: Served, number: int, code: str) -> None:
        joining = Joining(f"Person {number}")
        reply = joining.join(served.meeting.desk, code)
        self.meeting = served  # type: ignore[assignment]
        self.number = number
        self.person = reply.person
        self.keys = DeviceKeys(joining.id, joining.sign.private_bytes_raw(), os.urandom(32))
        self.clock = Time()
        self.path = served.folder / f"laptop{number}.db"
        self.store = Store(plain(self.path), brings=True)
        self.store.create()
        self.store.add_rollout(served.rollout)
        with self.store.write(served.rollout) as tx:
            keep_place(tx, Place(person=self.person))
            keep_server(tx, Server("", "", reply.server, reply.sign, reply.seal, organisation_id(reply.organisation),
                                   reply.organisation, reply.certificate))
        self.outside = Outside(f"laptop{number}", served.folder / "state")
        self.wire = Wire(served)  # type: ignore[arg-type]
        self.opened()

    def add(self, title: str, site: str = "") -> str:
        return self.ledger.add("risk", site, {"title": title})

    def titles(self) -> set[object]:
        """Those that people gave to risks; the template's own are texts of it."""
        return {title for record in self.ledger.records("risk") if isinstance(title := record.values.get("title"), str)}
