"""What a person does in a register: marks, minutes, scores, signing. One save each, and each can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from muster.author import Edit
from muster.clock import SystemClock
from muster.fields import Value
from muster.kinds import ALL
from muster.problems import Problem
from muster.training.passing import Passed
from muster.training.register import CAME
from muster.training.signing import sealed
from muster_desktop.context import Context
from muster_desktop.training.entitling import give
from muster_desktop.training.room import Room, attempt_of, read_room
from muster_desktop.training.rows import TIMED, Line, Point

KEPT = 200
"""How many saves can be taken back one after the other."""


class RegisterActs(QObject):
    """Saves by the ledger. What was refused is shown, and gives False; nothing was saved then."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._ledger = context, context.ledger
        self._done: list[tuple[Edit, ...]] = []
        self._undone: list[tuple[Edit, ...]] = []

    # Saving and taking back

    def save(self, edits: Sequence[Edit], join: bool = False) -> bool:
        """One save; with `join` it is taken back together with the one before."""
        try:
            saved = self._ledger.save(edits)
        except Problem as problem:
            self._context.notices.problem(problem)
            return False
        if saved.records:
            before = self._done.pop() if join and self._done else ()
            self._done = [*self._done, _joined(saved.undo, before)][-KEPT:]
            self._undone.clear()
        return True

    def undo(self) -> bool:
        """Take the last save back; False where there is none."""
        return self._move(self._done, self._undone)

    def redo(self) -> bool:
        """Do again what was undone last."""
        return self._move(self._undone, self._done)

    def take_back(self, undo: tuple[Edit, ...]) -> None:
        """Take one save back, whatever came after it."""
        if undo in self._done:
            self._done.remove(undo)
            self._done.append(undo)
            self.undo()

    def last(self) -> tuple[Edit, ...]:
        """What would be taken back now."""
        return self._done[-1] if self._done else ()

    def _move(self, source: list[tuple[Edit, ...]], target: list[tuple[Edit, ...]]) -> bool:
        if not source:
            return False
        try:
            back = self._ledger.save(source[-1])
        except Problem as problem:
            self._context.notices.problem(problem)
            return False
        source.pop()
        target.append(back.undo)
        return True

    # Marks

    def mark(self, room: Room, person: str, half_day: str, mark: str) -> bool:
        return self.save([self._mark(room, person, half_day, mark)])

    def rest(self, room: Room, people: Sequence[str], half_day: str) -> bool:
        """All of them present, as one save."""
        return self.save([self._mark(room, person, half_day, "present") for person in people])

    def minutes(self, room: Room, person: str, half_day: str, minutes: str) -> bool:
        values: dict[str, Value] = {"training": room.id, "person": person, "half_day": half_day, "minutes": minutes or None}
        return self.save([self._edit(room, "attendance", values)], join=True)

    def _mark(self, room: Room, person: str, half_day: str, mark: str) -> Edit:
        values: dict[str, Value] = {"training": room.id, "person": person, "half_day": half_day, "mark": mark or None}
        if mark not in TIMED:
            values["minutes"] = None
        return self._edit(room, "attendance", values)

    def _edit(self, room: Room, kind: str, values: Mapping[str, Value]) -> Edit:
        return Edit(self._ledger.new_id(kind, room.site, values), kind, room.site, values)

    # Scores

    def score(self, room: Room, row: Line, test: str, text: str, again: bool = False) -> bool | None:
        """Save what was typed as a score, "" for none, or as one more attempt. None where it is no score from 0 to 100;
        nothing is saved then."""
        try:
            value = ALL["score"].by_name["value"].read(text.replace(",", ".").replace("٫", "."))
        except Problem:
            return None
        return self._score(room, row, test, {"value": value}, again)

    def result(self, room: Room, row: Line, test: str, result: str) -> bool:
        return self._score(room, row, test, {"result": result or None})

    def _score(self, room: Room, row: Line, test: str, values: Mapping[str, Value], again: bool = False) -> bool:
        held = row.points.get(test, Point()).record
        attempt = max((attempt_of(each) for each in room.attempts.get((row.person, test), ())), default=0) + 1 if again else 1
        if held and not again:
            return self.save([Edit(held, "score", room.site, values)])
        if all(value is None for value in values.values()):
            return True
        return self.save([self._edit(room, "score", {
            "training": room.id, "person": row.person, "test": test, "attempt": str(attempt),
            "taken_on": self._context.words.today(), "assessor": self._ledger.person, **values})])

    # People and the signature

    def add(self, room: Room, person: str, name: str, agency: str, half_day: str) -> str:
        """Add somebody to the list, with a record of their own where `person` is "", and present on `half_day` where one is
        given. One save. Returns their id, "" where it was refused."""
        edits = []
        if not person:
            person = self._ledger.new_id("person", room.site, {})
            values: dict[str, Value] = {"name": name, "agency": agency or None}
            edits.append(Edit(person, "person", room.site, {field: value for field, value in values.items() if value}))
        about: dict[str, Value] = {"training": room.id, "person": person}
        edits.append(self._edit(room, "participation", {**about, **({"walk_in": True} if half_day else {})}))
        if half_day:
            edits.append(self._mark(room, person, half_day, "present"))
        return person if self.save(edits) else ""

    def entitle(self, room: Room, people: Sequence[Passed]) -> bool:
        """Give all of them their entitlement, as one save."""
        return self.save(give(self._ledger, room, people, self._context.words.today()))

    def sign(self, room: Room) -> bool:
        """Put the reader's name under the register as it stands, and say of everybody whether they took part. It is read anew: a
        mark or score of a moment ago, on this tab or another, is in what is signed."""
        room = read_room(self._ledger, room.id) or room
        people = [str(seat.values.get("person")) for seat in room.seats]
        clock = SystemClock()
        return self.save([Edit(room.id, "training", room.site, {
            "signed_by": self._ledger.person, "signed_on": [clock.now(), clock.offset()],
            "signed_register": sealed(people, room.held.get("attendance", {}).values(),
                                      room.held.get("score", {}).values())}), *(self._took_part(room) if room.may.add else ())])

    def _took_part(self, room: Room) -> list[Edit]:
        """What the marks say of each place, where it says something else; who left before the end stays so."""
        edits = []
        for seat in room.seats:
            marks = [room.marks.get((str(seat.values.get("person")), half)) for half in room.half_days]
            came = any(mark is not None and mark.values.get("mark") in CAME for mark in marks)
            status = "took_part" if came else "did_not_come"
            if seat.values.get("status") not in (status, "left"):
                edits.append(Edit(seat.id, "participation", seat.site, {"status": status}))
        return edits


def _joined(later: Sequence[Edit], earlier: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that undo two saves at once: what stood before the earlier one stands again."""
    out = {edit.record: edit for edit in later}
    for edit in earlier:
        after = out.get(edit.record)
        out[edit.record] = edit if after is None else edit._replace(values={**after.values, **edit.values})
    return tuple(out.values())
