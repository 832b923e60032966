"""What the first page says of a roll-out: one's own work, how far each site is, what needs a decision. Pure, from records."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.kinds.golive import readiness_summary
from muster.kinds.plan import risk_band, risk_score
from muster.kinds.steps import CLOSED
from muster.rights import at_or_below

STAGES = ("assess", "design", "build", "train", "launch", "adopt")
READY_FROM = 85
"""The score of readiness from which a site may go live (design: the look, 07)."""
SOON = 21
"""Days before a go-live from which its readiness needs a decision."""
WEEK = 7
OPEN_ISSUE = ("logged", "in_hand", "fix_ready")
OVER = ("done", "cancelled", "postponed")


class Given(NamedTuple):
    """What is looked at: records by kind, the clashing ones, and of each site how many of its steps are done, of how
    many. `me` is the reader's person, `today` YYYY-MM-DD at their place."""

    me: str
    today: str
    records: Mapping[str, Sequence[Record]]
    clashing: Sequence[Record]
    steps: Mapping[str, tuple[int, int]]

    def of(self, kind: str, site: str = "") -> list[Record]:
        """The records of a kind at a site and below."""
        return [record for record in self.records.get(kind, ()) if at_or_below(record.site, site)]


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


class Cell(NamedTuple):
    """One stage of one site: a mark, and for one under way how far it is in per cent."""

    mark: str
    percent: int = 0


class Next(NamedTuple):
    """What comes next at a site. `what` is "live" for the go-live itself."""

    record: Record
    day: str
    what: str = ""


class Row(NamedTuple):
    """A site with its six stages."""

    site: Record
    cells: tuple[Cell, ...]
    next: Next | None


class Decision(NamedTuple):
    """What waits for somebody to decide. `sort` is "ready", "blocked", "risk", "endorse" or "clash"; `numbers` belong to it:
    score and open must-haves; steps that wait; the risk's score; sections; fields."""

    sort: str
    record: Record
    numbers: tuple[int, ...] = ()


class Home(NamedTuple):
    work: Work
    rows: list[Row]
    decisions: list[Decision]
    next_decision: Record | None
    late: int
    sites: int
    people: int
    steps: int


def day_after(day: str, days: int) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


def days_between(one: str, other: str) -> int:
    """How many days `other` is after `one`."""
    return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(one)).days


def local_day(moment: Value) -> tuple[str, int]:
    """The day and the minute of a moment, by the clock of whoever set it; ("", -1) for none."""
    if not moment:
        return "", -1
    stamp = datetime.datetime.fromtimestamp(moment[0] / 1000, datetime.UTC) + datetime.timedelta(minutes=moment[1])
    return stamp.date().isoformat(), stamp.hour * 60 + stamp.minute


def home(given: Given, site: str = "") -> Home:
    """The whole page, at a site and below."""
    work = own_work(given, site)
    sites = [record for record in given.of("site", site) if record.site]
    people = [person for person in given.of("person", site) if person.id != given.me]
    meetings = [(local_day(each.values.get("starts"))[0], each) for each in given.of("meeting", site)
                if each.values.get("type") == "decision" and each.values.get("status") in (None, "planned")]
    coming = sorted((day, each.id, each) for day, each in meetings if day >= given.today)
    return Home(work, [site_row(given, each) for each in _in_order(sites)], decisions(given, site),
                coming[0][2] if coming else None, sum(task.record.kind == "step" for task in work.late), len(sites), len(people),
                sum(many for path, (_, many) in given.steps.items() if at_or_below(path, site)))


# One's own work


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


# Sites by stage


def _in_order(sites: Iterable[Record]) -> list[Record]:
    """Those furthest on first, then by their go-live."""
    def key(site: Record) -> tuple[int, str, str]:
        return -_at(site), site.values.get("go_live") or "9", site.site
    return sorted(sites, key=key)


def _at(site: Record) -> int:
    """The number of a site's stage; of one that is closed one more than the last."""
    stage = site.values.get("stage")
    return len(STAGES) if stage == "closed" else STAGES.index(stage) if stage in STAGES else -1


def site_row(given: Given, site: Record) -> Row:
    """How far a site is. The stages before its own are done; what threatens the present one or the go-live is shown there."""
    at = _at(site)
    cells = [Cell("done") if number < at else Cell("not_started") for number in range(len(STAGES))]
    if 0 <= at < len(STAGES):
        cells[at] = Cell("blocked") if _blocked_at(given, site.site) else Cell("under_way", _percent(given, site, STAGES[at]))
    launch, live = STAGES.index("launch"), site.values.get("go_live") or ""
    if at <= launch and live:
        if live < given.today and at < launch:
            cells[launch] = Cell("blocked")
        elif live >= given.today and days_between(given.today, live) <= SOON and _not_ready(given, site.site):
            cells[launch] = Cell("at_risk")
    return Row(site, tuple(cells), next_at(given, site))


def _blocked_at(given: Given, site: str) -> bool:
    return any(step.values.get("status") == "blocked" for step in given.records.get("step", ()) if step.site == site)


def _percent(given: Given, site: Record, stage: str) -> int:
    """How far the present stage is, as far as records say: trainings held, readiness fulfilled, steps done; else 0."""
    here = [each for each in given.records.get("training", ()) if each.site == site.site
            and each.values.get("status") not in ("cancelled", "postponed")]
    if stage == "train" and here:
        return round(100 * sum(each.values.get("status") == "done" for each in here) / len(here))
    if stage == "launch":
        summary = readiness_summary(_items(given, site.site))
        if summary.counted:
            return round(100 * summary.share)
    done, many = given.steps.get(site.site, (0, 0))
    return round(100 * done / many) if many else 0


def _items(given: Given, site: str) -> list[Mapping[str, Value]]:
    return [item.values for item in given.records.get("readiness", ()) if item.site == site]


def _not_ready(given: Given, site: str) -> bool:
    summary = readiness_summary(_items(given, site))
    return bool(summary.counted) and (bool(summary.open_blockers) or round(100 * summary.share) < READY_FROM)


def next_at(given: Given, site: Record) -> Next | None:
    """The open step that is late longest; else what comes first: a meeting, a training, a milestone, a step, the go-live."""
    path, today = site.site, given.today
    steps = [(each.values["due"], each) for each in given.records.get("step", ()) if each.site == path and each.values.get("due")
             and each.values.get("status") not in CLOSED and each.values.get("level") != "phase"]
    late = sorted((day, each.id, each) for day, each in steps if day < today)
    if late:
        return Next(late[0][2], late[0][0])
    coming = [Next(each, day) for day, each in steps]
    coming += [Next(each, local_day(each.values.get("starts"))[0]) for each in given.records.get("meeting", ())
               if each.site == path and each.values.get("status") in (None, "planned")]
    coming += [Next(each, max(each.values.get("start") or "", today)) for each in given.records.get("training", ())
               if each.site == path and each.values.get("status") not in OVER
               and (each.values.get("end") or each.values.get("start") or "") >= today]
    coming += [Next(each, each.values.get("forecast") or each.values.get("planned") or "")
               for each in given.records.get("milestone", ()) if each.site == path and not each.values.get("reached_on")]
    coming.append(Next(site, site.values.get("go_live") or "", "live"))
    return min((each for each in coming if each.day >= today), key=lambda each: (each.day, each.record.id), default=None)


# What needs a decision


def decisions(given: Given, site: str = "") -> list[Decision]:
    """The most pressing first: sites that go live soon and are not ready, steps that are blocked, high risks without an action,
    sections that wait for endorsement, fields that changed in two places."""
    out = [Decision("ready", each, _score(given, each.site)) for each in _in_order(given.of("site", site))
           if each.site and _goes_live_soon(given, each) and _not_ready(given, each.site)]
    out.sort(key=lambda each: each.record.values["go_live"])
    blocked = [step for step in given.of("step", site) if step.values.get("status") == "blocked"]
    waits = {step.id: sum(other.values.get("after") == step.id for other in given.records.get("step", ())) for step in blocked}
    out += [Decision("blocked", step, (waits[step.id],))
            for step in sorted(blocked, key=lambda step: (step.values.get("due") or "9", step.id))]
    risks = [(risk_score(risk.values) or 0, risk) for risk in given.of("risk", site)
             if risk.values.get("status") in (None, "open") and not risk.values.get("action")]
    out += [Decision("risk", risk, (score,)) for score, risk in sorted(risks, key=lambda each: (-each[0], each[1].id))
            if score and risk_band(score) in ("high", "critical")]
    agreed = [section for section in given.of("section", site) if section.values.get("status") == "agreed"]
    out += [Decision("endorse", agreed[0], (len(agreed),))] if agreed else []
    clashing = [record for record in given.clashing if at_or_below(record.site, site)]
    out += [Decision("clash", clashing[0], (sum(len(record.clashes) for record in clashing),))] if clashing else []
    return out


def _goes_live_soon(given: Given, site: Record) -> bool:
    live = site.values.get("go_live") or ""
    return live >= given.today and days_between(given.today, live) <= SOON and _at(site) <= STAGES.index("launch")


def _score(given: Given, site: str) -> tuple[int, int]:
    summary = readiness_summary(_items(given, site))
    return round(100 * summary.share), summary.open_blockers
