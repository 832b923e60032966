"""Which start of the machine this is: changes that are made after a new start are made in a new epoch."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path

_PROCESS = os.urandom(8).hex()


def boot_id() -> str:
    """A text that stays the same until the machine is started again; then a new epoch begins.

    Linux: the kernel's boot id. macOS: the boot session's UUID. Windows: the minute of the start, which a correction of
    the clock may change; that costs one epoch and nothing else. Elsewhere: this process.
    """
    if sys.platform == "linux":
        found = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    elif sys.platform == "darwin":
        found = _boot_session()
    elif sys.platform == "win32":
        ticks = ctypes.windll.kernel32.GetTickCount64
        ticks.restype = ctypes.c_uint64
        found = str(round((time.time() - ticks() / 1000) / 60))
    else:
        found = _PROCESS
    return found


def _boot_session() -> str:
    text, size = ctypes.create_string_buffer(64), ctypes.c_size_t(64)
    system = ctypes.CDLL(None)
    failed = system.sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, ctypes.c_size_t(0))
    return _PROCESS if failed else text.value.decode("ascii")
