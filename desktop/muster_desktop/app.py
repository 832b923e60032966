"""The program with its window: builds every object and joins their signals; nothing else does."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from muster import __version__, lockfile
from muster.problems import BUSY, OK, Problem
from muster_desktop import doors
from muster_desktop.crash import CrashWatch
from muster_desktop.dressing import dressed
from muster_desktop.firstrun import FirstRun
from muster_desktop.frame import Frame
from muster_desktop.lockwatch import LockWatch
from muster_desktop.opener import Work
from muster_desktop.places import Account, Preferences, account, accounts, profiles_folder
from muster_desktop.screens.lock import Kept, LockPage
from muster_desktop.screens.welcome import WelcomePage
from muster_desktop.sweeper import Sweeper
from muster_desktop.widgets.brand import logo_pixmap

LAST_WAIT_MS = 60_000
"""For a running round of sync when the program ends: longer than a link may stall."""


class App(QObject):
    """Front door: decides between lock and first run, opens what is behind, locks again.

    `folder` is the profile that was named; without one, the profiles of this computer are looked through.
    """

    def __init__(self, qt: QApplication, folder: Path | None, preferences: Preferences) -> None:
        super().__init__(qt)
        self._folder = folder
        self.words, self.theme = dressed(qt, preferences)
        self.frame = Frame()
        self.frame.setWindowIcon(QIcon(logo_pixmap(self.theme, 64)))
        self.frame.closing = self.close
        self.watch = CrashWatch(self.theme, self.frame)
        self.sweeper = Sweeper(self)
        self.work = Work(self)
        self.first = FirstRun(self.theme, self.words, self.work, folder, self)
        self.first.made.connect(self._made_it)
        self.first.entered.connect(self._enter_made)
        self.first.shown.connect(self._demo_made)
        self.first.back_asked.connect(self.back_to_lock)
        self.desk: Any = None
        self.page: LockPage | WelcomePage | None = None
        self._held: lockfile.Held | None = None
        self._held_folder: Path | None = None
        self._bell: Any = None
        self._made: Any = None
        self._demo: Any = None
        self._place = ""
        self.guard = LockWatch(self)
        self.guard.due.connect(self.lock)

    @property
    def lock_page(self) -> LockPage:
        """The lock, while it is shown."""
        assert isinstance(self.page, LockPage)
        return self.page

    @property
    def welcome_page(self) -> WelcomePage:
        """The first run, while it is shown."""
        assert isinstance(self.page, WelcomePage)
        return self.page

    # Start and end

    def start(self, passphrase: str | None = None) -> int | None:
        """Show the first page, and go through the lock where the passphrase is given; an exit status instead when
        another window has the profile."""
        people = self._people()
        if people and not self._hold(people[0].folder):
            return OK if doors.single().raise_other(people[0].folder) else BUSY
        if people:
            self._show_lock(people)
        else:
            self.show_welcome()
        self.frame.show()
        QTimer.singleShot(0, self._open_doors)
        if passphrase and isinstance(self.page, LockPage):
            self.page.set_busy(True)
            self._unlock(passphrase)
        return None

    def close(self) -> None:
        """Lock and let go of everything; the window is going."""
        self.guard.stop()
        self.work.close()
        self._get_up(wait_ms=LAST_WAIT_MS)
        if self._made is not None:
            self._made.profile.close()
            self._made = None
        if self._demo is not None:
            self._demo.close()
            self._demo = None
        self._release()
        self.sweeper.close()

    def _people(self) -> list[Account]:
        if self._folder is not None:
            named = account(self._folder)
            return [named] if named else []
        return accounts(profiles_folder())

    def _hold(self, folder: Path) -> bool:
        """Be the one window of this profile; False, and nothing changed, where another one is."""
        if self._held is not None and self._held_folder == folder:
            return True
        try:
            held = lockfile.hold(folder)
        except OSError:
            return True  # a folder that cannot be written: unlocking says so in words
        if held is not None:
            self._release()
            self._held, self._held_folder = held, folder
        return held is not None

    def _release(self) -> None:
        if self._bell is not None:
            self._bell.close()
            self._bell = None
        if self._held is not None:
            self._held.release()
            self._held = None

    def _open_doors(self) -> None:
        self.work.run(doors.all_of_them, self._doors_open, self._cannot)

    def _doors_open(self, _: object) -> None:
        self._listen()

    def _listen(self) -> None:
        """Answer to a second start of this profile."""
        if self._bell is None and isinstance(self.page, LockPage):
            self._bell = doors.single().Doorbell(self._here, self)
            self._bell.rung.connect(self.frame.come_forward)

    # The lock

    def _show_lock(self, people: list[Account], kept: Kept | None = None) -> None:
        self._here = people[0].folder
        page = self.page = LockPage(self.theme, self.words, people, __version__)
        page.set_kept(kept)
        page.unlock_asked.connect(self._unlock)
        page.recover_asked.connect(self._recover)
        page.person_asked.connect(self._switch)
        page.new_asked.connect(self.show_welcome)
        self.frame.show_page(page)
        page.start()

    def _unlock(self, passphrase: str) -> None:
        folder = self._here
        self.work.run(lambda: doors.keeper().unlock(folder, passphrase), self._opened, self._cannot)

    def _recover(self, code: str, passphrase: str) -> None:
        folder = self._here
        self.work.run(lambda: doors.keeper().recover(folder, code, passphrase), self._opened, self._cannot)

    def _switch(self, person: Account) -> None:
        if not self._hold(person.folder):
            doors.single().raise_other(person.folder)
            return
        others = [each for each in self._people() if each.folder != person.folder]
        self._show_lock([person, *others])
        self._place = ""
        self._listen()

    def _cannot(self, problem: Problem) -> None:
        if isinstance(self.page, LockPage):
            self.page.refuse(self.words.problem(problem), problem.code == "wrong_passphrase")
        else:
            self.first.refuse(problem)

    # The first run

    def show_welcome(self) -> None:
        """Begin anew: somebody's first start, or someone else on this computer."""
        page = self.page = self.first.open(can_go_back=bool(self._people()))
        self.frame.show_page(page)
        page.start()

    def back_to_lock(self) -> None:
        people = self._people()
        if people and self._hold(people[0].folder):
            self._show_lock(people)
            self._listen()

    def _made_it(self, made: Any) -> None:
        self._made = made
        self._here = made.profile.folder
        self._hold(self._here)

    def _enter_made(self) -> None:
        made, self._made = self._made, None
        self._opened(made.profile)

    def _demo_made(self, shown: Any) -> None:
        self._demo = shown.serving
        self._here = shown.profile.folder
        self._hold(self._here)
        self._opened(shown.profile)
        text = self.tr("This is a demo: nobody in it is real. Its passphrase is “{passphrase}”.")
        self.desk.notices.info(text.format(passphrase=doors.keeper().demo.PASSPHRASE))

    # Behind the lock

    def _opened(self, profile: Any) -> None:
        self._sit_down(profile, next(iter(profile.ledgers.values())))
        if self._place:
            self.desk.shell.go(self._place)
        if self._bell is None:
            self._bell = doors.single().Doorbell(self._here, self)
            self._bell.rung.connect(self.frame.come_forward)

    def _sit_down(self, profile: Any, ledger: Any) -> None:
        """Show one roll-out of an open profile."""
        self.page = None
        self.desk = doors.desk().Desk(profile, ledger, self.words, self.theme)
        self.desk.shell.lock_asked.connect(self.lock)
        self.desk.other_asked.connect(self._other)
        self.desk.removal_asked.connect(self._remove)
        self.frame.setWindowTitle(f"{ledger.name()} — Muster")
        self.frame.show_page(self.desk.shell)
        choices = self.desk.choices
        self.guard.start(self.frame.windowHandle(), choices.idle_minutes)
        choices.changed.connect(lambda: self.guard.set_minutes(choices.idle_minutes))
        self.desk.syncer.start()

    def _other(self, ledger: Any) -> None:
        profile = self.desk.profile
        self.desk.close(LAST_WAIT_MS)
        self._sit_down(profile, ledger)

    def lock(self, idle_minutes: int = 0) -> None:
        """Put everything away and show the lock; what this run remembers is a number and a time."""
        if self.desk is None:
            return
        self.guard.stop()
        shell = self.desk.shell
        kept = Kept(shell.waiting(), time.time_ns() // 1_000_000, idle_minutes, *self.desk.in_step())
        self._place = shell.here()
        self._get_up()
        self.frame.setWindowTitle("Muster")
        here = Account(self._here, "")
        people = [account(self._here) or here, *(each for each in self._people() if each.folder != self._here)]
        self._show_lock(people, kept)

    def _remove(self) -> None:
        """Take the open profile off this computer; then whoever else has one is at the lock, or somebody begins."""
        self.guard.stop()
        self.desk.close(LAST_WAIT_MS)
        profile, self.desk, self._place = self.desk.profile, None, ""
        self._release()
        self.frame.setWindowTitle("Muster")
        self.work.run(profile.take_away, self._removed, self._not_removed)

    def _removed(self, _: object = None) -> None:
        self.back_to_lock()
        if self.page is None:
            self.show_welcome()

    def _not_removed(self, problem: Problem) -> None:
        self._removed()
        self._cannot(problem)

    def _get_up(self, wait_ms: int = 1_500) -> None:
        """Close what is open, wipe its keys. A round of sync on a stalled link is waited for, but only so long."""
        if self.desk is not None:
            self.desk.close(wait_ms)
            self.desk.profile.close()
            self.desk = None


def run(folder: Path | None, passphrase: str | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit status."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("muster")
    qt.setDesktopFileName("muster")
    app = App(qt, folder, Preferences())
    app.watch.install()
    status = app.start(passphrase)
    return qt.exec() if status is None else status
