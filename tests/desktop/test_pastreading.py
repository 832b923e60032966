"""The history beside a record comes from the background, and never stands under another record."""

import pytest

from muster.kinds import ALL
from muster_desktop.names import Directory
from muster_desktop.pastreading import PastReading
from muster_desktop.reading import Speech
from muster_desktop.widgets.history import HistoryList
from tests.desktop.pages import made_context


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


def test_the_history_is_that_of_the_record_shown_last(context, qtbot):
    ledger, names = context.ledger, Directory(context.ledger, context.words)
    first, second = (ledger.add("risk", "", {"title": title}) for title in ("Power cuts", "Rain"))
    ledger.edit(second, {"note": "In March"})
    shown = HistoryList(ALL["risk"], Speech(context.words, context.theme, names))
    qtbot.addWidget(shown)
    past = PastReading(context, names, shown)

    def texts():
        qtbot.waitUntil(lambda: not context.work.busy)
        return [label.text().split(": ")[1] for label in shown.labels]

    past.show_record(first)
    past.show_record(second)
    assert shown.labels == [], "it is read in the background"
    before = texts()
    assert len(before) == 2 and "In March" in before[0]
    past.show_record(second)
    assert len(shown.labels) == 2, "what is shown of the same record stays until it comes anew"
    past.show_record(first)
    assert shown.labels == [], "another one's history goes at once"
    assert len(texts()) == 1
