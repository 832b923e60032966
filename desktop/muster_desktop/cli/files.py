"""Commands on files: import a sheet, export everything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from muster import kinds
from muster.author import Edit, in_saves
from muster.kind import Kind
from muster_desktop import sheets
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.records import kind_named
from muster_desktop.cli.speech import Speech, finder, print_json
from muster_desktop.ledger import Ledger

_UNWRITTEN = ("device",)
"""Kinds that no export holds: the keys of other laptops are of no use in a sheet."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", required=True, help="What the rows are, such as readiness, person or risk.")
@click.option("--site", required=True, metavar="PATH", help="Where rows belong that name no site of their own.")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
@click.option("--save-refused", type=click.Path(path_type=Path), help="Write the rows that were refused into this .csv.")
@on_profile
def import_file(session: Session, file: Path, kind: str, site: str, as_json: bool, save_refused: Path | None) -> None:
    """Take over the rows of an .xlsx, .csv or .tsv file. The line of headings is found, and what is left out is said."""
    declared, speech = kind_named(kind), Speech()
    ledger = session.at(site)
    below = ledger.site_of(site)
    sheet = sheets.read(file, declared, find=finder([ledger], speech))
    plan = sheets.plan(sheet, ledger, below, speech.every)
    for part in in_saves([Edit(*change) for change in plan.changes]):
        ledger.save(part)  # a file that is cut off is imported again: what is here already is not added twice
    report = plan.report
    if save_refused is not None:
        sheets.save_rows(save_refused, ["Line", "Reason", *sheet.headings],
                         [(str(each.line), str(each.problem), *each.cells) for each in report.refused])
    if as_json:
        print_json({**report.as_json(), "site": ledger.site_path(below)})
        return
    for sentence in report.sentences():
        click.echo(str(sentence))
    for refused in report.refused:
        click.echo(sheets.REFUSED_ROW.text.format(line=refused.line, why=refused.problem))


@click.command("export")
@click.argument("target", metavar="FILE.xlsx|DIR", type=click.Path(path_type=Path))
@click.option("--kind", multiple=True, help="Only this kind; repeatable.")
@on_profile
def export_file(session: Session, target: Path, kind: tuple[str, ...]) -> None:
    """Write everything that is here into one workbook, or into a folder with a .csv for each kind."""
    ledger, speech = session.ledger(), Speech()
    chosen = [kind_named(name) for name in kind] or [each for each in kinds.ALL.values() if each.name not in _UNWRITTEN]
    parts = [(each, ledger.records(each.name)) for each in chosen]
    count = sheets.write(target, parts, tongue(ledger, speech))
    click.echo(f"Records written: {count}.")
    click.echo(str(target))


def tongue(ledger: Ledger, speech: Speech) -> sheets.Tongue:
    """English labels, template texts as they are shown, and the names behind references."""
    names: dict[str, dict[str, str]] = {}

    def name_of(kind: str, record: str) -> str:
        declared = kinds.kind(kind)
        if declared is None:
            return ""
        if kind not in names:
            names[kind] = {each.id: _title(declared, each.values, speech) for each in ledger.records(kind)}
        return names[kind].get(record, "")

    return sheets.Tongue(lambda text: text, speech.text, name_of, ledger.site_path)


def _title(kind: Kind, values: dict[str, Any], speech: Speech) -> str:
    return speech.plain(kind, kind.title, values.get(kind.title))


COMMANDS = (import_file, export_file)
