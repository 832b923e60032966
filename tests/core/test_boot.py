"""Boot id: the same for every process until the machine is started again."""

import subprocess
import sys
from pathlib import Path

import pytest

from muster import boot
from muster.boot import boot_id


def test_the_boot_id_is_the_same_in_another_process() -> None:
    other = subprocess.run(
        [sys.executable, "-c", "from muster.boot import boot_id; print(boot_id())"], capture_output=True, text=True,
        check=True, env={"PYTHONPATH": str(Path(boot.__file__).parents[1])})
    assert other.stdout.strip() == boot_id() != ""


def test_an_unknown_system_is_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boot.sys, "platform", "plan9")
    assert boot_id() == boot_id() == boot._PROCESS
