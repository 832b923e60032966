"""The agenda of a rendezvous and the sheet of a hand-over fill themselves."""

from __future__ import annotations

from muster.floor.agenda import CRITICAL, HOUR, RISING, STABLE, agenda, contradictions, handover
from muster.floor.hours import MINUTE
from muster.floor.sla import cases
from tests.core.floor.issues import at, entry, issue, record

NINE = at("2026-11-10T09:00")
NOW = NINE + 2 * HOUR
ME, OTHER = "a" * 32, "b" * 32


def held(issues, entries=(), now=NOW):
    return cases(issues, entries, [], now)


def test_the_agenda_is_what_happened_since_the_last_rendezvous():
    page = record("article", "p", "", title="Print the form", state="published", owner=ME)
    old = issue("Old", NINE - HOUR, people_affected="9", status="closed", resolved=[NINE - HOUR, 180])
    many = issue("Grey", NINE, people_affected="5", workaround="Use the other browser")
    again = issue("grey", NINE + 1, "zerin", answer="Wait for the hotfix")
    wrong = issue("Print", NINE + 2, help=page.id, verdict="wrong")
    solved = issue("Far", NINE + 3, status="closed")
    life = [entry(solved, "passed_up", NINE + MINUTE, level="2"), entry(solved, "solved", NINE + HOUR, level="2")]
    made = agenda(held([old, many, again, wrong, solved], life), life, [page], NINE, "2026-11-10")
    assert made.top[0].people == 6
    assert old.id not in {each.issue.id for each in made.top}
    assert [each.id for each in made.workarounds] == [many.id]
    assert [each.id for each in made.untold] == [solved.id]
    assert [(care.article.id, care.why) for care in made.fix_pages] == [(page.id, ("wrong",))]
    (told,) = made.contradictions
    assert set(told.said) == {"Use the other browser", "Wait for the hotfix"}


def test_the_same_answer_is_no_contradiction():
    assert contradictions([issue("Grey", NINE, answer="Use  Chrome"), issue("grey", NINE, "zerin", answer="use chrome")]) == []
    assert contradictions([issue("Grey", NINE, answer="Use Chrome"), issue("Print", NINE, answer="Do not")]) == []


def test_a_shift_hands_over_what_is_open_with_the_least_time_first():
    calm = issue("Calm", NINE, severity="4", owner=ME)
    soon = issue("Soon", NINE + HOUR, severity="2", walker=OTHER)
    done = issue("Done", NINE + MINUTE, status="closed", resolved=[NINE + HOUR, 180])
    made = handover(held([calm, soon, done]), ME, NINE + MINUTE, NOW)
    assert [each.id for each in made.open] == [soon.id, calm.id]
    assert [each.id for each in made.mine] == [calm.id]
    assert (made.load, made.logged, made.solved, made.exceptions) == (STABLE, 2, 1, ())
    first, due = made.next[0]
    assert (first.id, (due - NINE) // MINUTE) == (soon.id, 180)


def test_the_load_of_a_shift():
    assert handover(held([issue(n, NOW - MINUTE, severity="4") for n in range(3)]), ME, NINE, NOW).load == RISING
    stopped = issue("Stopped", NINE, can_work="stopped")
    made = handover(held([stopped]), ME, NINE, NOW)
    assert made.load == CRITICAL and [each.id for each in made.exceptions] == [stopped.id]
