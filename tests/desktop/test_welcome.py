"""The first run: what is missing is said, codes forgive, each step by keyboard, the recovery code is really typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from muster.passphrase import Strength
from muster_desktop.screens.welcome import PASSPHRASE, READY, RECOVERY, START, WelcomePage
from muster_desktop.screens.welcome_start import Offer, Wish
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.codeboxes import plain

CODE = "K7MD-2Q9F-H4AB-CDEF-GHJK-MNPQ-RSTV"


@pytest.fixture
def page(theme, words, qtbot):
    page = WelcomePage(theme, words)
    qtbot.addWidget(page)
    page.set_offers([Offer("cpims", "CPIMS+ roll-out", "Four phases."), Offer("crm", "CRM", "Go-live.")])
    page.show()
    page.start()
    return page


def to_passphrase(page):
    page.start_step.alone.choose()
    page.start_step.rollout.setText("Karwan")
    page.start_step.alone_name.setText("Leyla Barzan")
    page.go.click()


def test_working_alone_needs_two_names(page):
    page.start_step.alone.choose()
    page.go.click()
    assert page.at() == START
    assert page.start_step.rollout.property("wrong") == "true"
    assert QApplication.focusWidget() is page.start_step.rollout
    to_passphrase(page)
    assert page.at() == PASSPHRASE
    assert page._wish == Wish("alone", name="Leyla Barzan", rollout="Karwan", template="cpims")


def test_only_the_chosen_card_is_open(page):
    assert page.start_step.join.body.isVisible()
    page.start_step.alone.choose()
    assert page.start_step.alone.body.isVisible()
    assert not page.start_step.join.body.isVisible()


def test_cards_are_chosen_with_the_arrow_keys(page, qtbot):
    page.start_step.join.dot.setFocus()
    qtbot.keyClick(page.start_step.join.dot, Qt.Key.Key_Down)
    assert page.start_step.demo.dot.isChecked()
    assert page.start_step.demo.dot.accessibleName() == "Look around with a demo"


def test_the_demo_needs_nothing(page, qtbot):
    page.start_step.demo.choose()
    with qtbot.waitSignal(page.demo_asked):
        page.go.click()
    assert not page.go.isEnabled()
    page.refuse("The disk is full.")
    assert page.go.isEnabled()
    assert page._error.text() == "The disk is full."


@pytest.mark.parametrize(("typed", "read"), [("k7md-2q9f", "K7MD2Q9F"), ("oil0", "0110"), ("٤٥ ab", "45AB"), ("", "")])
def test_codes_forgive(typed, read):
    assert plain(typed) == read


def test_a_pasted_code_fills_all_boxes_and_is_checked(page, qtbot):
    QGuiApplication.clipboard().setText(" k7md 2q9f-h4ab\ncdef ")
    boxes = page.start_step.code.boxes
    with qtbot.waitSignal(page.code_typed) as asked:
        qtbot.keyClick(boxes[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [box.text() for box in boxes] == ["K7MD", "2Q9F", "H4AB", "CDEF"]
    assert asked.args == ["K7MD2Q9FH4ABCDEF"]
    page.start_step.say_code("A letter is mistyped.")
    assert boxes[0].property("wrong") == "true"
    page.start_step.say_code("")
    assert boxes[0].property("wrong") == "false"


def test_typing_goes_from_box_to_box_and_back(page, qtbot):
    boxes = page.start_step.code.boxes
    boxes[0].setFocus()
    for letter in "abcde":
        qtbot.keyClick(QApplication.focusWidget(), letter)
    assert [box.text() for box in boxes[:2]] == ["ABCD", "E"]
    qtbot.keyClick(boxes[1], Qt.Key.Key_Backspace)
    qtbot.keyClick(boxes[1], Qt.Key.Key_Backspace)
    assert boxes[0].hasFocus()


def test_joining_needs_address_name_and_code(page):
    page.go.click()
    assert page.at() == START
    page.start_step.address.setText("https://muster.example.org")
    page.start_step.join_name.setText("Joseph")
    page.start_step.code.set_code("K7MD2Q9FH4ABCDEF")
    page.go.click()
    assert page._wish == Wish("join", name="Joseph", address="https://muster.example.org", code="K7MD2Q9FH4ABCDEF")


def test_the_passphrase_is_typed_twice_and_weighed(page, qtbot):
    to_passphrase(page)
    step = page.passphrase_step
    assert step.first.edit.hasFocus()
    with qtbot.waitSignal(page.passphrase_typed):
        qtbot.keyClicks(step.first.edit, "five")
    page.say_strength(Strength(1, False, "Make it longer: 15 characters or five words."))
    assert step.first.line() == "Weak. Make it longer: 15 characters or five words."
    qtbot.keyClick(step.first.edit, Qt.Key.Key_Return)
    page.go.click()
    assert "8 characters" in step.first.line()
    step.first.edit.setText("five ordinary words")
    step.second.edit.setText("five ordinary wordz")
    page.go.click()
    assert step.second.line() == "The two passphrases differ."
    step.second.edit.setText("five ordinary words")
    with qtbot.waitSignal(page.make_asked) as asked:
        qtbot.keyClick(step.second.edit, Qt.Key.Key_Return)
    assert asked.args == [page._wish, "five ordinary words"]
    assert page.go.text() == "Preparing…"


def test_two_groups_of_the_recovery_code_are_typed_again(page, qtbot):
    to_passphrase(page)
    page.made(CODE)
    step, groups = page.recovery_step, CODE.split("-")
    assert page.at() == RECOVERY
    assert step._shown.text() == "  ".join(groups)
    page.go.click()
    assert page.at() == RECOVERY
    assert "not what the code says" in step._line.text()
    for box, at in zip(step.boxes, step._asked, strict=True):
        box.set_code(groups[at].lower())
    page.go.click()
    assert page.at() == READY
    assert step._shown.text() == "", "the code does not stay on a page behind"
    assert page.passphrase_step.first.text() == ""
    with qtbot.waitSignal(page.finished):
        page.go.click()


def test_the_code_can_be_saved_to_a_file(page, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    file = tmp_path / "code.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.made(CODE)
    page.recovery_step._save.click()
    assert CODE in file.read_text("utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "code.txt"), ""))
    page.recovery_step._save.click()
    assert "could not be written" in page.recovery_step._line.text()


def test_back_goes_back_until_the_profile_is_made(page):
    to_passphrase(page)
    page._back.click()
    assert page.at() == START
    page.made(CODE)
    assert not page._back.isVisible()


def test_the_language_is_switched_while_it_is_open(page, words, qtbot):
    chips = page.chips.findChildren(Button)
    assert [chip.text() for chip in chips][:1] == ["English"]
    assert len(chips) == len(words.languages())


def test_a_template_from_a_file(page, monkeypatch):
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/somewhere/ours.toml", ""))
    page.start_step.template.activated.emit(page.start_step.template.count() - 1)
    assert page.start_step.template.currentText() == "ours.toml"
    to_passphrase(page)
    assert page._wish.template == "/somewhere/ours.toml"
