"""The languages that nobody speaks: longer, in brackets, with what is filled in later untouched."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from muster_desktop.pseudo import LONGER, MIRRORED, pseudo


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_is_filled_in_later_stays(mirrored):
    said = pseudo("Row {row} of %Ln && %n", mirrored)
    assert all(part in said for part in ("{row}", "%Ln", "%n", "&&"))
    assert said.format(row=3).count("3") == 1


def test_texts_grow_by_a_third_and_stand_in_brackets():
    said = pseudo("Everything saved here is kept.")
    assert said.startswith("[") and said.endswith("]")
    assert 35 <= len(said) <= 45
    assert "Everything" not in said


def test_the_program_speaks_them_but_offers_them_to_nobody(words):
    assert not {LONGER, MIRRORED} & {each.code for each in words.languages()}
    words.set_language(LONGER)
    assert QCoreApplication.translate("Shell", "Anything at all") == pseudo("Anything at all")
    assert QCoreApplication.translate("Shell", "%n thing(s)", None, 3).startswith("[3 ")
    assert words.direction == Qt.LayoutDirection.LeftToRight
    words.set_language(MIRRORED)
    assert words.rtl
    words.set_language("en")
    assert QCoreApplication.translate("Shell", "Anything at all") == "Anything at all"
