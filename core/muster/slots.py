"""Key slots: the profile's data key wrapped under a passphrase (Argon2id) or under the printed recovery code.

A slot is opened by deriving a key from the secret and undoing an authenticated encryption, so a wrong secret and a
changed slot look alike and cost the same. Profile id, format and sort of slot are authenticated with it: a slot cannot
be moved.
"""

from __future__ import annotations

import os
import time
import unicodedata
from collections.abc import Callable
from typing import Annotated, NamedTuple

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BUSY, Problem, Sort

NO_MEMORY = Sort("no_memory", BUSY, QT_TRANSLATE_NOOP(
    "problems", "Unlocking needs {mib} MiB of free memory and there is less. Nothing was changed. Close other programs "
    "and try again."))

KEY_BYTES = 32
_Salt = Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
_Nonce = Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
_Wrapped = Annotated[bytes, msgspec.Meta(min_length=KEY_BYTES + 16, max_length=KEY_BYTES + 16)]


class Cost(NamedTuple):
    """What one guess costs: `memory` in KiB, `passes` over it, `lanes` that may run side by side."""

    memory: int
    passes: int
    lanes: int


FLOOR = Cost(46 * 1024, 1, 1)
"""The least that OWASP ASVS 5 (appendix C) allows. A slot below it was made by someone who wants to guess: refused."""
CEILING = Cost(1024 * 1024, 20, 16)
"""More than any version writes. A slot beyond it was made to hang the program: refused."""
STANDARD = Cost(64 * 1024, 3, 4)
"""The second choice of RFC 9106, section 4: where calibrating starts."""
MOST_MEMORY = 256 * 1024
"""KiB: what a laptop with 4 GB can spare for a second."""
AIM = 0.5
"""Seconds that one unlocking takes on the machine where the slot was made."""


class PassphraseSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="passphrase"):
    """The data key under a passphrase; the costs are Argon2id's."""

    memory: int
    passes: int
    lanes: int
    salt: _Salt
    nonce: _Nonce
    wrapped: _Wrapped

    @property
    def cost(self) -> Cost:
        return Cost(self.memory, self.passes, self.lanes)


class RecoverySlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="recovery"):
    """The data key under the recovery code, whose 128 random bits need no slow derivation."""

    salt: _Salt
    nonce: _Nonce
    wrapped: _Wrapped


def within(cost: Cost) -> bool:
    """Whether `cost` lies between the floor and the ceiling, each figure by itself."""
    return all(low <= value <= high for low, value, high in zip(FLOOR, cost, CEILING, strict=True))


def calibrated(measure: Callable[[Cost], float] | None = None) -> Cost:
    """The cost that takes about `AIM` seconds here: more memory than standard first, then more passes, never less."""
    measure = measure or _seconds
    first = measure(STANDARD)
    memory = min(MOST_MEMORY, max(STANDARD.memory, round(STANDARD.memory * AIM / first / 1024) * 1024))
    longest = first * memory / STANDARD.memory  # grows with the memory and with the passes
    passes = min(CEILING.passes, max(STANDARD.passes, round(STANDARD.passes * AIM / longest)))
    return Cost(memory, passes, STANDARD.lanes)


def _seconds(cost: Cost) -> float:
    start = time.perf_counter()
    _derive(b"muster", bytes(16), cost)
    return time.perf_counter() - start


def _derive(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    try:
        kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
        return kdf.derive(secret)
    except MemoryError as error:
        raise Problem(NO_MEMORY, mib=cost.memory // 1024) from error


def subkey(key: bytes | bytearray, label: str, salt: bytes | None = None) -> bytearray:
    """32 bytes from `key` by HKDF-SHA256 for one purpose, the label; a bytearray, so that whoever holds it can wipe it."""
    made = bytearray(KEY_BYTES)
    HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=b"muster/1/" + label.encode()).derive_into(key, made)
    return made


def passphrase_bytes(passphrase: str) -> bytes:
    """The passphrase as it is derived from: exactly as typed, but for NFC, so that two keyboards give the same."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def seal_passphrase(key: bytes | bytearray, passphrase: str, cost: Cost, bound: bytes) -> PassphraseSlot:
    """A new slot for the data key; `bound` is what the slot belongs to (format and profile id)."""
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapping = ChaCha20Poly1305(_derive(passphrase_bytes(passphrase), salt, cost))
    return PassphraseSlot(*cost, salt, nonce, wrapping.encrypt(nonce, bytes(key), bound + b"/passphrase"))


def open_passphrase(slot: PassphraseSlot, passphrase: str, bound: bytes) -> bytes | None:
    """The data key, or None where the passphrase is wrong or the slot was changed."""
    wrapping = ChaCha20Poly1305(_derive(passphrase_bytes(passphrase), slot.salt, slot.cost))
    return _unwrapped(wrapping, slot, bound + b"/passphrase")


def seal_code(key: bytes | bytearray, secret: bytes, bound: bytes) -> RecoverySlot:
    """A new slot for the data key under the 16 bytes of a recovery code."""
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapping = ChaCha20Poly1305(subkey(secret, "recovery", salt))
    return RecoverySlot(salt, nonce, wrapping.encrypt(nonce, bytes(key), bound + b"/recovery"))


def open_code(slot: RecoverySlot, secret: bytes, bound: bytes) -> bytes | None:
    """The data key, or None where the code is another one or the slot was changed."""
    return _unwrapped(ChaCha20Poly1305(subkey(secret, "recovery", slot.salt)), slot, bound + b"/recovery")


def _unwrapped(wrapping: ChaCha20Poly1305, slot: PassphraseSlot | RecoverySlot, bound: bytes) -> bytes | None:
    try:
        return wrapping.decrypt(slot.nonce, slot.wrapped, bound)
    except InvalidTag:
        return None
