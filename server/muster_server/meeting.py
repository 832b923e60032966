"""One server put together from its data folder: the keys, the store, the desk that enrols and the exchange that syncs."""

from __future__ import annotations

from pathlib import Path

from muster.clock import Clock, SystemClock
from muster_server import config, database, keys, tables
from muster_server.devices import Devices
from muster_server.enrol import Desk
from muster_server.exchange import Exchange
from muster_server.scribe import Scribe


class Meeting:
    """Everything of one server that is not HTTP. `close` lets go of the database."""

    def __init__(
        self, folder: Path, url: str | None = None, make: bool = False, ca: str = "", clock: Clock | None = None
    ) -> None:
        self.clock = clock or SystemClock()
        self.home = config.make(folder) if make else config.find(folder)
        self.keys = keys.load(self.home)
        self.store = database.open_store(self.home, url)
        tables.create(self.store)
        self.scribe = Scribe(self.store, self.keys.id, self.clock)
        self.devices = Devices(self.store, self.keys, self.scribe, self.clock)
        self.desk = Desk(self.store, self.keys, self.scribe, self.clock, ca)
        self.rollouts = self.desk.rollouts
        self.exchange = Exchange(self.store, self.keys, self.clock, self.devices.find, self.devices.bring,
                                 self.devices.followed)

    def close(self) -> None:
        self.store.engine.dispose()
