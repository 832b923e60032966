"""The requests of the support desk: every open issue with its time, in the order in which they want to be looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.change import Record

OPEN = frozenset({"logged", "in_hand", "waiting", "fix_ready"})
"""What is still to be done; "confirmed", "backlog", "duplicate" and "not_reproduced" are decided, as "closed" is."""
TABS = ("all", "mine", "1", "2", "3", "waiting", "closed")
ORDERS = ("time", "newest", "severity")
NEARLY, HALF = 0.9, 0.6
"""From these shares of its time on a request is red, or amber."""
CLOSED_SHOWN = 500
NO_TIME = 1 << 40


class Standing(NamedTuple):
    """How the time of a request stands now. `left` are working minutes, negative when it is late; `share` how much of the time
    is used, None where no policy gives one; `due` the moment in ms, 0 for none; `first` the minutes until somebody took it up,
    None while nobody has, of `first_allowed`; `skew` the minutes by which the clock of a device was wrong, 0 for none."""

    waiting: bool = False
    left: int = 0
    share: float | None = None
    due: int = 0
    first: int | None = None
    first_allowed: int = 0
    day: int = 480
    skew: int = 0
    transit: int = 0

    @property
    def late(self) -> bool:
        return self.share is not None and not self.waiting and self.left < 0

    @property
    def tone(self) -> str:
        """"bad", "warn" or "ok" by how much is used; "" where no time runs."""
        if self.share is None or self.waiting:
            return ""
        return "bad" if self.left < 0 or self.share >= NEARLY else "warn" if self.share >= HALF else "ok"


class Request(NamedTuple):
    """An issue as the desk sees it."""

    record: Record
    level: str
    standing: Standing

    @property
    def status(self) -> str:
        return str(self.record.values.get("status") or "logged")

    @property
    def open(self) -> bool:
        return self.status in OPEN

    @property
    def waiting(self) -> bool:
        return self.status == "waiting"

    @property
    def owner(self) -> str:
        return str(self.record.values.get("owner") or "")


class Queue(NamedTuple):
    """`requests` are all that are shown on any tab, open ones and the newest closed ones; `counts` by tab; `sites` the paths
    that have one; `uses` how many closed requests a help page solved."""

    requests: tuple[Request, ...]
    counts: Mapping[str, int]
    sites: tuple[str, ...]
    late_today: int
    uses: Mapping[str, int]


def on_tab(request: Request, tab: str, person: str) -> bool:
    if tab == "closed":
        return not request.open
    if not request.open:
        return False
    return {"all": True, "mine": request.owner == person, "waiting": request.waiting}.get(tab, request.level == tab)


def in_order(requests: Iterable[Request], order: str = "time") -> list[Request]:
    """By the time that is left, late first and what waits for its user last; or the newest, or the worst, first."""
    def time(request: Request) -> tuple[bool, bool, float, str]:
        standing = request.standing
        return (not request.open, request.waiting, standing.left if standing.share is not None else NO_TIME, request.record.id)

    def newest(request: Request) -> int:
        return -moment_of(request.record.values.get("logged"))

    ordered = sorted(requests, key=time)
    if order == "newest":
        return sorted(ordered, key=newest)
    if order == "severity":
        return sorted(ordered, key=lambda request: str(request.record.values.get("severity") or "5"))
    return ordered


def moment_of(value: object) -> int:
    """The ms of a moment; 0 where there is none."""
    return int(value[0]) if isinstance(value, (list, tuple)) and value else 0


def queue_of(requests: Sequence[Request], person: str, midnight: int, uses: Mapping[str, int]) -> Queue:
    """`midnight` is the end of this day in ms: what is due before it and is open will be late today, or is."""
    counts = {tab: sum(on_tab(each, tab, person) for each in requests) for tab in TABS}
    late = sum(each.open and not each.waiting and each.standing.share is not None
               and (each.standing.late or 0 < each.standing.due < midnight) for each in requests)
    sites = tuple(sorted({each.record.site for each in requests if each.open}))
    return Queue(tuple(requests), counts, sites, late, uses)
