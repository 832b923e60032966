"""Files in and out of a register: an import that says first what it would do, an export."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from muster.fields import Choice
from muster.kind import Kind
from muster.problems import Problem
from muster_desktop import sheets, sheets_ledger
from muster_desktop.context import Context
from muster_desktop.ledger import Saved
from muster_desktop.screens.importdialog import ImportDialog
from muster_desktop.screens.registeracts import RegisterActs


class RegisterFiles(QObject):
    """Reads and writes in the background; `site` is where rows go that name no site. `saved` (how many parts, of how many) comes
    from there while the rows of a file are taken over."""

    saved = Signal(int, int)

    def __init__(self, context: Context, kind: Kind, acts: RegisterActs, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._kind, self._acts, self._page = context, kind, acts, page
        self.site = ""
        self.dialog: ImportDialog | None = None
        self._plan: sheets.Plan | None = None
        self._ticket = 0
        self._stopped = Event()
        self.saved.connect(self._progressed)

    # In

    def ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Import"), _documents(), self.tr("Sheets") + " (*.xlsx *.csv *.tsv)")
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Read a file and show what it would change; nothing is saved yet. Closing the dialog stops it."""
        ledger, kind, site, library, words = self._context.ledger, self._kind, self.site, self._context.library, self._labels()
        self._plan, self._stopped = None, Event()
        self.dialog = ImportDialog(self._context.theme, self._context.words, path.name, self._page.window())
        self.dialog.wanted.connect(self._take)
        self.dialog.refused_asked.connect(self._ask_refused)
        self.dialog.other_asked.connect(self.ask_import)
        self.dialog.rejected.connect(self._stop)
        self.dialog.open()
        self._ticket = self._context.work.run(
            lambda: sheets_ledger.plan_import(ledger, path, kind, site, library, words), self._planned, self._unread)

    def _labels(self) -> dict[str, list[str]]:
        """What the labels of this kind are called in the reader's language."""
        texts = [field.label for field in self._kind.fields]
        texts += [option.label for field in self._kind.fields if isinstance(field.type, Choice) for option in field.type.options]
        return {text: [self._context.words.label(text)] for text in texts}

    def _planned(self, plan: sheets.Plan) -> None:
        self._plan = plan
        if self.dialog is not None:
            self.dialog.show_plan(plan)

    def _unread(self, problem: Problem) -> None:
        if self.dialog is not None:
            self.dialog.refuse(self._context.words.problem(problem))

    def _stop(self) -> None:
        """The dialog was closed. What is being read is forgotten; what is being saved ends with the part that is under way."""
        self._stopped.set()
        if self._plan is None:
            self._context.work.forget(self._ticket)
        self.dialog = None

    def _take(self) -> None:
        plan = self._plan
        if plan is None or not plan.changes or self.dialog is None:
            return
        ledger, stopped, parts = self._context.ledger, self._stopped, sheets_ledger.parts(plan)
        self.dialog.show_progress(0, len(parts))

        def job() -> tuple[list[Saved], int, Problem | None]:
            done: list[Saved] = []
            count = 0
            for part in parts:
                if stopped.is_set():
                    break
                try:
                    done.append(ledger.save(part))
                except Problem as problem:
                    return done, count, problem
                count += len(part)
                self.saved.emit(len(done), len(parts))
            return done, count, None

        self._context.work.run(job, self._taken, self._context.notices.problem)

    def _progressed(self, done: int, of: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(done, of)

    def _taken(self, outcome: tuple[list[Saved], int, Problem | None]) -> None:
        """All that was saved is one thing to take back, also where the rest was stopped or refused."""
        saved, count, problem = outcome
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None
        if problem is not None:
            self._context.notices.problem(problem)
        if saved:
            self._acts.tell(saved, QCoreApplication.translate("RegisterFiles", "%n record(s) imported", None, count))

    def _ask_refused(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the refused rows"), str(Path(_documents()) / "refused.csv"), "CSV (*.csv)")
        if name:
            self.write_refused(Path(name))

    def write_refused(self, path: Path) -> None:
        """Write the rows that were refused, each with its reason, to be put right and imported again."""
        if self._plan is None:
            return
        words = self._context.words
        try:
            sheets_ledger.save_refused(path, self._plan.report, lambda each: words.problem(each.problem))
        except Problem as problem:
            self._context.notices.problem(problem)

    # Out

    def ask_export(self) -> None:
        usual = Path(_documents()) / f"{self._context.ledger.slug()}-{self._kind.name}.xlsx"
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Export"), str(usual), "Excel (*.xlsx)")
        if name:
            self.write(Path(name if name.endswith(".xlsx") else name + ".xlsx"))

    def write(self, path: Path) -> None:
        """Write every record of this kind that is here."""
        context, kind = self._context, self._kind

        def job() -> tuple[int, str]:
            count = sheets_ledger.export(context.ledger, path, [kind], context.library, context.words.language,
                                         context.words.label)
            return count, path.name

        context.work.run(job, self._written, context.notices.problem)

    def _written(self, done: tuple[int, str]) -> None:
        count, file = done
        said = QCoreApplication.translate("RegisterFiles", "%n record(s) written to {file}", None, count)
        self._context.notices.toast(said.format(file=file))


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
