"""The theme: every pair of text and ground can be read, the direction turns the sheet, sizes follow the reader."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

import muster_desktop
from muster_desktop.theme import AVATARS, DARK, DENSITIES, FIXED, LIGHT, ROLES
from muster_desktop.widgets.buttons import Button


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
    part = QWidget()
    theme.dress(part)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.apply()
    part.show()
    assert "position:center left" in part.styleSheet()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply()
    assert "position:center right" in part.styleSheet()
    part.close()


def test_what_is_not_seen_changes_its_look_when_it_is_shown(theme, qtbot):
    seen, unseen = QWidget(), QWidget()
    for part in (seen, unseen):
        qtbot.addWidget(part)
        theme.dress(part)
    seen.show()
    theme.set_dark(True)
    assert DARK["canvas"] in seen.styleSheet()
    assert DARK["canvas"] not in unseen.styleSheet()
    unseen.show()
    assert DARK["canvas"] in unseen.styleSheet()
    theme.set_dark(False)


def test_the_program_itself_wears_no_sheet(theme, qapp):
    """It would restyle every widget of every page that was ever visited."""
    assert qapp.styleSheet() == ""


def test_follows_the_system(theme, qapp):
    theme.set_look("system")
    assert theme.dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    theme.set_look("light")
    assert not theme.dark


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_has_edges_that_are_seen_and_text_that_is_read(theme, dark):
    theme.set_dark(dark)
    theme.set_strong(True)
    canvas = theme.colour("canvas").name()
    assert contrast(theme.colour("text3").name(), canvas) >= 7
    assert contrast(theme.colour("line").name(), canvas) >= 3
    theme.set_strong(False)
    theme.set_dark(False)
    assert contrast(theme.colour("line").name(), canvas if not dark else LIGHT["canvas"]) < 3


def test_rows_and_controls_follow_the_density(theme):
    tall = []
    for density in DENSITIES:
        theme.set_density(density)
        tall.append((theme.row, theme.control, Button(theme, "Save").sizeHint().height()))
    assert tall == [(28, 30, 30), (36, 32, 32), (44, 40, 40)]
    theme.set_density("normal")


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
