"""The command `muster exit-pack`: the pack for an exit conference, made from the data."""

from __future__ import annotations

from pathlib import Path

import click

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.support.figures import read_figures

NO_PACK = Sort("pack_not_written", BAD, QT_TRANSLATE_NOOP(
    "problems", "The file {file} could not be written. Check the folder and the room on the disk. Nothing else was changed."))
UNSPOKEN = Sort("unspoken_language", BAD, QT_TRANSLATE_NOOP(
    "problems", "The program does not speak {language!r}. It speaks: {languages}. Nothing was written."))


@click.command("exit-pack")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The Word file to write.")
@click.option("--site", default="", metavar="PATH", help="The site that it is about, and what is below it.")
@click.option("--language", default="en", help="The language of the pack, such as ar.")
@on_profile
def exit_pack(session: Session, out: Path, site: str, language: str) -> None:
    """The pack for an exit conference, made from the data, as a Word file."""
    from muster_desktop.support import packfile  # a door: Qt's locales and python-docx

    if language not in packfile.spoken():
        raise Problem(UNSPOKEN, language=language[:20], languages=", ".join(packfile.spoken()))
    ledger = session.at(site) if site else session.ledger()
    made = packfile.made(read_figures(ledger, ledger.site_of(site) if site else ""), language)
    try:
        out.write_bytes(made)
    except OSError:
        raise Problem(NO_PACK, file=str(out)) from None
    click.echo(str(out))


COMMANDS = (exit_pack,)
