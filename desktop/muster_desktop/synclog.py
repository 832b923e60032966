"""What the last rounds of sync did: how much went and came, how long it took, why one failed. On this computer only."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec

from muster.problems import Problem, Sort
from muster.refusals import CANCELLED, DEVICE_STOLEN, NO_SERVER_YET
from muster.sync import Outcome
from muster_desktop.ledger import Ledger

Run = Callable[..., Outcome]

KEY = "synclog"
MOST = 60


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One round, or several alike that brought nothing: `ms` is when the last of them ended, since 1970 UTC by this clock;
    `seconds` how long it took; bytes of bodies both ways. A failure has the code, exit and untranslated text of its Problem."""

    ms: int
    seconds: float = 0.0
    sent: int = 0
    received: int = 0
    up: int = 0
    down: int = 0
    times: int = 1
    code: str = ""
    exit: int = 0
    text: str = ""
    details: dict[str, str | int] = {}

    @property
    def quiet(self) -> bool:
        """Whether nothing went or came."""
        return not self.sent and not self.received

    def problem(self) -> Problem | None:
        return Problem(Sort(self.code, self.exit, self.text), **self.details) if self.code else None


def rested(ms: int, seconds: float, outcome: Outcome) -> Line:
    """The line of a round that came to rest."""
    return Line(ms, seconds, outcome.sent, outcome.received, outcome.bytes_up, outcome.bytes_down)


def failed(ms: int, seconds: float, problem: Problem) -> Line:
    """The line of a round that did not."""
    return Line(ms, seconds, code=problem.code, exit=problem.sort.exit, text=problem.sort.text, details=dict(problem.details))


def lines(ledger: Ledger) -> list[Line]:
    """The last rounds, newest first. What another version wrote in another shape is left out."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        held = tx.get(KEY)
    try:
        return msgspec.json.decode(held, type=list[Line]) if held else []
    except msgspec.DecodeError:
        return []


def keep(ledger: Ledger, line: Line) -> None:
    """Add a line. A quiet round adds none, but after a failure; failures of one sort in a row are one line."""
    before = lines(ledger)
    last = before[0] if before else None
    if last is not None and line.quiet and last.quiet and last.code == line.code:
        line = msgspec.structs.replace(line, times=last.times + 1)
        before = before[1:]
    elif line.quiet and not line.code and (last is None or not last.code):
        return
    with ledger.store.write(ledger.rollout) as tx:
        tx.put(KEY, msgspec.json.encode([line, *before][:MOST]))


def logged(ledger: Ledger, run: Run) -> Run:
    """`run(ledger, ...)` for a round, as a call that writes its line too. A round that a person stopped, or that has no
    server to go to, is no event."""
    def round_and_line(**how: object) -> Outcome:
        begun = time.monotonic()
        try:
            outcome = run(ledger, **how)
        except Problem as problem:
            if problem.sort not in (CANCELLED, NO_SERVER_YET, DEVICE_STOLEN):  # after the last the store is gone
                keep(ledger, failed(_now(), time.monotonic() - begun, problem))
            raise
        keep(ledger, rested(_now(), time.monotonic() - begun, outcome))
        return outcome
    return round_and_line


def _now() -> int:
    return time.time_ns() // 1_000_000
