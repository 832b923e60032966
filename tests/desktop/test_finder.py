"""The search as the window uses it: answers come in the window's thread, only to the newest question, and nothing waits."""

from functools import partial

import pytest
from PySide6.QtCore import QThread

from muster.templates import Library
from muster_desktop.context import Ears
from muster_desktop.finder import Finder
from muster_desktop.floor.numbers import said_number


@pytest.fixture
def ledger(profile):
    return next(iter(profile.ledgers.values()))


@pytest.fixture
def finder(ledger, words, qtbot):
    library, ears = Library(), Ears(ledger)
    words.texts = library.shown
    finder = Finder(ledger, words, library, ears)
    yield finder
    finder.close()
    ears.close()
    words.texts = None


def ask(finder, qtbot, typed, *kinds):
    hits = []
    finder.find(typed, kinds, lambda found: hits.append((found, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(hits), timeout=10_000)
    assert hits[0][1] is finder.thread()
    return hits[0][0]


def test_it_follows_what_is_saved(finder, ledger, qtbot):
    finder.start()
    qtbot.waitUntil(lambda: not finder.busy, timeout=20_000)
    ledger.add("site", "haro", {"name": "Haro Camp"})
    record = ledger.add("issue", "haro", {"summary": "Save stays grey"})
    qtbot.waitUntil(lambda: not finder.busy, timeout=10_000)
    (hit,) = ask(finder, qtbot, "grey")
    called = said_number(finder._words, record)
    assert (hit.record.id, hit.title, hit.about) == (record, "Save stays grey", f"Issue, {called}, Haro Camp")


def test_titles_are_in_the_language_of_the_reader(finder, ledger, words, qtbot):
    finder.start()
    qtbot.waitUntil(lambda: not finder.busy, timeout=20_000)
    words.set_language("ar")
    section = next(each for each in ledger.records("section") if isinstance(each.values["title"], dict))
    hits = {hit.record.id: hit for hit in ask(finder, qtbot, section.values["title"]["s"], "section")}
    assert hits[section.id].title == Library().shown(section.values["title"], "ar")


def test_only_the_newest_question_is_answered(finder, ledger, qtbot):
    finder.start()
    qtbot.waitUntil(lambda: not finder.busy, timeout=20_000)
    answers = []
    for typed in ("s", "se", "sec"):
        finder.find(typed, (), partial(lambda typed, hits: answers.append(typed), typed))
    qtbot.waitUntil(lambda: not finder.busy)
    assert answers == ["sec"]


def test_a_locked_store_is_no_mistake(finder, profile, qtbot):
    profile.vault.lock()
    finder.start()
    finder.find("anything", (), lambda hits: pytest.fail("nothing can be found"))
    qtbot.waitUntil(lambda: not finder.busy, timeout=10_000)
