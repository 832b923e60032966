"""Receipts: this laptop says when it first held what was passed to a level that its person works on. No Qt."""

from __future__ import annotations

import datetime

from muster.author import Edit, in_saves
from muster.fields import Value
from muster.floor.clock import OVER
from muster.floor.life import receipt_device
from muster.store.passed import held, passed
from muster.training.entitle import level2_allowed
from muster_desktop.ledger import Ledger

_FIRST = frozenset({"walker", "trainer", "support", "coordinator"})
_SECOND = frozenset({"support", "coordinator", "it", "hq"})


def levels_here(ledger: Ledger) -> frozenset[str]:
    """The levels of which this laptop is a device: 1 of who stands on the floor, 2 of support and coordinators who passed
    administrator training, whatever their title, 3 of developers."""
    roles = {role for role, _ in ledger.holder.roles}
    out = {"1"} if roles & _FIRST else set()
    if "developer" in roles:
        out.add("3")
    if roles & _SECOND and level2_allowed(
            ledger.person, ledger.records("entitlement"), ledger.records("participation"), ledger.records("training"),
            datetime.datetime.fromtimestamp(ledger.true_now() / 1000, datetime.UTC).date().isoformat()):
        out.add("2")
    return frozenset(out)


def write_receipts(ledger: Ledger) -> int:
    """Write a receipt for everything that came to a level of this laptop and has none of it yet, as few saves as there may be;
    returns how many were written. Call it in the background, after a sync or an import, and soon after an edit."""
    levels = levels_here(ledger)
    if not levels:
        return 0
    now: Value = [ledger.now(), ledger.offset()]
    with ledger.store.read(ledger.rollout) as tx:
        owed: dict[str, Edit] = {}
        for each in passed(tx, levels, OVER):
            values: dict[str, Value] = {"issue": each.issue, "level": each.level,
                                        "device": receipt_device(ledger.device, each.entry), "at": now}
            record = ledger.new_id("receipt", each.site, values)
            owed[record] = Edit(record, "receipt", each.site, values)
        there = held(tx, list(owed))
    edits = [edit for record, edit in owed.items() if record not in there and ledger.may_write("receipt", edit.site, "at")]
    for part in in_saves(edits):
        ledger.save(part)
    return len(edits)
