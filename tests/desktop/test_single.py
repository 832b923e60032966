"""One window for one profile: a second start rings at the first, and goes."""

import pytest

from muster_desktop.single import Doorbell, name_for, raise_other


@pytest.fixture
def bell(qapp, tmp_path):
    bell = Doorbell(tmp_path)
    yield bell
    bell.close()


def test_a_second_start_rings(bell, tmp_path, qtbot):
    with qtbot.waitSignal(bell.rung):
        assert raise_other(tmp_path)


def test_nobody_answers_for_another_profile(bell, tmp_path):
    assert not raise_other(tmp_path / "other")


def test_the_same_folder_has_one_name(tmp_path):
    assert name_for(tmp_path / "a" / ".." / "b") == name_for(tmp_path / "b") != name_for(tmp_path / "a")


def test_a_bell_left_by_a_crash_is_replaced(bell, tmp_path, qtbot):
    again = Doorbell(tmp_path)
    with qtbot.waitSignal(again.rung):
        assert raise_other(tmp_path)
    again.close()
