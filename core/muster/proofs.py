"""Hashes and signatures over the log: one hash for each change, the chain, signed frames, MACed cursors, the digest."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from muster.change import Change, Entry, Id, Vector

_pack = msgspec.msgpack.Encoder(order="sorted").encode
_unpack = msgspec.msgpack.Decoder(tuple[int, int, bytes]).decode
_FRAME = b"muster frame 1"
_CURSOR = b"muster cursor 1"
_MAC = 16
_SHORT = 8


def _sorted(vector: Vector | None) -> list[tuple[bytes, int]] | None:
    return None if vector is None else sorted(vector.items())


def content_hash(change: Change) -> bytes:
    """What a change says, without where it stands: two changes with one id and unequal hashes are a fork."""
    return hashlib.sha256(_pack((
        change.epoch, change.n, change.save, change.record, change.kind, change.site, change.field, change.value,
        change.ms, change.offset, _sorted(change.seen), change.quote))).digest()


def entry_hash(entry: Entry) -> bytes:
    """What a change says and where it stands: seq, rank, verdict and joined vector."""
    change = entry.change
    return hashlib.sha256(_pack((
        change.epoch, change.n, change.save, change.record, change.kind, change.site, change.field, change.value,
        change.ms, change.offset, None if change.seen is None else _sorted(change.seen), change.quote,
        entry.seq, entry.rank, entry.verdict, sorted(entry.vector.items())))).digest()


def chained(chain: bytes, entry: bytes) -> bytes:
    """chain(seq) of chain(seq - 1) and the entry's hash: the log is the audit."""
    return hashlib.sha256(chain + entry).digest()


Authors = Sequence[tuple[bytes, bytes, bytes]]
"""(epoch, device, person) of the epochs that wrote in a frame, sorted."""


def _stretch(rollout: bytes, sort: str, generation: int, low: int, high: int, hashes: Iterable[bytes], authors: Authors) -> bytes:
    said = _pack((sort, generation, low, high, list(authors)))
    return _FRAME + rollout + said + hashlib.sha256(b"".join(hashes)).digest()


def sign_frame(key: Ed25519PrivateKey, rollout: bytes, sort: str, generation: int, low: int, high: int,
               hashes: Iterable[bytes], authors: Authors) -> bytes:
    return key.sign(_stretch(rollout, sort, generation, low, high, hashes, authors))


def frame_holds(key: Ed25519PublicKey, signature: bytes, rollout: bytes, sort: str, generation: int, low: int, high: int,
                hashes: Iterable[bytes], authors: Authors) -> bool:
    """Whether the server signed these hashes as that stretch of the log, by these authors."""
    try:
        key.verify(signature, _stretch(rollout, sort, generation, low, high, hashes, authors))
    except InvalidSignature:
        return False
    return True


class Point(NamedTuple):
    """A place in a server's log: generation, seq and the first bytes of the chain there."""

    generation: int
    seq: int
    chain: bytes


def point(generation: int, seq: int, chain: bytes) -> Point:
    return Point(generation, seq, chain[:_SHORT])


def cursor_of(key: bytes, rollout: bytes, place: Point) -> bytes:
    """The opaque word for a place. The key is kept beside the server's database, not in it."""
    said = _pack(tuple(place))
    return said + hmac.digest(key, _CURSOR + rollout + said, "sha256")[:_MAC]


def read_cursor(key: bytes, rollout: bytes, cursor: bytes) -> Point | None:
    """The place that a cursor names; None when this server (or one with its key) never said it."""
    said, mac = cursor[:-_MAC], cursor[-_MAC:]
    if not hmac.compare_digest(mac, hmac.digest(key, _CURSOR + rollout + said, "sha256")[:_MAC]):
        return None
    return Point(*_unpack(said))


def digest(rows: Iterable[tuple[str, str, Sequence[tuple[Id, object]]]]) -> str:
    """SHA-256 over (record, field, live ids with their values), for sorted rows: no ranks, no local state, no quarantine.

    Equal on two laptops in step, and on the server for the same scope (log.md, "Digest"). 64 hex digits.
    """
    total = hashlib.sha256()
    for record, field, live in rows:
        total.update(_pack((record, field, sorted((epoch, n, _pack(value)) for (epoch, n), value in live))))
    return total.hexdigest()
