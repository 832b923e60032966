"""Commands on files: import a sheet, export everything."""

from __future__ import annotations

from pathlib import Path

import click

from muster_desktop import sheets
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.records import kind_named
from muster_desktop.cli.speech import LANGUAGE, Speech, print_json
from muster_desktop.sheets_ledger import export, plan_import, save_import, save_refused

_LISTED = 50
"""How many refused lines are printed; a file holds them all."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", required=True, help="What the rows are, such as readiness, person or risk.")
@click.option("--site", required=True, metavar="PATH", help="Where rows belong that name no site of their own.")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
@click.option("--save-refused", "refused_file", type=click.Path(path_type=Path), help="A .csv for the rows that were refused.")
@on_profile
def import_file(session: Session, file: Path, kind: str, site: str, as_json: bool, refused_file: Path | None) -> None:
    """Take over the rows of an .xlsx, .csv or .tsv file. The line of headings is found, and what is left out is said."""
    declared, speech = kind_named(kind), Speech()
    ledger = session.at(site)
    below = ledger.site_of(site)
    plan = plan_import(ledger, file, declared, below, speech.library)
    save_import(ledger, plan)
    report = plan.report
    if refused_file is not None:
        save_refused(refused_file, report, lambda refused: str(refused.problem))
    if as_json:
        print_json({**report.as_json(), "site": ledger.site_path(below)})
        return
    for sentence in report.sentences():
        click.echo(str(sentence))
    for refused in report.refused[:_LISTED]:
        click.echo(sheets.REFUSED_ROW.text.format(line=refused.line, why=refused.problem))
    if len(report.refused) > _LISTED:
        click.echo(f"More lines were refused: {len(report.refused) - _LISTED}. --save-refused FILE writes all of them.")


@click.command("export")
@click.argument("target", metavar="FILE.xlsx|DIR", type=click.Path(path_type=Path))
@click.option("--kind", multiple=True, help="Only this kind; repeatable.")
@on_profile
def export_file(session: Session, target: Path, kind: tuple[str, ...]) -> None:
    """Write everything that is here into one workbook, or into a folder with a .csv for each kind."""
    count = export(session.ledger(), target, [kind_named(name) for name in kind], Speech().library, LANGUAGE)
    click.echo(f"Records written: {count}.")
    click.echo(str(target))


COMMANDS = (import_file, export_file)
