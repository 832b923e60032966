"""One save that the server kept aside: what it would change, why it was kept, and, for HQ, accepting or declining it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster import verdicts
from muster.kind import DELETED
from muster.kinds import kind as kind_of
from muster.problems import Problem
from muster.quarantine import ACCEPTED, DECLINED, MOST_REASON, OVERTAKEN, WAITING, Held, Kept
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.reading import Speech
from muster_desktop.widgets.badges import Avatar
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.scrolled import scrolled


class AsidePanel(QWidget):
    """`decided` comes after HQ's decision was saved."""

    decided = Signal()

    def __init__(self, context: Context, shown: Kept) -> None:
        super().__init__()
        self._context, self.shown, self.language = context, shown, context.words.language
        self._names = Directory(context.ledger, context.words)
        self._speech = Speech(context.words, context.theme, self._names)
        self.may = shown.mine and shown.state == WAITING
        self.reason = QLineEdit()
        self.reason.setMaxLength(MOST_REASON)
        self.reason.setPlaceholderText(self.tr("Why, if you decline it; its author reads this"))
        self.reason.setAccessibleName(self.tr("Why it is declined"))
        self.accept = Button(context.theme, self.tr("Accept on their behalf"), variant="primary")
        self.decline = Button(context.theme, self.tr("Decline"))
        self.refusal = Label("", "small", "bad", wrap=True)
        self.refusal.hide()
        self._lay_out()
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(self._decline)
        self.reason.returnPressed.connect(self._decline)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._table())
        column.addWidget(Label(self.state(), "body", "text2", wrap=True))
        column.addWidget(self.refusal)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside), 1)
        if self.may:
            whole.addWidget(Rule())
            row = QHBoxLayout()
            row.setContentsMargins(22, 10, 22, 10)
            row.setSpacing(8)
            row.addWidget(self.reason, 1)
            row.addWidget(self.decline)
            row.addWidget(self.accept)
            whole.addLayout(row)

    def _head(self) -> QHBoxLayout:
        words, person = self._context.words, self.shown.person
        name = words.ui(self._names.name(person)) if person else self.tr("Somebody")
        count = QCoreApplication.translate("AsidePanel", "%n change(s) kept aside", None, len(self.shown.changes))
        row, column = QHBoxLayout(), QVBoxLayout()
        row.setSpacing(12)
        row.addWidget(Avatar(self._context.theme, person, name, 32), 0, Qt.AlignmentFlag.AlignTop)
        column.setSpacing(2)
        column.addWidget(Label(name, "section"))
        when = words.moment(self.shown.ms, self.shown.offset)
        column.addWidget(Label(words.ui(words.joined([count, when])), "small", "text2", wrap=True))
        row.addLayout(column, 1)
        return row

    def _table(self) -> QWidget:
        """A line for each change: the record, the field, the value, why it was kept."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        heads = (self.tr("Record"), self.tr("Field"), self.tr("Value"), self.tr("Why it was kept aside"))
        for column, text in enumerate(heads):
            grid.addWidget(Label(text, "caption", "text2"), 0, column)
            grid.setColumnStretch(column, 2 if column in (0, 2, 3) else 1)
        for row, held in enumerate(self.shown.changes, 1):
            for column, text in enumerate(self._line(held)):
                grid.addWidget(Label(text, "name" if not column else "body", wrap=True), row, column, Qt.AlignmentFlag.AlignTop)
        return table

    def _line(self, held: Held) -> tuple[str, str, str, str]:
        words, kind = self._context.words, kind_of(held.kind)
        field = kind.by_name.get(held.field) if kind is not None else None
        named = self._context.ledger.get(held.record)
        title = self._names.title(named) if named is not None else ""
        record = words.joined([part for part in (words.label(kind.label) if kind is not None else held.kind, title) if part])
        if held.field == DELETED:
            label, value = self.tr("The whole record"), self.tr("Delete it") if held.value else self.tr("Keep it")
        else:
            known = field is not None and held.value is not None
            label = words.label(field.label) if field is not None else held.field
            value = self._speech.shown(field, held.value) if field is not None and known else str(held.value or "")
        why = words.translated("problems", verdicts.WORDS[held.reason])
        return words.ui(record), label, words.ui(value) or self.tr("Empty"), why

    def state(self) -> str:
        """What became of it, in words."""
        shown, words = self.shown, self._context.words
        who = words.ui(self._names.name(shown.by)) if shown.by else self.tr("HQ")
        if shown.state == DECLINED:
            return self.tr("{who} declined it: {why}").format(who=who, why=words.quoted(shown.why))
        if shown.state == ACCEPTED:
            return self.tr("{who} accepted it.").format(who=who)
        if shown.state == OVERTAKEN:
            return self.tr("What it would change was changed meanwhile.")
        if self.may:
            return self.tr("It is kept and live nowhere until you decide. Its author sees your decision.")
        return self.tr("It is kept, and HQ decides on it. Nothing else is held up.")

    def refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _accept(self) -> None:
        try:
            self._context.ledger.accept(self.shown.epoch, self.shown.save)
        except Problem as problem:
            self.refuse(self._context.words.problem(problem))
            return
        self._context.notices.toast(self.tr("Accepted. It counts as saved by its author and by you."))
        self.decided.emit()

    def _decline(self) -> None:
        try:
            self._context.ledger.decline(self.shown.epoch, self.shown.save, self.reason.text())
        except Problem as problem:
            self.refuse(self._context.words.problem(problem))
            self.reason.setFocus()
            return
        self._context.notices.toast(self.tr("Declined. Its author reads why."))
        self.decided.emit()
