"""The one way in: what is saved, what is refused with nothing saved, what is undone, and who hears of it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from muster.author import Edit, Writer, mint, pen
from muster.founding import Founder, founding, grant_id
from muster.ids import natural_id, new_id
from muster.membership import Place, keep_place
from muster.outside import Outside
from muster.problems import Problem
from muster.store import Docs, Store, apply
from muster_desktop.ledger import Changed, Ledger
from tests.core.stores import entry
from whole.together import Laptop, Meeting, Time, plain

PERSON = new_id(5)


class Lone:
    """A roll-out made alone on an unencrypted store: the encryption has its own tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Time()
        self.store = Store(plain(folder / "store.db"))
        self.store.create()
        self.rollout = new_id(1)
        self.store.add_rollout(self.rollout)
        self.outside = Outside("lone", folder / "state")
        with self.store.write(self.rollout) as tx:
            keep_place(tx, Place(person=PERSON))
        self.writer = Writer(b"device".ljust(16), PERSON, "boot 1")
        self._first(founding(self.rollout, "Karwan", None, "en", Founder(PERSON, "Leyla")))
        self.ledger = self.opened()
        for path in ("haro", "haro/block", "zerin"):
            self.ledger.save([Edit(self.ledger.new_id("site", path, {}), "site", path, {"name": path})])

    def _first(self, edits: list[Edit]) -> None:
        with self.store.write(self.rollout) as tx:
            docs = Docs(tx)
            apply(tx, mint(tx, docs, pen(tx, self.writer), edits, self.clock), docs)

    def opened(self) -> Ledger:
        return Ledger(self.store, self.rollout, self.writer, self.clock, self.outside)


@pytest.fixture
def lone(tmp_path: Path) -> Lone:
    return Lone(tmp_path)


@pytest.fixture
def ledger(lone: Lone) -> Ledger:
    return lone.ledger


def refused(ledger: Ledger, act: object, *arguments: object) -> Problem:
    """What a refusal says, after making sure that it left nothing behind."""
    before, digest = ledger.waiting(), ledger.digest()
    with pytest.raises(Problem) as caught:
        act(*arguments)  # type: ignore[operator]
    assert (ledger.waiting(), ledger.digest()) == (before, digest)
    return caught.value


# saving


def test_what_is_added_is_there_also_after_a_restart(lone: Lone) -> None:
    record = lone.ledger.add("risk", "haro", {"title": "No power", "description": None})
    for ledger in (lone.ledger, lone.opened()):
        held = ledger.get(record)
        assert held is not None
        assert (held.kind, held.site, held.values, held.unsent, held.gone) == ("risk", "haro", {"title": "No power"}, True, False)
        assert [each.id for each in ledger.records("risk")] == [record]


def test_one_save_of_many_edits_is_one(ledger: Ledger) -> None:
    edits = [Edit(new_id(), "risk", "haro", {"title": f"{n}", "note": "x"}) for n in range(3)]
    saved = ledger.save(edits)
    assert saved.records == tuple(edit.record for edit in edits)
    assert {past.save for edit in edits for past in ledger.history(edit.record)} == {saved.save}


def test_what_stands_already_saves_nothing(ledger: Ledger) -> None:
    record = ledger.add("risk", "haro", {"title": "x"})
    waiting = ledger.waiting()
    assert ledger.edit(record, {"title": "x"}) == (0, (), ())
    assert ledger.save([]) == ledger.save([Edit(record, "risk", "haro", {})]) == (0, (), ())
    assert ledger.waiting() == waiting


def test_a_field_is_cleared(ledger: Ledger) -> None:
    record = ledger.add("risk", "haro", {"title": "x", "note": "y"})
    ledger.edit(record, {"note": None})
    assert ledger.get(record).values == {"title": "x"}  # type: ignore[union-attr]


def test_undo_and_redo_of_an_edit(ledger: Ledger) -> None:
    record = ledger.add("risk", "haro", {"title": "x"})
    saved = ledger.edit(record, {"title": "y", "note": "z"})
    undone = ledger.undo(saved)
    assert ledger.get(record).values == {"title": "x"}  # type: ignore[union-attr]
    ledger.undo(undone)
    assert ledger.get(record).values == {"title": "y", "note": "z"}  # type: ignore[union-attr]


def test_undo_keeps_what_came_meanwhile_in_other_fields(ledger: Ledger) -> None:
    record = ledger.add("risk", "haro", {"title": "x"})
    saved = ledger.edit(record, {"title": "y"})
    ledger.edit(record, {"note": "meanwhile"})
    ledger.undo(saved)
    assert ledger.get(record).values == {"title": "x", "note": "meanwhile"}  # type: ignore[union-attr]


def tree(ledger: Ledger) -> tuple[str, str, str]:
    top = ledger.add("step", "haro", {"title": "phase"})
    middle = ledger.add("step", "haro", {"title": "step", "parent": top})
    return top, middle, ledger.add("step", "haro/block", {"title": "task", "parent": middle})


def test_a_delete_takes_the_children_along_and_its_undo_brings_them_back(ledger: Ledger) -> None:
    steps, other = tree(ledger), ledger.add("step", "haro", {"title": "other"})
    saved = ledger.delete(steps[0])
    assert set(saved.records) == set(steps)
    assert [record.id for record in ledger.records("step")] == [other]
    assert all(ledger.get(step).gone for step in steps)  # type: ignore[union-attr]
    undone = ledger.undo(saved)
    assert {record.id for record in ledger.records("step")} == {*steps, other}
    ledger.undo(undone)
    assert [record.id for record in ledger.records("step")] == [other]


def test_a_child_deleted_before_stays_deleted_when_its_parent_comes_back(ledger: Ledger) -> None:
    top, middle, task = tree(ledger)
    ledger.delete(task)
    ledger.undo(ledger.delete(top))
    assert {record.id for record in ledger.records("step")} == {top, middle}


def test_two_that_stand_below_each_other_are_deleted_together(ledger: Ledger) -> None:
    """Two laptops moved each below the other: nobody refused it, and a delete comes to an end."""
    one, two = (ledger.add("step", "haro", {"title": title}) for title in ("one", "two"))
    ledger.edit(one, {"parent": two})
    ledger.edit(two, {"parent": one})
    assert set(ledger.delete(one).records) == {one, two}
    alone = ledger.add("step", "haro", {"title": "its own parent"})
    ledger.edit(alone, {"parent": alone})
    assert ledger.delete(alone).records == (alone,)


def test_a_long_chain_and_a_wide_one_are_deleted_in_one_go(ledger: Ledger) -> None:
    parents = [new_id(n + 1) for n in range(300)]
    ledger.save([Edit(each, "step", "haro", {"title": "x"} | ({"parent": parents[n - 1]} if n else {}))
                 for n, each in enumerate(parents)])
    assert len(ledger.delete(parents[0]).records) == 300


# natural ids


def test_the_same_attendance_twice_is_one_record(ledger: Ledger) -> None:
    training = ledger.add("training", "haro", {"title": "Day one"})
    values = {"training": training, "person": PERSON, "half_day": "2026-11-10/am", "mark": "present"}
    record = ledger.add("attendance", "haro", values)
    assert record == natural_id(ledger.rollout, "attendance", "haro", training, PERSON, "2026-11-10/am")
    assert ledger.add("attendance", "haro", {**values, "mark": "absent"}) == record
    assert [each.values["mark"] for each in ledger.records("attendance")] == ["absent"]


def test_adding_again_what_was_deleted_brings_it_back(ledger: Ledger) -> None:
    training = ledger.add("training", "haro", {"title": "Day one"})
    values = {"training": training, "person": PERSON, "half_day": "2026-11-10/am", "mark": "present"}
    record = ledger.add("attendance", "haro", {**values, "note": "kept"})
    ledger.delete(record)
    assert ledger.records("attendance") == []
    saved = ledger.save([Edit(record, "attendance", "haro", {**values, "mark": "absent"})])
    held = ledger.get(record)
    assert held is not None and (held.gone, held.values["mark"], held.values["note"]) == (False, "absent", "kept")
    ledger.undo(saved)
    held = ledger.get(record)
    assert held is not None and (held.gone, held.clashes) == (True, {})


def test_fields_that_name_a_record_are_fixed(ledger: Ledger) -> None:
    training = ledger.add("training", "haro", {"title": "Day one"})
    record = ledger.add("attendance", "haro", {"training": training, "person": PERSON, "half_day": "2026-11-10/am"})
    for values in ({"half_day": "2026-11-10/pm"}, {"person": new_id()}, {"training": None}):
        assert refused(ledger, ledger.edit, record, values).code == "fixed_field"
    ledger.edit(record, {"half_day": "2026-11-10/am", "mark": "present"})


def test_sites_have_the_id_of_their_path(lone: Lone) -> None:
    assert lone.ledger.new_id("site", "haro", {}) == natural_id(lone.rollout, "site", "haro")
    assert lone.ledger.sites() == ["", "haro", "haro/block", "zerin"]


# refusals


@pytest.mark.parametrize("kind, values, code, leave", [
    ("dragon", {"title": "x"}, "unknown_kind", 3), ("risk", {"title": "x", "colour": "red"}, "unknown_field", 3),
    ("risk", {"title": 5}, "bad_value", 3), ("risk", {"title": "a\0b"}, "bad_value", 3),
    ("risk", {"note": "x"}, "missing_field", 3),
    ("risk", {"title": "x", "status": "no such"}, "bad_value", 3), ("device", {"label": "x"}, "not_allowed", 6),
])
def test_what_is_wrong_is_refused_in_words(ledger: Ledger, kind: str, values: dict[str, object], code: str, leave: int) -> None:
    problem = refused(ledger, ledger.add, kind, "haro", values)
    assert (problem.code, problem.sort.exit) == (code, leave)
    assert "{" not in str(problem)


def test_one_bad_edit_saves_none_of_its_save(ledger: Ledger) -> None:
    good, bad = Edit(new_id(), "risk", "haro", {"title": "x"}), Edit(new_id(), "risk", "haro", {"note": "x"})
    assert refused(ledger, ledger.save, [good, bad]).code == "missing_field"
    assert ledger.get(good.record) is None


def test_an_unknown_site_names_the_nearest(ledger: Ledger) -> None:
    problem = refused(ledger, ledger.add, "risk", "haro/blok", {"title": "x"})
    assert (problem.code, problem.details["path"]) == ("unknown_site", "karwan/haro/blok")
    assert problem.details["nearest"].startswith("karwan/haro/block")
    for path in ("karwan/zerim", "haro", "elsewhere/haro", "", "karwan/haro/block/x"):
        with pytest.raises(Problem) as caught:
            ledger.site_of(path)
        assert caught.value.code == "unknown_site" and caught.value.details["nearest"]
    assert [ledger.site_of(path) for path in ("karwan", "karwan/haro", " karwan/haro/block/ ")] == ["", "haro", "haro/block"]
    assert ledger.site_path("haro") == "karwan/haro" and ledger.site_path("") == "karwan"


def test_a_site_that_was_deleted_still_takes_what_belongs_there(ledger: Ledger) -> None:
    ledger.delete(ledger.new_id("site", "zerin", {}))
    assert "zerin" not in ledger.sites()
    ledger.add("risk", "zerin", {"title": "x"})


def test_an_unknown_record_is_refused(ledger: Ledger) -> None:
    for act, more in ((ledger.edit, ({"title": "x"},)), (ledger.delete, ()), (ledger.resolve, ("title", "x"))):
        assert refused(ledger, act, new_id(), *more).code == "unknown_record"


def test_a_record_is_of_one_kind_at_one_site(ledger: Ledger) -> None:
    record = ledger.add("risk", "haro", {"title": "x"})
    for kind, site in (("risk", "zerin"), ("milestone", "haro")):
        assert refused(ledger, ledger.save, [Edit(record, kind, site, {"title": "y"})]).code == "other_place"


def test_what_nobody_deletes_is_not_deleted(lone: Lone) -> None:
    assert refused(lone.ledger, lone.ledger.delete, lone.rollout).code == "not_allowed"


# rights


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    return Meeting(tmp_path)


def test_a_role_may_what_the_matrix_says_and_says_so_before(meeting: Meeting) -> None:
    laptop = meeting.laptop("walker", "haro")
    laptop.sync()
    ledger = laptop.ledger
    assert ledger.may_write("issue", "haro") and ledger.may_write("issue", "haro", "summary")
    assert not any(ledger.may_write(kind, site) for kind, site in (("risk", "haro"), ("issue", "zerin"), ("dragon", "haro")))
    assert refused(ledger, ledger.add, "risk", "haro", {"title": "x"}).code == "not_allowed"
    assert refused(ledger, ledger.add, "issue", "zerin", {"summary": "x"}).code in ("not_allowed", "unknown_site")
    assert ledger.add("issue", "haro", {"summary": "x"})


def test_who_may_not_delete_does_not_bring_back_either(meeting: Meeting) -> None:
    """An edit to a deleted record would bring it back: the server would put the whole save into quarantine."""
    hq, walker = meeting.laptop("hq"), meeting.laptop("walker", "haro")
    hq.sync()
    record = hq.ledger.add("step", "haro", {"title": "x"})
    hq.sync()
    walker.sync()
    walker.ledger.edit(record, {"note": "y"})
    walker.sync()
    hq.sync()
    hq.ledger.delete(record)
    hq.sync()
    walker.sync()
    assert refused(walker.ledger, walker.ledger.edit, record, {"note": "z"}).code == "not_allowed"


def test_only_hq_gives_and_takes_the_role_of_hq(meeting: Meeting) -> None:
    hq, it = meeting.laptop("hq"), meeting.laptop("it")
    for laptop in (hq, it):
        laptop.sync()
    other = new_id()
    hq.ledger.save([Edit(other, "person", "", {"name": "Amîna"})])
    assert refused(it.ledger, it.ledger.add, "grant", "", {"person": it.person, "role": "hq"}).code == "not_allowed"
    hq.sync()
    it.sync()
    assert refused(it.ledger, it.ledger.delete, grant_id(meeting.rollout, "", hq.person, "hq")).code == "not_allowed"
    it.ledger.add("grant", "haro", {"person": other, "role": "coordinator"})
    assert it.sync().quarantined == 0
    hq.ledger.add("grant", "", {"person": other, "role": "hq"})
    assert hq.sync().quarantined == 0


def clash(meeting: Meeting) -> tuple[Laptop, Laptop, str]:
    one, two = meeting.laptop("hq"), meeting.laptop("hq")
    one.sync()
    record = one.ledger.add("risk", "haro", {"title": "x"})
    one.sync()
    two.sync()
    one.ledger.edit(record, {"title": "a"})
    two.ledger.edit(record, {"title": "b"})
    one.sync()
    two.sync()
    return one, two, record


def test_a_clash_is_listed_and_settled_by_either_side_or_something_else(meeting: Meeting) -> None:
    for value in ("a", "b", "c"):
        _, two, record = clash(meeting)
        assert record in [each.id for each in two.ledger.in_clash()]
        two.ledger.resolve(record, "title", value)
        held = two.ledger.get(record)
        assert held is not None and (held.values["title"], held.clashes) == (value, {})
        assert record not in [each.id for each in two.ledger.in_clash()]


def test_an_edit_of_another_field_leaves_a_clash_standing(meeting: Meeting) -> None:
    _, two, record = clash(meeting)
    two.ledger.edit(record, {"note": "x"})
    held = two.ledger.get(record)
    assert held is not None and set(held.clashes) == {"title"}


@pytest.mark.parametrize("stay", [True, False])
def test_a_delete_that_met_an_edit_is_settled_either_way(meeting: Meeting, stay: bool) -> None:
    one, two = meeting.laptop("hq"), meeting.laptop("hq")
    one.sync()
    record = one.ledger.add("risk", "haro", {"title": "x"})
    one.sync()
    two.sync()
    one.ledger.delete(record)
    two.ledger.edit(record, {"note": "meanwhile"})
    one.sync()
    two.sync()
    assert set(two.ledger.get(record).clashes) == {"_deleted"}  # type: ignore[union-attr]
    two.ledger.resolve(record, "_deleted", stay)
    two.sync()
    one.sync()
    for laptop in (one, two):
        held = laptop.ledger.get(record)
        assert held is not None and (held.gone, held.clashes) == (stay, {})
        assert held.values == {"title": "x", "note": "meanwhile"}


# hearing


def test_listeners_hear_after_the_save_and_not_of_a_refusal(ledger: Ledger) -> None:
    heard: list[tuple[Changed, bool]] = []
    record = new_id()
    stop = ledger.listen(lambda changed: heard.append((changed, ledger.get(record) is not None)))
    ledger.save([Edit(record, "risk", "haro", {"title": "x"})])
    assert heard == [(Changed(frozenset({record}), frozenset({"risk"})), True)]
    refused(ledger, ledger.edit, record, {"title": 5})
    ledger.edit(record, {"title": "x"})
    assert len(heard) == 1
    stop()
    stop()
    ledger.edit(record, {"title": "y"})
    assert len(heard) == 1


def test_a_listener_may_stop_another_while_it_hears(ledger: Ledger) -> None:
    heard: list[str] = []
    stops: list[object] = []
    ledger.listen(lambda changed: (heard.append("first"), stops[0]()))  # type: ignore[operator]
    stops.append(ledger.listen(lambda changed: heard.append("second")))
    ledger.add("risk", "haro", {"title": "x"})
    ledger.add("risk", "haro", {"title": "y"})
    assert heard == ["first", "second", "first"]


def test_a_new_site_and_a_new_name_are_known_at_once(lone: Lone) -> None:
    ledger = lone.ledger
    ledger.save([Edit(ledger.new_id("site", "new", {}), "site", "new", {"name": "New"})])
    assert ledger.site_of("karwan/new") == "new"
    ledger.edit(lone.rollout, {"name": "Karwan II", "slug": "karwan-2"})
    assert (ledger.name(), ledger.slug(), ledger.site_path("new")) == ("Karwan II", "karwan-2", "karwan-2/new")


def test_another_ledger_on_the_same_store_is_seen_by_looking(lone: Lone) -> None:
    heard: list[Changed] = []
    lone.ledger.listen(heard.append)
    other = lone.opened()
    lone.ledger.look()
    assert heard == []
    record = other.add("risk", "haro", {"title": "by command line"})
    lone.ledger.look()
    assert len(heard) == 1 and heard[0].status and "risk" in heard[0].kinds
    assert lone.ledger.get(record) is not None
    lone.ledger.look()
    assert len(heard) == 1


def test_many_threads_save_at_once_without_losing_anything(lone: Lone) -> None:
    ledgers, failures = [lone.ledger, lone.opened()], []

    def work(number: int) -> None:
        try:
            for n in range(10):
                ledgers[number % 2].add("risk", "haro", {"title": f"{number} {n}"})
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert {record.values["title"] for record in lone.ledger.records("risk")} == {f"{a} {b}" for a in range(4) for b in range(10)}
    with lone.store.read(lone.rollout) as tx:
        numbers = [row[0] for row in tx.all("SELECT n FROM change ORDER BY n")]
    assert numbers == list(range(len(numbers)))


def test_history_tells_who_did_what(lone: Lone) -> None:
    ledger = lone.ledger
    record = ledger.add("risk", "haro", {"title": "x"})
    lone.clock.ms += 1_000
    ledger.edit(record, {"title": "y"})
    first, second = ledger.history(record)
    assert (first.value, second.value, first.person, first.unsent, first.reason) == ("y", "x", PERSON, True, "")
    assert first.ms - second.ms == 1_000
    assert (ledger.person_name(PERSON), ledger.person_name(new_id())) == ("Leyla", "")
    assert ledger.counts()["risk"] == 1


def test_a_folder_put_back_from_a_copy_makes_no_id_twice(lone: Lone) -> None:
    """The mark outside the folder is beyond what the folder holds: a new epoch begins before the first save."""
    lone.ledger.add("risk", "haro", {"title": "x"})
    mark = lone.outside.read(lone.rollout)
    assert mark is not None
    lone.outside.write(lone.rollout, mark[0], mark[1] + 5)
    record = lone.ledger.add("risk", "haro", {"title": "y"})
    assert lone.ledger.history(record)[0].id[0] != mark[0]


def test_entries_of_others_show_as_sent(lone: Lone) -> None:
    record = new_id()
    with lone.store.write(lone.rollout) as tx:
        apply(tx, [entry(b"another.", 0, record, seq=4)])
    held = lone.ledger.get(record)
    assert held is not None and not held.unsent


def test_records_are_counted_by_what_they_say(lone: Lone) -> None:
    """As reading them all would count them: empty fields, deleted records and clashes too."""
    ledger = lone.ledger
    issues = [ledger.add("issue", "haro", {"summary": f"Issue {at}", **({"status": status} if status else {})})
              for at, status in enumerate(("logged", "closed", "", "waiting", "logged"))]
    ledger.delete(issues[4])
    for among, absent in ((("logged",), "logged"), (("logged",), ""), (("closed", "waiting"), "logged"), ((), "")):
        read = sum(record.values.get("status", absent) in among for record in ledger.records("issue"))
        assert ledger.saying("issue", "status", among, absent) == read
    assert ledger.saying("issue", "status", ("logged",), "logged") == 2
