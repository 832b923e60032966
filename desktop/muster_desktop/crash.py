"""Our own mistakes: a dialog in plain words and a report for the developers that holds no data of anyone."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from muster import __version__
from muster_desktop.theme import Theme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label

LOG = logging.getLogger(__name__)


def report(sort: type[BaseException], trace: TracebackType | None) -> str:
    """What happened where: the sort of the error and the lines of the program, never the error's text or a value, since
    those may hold what somebody wrote."""
    lines = [f"Muster {__version__}, Python {platform.python_version()}, Qt {pyside}, {platform.system()}",
             sort.__name__]
    lines += [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)]
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Says that something went wrong in the program, that what was saved is kept, and shows the report."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        theme.dress(self)
        self.setWindowTitle("Muster")
        self.setMinimumWidth(theme.px(520))
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setAccessibleName(self.tr("Report"))
        copy = Button(theme, self.tr("Copy the report"), "copy")
        go_on = Button(theme, self.tr("Go on"), variant="primary")
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Something went wrong in Muster"), "title"))
        column.addWidget(Label(self.tr(
            "Everything that you saved is kept. The report below names lines of the program and holds none of your "
            "data. Please send it to those who look after Muster."), "body", "text2", wrap=True))
        column.addWidget(shown)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(go_on)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


class CrashWatch(QObject):
    """Stands in for Python's own handler while the window is open; one dialog at a time."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._window = theme, parent
        self.dialog: CrashDialog | None = None

    def install(self) -> None:
        sys.excepthook = self.caught

    def caught(self, sort: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(sort, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        text = report(sort, trace)
        LOG.error("%s", text)
        if self.dialog is not None:
            return
        self.dialog = CrashDialog(self._theme, text, self._window)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None
