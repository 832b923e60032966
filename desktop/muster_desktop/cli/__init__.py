"""The command line: the same jobs without a window, for scripts and IT. No Qt is imported here."""

from muster_desktop.cli.entry import cli, main

__all__ = ["cli", "main"]
