"""A go-live day that was worked out by hand: what happened, and the report on promised times and the exit figures of it.

Tuesday 10 November 2026, a working day from 08:00 to 16:00 in Baghdad, and the Wednesday after it up to 16:00. The times are
those of the shipped example. All figures below were reckoned with pencil and paper; minutes unless said otherwise.
"""

from __future__ import annotations

import pytest

from muster.floor import exit as leaving
from muster.floor.hours import MINUTE
from muster.floor.pace import halves, most_common, score
from muster.floor.sla import cases, report
from tests.core.floor.issues import POLICY, at, entry, issue, receipt, record

# number, logged, severity, category, people, can work, came by, status, solved by, help verdict, owner
ISSUES = """
1 08:10 1 login   1 stopped in_person closed    showed_help accurate    walker
2 08:30 2 form    3 slower  in_person closed    set_up      -           desk
3 09:00 1 access  1 stopped in_person closed    set_up      -           desk
4 09:15 3 how_to  1 yes     in_person closed    showed_help accurate    walker
5 10:00 3 how_to  1 yes     phone     closed    trained     none_exists walker
6 14:00 1 data    2 stopped in_person closed    hotfix      -           dev
7 15:30 2 network 4 slower  phone     logged    -           -           -
8 15:45 4 other   1 yes     in_person backlog   -           none_exists desk
9 08:50 2 form    1 slower  in_person duplicate -           -           -
"""
# issue, when (W: on Wednesday), what, level after it, by whom
LIFE = """
1 08:12  help_shown 1 walker
1 08:20  solved     1 walker
2 09:00  passed_up  2 walker
2 10:50  note       2 desk
2 12:30  solved     2 desk
3 09:40  passed_up  2 walker
3 10:00  waiting    2 desk
3 11:00  resumed    2 desk
3 13:55  solved     2 desk
4 09:25  solved     1 walker
5 11:30  note       1 walker
5 15:00  solved     1 walker
6 14:10  passed_up  2 walker
6 14:40  passed_up  3 desk
6 W08:30 note       3 dev
6 W15:00 solved     3 dev
8 15:50  note       1 walker
"""
# issue, level, when it first came there
ARRIVALS = """
2 2 10:30
3 2 09:50
6 2 14:20
6 3 W07:00
"""
# level: had met late running overdue nothing, taken in hand in time and not, charged transit waiting nights
REPORT = """
1: 8 6 1 0 1 0  6 2  915   0  0 960
2: 3 3 0 0 0 0  3 0  325 110 60   0
3: 1 1 0 0 0 0  1 0  420 980  0  60
"""
# hour: logged, solved, on the spot, by a help page, with work stopped, signed in
HOURS = """
08 2 1 1 1 1  -
09 2 1 1 1 1 22
10 1 0 0 0 0 22
11 0 0 0 0 0 22
12 0 1 0 0 0 22
13 0 1 0 0 0 22
14 1 0 0 0 1 22
15 2 1 0 0 0 41
"""
WHO = {"walker": "a" * 32, "desk": "b" * 32, "dev": "c" * 32}


def table(text):
    return [[None if cell == "-" else cell.removesuffix(":") for cell in line.split()] for line in text.strip().splitlines()]


def when(text):
    return at(f"2026-11-11T{text[1:]}" if text[0] == "W" else f"2026-11-10T{text}")


NOW = when("W16:00")


@pytest.fixture(scope="module")
def day():
    """The cases of the day, the pages, the pulses and the counts of users."""
    issues, articles = {}, [record("article", "sign in", "", title="Sign in", validated_on="2026-11-01")]
    for number, logged, severity, category, people, work, channel, status, solved_by, verdict, owner in table(ISSUES):
        issues[number] = issue(
            number, when(logged), "zerin" if number == "9" else "qalat-nur", severity=severity, category=category,
            people_affected=people, can_work=work, channel=channel, status=status, resolution=solved_by, verdict=verdict,
            owner=WHO.get(owner), walker=WHO["walker"], help=articles[0].id if verdict == "accurate" else None)
    issues["9"].values["duplicate_of"] = issues["2"].id
    articles.append(record("article", "move a case", "", title="Move a case", issue=issues["5"].id))
    entries = [entry(issues[number], act, when(moment), level=level, by=WHO[by])
               for number, moment, act, level, by in table(LIFE)]
    ups = {(each.values["issue"], each.values["level"]): each for each in entries if each.values["act"] == "passed_up"}
    receipts = [receipt(issues[number], level, "device", when(moment), ups[issues[number].id, level])
                for number, level, moment in table(ARRIVALS)]
    pulses = [record("pulse", number, cause=cause) for number, cause in enumerate(["effort", "habit", "effort"])]
    turnouts = [record("turnout", count, day="2026-11-10", expected="58", signed_in=count, at=[when(moment), 180])
                for count, moment in (("22", "09:30"), ("41", "15:00"))]
    return cases(issues.values(), entries, receipts, NOW), articles, pulses, turnouts


def test_the_report_on_promised_times_is_what_was_reckoned_by_hand(day):
    made = report(day[0], "2026-11", [120_000, "USD"])
    for row, wanted in zip(made.rows, table(REPORT), strict=True):
        assert [row.month, str(row.level), *map(str, row[2:10])] == ["2026-11", *wanted[:9]]
        assert [str(each // MINUTE) for each in row[10:]] == wanted[9:]
    assert [row.kept for row in made.rows] == [6 / 8, 1.0, 1.0]
    totals = made.totals
    assert (totals.logged, totals.duplicates, totals.solved, totals.by_help, totals.untold) == (8, 1, 6, 2, 4)
    assert totals.by_level == {1: 3, 2: 2, 3: 1} and totals.at_level_1 == 0.5
    assert totals.cost == [20_000, "USD"] and totals.example
    assert report(day[0], "2026-10").rows == () and report(day[0], "2026-10", [5, "USD"]).totals.cost is None


def test_the_score_of_the_day_is_what_was_reckoned_by_hand(day):
    made = score(day[0], day[3], "2026-11-10", POLICY.calendar, NOW)
    hours = [[f"{hour.minute // 60:02d}", *(None if each is None else str(each) for each in hour[1:7])] for hour in made.hours]
    assert hours == table(HOURS)
    assert made[2:] == (8, 5, 2, 2, 3, 2, 240 * MINUTE, 58, 41)
    pulses = [record("pulse", number, at=[when(moment), 180])
              for number, moment in enumerate(["09:05", "09:59", "15:00", "W09:00"])]
    felt = score(day[0], day[3], "2026-11-10", POLICY.calendar, NOW, pulses)
    assert [hour.reluctant for hour in felt.hours] == [0, 2, 0, 0, 0, 0, 0, 1]
    early = score(day[0], day[3], "2026-11-10", POLICY.calendar, when("09:59"))
    assert [hour.minute for hour in early.hours] == [480, 540]


def test_the_half_hours_stand_beside_those_of_the_day_before(day):
    made = halves(day[0], "2026-11-11", POLICY.calendar)
    assert [each.minute for each in made] == list(range(480, 960, 30))
    assert [each.before for each in made] == [1, 2, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]
    assert not any(each.today for each in made)


def test_the_exit_figures_are_what_was_reckoned_by_hand(day):
    held, articles, pulses, turnouts = day
    made = leaving.figures(held, articles, pulses, turnouts, NOW, POLICY.calendar, [120_000, "USD"])
    assert (made.sites, made.first, made.last) == (("qalat-nur",), "2026-11-10", "2026-11-11")
    assert made.days == (("2026-11-10", 8, 5), ("2026-11-11", 0, 1))
    assert made.people == 14
    assert made.by_severity == (("1", 3), ("2", 2), ("3", 2), ("4", 1))
    assert made.by_category == (
        ("how_to", 2), ("access", 1), ("data", 1), ("form", 1), ("login", 1), ("network", 1), ("other", 1))
    assert made.by_resolution == (("set_up", 2), ("showed_help", 2), ("hotfix", 1), ("trained", 1))
    assert made.reluctance == (("effort", 2), ("habit", 1))
    assert (made.pages_made, made.pages_validated, made.gaps) == (1, 1, 1)
    assert made.score.solved == 5 and made.report.totals.cost == [20_000, "USD"]
    assert [each.values["summary"] for each in made.handed_over] == ["7", "8"]


def test_the_site_is_not_stable_yet_and_each_test_says_why(day):
    held, _, _, turnouts = day
    made = leaving.stable(held, turnouts, NOW, POLICY.calendar)
    assert [tuple(each) for each in made] == [
        ("quiet_days", 0, 7, False), ("without_owner", 1, 0, False), ("kept", 10 / 12, 0.9, False), ("fewer", None, 0.5, False),
        ("signed_in", 41 / 58, 0.9, False)]
    easy = leaving.Thresholds(0, 1, 0.8, 0.5, 0.7)
    assert [each.passed for each in leaving.stable(held, turnouts, NOW, POLICY.calendar, easy)] == [True, True, True, False, True]
    evening = leaving.stable(held, turnouts, when("16:00"), POLICY.calendar)
    assert evening[0].found == 0, "on the day of a bad one no quiet day has gone by"
    weeks = leaving.stable(held, [], when("W16:00") + 9 * 24 * 60 * MINUTE, POLICY.calendar)
    assert [each.found for each in weeks] == [9, 1, 10 / 12, 0, None]
    assert [each.found for each in leaving.stable([], [], NOW, POLICY.calendar)] == [None, 0, None, None, None]


def test_each_of_several_sites_is_held_against_its_own_first_days():
    day = 24 * 60 * MINUTE
    old = [issue(f"old {n}", when("08:00") - 60 * day + n * day, "dastan") for n in range(2)]
    old.append(issue("new", NOW - MINUTE, "dastan"))
    young = [issue(f"young {n}", NOW - n * MINUTE, "qalat-nur") for n in range(1, 9)]
    found = {each.name: each.found for each in leaving.stable(cases([*old, *young], [], [], NOW), [], NOW, POLICY.calendar)}
    assert found["fewer"] == 0.5, "a site on its second day tells nothing yet"


def test_what_many_meet_is_counted_with_those_that_are_the_same(day):
    found = most_common([each.issue for each in day[0]])
    counts = {each.issue.values["summary"]: (each.people, len(each.issues)) for each in found}
    assert counts == {"2": (4, 2), "7": (4, 1), "6": (2, 1)}
    assert [each.people for each in found] == [4, 4, 2]
    assert [each.people for each in most_common([each.issue for each in day[0]], 1)] == [4]
