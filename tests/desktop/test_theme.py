"""The theme: every pair of text and ground can be read, the direction turns the sheet, sizes follow the reader."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

import muster_desktop
from muster_desktop.theme import AVATARS, DARK, FIXED, LIGHT, ROLES


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT_ON = [*product(("text", "text2", "text3"), ("canvas", "side", "sunken", "hover", "soft")),
           *product(("text", "text2"), ("soft2",)), ("accent", "canvas"), ("accent", "soft"), ("accent", "soft2"),
           ("on-accent", "accent"), ("ok", "canvas"), ("ok", "okbg"), ("warn", "canvas"), ("warn", "warnbg"),
           ("on-warn", "warnfill"), ("bad", "canvas"), ("bad", "badbg"), ("plum", "canvas"), ("plum", "plumbg"),
           ("canvas", "ok"), ("canvas", "bad")]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(tokens, text, ground):
    assert contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("token", ["border2", "warnfill", "c4", "c5"])
def test_marks_and_edges_can_be_seen(tokens, token):
    assert contrast(tokens[token], tokens["canvas"]) >= 3


def test_both_themes_have_the_same_tokens():
    assert LIGHT.keys() == DARK.keys()
    assert not LIGHT.keys() & FIXED.keys()


def test_initials_can_be_read():
    assert min(contrast("white", hue) for hue in AVATARS) >= 4.5
    assert contrast(FIXED["on-brand"], FIXED["brand"]) >= 12
    assert contrast(FIXED["on-brand2"], FIXED["brand"]) >= 4.5


def test_dark_changes_palette_and_says_so(theme, qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.set_dark(True)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK["canvas"])
    assert theme.colour("text") == QColor(DARK["text"])
    theme.set_dark(False)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT["canvas"])


def test_disabled_text_is_paler_in_the_palette(theme, qapp):
    group = QPalette.ColorGroup.Disabled
    assert qapp.palette().color(group, QPalette.ColorRole.Text) == QColor(LIGHT["text3"])


def test_sheet_follows_the_line_of_reading(theme, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.apply()
    assert "border-top-right-radius:10px" in qapp.styleSheet()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply()
    assert "border-top-left-radius:10px" in qapp.styleSheet()


def test_sizes_follow_the_text_scale(theme):
    assert theme.font("body").pixelSize() == ROLES["body"][0]
    theme.set_scale(130)
    assert theme.font("body").pixelSize() == round(13 * 1.3)
    assert theme.px(40) == 52


def test_arabic_letters_are_drawn_larger(theme):
    theme.set_language("ar")
    assert theme.font("display").pixelSize() > ROLES["display"][0]


def test_a_colour_can_be_changed_without_harm(theme):
    theme.colour("brand").setAlphaF(0.1)
    pale = theme.colour("brand")
    pale.setAlphaF(0.1)
    assert theme.colour("brand").alphaF() == 1


def test_an_unknown_token_is_a_mistake(theme):
    with pytest.raises(KeyError):
        theme.colour("purple")


def test_a_person_keeps_their_hue(theme):
    assert theme.avatar("0192abcd") == theme.avatar("0192abcd")
    assert len({theme.avatar(f"person {number}").name() for number in range(60)}) == len(AVATARS)


def test_colours_are_written_in_the_theme_only():
    folder = Path(muster_desktop.__file__).parent
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*[\"'\d]")
    found = [file.name for file in folder.rglob("*.py") if file.name != "theme.py" and named.search(file.read_text("utf-8"))]
    assert found == []


def test_columns_of_digits_line_up_but_prose_is_untouched(theme):
    assert theme.font("cell").featureTags()
    assert not theme.font("body").featureTags()
