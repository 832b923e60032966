"""`profile.json`: who a profile is and its key slots, checked when read and replaced as a whole when written."""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path
from typing import Annotated

import msgspec

from muster.lasting import settle
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.slots import PassphraseSlot, RecoverySlot, subkey, within

NO_PROFILE = Sort("no_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "There is no profile in {folder}. Nothing was changed. Check the folder, or make a profile there."))
HALF_PROFILE = Sort("half_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "The profile in {folder} is not whole: {missing} is missing. What is there was left as it is. Put "
    "the file back from a copy of the folder."))
UNFINISHED_PROFILE = Sort("unfinished_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "Making the profile in {folder} was cut short, so nothing was saved in it yet. Make it again in the "
    "same folder."))
UNREADABLE_PROFILE = Sort("unreadable_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "The file {file} cannot be read ({reason}). Nothing was changed. Check that you may read the folder."))
NEWER_PROFILE = Sort("newer_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "The profile in {folder} was made by a newer Muster. Nothing was changed. Install the newer version to "
    "open it."))
DAMAGED_PROFILE = Sort("damaged_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "The file {file} is damaged, so the profile cannot be unlocked with it. Nothing was changed. Put "
    "the file back from a copy of the folder."))
CHANGED_PROFILE = Sort("changed_profile", BAD, QT_TRANSLATE_NOOP(
    "problems", "The file {file} was changed by something other than Muster and is not trusted. Nothing was changed. Put "
    "the file back from a copy of the folder."))

FORMAT = 1
CARD, STORE, UNFINISHED = "profile.json", "store.db", "unfinished"
"""Names in the folder. `unfinished` stands there only while a profile is being made."""
_FRESH = CARD + ".new"
_LARGEST = 64 * 1024
_NO_SUM = bytes(32)

_Sum = Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `profile.json` holds. `mac` needs the data key to check; `sum` tells damage from a wrong passphrase."""

    format: int
    id: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    name: str
    passphrase: PassphraseSlot
    recovery: RecoverySlot
    mac: _Sum = _NO_SUM
    sum: _Sum = _NO_SUM


class _Any(msgspec.Struct):
    """What every format, also a later one, says of itself."""

    format: int


def bound(profile: str) -> bytes:
    """What a key slot is bound to: format and profile id."""
    return f"muster/{FORMAT}/{profile}".encode()


def _bytes(card: Card) -> bytes:
    return msgspec.json.encode(card, order="sorted")


def _mac(card: Card, key: bytes | bytearray) -> bytes:
    bare = msgspec.structs.replace(card, mac=_NO_SUM, sum=_NO_SUM)
    return hmac.digest(subkey(key, "cfg"), _bytes(bare), "sha256")


def _sum(card: Card) -> bytes:
    return hashlib.sha256(_bytes(msgspec.structs.replace(card, sum=_NO_SUM))).digest()


def sealed(card: Card, key: bytes | bytearray) -> Card:
    """The card with its MAC under the data key and its sum."""
    card = msgspec.structs.replace(card, mac=_mac(card, key))
    return msgspec.structs.replace(card, sum=_sum(card))


def genuine(card: Card, key: bytes | bytearray) -> bool:
    """Whether the card was last written by someone who had the data key."""
    return hmac.compare_digest(card.mac, _mac(card, key))


def read_card(folder: Path) -> Card:
    """The card of a profile folder, whole and within the limits; a Problem says what is wrong instead.

    Its MAC is still unproven: that needs the data key.
    """
    file = folder / CARD
    try:
        with file.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _incomplete(folder) from None
    except OSError as error:
        raise Problem(UNREADABLE_PROFILE, file=str(file), reason=error.strerror or str(error)) from error
    if not (folder / STORE).is_file():
        raise Problem(HALF_PROFILE, folder=str(folder), missing=STORE)
    return _parsed(folder, raw)


def _incomplete(folder: Path) -> Problem:
    if (folder / UNFINISHED).exists():
        return Problem(UNFINISHED_PROFILE, folder=str(folder))
    if (folder / STORE).exists():
        return Problem(HALF_PROFILE, folder=str(folder), missing=CARD)
    return Problem(NO_PROFILE, folder=str(folder))


def _parsed(folder: Path, raw: bytes) -> Card:
    file = str(folder / CARD)
    try:
        if msgspec.json.decode(raw, type=_Any).format > FORMAT:
            raise Problem(NEWER_PROFILE, folder=str(folder))
        card = msgspec.json.decode(raw, type=Card)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Problem(DAMAGED_PROFILE, file=file) from error
    if card.format != FORMAT or raw != _bytes(card) or card.sum != _sum(card):
        raise Problem(DAMAGED_PROFILE, file=file)
    if not within(card.passphrase.cost):
        raise Problem(CHANGED_PROFILE, file=file)
    return card


def write_card(folder: Path, card: Card) -> None:
    """Replace the card as a whole: whatever happens, the old one or the new one is there."""
    fresh = folder / _FRESH
    file = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with open(file, "wb") as stream:
            stream.write(_bytes(card))
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(fresh, folder / CARD)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    settle(folder)


def wipe(folder: Path) -> None:
    """Take both key slots away for ever: written over where they lie, also what a killed program left of them, then removed."""
    for file in (folder / CARD, folder / _FRESH):
        try:
            slots = os.open(file, os.O_WRONLY | getattr(os, "O_BINARY", 0))
        except FileNotFoundError:
            continue
        try:
            os.write(slots, bytes(os.fstat(slots).st_size))
            os.fsync(slots)
        finally:
            os.close(slots)
        file.unlink()
    settle(folder)
