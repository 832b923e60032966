"""Language, faces and look of the program, as they were left on this computer."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from muster.problems import Problem
from muster_desktop import fonts
from muster_desktop.places import Preferences
from muster_desktop.theme import Theme
from muster_desktop.words import Words


def dressed(qt: QApplication, preferences: Preferences) -> tuple[Words, Theme]:
    """Style, faces, words and theme for a fresh application."""
    qt.setStyle("Fusion")
    QLoggingCategory.setFilterRules(fonts.QUIET)
    families: list[str] = []
    try:
        for file in fonts.font_files():
            QFontDatabase.addApplicationFont(str(file))
        families = [*fonts.FAMILIES]
    except Problem:
        pass  # the computer's own faces; the gallery insists on ours
    words = Words(qt)
    words.digits, words.region = preferences["digits"], preferences["region"]
    words.calendar = preferences["calendar"]
    words.set_language(preferences["language"] or words.preferred())
    theme = Theme(qt, families=families, look=preferences["look"], scale=preferences["scale"],
                  density=preferences["density"], strong=preferences["strong"])
    theme.set_language(words.language)
    return words, theme
