"""The encrypted profile: a folder whose store opens only with a passphrase or the printed recovery code.

`profile.json` holds the key slots, `store.db` is SQLCipher under a random data key, `lock` is for `muster.lockfile`. The
names `outbox`, `blobs` and `backups` are reserved. Every other key is derived from the data key by a label.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

import msgspec
from sqlalchemy import Engine

from muster import recovery
from muster.engines import STORE_LOCKED
from muster.ids import new_id
from muster.mark import QT_TRANSLATE_NOOP
from muster.passphrase import require
from muster.problems import BAD, LOCKED, Problem, Sort
from muster.slots import KEY_BYTES, Cost, calibrated, open_code, open_passphrase, seal_code, seal_passphrase, subkey, within
from muster.vault_card import (
    CARD,
    CHANGED_PROFILE,
    FORMAT,
    STORE,
    UNFINISHED,
    Card,
    bound,
    genuine,
    read_card,
    sealed,
    wipe,
    write_card,
)
from muster.vault_make import finish, making, remove
from muster.vault_store import EncryptedStore

_log = logging.getLogger(__name__)

WRONG_PASSPHRASE = Sort("wrong_passphrase", LOCKED, QT_TRANSLATE_NOOP(
    "problems", "This is not the passphrase of the profile. Nothing was changed. Try again, or use the recovery code."))
WRONG_CODE = Sort("wrong_code", LOCKED, QT_TRANSLATE_NOOP(
    "problems", "This is not the recovery code of the profile. Nothing was changed. Use the newest printed code."))
MISTYPED_CODE = Sort("mistyped_code", LOCKED, QT_TRANSLATE_NOOP(
    "problems", "There is a mistake in this recovery code: it has 28 letters and digits, in groups of four. Nothing "
    "was changed. Compare it with the print and try again."))
CANNOT_TAKE_AWAY = Sort("cannot_take_away", BAD, QT_TRANSLATE_NOOP(
    "problems", "Not every file in {folder} could be taken away ({reason}). Remove the folder yourself; what is left in it can "
                "be opened by nobody once profile.json is gone."))
CARD_NOT_WRITTEN = Sort("card_not_written", BAD, QT_TRANSLATE_NOOP(
    "problems", "The new key could not be written ({reason}). The passphrase and the recovery code are the same as before. "
    "Free some space and try again."))


class Locked:
    """A profile at rest: who it says it is, and nothing secret."""

    def __init__(self, folder: Path, card: Card) -> None:
        self.folder = folder
        self.id = card.id
        self.name = card.name
        self._card = card

    def unlock(self, passphrase: str) -> Vault:
        """The open vault. Takes about half a second without holding the interpreter: call it in a thread.

        Raises Problem WRONG_PASSPHRASE, or CHANGED_PROFILE where the file was written without the key.
        """
        return self._opened(open_passphrase(self._card.passphrase, passphrase, bound(self.id)), WRONG_PASSPHRASE)

    def unlock_with_code(self, code: str) -> Vault:
        """The open vault by the printed recovery code, as it was typed."""
        return self._opened(open_code(self._card.recovery, _secret(code), bound(self.id)), WRONG_CODE)

    def _opened(self, key: bytes | None, wrong: Sort) -> Vault:
        if key is None:
            raise Problem(wrong)
        if not genuine(self._card, key):
            raise Problem(CHANGED_PROFILE, file=str(self.folder / CARD))
        return Vault(self.folder, self._card, key)


class Vault:
    """An unlocked profile. `lock` closes every connection of its engine and wipes its keys, as far as Python can."""

    def __init__(self, folder: Path, card: Card, key: bytes) -> None:
        self.folder = folder
        self.id = card.id
        self.name = card.name
        self._key = bytearray(key)
        self._store = EncryptedStore(folder / STORE, subkey(key, "db"))

    @staticmethod
    def create(
        folder: Path, name: str, passphrase: str, *, cost: Cost | None = None, filled: bool = True
    ) -> tuple[Vault, str]:
        """A new profile in an empty or absent folder, unlocked, and its recovery code, shown once and kept nowhere.

        All or nothing. One that is not `filled` may be made anew in the same folder until `finish`. `cost` is for tests and the
        demo, whose passphrases are no secret; else it is measured, in a quarter of a second.
        """
        require(passphrase)
        cost = calibrated() if cost is None else cost
        if not within(cost):
            raise ValueError(f"{cost} is not within the limits")
        folder = folder.absolute()
        key, secret, profile = os.urandom(KEY_BYTES), recovery.new(), new_id()
        with making(folder, filled):
            card = Card(
                FORMAT, profile, name, seal_passphrase(key, passphrase, cost, bound(profile)),
                seal_code(key, secret, bound(profile)))
            vault = Vault(folder, card, key)
            vault._store.create()
            write_card(folder, sealed(card, key))
        return vault, recovery.show(secret)

    @staticmethod
    def read(folder: Path) -> Locked:
        """The profile in `folder`, locked. Problem where there is none, half of one, a newer or damaged one."""
        folder = folder.absolute()
        return Locked(folder, read_card(folder))

    @staticmethod
    def resume(folder: Path, name: str, passphrase: str) -> tuple[Vault, str] | None:
        """The profile whose making broke off in `folder`, unlocked, and a fresh recovery code: a server that it was just
        joining knows its keys already. None where there is none, or it is another one's."""
        if not (folder / UNFINISHED).exists():
            return None
        try:
            locked = Vault.read(folder)
            vault = locked.unlock(passphrase) if locked.name == name else None
        except Problem:
            return None
        return None if vault is None else (vault, vault.new_recovery_code())

    def finish(self) -> None:
        """Something is in the profile now: it is not made anew any more. A second call does nothing."""
        try:
            if (self.folder / UNFINISHED).exists():
                finish(self.folder)
        except OSError as error:  # the next opening tries again
            _log.warning("the mark of an unfinished profile could not be taken away: %s", error)

    @property
    def locked(self) -> bool:
        return not any(self._key)

    def engine(self, newest: int) -> Engine:
        """The one engine of the store; `newest` is the highest `PRAGMA user_version` that the caller understands.

        Connections never begin a transaction by themselves: see `muster.engines`. Raises Problem when locked; so does
        every use after `lock`.
        """
        return self._store.engine(newest)

    def key(self, label: str) -> bytes:
        """A key of 32 bytes for one purpose, the same each time: "blob", "bak", "outbox", ..."""
        return bytes(subkey(self._held(), label))

    def faults(self) -> list[str]:
        """What is wrong with the store's file, read from end to end; empty when it is whole. Call `engine` first."""
        return self._store.faults()

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the data key anew: the store's bytes stay as they are, and `old` opens nothing from now on."""
        card = self._card()
        if open_passphrase(card.passphrase, old, bound(self.id)) is None:
            raise Problem(WRONG_PASSPHRASE)
        self._replace_passphrase(card, new)

    def reset_passphrase(self, code: str, new: str) -> None:
        """A new passphrase for someone who forgot the old one and has the recovery code."""
        card = self._card()
        if open_code(card.recovery, _secret(code), bound(self.id)) is None:
            raise Problem(WRONG_CODE)
        self._replace_passphrase(card, new)

    def new_recovery_code(self) -> str:
        """A fresh recovery code; the printed one opens nothing from now on."""
        card, secret = self._card(), recovery.new()
        slot = seal_code(self._held(), secret, bound(self.id))
        self._write(msgspec.structs.replace(card, recovery=slot))
        return recovery.show(secret)

    def lock(self) -> None:
        """Close every connection, whoever uses it, and wipe the keys. What was committed stays; a second call does nothing."""
        self._store.close()
        self._key[:] = bytes(len(self._key))

    def discard(self) -> None:
        """Lock, and take the profile's files away: only for a profile that could not be filled after it was made. What a
        failing disk keeps stays, so that the failure that led here is the one that is told."""
        self.lock()
        try:
            remove(self.folder, folder_too=True)
        except OSError as error:
            _log.warning("a profile that was not filled could not be taken away: %s", error)

    def take_away(self) -> None:
        """Lock, and take the profile's files away for ever, the key slots first. Raises Problem CANNOT_TAKE_AWAY where the disk
        keeps some of them; without their keys they are noise."""
        self.lock()
        try:
            remove(self.folder, folder_too=True)
        except OSError as error:
            raise Problem(CANNOT_TAKE_AWAY, folder=str(self.folder), reason=error.strerror or str(error)) from error

    def destroy_slots(self) -> None:
        """Lock, and take both key slots away for ever: the server said that this computer was stolen. No copy of the folder
        that is made from now on can be opened by anybody. Where the disk refuses, the next contact tries again."""
        self.lock()
        try:
            wipe(self.folder)
        except OSError as error:
            _log.warning("the key slots could not be taken away: %s", error)

    def _held(self) -> bytearray:
        if self.locked:
            raise Problem(STORE_LOCKED)
        return self._key

    def _card(self) -> Card:
        card = read_card(self.folder)
        if card.id != self.id or not genuine(card, self._held()):
            raise Problem(CHANGED_PROFILE, file=str(self.folder / CARD))
        return card

    def _replace_passphrase(self, card: Card, new: str) -> None:
        require(new)
        slot = seal_passphrase(self._held(), new, card.passphrase.cost, bound(self.id))
        self._write(msgspec.structs.replace(card, passphrase=slot))

    def _write(self, card: Card) -> None:
        try:
            write_card(self.folder, sealed(card, self._held()))
        except OSError as error:
            raise Problem(CARD_NOT_WRITTEN, reason=error.strerror or str(error)) from error


def _secret(code: str) -> bytes:
    secret = recovery.read(code)
    if secret is None:
        raise Problem(MISTYPED_CODE)
    return secret
