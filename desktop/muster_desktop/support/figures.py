"""The figures of support at a site and below: times kept, whether it has settled down, and what the exit pack says of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor import exit as leaving
from muster.floor.policy import policy_at
from muster.floor.sla import Case, Report, cases, report
from muster_desktop.ledger import Ledger

OPEN_RISK = ("open", "mitigating", "identified")


class Figures(NamedTuple):
    """`site` is a path, `site_name` what it is called. `checks` are the tests of whether it has settled; `leaving` the figures
    of the exit pack; `people` the names behind ids. `trained` are people who took part in a training; `media` the help pages
    that name files or videos."""

    rollout: Record | None
    site: str
    site_name: str
    day: str
    cases: tuple[Case, ...]
    report: Report
    checks: tuple[leaving.Check, ...]
    leaving: leaving.Figures
    trained: int
    trainings: int
    risks: tuple[Record, ...]
    people: Mapping[str, str]
    working_day: int
    media: tuple[Record, ...] = ()

    @property
    def settled(self) -> bool:
        return all(check.passed for check in self.checks)


def read_figures(ledger: Ledger, site: str = "", now: int | None = None, cost: Value = None) -> Figures:
    """Everything worked out at `now` (ms, the true time by default). For the background."""
    now = ledger.true_now() if now is None else now
    policy = policy_at(ledger.records("policy"), site)
    held = cases(ledger.records("issue", site), ledger.records("entry", site), ledger.records("receipt", site), now,
                 ledger.clock_errors())
    turnouts, articles = ledger.records("turnout", site), ledger.records("article")
    sites = {record.site: record for record in ledger.records("site")}
    named = sites.get(site)
    took = [each for each in ledger.records("participation", site) if each.values.get("status") == "took_part"
            or each.values.get("result")]
    risks = [risk for risk in ledger.records("risk", site) if (risk.values.get("status") or "open") in OPEN_RISK]
    return Figures(
        ledger.get(ledger.rollout), site, str(named.values.get("name") or "") if named is not None else ledger.name(),
        policy.calendar.date(now), tuple(held), report(held, cost=cost),
        tuple(leaving.stable(held, turnouts, now, policy.calendar)),
        leaving.figures(held, articles, ledger.records("pulse", site), turnouts, now, policy.calendar, cost),
        len({each.values.get("person") for each in took}), len({each.values.get("training") for each in took}), tuple(risks),
        {person.id: str(person.values.get("name") or "") for person in ledger.records("person")},
        policy.calendar.day // 60_000,
        tuple(page for page in articles if page.values.get("attachments") and page.values.get("state") != "retired"))
