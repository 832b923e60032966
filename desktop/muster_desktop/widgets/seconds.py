"""How long an entry has been under way, in seconds: counted from its first letter, so that everyone sees what it costs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.labels import Label

GOAL = 10
"""Seconds within which an issue is to be logged (issue of the floor; design: the look, 08)."""


class Seconds(QWidget):
    """Empty until `begin`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._since = QElapsedTimer()
        self._tick = QTimer(self, interval=1_000)
        self._tick.timeout.connect(self.say)
        self.text = Label("", "small", "text2")
        self.glyph = Glyph(theme, "timer", "text2", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.glyph)
        row.addWidget(self.text)
        self.end()

    @property
    def running(self) -> bool:
        return self._tick.isActive()

    def begin(self) -> None:
        """Count from now; one that counts already goes on."""
        if not self.running:
            self._since.start()
            self._tick.start()
            self.say()

    def end(self) -> int:
        """Stop, and give how many seconds it took."""
        spent = self._since.elapsed() // 1_000 if self.running else 0
        self._tick.stop()
        self.text.setText("")
        self.glyph.setVisible(False)
        return int(spent)

    def say(self) -> None:
        if self.running:
            self.text.set_tone("warn" if self._since.elapsed() >= GOAL * 1_000 else "text2")
            self.text.setText(QCoreApplication.translate("Seconds", "%n second(s)", None, self._since.elapsed() // 1_000))
            self.glyph.setVisible(True)
