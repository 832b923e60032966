"""What the plan page shows, read from the ledger in one go: the steps of a site, who owns them, which sites have steps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from muster.change import Record
from muster.rights import may_read
from muster_desktop.ledger import Ledger

KIND = "step"


class Plan(NamedTuple):
    """`records` are the steps of `site` alone; `sites` the paths that can be chosen, the root first; `readable` whether
    the rights allow to see steps here at all; `total` counts the steps of every site."""

    site: str
    records: tuple[Record, ...]
    sites: tuple[str, ...]
    readable: bool = True
    total: int = 0


def read_plan(ledger: Ledger, site: str | None) -> Plan:
    """The plan at `site`, or where there is one when None. Some milliseconds for a hundred steps."""
    steps = ledger.records(KIND)
    sites = sorted({step.site for step in steps} | {""} | ({site} if site else set()))
    if site is None:
        site = "" if any(not step.site for step in steps) or not steps else sites[1]
    here = tuple(step for step in steps if step.site == site)
    return Plan(site, here, tuple(sites), may_read(ledger.holder, KIND, site, "title"), len(steps))



def deciders(ledger: Ledger, site: str) -> list[str]:
    """The names of those whose role lets them open the plan to others at `site`, as far as they are known here."""
    grants = [grant for grant in ledger.records("grant")
              if grant.values.get("role") in ("hq", "coordinator") and _reaches(grant.site, site)]
    return sorted(filter(None, {ledger.person_name(str(grant.values.get("person"))) for grant in grants}))


def _reaches(at: str, site: str) -> bool:
    return not at or site == at or site.startswith(at + "/")


def counted(records: Iterable[Record]) -> tuple[int, int]:
    """How many steps are done, of how many: phases and gates hold no work of their own, tasks belong to their step, and
    a step that was waived is not asked for any more."""
    steps = [record.values for record in records if record.values.get("level", KIND) == KIND]
    return sum(step.get("status") == "done" for step in steps), sum(step.get("status") != "waived" for step in steps)
