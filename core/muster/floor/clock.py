"""The honest clock: how long each level really had an issue, what it had promised, and whether it kept that.

A level's clock starts when a device of that level first held the issue (the earliest receipt), level 1's when it was logged.
On the way up or down it is in transit, and nobody is charged for that, nor for waiting for the user, nor for nights and
holidays: each is shown apart. All is worked out of records, of whatever order they came in; the times promised are those
stamped on the issue. Practice.md 2.11 has the rules, peers' complaints 1 and 2 of 3.3 the reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor.hours import ALWAYS, Calendar
from muster.floor.life import LEVELS, NO_ERRORS, Errors, Event, Life, Skew, level_of, life_of
from muster.floor.policy import Policy, terms_of

MET, LATE, RUNNING, OVERDUE, NOTHING = "met", "late", "running", "overdue", "nothing"
"""Verdicts: kept; not kept; under way in time; under way and too late; nothing was promised, or the level never had it."""

OWN, TRANSIT, WAITING = "own", "transit", "waiting"
"""What a stretch of time is: the level's own, on the way to it, waiting for the user."""

OVER = ("confirmed", "closed", "duplicate", "not_reproduced", "backlog")
"""Statuses with which every clock stops, also where no entry says when."""

TOUCHED = ("passed_up", "passed_back", "waiting", "resumed", "told_back", "solved", "help_shown", "note")
"""What somebody does who has an issue in hand."""
_MOVES = ("passed_up", "passed_back")


class Stretch(NamedTuple):
    """A stretch of the time of one level: what it is, from when to when (ms), and whether it goes on now."""

    level: int
    what: str
    begin: int
    end: int
    open: bool


class Level(NamedTuple):
    """What one level made of an issue. Times in ms: `transit` and `waiting` as on the wall, `nights` what of its own stretches
    lay outside working hours, `charged` the rest. `limit` is what was promised, `due` when that is or was used up (None where
    nothing is promised, or while the clock stands still). `touched` is when it was first taken in hand and `touch_charged` how
    much of its own time had passed by then, or has by now; `touch_limit` is what was promised for that."""

    level: int
    started: int | None
    transit: int
    waiting: int
    nights: int
    charged: int
    limit: int | None
    due: int | None
    verdict: str
    touched: int | None
    touch_charged: int
    touch_limit: int | None
    touch_verdict: str
    open: bool

    @property
    def left(self) -> int | None:
        """Working time that is left, negative when it is used up; None where nothing is promised."""
        return None if self.limit is None else self.limit - self.charged


class Clock(NamedTuple):
    """The clocks of one issue. `level` is where it stands; `state` "own", "transit", "waiting" or "over"; `since` how long it
    has been so. `told` is when the user last heard of it and `tell_due` when they should next; `quiet` is the longest working
    time that they heard nothing. `ended` is when it was solved. `example`: the times promised are nobody's word yet."""

    level: int
    state: str
    logged: int | None
    ended: int | None
    levels: Mapping[int, Level]
    stretches: tuple[Stretch, ...]
    told: int | None
    tell_due: int | None
    quiet: int
    tell_verdict: str
    skews: tuple[Skew, ...]
    terms: Policy | None

    @property
    def now(self) -> Level | None:
        """The clock of the level where the issue stands; None where it never began."""
        return self.levels.get(self.level)

    @property
    def example(self) -> bool:
        return self.terms is not None and self.terms.example

    @property
    def kept(self) -> bool:
        """Whether every promise of solving was kept so far."""
        return not any(each.verdict in (LATE, OVERDUE) for each in self.levels.values())


def clock_of(issue: Record, entries: Iterable[Record], receipts: Iterable[Record], now: int,
             errors: Errors = NO_ERRORS) -> Clock:
    """The clocks of an issue at `now` (ms, by a clock that is right). Once it is solved the answer no longer depends on
    `now`. Give every entry and receipt that is here; those of other issues are passed over."""
    life = life_of(issue, entries, receipts, errors)
    terms = terms_of(issue.values)
    calendar = terms.calendar if terms is not None else ALWAYS
    severity = issue.values.get("severity")
    walk = _Walk(life, issue, now)
    stretches = tuple(walk.stretches())
    levels = {level: _level(level, walk, stretches, calendar, terms, issue) for level in LEVELS
              if any(each.level == level for each in stretches)}
    told, tell_due, quiet, tell = _telling(life, walk, stretches, calendar, terms, severity, now)
    return Clock(walk.level, walk.state, life.logged, walk.ended, levels, stretches, told, tell_due, quiet, tell, life.skews,
                 terms)


class _Walk:
    """Goes through the life of an issue once and cuts it into stretches. After it `level`, `state` and `ended` say how it
    stands."""

    def __init__(self, life: Life, issue: Record, now: int) -> None:
        self.level = 1
        self.state = OWN
        self.ended: int | None = None
        self.life, self._issue, self._now = life, issue, now
        self.acts: list[tuple[Event, int, str]] = []  # each with the level at which it was done and who had passed it there
        self._by = ""
        self._had: set[int] = set()
        self._entry: str | None = None  # what brought it to where it is; None: it was logged there
        self._paused = self._over = False

    def stretches(self) -> Iterator[Stretch]:
        if self.life.logged is None:
            self.state = "over" if self._issue.values.get("status") in OVER else OWN
            self.level = level_of(self._issue.values.get("level")) or 1
            return
        at = self.life.logged
        for event in self.life.events:
            yield from self._until(at, event.at, False)
            at = event.at
            self._take(event)
        self._catch_up(at)
        yield from self._until(at, max(at, self._now), True)
        self.state = "over" if self._over else WAITING if self._paused else self._state_at(max(at, self._now))

    def _take(self, event: Event) -> None:
        self.acts.append((event, self.level, self._by))
        if event.act in _MOVES:
            self._by = event.by
            step = 1 if event.act == "passed_up" else -1
            self.level = event.level or min(3, max(1, self.level + step))
            self._entry, self._paused = event.record, False
        elif event.act in ("waiting", "resumed"):
            self._paused = event.act == "waiting"
        elif event.act in ("solved", "reopened"):
            self._over, self._paused = event.act == "solved", False
            self.ended = event.at if self._over else None

    def _catch_up(self, at: int) -> None:
        """What the issue itself says and no entry does, as in registers that were kept elsewhere."""
        said = level_of(self._issue.values.get("level"))
        if said > self.level and not self._over:
            self.level, self._entry = said, ""
        if self._issue.values.get("status") in OVER and not self._over:
            self._over, self.ended = True, at
        if self._issue.values.get("status") == "waiting" and not self._over:
            self._paused = True

    def _until(self, begin: int, end: int, last: bool) -> Iterator[Stretch]:
        """The stretches from `begin` to `end` as things stand. The receipt may come in between."""
        if self._over:
            return
        if self._paused:
            if end > begin or last:
                yield Stretch(self.level, WAITING, begin, end, last)
            return
        came = self._came()
        middle = end if came is None else min(max(came, begin), end)
        if middle > begin or (last and (came is None or came > end)):
            yield Stretch(self.level, TRANSIT, begin, middle, last and (came is None or came > end))
        if came is not None and came <= end and (end > middle or last or self.level not in self._had):  # solved in no time, too
            yield self._own(middle, end, last)

    def _own(self, begin: int, end: int, last: bool) -> Stretch:
        self._had.add(self.level)
        return Stretch(self.level, OWN, begin, end, last)

    def _state_at(self, at: int) -> str:
        came = self._came()
        return OWN if came is not None and came <= at else TRANSIT

    def _came(self) -> int | None:
        """When the level where it is first held it. A receipt that names no entry is for the first time it came there."""
        if self._entry is None:
            return self.life.logged
        held = dict(self.life.received.get(self.level, ()))
        moments = [held[each] for each in (self._entry, "") if each in held]
        if self._entry == "" and held:
            moments = list(held.values())
        return min(moments, default=None)


def _level(level: int, walk: _Walk, stretches: tuple[Stretch, ...], calendar: Calendar, terms: Policy | None,
           issue: Record) -> Level:
    severity = issue.values.get("severity")
    own = [each for each in stretches if each.level == level and each.what == OWN]
    charged = sum(calendar.worked(each.begin, each.end) for each in own)
    limit = terms.limit(severity, f"l{level}") if terms is not None else None
    open_ = walk.ended is None and walk.level == level
    started = own[0].begin if own else None
    touched = _touch(level, walk, issue, started)
    touch_limit = terms.limit(severity, "first" if level == 1 else f"l{level}_own") if terms is not None else None
    before = sum(calendar.worked(each.begin, min(each.end, touched)) for each in own) if touched is not None else charged
    wall = {what: sum(each.end - each.begin for each in stretches if each.level == level and each.what == what)
            for what in (OWN, TRANSIT, WAITING)}
    return Level(level, started, wall[TRANSIT], wall[WAITING], wall[OWN] - charged, charged, limit,
                 _due(own, calendar, limit), _verdict(charged, limit, open_, started), touched, before, touch_limit,
                 _verdict(before, touch_limit, touched is None and open_, started), open_)


def _touch(level: int, walk: _Walk, issue: Record, started: int | None) -> int | None:
    """When a level first took an issue in hand: the first thing that is done with it there, by somebody else than who passed
    it on. At level 1 a walker who logs what a user says in person has it in hand."""
    if level == 1 and started is not None and issue.values.get("walker") and issue.values.get("channel") in (None, "in_person"):
        return started
    for event, at, brought in walk.acts:
        if started is not None and event.at >= started and at == level and event.act in TOUCHED:
            if not brought or event.by != brought:
                return event.at
    return None


def _verdict(charged: int, limit: int | None, open_: bool, started: int | None) -> str:
    if limit is None or started is None:
        return NOTHING
    if charged > limit:
        return OVERDUE if open_ else LATE
    return RUNNING if open_ else MET


def _due(own: list[Stretch], calendar: Calendar, limit: int | None) -> int | None:
    """When the time promised is or was used up; None while it stands still, and where it was not used up."""
    if limit is None:
        return None
    left = limit
    for each in own:
        worked = calendar.worked(each.begin, each.end)
        if worked > left or each.open:
            return calendar.after(each.begin, left)
        left -= worked
    return None


def _telling(life: Life, walk: _Walk, stretches: tuple[Stretch, ...], calendar: Calendar, terms: Policy | None, severity: Value,
             now: int) -> tuple[int | None, int | None, int, str]:
    """When the user last heard, when they should next, the longest working time without a word, and the verdict on it."""
    if life.logged is None:
        return None, None, 0, NOTHING
    words = [life.logged, *(each.at for each in life.events if each.act in ("told_back", "solved", "waiting"))]
    ends = [*words[1:], max(words[-1], now)] if walk.ended is None else words[1:]
    busy = [each for each in stretches if each.what != WAITING]
    quiet = max((sum(calendar.worked(max(begin, each.begin), min(end, each.end)) for each in busy)
                 for begin, end in zip(words, ends, strict=False)), default=0)
    limit = terms.limit(severity, "tell") if terms is not None else None
    due = calendar.after(words[-1], limit) if limit is not None and walk.ended is None and walk.state != WAITING else None
    return words[-1], due, quiet, _verdict(quiet, limit, walk.ended is None, life.logged)
