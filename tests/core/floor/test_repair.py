"""The repair queue, the gap list and the care of help pages."""

from __future__ import annotations

from muster.floor.hours import DAY, MINUTE
from muster.floor.repair import (
    FLAGGED,
    INCOMPLETE,
    NOBODY,
    STALE,
    TWIN,
    UNUSED,
    WRONG,
    Use,
    curation,
    gaps,
    health,
    in_use,
    uses,
)
from muster.ids import new_id
from tests.core.floor.issues import at, entry, issue, record

NINE = at("2026-11-10T09:00")
ME = "c" * 32
TODAY = "2026-11-10"


def page(name, made=NINE - DAY, **values):
    kept = {"title": name, "state": "published", "owner": ME, "language": "en", **values}
    found = record("article", name, "", **kept)
    return type(found)(new_id(made), "article", "", found.values, {}, False, False)


def shown(name, help_page, verdict, logged=NINE, **values):
    return issue(name, logged, help=help_page.id, verdict=verdict, **values)


def test_verdicts_count_once_for_an_issue_and_only_since_the_page_was_validated():
    one = page("Close a case", validated_on="2026-11-10")
    first = shown("a", one, "wrong", NINE - 3 * DAY)
    second = shown("b", one, None, NINE)
    entries = [entry(second, "help_shown", NINE + MINUTE, help=one.id, verdict="incomplete"),
               entry(second, "help_shown", NINE + 2 * MINUTE, help=one.id)]
    assert uses([one], [first, second], entries) == {one.id: Use(2, 0, 1, 0, NINE + MINUTE)}


def test_pages_that_want_care_come_with_their_reasons_the_worst_first():
    flagged, wrong = page("Print the form", state="flagged"), page("Merge two records", owner=None)
    stale, old = page("Work offline", review_due="2026-11-09"), page("Reset a passphrase", NINE - 90 * DAY)
    fine, away = page("Refer a child", review_due="2026-11-10"), page("Gone", state="retired", owner=None)
    draft, twins = page("Draft", owner=None, state="draft"), [page("Sync on slow links"), page("Sync on a slow link")]
    translated = page("Sync on slow links ", language="ar")
    issues = [shown("a", wrong, "wrong"), shown("b", wrong, "incomplete"), shown("c", wrong, "accurate")]
    care = curation([fine, away, draft, old, *twins, translated, stale, wrong, flagged], issues, [], TODAY)
    assert [(each.article.id, each.why) for each in care] == [
        (flagged.id, (FLAGGED,)), (wrong.id, (WRONG, INCOMPLETE, NOBODY)), (stale.id, (STALE,)),
        *((each.id, (TWIN,)) for each in sorted(twins, key=lambda one: one.id)), (old.id, (UNUSED,))]
    assert care[1].use == Use(3, 1, 1, 1, NINE)


def test_a_gap_is_closed_by_a_page_made_of_it_or_of_the_same():
    asked = issue("How to move a case", NINE, verdict="none_exists", people_affected="3")
    same = issue("Moving a case", NINE + 1, "zerin", verdict="none_exists", duplicate_of=asked.id)
    other = issue("How to print", NINE, verdict="none_exists")
    known = issue("Grey", NINE, verdict="wrong")
    assert [(gap.issue.id, gap.people, [each.id for each in gap.same]) for gap in gaps([known, other, same, asked], [])] == [
        (asked.id, 4, [same.id]), (other.id, 1, [])]
    assert [gap.issue.id for gap in gaps([asked, same, other], [page("Move a case", issue=same.id)])] == [other.id]
    assert len(gaps([asked, same, other], [page("Move a case", issue=same.id, state="retired")])) == 2


def test_how_the_help_does():
    one = page("Close a case")
    issues = [shown("a", one, "accurate", status="closed"), issue("b", NINE, status="closed", verdict="none_exists"),
              issue("c", NINE, status="confirmed"), shown("d", one, "wrong")]
    made = page("Print", made=NINE + 2 * DAY + MINUTE, issue=issues[1].id)
    assert health([one], issues) == (1 / 3, {"accurate": 1, "none_exists": 1, "wrong": 1}, 1, None)
    assert health([one, made], issues)[2:] == (0, 2)
    assert health([], []) == (None, {}, 0, None)


def test_a_page_in_use_tells_by_what():
    one = page("Close a case")
    by = [shown("a", one, "wrong"), record("tip", "t", article=one.id), page("أغلق", translation_of=one.id)]
    assert in_use(one.id, [*by, one, issue("b", NINE)]) == by
