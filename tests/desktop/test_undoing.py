"""What was saved on a page is taken back and done again in order; what is refused stays, and is said."""

import pytest

from muster.rights import Holder
from muster_desktop.undoing import Undoing, tell
from tests.desktop.pages import heard, made_context


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


@pytest.fixture
def told(context):
    return heard(context)


@pytest.fixture
def risk(context):
    return context.ledger.add("risk", "", {"title": "Power cuts"})


def title(context, risk):
    return context.ledger.get(risk).values["title"]


def test_saves_are_taken_back_last_first_and_done_again(context, risk):
    undoing = Undoing(context)
    for text in ("One", "Two"):
        undoing.keep([context.ledger.edit(risk, {"title": text})])
    seen = []
    for act in (undoing.undo, undoing.undo, undoing.undo, undoing.redo, undoing.redo, undoing.redo):
        act()
        seen.append(title(context, risk))
    assert seen == ["One", "Power cuts", "Power cuts", "One", "Two", "Two"]


def test_what_was_saved_together_goes_together(context, risk, told):
    undoing = Undoing(context)
    undoing.tell([context.ledger.edit(risk, {"title": "One"}), context.ledger.edit(risk, {"title": "Two"})], "Done.")
    undoing.undo()
    assert title(context, risk) == "Power cuts"
    undoing.redo()
    assert title(context, risk) == "Two"


def test_undo_of_a_toast_takes_back_its_own_save(context, risk, told):
    undoing = Undoing(context)
    undoing.tell([context.ledger.edit(risk, {"title": "One"})], "First.")
    undoing.keep([context.ledger.edit(risk, {"controls": "A generator"})])
    told.toasts[-1].undo()
    held = context.ledger.get(risk).values
    assert (held["title"], held["controls"]) == ("Power cuts", "A generator")
    undoing.undo()
    assert "controls" not in context.ledger.get(risk).values


def test_nothing_is_said_where_all_stood_already(context, risk, told):
    undoing = Undoing(context)
    undoing.tell([context.ledger.edit(risk, {"title": "One"})], "First.")
    undoing.tell([context.ledger.edit(risk, {"title": "One"})], "Again.")
    tell(context, [context.ledger.edit(risk, {"title": "One"})], "Once more.")
    assert [toast.text for toast in told.toasts] == ["First."]


def test_what_is_refused_is_said_and_can_be_tried_again(context, risk, told):
    undoing, ledger = Undoing(context), context.ledger
    undoing.keep([ledger.edit(risk, {"title": "One"})])
    holder, ledger.holder = ledger.holder, Holder(ledger.holder.person, frozenset())
    undoing.undo()
    assert (title(context, risk), len(told.bars)) == ("One", 1)
    ledger.holder = holder
    undoing.undo()
    assert title(context, risk) == "Power cuts"
