"""Starts the server's command line: `muster-server`, or `python -m muster_server`."""

from __future__ import annotations

import sys

from muster_server import cli


def main() -> None:
    """The entry point of the installed command."""
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
