"""What the bare floor does with Muster's own bytes: decode them, one row for each change. No signature, merge or rights."""

from __future__ import annotations

from typing import Any

import msgspec
import zstandard

from muster.wire import Answer, Offer
from muster.wire.columns import Columns
from muster.wire.ints import from_planes, sums, unpacked

COLUMNS = ("epoch", "n", "save", "record", "kind", "site", "follows", "field", "value", "named", "ms", "zone", "rank", "verdict")
TABLE = ("CREATE TABLE edit (no {serial}, epoch {bytes}, n BIGINT, save BIGINT, record {bytes}, kind TEXT, site TEXT, "
         "follows BIGINT, field TEXT, value {bytes}, named {bytes}, ms BIGINT, zone BIGINT, rank BIGINT, verdict BIGINT)")
INSERT = f"INSERT INTO edit({','.join(COLUMNS)}) VALUES ({','.join('?' * len(COLUMNS))})"
SQLITE = {"serial": "INTEGER PRIMARY KEY", "bytes": "BLOB"}
POSTGRES = {"serial": "BIGSERIAL PRIMARY KEY", "bytes": "BYTEA"}

Row = tuple[Any, ...]
_HEAD, _SIGNATURE, _FLAGS, _COMPRESSED = 38, 64, 5, 1
_pack = msgspec.msgpack.Encoder().encode


def _body(message: bytes) -> bytes:
    body = message[_HEAD:-_SIGNATURE]
    return zstandard.ZstdDecompressor().decompress(body) if message[_FLAGS] & _COMPRESSED else body


def offered(message: bytes) -> list[Row]:
    """The rows of the changes that a laptop's message offers."""
    columns = msgspec.msgpack.decode(_body(message), type=Offer).changes
    return [] if columns is None else _rows(columns, True)


def answered(message: bytes) -> list[Row]:
    """The rows of the changes that a server's answer brings."""
    frames = msgspec.msgpack.decode(_body(message), type=Answer).frames
    return [row for frame in frames for row in _rows(frame.columns, False)]


def _rows(columns: Columns, offer: bool) -> list[Row]:
    """All that the message says of each change, as it says it: a record by its id with its kind and site, or by the seq of the
    change that this one follows."""
    count, names, epochs = columns.count, columns.names, from_planes(columns.epochs, 8)
    fields, seqs = unpacked(columns.field, count), unpacked(columns.seq, count)
    streams = dict(zip(dict.fromkeys(fields), map(iter, columns.values), strict=True))
    numbers = (unpacked(columns.epoch, count), sums(unpacked(columns.n, count)), unpacked(columns.save, count), _records(columns),
               seqs if offer else sums(seqs), fields, _named(columns), sums(unpacked(columns.ms, count)),
               unpacked(columns.offset, count), unpacked(columns.rank, count),
               [0] * count if offer else unpacked(columns.verdict, count))
    return [(epochs[epoch], n, n - back, *record, follows, names[field], _pack(next(streams[field])), named, ms, zone, ms + rank,
             verdict)
            for epoch, n, back, record, follows, field, named, ms, zone, rank, verdict in zip(*numbers, strict=True)]


def _records(columns: Columns) -> list[tuple[bytes, str, str]]:
    ids, names, latest = from_planes(columns.records, 16), columns.names, -1
    kinds, sites = unpacked(columns.record_kind, len(ids)), unpacked(columns.record_site, len(ids))
    places = [(each, names[kind], names[site]) for each, kind, site in zip(ids, kinds, sites, strict=True)]
    out = []
    for code in unpacked(columns.record, columns.count):
        latest += code == 1
        out.append(places[latest + 2 - max(code, 2)] if code else (b"", "", ""))
    return out


def _named(columns: Columns) -> list[bytes]:
    """The other ids that each change names, or its vector, as the message has them."""
    refs = unpacked(columns.refs, columns.count)
    ref, at = unpacked(columns.ref, 2 * sum(refs)), 0
    out = []
    for count in refs:
        out.append(_pack(ref[at:at + 2 * count]) if count else b"")
        at += 2 * count
    return out
