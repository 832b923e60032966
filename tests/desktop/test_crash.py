"""Our own mistakes end in a dialog; its report names lines of the program and nothing that anyone wrote."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from muster_desktop.crash import CrashWatch, report


def caught():
    name = "Selim Barwar"
    try:
        raise ValueError(f"no such person: {name}")
    except ValueError:
        return sys.exc_info()


def test_the_report_holds_no_data():
    sort, _, trace = caught()
    text = report(sort, trace)
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "Selim" not in text
    assert "/" not in text.partition("\n")[2], "no folder of this computer either"


@pytest.fixture
def watch(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return CrashWatch(theme, window)


def test_one_dialog_at_a_time_and_the_program_goes_on(watch, qtbot):
    watch.caught(*caught())
    first = watch.dialog
    assert first.isVisible()
    assert first.findChild(QPlainTextEdit).toPlainText() == first.text
    watch.caught(*caught())
    assert watch.dialog is first
    first.accept()
    assert watch.dialog is None


def test_the_report_can_be_copied(watch):
    watch.caught(*caught())
    watch.dialog._copy()
    assert QGuiApplication.clipboard().text() == watch.dialog.text
    watch.dialog.accept()
