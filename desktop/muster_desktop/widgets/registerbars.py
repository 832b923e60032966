"""The bars of a register: its head, what is found and filtered, the value under the cursor, the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from muster_desktop.rows import CLASH, REMARK, UNSENT
from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.segments import Segments

LEAST = 520
"""How narrow the bar may become, with its buttons as icons alone."""


class RegisterHead(QWidget):
    """Title, site, how many there are, and what can be done with the whole."""

    site_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = Label("", "title", "")
        self.site = Combo(theme, "map-pin")
        self.site.setMaximumWidth(theme.px(260))
        self.sentence = Elided(theme, "body", "text2")
        self.bring = Button(theme, "", "file-arrow-down")
        self.take = Button(theme, "", "export")
        self.add = Button(theme, "", "plus-bold", "primary", keys="Ctrl+N")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.site)
        row.addWidget(self.sentence, 1)
        for button in (self.bring, self.take, self.add):
            row.addWidget(button)
        self.site.activated.connect(self._chosen)

    def say(self, title: str, one: str) -> None:
        """`one` is what a single record is called."""
        self.title.setText(title)
        self.site.setAccessibleName(self.tr("Site"))
        self.bring.setText(self.tr("Import"))
        self.take.setText(self.tr("Export"))
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add: {kind}").format(kind=one))

    def allow(self, refusal: str) -> None:
        """Let records be added, or say why not."""
        for button in (self.add, self.bring):
            button.setEnabled(not refusal)
            button.setToolTip(refusal)

    def show_sites(self, places: Sequence[tuple[str, str]], at: str) -> None:
        """(text, path) of every site that can be chosen; one alone needs no choosing."""
        if [*places] != [(self.site.itemText(row), self.site.itemData(row)) for row in range(self.site.count())]:
            self.site.clear()
            for text, path in places:
                self.site.addItem(text, path)
            self.site.updateGeometry()
        self.site.setCurrentIndex(max(0, self.site.findData(at)))
        self.site.setVisible(len(places) > 1)

    def _chosen(self) -> None:
        self.site_chosen.emit(self.site.currentData())


class FindBar(QWidget):
    """Find in all fields; see all, or only what is to be decided, looked at or sent; open and close the panel."""

    find_typed = Signal(str)
    find_left = Signal()
    only_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.line = QLineEdit()
        self.line.setProperty("quiet", "true")
        self.line.setClearButtonEnabled(True)
        self.line.setFixedWidth(theme.px(220))
        self._glass = QAction(self)
        self.line.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.only = Segments(theme, {"": "", CLASH: "clash", REMARK: "at_risk", UNSENT: ""})
        self.clear = Button(theme, "", "funnel-simple", "quiet", height=30)
        self.views = Button(theme, "", "bookmark-simple", "quiet", height=30)
        self.columns = Button(theme, "", "columns", "quiet", height=30)
        self.rows = Button(theme, "", "rows", "quiet", height=30)
        self.panel = IconButton(theme, "square-half", "", "plain", 30)
        self.panel.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(10)
        for part in (self.line, self.only, self.clear):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.views, self.columns, self.rows, self.panel):
            row.addWidget(button)
        self._names = {self.views: "", self.columns: "", self.rows: ""}
        self.line.textChanged.connect(self.find_typed)
        self.line.installEventFilter(self)
        self.only.chosen.connect(self.only_chosen)
        theme.changed.connect(self._colour)
        self._colour()

    def _colour(self) -> None:
        self._glass.setIcon(self._theme.icon("magnifying-glass", "text2"))

    def say(self, counts: dict[str, int], number: object) -> None:
        """`counts` by segment; one that holds nothing is not shown, but the one that is on. A single one needs no choosing."""
        assert callable(number)
        texts = {"": self.tr("All"), CLASH: self.tr("To decide"), REMARK: self.tr("To look at"), UNSENT: self.tr("Not sent")}
        for name, text in texts.items():
            self.only.say(name, f"{text} {number(counts[name])}", not name or counts[name] > 0 or self.only.at() == name)
        self.only.setVisible(self.only.at() != "" or any(counts[name] > 0 for name in (CLASH, REMARK, UNSENT)))
        self.line.setPlaceholderText(self.tr("Find"))
        self.line.setAccessibleName(self.tr("Find in all fields"))
        self._glass.setText(self.tr("Find in all fields"))
        self.clear.setText(self.tr("Clear filters"))
        self.panel.set_name(self.tr("Show or hide the whole record"))
        self._names = {self.views: self.tr("Views"), self.columns: self.tr("Columns"), self.rows: self.tr("Row height")}
        self._fit()

    def show_look(self, find: str, only: str) -> None:
        """Show what is found and filtered, without asking for it again."""
        held = self.line.blockSignals(True)
        self.line.setText(find)
        self.line.blockSignals(held)
        self.only.choose(only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(LEAST), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Buttons are icons alone where their words have no room; their names are told and shown as tips then."""
        for button, name in self._names.items():
            button.setText(name)
            button.setAccessibleName(name)
        short = self.sizeHint().width() > self.width() and self._theme.icons_present
        for button, name in self._names.items():
            button.setText("" if short else name)
            button.setToolTip(name if short else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.line.clear()
                self.find_left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.find_left.emit()
                return True
        return False


class ValueBar(QWidget):
    """The cell under the cursor: where it is, its whole text on one line, what is wrong with it and what would mend it."""

    mend_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.place = Elided(theme, "small-strong", "text")
        self.place.setFixedWidth(theme.px(168))
        self.text = Elided(theme, "small", "text")
        self.text.setMinimumWidth(theme.px(96))  # what is wrong with it may be long, and it is still seen
        self._glyph = Glyph(theme, "warning-circle", "bad", 16)
        self.wrong = Elided(theme, "small-name", "bad")
        self.mend = Button(theme, "", variant="link", keys="Alt+Return", height=26)
        self.mend.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cell keeps the cursor; Alt+Enter does the same
        self.mend.clicked.connect(self.mend_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(10)
        row.addWidget(self.place)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.text, 1)
        row.addWidget(self._glyph)
        row.addWidget(self.wrong)
        row.addWidget(self.mend)
        self.setFixedHeight(theme.px(34))

    def show_cell(self, place: str, text: str, wrong: str = "", tone: str = "bad", icon: str = "warning-circle",
                  mend: str = "") -> None:
        """`mend` is what to put in place of a text that could not be taken over."""
        self.place.set_text(place)
        self.text.set_text(" ".join(text.split()))
        self.wrong.set_text(wrong, tone)
        self._glyph.show_icon(icon, tone)
        self.mend.setText(mend)
        self.mend.setAccessibleName(self.tr("Put “{text}” in its place").format(text=mend))
        for part, shown in ((self._glyph, wrong), (self.wrong, wrong), (self.mend, mend)):
            part.setVisible(bool(shown))


class RegisterFoot(QWidget):
    """What is chosen and what could not be taken over; where the work is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.left = Elided(theme, "small", "text2")
        self._alarm = Glyph(theme, "warning-circle", "bad", 15)
        self.wrong = Elided(theme, "small-name", "bad")
        self._glyph = Glyph(theme, "check-circle", "ok", 15)
        self.right = Label("", "small", "ok")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(self.left)
        row.addWidget(self._alarm)
        row.addWidget(self.wrong, 1)
        row.addStretch(1)
        row.addWidget(self._glyph)
        row.addWidget(self.right)
        self.setFixedHeight(theme.px(34))

    def say(self, left: str, wrong: str) -> None:
        for part, text in ((self.left, left), (self.wrong, wrong)):
            part.set_text(text)
            part.setVisible(bool(text))
        self._alarm.setVisible(bool(wrong))
        self.right.setText(self.tr("Saved on this computer"))
