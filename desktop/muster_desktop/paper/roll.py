"""Who and what a sheet is about: one training with its people, read into frozen rows. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from muster.problems import Problem
from muster_desktop.ledger import UNKNOWN_RECORD, Ledger
from muster_desktop.training.room import Room, read_room
from muster_desktop.training.rows import Line, Point, lines


class Row(NamedTuple):
    """One person of a training. `record` is the id of the participation; `attended` is a percentage; `before` and `after` are
    canonical numbers, "" for none; `gain` is in points.

    `marks` is the mark of each half-day that has one. `state` is "ready", or why not, or "" while that is open.
    """

    record: str
    person: str
    name: str
    latin: str = ""
    position: str = ""
    agency: str = ""
    marks: Mapping[str, str] = {}
    attended: int | None = None
    before: str = ""
    after: str = ""
    gain: int | None = None
    state: str = ""

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
    pass_mark: str = ""
    rows: tuple[Row, ...] = ()

    @property
    def place(self) -> str:
        return " · ".join(filter(None, (self.site, self.venue)))

    @property
    def trainers(self) -> str:
        return " · ".join(filter(None, (self.trainer, self.helper)))


def read_roll(ledger: Ledger, training: str) -> Roll:
    """What the sheets of a training show, read in one go; for the background. Raises Problem where it is not here."""
    room = read_room(ledger, training)
    if room is None:
        raise Problem(UNKNOWN_RECORD, record=training)
    return roll_of(room, ledger.name(), _site_name(ledger, room.site))


def roll_of(room: Room, rollout: str, site: str) -> Roll:
    """A room as its sheets show it; `rollout` and `site` by their names."""
    values = room.training.values

    def text(name: str) -> str:
        return str(values.get(name) or "")

    rows = tuple(_row(room, seat.id, line) for seat, line in zip(room.seats, lines(room), strict=True))
    days = sorted({half_day.partition("/")[0] for half_day in room.half_days})
    return Roll(room.id, room.title, rollout, site, text("venue"), room.name(text("trainer")), room.name(text("co_trainer")),
                text("organiser"), days[0] if days else "", days[-1] if days else "", text("hours"), room.half_days,
                tuple(str(each) for each in values.get("languages") or ()), text("pass_mark"), rows)


def _row(room: Room, seat: str, line: Line) -> Row:
    held = room.people.get(line.person)
    values = held.values if held is not None else {}
    latin, position, agency = (str(values.get(name) or "") for name in ("latin_name", "position", "agency"))
    before, after = (line.points.get(test, Point()).value for test in ("pre", "post"))
    marks = {half_day: cell.mark for half_day, cell in line.marks.items() if cell.mark}
    state = "" if line.certificate.state == "open" else line.certificate.reason
    return Row(seat, line.person, line.name, latin, position, agency, marks, line.share, before, after, line.gain, state)


def _site_name(ledger: Ledger, site: str) -> str:
    """A site by its own name, else its path; the root as the roll-out."""
    if not site:
        return ledger.name()
    named = next((each for each in ledger.records("site", site) if each.site == site), None)
    return str((named.values.get("name") if named is not None else "") or ledger.site_path(site))
