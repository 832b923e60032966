"""No display or a missing library is one sentence and exit 1, never an abort."""

import os
import subprocess
import sys

import pytest

from muster_desktop import display

MUSTER = [sys.executable, "-m", "muster_desktop"]


def test_offscreen_needs_no_display():
    assert display.lacking({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""


def test_other_systems_bring_their_own():
    assert display.lacking({}, "win32") == ""
    assert display.lacking({}, "darwin") == ""


def test_without_a_display_it_says_so():
    assert "no display" in display.lacking({}, "linux")
    assert "no display" in display.lacking({"WAYLAND_DISPLAY": "", "DISPLAY": ""}, "linux")


def test_missing_libraries_are_named_by_their_packages(monkeypatch):
    monkeypatch.setattr(display, "_loads", lambda library: library != "libxcb-cursor.so.0")
    sentence = display.lacking({"DISPLAY": ":1"}, "linux")
    assert sentence.endswith("sudo apt-get install libxcb-cursor0")
    monkeypatch.setattr(display, "_loads", lambda library: library != "libEGL.so.1")
    assert "libegl1" in display.lacking({"QT_QPA_PLATFORM": "offscreen"}, "linux")


def test_a_display_that_does_not_answer_is_named(monkeypatch):
    monkeypatch.setattr(display, "missing", lambda libraries: [])
    assert "cannot reach the display :4711" in display.lacking({"DISPLAY": ":4711"}, "linux")


def test_a_missing_pyside_is_named(monkeypatch):
    monkeypatch.setattr(display, "missing", lambda libraries: [])
    monkeypatch.setattr(display, "_qt_imports", lambda: False)
    assert "needs PySide6" in display.lacking({"QT_QPA_PLATFORM": "offscreen"}, "linux")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
@pytest.mark.parametrize("words", [[], ["--profile", "/nowhere"], ["tour", "/nowhere"]])
def test_the_program_ends_with_one_sentence(words):
    unset = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environ = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run([*MUSTER, *words], env=environ, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""
