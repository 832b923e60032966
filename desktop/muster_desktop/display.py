"""Whether a window can be shown here, asked before Qt is: Qt itself ends the process with an abort and a core dump."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
from collections.abc import Mapping

# What Qt's xcb platform loads by itself -> the package of Debian and Ubuntu that has it.
XCB = {
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
QT = {
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1", "libxkbcommon.so.0": "libxkbcommon0",
}


def missing(libraries: Mapping[str, str]) -> list[str]:
    """The packages of those libraries that the system cannot load."""
    return [package for library, package in libraries.items() if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def reachable(name: str) -> bool:
    """Whether the X server called `name` answers."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken


def lacking(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> str:
    """One sentence on why no window can be shown and what to install; "" when one can.

    English: the translations are Qt's, and Qt is what may be missing.
    """
    if not system.startswith("linux"):
        return ""
    packages = missing(QT)
    if not packages and not _qt_imports():
        return "Muster's window needs PySide6, which is not installed here. Install it: pip install 'muster[desktop]'"
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if not packages and platform not in ("", "xcb"):
        return ""
    wayland = bool(environ.get("WAYLAND_DISPLAY")) and platform == ""
    display = environ.get("DISPLAY", "")
    if not packages and not display and not wayland:
        return ("Muster found no display to show its window on. Start it from a desktop, or use the command line: "
                "muster --help")
    packages += [] if wayland else missing(XCB)
    if packages:
        return ("Muster's window needs libraries that are not installed here. Install them: "
                f"sudo apt-get install {' '.join(packages)}")
    if not wayland and not reachable(display):
        return f"Muster cannot reach the display {display}. Start it from a desktop, or check DISPLAY."
    return ""


def _qt_imports() -> bool:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError:
        return False
    return True
