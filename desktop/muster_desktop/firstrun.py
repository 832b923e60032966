"""Joins the first run to the work behind it: codes checked, passphrases weighed, a profile made, the demo begun."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from muster.problems import Problem
from muster_desktop import doors
from muster_desktop.opener import Work
from muster_desktop.places import free_folder, profiles_folder
from muster_desktop.screens.welcome import WelcomePage
from muster_desktop.screens.welcome_start import Wish
from muster_desktop.theme import Theme
from muster_desktop.words import Words


class FirstRun(QObject):
    """`made` (keeper.Made) when a profile is there, `entered` when its person goes in, `shown` (keeper.Shown) for the demo.

    `folder` is where the profile is made; without one, below this computer's profiles.
    """

    made = Signal(object)
    entered = Signal()
    shown = Signal(object)
    back_asked = Signal()

    def __init__(self, theme: Theme, words: Words, work: Work, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._words, self._work, self._folder = theme, words, work, folder
        self._page: WelcomePage | None = None
        words.changed.connect(self.ask_offers)

    def open(self, can_go_back: bool) -> WelcomePage:
        """A fresh page, joined to the work behind it."""
        page = self._page = WelcomePage(self._theme, self._words, can_go_back)
        page.make_asked.connect(self._make)
        page.demo_asked.connect(self._show_demo)
        page.code_typed.connect(self._check_code)
        page.passphrase_typed.connect(self._weigh)
        page.back_asked.connect(self.back_asked)
        page.finished.connect(self.entered)
        page.recovery_step.print_asked.connect(self._print)
        self.ask_offers()
        return page

    def ask_offers(self) -> None:
        """The templates, in the language of now."""
        page, language = self._live(), self._words.language
        if page is not None:
            self._run(page, lambda: doors.keeper().offers(language), page.set_offers)

    def refuse(self, problem: Problem) -> None:
        page = self._live()
        if page is not None:
            page.refuse(self._words.problem(problem))

    def _live(self) -> WelcomePage | None:
        """The page, while it is there: an answer may come after it has gone."""
        return self._page if self._page is not None and isValid(self._page) else None

    def _run(self, page: WelcomePage, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._work.run(job, lambda result: done(result) if isValid(page) else None, self.refuse)

    def _check_code(self, code: str) -> None:
        page = self._live()
        if page is not None:
            self._work.run(lambda: doors.keeper().check_code(code), lambda _: self._say_code(""), self._wrong_code)

    def _wrong_code(self, problem: Problem) -> None:
        self._say_code(self._words.problem(problem))

    def _say_code(self, sentence: str) -> None:
        page = self._live()
        if page is not None:
            page.start_step.say_code(sentence)

    def _weigh(self, passphrase: str) -> None:
        page = self._live()
        if page is not None:
            name = page.start_step.alone_name.text() or page.start_step.join_name.text()
            self._run(page, lambda: doors.keeper().weigh(passphrase, name), page.say_strength)

    def _make(self, wish: Wish, passphrase: str) -> None:
        folder = self._folder or free_folder(profiles_folder(), wish.name)
        language = self._words.language
        self._work.run(lambda: doors.keeper().make(folder, wish, passphrase, language), self._made, self.refuse)

    def _made(self, made: Any) -> None:
        self.made.emit(made)
        page = self._live()
        if page is not None:
            page.made(made.recovery)

    def _print(self, lines: list[str]) -> None:
        page = self._live()
        if page is not None and doors.printing().print_lines(page, lines):
            page.recovery_step.say_printed()

    def _show_demo(self) -> None:
        folder = profiles_folder().with_name("demo")
        self._work.run(lambda: doors.keeper().demonstrate(folder), self.shown.emit, self.refuse)
