"""Anonymous sheets: nothing in the log or the store tells who answered, and none is lost or doubled."""

from collections import Counter

import msgspec
import pytest

from muster.problems import Problem
from muster_desktop.profile import Profile
from muster_desktop.training import ballot
from muster_desktop.training.ballot import EMPTY_SHEET, POOL, hand_in, release, table, waiting
from muster_desktop.training.feedback import LEAST, opinion
from tests.desktop.conftest import PASSPHRASE
from tests.desktop.training.conftest import trained


@pytest.fixture
def ledger(profile):
    return next(iter(profile.ledgers.values()))


@pytest.fixture
def training(ledger):
    return trained(ledger, 2).id


def answer(ledger, training, count, start=0, language="en"):
    """Sheets that can be told by their text, handed in one after the other."""
    for number in range(start, start + count):
        hand_in(ledger, training, {"useful": str(number % 5 + 1), "best": f"sheet {number}", "language": language})


def texts(ledger):
    """The texts of the sheets in the log, in the order of their changes."""
    with ledger.store.read(ledger.rollout) as tx:
        rows = tx.all("SELECT value FROM change WHERE rollout=? AND kind='evaluation' AND field='best' ORDER BY epoch, n",
                      (tx.no,))
    return [msgspec.msgpack.decode(value) for (value,) in rows]


def saves(ledger):
    """(first n, moment, rank) of each save that holds sheets, and how many it holds."""
    with ledger.store.read(ledger.rollout) as tx:
        rows = tx.all("SELECT save, ms, rank FROM change WHERE rollout=? AND kind='evaluation' AND field='training'", (tx.no,))
    return Counter((save, ms, rank) for save, ms, rank in rows)


def changes(ledger):
    with ledger.store.read(ledger.rollout) as tx:
        return tx.one("SELECT count(*) FROM change WHERE rollout=?", (tx.no,))[0]


def test_a_sheet_that_waits_leaves_no_trace_in_the_log(ledger, training):
    before = changes(ledger)
    answer(ledger, training, 4)
    assert changes(ledger) == before
    assert ledger.records("evaluation") == []
    assert waiting(ledger, training) == (4, 1)


def test_the_table_knows_no_author_no_time_and_no_order(ledger, training):
    answer(ledger, training, 9)
    with ledger.store.read(ledger.rollout) as tx:
        columns = [row[1] for row in tx.all(f"PRAGMA table_info({table(ledger)})")]
        made = tx.one("SELECT sql FROM sqlite_master WHERE name=?", (table(ledger),))[0]
        held = tx.all(f"SELECT key, sheet FROM {table(ledger)}")
    assert columns == ["key", "training", "sheet"]
    assert made.endswith("WITHOUT ROWID")  # else each row would carry the number of its coming
    keys = [bytes(key) for key, _ in held]
    assert keys == sorted(keys)  # as they lie, which is by chance
    assert all(set(msgspec.msgpack.decode(sheet)) <= {"useful", "best", "language"} for _, sheet in held)


def test_too_few_stay_out_even_when_it_is_closed(ledger, training):
    answer(ledger, training, LEAST - 1)
    assert release(ledger, training, "", closing=True) is None
    assert ledger.records("evaluation") == []
    assert waiting(ledger, training) == (LEAST - 1, 1)


def test_while_it_is_open_as_many_stay_as_a_lot_needs(ledger, training):
    answer(ledger, training, POOL - 1)
    assert release(ledger, training, "") is None
    answer(ledger, training, 1, POOL - 1)
    assert release(ledger, training, "") is not None
    assert (len(texts(ledger)), waiting(ledger, training).sheets) == (LEAST, LEAST)


@pytest.mark.parametrize("people", [*range(LEAST, 28)])
def test_no_lot_is_ever_smaller_than_five(ledger, training, people):
    for number in range(people):
        answer(ledger, training, 1, number)
        release(ledger, training, "")
    release(ledger, training, "", closing=True)
    assert sorted(texts(ledger)) == sorted(f"sheet {number}" for number in range(people))
    assert all(count >= LEAST for count in saves(ledger).values())
    assert waiting(ledger, training).sheets == 0


def test_a_lot_is_one_save_with_one_moment(ledger, training):
    answer(ledger, training, 7)
    release(ledger, training, "", closing=True)
    assert [*saves(ledger).values()] == [7]
    with ledger.store.read(ledger.rollout) as tx:
        moments = tx.all("SELECT DISTINCT ms, zone, rank, save FROM change WHERE rollout=? AND kind='evaluation'", (tx.no,))
    assert len(moments) == 1


def test_neither_the_order_of_the_changes_nor_the_ids_follow_the_order_of_the_people(ledger):
    """Over many trainings each place in the log holds each sheet about equally often, and so do the places by id."""
    runs, people = 60, 8
    by_change, by_id = Counter(), Counter()
    for _ in range(runs):
        training = ledger.add("training", "", {"title": "Group"})
        before = len(texts(ledger))
        answer(ledger, training, people)
        release(ledger, training, "", closing=True)
        by_change.update((int(text.split()[1]), at) for at, text in enumerate(texts(ledger)[before:]))
        held = [each for each in ledger.records("evaluation") if each.values["training"] == training]
        held.sort(key=lambda each: each.id)
        by_id.update((int(each.values["best"].split()[1]), at) for at, each in enumerate(held))
    for found in (by_change, by_id):
        counts = [found[person, at] for person in range(people) for at in range(people)]
        expected = runs / people
        chi = sum((count - expected) ** 2 / expected for count in counts)
        # 49 degrees of freedom: chance alone passes 130 less than once in a million runs; the order of coming gives 3,360.
        assert chi < 130, chi


def test_who_came_last_may_be_in_the_first_lot(ledger):
    """Of ten people any five go in first: the tenth as often as the first."""
    first = Counter()
    runs = 60
    for _ in range(runs):
        training = ledger.add("training", "", {"title": "Group"})
        before = len(texts(ledger))
        answer(ledger, training, POOL)
        release(ledger, training, "")
        first.update(int(text.split()[1]) for text in texts(ledger)[before:])
    assert all(0.15 * runs < first[person] < 0.85 * runs for person in range(POOL)), first


def test_the_fields_of_a_sheet_are_in_one_order_whatever_was_filled_in_first(ledger, training):
    for number in range(LEAST):
        sheet = {"better": "more", "ready": "3", "useful": "4", "pace": "2"}
        hand_in(ledger, training, dict(sorted(sheet.items(), key=lambda each: (hash(each[0]) + number) % 7)))
    release(ledger, training, "", closing=True)
    with ledger.store.read(ledger.rollout) as tx:
        rows = tx.all("SELECT field FROM change WHERE rollout=? AND kind='evaluation' ORDER BY epoch, n", (tx.no,))
    fields = [field for (field,) in rows]
    assert fields == ["training", "useful", "pace", "ready", "better"] * LEAST


def test_a_language_that_few_share_is_left_out(ledger, training):
    answer(ledger, training, 6, language="ar")
    answer(ledger, training, 1, 6, language="km")
    release(ledger, training, "", closing=True)
    assert Counter(each.values.get("language") for each in ledger.records("evaluation")) == {"ar": 6, None: 1}


def test_what_waits_survives_a_lock(profile, ledger, training):
    answer(ledger, training, 6)
    folder = profile.folder
    profile.close()
    again = Profile.open(folder, PASSPHRASE)
    try:
        ledger = next(iter(again.ledgers.values()))
        assert waiting(ledger, training).sheets == 6
        release(ledger, training, "", closing=True)
        assert len(texts(ledger)) == 6
    finally:
        again.close()


def test_a_crash_while_they_go_in_neither_loses_nor_doubles_one(ledger, training, monkeypatch):
    answer(ledger, training, 6)
    before = changes(ledger)

    def fail(*_):
        raise RuntimeError("the power is gone")

    monkeypatch.setattr("muster_desktop.writing.apply", fail)
    with pytest.raises(RuntimeError):
        release(ledger, training, "", closing=True)
    assert (changes(ledger), waiting(ledger, training).sheets) == (before, 6)
    monkeypatch.undo()
    release(ledger, training, "", closing=True)
    assert (len(texts(ledger)), waiting(ledger, training).sheets) == (6, 0)


def test_the_sheets_of_two_trainings_do_not_meet(ledger, training):
    other = ledger.add("training", "", {"title": "Group 2"})
    answer(ledger, training, 3)
    answer(ledger, other, 4, 3)
    assert release(ledger, training, "", closing=True) is None
    assert release(ledger, other, "", closing=True) is None
    assert (waiting(ledger, training).sheets, waiting(ledger, other).sheets) == (3, 4)


def test_an_empty_sheet_is_not_kept(ledger, training):
    with pytest.raises(Problem) as found:
        hand_in(ledger, training, {"useful": None, "language": "ar"})
    assert found.value.sort is EMPTY_SHEET
    assert waiting(ledger, training).sheets == 0


def test_an_answer_that_the_sheet_does_not_offer_is_our_mistake(ledger, training):
    with pytest.raises(ValueError, match="useful"):
        hand_in(ledger, training, {"useful": "6"})


def test_means_and_texts_are_shown_from_five_on(ledger, training):
    answer(ledger, training, 7)
    release(ledger, training, "", closing=True)
    held = ledger.records("evaluation")
    few = opinion(held[:LEAST - 1])
    assert (few.sheets, few.means, few.texts) == (LEAST - 1, {}, {})
    found = opinion(held)
    marks = [number % 5 + 1 for number in range(7)]
    assert str(found.means["useful"]) == str(round(sum(marks) / 7, 1))
    assert found.texts["best"] == tuple(sorted(f"sheet {number}" for number in range(7)))
    assert ballot.POOL == 2 * LEAST
