"""The few tables of a store, the same on a laptop (SQLCipher) and on a server (SQLite or PostgreSQL)."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
)

NEWEST = 1
"""The version of this schema. A step to the next one is a self-contained Alembic step in `muster/schema`."""

metadata = MetaData()
Json = Text()
"""JSON, of which a view for analysts makes what it likes: kept as JSONB each row was parsed and written anew at every touch."""

rollout = Table(
    "rollout", metadata,
    Column("no", Integer, primary_key=True, autoincrement=True),
    Column("id", LargeBinary(16), nullable=False, unique=True),
    # The server's: the counter row, updated last in each transaction, so that commit order is sequence order.
    Column("generation", Integer, nullable=False, default=1),
    Column("seq", BigInteger, nullable=False, default=0),
    Column("chain", LargeBinary(32), nullable=False),
)

state = Table(
    "state", metadata,
    Column("rollout", Integer, nullable=False),  # 0: of the whole store
    Column("key", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),
    PrimaryKeyConstraint("rollout", "key"),
    sqlite_with_rowid=False,
)

epoch = Table(
    "epoch", metadata,
    Column("no", Integer, primary_key=True, autoincrement=True),
    Column("rollout", Integer, nullable=False),
    Column("epoch", LargeBinary(8), nullable=False),
    Column("device", LargeBinary(16), nullable=False),
    Column("person", LargeBinary(16), nullable=False),
    Column("next", BigInteger, nullable=False, default=0),  # the n of the next change of this epoch
    Column("rank", BigInteger, nullable=False, default=0),  # the last rank given in it
    UniqueConstraint("rollout", "epoch"),
)

change = Table(
    "change", metadata,
    Column("rollout", Integer, nullable=False),
    Column("epoch", Integer, nullable=False),  # epoch.no
    Column("n", BigInteger, nullable=False),
    Column("save", BigInteger, nullable=False),
    Column("record", LargeBinary(16), nullable=False),
    Column("kind", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", LargeBinary, nullable=False),  # MessagePack
    Column("named", LargeBinary, nullable=False),  # MessagePack [epoch no, n, ...]
    Column("vector", LargeBinary, nullable=False),  # MessagePack [epoch no, n, ...]
    Column("ms", BigInteger, nullable=False),
    Column("zone", Integer, nullable=False),
    Column("rank", BigInteger, nullable=False),
    Column("seen", LargeBinary),
    Column("quote", LargeBinary),
    Column("seq", BigInteger),  # absent while no server has acknowledged it
    Column("verdict", SmallInteger, nullable=False),
    Column("chain", LargeBinary(32)),  # the server's
    Column("filed", SmallInteger, nullable=False, server_default="0"),  # see filing.py
    PrimaryKeyConstraint("rollout", "epoch", "n"),
    sqlite_with_rowid=False,
)
Index("change_seq", change.c.rollout, change.c.seq, unique=True)
Index("change_record", change.c.rollout, change.c.filed, change.c.record)
# What is kept aside is few of many: listed for HQ, given in fills, dropped with a scope.
Index("change_aside", change.c.rollout, change.c.seq, sqlite_where=change.c.verdict > 0, postgresql_where=change.c.verdict > 0)
Index("change_quote", change.c.rollout, change.c.quote,
      sqlite_where=change.c.quote.isnot(None), postgresql_where=change.c.quote.isnot(None))

brought = Table(
    "brought", metadata,
    Column("no", Integer, primary_key=True, autoincrement=True),
    Column("rollout", Integer, nullable=False),
    Column("columns", LargeBinary, nullable=False),  # MessagePack of a frame's, see brought.py: until its changes are in `change`
    Column("done", Integer, nullable=False),  # so many of them are
)

record = Table(
    "record", metadata,
    Column("rollout", Integer, nullable=False),
    Column("id", LargeBinary(16), nullable=False),
    Column("kind", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("values", Json, nullable=False),  # field -> the value that is shown
    Column("heads", Text, nullable=False),  # field -> live changes, see codec.py
    Column("gone", Boolean, nullable=False),
    Column("clashes", Integer, nullable=False),  # how many of its fields are in clash
    PrimaryKeyConstraint("rollout", "id"),
)
Index("record_kind", record.c.rollout, record.c.kind, record.c.site)
# Counted at the end of each sync: without it every record is read, 40 ms of 100,000.
Index("record_clash", record.c.rollout, sqlite_where=record.c.clashes > 0, postgresql_where=record.c.clashes > 0)

summary = Table(
    "summary", metadata,
    Column("rollout", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("total", BigInteger, nullable=False),  # of what is live, see sums.py
    PrimaryKeyConstraint("rollout", "kind", "site", "field"),
    sqlite_with_rowid=False,
)

frame = Table(
    "frame", metadata,
    Column("no", Integer, primary_key=True, autoincrement=True),
    Column("rollout", Integer, nullable=False),
    Column("sort", Text, nullable=False),  # frame, ack or chunk: what a laptop offers again to a restored server
    Column("generation", Integer, nullable=False),
    Column("low", BigInteger, nullable=False),
    Column("high", BigInteger, nullable=False),
    Column("ids", LargeBinary, nullable=False),  # MessagePack [epoch no, n, ...] in order
    Column("hashes", LargeBinary, nullable=False),  # 32 bytes each, in the same order: what is forgotten keeps its hash
    Column("signature", LargeBinary(64), nullable=False),
)
Index("frame_order", frame.c.rollout, frame.c.no)

STATISTICS = (
    ("change", "change", "400000 400000 4000 1"),
    ("change", "change_seq", "400000 400000 40"),
    ("change", "change_record", "400000 400000 390000 4"),
    ("change", "change_aside", "100 100 1"),
    ("change", "change_quote", "100 100 1"),
    ("record", "sqlite_autoindex_record_1", "100000 100000 1"),
    ("record", "record_kind", "100000 100000 5000 500"),
    ("record", "record_clash", "100 100"),
)
"""What SQLite is told of a full store, as ANALYZE would find it: (table, index, rows and rows for each prefix of the index).

Without it SQLite takes a roll-out for ten rows and reads all of it for a handful of records (40 ms a save, 150 ms a list).
A store is new when its plans are made, so it cannot be measured; PostgreSQL measures by itself.
"""
