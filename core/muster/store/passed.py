"""Which issues stand where and what passed them there, as ids alone: for the receipts that a laptop writes. For a laptop."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from muster.store.base import Tx

MOVES = ("passed_up", "passed_back")


class Passed(NamedTuple):
    """An issue that came to a level: its site, and the entry that passed it there, "" where no entry says so."""

    issue: str
    site: str
    level: str
    entry: str


def passed(tx: Tx, levels: Collection[str], over: Collection[str]) -> list[Passed]:
    """Each time that an issue came to one of these levels and is not over (by its status). Counted inside SQLite, like
    `read.saying`: 60,000 entries read into Python would hold every other thread up."""
    issues = {bytes(record).hex(): (site, level) for record, site, level, status in tx.all(
        'SELECT id, site, json_extract("values", \'$.level\'), json_extract("values", \'$.status\') FROM record '
        "WHERE rollout=? AND kind='issue' AND NOT gone", (tx.no,)) if status not in over}
    rows = tx.all(
        'SELECT id, json_extract("values", \'$.issue\'), json_extract("values", \'$.level\') FROM record '
        "WHERE rollout=? AND kind='entry' AND NOT gone AND json_extract(\"values\", '$.act') IN (?,?) "
        f"AND json_extract(\"values\", '$.level') IN ({','.join('?' * len(levels))}) ORDER BY id",
        (tx.no, *MOVES, *sorted(levels)))
    out = [Passed(issue, issues[issue][0], level, bytes(entry).hex()) for entry, issue, level in rows if issue in issues]
    told = {(each.issue, each.level) for each in out}
    out += [Passed(issue, site, level, "") for issue, (site, level) in issues.items()
            if level in levels and level != "1" and (issue, level) not in told]
    return sorted(out)


def held(tx: Tx, records: Collection[str]) -> set[str]:
    """Which of these records the store holds, gone ones too."""
    rows = tx.many("SELECT id FROM record WHERE rollout=? AND id IN (*)", [bytes.fromhex(each) for each in sorted(records)],
                   (tx.no,))
    return {bytes(row[0]).hex() for row in rows}
