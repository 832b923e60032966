"""The command `muster`: when it opens the window, when it draws, when it is the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from muster_desktop import __main__ as program
from muster_desktop import cli, start


@pytest.mark.parametrize(("words", "wanted"), [
    ([], (True, None)), (["--profile", "here"], (True, Path("here"))), (["--profile=here"], (True, Path("here"))),
    (["--profile", "here", "list", "risk"], (False, None)), (["--help"], (False, None)), (["list"], (False, None)),
])
def test_what_opens_the_window(words, wanted):
    assert program.window_folder(words) == wanted


@pytest.fixture
def called(monkeypatch):
    calls = []
    monkeypatch.setattr(start, "window", lambda folder: calls.append(("window", folder)) or 0)
    monkeypatch.setattr(start, "pictures", lambda words: calls.append(("pictures", words)) or 3)
    monkeypatch.setattr(cli, "main", lambda words: calls.append(("cli", words)) or 5)
    return calls


def test_each_way_in(called):
    assert program.main([]) == 0
    assert program.main(["--profile", "here"]) == 0
    assert program.main(["gallery", "out", "--langs", "en"]) == 3
    assert program.main(["list", "risk"]) == 5
    assert called == [("window", None), ("window", Path("here")), ("pictures", ["gallery", "out", "--langs", "en"]),
                      ("cli", ["list", "risk"])]


def test_no_window_where_none_can_be_shown(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(start.display, "lacking", lambda: "No display here.")
    assert start.window(None) == 1
    assert start.pictures(["tour", str(tmp_path / "out")]) == 1
    assert start.pictures(["gallery", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == "No display here.\n" * 3
    assert not (tmp_path / "out").exists()


def test_the_command_line_brings_no_qt():
    code = "import sys, muster_desktop.cli; print(any(name.startswith('PySide6') for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"
