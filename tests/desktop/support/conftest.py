"""What the tests of support share: a profile with a site, a help page, and requests that stand at each level."""

import time
from types import SimpleNamespace

import pytest

from muster.floor.policy import example, policy_of, stamp, values_of
from tests.desktop.pages import made_context

MINUTE = 60_000


@pytest.fixture
def context(profile, theme, words):
    made = made_context(profile, theme, words)
    yield next(made)
    next(made, None)


@pytest.fixture
def ledger(context):
    return context.ledger


def ago(minutes):
    return [time.time_ns() // 1_000_000 - minutes * MINUTE, 0]


@pytest.fixture
def desk(ledger):
    """Makes requests: the times that count for them are those of the example, by day and by night."""
    ledger.add("site", "haro", {"name": "Haro Camp"})
    values = {**values_of(example()), "days": ["fr", "mo", "sa", "su", "th", "tu", "we"], "from": "00:00", "to": "24:00"}
    policy = ledger.add("policy", "", {**values, "name": "Times", "state": "in_force"})
    terms = stamp(policy_of(ledger.get(policy)))

    def request(summary, minutes=10, site="haro", **more):
        given = {"summary": summary, "status": "logged", "level": "1", "severity": "3", "logged": ago(minutes), **terms, **more}
        return ledger.add("issue", site, {name: value for name, value in given.items() if value is not None})

    def page(title, **more):
        return ledger.add("article", "", {"title": title, "state": "published", "language": "en", "steps": "Open it.\nSave it.",
                                          "owner": ledger.person, **more})

    return SimpleNamespace(request=request, page=page, policy=policy, terms=terms)
