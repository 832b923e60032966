"""When the disk is almost full nothing new is saved, and what must go on has room: the reserve of a profile."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from muster.problems import Problem
from muster.reserve import LEAST, NAME, SIZE, Reserve

SMALL = 1 << 20


class Disk:
    """So many bytes are free besides what the reserve takes."""

    def __init__(self, folder: Path, free: int) -> None:
        self.folder, self.free = folder, free

    def __call__(self, folder: Path) -> int:
        path = self.folder / NAME
        return self.free - (path.stat().st_size if path.exists() else 0)

    def reserve(self) -> Reserve:
        """As a program that was just started has it."""
        return Reserve(self.folder, SMALL, self)


def size(folder: Path) -> int:
    return (folder / NAME).stat().st_size


def test_it_is_given_up_when_the_disk_fills_and_taken_again_when_there_is_room(tmp_path: Path) -> None:
    disk = Disk(tmp_path, SMALL + 2 * LEAST)
    reserve = disk.reserve()
    assert reserve.keep() and size(tmp_path) == SMALL
    assert (tmp_path / NAME).stat().st_blocks * 512 >= SMALL, "the room is really taken"
    assert (tmp_path / NAME).stat().st_mode & 0o077 == 0
    reserve.check()
    disk.free = SMALL + LEAST - 1
    with pytest.raises(Problem) as caught:
        reserve.check()
    assert caught.value.code == "no_room" and "35 MB" in str(caught.value)
    assert size(tmp_path) == 0, "the sync has its room"
    for started_anew in (reserve, disk.reserve()):
        assert not started_anew.keep() and size(tmp_path) == 0, "what was given up is not for what people save"
    disk.free = SMALL + 2 * LEAST
    assert disk.reserve().keep() and size(tmp_path) == SMALL


def test_where_there_was_never_room_for_it_people_save_until_the_disk_is_full(tmp_path: Path) -> None:
    disk = Disk(tmp_path, LEAST)
    assert disk.reserve().keep() and not (tmp_path / NAME).exists()
    disk.free = LEAST - 1
    assert not disk.reserve().keep()


def test_a_disk_that_refuses_leaves_no_half_reserve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int, start: int, size: int) -> None:
        os.write(file, b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    disk = Disk(tmp_path, SMALL + 2 * LEAST)
    assert disk.reserve().keep() and size(tmp_path) == 0


def test_a_folder_that_is_gone_is_the_stores_to_say(tmp_path: Path) -> None:
    assert Reserve(tmp_path / "gone").keep()


def test_it_has_fifty_megabytes() -> None:
    assert SIZE == 50 * 1024 * 1024
