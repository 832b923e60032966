"""Where the work is, in the words of the status bar: saved here, waiting to send, sent, to decide."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from muster.sync import Outcome
from muster_desktop.counted import counts
from muster_desktop.navigation import Count
from muster_desktop.syncer import State
from muster_desktop.widgets.statusbar import Standing
from muster_desktop.words import Words

if TYPE_CHECKING:
    from muster_desktop.ledger import Ledger

SLOW_S = 8.0
STUCK_MS = 86_400_000
"""What still waits though a round came to rest so long after it was saved is said: something keeps it here (trust.md F38)."""


class Survey(NamedTuple):
    """What the ledger says of itself: changes not yet sent, clashes, when it last synced (ms, 0 never), counts by section, and
    when the oldest of what waits was saved (ms, 0 where nothing waits)."""

    waiting: int
    clashes: int
    synced: int
    counts: dict[str, Count]
    oldest: int = 0


def survey(ledger: Ledger, before: Survey | None = None, kinds: frozenset[str] | None = None) -> Survey:
    """Ask the ledger, in the background: of 100,000 records it takes some tenths of a second. Where only these `kinds` were saved
    since `before`, what was counted of others stands."""
    known = before.counts if before is not None and kinds is not None else None
    return stand(ledger)._replace(counts=counts(ledger, known, kinds or ()))


def stand(ledger: Ledger) -> Survey:
    """The same without the counts, in a millisecond."""
    return Survey(ledger.waiting(), len(ledger.in_clash()), ledger.synced(), {}, ledger.waiting_since())


def waiting_words(waiting: int) -> str:
    return QCoreApplication.translate("Standing", "%n change(s) saved here, waiting to send", None, waiting)


def standing(words: Words, state: State, found: Survey, now: float | None = None) -> Standing:
    """What the left end of the status bar says. `now` is in the clock of `state.since`."""
    tr = QCoreApplication.translate
    last = (tr("Standing", "Last synced {moment}").format(moment=words.moment(found.synced)),) if found.synced else ()
    waiting = (waiting_words(found.waiting),) if found.waiting else ()
    if found.waiting and 0 < found.oldest < found.synced - STUCK_MS:
        waiting = (*waiting, tr("Standing", "some of it since {moment}").format(moment=words.moment(found.oldest)))
    decide = tr("Standing", "%n to decide", None, found.clashes) if found.clashes else ""
    if state.name == "syncing":
        return _syncing(words, state, time.monotonic() if now is None else now)
    if state.name == "alone":
        return Standing("laptop", "text2", tr("Standing", "Working alone"), (tr("Standing", "No team joined"),))
    if state.name == "refused":
        why = (words.problem(state.problem),) if state.problem else ()
        return Standing("warning-octagon", "bad", tr("Standing", "Cannot sync"), (*why, *waiting))
    if state.name == "offline":
        return Standing("cloud-slash", "warn", tr("Standing", "Working offline"), (*waiting, *last))
    if decide:
        more = tr("Standing", "changed in two places")
        return Standing("git-branch", "warn", decide, (more, *waiting, *last))
    if found.waiting or state.name in ("unknown", "stopped"):
        return Standing("floppy-disk", "text2", tr("Standing", "Saved on this computer"), (*waiting, *last))
    return Standing("cloud-check", "ok", tr("Standing", "All changes sent"), last)


def _syncing(words: Words, state: State, now: float) -> Standing:
    tr = QCoreApplication.translate
    slow = (tr("Standing", "Slow link"),) if now - state.since > SLOW_S else ()
    if state.holding:
        text = tr("Standing", "Giving back, {given} of {holding}").format(given=words.number(state.given),
                                                                        holding=words.number(state.holding))
        why = tr("Standing", "The server was put back from an older copy. This computer is giving back what it holds.")
        return Standing("arrows-clockwise", "accent", text, (why, *slow), state.given / state.holding)
    if not state.total:
        got = (tr("Standing", "%n received", None, state.received),) if state.received else ()
        return Standing("arrows-clockwise", "accent", tr("Standing", "Syncing"), (*got, *slow), 0.0)
    text = tr("Standing", "Syncing, {sent} of {total}").format(sent=words.number(state.sent),
                                                                total=words.number(state.total))
    return Standing("arrows-clockwise", "accent", text, slow, state.sent / state.total)


def brought(outcome: Outcome) -> list[str]:
    """What came with a round, for whoever looks behind the bell; nothing for a round that brought nothing."""
    tr = QCoreApplication.translate
    lines = []
    if outcome.received:
        lines.append(tr("Standing", "%n change(s) of others received", None, outcome.received))
    if outcome.quarantined:
        lines.append(tr("Standing", "%n change(s) of yours kept aside, with the reason", None, outcome.quarantined))
    if lines and outcome.clashes:
        lines.append(tr("Standing", "%n to decide", None, outcome.clashes))
    return lines


def tidings(outcome: Outcome) -> str:
    """What a round brought about that a person should know, though nothing went wrong; empty for an everyday one."""
    said = []
    if outcome.renumbered:
        said.append(QCoreApplication.translate(
            "Standing", "This profile was used in two places, or put back from a copy. Nothing is lost: %n change(s) made here "
            "were kept beside those of the other copy and sent.", None, outcome.renumbered))
    if outcome.mended:
        said.append(QCoreApplication.translate(
            "Standing", "This computer and the server did not hold the same. %n record(s) were fetched again; nothing that you "
            "saved is lost. Please tell who looks after Muster.", None, outcome.mended))
    if outcome.given:
        said.append(QCoreApplication.translate(
            "Standing", "The server was put back from an older copy. This computer gave back what it holds: %n change(s).", None,
            outcome.given))
    return " ".join(said)
