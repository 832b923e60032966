"""The `muster` command: its options, what it does without a command, and how every failure ends in one sentence."""

from __future__ import annotations

import logging
import os
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

import muster
from muster.mark import QT_TRANSLATE_NOOP
from muster.outside import state_folder
from muster.problems import USAGE, Problem, Sort
from muster_desktop.cli import doors, exitpack, files, quarantine, records, rollouts, sla, training
from muster_desktop.cli.place import Place
from muster_desktop.sheets import child

OURS = Sort("our_fault", 1, QT_TRANSLATE_NOOP(
    "problems", "Muster met a fault of its own and stopped; what was saved is kept. A report without any of your data is in "
    "{report}."))
OURS_UNWRITTEN = Sort("our_fault_unwritten", 1, QT_TRANSLATE_NOOP(
    "problems", "Muster met a fault of its own ({fault}) and stopped; what was saved is kept."))

_UNHEARD = logging.NullHandler()
"""What the core notes for itself is no sentence for a person, and holds paths; Python would print it among ours."""
_INTERRUPTED = 130
"""What shells expect of a program that was stopped from the keyboard."""


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--profile", type=click.Path(path_type=Path), help="The folder of the profile.")
@click.option("--passphrase-file", type=click.Path(path_type=Path), help="A file whose first line is the passphrase.")
@click.option("--rollout", default="", help="Which roll-out, by its short name or id, where the profile has several.")
@click.version_option(muster.__version__, prog_name="muster", message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context, profile: Path | None, passphrase_file: Path | None, rollout: str) -> None:
    """Roll out an information system where the network is bad. Without a command, the window opens.

    The passphrase is taken from MUSTER_PASSPHRASE or --passphrase-file, else it is asked for.
    """
    context.obj = Place(profile, passphrase_file, rollout)
    if context.invoked_subcommand is None:
        context.exit(doors.window(context.obj))


for _command in (*rollouts.COMMANDS, *records.COMMANDS, *quarantine.COMMANDS, *files.COMMANDS, *training.COMMANDS, *sla.COMMANDS,
                 *exitpack.COMMANDS, *doors.COMMANDS):
    cli.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 ok, 2 usage, 3 bad value or file, 4 no server, 5 wrong passphrase
    or locked, 6 refused, 7 busy, 1 for a fault of our own, 130 when stopped. Errors are one sentence on standard error."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments == [child.ARGUMENT]:
        return child.main()
    _speak_utf8()
    logging.getLogger("muster").addHandler(_UNHEARD)
    try:
        status = cli.main(arguments, prog_name="muster", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except Problem as problem:
        _say(str(problem))
        return problem.sort.exit
    except click.exceptions.NoArgsIsHelpError as error:
        _say(error.format_message())
        return USAGE
    except click.ClickException as error:
        _say(" ".join(error.format_message().split()))
        return USAGE
    except (click.Abort, KeyboardInterrupt, EOFError):
        _say("Stopped.")
        return _INTERRUPTED
    except BrokenPipeError:
        # Who reads us has gone, such as `head`; what follows must not complain about it either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        _say(str(_report(error)))
        return 1


def _speak_utf8() -> None:
    """Names of every script can be printed, whatever the terminal says that it understands."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


def _report(error: BaseException) -> Problem:
    """Where it happened, and nothing of what was being worked on: no message, no values, no arguments."""
    lines = [f"muster {muster.__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(type(cause).__module__ + "." + type(cause).__name__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
                  for frame in traceback.extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    path = state_folder() / "reports" / time.strftime("fault-%Y%m%d-%H%M%S.txt")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return Problem(OURS_UNWRITTEN, fault=type(error).__name__)
    return Problem(OURS, report=str(path))
