"""Doors out of the command line: the window and the demo. Qt is imported behind them and nowhere before."""

from __future__ import annotations

from pathlib import Path

import click

from muster_desktop import demo, display
from muster_desktop.cli.place import Place


def window(place: Place) -> int:
    """Open the window; returns its exit status when it is closed, 1 where none can be shown."""
    lacking = display.lacking()
    if lacking:
        click.echo(lacking, err=True)
        return 1
    # A door: Qt costs 300 ms that no other command may pay.
    from muster_desktop import app

    return app.run(place.profile)


@click.command("demo")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--no-window", is_flag=True, help="Fill it and stop there.")
def make_demo(folder: Path, no_window: bool) -> int:
    """A filled demo in DIR: a server, two profiles, a roll-out under way."""
    made = demo.make(folder)
    click.echo(f"Coordinator: muster --profile {made.coordinator}")
    click.echo(f"Trainer: muster --profile {made.trainer}")
    click.echo(f"Server: muster-server serve --data {made.server} --port {made.port}")
    click.echo(f"The passphrase of both is: {made.passphrase}")
    if no_window:
        return 0
    with demo.serving(made):
        return window(Place(profile=made.coordinator))


COMMANDS = (make_demo,)
