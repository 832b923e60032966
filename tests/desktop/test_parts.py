"""The painted parts: marks differ without colour, icons are there and turn round, texts keep inside their parts."""

import ast
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

import muster_desktop
from muster_desktop.icons import MIRRORED, Icons
from muster_desktop.widgets.badges import Avatar, Chip, Glyph, initials
from muster_desktop.widgets.buttons import STYLES, Button, IconButton
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.marks import MARKS, Mark, draw_mark
from muster_desktop.widgets.steps import StepBar
from muster_desktop.widgets.writing import reads_right
from muster_desktop.words import RLM

DISTINCT = sorted(set(MARKS) - {"present"})  # present is the mark of done


def shape(theme, mark: str, px: int) -> tuple[bool, ...]:
    """Where a mark is painted at all, in one colour: the grounds inside it do not count."""
    image = QImage(px, px, QImage.Format.Format_ARGB32)
    image.fill(theme.colour("canvas"))
    painter = QPainter(image)
    draw_mark(painter, theme, mark, QRectF(0, 0, px, px))
    painter.end()
    paper = theme.colour("canvas").lightness()
    return tuple(abs(image.pixelColor(x, y).lightness() - paper) > 60 for x in range(px) for y in range(px))


@pytest.mark.parametrize("px", [11, 16])
def test_marks_are_told_apart_without_colour(theme, px):
    shapes = {mark: shape(theme, mark, px) for mark in DISTINCT}
    for one, other in itertools.combinations(DISTINCT, 2):
        differing = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert differing >= px * px * 0.04, f"{one} looks like {other}"


def test_an_unknown_mark_is_painted_as_the_lowest(theme):
    assert shape(theme, "of a newer program", 16) == shape(theme, "low", 16)


def test_a_pie_shows_how_far(theme):
    counts = []
    for percent in (10, 50, 90):
        image = QImage(32, 32, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw_mark(painter, theme, "under_way", QRectF(0, 0, 32, 32), percent)
        painter.end()
        counts.append(sum(image.pixelColor(x, y).lightness() < 200 for x in range(32) for y in range(32)))
    assert counts == sorted(set(counts))


def test_every_icon_that_the_program_names_is_in_the_font(qapp):
    held = Icons().names()
    assert held, "the icon font is not built: make setup"
    listed = (Path(muster_desktop.__file__).parents[2] / "tools" / "icons.txt").read_text("utf-8").split("\n")
    names = {line.strip() for line in listed if line.strip() and not line.startswith("#")}
    assert names <= held
    folder = Path(muster_desktop.__file__).parent
    calls = {"paint_icon": 1, "icon": 0, "Glyph": 1, "IconButton": 1, "set_trailing": 0, "set_icon_name": 0, "show_icon": 0}
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                at = calls.get(name)
                if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                    assert node.args[at].value in held, f"{file.name}:{node.lineno}"


def test_an_icon_that_points_turns_round(qapp):
    icons = Icons()
    plain = icons.pixmap("caret-right", QColor("black"), 32).toImage()
    turned = icons.pixmap("caret-right", QColor("black"), 32, rtl=True).toImage()
    assert "caret-right" in MIRRORED
    assert plain != turned
    assert icons.pixmap("clock", QColor("black"), 32).toImage() == icons.pixmap("clock", QColor("black"), 32, rtl=True).toImage()


def test_without_the_font_there_are_words(qapp, tmp_path, theme, monkeypatch, qtbot):
    assert not Icons(tmp_path).present
    assert Icons(tmp_path).pixmap("clock", QColor("black"), 16).toImage().pixelColor(8, 8).alpha() == 0
    monkeypatch.setattr(theme, "_icons", Icons(tmp_path))
    button = IconButton(theme, "x", "Close this message")
    qtbot.addWidget(button)
    assert button.text() == "Close this message"


def test_an_icon_button_has_a_name(theme, qtbot):
    button = IconButton(theme, "x", "Close this message")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "Close this message"
    assert button.text() == ""
    assert button.sizeHint().width() == button.sizeHint().height()


@pytest.mark.parametrize("scale", [90, 100, 130])
@pytest.mark.parametrize("variant", STYLES)
def test_a_button_is_as_wide_as_its_words(theme, qtbot, scale, variant):
    theme.set_scale(scale)
    button = Button(theme, "Sauvegarder et passer à la suite", "plus", variant, "Ctrl+Return")
    qtbot.addWidget(button)
    font = theme.font(STYLES[variant].font)
    assert button.sizeHint().width() >= QFontMetrics(font).horizontalAdvance(button.text()) + 16
    assert button.sizeHint().height() >= QFontMetrics(font).height()


@pytest.mark.parametrize(("name", "shown"), [("Leyla Barzan", "LB"), ("Amina", "A"), ("Ana María de la Cruz", "AC"), ("", ""),
                                             (RLM + "Leyla Barzan", "LB"), ("أميرة دهّان", "أد"), ("— 7", "")])
def test_initials(name, shown):
    assert initials(name) == shown


def test_a_long_text_is_cut_and_whole_for_screen_readers(theme, qtbot):
    label = Elided(theme)
    qtbot.addWidget(label)
    label.set_text("A very long name of a roll-out in a region far away")
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    assert label.accessibleName() == label.toolTip() == label.text()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_parts_are_painted_in_both_directions(theme, words, qtbot, direction):
    steps = StepBar(theme, words)
    steps.show_steps(["Start", "Passphrase", "Ready"], 1, "Step 2 of 3: Passphrase")
    combo = Combo(theme)
    combo.addItems(["Zerin", "Haro Camp"])
    parts = [steps, combo, Chip(theme, "Ready", "ok", "check-circle"), Avatar(theme, "p", "Leyla Barzan"), Mark(theme, "done"),
             Glyph(theme, "house", "text2", 16, "soft", 30)]
    for part in parts:
        qtbot.addWidget(part)
        part.setLayoutDirection(direction)
        part.resize(part.sizeHint().expandedTo(part.minimumSize()))
        image = part.grab().toImage()
        tones = {image.pixelColor(x, y).rgba() for x in range(image.width()) for y in range(image.height())}
        assert len(tones) > 3, f"{type(part).__name__} painted nothing"


def _ink(part, theme) -> tuple[int, int]:
    """The columns of a part in which anything is written: from, to."""
    image = part.grab().toImage()
    paper = QColor(image.pixelColor(0, 0)).lightness()
    columns = [x for x in range(image.width()) if any(abs(image.pixelColor(x, y).lightness() - paper) > 90
                                                      for y in range(image.height()))]
    return columns[0], columns[-1]


def test_what_is_left_out_of_a_latin_text_is_at_its_end_in_a_window_from_right_to_left(theme, qtbot):
    text = Elided(theme)
    qtbot.addWidget(text)
    text.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    text.set_text(RLM + "IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII")
    text.resize(120, 24)
    text.show()
    image = text.grab().toImage()
    low, high = _ink(text, theme)
    middle = image.height() // 2
    tall = [x for x in range(low, high + 1) if image.pixelColor(x, middle - 3).lightness() < 128]
    assert tall[0] - low < high - tall[-1], "the dots stand at the right, after the letters"


@pytest.mark.parametrize("indent", [0, 12])
def test_every_line_of_a_text_in_a_window_from_right_to_left_begins_at_the_same_edge(theme, qtbot, indent):
    label = Label("ااا ااا ااا", wrap=True)
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.setIndent(indent)
    label.resize(label.fontMetrics().horizontalAdvance("ااا ااا") + 4 + indent, 80)  # two words, a space, and the third below
    label.show()
    image = label.grab().toImage()
    rows = [y for y in range(image.height()) if any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))]
    ends = [max(x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 128 for y in part))
            for part in (rows[:5], rows[-5:])]
    assert ends[0] == ends[1]
    assert indent <= label.width() - ends[0] <= indent + 4


@pytest.mark.parametrize(("text", "right"), [("Haro Camp", False), ("مخيم هارو", True), ("CPIMS+ كروان", True),
                                             (RLM + "Haro", False), ("", False), ("12", False)])
def test_which_texts_read_from_the_right(text, right):
    assert reads_right(text) == right


def test_enter_presses_a_button_as_space_does(theme, qtbot):
    button = Button(theme, "Continue")
    qtbot.addWidget(button)
    button.show()
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button, key)
    assert len(pressed) == 3
