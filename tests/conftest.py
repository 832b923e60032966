"""Set before anything is imported: no window, no folder of the person who runs the tests; and fixtures that many share."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

_HOME = tempfile.mkdtemp(prefix="muster-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MUSTER_STATE_DIR"] = os.path.join(_HOME, "state")
for _name in ("CACHE", "CONFIG", "DATA", "STATE"):
    os.environ[f"XDG_{_name}_HOME"] = os.path.join(_HOME, _name.lower())

DEAREST = (
    "house/test_frozen.py", "desktop/test_fits.py", "whole/test_story.py", "simulate/test_simulate.py",
    "partition/test_partition.py", "crash/test_crash.py", "whole/test_failover.py", "partition/test_slow.py",
    "partition/test_kills.py", "whole/test_by_keys.py", "desktop/test_watchdog.py", "desktop/floor/test_by_keys.py",
    "whole/test_instances.py", "server/test_serve.py", "desktop/test_demo.py",
)
"""Files that keep a process busy for 10 s and more with few tests. They are begun first, so that none is left for the end, when
the other processes have nothing to do; xdist by itself begins with those of many tests."""

settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")


PATIENCE_MS = 60_000
"""How long a test waits for what is to happen: only a failure takes as long, and a machine may have much else to do."""


def pytest_configure(config: pytest.Config) -> None:
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive, QtBot.waitCallback):
        wait.__kwdefaults__["timeout"] = PATIENCE_MS
    if hasattr(config.option, "loadscopereorder"):
        config.option.loadscopereorder = False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The dearest files first, then those of many tests; within a file as it stands there."""
    here = Path(__file__).parent
    names = {item.path: item.path.relative_to(here).as_posix() for item in items}
    places, counts = {name: at for at, name in enumerate(DEAREST)}, Counter(item.path for item in items)
    items.sort(key=lambda item: (places.get(names[item.path], len(DEAREST)), -counts[item.path]))


@pytest.fixture(scope="session")
def cluster() -> Iterator[object]:
    """One throw-away PostgreSQL for the whole session (tests/postgres.py); it fails, and never skips, without initdb."""
    from tests.postgres import Postgres

    postgres = Postgres()
    try:
        postgres.start()
        yield postgres
    finally:
        postgres.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str | None:
    """What to give as `--database`: nothing (SQLite), then the URL of an empty PostgreSQL database."""
    return None if request.param == "sqlite" else request.getfixturevalue("cluster").fresh()  # type: ignore[no-any-return]
