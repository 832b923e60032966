"""What the lock and the first run ask for, done in the background: unlock, recover, make a profile and fill it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from muster.address import read_url
from muster.codes import read_code
from muster.passphrase import Strength, strength
from muster.templates import Library
from muster_desktop import demo
from muster_desktop.profile import Profile, let_go
from muster_desktop.screens.welcome_start import Offer, Wish


class Made(NamedTuple):
    """A new profile with its roll-out, and the recovery code, which is shown once and kept nowhere."""

    profile: Profile
    recovery: str


def unlock(folder: Path, passphrase: str) -> Profile:
    """Raises Problem WRONG_PASSPHRASE, or what is wrong with the folder."""
    return Profile.open(folder, passphrase)


def recover(folder: Path, code: str, passphrase: str) -> Profile:
    """Open with the printed code and set a new passphrase."""
    vault = Profile.at(folder).unlock_with_code(code)
    try:
        vault.reset_passphrase(code, passphrase)
        return Profile(vault)
    except BaseException:
        vault.lock()
        raise


def make(folder: Path, wish: Wish, passphrase: str, language: str) -> Made:
    """A profile in `folder` with the roll-out that was wished for: all, or nothing that a next try would not go on with."""
    if wish.sort == "join":
        url, code = read_url(wish.address), read_code(wish.code)
    profile, recovery = Profile.create(folder, wish.name, passphrase)
    try:
        if wish.sort == "join":
            profile.join(url, code, wish.name)
        else:
            profile.start_alone(wish.rollout, wish.template, language)
    except BaseException as error:
        let_go(profile, error)
        raise
    return Made(profile, recovery)


class Shown(NamedTuple):
    """The demo, open as its coordinator, and what ends its server."""

    profile: Profile
    serving: ExitStack


def demonstrate(folder: Path) -> Shown:
    """The demo in `folder`, made there the first time, with its server beside it."""
    made = demo.make(folder)
    serving = ExitStack()
    serving.enter_context(demo.serving(made))
    try:
        return Shown(Profile.open(made.coordinator, made.passphrase), serving)
    except BaseException:
        serving.close()
        raise


def offers(language: str) -> list[Offer]:
    """The templates that come with the program, in the reader's language."""
    return [Offer(pack.name, pack.text("title", language), pack.text("about", language)) for pack in Library().packs()]


def check_code(code: str) -> str:
    """The code as it is kept; raises Problem that names the mistake."""
    return read_code(code)


def weigh(passphrase: str, name: str) -> Strength:
    """How hard a passphrase is to guess for someone who knows the person's name."""
    return strength(passphrase, [name])
