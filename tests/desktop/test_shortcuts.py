"""Shortcuts: one list that holds all of them, keys that can be changed and never stolen, and what is remembered of it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

import muster_desktop
from muster_desktop.shortcuts import PLACES, SHORTCUTS, Keymap
from muster_desktop.widgets.keys import letter_of

WRITTEN = re.compile(r'"((?:Ctrl|Alt|Shift)\+[A-Za-z0-9+,]+|F[0-9]{1,2})"')


def test_each_key_that_the_program_names_is_in_the_list():
    known = {keys for each in SHORTCUTS for keys in each.keys} | {"Ctrl+Z", "Ctrl+Shift+Z"}
    folder = Path(muster_desktop.__file__).parent
    found = {(file.name, keys) for file in folder.rglob("*.py") if "cli" not in file.parts
             for keys in WRITTEN.findall(file.read_text("utf-8"))}
    assert [each for each in found if each[1] not in known] == []


def test_no_two_of_the_window_share_keys():
    keys = Keymap()
    assert [each.name for each in SHORTCUTS if each.free and any(keys.clash(each.name, one) for one in each.keys)] == []


def test_every_key_can_be_read_and_has_its_place():
    for each in SHORTCUTS:
        assert each.place in PLACES
        assert all(QKeySequence(one).count() for one in each.keys), each


def test_other_keys_work_at_once_and_the_old_ones_no_more(qtbot):
    keys, part, done = Keymap(), QWidget(), []
    qtbot.addWidget(part)
    keys.bind(part, {"sync": lambda: done.append("sync")})
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    qtbot.keyClick(part, Qt.Key.Key_F9)
    assert done == ["sync"]
    assert keys.choose("sync", "Ctrl+Shift+S") is None
    qtbot.keyClick(part, Qt.Key.Key_F9)
    assert done == ["sync"]
    qtbot.keyClick(part, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert done == ["sync", "sync"]


@pytest.mark.parametrize(("wanted", "other"), [("Ctrl+L", "lock"), ("Ctrl+D", "fill"), ("G", "go.home"), ("G, P", "go.plan")])
def test_keys_of_another_one_are_not_taken(wanted, other):
    keys = Keymap()
    assert keys.choose("sync", wanted).name == other
    assert keys.keys("sync") == ("F9",)


def test_what_was_chosen_is_remembered_and_can_be_forgotten(qtbot):
    keys = Keymap()
    with qtbot.waitSignal(keys.kept) as kept:
        keys.choose("help", "Ctrl+H")
    again = Keymap(kept.args[0])
    assert again.keys("help") == ("Ctrl+H",)
    assert again.own == {"help"}
    again.reset()
    assert again.keys("help") == ("F1", "?")


@pytest.mark.parametrize("held", ["", "no json", "[1]", '{"gone": "Ctrl+X", "find": "Ctrl+G", "sync": 3}'])
def test_what_makes_no_sense_is_not_remembered(held):
    assert Keymap(held).own == frozenset()


def test_keys_of_one_letter_can_be_switched_off(qtbot):
    keys, part, done = Keymap(), QWidget(), []
    qtbot.addWidget(part)
    keys.bind(part, {"go.home": lambda: done.append("home"), "help": lambda: done.append("help")})
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    pressed = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "j")
    try:
        assert letter_of(pressed) == "J"
        with qtbot.waitSignal(keys.kept) as kept:
            keys.set_letters(False)
        qtbot.keyClicks(part, "gh?")
        qtbot.keyClick(part, Qt.Key.Key_F1)
        assert (done, letter_of(pressed)) == (["help"], "")
        again = Keymap(kept.args[0])
        assert not again.letters and again.own == frozenset()
    finally:
        keys.set_letters(True)
    qtbot.keyClicks(part, "gh")
    assert (done, letter_of(pressed)) == (["help", "home"], "J")


def test_a_key_of_a_page_stays_as_it_is():
    with pytest.raises(KeyError):
        Keymap().choose("find", "Ctrl+G")
