"""How far each site is, from records alone: six stages, what threatens the present one, what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.kinds.golive import readiness_summary
from muster.kinds.steps import CLOSED
from muster_desktop.homegiven import OVER, Given, days_between, local_day

STAGES = ("assess", "design", "train", "ready", "launch", "adopt")
"""What is shown of a site (design: the look, 03). What a site is set up with belongs to its design; how ready it is says the
checklist, whatever its stage."""
_COLUMNS = {"assess": 0, "design": 1, "build": 1, "train": 2, "launch": 4, "adopt": 5, "closed": 6}
READY_FROM = 85
"""The score of readiness from which a site may go live (design: the look, 07)."""
SOON = 21
"""Days before a go-live from which its readiness needs a decision."""


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


def in_order(sites: Iterable[Record]) -> list[Record]:
    """Those furthest on first, then by their go-live."""
    def key(site: Record) -> tuple[int, str, str]:
        return -stage_at(site), site.values.get("go_live") or "9", site.site
    return sorted(sites, key=key)


def stage_at(site: Record) -> int:
    """Which of `STAGES` a site is in; of one that is closed one more than the last, of one without a stage -1."""
    return _COLUMNS.get(str(site.values.get("stage") or ""), -1)


def site_row(given: Given, site: Record) -> Row:
    """How far a site is. The stages before its own are done; what threatens the present one or the go-live is shown there."""
    at = stage_at(site)
    cells = [Cell("done") if number < at else Cell("not_started") for number in range(len(STAGES))]
    launch, live = STAGES.index("launch"), site.values.get("go_live") or ""
    to_come, blocked = at == launch and live > given.today, _blocked_at(given, site.site)
    if at in range(len(STAGES)) and (blocked or not to_come):
        cells[at] = Cell("blocked") if blocked else Cell("under_way", _percent(given, site, STAGES[at]))
    elif to_come:
        cells[launch] = Cell("not_started")
    if at < launch or to_come:
        cells[launch - 1] = _readiness(given, site.site, live, to_come)
    if at < launch and live and live < given.today:
        cells[launch] = Cell("blocked")
    return Row(site, tuple(cells), next_at(given, site))


def _readiness(given: Given, site: str, live: str, here: bool) -> Cell:
    """How ready a site is for a go-live to come on the day `live`, "" where that is not fixed yet; `here`: it does nothing else
    than get ready."""
    summary = readiness_summary(items_at(given, site))
    if summary.counted and not not_ready(given, site):
        return Cell("done")
    if summary.counted and live and 0 <= days_between(given.today, live) <= SOON:
        return Cell("at_risk")
    return Cell("under_way", round(100 * summary.share)) if here or summary.fulfilled else Cell("not_started")


def _blocked_at(given: Given, site: str) -> bool:
    return any(step.values.get("status") == "blocked" for step in given.records.get("step", ()) if step.site == site)


def _percent(given: Given, site: Record, stage: str) -> int:
    """How far the present stage is, as far as records say: trainings held, steps done; else 0."""
    here = [each for each in given.records.get("training", ()) if each.site == site.site
            and each.values.get("status") not in ("cancelled", "postponed")]
    if stage == "train" and here:
        return round(100 * sum(each.values.get("status") == "done" for each in here) / len(here))
    done, many = given.steps.get(site.site, (0, 0))
    return round(100 * done / many) if many else 0


def items_at(given: Given, site: str) -> list[Mapping[str, Value]]:
    return [item.values for item in given.records.get("readiness", ()) if item.site == site]


def not_ready(given: Given, site: str) -> bool:
    summary = readiness_summary(items_at(given, site))
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
