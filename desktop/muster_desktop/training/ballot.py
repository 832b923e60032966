"""The sheets of an anonymous evaluation that wait outside the log, and go into it so that nothing tells who wrote which. No Qt.

docs/decisions/0055 says why each rule is as it is.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from muster.author import Edit
from muster.fields import Value
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.store import Tx
from muster_desktop.ledger import Ledger, Saved
from muster_desktop.training.feedback import LEAST, QUESTIONS, TEXTS

EMPTY_SHEET = Sort("empty_sheet", BAD, QT_TRANSLATE_NOOP(
    "problems", "Nothing is filled in on this sheet. Nothing was kept. Answer one question at least, or leave it to the next "
    "person."))

POOL = 2 * LEAST
"""When so many wait, some of them go in, and as many as `LEAST` stay: so each lot is drawn from more people than it holds."""
ORDER = ("language", *QUESTIONS, *TEXTS)
_CHANCE = secrets.SystemRandom()


class Waiting(NamedTuple):
    """How many sheets of a training wait on this computer, and how many it takes for the next ones to go in."""

    sheets: int
    missing: int


def table(ledger: Ledger) -> str:
    """The table of the waiting sheets of this roll-out: no change, no author, no time, and no order, for the key of a row is
    chance and rows lie by their key."""
    return f"ballot_{ledger.store.no(ledger.rollout):d}"


def hand_in(ledger: Ledger, training: str, sheet: Mapping[str, Value]) -> None:
    """Keep one sheet: it is on the disk, encrypted, when this returns. Raises Problem: EMPTY_SHEET, or what is wrong with a
    value."""
    values = {name: value for name, value in sheet.items() if value is not None}
    fields = ALL["evaluation"].by_name
    if not set(values) - {"language"}:
        raise Problem(EMPTY_SHEET)
    for name, value in values.items():
        if not fields[name].valid(value):
            raise ValueError(name)  # the sheet offers nothing else
    body = msgspec.msgpack.encode(values)
    with ledger.store.write(ledger.rollout) as tx:
        _made(ledger, tx)
        tx.run(f"INSERT INTO {table(ledger)}(key, training, sheet) VALUES (?,?,?)",
               (secrets.token_bytes(16), bytes.fromhex(training), body))


def waiting(ledger: Ledger, training: str) -> Waiting:
    """How many sheets of a training wait here."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        count = len(_held(ledger, tx, training))
    return Waiting(count, max(0, LEAST - count))


def release(ledger: Ledger, training: str, site: str, closing: bool = False) -> Saved | None:
    """Let sheets go into the log that may: shuffled, `LEAST` at least, as one save with one moment. While the evaluation is
    open so many that `LEAST` stay; when it is `closing` all of them. None where too few wait; they stay then.

    They leave the table in the transaction that writes them into the log, so a crash neither loses nor doubles one.
    """
    with ledger.store.read(ledger.rollout, log=False) as tx:
        held = _held(ledger, tx, training)
    if len(held) < (LEAST if closing else POOL):
        return None
    keys = sorted(held)
    _CHANCE.shuffle(keys)
    going = keys if closing else keys[:len(keys) - LEAST]

    def leave(tx: Tx) -> None:
        for key in going:
            tx.run(f"DELETE FROM {table(ledger)} WHERE key=?", (key,))

    return ledger.save(_edits(ledger, training, site, [held[key] for key in going]), leave)


def _edits(ledger: Ledger, training: str, site: str, sheets: Sequence[dict[str, Value]]) -> list[Edit]:
    """The sheets as records, in the order given; a language that few of them share could tell one and is left out."""
    spoken = Counter(str(sheet.get("language")) for sheet in sheets)
    edits = []
    for sheet in sheets:
        values = {name: sheet[name] for name in ORDER if name in sheet}  # not in the order in which somebody filled it in
        if spoken[str(values.get("language"))] < LEAST:
            values.pop("language", None)
        edits.append(Edit(ledger.new_id("evaluation", site, {}), "evaluation", site, {"training": training, **values}))
    return edits


def _made(ledger: Ledger, tx: Tx) -> None:
    tx.run(f"CREATE TABLE IF NOT EXISTS {table(ledger)} (key BLOB PRIMARY KEY, training BLOB NOT NULL, sheet BLOB NOT NULL) "
           "WITHOUT ROWID")


def _held(ledger: Ledger, tx: Tx, training: str) -> dict[bytes, dict[str, Value]]:
    """The waiting sheets of a training by key."""
    if tx.one("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?", (table(ledger),)) is None:
        return {}
    rows = tx.all(f"SELECT key, sheet FROM {table(ledger)} WHERE training=?", (bytes.fromhex(training),))
    return {bytes(key): msgspec.msgpack.decode(sheet) for key, sheet in rows}
