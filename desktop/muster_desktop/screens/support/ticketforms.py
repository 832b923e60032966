"""What the desk asks before a request goes up, waits or is closed: a form in the panel, what is missing said at its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import LongText, Value
from muster.kind import Field
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.support.levelrules import LevelRules
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.deeds import Deeds
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.scrolled import scrolled

Do = Callable[[list[Edit], str], str]
"""(edits, what to say when they are saved) -> "" or, in words, why nothing was saved."""

LEAP = Field("leap", QT_TRANSLATE_NOOP("kinds", "Why a level is skipped"), LongText())
WHY_BACK = Field("text", QT_TRANSLATE_NOOP("kinds", "Why it goes back"), LongText())
_FIELDS = ALL["issue"].by_name
_TO_2 = ("level_reason", "tried", "help", "verdict")
_TO_3 = ("impact", "steps", "version", "fix_type")


class TicketForms(QWidget):
    """`closed` comes when a form was saved or given up; `write_asked` with the request whose answer is to become a help
    page."""

    closed = Signal()
    write_asked = Signal(object)

    def __init__(self, context: Context, words: SupportWords, speech: Speech, rules: LevelRules, do: Do) -> None:
        super().__init__()
        self._context, self._words, self._rules, self._do = context, words, rules, do
        self._deeds = Deeds(context.ledger)
        self._record: Record | None = None
        self.form = PanelForm(speech)
        self.form.setProperty("ground", "canvas")
        self.write = Button(context.theme, "", "book-open", "link", height=28)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(self.form), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 2, 18, 10)
        foot.setSpacing(6)
        foot.addWidget(self.form.foot)  # in sight, however long the form is
        foot.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(foot)
        self.form.closed.connect(self._closed)
        self.write.clicked.connect(self._write)

    def _closed(self) -> None:
        self._record = None
        self.closed.emit()

    def _write(self) -> None:
        if self._record is not None:
            self.write_asked.emit(self._record)

    def _ask(self, record: Record, title: str, about: str, button: str, fields: list[Field], values: Mapping[str, Value],
             save: Callable[[Mapping[str, Value]], str], required: frozenset[str], write: bool = False) -> None:
        self._record = record
        self.write.setVisible(write)
        self.write.setText(self.tr("None exists: write one from this"))
        self.form.ask(title, about, button, fields, values, save, required)
        self.form.focus()

    # Up and back

    def open_pass(self, record: Record, level: str, note: str) -> None:
        """Ask what the next level needs to go on; `note` is what was written in the box already."""
        fields = [_FIELDS[name] for name in _TO_2]
        if level == "3":
            fields += [_FIELDS[name] for name in _TO_3]
        skips = int(level) - int(str(record.values.get("level") or "1")) > 1
        if skips:
            fields.insert(1, LEAP)
        owner = Field("owner", QT_TRANSLATE_NOOP("kinds", "To whom"), _FIELDS["owner"].type, help=_FIELDS["owner"].help)
        if level == "2":
            fields.append(owner)
        values = {field.name: record.values.get(field.name) for field in fields}
        values["owner"] = None
        if note:
            values["level_reason"] = note

        def save(given: Mapping[str, Value]) -> str:
            why = self._rules.why_not_up(record, level, given)
            if why:
                return why
            said = self.tr("{title} is passed to level {number}.").format(
                title=self._quoted(record), number=self._context.words.number(level))
            return self._do(self._deeds.pass_to(record, level, given), said)

        about = self.tr("What you fill in here travels with the request, so that nobody has to ask for it again.")
        number = self._context.words.number(level)
        required = frozenset(field.name for field in fields if field.name not in ("owner", "help", "verdict", "tried"))
        title = self.tr("Pass to level {number}").format(number=number)
        self._ask(record, title, about, self.tr("Pass on"), fields, values, save, required)

    def open_back(self, record: Record, level: str, note: str) -> None:
        def save(given: Mapping[str, Value]) -> str:
            said = self.tr("{title} is passed back.").format(title=self._quoted(record))
            return self._do(self._deeds.pass_to(record, level, given), said)

        number = self._context.words.number(level)
        self._ask(record, self.tr("Pass back to level {number}").format(number=number), "", self.tr("Pass back"), [WHY_BACK],
                  {"text": note or None}, save, frozenset(("text",)))

    # Waiting, solving

    def open_wait(self, record: Record, note: str) -> None:
        """Ask what it waits for; the clock stops."""
        def save(given: Mapping[str, Value]) -> str:
            said = self.tr("{title} waits for its user. Its clock stands still.").format(title=self._quoted(record))
            return self._do(self._deeds.wait(record, str(given.get("waiting_on") or "")), said)

        self._ask(record, self.tr("Wait for user"), self.tr("The clock stands still until you go on with it."),
                  self.tr("Wait"), [_FIELDS["waiting_on"]], {"waiting_on": note or record.values.get("waiting_on")}, save,
                  frozenset(("waiting_on",)))

    def open_solve(self, record: Record, note: str) -> None:
        """Ask what solved it, and which help page: one that exists, or the word that there was none."""
        fields = [_FIELDS[name] for name in ("answer", "help", "verdict", "resolution", "cause")]
        values = {field.name: record.values.get(field.name) for field in fields}
        if note:
            values["answer"] = note

        def save(given: Mapping[str, Value]) -> str:
            why = self._rules.why_not_closed(record, given)
            if why:
                return why
            return self._do(self._deeds.solve(record, given), self.tr("{title} is solved.").format(title=self._quoted(record)))

        about = self.tr("Which help page solved it? Where there was none, say so: the page can be written from your answer.")
        self._ask(record, self.tr("Solve"), about, self.tr("Solve"), fields, values, save, frozenset(("answer",)), write=True)

    def given(self) -> dict[str, Value]:
        """What is filled in now and can be read."""
        out: dict[str, Value] = {}
        for name, editor in self.form.editors.items():
            try:
                out[name] = editor.read()
            except Problem:
                continue  # said at its field when it is saved
        return out

    def _quoted(self, record: Record) -> str:
        return self._context.words.quoted(self._words.title(record))
