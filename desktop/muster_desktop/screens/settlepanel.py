"""One field that was changed in two places: both values, who set each and when; one is chosen, or another is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from muster.change import Record, Version
from muster.fields import LongText, Value, is_template_text
from muster.kind import DELETED
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.editors import Editor, make_editor
from muster_desktop.names import Directory
from muster_desktop.reading import Speech
from muster_desktop.widgets.bindings import bind
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.sidecard import SideCard


class SettlePanel(QWidget):
    """Nothing is chosen beforehand. `settled` comes after a decision was saved, `closed` after it and after "Decide later"."""

    settled = Signal()
    closed = Signal()

    def __init__(self, context: Context, record: Record, field: str) -> None:
        super().__init__()
        self._context, self.shown, self.field = context, record, field
        self.kind = ALL[record.kind]
        self._speech = Speech(context.words, context.theme, Directory(context.ledger, context.words))
        self.versions: tuple[Version, ...] = record.clashes.get(field, ())
        self.editor: Editor | None = None
        self.refusal = Label("", "small", "bad", wrap=True)
        self.refusal.hide()
        self.group = QButtonGroup(self)
        self.cards: list[SideCard] = []
        self._values: list[Value] = []
        self._make_cards()
        self._lay_out()
        self.say()
        allowed = context.ledger.may_write(record.kind, record.site, field, record.id)
        self.go.setEnabled(False)
        self._allowed = allowed
        if not allowed:
            self.refuse(self.tr("Your role may not change this field, so others decide here."))
        self.group.buttonClicked.connect(self._chosen)
        context.words.changed.connect(self.say)
        bind(self, self.commit, "Ctrl+Return", "Ctrl+Enter")
        bind(self, self.closed.emit, "Esc")
        if self.cards:
            self.setFocusProxy(self.cards[0].dot)

    @property
    def record(self) -> str:
        """The id of the record that is decided on."""
        return self.shown.id

    def _make_cards(self) -> None:
        names = self._speech.names
        for version in self.versions:
            self._add(SideCard(self._context.theme, version.person, names.name(version.person)), version.value)
        if self.field == DELETED:
            return
        field = self.kind.by_name.get(self.field)
        if field is None:
            return
        texts = [version.value for version in self.versions if version.value is not None]
        if isinstance(field.type, LongText) and len(texts) > 1 and not any(is_template_text(text) for text in texts):
            self._add(SideCard(self._context.theme), "\n".join(dict.fromkeys(texts)))
        other = SideCard(self._context.theme)
        self.editor = make_editor(field, self._speech)
        self.editor.edited.connect(other.dot.click)
        other.body.addWidget(self.editor)
        self._add(other, None)

    def _add(self, card: SideCard, value: Value) -> None:
        self.group.addButton(card.dot, len(self.cards))
        card.dot.toggled.connect(self._chosen)
        self.cards.append(card)
        self._values.append(value)

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = self._context.theme
        self.title, self.about = Label("", "section", "", wrap=True), Label("", "small", "text2", wrap=True)
        self.cross = IconButton(theme, "x", "", size=26)
        self.go = Button(theme, "", variant="primary", keys="Ctrl+Return")
        self.later = Button(theme, "", variant="quiet")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.about)
        for card in self.cards:
            column.addWidget(card)
        column.addWidget(self.refusal)
        column.addStretch(1)
        self._lay_whole(inside)
        self.go.clicked.connect(self.commit)
        self.later.clicked.connect(self.closed)
        self.cross.clicked.connect(self.closed)

    def _lay_whole(self, inside: QWidget) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 10, 18, 10)
        foot.addWidget(self.go)
        foot.addWidget(self.later)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)

    def say(self) -> None:
        """Put the words of the present language."""
        self._speech.names.forget()
        words, names = self._context.words, self._speech.names
        label = words.label(self.kind.by_name[self.field].label) if self.field in self.kind.by_name else self.field
        deleted = self.field == DELETED
        self.title.setText(words.ui(names.title(self.shown) if deleted else words.joined([names.title(self.shown), label])))
        self.about.setText(self.tr("It was deleted in one place and edited in another. Both stay in the history.") if deleted else
                           self.tr("It was changed in two places while apart. Choose what to keep; both stay in the history."))
        self.cross.set_name(self.tr("Close"))
        self.go.setText(self.tr("Keep this"))
        self.later.setText(self.tr("Decide later"))
        for version, card in zip(self.versions, self.cards, strict=False):
            card.say(*self._side(version))
        for card, value in list(zip(self.cards, self._values, strict=True))[len(self.versions):]:
            card.say(self.tr("Keep both") if value is not None else self.tr("Something else"), "", words.ui(str(value or "")))

    def _side(self, version: Version) -> tuple[str, str, str]:
        """Who, when, and what a side says."""
        words, names = self._context.words, self._speech.names
        mine = version.person == self._context.ledger.person
        who = self.tr("You") if mine else words.ui(names.name(version.person)) if version.person else self.tr("Somebody")
        when = words.moment(version.ms, version.offset)
        if version.unsent:
            when = words.joined([when, self.tr("not sent yet")])
        if self.field == DELETED:
            value = self.tr("Delete it") if version.value else self.tr("Keep it, with what was edited")
        else:
            field = self.kind.by_name.get(self.field)
            value = self._speech.shown(field, version.value) if field is not None else str(version.value)
        return who, when, words.ui(value) or self.tr("Empty")

    # Deciding

    def _chosen(self) -> None:
        self.go.setEnabled(self._allowed and self.group.checkedId() >= 0)
        if self.editor is not None and self.cards[-1].dot.isChecked() and self.cards[-1].dot.hasFocus():
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def commit(self) -> None:
        """Save what was chosen. What was typed stays when it is refused, with the reason."""
        at = self.group.checkedId()
        if at < 0 or not self._allowed:
            return
        try:
            value = self._values[at]
            if self.editor is not None and at == len(self.cards) - 1:
                value = self.editor.read()
            self._context.ledger.resolve(self.shown.id, self.field, value)
        except Problem as problem:
            self.refuse(self._context.words.problem(problem))
            return
        self.settled.emit()
        self.closed.emit()
