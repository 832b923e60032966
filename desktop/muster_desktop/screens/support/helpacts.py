"""What a person does to a help page: write, edit, call it right or wrong, publish, print, retire; delete only one not in use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import LongText, Value
from muster.kind import DELETED, Field
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop.context import Context
from muster_desktop.floor.numbers import number_of
from muster_desktop.printing import print_document
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.leaflet import Leaflet, document, pdf
from muster_desktop.support.shelf import Page, steps_of
from muster_desktop.undoing import tell

NOT_WRITTEN = Sort("sheet_not_written", BAD, QT_TRANSLATE_NOOP(
    "problems", "The sheet could not be written to {file}. Check the folder and the room on the disk. Nothing else was changed."))
ASKED = ("title", "problem", "steps", "audience", "language", "translation_of", "level", "environment", "cause", "keywords",
         "owner", "review_due", "version_from", "version_to", "attachments", "note")
WRONG = Field("flag", ALL["article"].by_name["flag"].label, LongText())


class HelpActs(QObject):
    """`form_asked` comes when the form was filled and is to be seen; `made` with the id of a new page."""

    form_asked = Signal()
    made = Signal(str)

    def __init__(self, context: Context, words: SupportWords, form: PanelForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._form, self._window = context, words, form, parent
        self.menu = QMenu(parent)
        context.theme.dress(self.menu)
        self.menu.triggered.connect(lambda action: action.data()())

    # Writing

    def new(self, values: Mapping[str, Value]) -> None:
        """Ask for a new page, filled with what is known."""
        def save(given: Mapping[str, Value]) -> str:
            full = {"state": "draft", "owner": self._context.ledger.person, **values,
                    **{name: value for name, value in given.items() if value is not None}}
            record = self._context.ledger.new_id("article", "", full)
            why = self._save([Edit(record, "article", "", full)], self.tr("The help page was added as a draft."))
            if not why:
                self.made.emit(record)
            return why

        self._ask(self.tr("New help page"), self.tr("In the words that a user would use. One step on each line."), self.tr("Add"),
                  values, save)

    def edit(self, page: Page) -> None:
        def save(given: Mapping[str, Value]) -> str:
            record = page.record
            changed = {name: value for name, value in given.items() if value != record.values.get(name)}
            return self._save([Edit(record.id, "article", record.site, changed)], self.tr("The help page is saved."))

        self._ask(self.tr("Edit the help page"), "", self.tr("Save"), page.record.values, save)

    def _ask(self, title: str, about: str, button: str, values: Mapping[str, Value],
             save: Callable[[Mapping[str, Value]], str]) -> None:
        fields = [ALL["article"].by_name[name] for name in ASKED]
        self._form.ask(title, about, button, fields, values, save, frozenset(("title", "steps")))
        self.form_asked.emit()
        self._form.focus()

    # Judging

    def right(self, page: Page) -> None:
        """Somebody used it and found it right: that is its review."""
        state = str(page.record.values.get("state") or "draft")
        values: dict[str, Value] = {
            "verdict": "accurate", "validated_by": self._context.ledger.person, "validated_on": self._context.words.today(),
            "flag": None, "state": "validated" if state in ("draft", "flagged") else state}
        self._save([self._edit(page, values)], self.tr("{title} was found right today.").format(title=self._quoted(page)))

    def flag(self, page: Page) -> None:
        """Ask what is wrong with it."""
        def save(given: Mapping[str, Value]) -> str:
            values: dict[str, Value] = {"flag": given.get("flag"), "state": "flagged", "verdict": "wrong"}
            return self._save([self._edit(page, values)], self.tr("It stands among the pages to mend."))

        self._form.ask(self.tr("Something is wrong"), self.tr("It stays where it is, and its owner sees what you write here."),
                       self.tr("Say it"), [WRONG], {"flag": page.record.values.get("flag")}, save, frozenset(("flag",)))
        self.form_asked.emit()
        self._form.focus()

    def fill_menu(self, page: Page) -> list[QAction]:
        """What else can be done: publish, translate, retire, delete."""
        self.menu.clear()
        record, ledger = page.record, self._context.ledger
        state, may = record.values.get("state"), ledger.may_write("article", record.site, "state", record.id)
        entries: list[tuple[str, Callable[[], object], bool]] = []
        if state != "published":
            entries.append((self.tr("Publish"), partial(self._state, page, "published"), may))
        may_add = ledger.may_write("article", "", "title")
        entries.append((self.tr("Add it in another language"), partial(self._translate, page), may_add))
        if state != "retired":
            entries.append((self.tr("Retire it"), partial(self._state, page, "retired"), may))
        entries.append((self.tr("Save the sheet as PDF"), partial(self.save_sheet, page), True))
        may_delete = ledger.may_write("article", record.site, "title", record.id)
        entries.append((self.tr("Delete"), partial(self.delete, page), may_delete))
        for text, act, allowed in entries:
            action = QAction(text, self.menu)
            action.setData(act)
            action.setEnabled(allowed)
            self.menu.addAction(action)
        return self.menu.actions()

    def _state(self, page: Page, state: str) -> None:
        said = self.tr("{title} is now {state}.").format(
            title=self._quoted(page), state=self._context.words.quoted(self._words.choice("article", "state", state)))
        self._save([self._edit(page, {"state": state})], said)

    def _translate(self, page: Page) -> None:
        values = page.record.values
        first = str(values.get("translation_of") or page.record.id)
        spoken = self._context.words.language
        self.new({**{name: values[name] for name in ("audience", "level", "version_from", "version_to") if values.get(name)},
                  "translation_of": first, "language": spoken if spoken != values.get("language") else None})

    def delete(self, page: Page) -> None:
        """Delete a page that nothing leans on; one in use is kept, and retiring it is the way."""
        if page.uses:
            said = QCoreApplication.translate(
                "HelpActs", "{title} was shown for %n request(s), whose history would lose it. It was kept. Retire it instead: "
                "then it is offered no more.", None, page.uses)
            self._context.notices.warn(said.format(title=self._quoted(page)))
            return
        self._save([self._edit(page, {DELETED: True})], self.tr("{title} was deleted.").format(title=self._quoted(page)))

    def _edit(self, page: Page, values: Mapping[str, Value]) -> Edit:
        return Edit(page.record.id, "article", page.record.site, values)

    def _quoted(self, page: Page) -> str:
        return self._context.words.quoted(self._words.title(page.record))

    # On paper

    def leaflet(self, record: Record) -> Leaflet:
        """What the sheet says, in the direction of the page's own language."""
        words, values = self._context.words, record.values
        code = str(values.get("language") or words.language)
        facts = [self._words.field(record, name) for name in ("audience", "version_from")]
        foot = [words.joined([part for part in facts if part]),
                self.tr("{rollout}, printed on {day}").format(rollout=self._context.ledger.name(), day=words.day(words.today()))]
        rtl = QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
        return Leaflet(self._words.plain_title(record), self._words.field(record, "problem"),
                       steps_of(self._words.field(record, "steps")),
                       "\n".join(part for part in foot if part), self._words.number(record), f"muster:help/{record.id}",
                       rtl, self.tr("What happens"), self.tr("What to do"),
                       steps_of(self._words.field(record, "attachments")),
                       words.label(ALL["article"].by_name["attachments"].label))

    def families(self) -> Sequence[str]:
        return self._context.theme.font("body").families()

    def save_sheet(self, page: Page, file: str = "") -> None:
        """Write the sheet as a PDF where a person chooses."""
        chosen = file or QFileDialog.getSaveFileName(self._window, self.tr("Save the sheet as PDF"),
                                                     f"{number_of(page.record.id)}.pdf", "PDF (*.pdf)")[0]
        if not chosen:
            return
        try:
            Path(chosen).write_bytes(pdf(self.leaflet(page.record), self.families()))
        except OSError:
            self._context.notices.problem(Problem(NOT_WRITTEN, file=chosen))
            return
        self._context.notices.toast(self.tr("The sheet is in {file}.").format(file=chosen))

    def print_sheet(self, page: Page) -> None:
        """By the system's own dialog for printers."""
        print_document(self._window, document(self.leaflet(page.record), self.families()))

    # Saving

    def _save(self, edits: Sequence[Edit], said: str) -> str:
        try:
            saved = self._context.ledger.save(list(edits))
        except Problem as problem:
            self._context.notices.problem(problem)
            return self._context.words.problem(problem)
        tell(self._context, [saved], said)
        return ""
