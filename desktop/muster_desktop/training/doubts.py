"""Entitlements that what was recorded no longer carries, as a score or a mark was corrected since; a person decides. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.kind import DELETED
from muster.rights import at_or_below
from muster.store import read
from muster.training.entitle import valid
from muster.training.passing import doubtful
from muster.training.results import Certificate
from muster_desktop.ledger import Ledger
from muster_desktop.training.room import May, Room
from muster_desktop.training.rows import Line, lines

WAIVER = "waiver"
_RECORDED = ("participation", "attendance", "score")


class Doubt(NamedTuple):
    """An entitlement, the training that it came from, and how the person stands there now; `unmarked` of the half-days have no
    mark."""

    entitlement: Record
    training: Record
    verdict: Certificate
    unmarked: int

    @property
    def person(self) -> str:
        return str(self.entitlement.values.get("person"))


def doubts(room: Room, rows: Sequence[Line], entitlements: Iterable[Record], today: str) -> tuple[Doubt, ...]:
    """Which of these came from this training and would not be given by what its register says now. One that somebody waived
    the training for stands on no register."""
    standing = {row.person: row for row in rows}
    over = bool(room.half_days) and room.half_days[-1].partition("/")[0] < today
    found = []
    for each in entitlements:
        row = standing.get(str(each.values.get("person")))
        if row is None or each.values.get("training") != room.id or each.values.get("basis") == WAIVER or not valid(each, today):
            continue
        marks = [row.mark(half) or None for half in room.half_days]
        if doubtful(marks, row.certificate, over):
            found.append(Doubt(each, room.training, row.certificate, marks.count(None)))
    return tuple(found)


def read_doubts(ledger: Ledger, today: str, site: str = "") -> tuple[Doubt, ...]:
    """Those of people at a site and below, by training; for the background, as it reads every mark and score once."""
    found: list[Doubt] = []
    with ledger.store.read(ledger.rollout, log=False) as tx:
        here = {each.id for each in read.records(tx, "person") if at_or_below(each.site, site)}
        given = _by_training(each for each in read.records(tx, "entitlement")
                             if each.values.get("person") in here and valid(each, today))
        trainings = [each for each in read.by_ids(tx, sorted(given)) if each.kind == "training" and not each.gone]
        held = {kind: _by_training(read.records(tx, kind)) for kind in _RECORDED} if trainings else {}
    for training in trainings:
        of_it = {kind: {each.id: each for each in every.get(training.id, ())} for kind, every in held.items()}
        room = Room(training, of_it, {}, May())
        found += doubts(room, lines(room), given[training.id], today)
    return tuple(found)


def _by_training(records: Iterable[Record]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for each in records:
        if each.values.get("training"):
            found.setdefault(str(each.values["training"]), []).append(each)
    return found


def taken_back(found: Iterable[Doubt]) -> list[Edit]:
    """One save: each of these entitlements is deleted."""
    return [Edit(each.entitlement.id, "entitlement", each.entitlement.site, {DELETED: True}) for each in found]
