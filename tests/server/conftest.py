"""A server in a temporary folder, on SQLite and on PostgreSQL, with a clock that stands until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from muster_server.meeting import Meeting
from tests.server.parts import Time


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def meeting(tmp_path: Path, clock: Time) -> Iterator[Meeting]:
    """A server on SQLite with one roll-out, Karwan."""
    made = Meeting(tmp_path / "data", make=True, clock=clock)
    made.rollouts.begin("Karwan", "generic")
    yield made
    made.close()


@pytest.fixture
def either(tmp_path: Path, clock: Time, database: str | None) -> Iterator[Meeting]:
    """The same on SQLite and then on PostgreSQL."""
    made = Meeting(tmp_path / "data", database, make=True, clock=clock)
    made.rollouts.begin("Karwan", "generic")
    yield made
    made.close()
