"""What a walker does to an issue on the board, each as one save: take, mark, count, pass up or back, solve; and the pulse."""

from __future__ import annotations

from collections.abc import Mapping

from muster.author import Edit
from muster.change import Record
from muster.clock import SystemClock
from muster.fields import Value
from muster.floor.packet import people_of
from muster_desktop.ledger import Ledger, Saved

BELOW = {"2": "1", "3": "2"}


class Acts:
    """Every method saves at once and gives what was saved, to be taken back. Raises Problem with nothing saved."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._clock = SystemClock()

    def now(self) -> Value:
        """This moment as a value."""
        return [self._clock.now(), self._clock.offset()]

    def take(self, issue: Record) -> Saved:
        """Somebody goes to help: it is theirs."""
        return self._save(issue, {"status": "in_hand", "owner": self._ledger.person})

    def put_back(self, issue: Record) -> Saved:
        """Nobody is helping after all."""
        return self._save(issue, {"status": "logged", "owner": None})

    def mark(self, issue: Record, verdict: str, page: str = "") -> Saved:
        """What the help page was, for the person who tried it."""
        shown: dict[str, Value] = {"verdict": verdict, **({"help": page} if page else {})}
        entry = {"act": "help_shown", "help": page or issue.values.get("help"), "verdict": verdict}
        return self._save(issue, shown, entry)

    def me_too(self, issue: Record) -> Saved:
        """One more person has it."""
        return self._save(issue, {"people_affected": str(people_of(issue.values) + 1)}, {"act": "me_too", "people": "1"})

    def pass_up(self, issue: Record, level: str, said: Mapping[str, Value]) -> Saved:
        """To a higher level with what must travel: `said` are fields of the issue, `level_reason` among them, and `text`
        where a level is skipped. It is nobody's until somebody there takes it."""
        skipped = said.get("text")
        why = f"{said.get('level_reason')}\n{skipped}" if skipped else said.get("level_reason")
        entry = {"act": "passed_up", "level": level, "text": why, "tried": said.get("tried"),
                 **{name: said.get(name) or issue.values.get(name) for name in ("help", "verdict")}}
        told = {name: value for name, value in said.items() if name != "text"}
        held = {"level": level, "status": "logged", "owner": None, **told}
        return self._save(issue, held, entry)

    def pass_back(self, issue: Record, why: str = "") -> Saved:
        """To the level below."""
        level = BELOW[str(issue.values.get("level"))]
        return self._save(issue, {"level": level, "status": "in_hand", "owner": self._ledger.person},
                          {"act": "passed_back", "level": level, "text": why or None})

    def solve(self, issue: Record, shown: Mapping[str, Value]) -> Saved:
        """Closed. `shown` says which help page it was and what it was worth, where that is not on the issue yet."""
        by_help = shown.get("help") or issue.values.get("help")
        held: dict[str, Value] = {"status": "closed", "resolved": self.now(), **shown}
        if not issue.values.get("resolution"):
            held["resolution"] = "showed_help" if by_help else "trained"
        if not issue.values.get("owner"):
            held["owner"] = self._ledger.person
        return self._save(issue, held, {"act": "solved", "help": by_help,
                                        "verdict": shown.get("verdict") or issue.values.get("verdict")})

    def pulse(self, site: str, area: str, cause: str, strength: int) -> Saved:
        """A sign of reluctance in a room: never whose."""
        values: dict[str, Value] = {"at": self.now(), "area": area or None, "cause": cause, "strength": str(strength)}
        return self.add("pulse", site, values)

    def meet(self, site: str, planned: Record | None, held: Mapping[str, Value], following: Mapping[str, Value]) -> Saved:
        """A rendezvous was held: into the one that was planned, or a new one; with it the next one is planned."""
        told = {name: value for name, value in held.items() if value is not None}
        edits = [Edit(planned.id, "rendezvous", planned.site, told)] if planned is not None else [
            Edit(self._ledger.new_id("rendezvous", site, told), "rendezvous", site, {"planned": told["held"], **told})]
        if following.get("planned"):
            values = {name: value for name, value in following.items() if value is not None}
            edits.append(Edit(self._ledger.new_id("rendezvous", site, values), "rendezvous", site, values))
        return self._ledger.save(edits)

    def add(self, kind: str, site: str, values: Mapping[str, Value]) -> Saved:
        """A new record of any kind."""
        told = {name: value for name, value in values.items() if value is not None}
        return self._ledger.save([Edit(self._ledger.new_id(kind, site, told), kind, site, told)])

    def _save(self, issue: Record, values: Mapping[str, Value], entry: Mapping[str, Value] | None = None) -> Saved:
        edits = [Edit(issue.id, "issue", issue.site, dict(values))]
        if entry is not None:
            told: dict[str, Value] = {"issue": issue.id, "level": issue.values.get("level") or "1", "at": self.now(),
                                      "by": self._ledger.person, **entry}
            told = {name: value for name, value in told.items() if value is not None}
            edits.append(Edit(self._ledger.new_id("entry", issue.site, told), "entry", issue.site, told))
        return self._ledger.save(edits)
