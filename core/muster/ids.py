"""Ids of records: UUIDv7 for new ones, UUIDv5 for those that two laptops must make alike. Text form: 32 hex digits."""

from __future__ import annotations

import os
import time
import unicodedata
import uuid

SEPARATOR = "\x1f"
_TURNS = 1 << 12


def new_id(ms: int | None = None, turn: int | None = None) -> str:
    """A UUIDv7 as 32 hex digits: 48 bits of milliseconds since 1970 (now, or `ms`), 12 bits of `turn` (random without one), then
    62 random bits."""
    stamp = time.time_ns() // 1_000_000 if ms is None else ms
    tail = int.from_bytes(os.urandom(10), "big")
    rand_a, rand_b = tail >> 68, tail & ((1 << 62) - 1)
    if turn is not None:
        rand_a = min(turn, _TURNS - 1)
    value = (stamp & ((1 << 48) - 1)) << 80 | 0x7 << 76 | (rand_a & 0xFFF) << 64 | 0b10 << 62 | rand_b
    return f"{value:032x}"


class InTurn:
    """New ids of one writer, in order within a millisecond too (RFC 9562, 6.2, method 1): lists are in order of ids, and rows
    that were pasted together are to stay as they were pasted."""

    def __init__(self) -> None:
        self._ms, self._turn = -1, 0

    def new(self, ms: int) -> str:
        """The next id, made at `ms`."""
        self._turn = self._turn + 1 if ms == self._ms else 0
        self._ms = ms
        return new_id(ms, self._turn)


def natural_id(rollout: str, kind: str, site: str, *parts: str) -> str:
    """The id that every laptop gives the same thing: UUIDv5 over (kind, site, parts) in the roll-out's namespace.

    `site` is the path below the root. Parts are joined in NFC by U+001F, so "Amîna" typed in two ways is one person's row.
    """
    name = SEPARATOR.join(unicodedata.normalize("NFC", part) for part in (kind, site, *parts))
    return uuid.uuid5(uuid.UUID(rollout), name).hex


def read_id(text: str) -> str | None:
    """An id typed by a person or a script, with or without hyphens, in its text form; None when it is no id."""
    try:
        return uuid.UUID(text.strip()).hex
    except ValueError:
        return None


def to_bytes(record: str) -> bytes:
    return bytes.fromhex(record)
