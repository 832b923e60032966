"""The folder of plain files is found in a checkout, a wheel and a frozen program."""

import sys
from pathlib import Path

import pytest

from muster import resources


def test_checkout() -> None:
    assert resources.folder() == Path(__file__).resolve().parents[2] / "resources"


def test_frozen_program_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "muster" / "_resources" / "templates").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.folder() == tmp_path / "muster" / "_resources"
    (tmp_path / "resources" / "templates").mkdir(parents=True)
    assert resources.folder() == tmp_path / "resources"


def test_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "muster" / "_resources" / "templates").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "muster" / "resources.py"))
    assert resources.folder() == tmp_path / "muster" / "_resources"


def test_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()  # a stranger's folder of the same name
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "muster" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="install the program again"):
        resources.folder()
