"""The tour and the gallery: real pictures of the real window, in each language and theme, and never in strange letters."""

import shutil

import pytest
from PySide6.QtGui import QColor, QImage

from muster.problems import BAD
from muster_desktop import demo, fonts, pictures
from muster_desktop.shots import SHOTS, STATES, TOUR
from tests.desktop.conftest import PASSPHRASE


@pytest.fixture
def small_demo(made_profile, tmp_path, monkeypatch):
    """A profile of the tests in place of the demo, which takes long to make and has tests of its own."""
    shutil.copytree(made_profile[0], tmp_path / "demo" / "coordinator")
    made = demo.Demo(tmp_path / "demo", 0, "", PASSPHRASE)
    monkeypatch.setattr(demo, "make", lambda folder: made)


def shot(name):
    return next(each for each in SHOTS if each.name == name)


def colours(image: QImage, step: int = 9) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), step) for y in range(0, image.height(), step)}


def test_each_picture_is_of_the_window_in_its_state(small_demo, tmp_path, qapp, theme, words):
    wanted = [("lock", shot("lock"), "en", False), ("wrong", shot("lock-wrong"), "en", False),
              ("plan", shot("plan"), "en", False), ("plan-dark", shot("plan"), "en", True),
              ("plan-ar", shot("plan"), "ar", False), ("welcome", shot("welcome-alone"), "ar", False)]
    assert pictures.draw(tmp_path / "out", wanted, (1280, 690)) == len(wanted)
    images = {name: QImage(str(tmp_path / "out" / f"{name}.png")) for name, *_ in wanted}
    assert {(image.width(), image.height()) for image in images.values()} == {(1280, 690)}
    theme.set_dark(False)
    assert theme.colour("brand").name() in colours(images["lock"])
    # The field's edge is one pixel wide: look at every row of one of its columns.
    assert theme.colour("bad").name() in colours(images["wrong"].copy(874, 0, 1, 690), 1)
    assert theme.colour("bad").name() not in colours(images["lock"].copy(874, 0, 1, 690), 1)
    assert images["plan"].pixelColor(4, 400) == theme.colour("side")
    theme.set_dark(True)
    assert images["plan-dark"].pixelColor(4, 400) == theme.colour("side")
    theme.set_dark(False)
    # In Arabic the sidebar stands on the right and the brand panel too.
    assert images["plan-ar"].pixelColor(1276, 400) == theme.colour("side")
    assert images["plan-ar"].pixelColor(4, 300) != theme.colour("side")
    assert images["welcome"].pixelColor(1270, 20).blueF() < QColor("white").blueF() / 2


def test_the_tour_shows_both_languages_and_both_themes():
    languages = [language for _, language, _ in TOUR]
    assert len(TOUR) >= 8
    assert languages.count("ar") >= 2
    assert any(dark for _, _, dark in TOUR)
    assert len({name for name, *_ in pictures.tour()}) == len(TOUR)


def test_the_gallery_is_every_shot_in_every_dress():
    wanted = pictures.gallery(["en", "ar"], ["light", "dark"])
    assert len(wanted) == 4 * len((*SHOTS, *STATES))
    assert len({name for name, *_ in wanted}) == len(wanted)


def test_without_our_letters_there_is_no_picture(small_demo, tmp_path, monkeypatch, capsys, qapp):
    monkeypatch.setattr(fonts, "BUILT", tmp_path)
    assert pictures.main(["gallery", str(tmp_path / "out"), "--langs", "en", "--size", "1280x690"]) == BAD
    assert "make setup" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
