"""The real program, started on a profile, until its lock page is painted."""

from __future__ import annotations

import sys
from typing import Any

from benchmarks.paint_watch import PaintWatch
from muster_desktop import __main__ as program
from muster_desktop.app import App


class Watched(App):
    """The program's own front door, with a watch on its window."""

    def start(self, *words: Any, **more: Any) -> int | None:
        self.painted = PaintWatch(self.frame)
        return super().start(*words, **more)


if __name__ == "__main__":
    sys.modules[App.__module__].App = Watched  # type: ignore[attr-defined]
    sys.exit(program.main(sys.argv[1:]))
