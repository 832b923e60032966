"""The laptop goes round: nothing but the sheet is reached, and only the passphrase leads back."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from muster_desktop.desk import Desk
from muster_desktop.frame import Frame
from muster_desktop.screens.training import feedback
from muster_desktop.screens.training.kiosk import LEAVE, SHEET, THANKS
from muster_desktop.screens.training.page import TrainingPage
from muster_desktop.shortcuts import SHORTCUTS
from muster_desktop.training.ballot import waiting
from tests.desktop.conftest import PASSPHRASE
from tests.desktop.pages import shown
from tests.desktop.training.conftest import trained

NO = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def context(context, profile):
    return replace(context, check=profile.check)


@pytest.fixture
def opened(context, qtbot):
    """The feedback of a training in the program's own window."""
    made = trained(context.ledger, 2)
    page = TrainingPage(context)
    frame = Frame()
    frame.show_page(page.widget)
    shown(frame, qtbot, (1158, 700))
    page.open(made.id)
    qtbot.waitUntil(lambda: page.room is not None and not context.work.busy)
    page.one.open_tab("feedback")
    page.frame, page.tab = frame, page.one.part("feedback")
    page.tab.sheets.round.click()
    yield page
    frame.uncover()


def settle(context, qtbot):
    qtbot.waitUntil(lambda: not context.work.busy, timeout=20_000)


def fill(kiosk, number):
    kiosk.answers["useful"].buttons[number].click()
    kiosk.texts["best"].setPlainText(f"text {number}")


def test_only_the_sheet_is_seen_and_the_window_does_not_close(opened):
    assert opened.frame.covered
    assert not opened.widget.isVisible()
    assert opened.tab.kiosk.isVisible()
    assert opened.frame.isFullScreen()
    closing = QCloseEvent()
    opened.frame.closeEvent(closing)
    assert not closing.isAccepted()


@pytest.fixture
def desk(profile, theme, words, qtbot):
    """The real shell with all its keys, in the program's own window."""
    desk = Desk(profile, next(iter(profile.ledgers.values())), words, theme)
    frame = desk.frame = Frame()
    frame.show_page(desk.shell)
    shown(frame, qtbot, (1366, 736))
    rested(desk, qtbot)
    yield desk
    frame.uncover()
    desk.close(10_000)


def rested(desk, qtbot):
    qtbot.waitUntil(lambda: not (desk.work.busy or desk.finder.busy or desk.syncer.busy), timeout=20_000)


def test_no_shortcut_of_the_program_reaches_behind_it(desk, qtbot):
    cover, heard = QWidget(), []
    cover.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for signal in (desk.shell.lock_asked, desk.shell.palette_asked, desk.shell.log_asked, desk.shell.help_asked):
        signal.connect(lambda *_: heard.append(1))
    here = desk.shell.here()
    desk.frame.cover(cover, heard.clear)
    cover.setFocus()
    for shortcut in SHORTCUTS:
        for each in ", ".join(shortcut.keys).split(", "):
            qtbot.keySequence(cover, each)
    rested(desk, qtbot)
    assert heard == []
    assert desk.shell.here() == here
    assert not desk.shell.isVisible()
    assert not desk.palette.isVisible()
    desk.frame.uncover()
    qtbot.keySequence(desk.shell, "Ctrl+K")
    assert desk.palette.isVisible()


def test_a_sheet_is_handed_in_and_the_next_person_finds_nothing_of_it(opened, context, qtbot):
    kiosk = opened.tab.kiosk
    fill(kiosk, 2)
    kiosk.give.click()
    assert kiosk.stack.currentIndex() == THANKS
    settle(context, qtbot)
    assert waiting(context.ledger, opened.room.id).sheets == 1
    kiosk.following.click()
    assert kiosk.stack.currentIndex() == SHEET
    assert all(answer.value() is None for answer in kiosk.answers.values())
    text = kiosk.texts["best"]
    assert text.toPlainText() == ""
    text.undo()
    assert text.toPlainText() == ""


def test_nothing_is_pasted_in_and_nothing_is_copied_out(opened, qtbot):
    text = opened.tab.kiosk.texts["best"]
    QGuiApplication.clipboard().setText("what the trainer copied")
    text.paste()
    assert text.toPlainText() == ""
    brought = QMimeData()
    brought.setText("dropped")
    assert not text.canInsertFromMimeData(brought)
    text.setPlainText("mine")
    text.selectAll()
    text.copy()
    assert QGuiApplication.clipboard().text() != "mine"


COPIES = """
from PySide6.QtWidgets import QApplication
from muster_desktop.screens.training.kioskparts import OwnText
app = QApplication([])
text = OwnText()
text.setPlainText("mine")
text.selectAll()
text.copy()
text.copy()
print(repr(app.clipboard().text()), app.clipboard().mimeData().formats())
"""


def test_a_program_in_which_somebody_copied_from_a_sheet_ends_in_peace():
    """It fell over at its end: the clipboard freed what Python had freed before."""
    ended = subprocess.run([sys.executable, "-c", COPIES], capture_output=True, text=True, timeout=60, check=False,
                           env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    assert (ended.returncode, ended.stdout.strip()) == (0, "'' []")


def test_an_empty_sheet_is_refused_in_words(opened, context, qtbot):
    kiosk = opened.tab.kiosk
    kiosk.give.click()
    assert "Nothing is filled in" in kiosk.refusal.text()
    assert kiosk.stack.currentIndex() == SHEET


def test_digits_answer_a_question(opened, qtbot):
    kiosk = opened.tab.kiosk
    qtbot.keyClick(kiosk.answers["pace"].buttons[0], "4", NO)
    assert kiosk.answers["pace"].value() == "4"
    assert kiosk.sheet()["pace"] == "4"


def test_only_the_passphrase_leads_back(opened, context, qtbot):
    kiosk = opened.tab.kiosk
    fill(kiosk, 1)
    kiosk.out.click()
    assert kiosk.stack.currentIndex() == LEAVE
    kiosk.field.edit.setText("a guess")
    kiosk.open.click()
    settle(context, qtbot)
    assert opened.frame.covered
    assert "not the passphrase" in kiosk.field.line()
    kiosk.field.edit.setText(PASSPHRASE)
    kiosk.field.entered.emit()
    qtbot.waitUntil(lambda: not opened.frame.covered, timeout=20_000)
    assert opened.widget.isVisible()
    assert opened.tab.kiosk is None


def test_the_sheet_speaks_the_language_of_who_holds_it_and_the_window_its_own_again(opened, context, words):
    kiosk = opened.tab.kiosk
    words.set_language("ar")
    assert kiosk.sheet()["language"] == "ar"
    assert kiosk.give.text() != "Hand in"
    opened.frame.uncover()
    assert words.language == "en"


def test_a_lock_takes_the_sheet_away_and_keeps_what_was_handed_in(opened, context, qtbot, words):
    kiosk = opened.tab.kiosk
    fill(kiosk, 3)
    kiosk.give.click()
    settle(context, qtbot)
    words.set_language("ar")
    opened.frame.show_page(QWidget())  # as the lock does
    assert not opened.frame.covered
    assert words.language == "en"
    assert waiting(context.ledger, opened.room.id).sheets == 1


def test_the_trainer_sees_how_many_wait_and_closes_the_evaluation(opened, context, qtbot):
    kiosk, tab = opened.tab.kiosk, opened.tab
    for number in range(6):
        fill(kiosk, number % 5)
        kiosk.give.click()
        kiosk.following.click()
        settle(context, qtbot)
    opened.frame.uncover()
    settle(context, qtbot)
    assert tab.sheets.wait.text().startswith("6 sheets wait on this computer.")
    tab.sheets.close_it.click()
    qtbot.waitUntil(lambda: tab.sheets.count.text() == "6 sheets came in.", timeout=20_000)
    assert tab.sheets.bars["useful"].accessibleName() == "Useful for my work: 2.7 of 5"
    assert not tab.sheets.wait.isVisible()
    assert feedback.LEAST == 5
