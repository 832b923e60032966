"""Single-letter keys: the letter of a key by its character, or by its place where the layout writes another script."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

# Where the letters of a US keyboard lie: codes of the AT keyboard, which Windows reports as they are, X11 and Wayland
# with 8 added; and the virtual keys of macOS, which reports no codes.
_AT = dict(zip((*range(16, 26), *range(30, 39), *range(44, 51)), "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True))
_MAC = {0: "A", 1: "S", 2: "D", 3: "F", 4: "H", 5: "G", 6: "Z", 7: "X", 8: "C", 9: "V", 11: "B", 12: "Q", 13: "W", 14: "E",
        15: "R", 16: "Y", 17: "T", 31: "O", 32: "U", 34: "I", 35: "P", 37: "L", 38: "J", 40: "K", 45: "N", 46: "M"}

_OFF = "lettersOff"


def set_letters(on: bool) -> None:
    """Let letters by themselves do something, or not (WCAG 2.2, 2.1.4): whoever speaks to the computer, or holds a key down by
    mistake, would set off what they never meant."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_OFF, not on)


def letters_on() -> bool:
    """Whether they do."""
    application = QCoreApplication.instance()
    return application is None or application.property(_OFF) is not True


def letter_of(event: QKeyEvent, system: str = sys.platform) -> str:
    """The Latin capital that a key stands for: what it writes, else where it lies. "" for none, and while letters are off."""
    if not letters_on():
        return ""
    if Qt.Key.Key_A.value <= event.key() <= Qt.Key.Key_Z.value:
        return chr(event.key())
    if not event.text().isalpha():
        return ""
    if system == "darwin":
        return _MAC.get(event.nativeVirtualKey(), "")
    return _AT.get(event.nativeScanCode() - (0 if system == "win32" else 8), "")
