"""What stands on the floor's board: cards in four lanes, how old each is by the times in force, and the strip above. Pure."""

from __future__ import annotations

import statistics
from typing import NamedTuple

from muster.change import Record
from muster.fields import western
from muster.floor.clock import TOUCHED
from muster.floor.cover import on_floor
from muster.floor.life import life_of
from muster.floor.packet import people_of
from muster.floor.policy import Policy, terms_of
from muster_desktop.floor.boardread import OVER, Day, ms

LANES = ("new", "helping", "second", "third")
MARKS = {"stopped": "blocked", "slower": "at_risk"}
SEVERE = {"1": "blocked", "2": "at_risk"}
"""The mark of an issue of which nobody said whether its user can work, by its severity."""
NEARLY = 0.75
"""From which share of the promised time on a card of the higher levels is amber."""
BY_HELP = ("accurate", "incomplete", "wrong")


class Card(NamedTuple):
    """An issue on the board. `since` is when it came into its lane, in ms; `tone` that of its age: "amber", "red" or "";
    `waits_for` says for what it waits; `other` tells that another device changed it last."""

    record: Record
    lane: str
    since: int
    minutes: int
    tone: str
    mark: str
    people: int
    owner: str
    waiting: bool
    waits_for: str
    other: bool


class Strip(NamedTuple):
    """The line above the board. `signed` and `expected` are -1 where nobody counted; `wait` is the median in minutes, -1 for
    none; `by_help` in per cent of what was solved, -1 for none; `floor` are the shifts of who is there now."""

    signed: int
    expected: int
    stopped: int
    wait: int
    by_help: int
    solved: int
    helped: int
    solved_before: int
    floor: tuple[Record, ...]


def status_of(issue: Record) -> str:
    return str(issue.values.get("status") or "logged")


def lane_of(issue: Record) -> str:
    """The lane of an issue, "" for one that is on none."""
    if status_of(issue) in (*OVER, "backlog"):
        return ""
    level = issue.values.get("level")
    if level in ("2", "3"):
        return "second" if level == "2" else "third"
    return "new" if status_of(issue) == "logged" else "helping"


def cards(day: Day, policy: Policy) -> list[Card]:
    """The cards of all lanes: in each those where work stopped first, then the newest."""
    found = [_card(day, issue, lane, policy) for issue in day.issues if (lane := lane_of(issue))]
    return sorted(found, key=lambda card: (card.mark != "blocked", -card.since, card.record.id))


def _card(day: Day, issue: Record, lane: str, policy: Policy) -> Card:
    values = issue.values
    since = _since(day, issue, lane)
    minutes = max(0, (day.now - since) // 60_000) if since else 0
    waiting = status_of(issue) == "waiting"
    late = "" if waiting or not since else _tone(terms_of(values) or policy, issue, lane, since, day.now)
    how_bad = SEVERE.get(str(values.get("severity")), "low") if values.get("can_work") is None else "low"
    return Card(issue, lane, since, minutes, late, MARKS.get(str(values.get("can_work")), how_bad),
                people_of(values), str(values.get("owner") or ""), waiting, str(values.get("waiting_on") or ""),
                issue.id in day.others)


def _tone(policy: Policy, issue: Record, lane: str, since: int, now: int) -> str:
    """On the floor the age alone counts; of the levels above, how much of the promised working time is used up."""
    if lane in ("new", "helping"):
        return policy.tone(now - since)
    limit = policy.limit(issue.values.get("severity"), "l2" if lane == "second" else "l3")
    used = policy.calendar.worked(since, now)
    return "" if limit is None else "red" if used >= limit else "amber" if used >= limit * NEARLY else ""


def _since(day: Day, issue: Record, lane: str) -> int:
    """When an issue came to its level: passed up or back at the last, else logged."""
    if lane in ("second", "third"):
        moves = [day.at(each, "at") for each in day.entries_of(issue.id)
                 if each.values.get("act") in ("passed_up", "passed_back")]
        if moves:
            return moves[-1]
    return day.at(issue, "logged") or day.at(issue, "occurred")


def strip(day: Day) -> Strip:
    """What the line above the board says of today."""
    today = [issue for issue in day.issues if day.at(issue, "logged") >= day.midnight]
    solved = [issue for issue in day.issues if solved_at(day, issue) >= day.midnight]
    before = [issue for issue in day.issues if day.midnight - 86_400_000 <= solved_at(day, issue) < day.midnight]
    helped = [issue for issue in solved if issue.values.get("help") and issue.values.get("verdict") in BY_HELP]
    waits = [_wait(day, issue) for issue in today]
    signed, expected = _turnout(day)
    stopped = sum(bool(lane_of(issue)) and issue.values.get("can_work") == "stopped" for issue in day.issues)
    return Strip(signed, expected, stopped,
                 round(statistics.median(waits)) if waits else -1, round(100 * len(helped) / len(solved)) if solved else -1,
                 len(solved), len(helped), len(before), tuple(on_floor(day.of("shift"), day.now)))


def solved_at(day: Day, issue: Record) -> int:
    """When an issue was solved, in ms, 0 for one that is not."""
    return (day.at(issue, "resolved") or day.at(issue, "logged")) if status_of(issue) in ("closed", "confirmed") else 0


def _wait(day: Day, issue: Record) -> float:
    """Minutes until somebody first did something with an issue, as its clock counts it, or until now."""
    life = life_of(issue, day.entries_of(issue.id), (), day.errors)
    begun = life.logged or 0
    ended = next((event.at for event in life.events if event.act in TOUCHED), 0)
    if not ended:
        ended = day.now if status_of(issue) == "logged" else begun
    return max(0, ended - begun) / 60_000


def _turnout(day: Day) -> tuple[int, int]:
    """Signed in and expected at the last count of today."""
    counts = [each for each in day.of("turnout") if ms(each, "at") >= day.midnight]
    if not counts:
        return -1, -1
    last = max(counts, key=lambda each: (ms(each, "at"), each.id)).values
    return _whole(last.get("signed_in")), _whole(last.get("expected"))


def _whole(value: object) -> int:
    return int(float(western(str(value)))) if value not in (None, "") else -1


def tips_now(day: Day) -> list[Record]:
    """The tips that count now, the newest first."""
    held = [tip for tip in day.of("tip") if (not ms(tip, "until") or ms(tip, "until") > day.now)
            and ms(tip, "at") >= day.midnight - 86_400_000]
    return sorted(held, key=lambda tip: -ms(tip, "at"))
