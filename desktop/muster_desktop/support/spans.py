"""Stretches of working time as people type them: "30", "30 min", "4 h", "1 h 30", "2 d"."""

from __future__ import annotations

import re

from muster.fields import western

HOUR = 60
_PART = re.compile(r"(\d+)\s*(?:([^\W\d]+)\.?)?", re.UNICODE)
_UNITS = {"": 1, "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "h": HOUR, "hr": HOUR, "hour": HOUR, "hours": HOUR,
          "d": 0, "day": 0, "days": 0}


def minutes_of(text: str, day: int, more: dict[str, str] | None = None) -> int | None:
    """Minutes of what was typed, None for nothing. `day` is the minutes of a working day; `more` says which words of the
    reader's language mean "min", "h" or "d". Raises ValueError for what is no time."""
    plain = western(text).strip().casefold()
    if plain in ("", "-", "–"):
        return None
    known = {word.casefold(): unit for word, unit in (more or {}).items()}
    found = _PART.findall(plain)
    if not found or _PART.sub("", plain).strip(" ,"):
        raise ValueError(text)
    total = 0
    for number, unit in found:
        unit = known.get(unit, unit)
        if unit not in _UNITS:
            raise ValueError(text)
        total += int(number) * (_UNITS[unit] or day)
    return total
