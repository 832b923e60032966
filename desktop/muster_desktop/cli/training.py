"""Commands on trainings: sheets of paper, calendars, the table for donors."""

from __future__ import annotations

from pathlib import Path

import click

from muster.ids import read_id
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.training.donors import BY, PERIODS
from muster_desktop import start
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.speech import Speech, print_json
from muster_desktop.ledger import Ledger
from muster_desktop.sheets_ledger import finder
from muster_desktop.training import donortable
from muster_desktop.whole import save_bytes

LANGUAGES = ("ar", "bn", "ckb", "en", "es", "fr", "km", "ps", "th")
"""Those of `muster_desktop.words`, which needs Qt."""
SHEETS = ("signature", "labels", "certificates", "pretest", "posttest")
NO_TRAINING = Sort("no_training", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no training {training!r} here, or several are called so. `muster list training` shows their ids."))


def training_called(session: Session, text: str) -> tuple[Ledger, str]:
    """The roll-out and the id of the training that a person named by its id or its title. Raises Problem."""
    library = Speech().library
    for ledger in session.ledgers():
        record = read_id(text) or finder([ledger], library)("training", text)
        held = ledger.get(record) if record else None
        if held is not None and held.kind == "training" and not held.gone:
            return ledger, held.id
    raise Problem(NO_TRAINING, training=text[:60])


@click.command("paper")
@click.argument("training")
@click.option("--sheet", type=click.Choice(SHEETS), default="signature", show_default=True, help="Which sheet.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The PDF to write.")
@click.option("--language", multiple=True, type=click.Choice(LANGUAGES), help="Instead of the training's own; repeatable.")
@click.option("--digits", type=click.Choice(("region", "western")), default="region", help="Digits of figures.")
@on_profile
def make_paper(session: Session, training: str, sheet: str, out: Path, language: tuple[str, ...], digits: str) -> int:
    """Write a sheet of a TRAINING (its id or title) as PDF: to sign, to wear, to keep, to be tested on."""
    ledger, record = training_called(session, training)
    sheets = start.paper()
    if sheets is None:
        return 1
    roll = sheets.read_roll(ledger, record)
    save_bytes(out, sheets.as_pdf(roll, sheet, sheets.language_codes(language), digits))
    click.echo(str(out))
    return 0


@click.command("calendar")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The .ics file to write.")
@click.option("--training", default="", help="Only this training, by its id or title.")
@click.option("--site", default="", metavar="PATH", help="Only trainings at this site and below.")
@on_profile
def make_calendar(session: Session, out: Path, training: str, site: str) -> None:
    """Write the trainings as a calendar file, which calendars read again when something has changed."""
    from muster_desktop.training import calendars  # a door: icalendar, 200 ms

    if training:
        ledger, record = training_called(session, training)
        chosen = [each for each in [ledger.get(record)] if each is not None]
    else:
        ledger = session.at(site) if site else session.ledger()
        chosen = ledger.records("training", ledger.site_of(site) if site else "")
    save_bytes(out, calendars.written(ledger, chosen))
    click.echo(str(out))


@click.command("donors")
@click.option("--out", type=click.Path(path_type=Path), help="The .xlsx to write, with the rows behind each figure.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON, with the ids of the rows behind each.")
@click.option("--by", multiple=True, type=click.Choice(BY), help="Break down by this; repeatable. Sex and age by default.")
@click.option("--period", type=click.Choice(PERIODS), default="all", help="How long a period is.")
@click.option("--site", default="", metavar="PATH", help="Only trainings at this site and below.")
@click.option("--training", default="", help="Only this training, by its id or title.")
@on_profile
def donors(session: Session, out: Path | None, as_json: bool, by: tuple[str, ...], period: str, site: str, training: str) -> None:
    """The table that donors ask for: different people and attendances, broken down."""
    if out is None and not as_json:
        raise click.UsageError("Say where the table goes: --out FILE.xlsx, or --json.")
    only = ""
    if training:
        ledger, only = training_called(session, training)
    else:
        ledger = session.at(site) if site else session.ledger()
    report = donortable.report(ledger, by or ("sex", "age_band"), period, ledger.site_of(site) if site else "", only)
    if out is not None:
        donortable.save(out, report)
    if as_json:
        print_json(donortable.as_json(report))
    else:
        click.echo(str(out))


COMMANDS = (make_paper, make_calendar, donors)
