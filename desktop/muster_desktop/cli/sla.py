"""The command `muster sla`: the report on promised times."""

from __future__ import annotations

import re
from typing import Any

import click

from muster.fields import BAD_VALUE, Money
from muster.floor.hours import MINUTE
from muster.floor.sla import Report, Row, cases, report
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import Problem
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.speech import print_json

_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
WANTED_MONTH = QT_TRANSLATE_NOOP("problems", "a month such as 2026-11")


@click.command("sla")
@click.option("--month", default="", metavar="YYYY-MM", help="Only what was logged in this month.")
@click.option("--site", default="", metavar="PATH", help="Only at this site and below.")
@click.option("--cost", default="", metavar="MONEY", help="What support cost in that time, such as '1200 USD'.")
@click.option("--json", "as_json", is_flag=True, help="As JSON; times in minutes.")
@on_profile
def sla(session: Session, month: str, site: str, cost: str, as_json: bool) -> None:
    """Promised times, by month and level: what was kept, and what was not charged."""
    if month and not _MONTH.fullmatch(month):
        raise Problem(BAD_VALUE, field="--month", text=month[:60], wanted=WANTED_MONTH)
    money = None
    if cost:
        try:
            money = Money().parse(cost)
        except ValueError:
            raise Problem(BAD_VALUE, field="--cost", text=cost[:60], wanted=Money.wanted) from None
    ledger = session.at(site) if site else session.ledger()
    below = ledger.site_of(site) if site else ""
    issues, entries, receipts = (ledger.records(kind, below) for kind in ("issue", "entry", "receipt"))
    made = report(cases(issues, entries, receipts, ledger.true_now(), ledger.clock_errors()), month, money)
    if as_json:
        print_json(_plain(made))
        return
    click.echo("month\tlevel\thad\tmet\tlate\trunning\toverdue\tnothing\tkept\tcharged\ttransit\twaiting\tnights")
    for row in made.rows:
        times = [str(each // MINUTE) for each in (row.charged, row.transit, row.waiting, row.nights)]
        click.echo("\t".join([*map(str, row[:8]), _share(row.kept), *times]))
    totals = made.totals
    click.echo(f"Solved: {totals.solved} of {totals.logged}. At level 1: {_share(totals.at_level_1)}. "
               f"With a help page: {totals.by_help}.")
    if totals.cost is not None:
        click.echo(f"Cost of one: {Money().show(totals.cost)}.")
    if totals.example:
        click.echo("The times are those of the shipped example: nobody agreed on them yet.")


def _plain(made: Report) -> dict[str, Any]:
    totals = made.totals
    return {
        "rows": [_row(row) for row in made.rows],
        "totals": {
            "logged": totals.logged, "duplicates": totals.duplicates, "solved": totals.solved,
            "by_level": {str(level): count for level, count in totals.by_level.items()}, "by_help": totals.by_help,
            "untold": totals.untold, "at_level_1": totals.at_level_1, "cost": Money().show(totals.cost) or None,
            "example": totals.example}}


def _row(row: Row) -> dict[str, Any]:
    times = {name: getattr(row, name) // MINUTE for name in ("charged", "transit", "waiting", "nights")}
    return {**row._asdict(), **times, "kept": row.kept}


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share * 100:.0f}%"


COMMANDS = (sla,)
