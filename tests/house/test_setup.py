"""Setup speaks in sentences: what the machine lacks is named, and nothing that is there is installed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import setup, system
from tools.system import Need


def lacking(*names: str) -> list[Need]:
    return [Need(f"lib{name}.so.9", (f"{name}-new", name)) for name in names]


def test_nothing_is_asked_of_apt_when_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(system, "missing", list)
    monkeypatch.setattr(system, "quiet", lambda command, seconds=60: asked.append(command) or True)
    assert system.provide() == []
    assert asked == []


def test_a_person_without_root_is_told_the_exact_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "missing", lambda: lacking("egl", "gl"))
    monkeypatch.setattr(system.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(system.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(system, "quiet", lambda command, seconds=60: command == ["apt-cache", "show", "gl-new"])
    names = system.provide()
    assert names == ["egl", "gl-new"]
    assert system.sentence(names).endswith("sudo apt-get install egl gl-new")


def test_one_refused_package_does_not_keep_the_others_out(monkeypatch: pytest.MonkeyPatch) -> None:
    brought: set[str] = set()
    needs = [Need("libone.so.1", ("one",)), Need("libtwo.so.1", ("two",))]

    def apt(command: list[str], seconds: int = 60) -> bool:
        names = [word for word in command if word in ("one", "two")]
        if "install" not in command or "two" in names:
            return "install" not in command
        brought.update(names)
        return True

    monkeypatch.setattr(system, "missing", lambda: needs)
    monkeypatch.setattr(system, "quiet", apt)
    monkeypatch.setattr(system, "as_root", list)
    monkeypatch.setattr(system.shutil, "which", lambda name: "/usr/bin/apt-get")
    monkeypatch.setattr(system, "present", lambda need: need.packages[0] in brought)
    assert system.provide() == ["two"]
    assert brought == {"one"}


def test_a_library_that_is_not_there_is_missing() -> None:
    assert not system.present(Need("libnobody-ever-wrote-this.so.1", ("nothing",)))
    assert not system.present(Need("nobody-ever-wrote-this", ("nothing",)))


def test_an_old_python_is_told_what_to_run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(setup, "OLDEST", (9, 9))
    assert setup.main() == 1
    assert "make setup PYTHON=" in capsys.readouterr().err


def test_a_python_without_venv_names_its_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(setup, "VENV", tmp_path / "venv")
    monkeypatch.setattr(setup, "runs", lambda command: False)
    monkeypatch.setattr(system, "install", lambda packages: False)
    monkeypatch.setattr(system, "refresh", lambda: None)
    with pytest.raises(setup.Stop, match=r"sudo apt-get install python3\.\d+-venv"):
        setup.environment()


def test_pins_carry_hashes_and_no_address() -> None:
    for name in ("dev.txt", "desktop.txt", "server.txt"):
        text = (setup.ROOT / "requirements" / name).read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if "==" in line]
        assert len(pins) > 5
        assert all(line.endswith("\\") for line in pins)
        assert "://" not in text


def test_the_smaller_sets_are_pinned_like_the_large_one() -> None:
    def pins(name: str) -> set[str]:
        text = (setup.ROOT / "requirements" / name).read_text(encoding="utf-8")
        return {line.split(" ")[0] for line in text.splitlines() if "==" in line}

    assert pins("desktop.txt") <= pins("dev.txt")
    assert pins("server.txt") <= pins("dev.txt")
