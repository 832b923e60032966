"""The papers of a training as files to print: the signature sheet at once, the others by a menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.slugs import slug
from muster_desktop.context import Context
from muster_desktop.paper import sheets
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button, IconButton

NOT_WRITTEN = Sort("paper_not_written", BAD, QT_TRANSLATE_NOOP(
    "problems", "The file {file} could not be written. Nothing else was changed. Check the folder and the room on the disk."))
ORDER = ("signature", "labels", "pretest", "posttest", "certificates")


class PaperButton(QWidget):
    """Asks where the file goes and writes it in the background, in the languages of the training."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.room: Room | None = None
        self.sheet, self.more = Button(context.theme, "", "printer"), IconButton(context.theme, "caret-down", "", "plain", 32)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.sheet)
        row.addWidget(self.more)
        self.sheet.clicked.connect(partial(self.ask, "signature"))
        self.more.clicked.connect(self.open_menu)

    def say(self, room: Room) -> None:
        self.room = room
        self.sheet.setText(self._names()["signature"])
        self.more.set_name(self.tr("Other papers"))
        self.setVisible(room.may.see and bool(room.seats))

    def _names(self) -> dict[str, str]:
        return {"signature": self.tr("Signature sheet"), "labels": self.tr("Name labels"), "pretest": self.tr("Test before"),
                "posttest": self.tr("Test after"), "certificates": self.tr("Certificates")}

    def open_menu(self) -> None:
        """Every paper by its name."""
        menu = QMenu(self)
        self._context.theme.dress(menu)
        for sheet in ORDER:
            menu.addAction(self._names()[sheet]).triggered.connect(partial(self.ask, sheet))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def ask(self, sheet: str, checked: bool = False) -> None:
        """Ask where it goes."""
        if self.room is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = Path(folder) / f"{slug(self.room.title)}-{sheet}.pdf"
        name, _ = QFileDialog.getSaveFileName(self, self._names()[sheet], str(usual), "PDF (*.pdf)")
        if name:
            self.write(sheet, Path(name if name.endswith(".pdf") else name + ".pdf"))

    def write(self, sheet: str, path: Path) -> None:
        """Draw a paper and write it into a file."""
        if self.room is None:
            return
        training, ledger, digits = self.room.id, self._context.ledger, self._context.words.digits
        try:
            sheets.ready()
        except Problem as problem:
            self._context.notices.problem(problem)
            return

        def job() -> str:
            pdf = sheets.as_pdf(sheets.read_roll(ledger, training), sheet, (), digits)
            try:
                path.write_bytes(pdf)
            except OSError:
                raise Problem(NOT_WRITTEN, file=str(path)) from None
            return path.name

        self._context.work.run(job, self._written, self._context.notices.problem)

    def _written(self, file: str) -> None:
        self._context.notices.toast(self.tr("Written to {file}").format(file=file))
