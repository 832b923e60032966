"""The bare window beside which the program's first picture is measured: a QMainWindow with a label."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from benchmarks.paint_watch import PaintWatch


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Muster"))
    window.resize(1366, 736)
    watch = PaintWatch(window)
    window.show()
    status = application.exec()
    del watch
    return status


if __name__ == "__main__":
    sys.exit(main())
