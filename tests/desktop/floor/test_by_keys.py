"""A full issue by keys from any page of the real window, in the dark and in Arabic: at most 25 presses, and on the disk."""

import itertools
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muster_desktop import demo
from muster_desktop.pictures import Stage
from muster_desktop.profile import Profile

MOST = 25
PAGES = ("home", "plan", "issue", "floor", "rota", "settings")


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    stage = Stage(qapp, tmp_path_factory.mktemp("keys"), (1366, 768))
    stage.inside()
    stage.app.frame.show()
    stage.app.frame.activateWindow()
    yield stage
    stage.app.words.set_language("en")
    stage.app.frame.close()


class Keyboard:
    """Presses keys where the cursor is, and counts them."""

    def __init__(self, stage):
        self.stage, self.presses = stage, 0

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.presses += 1
        QTest.keyClick(QApplication.focusWidget() or self.stage.app.frame, key, modifier)

    def type(self, text):
        for letter in text:
            self.presses += 1
            QTest.keyClick(QApplication.focusWidget(), letter)


@pytest.mark.parametrize(("page", "look"), [*itertools.product(PAGES, (("en", True), ("ar", True)))])
def test_a_full_issue_takes_at_most_25_keys(stage, page, look):
    language, dark = look
    stage.dress(language, dark)
    stage.app.desk.shell.go(page)
    stage.settle()
    text = f"Grey {PAGES.index(page)}{int(dark)}{language[0]}"
    keys = Keyboard(stage)
    keys.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    keys.type(f"{text} !2 #f p3 @r2")
    keys.press(Qt.Key.Key_Return)
    issue = next(each for each in stage.app.desk.ledger.records("issue") if each.values["summary"] == text)
    assert keys.presses <= MOST, keys.presses
    wanted = {"severity": "2", "category": "form", "people_affected": "3", "place": "r2", "status": "logged", "level": "1",
              "walker": stage.app.desk.ledger.person}
    assert {name: issue.values.get(name) for name in wanted} == wanted
    assert issue.values["terms"] and issue.values["occurred"] == issue.values["logged"]
    stage.settle()
    if page == "floor":
        assert any(face.card.record.id == issue.id for face in stage.app.desk.shell.page("floor").lanes.cards.faces)


def test_it_is_on_the_disk_when_the_key_returns(stage, tmp_path):
    """A copy of the folder, taken before the window does anything more, as a kill would leave it."""
    stage.dress("ar", True)
    stage.app.desk.shell.go("home")
    stage.settle()
    keys = Keyboard(stage)
    keys.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    keys.type("Lights went out !1")
    keys.press(Qt.Key.Key_Return)
    left = shutil.copytree(stage.demo.coordinator, tmp_path / "left", ignore=shutil.ignore_patterns("lock"))
    again = Profile.open(left, demo.PASSPHRASE)
    try:
        found = [each for ledger in again.ledgers.values() for each in ledger.records("issue")]
        assert [each.values["severity"] for each in found if each.values["summary"] == "Lights went out"] == ["1"]
    finally:
        again.close()
    stage.settle()
