"""Where the frozen `muster-server` begins, and each worker process that it starts."""

from __future__ import annotations

import multiprocessing
import sys

from muster_server.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
