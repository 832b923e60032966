"""Pictures of the real window on a made-up roll-out: a tour where there is no display, a gallery of every page."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster_desktop import demo, fonts, paperpictures
from muster_desktop.app import App
from muster_desktop.places import Preferences
from muster_desktop.screens.lock import LockPage
from muster_desktop.screens.training.front import Front
from muster_desktop.shots import SHOTS, STATES, TOUR, Shot

NO_PICTURE = Sort("no_picture", BAD, QT_TRANSLATE_NOOP(
    "problems", "The picture {file} could not be written. Check the folder and the room on the disk."))
PATIENCE_S = 60.0
TURNS, MOMENT_MS = 5, 50
"""How many turns of events without anything under way are rest, and the longest timer that is waited for."""
PAPER = "paper"
"""The folder of a gallery that holds sheets of paper, and what `--only` calls them."""


class Stage:
    """The program as it is driven for pictures: a demo in a folder that goes away, and the real front door."""

    def __init__(self, qt: QApplication, home: Path, size: tuple[int, int]) -> None:
        self._qt = qt
        self.demo = demo.make(home / "demo")
        self.app = App(qt, self.demo.coordinator, Preferences(home / "preferences.json"))
        self.app.start()
        self.app.frame.resize(*size)

    def dress(self, language: str, dark: bool) -> None:
        """Speak `language` in the light or the dark theme."""
        self.app.words.set_language(language)
        self.app.theme.set_dark(dark)
        self.settle()

    def settle(self) -> None:
        """Let everything happen that is under way: events, background work, a round of sync."""
        end = time.monotonic() + PATIENCE_S
        quiet = 0
        while quiet < TURNS:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() > end:
                raise TimeoutError("the window did not come to rest")
            quiet = 0 if self._busy() or self._soon() else quiet + 1  # what follows has to come to rest too
            if not quiet:
                time.sleep(0.002)  # a thread has the word, or a short timer

    def _busy(self) -> bool:
        desk = self.app.desk
        return self.app.work.busy or (desk is not None and desk.busy)

    def _soon(self) -> bool:
        """Whether something follows in a moment that nobody calls busy, such as the panel beside a cursor."""
        shell = self.app.desk.shell if self.app.desk is not None else None
        page = shell.page(shell.here()) if shell is not None else None
        parts = [part for part in (page, page.widget) if isinstance(part, QObject)] if page is not None else []
        return any(timer.isActive() and timer.isSingleShot() and timer.interval() <= MOMENT_MS
                   for part in parts for timer in part.findChildren(QTimer))

    def inside(self) -> None:
        """Unlock where it is locked."""
        if self.app.desk is None:
            self.locked()
            self.app.lock_page.unlock.field.edit.setText(self.demo.passphrase)
            self.app.lock_page.unlock.button.click()
            self.settle()

    def locked(self) -> None:
        """Show the lock, as after ten minutes without a touch where it was open."""
        if self.app.desk is not None:
            self.app.lock(10)
        elif not isinstance(self.app.page, LockPage):
            self.app.back_to_lock()
        self.app.lock_page.reset()
        self.settle()

    def save(self, shot: Shot, file: Path) -> None:
        shot.prepare(self)
        self.settle()
        picture = self._seen()
        for front in self._fronts():
            front.close()
        if not picture.save(str(file)):
            raise Problem(NO_PICTURE, file=str(file))

    @staticmethod
    def _fronts() -> list[Front]:
        """The register where it fills a screen of its own."""
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, Front) and each.isVisible()]

    def _seen(self) -> QPixmap:
        """The window, and in its middle the dialog that is open."""
        for front in self._fronts():
            return front.grab()
        picture, dialog = self.app.frame.grab(), QApplication.activeModalWidget()
        if dialog is not None:
            box = dialog.rect()
            box.moveCenter(picture.rect().center())
            painter = QPainter(picture)
            painter.fillRect(box.adjusted(-1, -1, 1, 1), self.app.theme.colour("border2"))
            painter.drawPixmap(box.topLeft(), dialog.grab())
            painter.end()
        return picture


def draw(folder: Path, wanted: Sequence[tuple[str, Shot, str, bool]], size: tuple[int, int]) -> int:
    """Draw (name of the file, shot, language, dark) each into `folder`. Returns how many. Raises Problem."""
    fonts.font_files(), fonts.icon_files()  # never a picture in whatever letters this machine has
    folder.mkdir(parents=True, exist_ok=True)
    running = QApplication.instance()
    qt = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    dressed = None
    with tempfile.TemporaryDirectory(prefix="muster-pictures-") as home:
        stage = Stage(qt, Path(home), size)
        try:
            for name, shot, language, dark in wanted:
                if dressed != (language, dark):
                    stage.dress(language, dark)
                    dressed = (language, dark)
                stage.save(shot, folder / f"{name}.png")
        finally:
            stage.app.words.set_language("en")
            stage.app.frame.uncover()  # a picture may be of what cannot be closed
            stage.app.frame.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(wanted)


def tour() -> list[tuple[str, Shot, str, bool]]:
    """A walk through the program: some pictures in Arabic, some dark."""
    return [(f"{at:02d}-{shot.name}-{language}{'-dark' if dark else ''}", shot, language, dark)
            for at, (shot, language, dark) in enumerate(TOUR, 1)]


def gallery(languages: Sequence[str], themes: Sequence[str]) -> list[tuple[str, Shot, str, bool]]:
    """Every shot in every language and theme."""
    return [(f"{shot.name}-{language}-{theme}", shot, language, theme == "dark")
            for language, theme, shot in product(languages, themes, (*SHOTS, *STATES))]


def main(words: list[str]) -> int:
    """`tour OUT` or `gallery OUT [--langs en,ar] [--themes light,dark] [--size 1366x768] [--only plan,lock]`. Returns the
    exit status."""
    parser = argparse.ArgumentParser(prog="muster")
    parser.add_argument("what", choices=("tour", "gallery"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--langs", type=_listed, default=["en", "ar"])
    parser.add_argument("--themes", type=_listed, default=["light", "dark"])
    parser.add_argument("--size", type=_size, default=(1366, 768))
    parser.add_argument("--only", type=_listed, default=[])
    asked = parser.parse_args(words)
    wanted = tour() if asked.what == "tour" else gallery(asked.langs, asked.themes)
    wanted = [each for each in wanted if not asked.only or each[1].name in asked.only]
    try:
        drawn = draw(asked.out, wanted, asked.size)
        if asked.what == "gallery" and (not asked.only or PAPER in asked.only):
            drawn += paperpictures.draw(asked.out / PAPER)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return problem.sort.exit
    print(f"{drawn} pictures are in {asked.out.resolve()}")
    return 0


def _listed(text: str) -> list[str]:
    return [word for word in text.split(",") if word]


def _size(text: str) -> tuple[int, int]:
    wide, _, high = text.partition("x")
    return int(wide), int(high)
