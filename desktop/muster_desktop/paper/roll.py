"""Who and what a sheet is about: one training with its people, read into frozen rows. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Row(NamedTuple):
    """One person of a training. `record` is the id of the participation; `attended` and `gain` are whole numbers or None.

    `marks` is the mark of each half-day that has one. `state` is "ready" or why there is no certificate yet.
    """

    record: str
    person: str
    name: str
    latin: str = ""
    position: str = ""
    agency: str = ""
    marks: Mapping[str, str] = {}
    attended: int | None = None
    before: int | None = None
    after: int | None = None
    state: str = ""

    @property
    def gain(self) -> int | None:
        return self.after - self.before if self.before is not None and self.after is not None else None

    @property
    def about(self) -> str:
        """Position and agency, as the register shows them under the name."""
        return " · ".join(filter(None, (self.position, self.agency)))


class Roll(NamedTuple):
    """One training as its sheets show it; half-days are "2026-11-09/am", in order."""

    record: str
    title: str
    rollout: str = ""
    site: str = ""
    venue: str = ""
    trainer: str = ""
    helper: str = ""
    organiser: str = ""
    first: str = ""
    last: str = ""
    hours: str = ""
    half_days: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    pass_mark: int | None = None
    rows: tuple[Row, ...] = ()

    @property
    def place(self) -> str:
        return ", ".join(filter(None, (self.site, self.venue)))

    @property
    def trainers(self) -> str:
        return ", ".join(filter(None, (self.trainer, self.helper)))
