"""Set before anything is imported: no window, no folder of the person who runs the tests; and fixtures that many share."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

_HOME = tempfile.mkdtemp(prefix="muster-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MUSTER_STATE_DIR"] = os.path.join(_HOME, "state")
for _name in ("CACHE", "CONFIG", "DATA", "STATE"):
    os.environ[f"XDG_{_name}_HOME"] = os.path.join(_HOME, _name.lower())

settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")


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
