"""Outside mark: survives a torn line, a lost file, several writers; and never stops a save."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster import outside
from muster.outside import Mark, Outside

ROLLOUT, OLD, NEW = "0" * 31 + "1", b"epoch--1", b"epoch--2"


def test_the_last_change_is_remembered_across_openings(tmp_path: Path) -> None:
    marks = Outside("p", tmp_path)
    assert marks.read(ROLLOUT) is None
    for n in (0, 1, 5):
        marks.write(ROLLOUT, OLD, n)
        assert Outside("p", tmp_path).read(ROLLOUT) == (OLD, n)
    marks.write(ROLLOUT, OLD, 3)  # another process was slower
    assert marks.read(ROLLOUT) == (OLD, 5)
    marks.write(ROLLOUT, NEW, 0)
    marks.flush()
    marks.flush()
    assert marks.read(ROLLOUT) == (NEW, 0)
    assert Outside("q", tmp_path).read(ROLLOUT) is None
    assert marks.read("other") is None


def test_the_environment_moves_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(outside.FOLDER_VARIABLE, str(tmp_path))
    assert Outside("p").folder == tmp_path / "marks" / "p"
    monkeypatch.delenv(outside.FOLDER_VARIABLE)
    assert outside.state_folder().name == "muster"
    assert not outside.state_folder().is_relative_to(tmp_path)


def test_a_torn_mark_falls_back_to_the_one_before(tmp_path: Path) -> None:
    marks = Outside("p", tmp_path)
    marks.write(ROLLOUT, OLD, 7)
    marks.write(ROLLOUT, OLD, 8)
    file = marks.folder / ROLLOUT
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1:])
        assert marks.read(ROLLOUT) in ((OLD, 7), (OLD, 8))
        file.write_bytes(whole[:min(place, len(whole) - 2)])
        assert marks.read(ROLLOUT) in (None, (OLD, 7))
    file.write_bytes(b"")
    marks.write(ROLLOUT, OLD, 9)
    assert marks.read(ROLLOUT) == (OLD, 9)


@given(st.binary(max_size=200))
def test_noise_is_no_mark(noise: bytes) -> None:
    assert outside._latest(noise) is None


@given(st.integers(0, 2**60), st.binary(min_size=8, max_size=8), st.integers(0, 2**60))
def test_a_line_is_read_back(turn: int, epoch: bytes, n: int) -> None:
    assert outside._latest(Mark(turn, epoch, n).line()) == Mark(turn, epoch, n)


def test_the_largest_wins_among_several_writers(tmp_path: Path) -> None:
    def write(first: int) -> None:
        marks = Outside("p", tmp_path)
        for n in range(first, 200, 4):
            marks.write(ROLLOUT, OLD, n)

    threads = [threading.Thread(target=write, args=(first,)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Outside("p", tmp_path).read(ROLLOUT) == (OLD, 199)


def test_a_folder_that_cannot_be_written_does_not_stop_a_save(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "marks").write_text("in the way")
    marks = Outside("p", tmp_path)
    marks.write(ROLLOUT, OLD, 1)
    marks.flush()
    assert marks.read(ROLLOUT) is None
    assert "was not written" in caplog.text
