"""What the first page says of a roll-out: one's own work, how far each site is, what needs a decision. Pure, from records."""

from __future__ import annotations

from typing import NamedTuple

from muster.change import Record
from muster.kinds.golive import COUNTED_OUT, readiness_summary
from muster.kinds.plan import risk_band, risk_score
from muster.rights import at_or_below
from muster_desktop.homegiven import Given, days_between, local_day
from muster_desktop.homestages import SOON, STAGES, Row, in_order, items_at, not_ready, site_row, stage_at
from muster_desktop.hometasks import Work, own_work
from muster_desktop.training.accounts import REFRESH


class Decision(NamedTuple):
    """What waits for somebody to decide. `sort` is "ready", "blocked", "untrained", "refresh", "risk", "endorse" or "clash";
    `numbers` belong to it: score and open must-haves, with one that is open as `item`; steps that wait; people; the risk's
    score; sections; fields."""

    sort: str
    record: Record
    numbers: tuple[int, ...] = ()
    item: Record | None = None


class Home(NamedTuple):
    work: Work
    rows: list[Row]
    decisions: list[Decision]
    next_decision: Record | None
    late: int
    sites: int
    people: int
    steps: int


def home(given: Given, site: str = "") -> Home:
    """The whole page, at a site and below."""
    work = own_work(given, site)
    sites = [record for record in given.of("site", site) if record.site]
    people = [person for person in given.of("person", site) if person.id != given.me]
    meetings = [(local_day(each.values.get("starts"))[0], each) for each in given.of("meeting", site)
                if each.values.get("type") == "decision" and each.values.get("status") in (None, "planned")]
    coming = sorted((day, each.id, each) for day, each in meetings if day >= given.today)
    return Home(work, [site_row(given, each) for each in in_order(sites)], decisions(given, site),
                coming[0][2] if coming else None, sum(task.record.kind == "step" for task in work.late), len(sites), len(people),
                sum(many for path, (_, many) in given.steps.items() if at_or_below(path, site)))


def decisions(given: Given, site: str = "") -> list[Decision]:
    """The most pressing first: sites that go live soon and are not ready, steps that are blocked, people who have to be trained
    before they get an account or once more, high risks without an action, sections that wait for endorsement, fields that
    changed in two places."""
    pressing = [each for each in in_order(given.of("site", site))
                if each.site and _goes_live_soon(given, each) and not_ready(given, each.site)]
    out = [Decision("ready", each, _score(given, each.site), _first_open(given, each.site)) for each in pressing]
    out.sort(key=lambda each: each.record.values["go_live"])
    blocked = [step for step in given.of("step", site) if step.values.get("status") == "blocked"]
    waits = {step.id: sum(other.values.get("after") == step.id for other in given.records.get("step", ())) for step in blocked}
    out += [Decision("blocked", step, (waits[step.id],))
            for step in sorted(blocked, key=lambda step: (step.values.get("due") or "9", step.id))]
    out += _training(given, site)
    risks = [(risk_score(risk.values) or 0, risk) for risk in given.of("risk", site)
             if risk.values.get("status") in (None, "open") and not risk.values.get("action")]
    out += [Decision("risk", risk, (score,)) for score, risk in sorted(risks, key=lambda each: (-each[0], each[1].id))
            if score and risk_band(score) in ("high", "critical")]
    agreed = [section for section in given.of("section", site) if section.values.get("status") == "agreed"]
    out += [Decision("endorse", agreed[0], (len(agreed),))] if agreed else []
    clashing = [record for record in given.clashing if at_or_below(record.site, site)]
    out += [Decision("clash", clashing[0], (sum(len(record.clashes) for record in clashing),))] if clashing else []
    return out


def _training(given: Given, site: str) -> list[Decision]:
    """No training, no account, and none that is too long ago: how many people there are of each, led by the first."""
    here = [each for each in given.lacking if at_or_below(each.person.site, site)]
    never = [each.person for each in here if each.reason != REFRESH]
    again = [each.person for each in here if each.reason == REFRESH]
    return [Decision(sort, people[0], (len({each.id for each in people}),))
            for sort, people in (("untrained", never), ("refresh", again)) if people]


def _first_open(given: Given, site: str) -> Record | None:
    """An item of a site that is not fulfilled, a must-have before others."""
    items = [item for item in given.records.get("readiness", ()) if item.site == site
             and item.values.get("status") not in ("fulfilled", *COUNTED_OUT)]
    return min(items, key=lambda item: (item.values.get("blocker") is not True, item.id), default=None)


def _goes_live_soon(given: Given, site: Record) -> bool:
    live = site.values.get("go_live") or ""
    return live >= given.today and days_between(given.today, live) <= SOON and stage_at(site) <= STAGES.index("launch")


def _score(given: Given, site: str) -> tuple[int, int]:
    summary = readiness_summary(items_at(given, site))
    return round(100 * summary.share), summary.open_blockers
