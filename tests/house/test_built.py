"""What setup builds is whole: each icon has a glyph, each family four weights, each catalogue its .qm."""

from __future__ import annotations

import json

import pytest
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
    for file in fonts.font_files():
        face = TTFont(file)
        assert "fvar" not in face
        found.setdefault(face["name"].getDebugName(1), set()).add(face["OS/2"].usWeightClass)
    assert found == {family: set(WEIGHTS.values()) for family in fonts.FAMILIES}


def test_the_faces_hold_what_the_languages_need() -> None:
    held = {file.name: TTFont(file).getBestCmap() for file in fonts.font_files()}
    arabic = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي" + "ڕڵۆێەھڤگچپژ" + "ټډړږښګڼېۍ" + "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟"
    latin = "ABCXYZabcxyzÀÉÎÖÑçğışŞİ0123456789–—“”‘’…€·×→←"
    assert not [letter for letter in arabic if ord(letter) not in held["NotoSansArabicUI-Regular.ttf"]]
    assert not [letter for letter in latin if ord(letter) not in held["Inter-Regular.ttf"]]


def test_missing_faces_are_a_sentence_not_another_font(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(fonts, "BUILT", tmp_path)
    for ask in (fonts.font_files, fonts.icon_files):
        with pytest.raises(Problem) as caught:
            ask()
        assert str(tmp_path) in str(caught.value)


def test_every_catalogue_is_built() -> None:
    assert {path.stem for path in qm.BUILT.glob("*.qm")} == {strings.catalogue(language).stem for language in strings.LANGUAGES}
