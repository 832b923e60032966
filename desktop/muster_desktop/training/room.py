"""One training as its pages see it: who takes part, every mark and score, and what belongs to it; read in one go, frozen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from muster.change import Record
from muster.fields import Text
from muster.kinds import ALL
from muster.rights import may_read, may_write
from muster.store import Tx, read
from muster.training.halfdays import columns
from muster.training.passing import role_of
from muster.training.results import Scores, scores_of
from muster.training.signing import Difference, since
from muster_desktop.ledger import Ledger

KINDS = ("participation", "attendance", "score", "preparation", "finding", "evaluation", "poll", "material")
"""What belongs to one training, by its field `training`."""
TESTS = ("pre", "post", "practical", "observation")


class May(NamedTuple):
    """What the reader may do in this training. `see` is whether marks may be read at all."""

    see: bool = True
    see_scores: bool = True
    mark: bool = False
    score: bool = False
    add: bool = False
    edit: bool = False
    entitle: bool = False


@dataclass(frozen=True)
class Room:
    """A training and all that belongs to it, as of one moment. `held` is by kind and id, `people` by id: those who take part,
    teach or assess, as far as their records are here."""

    training: Record
    held: Mapping[str, Mapping[str, Record]]
    people: Mapping[str, Record]
    may: May

    @property
    def id(self) -> str:
        return self.training.id

    @property
    def site(self) -> str:
        return self.training.site

    @property
    def title(self) -> str:
        """As it was written; one of a template in the language of its pack."""
        return Text().show(self.training.values.get("title"))

    @property
    def locked(self) -> bool:
        """Whether the trainer has signed the register."""
        return self.training.values.get("signed_on") is not None

    def name(self, person: str) -> str:
        """The name of somebody; "" where their record is not here."""
        held = self.people.get(person)
        return str(held.values.get("name") or "") if held is not None else ""

    def of(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind that belong to it, oldest first."""
        return tuple(sorted(self.held.get(kind, {}).values(), key=lambda each: each.id))

    @cached_property
    def seats(self) -> tuple[Record, ...]:
        """The participations in the order of the register: by name, and who came without being on the list after them."""
        return tuple(sorted(self.held.get("participation", {}).values(), key=self._order))

    def _order(self, seat: Record) -> tuple[bool, str, str]:
        return seat.values.get("walk_in") is True, self.name(str(seat.values.get("person"))).casefold(), seat.id

    @cached_property
    def half_days(self) -> tuple[str, ...]:
        """Its half-days in order, and any other one that somebody was marked on."""
        marked = {str(each.values["half_day"]) for each in self.held.get("attendance", {}).values()
                  if each.values.get("half_day")}
        return tuple(columns(self.training.values, marked))

    @cached_property
    def marks(self) -> Mapping[tuple[str, str], Record]:
        """The attendance records by (person, half-day)."""
        return {(str(each.values.get("person")), str(each.values.get("half_day"))): each
                for each in self.held.get("attendance", {}).values()}

    @cached_property
    def attempts(self) -> Mapping[tuple[str, str], list[Record]]:
        """The score records by (person, test), the first attempt first."""
        found: dict[tuple[str, str], list[Record]] = {}
        for each in sorted(self.held.get("score", {}).values(), key=lambda each: (attempt_of(each), each.id)):
            found.setdefault((str(each.values.get("person")), str(each.values.get("test"))), []).append(each)
        return found

    @cached_property
    def scores(self) -> Mapping[str, Scores]:
        """How each person did."""
        return scores_of(self.held.get("score", {}).values())

    @cached_property
    def changed_since(self) -> tuple[Difference, ...]:
        """What became different after the register was signed."""
        signed = self.training.values.get("signed_register")
        people = [str(seat.values.get("person")) for seat in self.seats]
        return tuple(since(str(signed), people, self.held.get("attendance", {}).values(),
                           self.held.get("score", {}).values())) if signed else ()

    def with_records(self, records: Iterable[Record], people: Iterable[Record] = ()) -> Room:
        """The same training with these records as they are now; what is not of it changes nothing."""
        training, held = self.training, {kind: dict(each) for kind, each in self.held.items()}
        known = dict(self.people)
        for record in records:
            if record.id == self.id:
                training = record
            elif record.kind == "entitlement" and any(record.values.get("person") == each.values.get("person")
                                                      for each in self.seats):
                held.setdefault("entitlement", {})[record.id] = record
            elif record.kind == "person" and record.id in known:
                known[record.id] = record
            elif record.kind in KINDS and (record.values.get("training") == self.id or record.id in held.get(record.kind, {})):
                here = held.setdefault(record.kind, {})
                if record.gone or record.values.get("training") != self.id:
                    here.pop(record.id, None)
                else:
                    here[record.id] = record
        known.update((each.id, each) for each in people)
        return replace(self, training=training, held=held, people=known)


def attempt_of(score: Record) -> int:
    """Which attempt a score is of, from 1."""
    text = str(score.values.get("attempt") or "1")
    return int(text) if text.isdecimal() else 1


def read_room(ledger: Ledger, training: str) -> Room | None:
    """Everything of a training in one moment of the store; None where it is not here. For the background: it takes some ten
    milliseconds where the store holds many marks."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        found = read.by_ids(tx, [training])
        if not found or found[0].gone or found[0].kind != "training":
            return None
        held = {kind: {each.id: each for each in read.pointing(tx, kind, "training", training)} for kind in KINDS if kind in ALL}
        room = Room(found[0], held, {}, _may(ledger, found[0].site))
        room = room.with_records((), _missing(tx, room))
        return room.with_records(_entitled(tx, ledger, room))


def renewed(ledger: Ledger, room: Room, ids: Iterable[str]) -> Room:
    """The room after these records changed; reads them alone."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        room = replace(room.with_records(read.by_ids(tx, [*ids])), may=_may(ledger, room.site))
        return room.with_records((), _missing(tx, room))


def _entitled(tx: Tx, ledger: Ledger, room: Room) -> list[Record]:
    """What those who take part were entitled to at this site, for the work that they are trained for."""
    roles = {str(seat.values.get("person")): role_of(seat, room.people.get(str(seat.values.get("person"))), room.training)
             for seat in room.seats}
    ids = [ledger.new_id("entitlement", room.site, {"person": person, "role": role}) for person, role in roles.items() if role]
    return [each for each in read.by_ids(tx, ids) if not each.gone]


def _missing(tx: Tx, room: Room) -> list[Record]:
    """The records of people that the room names and does not hold yet."""
    named = {str(each.values[field]) for kind, field in (("participation", "person"), ("attendance", "person"),
                                                         ("score", "person"), ("score", "assessor"))
             for each in room.held.get(kind, {}).values() if each.values.get(field)}
    named |= {str(room.training.values[field]) for field in ("trainer", "co_trainer", "signed_by")
              if room.training.values.get(field)}
    return read.by_ids(tx, sorted(named - set(room.people)))


def _may(ledger: Ledger, site: str) -> May:
    holder = ledger.holder
    return May(may_read(holder, "attendance", site, "mark"), may_read(holder, "score", site, "value"),
               may_write(holder, "attendance", site, "mark"), may_write(holder, "score", site, "value"),
               may_write(holder, "participation", site, "person"), may_write(holder, "training", site, "title"),
               may_write(holder, "entitlement", site, "role"))
