"""No text is cut and nothing lies over anything else: every shot, in English, Arabic and the two made-up languages."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from muster_desktop.pictures import Stage
from muster_desktop.pseudo import LONGER, MIRRORED
from muster_desktop.screens.askcard import AskCard
from muster_desktop.screens.floor.briefcard import BriefCard
from muster_desktop.screens.floor.pulsecard import PulseCard
from muster_desktop.screens.keyspane import KeysHelp
from muster_desktop.screens.palette import Palette
from muster_desktop.screens.quicklog import QuickLog
from muster_desktop.screens.support.bigpage import BigPage
from muster_desktop.screens.training.findingcard import FindingCard
from muster_desktop.screens.training.keyin import KeyIn
from muster_desktop.screens.training.walkin import WalkIn
from muster_desktop.shots import SHOTS
from muster_desktop.widgets.dangercard import DangerCard
from muster_desktop.widgets.noticebar import Toast
from tests.desktop.fits import misfits

FLOATING = (Toast, Palette, QuickLog, KeysHelp, AskCard, PulseCard, BriefCard, WalkIn, BigPage, FindingCard,
            DangerCard, KeyIn)
SIZES = ((1366, 768), (1280, 720))
BY_HAND = ("plan-rail", "plan-step")
"""States in which the sidebar is narrowed and widened by hand, which the larger size alone has room for."""


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    stage = Stage(qapp, tmp_path_factory.mktemp("fits"), SIZES[0])
    yield stage
    stage.app.words.set_language("en")
    stage.app.frame.uncover()
    stage.app.frame.close()


def sized(stage, size):
    stage.app.frame.resize(*size)
    stage.settle()


def looked(stage, size):
    """What does not fit in that size."""
    if not (found := misfits(stage.app.frame, FLOATING)):
        return found
    sized(stage, (size[0], size[1] + 1))  # what was said anew a moment ago is laid out with the next change
    sized(stage, size)
    return misfits(stage.app.frame, FLOATING)


@pytest.mark.parametrize(("language", "sizes"), [("en", SIZES), ("ar", SIZES[::-1]), (LONGER, SIZES[::-1]), (MIRRORED, SIZES)])
def test_everything_has_room(stage, language, sizes):
    """Each state is brought about once in a language and looked at in both sizes; in which of them, the languages share."""
    here, other = sizes
    stage.app.frame.uncover()
    stage.dress(language, False)
    sized(stage, here)
    found = {}
    for shot in SHOTS:
        if shot.name in BY_HAND and here != SIZES[0]:
            here, other = other, here
            sized(stage, here)
        shot.prepare(stage)
        stage.settle()
        found[shot.name, here] = looked(stage, here)
        if stage.app.desk is not None:
            stage.app.desk.shell._pinned = None  # a sidebar that was narrowed or widened by hand is so in the one size
        sized(stage, other)
        found[shot.name, other] = looked(stage, other)
        here, other = other, here
    assert len(found) == len(SHOTS) * len(SIZES)
    assert {state: lines for state, lines in found.items() if lines} == {}


def test_what_does_not_fit_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    label, low, button = QLabel("A text that is much too long for it", window), QLabel("Several words in a row", window), \
        QPushButton("Far too long for this", window)
    low.setWordWrap(True)
    low.setGeometry(0, 40, 60, 12)
    label.setGeometry(0, 0, 40, 20)
    button.setGeometry(100, 100, 30, 20)
    window.resize(200, 200)
    window.show()
    sorts = [line.split(":")[0].rstrip("0123456789 ") for line in misfits(window)]
    assert sorts == ["too low by", "too narrow by", "too narrow by"]
    label.setGeometry(190, 0, 400, 20)
    assert any(line.startswith("outside of its parent") for line in misfits(window))


def test_what_lies_over_another_is_found(qtbot):
    window, inner = QWidget(), QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(inner)
    first, second = QLabel("One", inner), QLabel("Two", inner)
    first.setGeometry(0, 0, 60, 20)
    second.setGeometry(30, 5, 60, 20)
    window.show()
    assert any(line.startswith("over each other") for line in misfits(window))
