"""Which profile a command works on, how its passphrase is found, and which of its roll-outs is meant."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import click

from muster.ids import read_id
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, LOCKED, Problem, Sort
from muster_desktop.ledger import UNKNOWN_RECORD, Ledger
from muster_desktop.profile import Profile

VARIABLE = "MUSTER_PASSPHRASE"

NO_PASSPHRASE = Sort("no_passphrase", LOCKED, QT_TRANSLATE_NOOP(
    "problems", "The profile is locked. Give the passphrase in MUSTER_PASSPHRASE or with --passphrase-file."))
NO_PASSPHRASE_FILE = Sort("no_passphrase_file", LOCKED, QT_TRANSLATE_NOOP(
    "problems", "The file {file} with the passphrase could not be read. Nothing was changed."))
NO_ROLLOUT = Sort("no_rollout", BAD, QT_TRANSLATE_NOOP(
    "problems", "This profile holds no roll-out yet. Join one, or begin one with muster init."))
UNKNOWN_ROLLOUT = Sort("unknown_rollout", BAD, QT_TRANSLATE_NOOP(
    "problems", "This profile holds no roll-out {rollout!r}. It holds: {rollouts}."))


class Place(NamedTuple):
    """What was said about where to work: on the group, or again on the command, which wins."""

    profile: Path | None = None
    passphrase_file: Path | None = None
    rollout: str = ""

    def over(self, other: Place) -> Place:
        """This place, with what it does not say taken from `other`."""
        return Place(self.profile or other.profile, self.passphrase_file or other.passphrase_file,
                     self.rollout or other.rollout)

    def folder(self) -> Path:
        if self.profile is None:
            raise click.UsageError("Say which profile: --profile DIR.")
        return self.profile

    def passphrase(self, again: bool = False) -> str:
        """The passphrase from the file, the environment, or a person at a terminal, who types a new one twice."""
        if self.passphrase_file is not None:
            try:
                return self.passphrase_file.read_text(encoding="utf-8-sig").partition("\n")[0].rstrip("\r")
            except (OSError, UnicodeDecodeError):
                raise Problem(NO_PASSPHRASE_FILE, file=str(self.passphrase_file)) from None
        if given := os.environ.get(VARIABLE):
            return given
        if not sys.stdin.isatty():
            raise Problem(NO_PASSPHRASE)
        return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=again, err=True))


class Session:
    """An open profile and the roll-out that the command is about."""

    def __init__(self, profile: Profile, rollout: str) -> None:
        self.profile = profile
        self._rollout = rollout

    def ledgers(self) -> list[Ledger]:
        """The roll-outs that are meant: the named one, else all; those with a server first, then as they were made."""
        alone = {ledger.rollout for ledger in self.profile.alone()}
        held = sorted(self.profile.ledgers.values(), key=lambda ledger: ledger.rollout in alone)
        if not held:
            raise Problem(NO_ROLLOUT)
        if not self._rollout:
            return held
        named = [ledger for ledger in held
                 if self._rollout in (ledger.slug(), ledger.name()) or read_id(self._rollout) == ledger.rollout]
        if not named:
            raise Problem(UNKNOWN_ROLLOUT, rollout=self._rollout, rollouts=", ".join(ledger.slug() for ledger in held))
        return named

    def ledger(self) -> Ledger:
        return self.ledgers()[0]

    def at(self, path: str) -> Ledger:
        """The roll-out that holds a site, by the short name that begins its path; the first one where none does, which
        will say so."""
        root = path.strip().strip("/").partition("/")[0]
        named = [ledger for ledger in self.ledgers() if ledger.slug() == root]
        holding = [ledger for ledger in named if path.strip().strip("/") in map(ledger.site_path, ledger.sites())]
        return [*holding, *named, self.ledger()][0]

    def holding(self, text: str) -> tuple[Ledger, str]:
        """The roll-out that holds the record of this id, and the id in its one form."""
        record = read_id(text)
        for ledger in self.ledgers() if record else []:
            if ledger.get(record or "") is not None:
                return ledger, record or ""
        raise Problem(UNKNOWN_RECORD, record=text[:60])


@contextmanager
def opened(place: Place) -> Iterator[Session]:
    """The profile unlocked for as long as the command runs."""
    folder = place.folder()
    locked = Profile.at(folder)  # a folder that is no profile is said before anyone is asked for a passphrase
    profile = Profile(locked.unlock(place.passphrase()))
    try:
        yield Session(profile, place.rollout)
    finally:
        profile.close()


def on_place(command: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options of the group too, and calls it with the `Place` that results."""

    @click.option("--profile", type=click.Path(path_type=Path), hidden=True)
    @click.option("--passphrase-file", type=click.Path(path_type=Path), hidden=True)
    @click.pass_context
    @functools.wraps(command)
    def run(context: click.Context, /, profile: Path | None, passphrase_file: Path | None, **rest: Any) -> Any:
        said = context.find_object(Place) or Place()
        return command(Place(profile, passphrase_file, rest.pop("which", "")).over(said), **rest)

    return click.option("--rollout", "which", default="", hidden=True)(run)


def on_profile(command: Callable[..., Any]) -> Callable[..., Any]:
    """Opens the profile for a command and calls it with the `Session`."""

    @on_place
    @functools.wraps(command)
    def run(place: Place, **rest: Any) -> Any:
        with opened(place) as session:
            return command(session, **rest)

    return run
