"""Signed stretches of the log as a laptop takes them: proven, kept, and one day offered again to a restored server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from muster.change import Entry, Vector
from muster.proofs import Authors, entry_hash, frame_holds
from muster.store import Tx
from muster.store.codec import pack
from muster.wire import Acks, Answer, BadMessage, Frame, Unpacked
from muster.wire.columns import LAST, MAX_REFS
from muster.wire.ints import from_planes, sums, unpacked, within


class Signed(NamedTuple):
    """Entries that the server signed together: a stretch of the log, a chunk of the present, or an acknowledgement."""

    sort: str
    generation: int
    low: int
    high: int
    entries: list[Entry]
    hashes: list[bytes]
    authors: Authors
    signature: bytes

    def holds(self, key: Ed25519PublicKey, rollout: bytes) -> bool:
        return frame_holds(key, self.signature, rollout, self.sort, self.generation, self.low, self.high, self.hashes,
                           self.authors)


def acknowledged(answer: Answer, acks: Acks, offered: Sequence[Entry], key: Ed25519PublicKey, rollout: bytes,
                 who: tuple[bytes, bytes]) -> Signed:
    """The offered entries as the server's acknowledgement to `who` (device, person) places them; BadMessage when it does not
    hold."""
    if not 0 < acks.taken <= len(offered):
        raise BadMessage("more is acknowledged than was offered")
    seqs = sums(unpacked(acks.seq, acks.taken))
    within(seqs, LAST)
    ranks, verdicts = dict(acks.rank), dict(acks.verdict)
    vectors = _vectors(acks)
    out = [Entry(entry.change, seqs[i], ranks.get(i, entry.change.rank), verdicts.get(i, 0), vectors[i])
           for i, entry in enumerate(offered[:acks.taken])]
    signed = Signed("ack", answer.generation, min(seqs), max(seqs), out, list(map(entry_hash, out)),
                    by((entry.change.epoch for entry in out), who), acks.signature)
    if min(seqs) < 1 or not signed.holds(key, rollout):
        raise BadMessage("the acknowledgement is not signed")
    return signed


def by(epochs: Iterable[bytes], who: tuple[bytes, bytes]) -> Authors:
    """The authors of an acknowledgement: whoever offered."""
    return [(epoch, *who) for epoch in sorted(set(epochs))]


def _vectors(acks: Acks) -> list[Vector]:
    epochs = from_planes(acks.epochs, 8)
    refs = unpacked(acks.refs, acks.taken)
    if min(refs) < 0 or sum(refs) > MAX_REFS:
        raise BadMessage("too many names, or less than none")
    ref = unpacked(acks.ref, 2 * sum(refs))
    out: list[Vector] = []
    at = 0
    for count in refs:
        pairs = ref[at:at + 2 * count]
        at += 2 * count
        if any(not 1 <= index <= len(epochs) for index in pairs[::2]):
            raise BadMessage("an epoch is missing")
        out.append({epochs[index - 1]: n for index, n in zip(pairs[::2], pairs[1::2], strict=True)})
    return out


def taken(frame: Frame, key: Ed25519PublicKey, rollout: bytes) -> Signed:
    """The entries of a frame; BadMessage when the server did not sign them."""
    entries = Unpacked(frame.columns, offered=False).entries
    signed = Signed(frame.sort, frame.generation, frame.low, frame.high, entries, list(map(entry_hash, entries)),
                    frame.authors, frame.signature)
    if not signed.holds(key, rollout):
        raise BadMessage("a frame is not signed by the server")
    return signed


def keep(tx: Tx, signed: Signed) -> None:
    """Keep which changes were signed together, and the proof; what is forgotten later keeps its hash here."""
    numbers = [part for entry in signed.entries for part in (tx.number(entry.change.epoch), entry.change.n)]
    tx.run("INSERT INTO frame(rollout,sort,generation,low,high,ids,hashes,signature) VALUES (?,?,?,?,?,?,?,?)",
           (tx.no, signed.sort, signed.generation, signed.low, signed.high, pack(numbers), b"".join(signed.hashes),
            signed.signature))
