"""Deciding on one record: its clashes side by side, what joined by itself, what will be saved, and the ways to decide."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster.fields import Value
from muster.kind import DELETED
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.clashes import Compared
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.reading import Speech
from muster_desktop.screens.clashtable import ClashTable
from muster_desktop.undoing import tell
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.pickcell import TintedText
from muster_desktop.widgets.scrolled import scrolled

PREVIEWED = 6
"""How many fields the row that will be saved shows."""


class ClashPanel(QWidget):
    """`settled` comes after a decision was saved; `stepped` with -1 or 1 asks for the record before or after."""

    settled = Signal()
    stepped = Signal(int)

    def __init__(self, context: Context, shown: Compared, place: str) -> None:
        super().__init__()
        self._context, self.shown, self.place, self.language = context, shown, place, context.words.language
        record = shown.record
        self.kind = ALL[record.kind]
        self._speech = Speech(context.words, context.theme, Directory(context.ledger, context.words))
        may = context.ledger.may_write
        self.allowed = all(may(record.kind, record.site, row.field, record.id) for row in shown.rows)
        self.table = ClashTable(context, self._speech, shown, self.allowed)
        self.refusal = Label("", "small", "bad", wrap=True)
        self._preview = QGridLayout()
        self._cells: dict[str, TintedText] = {}
        self._make_buttons()
        self._lay_out()
        self.refuse("" if self.allowed else self.tr("Your role may not change these fields, so others decide here."))
        self.table.picked.connect(self._show_picks)
        bind(self, self.commit, "Ctrl+Return", "Ctrl+Enter")
        bind(self, partial(self.stepped.emit, 1), "Alt+Down")
        bind(self, partial(self.stepped.emit, -1), "Alt+Up")
        self._show_picks()

    def _make_buttons(self) -> None:
        theme, me = self._context.theme, self._context.ledger.person
        self.before, self.after = IconButton(theme, "caret-up", "", "plain", 30), IconButton(theme, "caret-down", "", "plain", 30)
        self.before.set_name(self.tr("The one before"))
        self.after.set_name(self.tr("The next one"))
        self.before.clicked.connect(partial(self.stepped.emit, -1))
        self.after.clicked.connect(partial(self.stepped.emit, 1))
        self.later = Button(theme, self.tr("Decide later"))
        self.later.clicked.connect(partial(self.stepped.emit, 1))
        self.sides: dict[str, Button] = {}
        for person in dict.fromkeys(person for person, _ in self.shown.sides):
            name = self._context.words.ui(self._speech.names.name(person)) if person else self.tr("Somebody")
            text = self.tr("Keep all mine") if person == me else self.tr("Keep all of {name}").format(name=name)
            self.sides[person] = Button(theme, text)
            self.sides[person].setEnabled(self.allowed)
            self.sides[person].clicked.connect(self._keep_all)
        self.go = Button(theme, self.tr("Save and next"), variant="primary", keys="Ctrl+Return")
        self.go.clicked.connect(self.commit)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.table)
        if self.shown.joined:
            column.addWidget(self._joined())
        column.addWidget(self.refusal)
        if not any(row.field == DELETED for row in self.shown.rows):
            column.addSpacing(4)
            column.addWidget(Label(self.tr("What will be saved"), "section"))
            column.addLayout(self._preview)
            self._fill_preview()
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(Rule())
        whole.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        words, record = self._context.words, self.shown.record
        title = words.joined([words.label(self.kind.label), self._speech.names.title(record)])
        deleted = any(row.field == DELETED for row in self.shown.rows)
        what = self.tr("It was changed in two places while apart. Choose what to keep, nothing is lost.")
        if deleted:
            what = self.tr("It was deleted in one place and edited in another. Choose what to keep, nothing is lost.")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(words.ui(title), "section", "", wrap=True))
        column.addWidget(Label(f"{words.ui(self._speech.names.site_name(record.site))}. {what}", "small", "text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addLayout(column, 1)
        row.addWidget(Label(self.place, "small", "text2"))
        for button in (self.before, self.after):
            row.addWidget(button)
        if not self.place:  # there is no other
            for part in (self.before, self.after, self.later):
                part.hide()
        return row

    def _joined(self) -> QWidget:
        """Other fields that were changed meanwhile, and whose they are."""
        words, me = self._context.words, self._context.ledger.person
        parts = []
        for field, person in self.shown.joined:
            whose = self.tr("yours") if person == me else self._speech.names.name(person)
            parts.append(self.tr("{field} ({whose})").format(field=self.table.label(field), whose=whose))
        box = QWidget()
        box.setProperty("ground", "sunken")
        box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(Glyph(self._context.theme, "git-merge", "accent", 16))
        said = self.tr("Joined by themselves: {fields}.").format(fields=words.joined(parts))
        row.addWidget(Label(said, "small", "", wrap=True), 1)
        return box

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(22, 10, 22, 10)
        row.setSpacing(8)
        row.addWidget(Glyph(self._context.theme, "clock-counter-clockwise", "text2", 16))
        kept = Elided(self._context.theme, "small", "text2")
        kept.set_text(self.tr("Every version stays in the history"))
        row.addWidget(kept, 1)
        for button in (self.later, *self.sides.values(), self.go):
            row.addWidget(button)
        return row

    # What will be saved

    def _fill_preview(self) -> None:
        clashing = [row.field for row in self.shown.rows if row.field in self.kind.by_name]
        names = [*dict.fromkeys([self.kind.title, *clashing, *self.kind.columns])][:PREVIEWED]
        self._preview.setHorizontalSpacing(0)
        for column, name in enumerate(names):
            head = Label(self.table.label(name), "caption-strong", "text2")
            head.setContentsMargins(10, 0, 10, 0)
            self._preview.addWidget(head, 0, column)
            self._cells[name] = TintedText(self._context.theme)
            self._preview.addWidget(self._cells[name], 1, column)
            self._preview.setColumnStretch(column, 1)

    def _show_picks(self) -> None:
        picks = self._picks()
        self.go.setEnabled(self.allowed and self.table.whole())
        record = self.shown.record
        for name, cell in self._cells.items():
            undecided = name in record.clashes and name not in picks
            value: Value = picks.get(name, record.values.get(name))
            text = self.tr("to decide") if undecided else self.table.text(name, value) if value is not None else ""
            cell.say(text, "warn" if undecided else "text", name in picks)

    def _picks(self) -> dict[str, Value]:
        """What is decided so far; nothing of what was typed and cannot be read yet."""
        try:
            return self.table.picks()
        except Problem:
            return {}

    def _keep_all(self) -> None:
        person = next(person for person, button in self.sides.items() if button is self.sender())
        self.table.pick_side(person)
        self.go.setFocus()

    # Deciding

    def refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def commit(self) -> None:
        """Save what was picked, as one save. What was typed stays when it is refused, with the reason."""
        if not self.go.isEnabled():
            return
        try:
            picks = self.table.picks()
            if picks.get(DELETED) is True:
                picks = {DELETED: True}  # what its fields said no longer matters
            saved = self._context.ledger.edit(self.shown.record.id, picks)
        except Problem as problem:
            self.refuse(self._context.words.problem(problem))
            return
        tell(self._context, [saved], self.tr("Decided and saved."))
        self.settled.emit()
