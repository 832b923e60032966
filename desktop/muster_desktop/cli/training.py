"""Commands on trainings: sheets of paper."""

from __future__ import annotations

from pathlib import Path

import click

from muster.ids import read_id
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop import start
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.speech import Speech
from muster_desktop.ledger import Ledger
from muster_desktop.sheets_ledger import finder
from muster_desktop.whole import save_bytes

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
@click.option("--language", multiple=True, help="In this language instead of the training's own; repeatable.")
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


COMMANDS = (make_paper,)
