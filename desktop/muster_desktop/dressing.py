"""Language, faces and look of the program: as they were left on this computer, and remembered when they change."""

from __future__ import annotations

from PySide6.QtCore import QLoggingCategory, QObject
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
    Remembering(words, theme, preferences)
    return words, theme


class Remembering(QObject):
    """Keeps language and look outside the profile, where the lock page finds them."""

    def __init__(self, words: Words, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme)
        self._words, self._theme, self._preferences = words, theme, preferences
        words.changed.connect(self._language_changed)
        theme.changed.connect(self._look_changed)

    def _language_changed(self) -> None:
        words = self._words
        self._preferences.keep(language=words.language, digits=words.digits, region=words.region, calendar=words.calendar)
        self._theme.set_language(words.language)

    def _look_changed(self) -> None:
        theme = self._theme
        self._preferences.keep(look=theme.look, scale=theme.scale, density=theme.density, strong=theme.strong)
