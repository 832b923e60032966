"""Runs the real program and writes down what a person at the screen would see: where the focus is, the title, the texts."""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel

from muster_desktop import __main__ as program
from muster_desktop.app import App

EVERY_MS = 60


class Seen(App):
    """The program's own front door, with somebody who looks on and touches nothing."""

    def start(self, *words, **more):
        self.looking = QTimer(self.frame, interval=EVERY_MS)
        self.looking.timeout.connect(self.look)
        self.looking.start()
        return super().start(*words, **more)

    def look(self):
        focus = QApplication.focusWidget()
        window = QApplication.activeModalWidget() or self.frame
        labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
        seen = {"focus": name(focus), "sort": type(focus).__name__, "title": self.frame.windowTitle(), "texts": labels,
                "page": self.desk.shell.here() if self.desk is not None else "", "ready": self.desk is None or not self.desk.busy}
        file = Path(os.environ["MUSTER_SEEN"])
        file.with_suffix(".new").write_text(json.dumps(seen), "utf-8")
        file.with_suffix(".new").replace(file)


def name(widget):
    """What a screen reader would call it, with the row or cell that is current."""
    if widget is None:
        return ""
    told = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    index = widget.currentIndex() if hasattr(widget, "model") and hasattr(widget, "currentIndex") else None
    return f"{told}: {index.data()}" if index is not None and hasattr(index, "data") and index.isValid() else told


if __name__ == "__main__":
    sys.modules[App.__module__].App = Seen
    sys.exit(program.main(sys.argv[1:]))
