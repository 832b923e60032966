"""People brought from an agency's list into a training: read in the background, asked about, saved as one, taken back as one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from muster.fields import Choice
from muster.problems import Problem
from muster_desktop import sheets
from muster_desktop.context import Context
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.agencydialog import AgencyDialog
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.agencylist import PERSON, Listed, edits, read_list
from muster_desktop.training.room import Room


class AgencyImport(QObject):
    """`bring` reads a file for the training of `room`; the dialog asks the rest."""

    def __init__(self, context: Context, words: TrainingWords, acts: TrainingActs, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._words, self._acts, self._page = context, words, acts, page
        self.room: Room | None = None
        self.dialog: AgencyDialog | None = None

    def ask(self) -> None:
        """Ask for the file."""
        name, _ = QFileDialog.getOpenFileName(self._page, self.tr("People from a list"), _documents(),
                                              self.tr("Sheets") + " (*.xlsx *.csv *.tsv)")
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Read a file and ask about who may be known; nothing is saved yet."""
        ledger, library, words = self._context.ledger, self._context.library, self._labels()
        self._context.work.run(lambda: read_list(ledger, path, library, words), self._asked, self._context.notices.problem)

    def _labels(self) -> sheets.Words:
        texts = [field.label for field in PERSON.fields]
        texts += [option.label for field in PERSON.fields if isinstance(field.type, Choice) for option in field.type.options]
        return {text: [self._context.words.label(text)] for text in texts}

    def _asked(self, listed: Listed) -> None:
        self._words.names.forget(["person"])
        self.dialog = AgencyDialog(self._context, self._words, listed, self._page.window())
        self.dialog.accepted.connect(self._take)
        self.dialog.refused_asked.connect(self._ask_refused)
        self.dialog.open()

    def _take(self) -> None:
        if self.dialog is None or self.room is None:
            return
        listed, answers, room = self.dialog.listed, self.dialog.answers(), self.room
        seated = [str(seat.values.get("person")) for seat in room.seats]
        made = edits(self._context.ledger, room.training, listed, answers, seated)
        seats = sum(edit.kind == "participation" for edit in made)
        said = QCoreApplication.translate("AgencyImport", "%n person(s) added to the training.", None, seats)
        why = self._acts.save(made, said)
        if why:
            self._context.notices.warn(why)

    def _ask_refused(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save the unread lines"),
                                              str(Path(_documents()) / "refused.csv"), "CSV (*.csv)")
        if name:
            self.write_refused(Path(name))

    def write_refused(self, path: Path) -> None:
        """Write the lines that could not be read, each with its reason, to be put right and brought again."""
        if self.dialog is None:
            return
        listed, words = self.dialog.listed, self._context.words
        rows = [(str(each.line), words.problem(each.problem), *each.cells) for each in listed.refused]
        try:
            sheets.save_rows(path, ["Line", "Reason", *listed.headings], rows)
        except Problem as problem:
            self._context.notices.problem(problem)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
