"""What level 2 wants to know of an issue that goes there at once: why level 1 cannot, what was tried, why no help page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.tiles import Tiles

NO_PAGE = {"none_exists": "book-open", "emergency": "warning-octagon"}


class Raising(QWidget):
    """Hidden until `ask`. A help page that was shown is ticked elsewhere: then nothing is asked about it here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.why_label, self.tried_label = Label("", "label", "text2"), Label("", "label", "text2")
        self.page_label = Label("", "label", "text2")
        self.why, self.tried, self.no_page = QLineEdit(), QLineEdit(), Tiles(theme, NO_PAGE)
        self.lines = (self.why, self.tried)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.why_label, self.why, self.tried_label, self.tried, self.page_label, self.no_page):
            column.addWidget(part)
        self.hide()

    @property
    def asked(self) -> bool:
        return not self.isHidden()

    def say(self, digits: Callable[[str], str]) -> None:
        """The words of the present language; `digits` writes numbers as the reader does."""
        for label, part, text in ((self.why_label, self.why, digits(self.tr("Why can level 1 not solve it?"))),
                                  (self.tried_label, self.tried, self.tr("What was tried?"))):
            label.setText(text)
            part.setAccessibleName(text)
        self.page_label.setText(self.tr("No help page was shown, because"))
        self.no_page.say("none_exists", self.tr("None exists"))
        self.no_page.say("emergency", self.tr("Emergency"))

    def ask(self, ask: bool, page_shown: bool = False) -> None:
        """Ask, or no more; then what was said goes."""
        self.setVisible(ask)
        for part in (self.page_label, self.no_page):
            part.setVisible(not page_shown)
        if not ask:
            self.why.clear()
            self.tried.clear()
            self.no_page.choose("")

    def to(self, field: str) -> QWidget:
        """The part where a field of the issue is said."""
        return {"level_reason": self.why, "tried": self.tried}.get(field, self.no_page.parts["none_exists"])
