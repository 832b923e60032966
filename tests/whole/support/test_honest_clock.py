"""Five laptops with wrong clocks, one go-live day of 300 issues, and any order of syncs: all say the same of it.

Line 2 of "The floor on go-live day, and support after it".
"""

from __future__ import annotations

import hashlib
import random
from collections import Counter

import pytest

from muster.author import Writer
from muster.floor.life import SHOWN
from muster.floor.pace import halves, score
from muster.floor.sla import cases, report
from muster.membership import Place, keep_place
from muster.outside import Outside
from muster.store import Docs, Store, apply
from muster.store.clocks import LEAST
from muster.store.log import since
from muster_desktop.ledger import Ledger
from tests.whole.support.goliveday import ISSUES, LONG, OPENS, POLICY, GoLiveDay
from tests.whole.together import Time, plain

SEED = random.SystemRandom().randrange(1 << 32)
NOW = OPENS + (LONG + 30) * 60_000


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    print(f"seed {SEED}")
    lived = GoLiveDay(tmp_path_factory.mktemp("day"), SEED)
    lived.run()
    return lived


def told(ledger):
    """What a laptop says of the day: its board, the verdicts, the report, the score, and a digest of all that it rests on."""
    kinds = {kind: ledger.records(kind) for kind in ("issue", "entry", "receipt")}
    errors = ledger.clock_errors()
    held = cases(*kinds.values(), NOW, errors)
    board = Counter((each.clock.level, each.clock.state, each.issue.values["status"]) for each in held)
    verdicts = {each.issue.id: each.clock for each in held}
    rested = hashlib.sha256(repr([(each.id, sorted(each.values.items())) for records in kinds.values()
                                  for each in sorted(records, key=lambda one: one.id)]).encode()).hexdigest()
    return (board, verdicts, report(held), score(held, [], "2026-11-10", POLICY.calendar, NOW),
            halves(held, "2026-11-10", POLICY.calendar), rested, errors)


def test_all_five_say_the_same_of_the_day(day):
    first, *others = [told(laptop.ledger) for laptop in day.laptops]
    for other in others:
        assert other == first
    board, verdicts, made, points, *_ = first
    assert len(verdicts) == sum(board.values()) == points.logged == ISSUES
    assert {row.level for row in made.rows} == {1, 2, 3}
    assert sum(row.met for row in made.rows) > 0 and sum(row.late + row.overdue for row in made.rows) > 0
    assert sum(row.transit for row in made.rows) > 0 and sum(row.waiting for row in made.rows) > 0
    assert day.walkers[0].ledger.digest() == day.walkers[1].ledger.digest()


def test_wrong_clocks_are_shown_and_what_counts_is_when_it_was(day):
    *_, errors = told(day.laptops[0].ledger)
    records = {each.id: each for kind in ("issue", "entry", "receipt") for each in day.laptops[0].ledger.records(kind)}
    for (record, field), really in day.truth.items():
        counts = records[record].values[field][0] - errors.get((record, field), 0)
        assert abs(counts - really) < LEAST  # saves at one moment have ranks one after the other
    verdicts = told(day.laptops[3].ledger)[1]
    ahead = {round(skew.ahead / SHOWN) for clock in verdicts.values() for skew in clock.skews}
    assert max(ahead) > 500_000 and min(ahead) < -500_000


@pytest.mark.parametrize("number", range(3))
def test_the_log_replayed_in_any_order_says_the_same(day, number, tmp_path):
    luck = random.Random(SEED + number)
    print(f"seed {SEED}")
    with day.meeting.store.read(day.meeting.rollout) as tx:
        log = since(tx, 0, 1 << 60)
    store = Store(plain(tmp_path / "again.db"))
    store.create()
    store.add_rollout(day.meeting.rollout)
    parts = [log[at:at + 40] for at in range(0, len(log), 40)]
    with store.write(day.meeting.rollout) as tx:
        keep_place(tx, Place(person=day.desk[1].person, roles=[("coordinator", "")]))
        docs = Docs(tx)
        for part in luck.sample(parts, len(parts)) + luck.choices(parts, k=10):
            apply(tx, luck.sample(part, len(part)), docs)
    ledger = Ledger(store, day.meeting.rollout, Writer(bytes(16), day.desk[1].person, "boot"), Time(),
                    Outside("again", tmp_path))
    assert told(ledger) == told(day.desk[1].ledger)
