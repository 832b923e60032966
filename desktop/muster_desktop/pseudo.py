"""Two languages that nobody speaks, with longer texts in brackets: they show what is not translated and what has no room.

The second of them runs from right to left.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTranslator

LONGER, MIRRORED = "en-XA", "ar-XB"
_MARKED = str.maketrans("aceiknouyzACEINOUYZ", "áçéíķñóúýžÁÇÉÍÑÓÚÝŽ")
_KEPT = re.compile(r"(\{[^{}]*\}|%L?n|&&?)")
_FILLING = " ñúĺ ôñé ţŵó ţħŕéé ƒóúŕ ƒíṽé"
_RLO, _PDF = "\u202e", "\u202c"


def pseudo(text: str, mirrored: bool = False) -> str:
    """A text as one of them says it. What is filled in later, such as {name} or %n, stays as it is."""
    parts = _KEPT.split(text)
    said = "".join(part if at % 2 else _turned(part, mirrored) for at, part in enumerate(parts))
    longer = max(1, len(text) * 3 // 10) if len(text) > 3 else 0
    filling = (_FILLING * (longer // len(_FILLING) + 1))[:longer].rstrip()
    return f"[{said}{_turned(filling, mirrored)}]"


def _turned(part: str, mirrored: bool) -> str:
    accented = part.translate(_MARKED)
    return f"{_RLO}{accented}{_PDF}" if mirrored and accented.strip() else accented


class Pseudo(QTranslator):
    """Says every text of the program so."""

    def __init__(self, mirrored: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._mirrored = mirrored

    def translate(self, context: str, text: str, note: str | None = None, number: int = -1) -> str:
        return pseudo(text, self._mirrored) if text else text

    def isEmpty(self) -> bool:  # noqa: N802 - Qt calls it
        return False
