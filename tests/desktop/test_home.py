"""What the first page says of a roll-out, from records alone: one's own work, how far each site is, what needs a decision."""

import datetime

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from muster.change import Record
from muster_desktop.home import decisions, home
from muster_desktop.homegiven import Given, day_after, days_between, local_day
from muster_desktop.homestages import STAGES, Cell, next_at, site_row
from muster_desktop.hometasks import own_work

TODAY, ME, OTHER = "2026-11-10", "a" * 32, "b" * 32
_made = iter(range(10**6))


def record(kind, site="", **values):
    return Record(f"{next(_made):032x}", kind, site, {name: value for name, value in values.items() if value is not None}, {},
                  False, False)


def given(*records, clashing=(), steps=None):
    by_kind = {}
    for each in records:
        by_kind.setdefault(each.kind, []).append(each)
    return Given(ME, TODAY, by_kind, clashing, steps or {})


def step(site="", **values):
    return record("step", site, **{"title": "Dig", "level": "step", "owner": ME, "due": TODAY, "status": "under_way", **values})


def moment(day, hour=9, minute=30):
    stamp = datetime.datetime.fromisoformat(day).replace(hour=hour, minute=minute, tzinfo=datetime.UTC)
    return [int(stamp.timestamp() * 1000), 0]


def day(days):
    return day_after(TODAY, days)


def ids(tasks):
    return [task.record.id for task in tasks]


def where(each, site=""):
    """In which lists of the page a record's task stands."""
    work = own_work(given(each), site)
    return [name for name in work._fields if ids(getattr(work, name))]


# One's own work


@pytest.mark.parametrize(("values", "expected"), [
    ({"due": day(-1)}, ["late"]), ({"due": TODAY}, ["today"]), ({"due": day(1)}, ["week"]), ({"due": day(6)}, ["week"]),
    ({"due": day(7)}, []), ({"due": None}, []), ({"owner": OTHER}, []), ({"level": "phase"}, []),
    ({"status": "waiting"}, ["waiting"]), ({"status": "blocked", "due": day(-3)}, ["waiting"]),
    ({"status": "done", "done_on": TODAY}, ["done"]), ({"status": "done", "done_on": day(-1)}, []), ({"status": "waived"}, []),
    ({"status": None, "due": day(-2)}, ["late"]), ({"level": "gate"}, ["today"]),
])
def test_steps_stand_by_their_day_and_status(values, expected):
    assert where(step(**values)) == expected


@pytest.mark.parametrize(("kind", "values", "expected"), [
    ("readiness", {"owner": ME, "status": "open", "due": TODAY}, ["today"]),
    ("readiness", {"owner": ME, "due": day(-1)}, ["late"]),
    ("readiness", {"owner": ME, "status": "not_applicable", "due": TODAY}, []),
    ("readiness", {"owner": ME, "status": "fulfilled", "verified_by": ME, "verified_on": TODAY}, ["done"]),
    ("readiness", {"owner": ME, "status": "fulfilled", "verified_by": OTHER, "verified_on": TODAY}, []),
    ("issue", {"owner": ME, "status": "in_hand"}, ["today"]), ("issue", {"owner": ME}, ["today"]),
    ("issue", {"owner": ME, "status": "in_hand", "promised": moment(day(2))}, ["week"]),
    ("issue", {"owner": ME, "status": "in_hand", "promised": moment(day(-2))}, ["late"]),
    ("issue", {"owner": ME, "status": "waiting"}, ["waiting"]), ("issue", {"owner": OTHER, "status": "in_hand"}, []),
    ("issue", {"owner": ME, "status": "closed", "resolved": moment(TODAY)}, ["done"]),
    ("issue", {"owner": ME, "status": "closed", "resolved": moment(day(-1))}, []),
    ("issue", {"owner": ME, "status": "backlog"}, []),
    ("training", {"trainer": ME, "start": day(-1), "end": day(1), "status": "running"}, ["today"]),
    ("training", {"co_trainer": ME, "start": day(3), "end": day(4)}, ["week"]),
    ("training", {"trainer": ME, "start": day(-3), "end": day(-1)}, []),
    ("training", {"trainer": ME, "start": TODAY, "status": "cancelled"}, []),
    ("training", {"trainer": OTHER, "start": TODAY}, []),
    ("meeting", {"chair": ME, "starts": moment(TODAY)}, ["today"]), ("meeting", {"chair": ME, "starts": moment(day(-1))}, []),
    ("meeting", {"chair": ME, "starts": moment(TODAY), "status": "held"}, []),
    ("milestone", {"owner": ME, "planned": day(-4), "forecast": day(2)}, ["week"]),
    ("milestone", {"owner": ME, "planned": day(-4)}, ["late"]),
    ("milestone", {"owner": ME, "planned": TODAY, "reached_on": TODAY}, ["done"]),
    ("risk", {"owner": ME, "due": TODAY, "status": "mitigating"}, ["today"]),
    ("risk", {"owner": ME, "due": TODAY, "status": "closed"}, []),
])
def test_everything_else_that_is_mine_stands_there_too(kind, values, expected):
    assert where(record(kind, **values)) == expected


def test_what_has_an_hour_comes_first_and_late_ones_oldest_first():
    early, noon = (record("meeting", chair=ME, starts=moment(TODAY, hour)) for hour in (8, 12))
    whole = step()
    older, newer = step(due=day(-9)), step(due=day(-2))
    work = own_work(given(newer, whole, noon, older, early))
    assert ids(work.today) == [early.id, noon.id, whole.id]
    assert ids(work.late) == [older.id, newer.id]
    assert work.now == 5


def test_a_site_takes_what_is_at_it_and_below():
    here, below, other, root = step("haro"), step("haro/block-2"), step("harold"), step()
    assert set(ids(own_work(given(here, below, other, root), "haro").today)) == {here.id, below.id}


@for_all(st.lists(st.tuples(st.sampled_from(["not_started", "under_way", "waiting", "blocked", "done", "waived"]),
                            st.integers(-30, 30)), max_size=12))
def test_each_task_stands_in_one_list_at_most(many):
    records = [step(status=status, due=day(days), done_on=TODAY if status == "done" else None) for status, days in many]
    work = own_work(given(*records))
    found = [each for name in work._fields for each in ids(getattr(work, name))]
    assert len(found) == len(set(found))


# Sites


def site(path="zerin", **values):
    return record("site", path, **{"name": path, **values})


def marks(row):
    return [cell.mark for cell in row.cells]


@pytest.mark.parametrize(("stage", "done", "left"), [
    ("assess", 0, 5), ("design", 1, 4), ("build", 1, 4), ("train", 2, 3), ("launch", 4, 1), ("adopt", 5, 0)])
def test_the_stages_before_its_own_are_done(stage, done, left):
    row = site_row(given(), site(stage=stage))
    assert marks(row) == ["done"] * done + ["under_way"] + ["not_started"] * left


def test_a_site_that_is_closed_or_has_no_stage():
    assert marks(site_row(given(), site(stage="closed"))) == ["done"] * 6
    assert marks(site_row(given(), site())) == ["not_started"] * 6


def test_how_far_the_present_stage_is_comes_from_records_alone():
    trainings = [record("training", "zerin", status=status) for status in ("done", "planned", "cancelled", "running")]
    assert site_row(given(*trainings), site(stage="train")).cells[2] == Cell("under_way", 33)
    items = [record("readiness", "zerin", status=status) for status in ("fulfilled", "open", "not_required", "fulfilled")]
    assert site_row(given(*items), site(stage="train")).cells[3] == Cell("under_way", 67)
    assert site_row(given(steps={"zerin": (3, 4)}), site(stage="assess")).cells[0] == Cell("under_way", 75)
    assert site_row(given(), site(stage="assess")).cells[0] == Cell("under_way", 0), "nothing is made up"


def test_a_blocked_step_shows_at_the_stage_of_its_site_only():
    blocked = step("zerin", status="blocked")
    assert site_row(given(blocked), site(stage="design")).cells[1].mark == "blocked"
    assert site_row(given(blocked), site("haro", stage="design")).cells[1].mark == "under_way"


def test_a_go_live_that_is_near_and_not_ready_is_at_risk():
    open_must = record("readiness", "zerin", status="open", blocker=True)
    ready = record("readiness", "zerin", status="fulfilled", blocker=True)
    near, far = site(stage="train", go_live=day(9)), site(stage="train", go_live=day(40))
    assert site_row(given(open_must), near).cells[3].mark == "at_risk"
    assert site_row(given(open_must), far).cells[3].mark == "not_started"
    assert site_row(given(ready), near).cells[3].mark == "done"
    assert site_row(given(), near).cells[3].mark == "not_started", "where nobody has looked, nothing is said"
    assert site_row(given(), site(stage="train", go_live=day(-1))).cells[4].mark == "blocked"


def test_a_site_before_its_go_live_gets_ready_and_one_after_it_was_ready():
    before, after = site(stage="launch", go_live=day(30)), site(stage="launch", go_live=TODAY)
    assert marks(site_row(given(), before))[2:] == ["done", "under_way", "not_started", "not_started"]
    assert marks(site_row(given(), after))[2:] == ["done", "done", "under_way", "not_started"]
    stuck = step("zerin", status="blocked")
    assert marks(site_row(given(stuck), before))[2:] == ["done", "under_way", "blocked", "not_started"]


def test_what_comes_next_is_the_longest_late_step_else_the_first_to_come():
    place = site(go_live=day(8))
    meeting, training = record("meeting", "zerin", starts=moment(day(3))), record("training", "zerin", start=day(5), end=day(6))
    assert next_at(given(), place)[1:] == (day(8), "live")
    assert next_at(given(meeting, training), place).record is meeting
    late, later = step("zerin", due=day(-2)), step("zerin", due=day(-5), owner=OTHER)
    assert next_at(given(meeting, late, later), place).record is later
    running = record("training", "zerin", start=day(-1), end=day(1))
    assert next_at(given(meeting, running), place)[1:] == (TODAY, "")
    assert next_at(given(step("zerin", due=day(-2), status="done")), site()) is None


def test_sites_furthest_on_come_first_then_by_their_go_live():
    later, sooner = site("b", stage="launch", go_live=day(9)), site("c", stage="launch", go_live=day(2))
    rows = home(given(site("a", stage="assess"), later, sooner, site(""), site("d", stage="adopt"))).rows
    assert [row.site.site for row in rows] == ["d", "c", "b", "a"]
    assert all(len(row.cells) == len(STAGES) for row in rows)


# Decisions


def test_what_needs_a_decision_the_most_pressing_first():
    place = site(stage="train", go_live=day(9))
    item, done = record("readiness", "zerin", status="open", blocker=True), record("readiness", "zerin", status="fulfilled")
    blocked = step("haro", status="blocked")
    after = step("haro", after=blocked.id)
    risk = record("risk", likelihood="4", impact="4")
    kept, low = record("risk", likelihood="5", impact="5", action="Rent one"), record("risk", likelihood="2", impact="2")
    section, other = record("section", status="agreed"), record("section", status="endorsed")
    clash = Record("c" * 32, "risk", "", {}, {"title": ()}, False, False)
    found = decisions(given(place, item, done, blocked, after, risk, kept, low, section, other, clashing=[clash]))
    assert [each.sort for each in found] == ["ready", "blocked", "risk", "endorse", "clash"]
    assert [each.numbers for each in found] == [(50, 1), (1,), (16,), (1,), (1,)]
    assert found[0].item is item
    assert decisions(given(place, done, low, kept, other)) == []


def test_the_next_decision_and_the_counts():
    coming, past = (record("meeting", type="decision", starts=moment(day(days))) for days in (2, -2))
    item = record("readiness", owner=ME, due=day(-1))
    found = home(given(coming, past, step(due=day(-1)), item, record("person", name="Nadia")))
    assert found.next_decision is coming
    assert (found.late, found.people, found.sites) == (1, 1, 0)


def test_an_empty_roll_out_says_nothing():
    found = home(given())
    assert (found.rows, found.decisions, found.next_decision, found.work.now) == ([], [], None, 0)


# Days


def test_days():
    assert day_after("2026-12-31", 1) == "2027-01-01"
    assert days_between("2026-11-10", "2026-11-03") == -7
    assert local_day([1_762_732_800_000 + 23 * 3_600_000, 180]) == ("2025-11-11", 120)
    assert local_day(None) == ("", -1)
