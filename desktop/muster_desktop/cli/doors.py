"""The ways out of the command line: the window, and the demo, which opens it."""

from __future__ import annotations

from pathlib import Path

import click

from muster_desktop import demo, start
from muster_desktop.cli.place import Place


def window(place: Place, passphrase: str | None = None) -> int:
    """Open the window, unlocked where the passphrase is given; returns its exit status, 1 where none can be shown."""
    return start.window(place.profile, passphrase)


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
        return window(Place(profile=made.coordinator), made.passphrase)


COMMANDS = (make_demo,)
