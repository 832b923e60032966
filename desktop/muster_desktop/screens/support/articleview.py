"""One help page to read: what goes wrong in a user's words, the steps in large numbers, its languages, what people found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.shelf import Page, Shelf, steps_of
from muster_desktop.widgets.badges import Chip
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.words import OWN_NAMES

SIDE = 24
STATE_TONES = {"published": "ok", "validated": "accent", "flagged": "bad", "retired": "outline"}
FACTS = ("audience", "level", "environment", "cause", "owner", "validated_on", "review_due", "version_from", "version_to",
         "attachments", "flag")


class ArticleView(QWidget):
    """`act_asked` gives "edit", "right", "flag", "print", "large" or "more"; `page_asked` the id of the same page in another
    language."""

    act_asked = Signal(str)
    page_asked = Signal(str)

    def __init__(self, context: Context, words: SupportWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.page: Page | None = None
        theme = context.theme
        self.state, self.code = Chip(theme), Label("", "small", "text2")
        self.title = Label("", "title", "", wrap=True)
        self.edit, self.large = Button(theme, "", "note-pencil"), Button(theme, "", "square-half")
        self.sheet, self.more = Button(theme, "", "printer"), Button(theme, "", "dots-three")
        self.right, self.flag = Button(theme, "", "thumbs-up"), Button(theme, "", "thumbs-down")
        self._body: QWidget | None = None
        self._lay_out()
        for button, act in ((self.edit, "edit"), (self.large, "large"), (self.sheet, "print"), (self.more, "more"),
                            (self.right, "right"), (self.flag, "flag")):
            button.clicked.connect(partial(self.act_asked.emit, act))

    def _lay_out(self) -> None:
        whole, head, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head.setContentsMargins(SIDE, 14, SIDE, 0)
        head.setSpacing(8)
        head.addWidget(self.state)
        head.addWidget(self.code)
        head.addStretch()
        for button in (self.edit, self.large, self.sheet, self.more):
            head.addWidget(button)
        title = QVBoxLayout()
        title.setContentsMargins(SIDE, 6, SIDE, 12)
        title.addWidget(self.title)
        self._inside = QWidget()
        self._inside.setProperty("ground", "canvas")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SIDE, 14, SIDE, 20)
        self._column.setSpacing(10)
        foot.setContentsMargins(SIDE, 10, SIDE, 10)
        foot.setSpacing(8)
        self.question = Label("", "body", "text2")
        foot.addWidget(self.question)
        foot.addStretch()
        foot.addWidget(self.right)
        foot.addWidget(self.flag)
        whole.addLayout(head)
        whole.addLayout(title)
        whole.addWidget(Rule())
        whole.addWidget(scrolled(self._inside), 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)

    def show_page(self, page: Page, shelf: Shelf) -> None:
        """Everything of a page, in the present language of the window; its own texts in theirs."""
        self.page = page
        record, words, ledger = page.record, self._words, self._context.ledger
        state = str(record.values.get("state") or "draft")
        self.state.set_text(words.field(record, "state") or self._context.words.label("Draft"), STATE_TONES.get(state, "neutral"))
        self.code.setText(words.number(record))
        self.title.setText(words.title(record))
        self.edit.setText(self.tr("Edit"))
        self.large.setText(self.tr("Show large"))
        self.sheet.setText(self.tr("Print sheet"))
        self.more.setText(self.tr("More"))
        self.question.setText(self.tr("Is it right?"))
        self.right.setText(self.tr("It is right"))
        self.flag.setText(self.tr("Something is wrong"))
        self.edit.setEnabled(ledger.may_write("article", record.site, "steps", record.id))
        may_flag = ledger.may_write("article", record.site, "flag", record.id)
        for button in (self.right, self.flag):
            button.setEnabled(may_flag)
        self._build(page, shelf)

    def _build(self, page: Page, shelf: Shelf) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        record = page.record
        group = [each for each in shelf.groups.get(record.id, ()) if each != record.id]
        column.addWidget(self._tongues(page, [other for each in group if (other := shelf.page(each)) is not None]))
        problem = self._words.field(record, "problem")
        if problem:
            column.addWidget(Label(self.tr("What happens"), "strong", "text2"))
            column.addWidget(Label(self._words.prose(problem), "lead", "", wrap=True))
        column.addWidget(Label(self.tr("What to do"), "strong", "text2"))
        steps = steps_of(self._words.field(record, "steps"))
        for at, step in enumerate(steps, 1):
            column.addLayout(self._step(at, step))
        if not steps:
            column.addWidget(Label(self.tr("Nobody has written this yet."), "body", "text2", wrap=True))
        column.addWidget(Rule())
        column.addWidget(self._facts(page))
        column.addStretch(1)
        self._column.addWidget(self._body, 1)

    def _step(self, at: int, step: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        number = Label(self._context.words.number(at), "title", "accent")
        number.setMinimumWidth(24)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(self._words.prose(step), "lead", "", wrap=True), 1)
        return row

    def _tongues(self, page: Page, others: Sequence[Page]) -> QWidget:
        """Its languages: this one, and a way to each of the others."""
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Chip(self._context.theme, self.language(page) or self.tr("No language"), "accent", "translate"))
        for other in others:
            name = self.language(other) or self._words.title(other.record)
            button = Button(self._context.theme, name, variant="link", height=24)
            button.clicked.connect(partial(self.page_asked.emit, other.record.id))
            row.addWidget(button)
        row.addStretch()
        return held

    @staticmethod
    def language(page: Page) -> str:
        """The language of a page by its own name."""
        code = str(page.record.values.get("language") or "")
        return OWN_NAMES.get(code, code)

    def _facts(self, page: Page) -> QWidget:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        words, kind = self._context.words, ALL["article"]
        rows = [(words.label(kind.by_name[name].label), self._words.field(page.record, name)) for name in FACTS
                if page.record.values.get(name) is not None]
        rows.append((self.tr("Used"), QCoreApplication.translate("ArticleView", "for %n request(s)", None, page.uses)))
        said = [f"{self._words.verdict(name)} {words.number(count)}" for name, count in page.verdicts.items() if count]
        if said:
            rows.append((self.tr("What people found"), words.joined(said)))
        for at, (label, text) in enumerate(rows):
            grid.addWidget(Label(label, "small", "text2"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(self._words.prose(text), "small", "", wrap=True), at, 1)
        return held
