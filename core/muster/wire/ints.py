"""Columns of whole numbers as bytes: zigzag, least width, byte planes. What repeats collapses; zstd does the rest."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence

from muster.wire.bad import BadMessage

_SAME = 0x80


def packed(numbers: Sequence[int]) -> bytes:
    """One byte of width (with a flag when all numbers are the same), then the planes, lowest bytes first; nothing for
    nothing but noughts.

    Each number lies within 63 bits and its sign.
    """
    zigzag = [(n << 1) ^ (n >> 63) for n in numbers]
    top = max(zigzag, default=0)
    if not top:
        return b""
    width = (top.bit_length() + 7) // 8
    if len(zigzag) > 1 and top == min(zigzag):
        return bytes((_SAME | width,)) + top.to_bytes(width, "little")
    cells = array("Q", zigzag)
    if sys.byteorder == "big":
        cells.byteswap()
    raw = cells.tobytes()
    return bytes((width,)) + b"".join(raw[plane::8] for plane in range(width))


def unpacked(column: bytes, count: int) -> list[int]:
    """The `count` numbers of a column; BadMessage when it does not hold exactly so many."""
    if not count:
        if column:
            raise BadMessage("numbers for nothing")
        return []
    if not column:
        return [0] * count
    same, width = column[0] & _SAME, column[0] & ~_SAME
    expected = width if same else width * count
    if not 1 <= width <= 8 or len(column) != expected + 1:
        raise BadMessage("a column has the wrong length")
    if same:
        zigzag: Sequence[int] = [int.from_bytes(column[1:], "little")] * count
    else:
        raw = bytearray(8 * count)
        for plane in range(width):
            raw[plane::8] = column[1 + plane * count:1 + (plane + 1) * count]
        cells = array("Q", bytes(raw))
        if sys.byteorder == "big":
            cells.byteswap()
        zigzag = cells
    return [(n >> 1) ^ -(n & 1) for n in zigzag]


def within(numbers: Sequence[int], most: int) -> None:
    """BadMessage unless every number lies below `most` and above its negative."""
    if numbers and not -most < min(numbers) <= max(numbers) < most:
        raise BadMessage("a number is out of range")


def deltas(numbers: Sequence[int]) -> list[int]:
    """Each number as its distance from the one before."""
    out, last = [], 0
    for number in numbers:
        out.append(number - last)
        last = number
    return out


def sums(steps: Sequence[int]) -> list[int]:
    """The inverse of `deltas`."""
    out, last = [], 0
    for step in steps:
        last += step
        out.append(last)
    return out


def planes(ids: Sequence[bytes], width: int) -> bytes:
    """Ids of one width, turned so that their like bytes stand together."""
    raw = b"".join(ids)
    return b"".join(raw[i::width] for i in range(width))


def from_planes(column: bytes, width: int) -> list[bytes]:
    count, rest = divmod(len(column), width)
    if rest:
        raise BadMessage("ids have the wrong length")
    raw = bytearray(len(column))
    for i in range(width):
        raw[i::width] = column[i * count:(i + 1) * count]
    return [bytes(raw[i * width:(i + 1) * width]) for i in range(count)]
