"""Where the frozen `muster` begins: the program itself, or the small process that it starts to read a workbook."""

from __future__ import annotations

import sys

from muster_desktop.__main__ import main
from muster_desktop.sheets import child

if __name__ == "__main__":
    sys.exit(child.main() if sys.argv[1:] == [child.ARGUMENT] else main())
