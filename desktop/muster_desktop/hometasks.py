"""One's own work, from records alone: late, for today, this week, waiting on others, done today."""

from __future__ import annotations

from typing import NamedTuple

from muster.change import Record
from muster.kinds.steps import CLOSED
from muster_desktop.homegiven import OVER, Given, day_after, local_day

WEEK = 7
OPEN_ISSUE = ("logged", "in_hand", "fix_ready")


class Task(NamedTuple):
    """Something to do. `due` is a day or ""; `minute` that of the day, or -1; `act` says what is to be done with the record:
    "do", "hold" (a training), "answer" (an issue), "attend" (a meeting), "review" (a risk). `done` says it is."""

    record: Record
    due: str
    act: str
    minute: int = -1
    done: bool = False

    @property
    def key(self) -> tuple[str, int, str]:
        return self.due or "9", self.minute if self.minute >= 0 else 1440, self.record.id


class Work(NamedTuple):
    """One's own work, each list in order: late, for today (running ones too), in the six days after, waiting on others, done
    today."""

    late: list[Task]
    today: list[Task]
    week: list[Task]
    waiting: list[Task]
    done: list[Task]

    @property
    def now(self) -> int:
        return len(self.late) + len(self.today)


def own_work(given: Given, site: str = "") -> Work:
    """What the reader owns, trains, chairs or has in hand."""
    found = [make(record, given) for kind, make in _TASKS.items() for record in given.of(kind, site)]
    tasks = [task for task in found if task is not None]
    last = day_after(given.today, WEEK - 1)
    still = [task for task in tasks if not task.done]
    held = {task.record.id for task in still if _held_up(task.record)}
    due = sorted((task for task in still if task.record.id not in held and task.due), key=lambda task: task.key)
    return Work([task for task in due if task.due < given.today], [task for task in due if task.due == given.today],
                [task for task in due if given.today < task.due <= last],
                sorted((task for task in still if task.record.id in held), key=lambda task: task.key),
                [task for task in tasks if task.done])


def _held_up(record: Record) -> bool:
    return record.values.get("status") in (("waiting", "blocked") if record.kind == "step" else ("waiting",))


def _step(record: Record, given: Given) -> Task | None:
    values = record.values
    if values.get("owner") != given.me or values.get("level") == "phase":
        return None
    if values.get("status") in CLOSED:
        return Task(record, values.get("due") or "", "do", done=True) if values.get("done_on") == given.today else None
    return Task(record, values.get("due") or "", "do")


def _readiness(record: Record, given: Given) -> Task | None:
    values = record.values
    if values.get("status") == "fulfilled":
        seen = values.get("verified_on") == given.today and values.get("verified_by") == given.me
        return Task(record, given.today, "do", done=True) if seen else None
    mine = values.get("owner") == given.me and values.get("status") in (None, "open", "not_verified")
    return Task(record, values.get("due") or "", "do") if mine else None


def _milestone(record: Record, given: Given) -> Task | None:
    values = record.values
    if values.get("owner") != given.me:
        return None
    day = values.get("forecast") or values.get("planned") or ""
    if values.get("status") == "reached" or values.get("reached_on"):
        return Task(record, day, "do", done=True) if values.get("reached_on") == given.today else None
    return Task(record, day, "do")


def _risk(record: Record, given: Given) -> Task | None:
    values = record.values
    mine = values.get("owner") == given.me and values.get("status") in (None, "open", "mitigating")
    return Task(record, values.get("due") or "", "review") if mine else None


def _issue(record: Record, given: Given) -> Task | None:
    """An open issue is for today: somebody waits. One that was promised is due then."""
    values = record.values
    if values.get("owner") != given.me:
        return None
    if values.get("status") in ("closed", "confirmed"):
        day, minute = local_day(values.get("resolved"))
        return Task(record, day, "answer", minute, True) if day == given.today else None
    if values.get("status", "logged") not in (*OPEN_ISSUE, "waiting"):
        return None
    day, minute = local_day(values.get("promised"))
    return Task(record, day or given.today, "answer", minute)


def _training(record: Record, given: Given) -> Task | None:
    values = record.values
    if given.me not in (values.get("trainer"), values.get("co_trainer")) or values.get("status") in OVER:
        return None
    start, end = values.get("start") or "", values.get("end") or values.get("start") or ""
    return Task(record, given.today if start <= given.today <= end else start, "hold") if start and end >= given.today else None


def _meeting(record: Record, given: Given) -> Task | None:
    values = record.values
    day, minute = local_day(values.get("starts"))
    mine = values.get("chair") == given.me and values.get("status") in (None, "planned")
    return Task(record, day, "attend", minute) if mine and day >= given.today else None


_TASKS = {"step": _step, "readiness": _readiness, "milestone": _milestone, "risk": _risk, "issue": _issue, "training": _training,
          "meeting": _meeting}
