"""The numbers beside the sections: what was saved is counted anew, and what was not stands."""

import pytest

from muster_desktop.counted import counts
from muster_desktop.navigation import Count


class Asked:
    """A ledger, and of which kinds it was asked to count."""

    def __init__(self, ledger):
        self._ledger, self.kinds = ledger, set()

    def __getattr__(self, name):
        return getattr(self._ledger, name)

    def saying(self, kind, *words, **more):
        self.kinds.add(kind)
        return self._ledger.saying(kind, *words, **more)

    def records(self, kind, site=""):
        self.kinds.add(kind)
        return self._ledger.records(kind, site)


@pytest.fixture
def asked(profile):
    return Asked(next(iter(profile.ledgers.values())))


def test_a_mark_has_nothing_counted_and_an_issue_only_the_issues(asked):
    before = counts(asked)
    assert asked.kinds >= {"step", "issue", "person"}
    asked.kinds.clear()
    assert counts(asked, before, {"attendance"}) == before and asked.kinds == set()
    asked.add("issue", "", {"summary": "Printer"})
    after = counts(asked, before, {"issue"})
    assert asked.kinds == {"issue"} and after == {**before, "support": Count(1, "accent")} == counts(asked)


def test_what_went_to_nothing_and_came_again_is_counted(asked):
    issue = asked.add("issue", "", {"summary": "Printer"})
    before = counts(asked)
    asked.edit(issue, {"status": "closed"})
    none = counts(asked, before, {"issue"})
    assert "support" not in none
    asked.edit(issue, {"status": "logged"})
    assert counts(asked, none, {"issue"}) == before
