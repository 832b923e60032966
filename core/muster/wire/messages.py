"""Offer and Answer: what two stores say to each other. The same bytes over HTTPS, a hub and a stick.

Messages are MessagePack arrays, read strictly and never larger than MAX_BODY. A newer minor version may add fields at the end;
readers of this version refuse what they cannot read rather than guess.
"""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from muster.wire.bad import BadMessage
from muster.wire.columns import Columns

M = TypeVar("M", bound=msgspec.Struct)


class Frame(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """Changes as they stand in the log of a roll-out after seq `low` and up to `high`, signed by the server.

    `sort` is "frame" for a stretch of the log and "chunk" for a part of the present state. The signature covers the roll-out,
    the numbers and authors here and one hash for each change, so that a laptop that must forget a change can still offer the
    rest again, to a server that was put back from an older copy: what is `missing` then travels as its index and hash only.
    What is offered again may also be an acknowledgement ("ack").
    """

    sort: str
    generation: int
    low: int
    high: int
    authors: list[tuple[bytes, bytes, bytes]]  # (epoch, device, person) of the epochs that wrote here
    columns: Columns
    signature: bytes
    missing: list[tuple[int, bytes]] = []


class Acks(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """The place of each offered change that the server holds now, in order of the Offer; signed like a frame.

    `rank` and `verdict` list only those that differ from what was offered (pairs of index and number); `refs` and `ref` are
    the joined vectors: how many pairs for each change, and pairs of (epoch index + 1, n) over `epochs`.
    """

    taken: int  # how many changes of the Offer, from its first on
    seq: bytes
    rank: list[tuple[int, int]]
    verdict: list[tuple[int, int]]
    epochs: bytes
    refs: bytes
    ref: bytes
    signature: bytes


class Term(msgspec.Struct, array_like=True, forbid_unknown_fields=True, frozen=True):
    """One part of a scope: fields of a kind at a site (`reach` 1), there and below (0), or of the person's own records (2).

    `kind` "*" is every kind but those in `but`, known or not; `fields` ["*"] every field.
    """

    reach: int
    site: str
    kind: str
    fields: list[str]
    but: list[str] = []


class Scope(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """What this person may read now: its hash, and their roles as (role, site path).

    `reads` comes with the first word of a change: all that no term of it covers is to leave. `anew`: the laptop was away for
    longer than the log keeps what was superseded; it is to take the present state as if for the first time.
    """

    hash: bytes
    roles: list[tuple[str, str]]
    reads: list[Term] = []
    anew: bool = False


class Mend(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """A repair of two stores whose summaries differ. The laptop says the `sums` of its buckets, 5 bytes each; the server says
    which `buckets` differ, a byte each, and gives their whole records in order of id; both say where it goes on, `after` which
    record, nothing at the end."""

    sums: bytes = b""
    buckets: bytes = b""
    after: bytes = b""


class Offer(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """What a laptop says: where it stands, what it made, and for which scope its data are complete.

    `cursor` and `head` are the server's own MACed words, given back as they came; `head` is empty when it equals the cursor.
    `lasts` gives the last n made in each of the epochs offered; `authors` the person of epochs offered for the first time.
    """

    rollout: bytes
    generation: int
    cursor: bytes
    head: bytes
    scope: bytes
    now: int
    lasts: list[tuple[bytes, int]] = []
    authors: list[tuple[bytes, bytes]] = []  # (epoch, person)
    changes: Columns | None = None
    fill: bytes = b""  # where a fill goes on, the server's word
    reads: list[Term] = []  # during a fill: what `scope` stands for, which need not be filled again
    frames: list[Frame] = []  # offered again to a restored server
    more: bool = False  # more is offered again in the next Offer
    room: int = 0  # how many changes the laptop wants in one answer; 0: as the server likes
    bring: bytes = b""  # MessagePack of a roll-out made alone that this Offer begins
    mend: Mend | None = None


class Answer(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """What the server says to one Offer, whose hash it repeats."""

    offer: bytes
    generation: int
    now: int
    head: bytes = b""
    cursor: bytes = b""
    more: bool = False
    refused: str = ""  # a permanent word: unknown_device, revoked, closed, stolen, unknown_rollout, restored
    acks: Acks | None = None
    need: list[tuple[bytes, int]] = []  # a hole: the n that is needed of an epoch
    fork: list[tuple[bytes, int]] = []  # the first forked n of an epoch
    frames: list[Frame] = []
    scope: Scope | None = None
    fill: bytes = b""
    verified: int = 0  # seq of the last verified backup
    order: bytes = b""  # a signed order to this device
    taken: list[tuple[bytes, int]] = []  # offered again, but these ids hold other content here: kept aside under others
    summary: int = -1  # of all that the person reads, where this Answer brings the laptop to the end of the log
    mend: Mend | None = None


_PACK = msgspec.msgpack.Encoder()
_READERS: dict[type, msgspec.msgpack.Decoder[Any]] = {each: msgspec.msgpack.Decoder(each) for each in (Columns, Offer, Answer)}
"""Made before any thread reads: msgspec learns a type at its first use, and who reads by half of it ends the whole process."""


def pack_message(message: msgspec.Struct) -> bytes:
    return _PACK.encode(message)


def read_message(body: bytes, sort: type[M]) -> M:
    """A message of one sort; BadMessage when the bytes are none."""
    try:
        read: M = _READERS[sort].decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise BadMessage(f"not a whole {sort.__name__}") from error
    return read
