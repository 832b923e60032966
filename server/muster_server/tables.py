"""The tables that only a server has: invitations that wait to be used, and the devices that were enrolled."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, Table, Text

from muster.engines import writing
from muster.store import Store
from muster.store.tables import change

metadata = MetaData()

invitation = Table(
    "invitation", metadata,
    Column("lookup", LargeBinary(8), primary_key=True),
    Column("key", LargeBinary, nullable=False),  # sealed: a copy of the database lets nobody join
    Column("rollout", LargeBinary(16), nullable=False),
    Column("role", Text, nullable=False),
    Column("site", Text, nullable=False),  # the path below the root
    Column("person", LargeBinary(16), nullable=False),
    Column("known", Boolean, nullable=False),  # the person exists already: a second laptop
    Column("may_bring", Boolean, nullable=False),
    Column("expires", BigInteger, nullable=False),  # ms since 1970 UTC
    Column("device", LargeBinary(16)),  # whose request used it
    Column("wrong", BigInteger, nullable=False),  # requests with this lookup that were not sealed with its key
)  # fmt: skip

device = Table(
    "device", metadata,
    Column("rollout", LargeBinary(16), nullable=False),
    Column("id", LargeBinary(16), nullable=False),
    Column("person", LargeBinary(16), nullable=False),
    Column("sign", LargeBinary(32), nullable=False),
    Column("seal", LargeBinary(32), nullable=False),
    Column("label", Text, nullable=False),
    Column("state", Text, nullable=False),  # enrolled, revoked or stolen
    Column("since", BigInteger, nullable=False),  # ms: when it got this state
    Column("certificate", LargeBinary, nullable=False),
    Column("may_bring", Boolean, nullable=False),  # roll-outs that were made alone
    PrimaryKeyConstraint("rollout", "id"),
)  # fmt: skip
Index("device_id", device.c.id)

archive = Table("archive", metadata,
                *(Column(each.name, each.type, nullable=each.nullable) for each in change.columns if each.name != "filed"),
                PrimaryKeyConstraint("rollout", "epoch", "n"))
"""Superseded changes older than the lease, as they stood in the log."""
Index("archive_seq", archive.c.rollout, archive.c.seq, unique=True)

tick = Table(
    "tick", metadata,
    Column("rollout", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),  # ms since 1970 UTC
    Column("seq", BigInteger, nullable=False),  # where the log stood then
    PrimaryKeyConstraint("rollout", "at"),
)  # fmt: skip

_LOCK = 0x4D757374
"""PostgreSQL's advisory lock while tables are made: `init` and `serve` may start at the same moment."""


def create(store: Store) -> None:
    """Make the tables where there are none."""
    with writing(store.engine) as connection:
        if store.postgres:
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        metadata.create_all(connection)
