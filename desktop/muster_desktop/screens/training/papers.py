"""Paper of one training: its sheets on a printer or as PDF, its calendar file, and the way to key a sheet in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import Problem
from muster.slugs import slug
from muster_desktop.context import Context
from muster_desktop.paper import doors
from muster_desktop.paper.phrases import language_codes
from muster_desktop.paper.roll import Roll, roll_of
from muster_desktop.screens.training.paperbutton import PaperButton
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.room import Room
from muster_desktop.whole import save_bytes

SHEETS = {
    "signature": QT_TRANSLATE_NOOP("Papers", "Signature sheet"), "labels": QT_TRANSLATE_NOOP("Papers", "Name labels"),
    "certificates": QT_TRANSLATE_NOOP("Papers", "Certificates"), "pretest": QT_TRANSLATE_NOOP("Papers", "Test before"),
    "posttest": QT_TRANSLATE_NOOP("Papers", "Test after"),
}


class Papers(QObject):
    """`menu` is what the button of the head opens; `room` gives the training as it is now. Sheets are drawn in the background;
    on a printer, in the window's thread."""

    key_in_asked = Signal()

    def __init__(self, context: Context, words: TrainingWords, room: Callable[[], Room | None], button: PaperButton,
                 page: QWidget) -> None:
        super().__init__(page)
        self._context, self._words, self._room, self._button, self._page = context, words, room, button, page
        self.menu = QMenu(button)
        context.theme.dress(self.menu)
        button.sheet.clicked.connect(partial(_call, partial(self._ask, "signature")))
        button.more.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Show what can be done with paper for this training, below the button and inside of its outer edge."""
        self.fill_menu()
        corner = QPoint(self._button.width() - self.menu.sizeHint().width(), self._button.height())
        if self._context.words.rtl:
            corner = self._button.rect().bottomLeft()
        self.menu.popup(self._button.mapToGlobal(corner))

    def fill_menu(self) -> None:
        self.menu.clear()
        room = self._room()
        if room is None:
            return
        self._add(self.tr("Print the signature sheet…"), partial(self.print_sheet, "signature"))
        for name, label in SHEETS.items():
            text = self.tr("{sheet} as PDF…").format(sheet=QCoreApplication.translate("Papers", label))
            self._add(text, partial(self._ask, name))
        self.menu.addSeparator()
        self._add(self.tr("Calendar file…"), self._ask_calendar)
        if room.may.mark or room.may.score:
            self._add(self.tr("Key in a sheet…"), self.key_in_asked.emit)

    def _add(self, text: str, act: Callable[[], object]) -> None:
        action = self.menu.addAction(text)
        action.triggered.connect(partial(_call, act))

    def roll(self, room: Room) -> Roll:
        """What the sheets show, from what the page has read."""
        return roll_of(room, self._context.ledger.name(), self._words.names.site_name(room.site))

    def languages(self, room: Room) -> list[str]:
        """Those of the training, else the one that the window speaks."""
        tags = [str(each) for each in room.training.values.get("languages") or ()]
        return language_codes(tags) or language_codes([self._context.words.language])

    # As files

    def _ask(self, sheet: str) -> None:
        if name := self._name(sheet, "pdf", "PDF (*.pdf)"):
            self.save(sheet, Path(name))

    def _name(self, sheet: str, ending: str, sort: str) -> str:
        """The file that a person chose, "" for none."""
        room = self._room()
        if room is None:
            return ""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = Path(folder) / f"{slug(room.title) or 'training'}-{sheet}.{ending}"
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save"), str(usual), sort)
        return name if not name or name.endswith(f".{ending}") else f"{name}.{ending}"

    def save(self, sheet: str, path: Path) -> None:
        """Write a sheet of the training that is open as PDF."""
        room, digits = self._room(), self._context.words.digits
        if room is None:
            return
        roll, languages = self.roll(room), self.languages(room)
        self._write(path, lambda: doors.sheets().as_pdf(roll, sheet, languages, digits))

    def _ask_calendar(self) -> None:
        if name := self._name("calendar", "ics", "iCalendar (*.ics)"):
            self.save_calendar(Path(name))

    def save_calendar(self, path: Path) -> None:
        """Write the training as a calendar file, for an invitation."""
        room, ledger = self._room(), self._context.ledger
        if room is not None:
            self._write(path, lambda: doors.calendars().written(ledger, [room.training]))

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        def job() -> str:
            save_bytes(path, make())
            return path.name
        self._context.work.run(job, self._written, self._context.notices.problem)

    def _written(self, name: str) -> None:
        self._context.notices.toast(self.tr("Written to {file}").format(file=self._context.words.from_left(name)))

    # On a printer

    def print_sheet(self, sheet: str) -> bool:
        """Ask for a printer and print a sheet; False where the person or the printer would not."""
        room = self._room()
        if room is None:
            return False
        roll, languages = self.roll(room), self.languages(room)
        try:
            leaves = doors.sheets().pages(roll, sheet, languages, self._context.words.digits)
        except Problem as problem:
            self._context.notices.problem(problem)
            return False
        return bool(doors.printing().print_leaves(self._page.window(), leaves))


def _call(act: Callable[[], object], checked: bool = False) -> None:
    act()
