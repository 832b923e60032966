"""What the bare floor does with Muster's own bytes: decode them, one row for each change. No signature, merge or rights."""

from __future__ import annotations

from typing import Any

import msgspec
import zstandard

from muster.wire import Answer, Offer
from muster.wire.columns import Columns
from muster.wire.ints import from_planes, sums, unpacked

TABLE = ("CREATE TABLE edit (no {serial}, epoch {bytes}, n BIGINT, record {bytes}, follows BIGINT, field TEXT, value {bytes}, "
         "ms BIGINT, rank BIGINT)")
INSERT = "INSERT INTO edit(epoch,n,record,follows,field,value,ms,rank) VALUES (?,?,?,?,?,?,?,?)"
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
    return [] if columns is None else _rows(columns)


def answered(message: bytes) -> list[Row]:
    """The rows of the changes that a server's answer brings."""
    frames = msgspec.msgpack.decode(_body(message), type=Answer).frames
    return [row for frame in frames for row in _rows(frame.columns)]


def _rows(columns: Columns) -> list[Row]:
    """A row keeps the record as the bytes say it: by its id, or by the seq of the change that this one follows."""
    count, names, epochs = columns.count, columns.names, from_planes(columns.epochs, 8)
    fields = unpacked(columns.field, count)
    streams = dict(zip(dict.fromkeys(fields), map(iter, columns.values), strict=True))
    numbers = (unpacked(columns.epoch, count), sums(unpacked(columns.n, count)), _records(columns), unpacked(columns.seq, count),
               fields, sums(unpacked(columns.ms, count)), unpacked(columns.rank, count))
    return [(epochs[epoch], n, record, follows, names[field], _pack(next(streams[field])), ms, ms + rank)
            for epoch, n, record, follows, field, ms, rank in zip(*numbers, strict=True)]


def _records(columns: Columns) -> list[bytes]:
    ids, latest = from_planes(columns.records, 16), -1
    out = []
    for code in unpacked(columns.record, columns.count):
        latest += code == 1
        out.append(ids[latest + 2 - max(code, 2)] if code else b"")
    return out
