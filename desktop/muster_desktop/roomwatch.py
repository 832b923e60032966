"""Says, for as long as it is so, that the disk is almost full and that Muster only reads until there is room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from muster.problems import Problem
from muster.reserve import Reserve
from muster_desktop.notices import Notice
from muster_desktop.opener import Work
from muster_desktop.theme import Theme
from muster_desktop.widgets.noticebar import NoticeBar
from muster_desktop.words import Words

LOOK_MS, TAKE_MS = 10_000, 60_000
"""From one look to the next, and to the next try to take the reserve: who only looks in for a moment takes none."""


class RoomBar(NoticeBar):
    """A bar over every page that nobody closes: it goes when there is room."""

    def __init__(self, theme: Theme, words: Words, needed: int) -> None:
        self._words, self._megabytes = words, -(-needed // 1_000_000)
        super().__init__(theme, words)
        self._close.hide()

    def tell(self, room: bool) -> None:
        """Show it while there is no room; it is announced once."""
        if room:
            self.hide()
        elif self.isHidden():
            self.show_notice(Notice(self._sentence(), "warn"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _sentence(self) -> str:
        return self.tr("The disk is almost full, so Muster only reads for now. Everything that was saved is kept, and what waits "
                       "is still sent. It goes on once {needed} MB of the disk are free.").format(
                           needed=self._words.number(self._megabytes))

    def _say(self) -> None:
        super()._say()
        if not self.isHidden():
            self._text.setText(self._sentence())


class RoomWatch(QObject):
    """Looks every few seconds, in the background, how much room there is, and keeps the reserve of the profile."""

    def __init__(self, reserve: Reserve, words: Words, theme: Theme, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reserve, self._work = reserve, work
        self.bar = RoomBar(theme, words, reserve.needed)
        self._timers = [QTimer(self, interval=every) for every in (LOOK_MS, TAKE_MS)]
        for timer, act in zip(self._timers, (self.look, self.take), strict=True):
            timer.timeout.connect(act)
            timer.start()

    def look(self) -> None:
        self._work.run(self._reserve.room, self.bar.tell, self._failed)

    def take(self) -> None:
        self._work.run(self._reserve.keep, self.bar.tell, self._failed)

    def _failed(self, problem: Problem) -> None:
        """It is asked again at the next look."""

    def close(self) -> None:
        for timer in self._timers:
            timer.stop()
