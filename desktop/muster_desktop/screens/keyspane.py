"""The pane of the settings that lists every shortcut, and the same list as a help page over any other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.settingspane import Pane
from muster_desktop.shortcuts import PLACES, SHORTCUTS, Shortcut, bare
from muster_desktop.widgets.buttons import Button, IconButton, key_text
from muster_desktop.widgets.keyrow import KeyCaps, KeyField
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.overlay import Overlay


def said(each: Shortcut) -> str:
    """What a shortcut does, in the present language."""
    return QCoreApplication.translate("Shortcuts", each.text)


class KeysPane(Pane):
    """Press the keys of a shortcut, then the ones that you want. Keys that another one has are not taken from it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, lambda: self.tr("Shortcuts"))
        self.fields: dict[str, KeyField] = {}
        self.line = Label("", "small-name", "text2", wrap=True)
        words, keys = context.words, context.keys
        self.letters = self.pick(
            lambda: self.tr("Keys of one letter"), lambda: [("yes", words.yes_no(True)), ("no", words.yes_no(False))],
            lambda: "yes" if keys.letters else "no", lambda value: keys.set_letters(value == "yes"),
            lambda: self.tr("J and K, P, N, G and others, while no text is being written. Whoever speaks to the computer may "
                            "want them off."))
        self.column.addWidget(self.text(lambda: self.tr(
            "Choose a shortcut, then press the keys that you want. Backspace brings back the usual ones, Esc changes nothing."),
            "body", "text2", wrap=True))
        self.column.addWidget(self.line)
        for place, text in PLACES.items():
            rows = [each for each in SHORTCUTS if each.place == place and each.free]
            if rows:
                self._list(text, rows)
        self.reset = Button(context.theme, "", "clock-counter-clockwise")
        self.reset.clicked.connect(context.keys.reset)
        self.heard(lambda: self.reset.setText(self.tr("The usual shortcuts")))
        self.column.addWidget(self.reset)
        self.column.addStretch()
        context.keys.changed.connect(self.say)

    def _list(self, title: str, rows: list[Shortcut]) -> None:
        self.column.addWidget(self.text(lambda: QCoreApplication.translate("Shortcuts", title), "label", "text3"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for at, each in enumerate(rows):
            field = self.fields[each.name] = KeyField(self.context.theme, each.keys)
            field.taken.connect(partial(self._take, each.name))
            grid.addWidget(self.text(partial(said, each)), at, 0)
            grid.addWidget(field, at, 1, Qt.AlignmentFlag.AlignRight)
            self.heard(partial(self._show, field, each))
        self.column.addLayout(grid)

    def _show(self, field: KeyField, each: Shortcut) -> None:
        field.show_keys(self.context.keys.keys(each.name), said(each), self.tr("Press the keys"))

    def _take(self, name: str, keys: str) -> None:
        other = self.context.keys.choose(name, keys)
        self.line.set_tone("bad" if other else "text2")
        self.line.setText(self.tr("{keys} is taken: {what}. Nothing was changed.").format(
            keys=key_text(keys), what=said(other)) if other else self.tr("Changed. It works from now on."))


class KeysHelp(Overlay):
    """Every shortcut by where it works, in two columns; F1 or Esc closes it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._title = Label("", "title")
        self._close = IconButton(context.theme, "x", "", size=28)
        self._close.clicked.connect(self.close_card)
        top = QHBoxLayout()
        top.setContentsMargins(0, 14, 0, 10)
        top.addSpacing(22)  # spacing is mirrored from right to left, margins are not
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        top.addSpacing(14)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self.card.column.addLayout(top)
        self.card.column.addWidget(Rule())
        self.card.column.addWidget(self._area, 1)

    def open_help(self) -> None:
        """Show the list as it is now; a second time closes it."""
        if not self.isHidden():
            self.close_card()
            return
        self._title.setText(self.tr("Shortcuts"))
        self._close.set_name(self.tr("Close"))
        self._area.setWidget(self._listed())
        self._area.setAccessibleName(self.tr("Shortcuts"))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.open_card(self._close)

    def _listed(self) -> QWidget:
        inner = QWidget()
        inner.setProperty("ground", "canvas")
        row = QHBoxLayout(inner)
        row.setContentsMargins(22, 14, 22, 18)
        row.setSpacing(40)
        left, right = QVBoxLayout(), QVBoxLayout()
        for place, text in PLACES.items():
            column = left if place in ("window", "log") else right
            column.addWidget(Label(QCoreApplication.translate("Shortcuts", text), "label", "text3"))
            for each in SHORTCUTS:
                keys = tuple(one for one in self._context.keys.keys(each.name) if self._context.keys.letters or not bare(one))
                if each.place == place and keys:
                    line = QHBoxLayout()
                    line.addWidget(Label(said(each), wrap=True), 1)
                    line.addWidget(KeyCaps(self._context.theme, keys))
                    column.addLayout(line)
            column.addSpacing(12)
        for column in (left, right):
            column.setSpacing(5)
            column.addStretch()
            row.addLayout(column, 1)
        return inner

    def place(self, room: QRect) -> QRect:
        size = QSize(min(940, room.width() - 80), min(640, room.height() - 60))
        box = QRect(room.topLeft(), size)
        box.moveCenter(room.center())
        return box
