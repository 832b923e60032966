"""A pair of hands on a keyboard, and what is saved of a register."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


class Hands:
    """Presses keys where the cursor is, and counts them."""

    def __init__(self, qtbot):
        self._qtbot, self.presses = qtbot, 0

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)
            self.presses += 1

    def type(self, text):
        for sign in text:
            self.press(sign)


def marks(ledger, half_day):
    """What is saved on a half-day: person -> (mark, minutes)."""
    return {each.values["person"]: (each.values.get("mark"), each.values.get("minutes")) for each in ledger.records("attendance")
            if each.values["half_day"] == half_day}


def scores(ledger, test):
    """What is saved of a test: person -> score."""
    return {each.values["person"]: each.values.get("value") for each in ledger.records("score") if each.values["test"] == test}
