"""What setup builds is whole: each icon has a glyph, each family four weights, each catalogue its .qm."""

from __future__ import annotations

import json

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from muster.problems import Problem
from muster_desktop import fonts
from tools import icons, qm, strings
from tools.fonts import WEIGHTS


def test_every_listed_icon_has_a_glyph() -> None:
    font, points = fonts.icon_files()
    held = TTFont(font).getBestCmap()
    table = json.loads(points.read_text(encoding="utf-8"))
    assert sorted(table) == icons.wanted()
    assert all(point in held for point in table.values())


def test_every_family_has_its_four_weights_as_files_of_their_own() -> None:
    found: dict[str, set[int]] = {}
    for file in fonts.font_files(fonts.FAMILIES):
        face = TTFont(file)
        assert "fvar" not in face
        found.setdefault(face["name"].getDebugName(1), set()).add(face["OS/2"].usWeightClass)
    assert found == {family: set(WEIGHTS.values()) for family in fonts.FAMILIES}


def test_the_faces_hold_what_the_languages_need() -> None:
    held = {file.name: TTFont(file).getBestCmap() for file in fonts.font_files(fonts.FAMILIES)}
    arabic = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" + "ڕڵۆێەھڤگچپژ" + "ټډړږښګڼېۍ" + "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟"
    latin = "ABCXYZabcxyzÀÉÎÖÑçğışŞİ0123456789–—“”‘’…€·×→←"
    others = {"Bengali": (0x985, 0x98C), "Khmer": (0x1780, 0x17B3), "Thai": (0xE01, 0xE3A)}
    assert not [letter for letter in arabic if ord(letter) not in held["NotoSansArabicUI-Regular.ttf"]]
    assert not [letter for letter in latin if ord(letter) not in held["Inter-Regular.ttf"]]
    for script, (first, last) in others.items():
        assert set(range(first, last + 1)) <= set(held[f"NotoSans{script}-Regular.ttf"]), script
    assert set(range(0x9E6, 0x9F0)) <= set(held["NotoSansBengali-Regular.ttf"])


def test_the_line_is_high_enough_for_the_lowest_and_highest_letters() -> None:
    """A label is as high as the line says: what stands beyond it is cut off, such as the dots of a yeh."""
    for file in fonts.font_files():
        face = TTFont(file)
        em, held, glyphs = face["head"].unitsPerEm, face.getBestCmap(), face.getGlyphSet()
        if not file.name.startswith(("Inter", "NotoSansArabicUI")):
            continue  # signs are stacked by the layout, which no letter by itself shows: paper measures its own ink
        for letter in "gjpqyhkl" if file.name.startswith("Inter") else "\ufef2\ufe9e\ufeca\ufe82\ufe84\ufef8\ufb57":
            bounds = BoundsPen(glyphs)
            glyphs[held[ord(letter)]].draw(bounds)
            assert bounds.bounds[1] >= face["hhea"].descent, (file.name, letter)
            assert bounds.bounds[3] <= face["hhea"].ascent, (file.name, letter)
        assert (face["hhea"].ascent - face["hhea"].descent) / em < 1.55


def test_missing_faces_are_a_sentence_not_another_font(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(fonts, "BUILT", tmp_path)
    for ask in (fonts.font_files, fonts.icon_files):
        with pytest.raises(Problem) as caught:
            ask()
        assert str(tmp_path) in str(caught.value)


def test_every_catalogue_is_built() -> None:
    assert {path.stem for path in qm.BUILT.glob("*.qm")} == {qm.target(language).stem for language in strings.EVERY}
