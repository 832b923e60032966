"""Folders that are made to last: every new name on the way is written out, and none that stood already."""

from pathlib import Path

import pytest

from muster import lasting


def test_every_new_folder_is_settled_in_the_one_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled: list[Path] = []
    monkeypatch.setattr(lasting, "settle", settled.append)
    lasting.make_folder(tmp_path / "a" / "b" / "c")
    assert set(settled) == {tmp_path, tmp_path / "a", tmp_path / "a" / "b"}
    assert (tmp_path / "a" / "b" / "c").stat().st_mode & 0o777 == 0o700
    settled.clear()
    lasting.make_folder(tmp_path / "a" / "b" / "c")
    assert settled == []
