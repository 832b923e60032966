"""`python -m benchmarks.growth`: what a sync costs as the set grows, on PostgreSQL: nothing to do, and 20 edits each way."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psycopg

from benchmarks.laptops import Laptop, Records, Serving
from benchmarks.workload import chosen
from muster.outside import FOLDER_VARIABLE
from muster.store import Tx
from tests.postgres import Postgres

REAL = 5_000
"""Records that the laptops edit. The others only fill the tables and indexes of the server and of both laptops: they stand in
the store like any other, at places before the log begins, so that nobody has to carry a million of them over."""
_EDITS = 20
_CHANGE = ("INSERT INTO change(rollout,epoch,n,save,record,kind,site,field,value,named,vector,ms,zone,rank,seq,verdict) SELECT "
           "{no},{epoch},i,i,{id},'step','haro','status',{done},{empty},{empty},1700000000000,180,1700000000000,-i,0 "
           "FROM {source}")
_RECORD = ('INSERT INTO record(rollout,id,kind,site,"values",heads,gone,clashes) SELECT rollout,record,kind,site,'
           "'{{\"status\":\"done\",\"title\":\"Step ' || n || '\"}}',"
           "'{{\"status\":[[' || epoch || ',' || n || ',1700000000000,[]]]}}',{false},0 "
           "FROM change WHERE rollout={no} AND epoch={epoch} AND n>={low}")


def _numbers(tx: Tx) -> tuple[int, int]:
    epoch = b"growth.."
    return tx.no, tx.number(epoch)


def grow_laptop(laptop: Laptop, low: int, high: int) -> None:
    """Fill a laptop's store with the records `low` to `high` - 1."""
    with laptop.profile.store.write(laptop.held.rollout) as tx:
        no, epoch = _numbers(tx)
        source = f"(WITH RECURSIVE c(i) AS (SELECT {low} UNION ALL SELECT i+1 FROM c WHERE i<{high - 1}) SELECT i FROM c)"
        tx.run(_CHANGE.format(no=no, epoch=epoch, id="randomblob(16)", done="x'a4646f6e65'", empty="x'90'", source=source))
        tx.run(_RECORD.format(no=no, epoch=epoch, low=low, false="0"))


def grow_server(url: str, rollout: str, low: int, high: int) -> None:
    """The same in the server's PostgreSQL."""
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute("SELECT no FROM rollout WHERE id=%s", (bytes.fromhex(rollout),)).fetchone()
        no = row[0] if row else 0
        connection.execute("INSERT INTO epoch(rollout,epoch,device,person,next,rank) VALUES (%s,%s,%s,%s,0,0) "
                           "ON CONFLICT DO NOTHING", (no, b"growth..", bytes(16), bytes(16)))
        found = connection.execute("SELECT no FROM epoch WHERE rollout=%s AND epoch=%s", (no, b"growth..")).fetchone()
        epoch = found[0] if found else 0
        source = f"generate_series({low},{high - 1}) AS i"
        connection.execute(_CHANGE.format(no=no, epoch=epoch, id="decode(md5(i::text),'hex')", done="'\\xa4646f6e65'::bytea",
                                          empty="'\\x90'::bytea", source=source).encode())
        connection.execute(_RECORD.format(no=no, epoch=epoch, low=low, false="false").encode())
        connection.execute("VACUUM ANALYZE")


def _median(laptops: Sequence[Laptop], records: Records, turns: int) -> dict[str, float]:
    a, b = laptops
    spent: dict[str, list[float]] = {"idle": [], "push": [], "pull": []}
    for _ in range(turns):
        spent["idle"].append(a.sync().seconds)
        records.edited_by(a, _EDITS)
        spent["push"].append(a.sync().seconds)
        spent["pull"].append(b.sync().seconds)
    return {name: 1000 * statistics.median(each) for name, each in spent.items()}


def growth(folder: Path, cluster: Postgres, sizes: Sequence[int], turns: int) -> None:
    """Print a line for each size, smallest first."""
    with contextlib.ExitStack() as ending:
        url = cluster.fresh()
        serving = Serving(folder, url)
        ending.callback(serving.stop)
        a, b = Laptop(folder, "a"), Laptop(folder, "b")
        ending.callback(a.close)
        ending.callback(b.close)
        a.join(serving.url, serving.code())
        records = Records(chosen(), min(REAL, sizes[0]), a.held.rollout)
        records.put_into(a)
        a.sync()
        b.join(serving.url, serving.code())
        held = len(records.edits)
        print(f"{'records':>10}{'idle ms':>10}{'push ms':>10}{'pull ms':>10}")
        for size in sizes:
            if size > held:
                grow_server(url, a.held.rollout, held, size)
                for laptop in (a, b):
                    grow_laptop(laptop, held, size)
                held = size
            for laptop in (a, b, a):
                laptop.sync()
            found = _median((a, b), records, turns)
            print(f"{size:>10,}{found['idle']:>10.1f}{found['push']:>10.1f}{found['pull']:>10.1f}", flush=True)


def main(words: list[str] | None = None) -> int:
    """Sizes as arguments: `python -m benchmarks.growth 10000 100000 1000000`."""
    parser = argparse.ArgumentParser(prog="benchmarks.growth", description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--turns", type=int, default=9)
    given = parser.parse_args(words)
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {_EDITS} edits a push", flush=True)
    cluster = Postgres()
    try:
        cluster.start()
        with tempfile.TemporaryDirectory(prefix="muster-growth-") as name:
            os.environ[FOLDER_VARIABLE] = str(Path(name) / "state")
            growth(Path(name), cluster, sorted(given.sizes), given.turns)
    finally:
        cluster.remove()
    return 0


if __name__ == "__main__":
    sys.exit(main())
