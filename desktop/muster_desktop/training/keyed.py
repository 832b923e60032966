"""A line of a sheet that came back: whose code it is, and what its mark or its score means. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.training import codes
from muster.training.register import MARKS
from muster_desktop.training.room import Room
from muster_desktop.training.rows import TIMED, Line

UNKNOWN_CODE = Sort("unknown_code", BAD, QT_TRANSLATE_NOOP(
    "problems", "Nobody in this training has the code {code}. It may be on the sheet of another one. Nothing was saved."))
TRAINING_CODE = Sort("training_code", BAD, QT_TRANSLATE_NOOP(
    "problems", "{code} is the code of the training. Type the code of a person's line. Nothing was saved."))
SHARED_CODE = Sort("shared_code", BAD, QT_TRANSLATE_NOOP(
    "problems", "Two people in this training have the code {code} by chance. Mark them in the register. Nothing was saved."))
NO_MARK = Sort("no_mark", BAD, QT_TRANSLATE_NOOP(
    "problems", "{text} is no mark. Type P, L, A, E or X; after L or X the minutes, such as L 15. Nothing was saved."))

LETTERS = {"p": "present", "l": "late", "a": "absent", "e": "excused", "x": "left_early"}
LONGEST = 600
"""Minutes that somebody can have missed."""


class Answer(NamedTuple):
    """A mark by its permanent name, with the minutes missed, "" for none."""

    mark: str
    minutes: str = ""


def line_of(room: Room, rows: Sequence[Line], text: str) -> Line:
    """The row of the register that a typed or scanned code stands for; raises Problem that says why none."""
    code = codes.read(text)
    found = codes.matching(code, [seat.id for seat in room.seats])
    shown = codes.show(code)
    if not found:
        raise Problem(TRAINING_CODE if codes.matching(code, [room.id]) else UNKNOWN_CODE, code=shown)
    if len(found) > 1:
        raise Problem(SHARED_CODE, code=shown)
    person = next(str(seat.values.get("person")) for seat in room.seats if seat.id == found[0])
    return next(row for row in rows if row.person == person)


def read_mark(text: str, names: Mapping[str, str]) -> Answer:
    """What was typed as a mark: its letter, or the beginning of its name in the reader's language (`names`: mark -> name), and
    after a late or an early one the minutes. Raises Problem."""
    word = text.strip().casefold().rstrip("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯").strip()
    digits = "".join(str(int(letter)) for letter in text if letter.isdecimal())
    called = [mark for mark in MARKS if word and names.get(mark, "").casefold().startswith(word)]
    mark = LETTERS.get(word) or (called[0] if len(called) == 1 else "")
    minutes = str(int(digits)) if digits else ""
    if not mark or (minutes and (mark not in TIMED or int(minutes) > LONGEST)):
        raise Problem(NO_MARK, text=text.strip()[:30] or "…")
    return Answer(mark, minutes)
