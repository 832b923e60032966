"""The panel beside a register: one record in full, with what is to be decided, its remarks and its history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from muster.author import Edit
from muster.change import Record
from muster.kind import Kind
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.forms import RecordForm
from muster_desktop.pastreading import PastReading
from muster_desktop.reading import Speech
from muster_desktop.screens.registeracts import RegisterActs
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.history import HistoryList
from muster_desktop.widgets.labels import Label, Rule


class RecordPanel(QWidget):
    """Shows a record, every field open to be changed; or, after `start_new`, the form for one more."""

    closed = Signal(bool)  # True: by the cross, from a record; False: a new one was given up
    added = Signal(str)
    delete_asked = Signal()
    decide_asked = Signal(str)

    def __init__(self, context: Context, kind: Kind, speech: Speech, acts: RegisterActs) -> None:
        super().__init__()
        self._context, self._kind, self._speech, self._acts = context, kind, speech, acts
        self.adding = False
        self.form = RecordForm(kind, speech, self._why_not)
        self.form.left.connect(self._save_field)
        self.form.settle_asked.connect(self.decide_asked)
        self.title = Label("", "section", "", wrap=True)
        self.about = Label("", "small", "text2", wrap=True)
        self.remark = Label("", "small-name", "warn", wrap=True)
        self.site = Combo(context.theme)
        self.site_label = Label("", "small-strong")
        self.site_label.setBuddy(self.site)
        self.past_title = Label("", "small-strong")
        self.history = HistoryList(kind, speech)
        self._past = PastReading(context, speech.names, self.history)
        self.refusal = Label("", "small", "bad", wrap=True)
        self.cross = IconButton(context.theme, "x", "", size=26)
        self.go = Button(context.theme, "", variant="primary", keys="Ctrl+Return")
        self.stop = Button(context.theme, "", variant="quiet")
        self.drop = Button(context.theme, "", variant="quiet")
        self.decide = Button(context.theme, "", "git-branch", "plain")
        self._lay_out()
        self.cross.clicked.connect(self._close)
        self.stop.clicked.connect(self._close)
        self.go.clicked.connect(self.commit)
        self.drop.clicked.connect(self.delete_asked)
        self.decide.clicked.connect(self._decide_delete)
        self.site.activated.connect(self._site_chosen)
        bind(self, self.commit, "Ctrl+Return", "Ctrl+Enter")
        bind(self, self._close, "Esc")

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(300)
        head = QHBoxLayout()
        head.setContentsMargins(0, 12, 0, 10)
        head.addSpacing(18)  # spacing is mirrored from right to left, margins are not
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.about)
        words.addWidget(self.title)
        head.addLayout(words, 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(10)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 12, 18, 16)
        column.setSpacing(8)
        for part in (self.remark, self.decide, self.site_label, self.site, self.form, self.past_title, self.history):
            column.addWidget(part)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        self._lay_whole(head)

    def _lay_whole(self, head: QHBoxLayout) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 10, 18, 10)
        for button in (self.go, self.stop):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.drop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule())
        whole.addWidget(self.area, 1)
        self.refusal.setContentsMargins(18, 8, 18, 0)
        whole.addWidget(self.refusal)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        self.refusal.hide()

    # What is shown

    @property
    def record(self) -> Record | None:
        return self.form.record

    def show_record(self, record: Record) -> None:
        """Show a record; a form for a new one that somebody began stays as it is."""
        if self.adding:
            return
        if self.record is not None and self.record.id == record.id:
            self.form.refresh(record)
        else:
            self.form.show_record(record)
            self.area.verticalScrollBar().setValue(0)
        self._say_shown()

    def start_new(self, site: str) -> None:
        """Show the empty form, with the cursor in its first field."""
        if not self.adding:
            self.adding = True
            self.form.show_record(None)
            self._fill_sites(site)
        self.say()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor into the first field that may be changed."""
        first = next((row for row in self.form.rows.values() if row.editor.isEnabled()), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_new(self) -> None:
        """Give up the new one: what was typed goes."""
        self.adding = False
        self.form.forget_typed()
        self._refuse("")

    def say(self) -> None:
        """Put the words of the present language and of the record that is shown."""
        self.cross.set_name(self.tr("Close"))
        self.go.setText(self.tr("Add"))
        self.stop.setText(self.tr("Cancel"))
        self.drop.setText(self.tr("Delete"))
        self.site_label.setText(self.tr("Site") if self._kind.name != "site" else self.tr("Belongs to"))
        self.site.setAccessibleName(self.site_label.text())
        self.past_title.setText(self.tr("History"))
        self.decide.setText(self.tr("Deleted in one place, edited in another: decide"))
        self.form.say()
        self._say_shown()

    def _say_shown(self) -> None:
        """The words that belong to what is shown."""
        record, label = self.record, self._context.words.label(self._kind.label)
        for fresh in (self.go, self.stop, self.site, self.site_label):
            fresh.setVisible(self.adding)
        for held in (self.drop, self.past_title, self.history):
            held.setVisible(not self.adding and record is not None)
        if record is None or self.adding:
            self.title.setText(self.tr("New: {kind}").format(kind=label))
            self.about.setText("")
            self.remark.hide()
            self.decide.hide()
        else:
            self._say_record(record, label)
        self.about.setVisible(bool(self.about.text()))

    def _say_record(self, record: Record, label: str) -> None:
        words, names = self._context.words, self._speech.names
        self.title.setText(words.ui(names.title(record)))
        self.about.setText(words.ui(words.joined([label, names.site_name(record.site)])))
        remarks = [words.label(text) for text in (flag(record.values) for flag in self._kind.flags) if text]
        self.remark.setText("\n".join(remarks))
        self.remark.setVisible(bool(remarks))
        self.decide.setVisible("_deleted" in record.clashes)
        allowed = self._acts.may(record, "_deleted")
        self.drop.setEnabled(allowed)
        self.drop.setToolTip("" if allowed else self._acts.refusal(record.site, "_deleted"))
        self._past.show_record(record.id)

    def _fill_sites(self, site: str) -> None:
        ledger = self._context.ledger
        self.site.clear()
        for path in ledger.sites():
            if self._acts.may_add(path):
                self.site.addItem(self._context.words.ui(self._speech.names.site_name(path)), path)
        self.site.setCurrentIndex(max(0, self.site.findData(site)))

    def _why_not(self, record: Record | None, field: str) -> str:
        return self._acts.why_not(record, field, self.site.currentData() or "")

    def _site_chosen(self) -> None:
        for name, row in self.form.rows.items():
            row.lock(self._why_not(None, name))

    # Saving

    def _save_field(self, name: str) -> None:
        """A field that a person changed and left: saved at once, or kept with the reason below it."""
        record = self.record
        if self.adding or record is None:
            return
        row = self.form.rows[name]
        try:
            value = row.read()
            if value != record.values.get(name) or name in record.clashes:
                self._acts.save([self._edit(record, name, value)])
            self.form.saved(name)
        except Problem as problem:
            row.refuse(self._context.words.problem(problem))

    def _edit(self, record: Record, name: str, value: object) -> Edit:
        return Edit(record.id, record.kind, record.site, {name: value})

    def commit(self) -> None:
        """Add what the form holds. What was typed stays when it is refused, with the reason."""
        if not self.adding:
            return
        values = self.form.values()
        if values is None:
            return
        try:
            record = self._acts.add(self.site.currentData() or "", values)
        except Problem as problem:
            self._refuse(self._context.words.problem(problem))
            return
        self.end_new()
        self.added.emit(record)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def _close(self) -> None:
        if not self.adding and self.form.give_up():
            return  # what was being typed is given up first
        adding = self.adding
        if adding:
            self.end_new()
        self.closed.emit(not adding and self.sender() is self.cross)

    def _decide_delete(self) -> None:
        self.decide_asked.emit("_deleted")
