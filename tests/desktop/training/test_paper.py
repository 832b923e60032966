"""Paper: every sheet in every script is shaped, whole and inside its lines; its codes lead back; its bytes stay the same."""

from __future__ import annotations

import itertools
import math

import pypdfium2
import pytest
import segno
from fontTools.ttLib import TTFont
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from muster.problems import Problem
from muster.training import codes
from muster_desktop import fonts, paperpictures
from muster_desktop.demo_paper import MADE_UP, made_up
from muster_desktop.paper import certificates, sheets
from muster_desktop.paper.ink import Block, Placed, Rule, Squares, Style
from muster_desktop.paper.phrases import Phrases, language_codes
from muster_desktop.paper.roll import Roll, Row
from muster_desktop.paper.surround import A4
from tools import strings

INK = 0.6
"""Points by which the outline of a letter may touch a line: its round parts reach over."""


@pytest.fixture(autouse=True)
def faces(qapp):
    sheets.ready()


def texts(leaf):
    return [part.block.text for part in leaf.parts if isinstance(part, Placed)]


@pytest.mark.parametrize(("language", "sheet"), [*itertools.product(MADE_UP, sheets.SHEETS)])
def test_every_text_stands_whole_inside_its_cell(language: str, sheet: str) -> None:
    for leaf in sheets.pages(made_up(language), sheet):
        page = QRectF(0, 0, leaf.width, leaf.height)
        for block, box, cell in (part for part in leaf.parts if isinstance(part, Placed)):
            assert cell.adjusted(-1, -1, 1, 1).contains(box), block.text
            assert block.used <= cell.width() + 1, block.text
            assert page.contains(box), block.text
            assert block.missing == 0, block.text
            assert {run.rawFont().familyName() for run in block.layout.glyphRuns()} <= {*fonts.FAMILIES}, block.text


@pytest.mark.parametrize("language", ["en", "ar", "km", "bn"])
def test_no_letter_of_the_drawn_pdf_crosses_a_line_or_the_edge(language: str) -> None:
    """What another program reads out of the PDF: the outline of each letter, and each rule."""
    for sheet in sheets.SHEETS:
        document = pypdfium2.PdfDocument(sheets.as_pdf(made_up(language), sheet))
        for page in itertools.islice(document, 2):
            width, height = page.get_size()
            ruled = [each.get_bounds() for each in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH])]
            ruled = [each for each in ruled if min(each[2] - each[0], each[3] - each[1]) < 1.5]
            letters = page.get_textpage()
            assert letters.count_chars() > 50
            for at in range(letters.count_chars()):
                left, bottom, right, top = letters.get_charbox(at)
                if right - left < 0.1 or top - bottom < 0.1:
                    continue
                assert left > 0
                assert bottom > 0
                assert right < width
                assert top < height
                assert not [line for line in ruled if _crosses(line, (left + INK, bottom + INK, right - INK, top - INK))], sheet


def _crosses(line: tuple[float, ...], box: tuple[float, ...]) -> bool:
    return line[0] < box[2] and line[2] > box[0] and line[1] < box[3] and line[3] > box[1]


@pytest.mark.parametrize(("text", "face", "apart"), [
    ("ស្រី", "Khmer", "្"), ("ក្សេត្រ", "Khmer", "្"), ("ক্ষ", "Bengali", "্ক"), ("প্রশিক্ষণ", "Bengali", "্"),
    ("محمد", "ArabicUI", "محد"), ("ڕێکخراو", "ArabicUI", "کخ"),
])
def test_letters_are_joined_and_stacked_as_their_script_wants(text: str, face: str, apart: str) -> None:
    """No letter of `apart` is drawn by itself: it is joined, stands below another one or became part of it."""
    font = TTFont(fonts.BUILT / "fonts" / f"NotoSans{face}-Regular.ttf")
    alone = {font.getGlyphID(font.getBestCmap()[ord(letter)]) for letter in apart}
    drawn = [glyph for run in Block(text, Style(), 5000, False).layout.glyphRuns() for glyph in run.glyphIndexes()]
    assert drawn
    assert not alone & {*drawn}


def test_a_letter_without_a_face_is_counted() -> None:
    assert Block("a\ue000b", Style(), 5000, False).missing == 1


@pytest.mark.parametrize("sheet", sheets.SHEETS)
def test_each_qr_code_on_the_page_is_that_of_its_row(sheet: str) -> None:
    roll = made_up("ar", 6)
    known = {codes.uri(record) for record in (roll.record, *(row.record for row in roll.rows))}
    leaf = sheets.pages(roll, sheet)[0]
    page = pypdfium2.PdfDocument(sheets.as_pdf(roll, sheet))[0]
    dots = page.render(scale=8, grayscale=True)
    found = [part for part in leaf.parts if isinstance(part, Squares)]
    assert {part.text for part in found} <= known
    for part in found:
        matrix = [*segno.make_qr(part.text, error="q", boost_error=False).matrix_iter(border=4)]
        side = part.box.width() / len(matrix)
        for y, x in itertools.product(range(len(matrix)), repeat=2):
            across = math.floor((part.box.left() + (x + 0.5) * side) / 10 * 8)
            down = math.floor((part.box.top() + (y + 0.5) * side) / 10 * 8)
            assert (dots.buffer[down * dots.stride + across] < 128) is bool(matrix[y][x])
    assert not any(row.name in part.text for part in found for row in roll.rows)


def test_the_same_sheet_is_the_same_bytes_and_tells_no_moment() -> None:
    one, other = (sheets.as_pdf(made_up("km", 4), "signature") for _ in range(2))
    assert one == other
    assert b"CreationDate (" not in one
    assert b"CreateDate=" not in one
    assert b"FontFile2" in one


def test_heads_are_repeated_and_everybody_has_one_line() -> None:
    roll = made_up("en", 60)
    made = sheets.pages(roll, "signature")
    assert len(made) > 4
    for at, leaf in enumerate(made, 1):
        repeated = {"Person", "Code", roll.title, f"Page {at} of {len(made)}", "Mon 9 Nov", "morning", "Certificate"}
        assert repeated <= {*texts(leaf)}
    told = [text for leaf in made for text in texts(leaf)]
    assert [told.count(codes.show(codes.code_of(row.record))) for row in roll.rows] == [1] * 60
    assert [told.count(str(number)) >= 1 for number in range(1, 64)] == [True] * 63  # three empty lines follow


def test_more_half_days_than_a_page_has_room_for_go_on_over_further_pages() -> None:
    half_days = tuple(f"2026-11-{day:02d}/{half}" for day in range(9, 14) for half in ("am", "pm"))
    made = sheets.pages(made_up("en", 5, half_days), "signature")
    assert len(made) == 2
    assert "Wed 11 Nov" in texts(made[0]) and "Thu 12 Nov" not in texts(made[0])
    assert "Fri 13 Nov" in texts(made[1]) and "Certificate" in texts(made[1]) and "Certificate" not in texts(made[0])


def test_from_right_to_left_the_first_column_stands_at_the_right() -> None:
    left, right = (sheets.pages(made_up(language, 3), "signature", [language])[0] for language in ("en", "ar"))

    def corners(leaf):
        return [part.box for part in leaf.parts if isinstance(part, Squares)]

    for ours, theirs in zip(corners(left), corners(right), strict=True):
        assert ours.left() == pytest.approx(A4[1] - theirs.right())
    assert {type(part) for part in right.parts} >= {Placed, Rule, Squares}


def test_two_languages_stand_below_each_other_and_digits_are_as_asked() -> None:
    told = [text for leaf in sheets.pages(made_up("bn", 3), "signature") for text in texts(leaf)]
    assert {"ব্যক্তি", "Person", "সকাল", "morning", "৩৫"} <= {*told}
    assert "35" in [text for leaf in sheets.pages(made_up("bn", 3), "signature", ["bn"], "western") for text in texts(leaf)]


@pytest.mark.parametrize("sheet", sheets.SHEETS)
@pytest.mark.parametrize("name", ["គ" * 200, "Wolfeschlegelsteinhausenbergerdorff" * 5, "আ", "x y " * 50, "عبدالرحمن" * 20])
def test_a_name_of_two_hundred_letters_is_whole(sheet: str, name: str) -> None:
    roll = made_up("en", 1)
    roll = roll._replace(rows=(roll.rows[0]._replace(name=name, agency=name, state="ready"),), title=name)
    for leaf in sheets.pages(roll, sheet):
        for block, box, cell in (part for part in leaf.parts if isinstance(part, Placed)):
            assert cell.adjusted(-1, -1, 1, 1).contains(box), block.style
        assert name in texts(leaf)


def test_a_training_without_people_or_days_still_has_its_paper() -> None:
    empty = Roll("0" * 32, "Office hour")
    for sheet in ("signature", "labels", "pretest"):
        assert len(sheets.pages(empty, sheet)) == 1
    with pytest.raises(Problem) as told:
        sheets.pages(empty, "certificates")
    assert told.value.sort is certificates.NOBODY_READY


def test_only_who_is_ready_has_a_certificate() -> None:
    rows = (Row("1" * 32, "", "Amira", state="ready"), Row("2" * 32, "", "Selim", state="missed"), Row("3" * 32, "", "Nour"))
    made = sheets.pages(Roll("0" * 32, "Basics", rows=rows), "certificates")
    assert len(made) == 1
    assert "Amira" in texts(made[0])


def test_languages_are_known_by_code_and_by_both_of_their_names() -> None:
    assert language_codes(["Bangla", "en"]) == ["bn", "en"]
    assert language_codes(["العربية", " CKB ", "fr"]) == ["ar", "ckb"]
    assert language_codes(["Klingon", "ខ្មែរ"]) == ["km"]


@pytest.mark.parametrize("language", [*MADE_UP, "fr", "es"])
def test_the_words_of_paper_are_in_every_language(language: str) -> None:
    phrases = Phrases(language)
    for context, text, *_ in strings.entries("km"):
        assert context == "paper"
        if language != "en" and text not in ("Code", "Date", "Signature", "absent"):
            assert phrases.say(text, mark="1", page="1", pages="1", full="1", score="1") != text.format(
                mark="1", page="1", pages="1", full="1", score="1"), text
    assert phrases.day("2026-11-09")
    assert phrases.long_day("2026-11-09") != phrases.day("2026-11-09")


def test_the_gallery_holds_each_sheet_as_pdf_and_as_pictures_of_its_pages(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(paperpictures, "MADE_UP", {"km": MADE_UP["km"]})
    drawn = paperpictures.draw(tmp_path / "paper")
    found = {file.name for file in (tmp_path / "paper").iterdir()}
    assert {f"{sheet}-km.pdf" for sheet in sheets.SHEETS} | {f"{sheet}-km-1.png" for sheet in sheets.SHEETS} <= found
    assert drawn == len([name for name in found if name.endswith(".png")])
    assert QImage(str(tmp_path / "paper" / "signature-km-1.png")).width() > 1200
