"""The real program on a full store, unlocked and worked with by keys as a person would, and how long each thing took."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.laptops import PASSPHRASE
from benchmarks.marking import KEYS_OF_MARKS, PEOPLE, class_of
from benchmarks.watchdog import Watchdog
from muster_desktop import __main__ as program
from muster_desktop.app import App

PATIENCE_S = 300.0
KEYS = 120
LOGGED = 40
REGISTER = "issue"
ROUNDS = int(os.environ.get("MUSTER_BENCH_ROUNDS", "60"))
WARM = 12
"""Rounds before the memory is looked at: fonts, pages and plans of statements are kept after their first use."""


class Painted(QObject):
    """Counts the paints of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def resident_mb() -> float:
    """Memory of this process that is in use, in MB."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class Used(App):
    """The program's own front door; when it is open, somebody comes in and works."""

    def start(self, *words: Any, **more: Any) -> int | None:
        self.figures: dict[str, Any] = {}
        QTimer.singleShot(0, self, self.work_through)
        return super().start(*words, **more)

    def work_through(self) -> None:
        watchdog = Watchdog()
        with watchdog.watching():
            self.use()
        self.figures["held_up"] = len(watchdog.over())
        for call in watchdog.over():
            print(f"{call.what} held the window up for {call.ms:.1f} ms: {call.where}", file=sys.stderr)
        print(json.dumps(self.figures), flush=True)
        os._exit(0)

    def use(self) -> None:
        self.unlock_by_keys()
        self.figures["usable_ns"] = time.monotonic_ns()
        self.until_rest()
        self.figures["rest_ns"] = time.monotonic_ns()
        self.figures["key_ms"] = [*self.keys_in_register(), *self.keys_in_palette()]
        self.figures["mark_ms"] = self.marks()
        self.figures["log_ms"] = self.issues_logged()
        self.figures["switch_ms"] = self.switches()
        for _ in range(WARM):
            self.one_round()
        before = resident_mb()
        for _ in range(ROUNDS):
            self.one_round()
        self.figures["memory_growth_mb"] = resident_mb() - before

    def until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not reached():
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() > end:
                raise TimeoutError("the window did not come to rest")

    def until_rest(self) -> None:
        """Until nothing is under way that will show itself, for some turns of the loop."""
        for _ in range(5):
            self.until(lambda: not self.work.busy and self.desk is not None and not self.desk.busy)
            QCoreApplication.processEvents()

    def unlock_by_keys(self) -> None:
        """Type the passphrase; the window is usable when the shell has been painted and takes keys."""
        field = self.lock_page.unlock.field.edit
        self.until(lambda: field.isVisible())
        field.setFocus()
        QTest.keyClicks(field, PASSPHRASE)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.until(lambda: self.desk is not None and self.desk.shell.isVisible())
        assert self.desk is not None
        seen = Painted(self.desk.shell)
        self.until(lambda: seen.count > 0)

    def keys_in_register(self) -> list[float]:
        """Down, up, right and left in a register of many rows: from the key to the painted cell."""
        assert self.desk is not None
        self.desk.shell.go(REGISTER)
        self.until_rest()
        page: Any = self.desk.shell.page(REGISTER)
        page.grid.setFocus()
        self.until_rest()
        keys = [Qt.Key.Key_Down] * 5 + [Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Left]
        return [self._key(page.grid, page.grid.viewport(), keys[at % len(keys)]) for at in range(KEYS)]

    def keys_in_palette(self) -> list[float]:
        """Letters typed into the palette: from the key to the painted letter."""
        assert self.desk is not None
        QTest.keyClick(self.desk.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: isinstance(QApplication.focusWidget(), QWidget) and self.desk.palette.isVisible())
        line = QApplication.focusWidget()
        out = []
        for at in range(KEYS):
            key = Qt.Key.Key_Backspace if at % 12 > 7 else Qt.Key(Qt.Key.Key_A.value + (at * 7) % 26)
            out.append(self._key(line, line, key))
        self.until_rest()
        QTest.keyClick(line, Qt.Key.Key_Escape)
        return out

    def issues_logged(self) -> list[float]:
        """Issues by the quick log over a register: from Enter until the issue is on the disk and the window takes keys again."""
        assert self.desk is not None
        out = []
        for at in range(LOGGED):
            QTest.keyClick(self.desk.shell, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
            self.until(lambda: self.desk is not None and self.desk.quick.isVisible())
            line = self.desk.quick.form.line
            line.setFocus()
            QTest.keyClicks(line, f"Save stays grey {at} !2 #form p3 @desk-{at}")
            self.until_rest()
            start = time.perf_counter()
            QTest.keyClick(line, Qt.Key.Key_Return)
            out.append((time.perf_counter() - start) * 1000)
            assert not self.desk.quick.isVisible(), "it was saved before the key returned"
            self.until_rest()
        return out

    def _key(self, part: QWidget, painted: QWidget, key: Qt.Key) -> float:
        seen = Painted(painted)
        start = time.perf_counter()
        QTest.keyClick(part, key)
        while not seen.count and time.perf_counter() - start < 1:
            QCoreApplication.processEvents()
        spent = (time.perf_counter() - start) * 1000
        painted.removeEventFilter(seen)
        end = time.perf_counter() + 0.03  # a fast typist; what the key set going goes on meanwhile
        while time.perf_counter() < end:
            QCoreApplication.processEvents()
        return spent

    def marks(self) -> list[float]:
        """A register of 30 people marked by keys, some days over: from the key until it is painted and on the disk."""
        assert self.desk is not None
        desk = self.desk
        made = list[str]()
        maker = threading.Thread(target=lambda: made.append(class_of(desk.ledger)))  # as an import of people does
        maker.start()
        self.until(lambda: not maker.is_alive())
        self.until_rest()
        training = made[0]
        desk.shell.go("training")
        page: Any = desk.shell.page("training")
        page.open(training)
        self.until(lambda: page.room is not None)
        self.until_rest()
        grid, out = page.register.grid, list[float]()
        for half_day in page.room.half_days:
            grid.setFocus()
            grid.go(0, half_day)
            self.until_rest()
            out += [self._key(grid, grid.viewport(), KEYS_OF_MARKS[at % len(KEYS_OF_MARKS)]) for at in range(PEOPLE)]
        assert len(desk.ledger.history(page.room.marks[page.register.rows[0].person, page.room.half_days[0]].id)) > 0
        return out

    def switches(self) -> list[float]:
        """Dark and light, Arabic and English, until the window is painted anew."""
        assert self.desk is not None
        out = []
        for _ in range(5):
            for switch in (lambda: self.theme.set_dark(True), lambda: self.words.set_language("ar"),
                           lambda: self.words.set_language("en"), lambda: self.theme.set_dark(False)):
                self.until_rest()
                seen = Painted(self.desk.shell)
                start = time.perf_counter()
                switch()
                self.until(lambda watch=seen: watch.count > 0)  # type: ignore[misc]
                out.append((time.perf_counter() - start) * 1000)
        return out

    def one_round(self) -> None:
        """What a person does within a minute: pages, rows, finding, an edit and its undoing, the palette."""
        assert self.desk is not None
        for name in ("sync", "article", REGISTER):
            self.desk.shell.go(name)
            self.until_rest()
        page: Any = self.desk.shell.page(REGISTER)
        page.grid.setFocus()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up):
            QTest.keyClick(page.grid, key)
        record = page.model.record(3)
        saved = self.desk.ledger.edit(record.id, {"place": "Room 4"})
        self.until_rest()
        self.desk.ledger.undo(saved)
        self.until_rest()
        QTest.keyClick(self.desk.shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        QCoreApplication.processEvents()
        line = QApplication.focusWidget()
        QTest.keyClicks(line, "room")
        self.until_rest()
        QTest.keyClick(line, Qt.Key.Key_Escape)
        QCoreApplication.processEvents()


if __name__ == "__main__":
    sys.modules[App.__module__].App = Used  # type: ignore[attr-defined]
    sys.exit(program.main(sys.argv[1:]))
