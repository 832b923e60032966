"""What a rendezvous has to talk about, and what a shift hands over: both fill themselves from what was written down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.floor.clock import LATE, OVERDUE
from muster.floor.hours import MINUTE
from muster.floor.pace import Common, most_common
from muster.floor.repair import FLAGGED, INCOMPLETE, WRONG, Care, curation
from muster.floor.sla import Case

STABLE, RISING, CRITICAL = "stable", "rising", "critical"
"""The load of a shift, as `handover.load` says it."""
HOUR = 60 * MINUTE


class Contradiction(NamedTuple):
    """Two people were told different things: the issues, and what was said in each."""

    issues: tuple[Record, ...]
    said: tuple[str, ...]


class Agenda(NamedTuple):
    """`top` is what most people have since the last rendezvous; `contradictions` and new `workarounds` since then; `untold` are
    solved issues whose users nobody has told; `fix_pages` the help pages that were found wrong."""

    top: tuple[Common, ...]
    contradictions: tuple[Contradiction, ...]
    workarounds: tuple[Record, ...]
    untold: tuple[Record, ...]
    fix_pages: tuple[Care, ...]


class Sheet(NamedTuple):
    """What a shift hands over. `open` are its issues that are not done, with the least time left first; `mine` those of who
    hands over; `exceptions` what is late or stops work; `next` what is due, and when (ms); `logged` and `solved` in the shift."""

    load: str
    open: tuple[Record, ...]
    mine: tuple[Record, ...]
    exceptions: tuple[Record, ...]
    next: tuple[tuple[Record, int], ...]
    logged: int
    solved: int


def agenda(held: Sequence[Case], entries: Iterable[Record], articles: Iterable[Record], since: int, today: str) -> Agenda:
    """What to talk about since the last rendezvous (ms; 0 for the first)."""
    fresh = [each for each in held if (each.clock.logged or 0) >= since or (each.clock.ended or 0) >= since
             or each.clock.ended is None]
    issues = [each.issue for each in fresh]
    new = [each.issue for each in held if (each.clock.logged or 0) >= since]
    untold = [each.issue for each in fresh if each.solved and each.clock.told is not None and each.clock.ended is not None
              and not each.issue.values.get("told_back") and each.clock.level > 1]
    wrong = [care for care in curation(articles, [each.issue for each in held], entries, today)
             if {FLAGGED, WRONG, INCOMPLETE} & set(care.why)]
    return Agenda(tuple(most_common(new)), tuple(contradictions(issues)),
                  tuple(each for each in issues if each.values.get("workaround")), tuple(untold), tuple(wrong))


def contradictions(issues: Iterable[Record]) -> list[Contradiction]:
    """Issues that are the same, by their words or because somebody said so, and whose users were told different things."""
    out = []
    for common in most_common(issues, 1 << 30):
        said: dict[str, list[Record]] = defaultdict(list)
        for each in common.issues:
            told = " ".join(str(each.values.get("answer") or each.values.get("workaround") or "").split())
            if told:
                said[told.casefold()].append(each)
        if len(said) > 1:
            firsts = [some[0] for some in said.values()]
            out.append(Contradiction(tuple(firsts), tuple(str(each.values.get("answer") or each.values["workaround"])
                                                          for each in firsts)))
    return out


def handover(held: Sequence[Case], person: str, begin: int, now: int) -> Sheet:
    """What the shift of a person that began at `begin` hands over at `now` (ms)."""
    open_ = [each for each in held if each.clock.ended is None and each.clock.now is not None]
    open_.sort(key=lambda each: (each.clock.now.left if each.clock.now and each.clock.now.left is not None else 1 << 60,
                                 each.issue.id))
    odd = [each.issue for each in open_ if _odd(each)]
    due = sorted(((each.issue, min(moments)) for each in open_ if (moments := _moments(each))),
                 key=lambda each: (each[1], each[0].id))
    return Sheet(
        _load(held, open_, now), tuple(each.issue for each in open_),
        tuple(each.issue for each in open_ if person in (each.issue.values.get("owner"), each.issue.values.get("walker"))),
        tuple(odd), tuple(due), sum(begin <= (each.clock.logged or -1) <= now for each in held),
        sum(begin <= (each.clock.ended or -1) <= now for each in held))


def _moments(case: Case) -> list[int]:
    here = case.clock.now
    return [each for each in (here.due if here is not None else None, case.clock.tell_due) if each is not None]


def _odd(case: Case) -> bool:
    late = any(each.verdict in (LATE, OVERDUE) for each in case.clock.levels.values())
    return late or case.issue.values.get("severity") == "1" or case.issue.values.get("can_work") == "stopped"


def _load(held: Sequence[Case], open_: Sequence[Case], now: int) -> str:
    """Critical: work stands still somewhere and its time is used up. Rising: more came in the last hour than was done."""
    if any(each.issue.values.get("can_work") == "stopped" and not each.clock.kept for each in open_):
        return CRITICAL
    came = sum(now - HOUR < (each.clock.logged or 0) <= now for each in held)
    done = sum(now - HOUR < (each.clock.ended or 0) <= now for each in held)
    return RISING if came > done and len(open_) > 2 else STABLE
