"""The signature sheet: the columns of the register, a line for each person, as many pages as it takes."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from muster.training import codes
from muster_desktop.paper import phrases as say
from muster_desktop.paper.ink import POINT, Block, Leaf, Style
from muster_desktop.paper.phrases import Voices
from muster_desktop.paper.roll import Roll, Row
from muster_desktop.paper.surround import A4, EDGE, FOOT, GAP, HEAD, foot, head, lines, qr

MOST_HALF_DAYS = 6
"""Half-days side by side; more of them stand on further pages, for a signature wants its room."""
EMPTY_LINES = 3
"""Lines for people who come without being on the list."""
_ROW = 31 * POINT
_HEADING = 44 * POINT
_NUMBER, _CODE, _SIGN_LEAST, _SIGN_MOST = 20 * POINT, 84 * POINT, 40 * POINT, 74 * POINT
_RESULTS = ((say.ATTENDED, 45 * POINT), (say.BEFORE, 38 * POINT), (say.AFTER, 38 * POINT), (say.GAIN, 38 * POINT),
            (say.CERTIFICATE, 66 * POINT))
_NAME, _ABOUT = Style(9.5, "medium"), Style(7.5, "plain", "text2")
_FIGURE = Style(9, "plain", "text", "middle")
_TOP, _TOP2 = Style(7.5, "medium", "text2", "middle"), Style(6.5, "plain", "text2", "middle")
_CODE_TEXT = Style(8.5, "medium", "text", "middle")
_ROUND = [(8 + 6.2 * math.cos(turn * math.pi / 12), 8 + 6.2 * math.sin(turn * math.pi / 12)) for turn in range(25)]
_SIGNS: dict[str, tuple[list[tuple[float, float]], ...]] = {
    "present": ([(4.0, 8.3), (7, 11.3), (12.3, 4.9)],), "late": (_ROUND, [(8, 4.6), (8, 8), (10.6, 9.4)]),
    "absent": ([(4, 4), (12, 12)], [(12, 4), (4, 12)]), "excused": ([(4, 8), (12, 8)],),
    "left_early": ([(3.6, 8), (12.4, 8)], [(9, 4.6), (12.4, 8), (9, 11.4)]),
}
_SIGN_WORDS = {"present": say.PRESENT, "late": say.LATE, "absent": say.ABSENT, "excused": say.EXCUSED,
               "left_early": say.LEFT_EARLY}


class _Columns(NamedTuple):
    """Where the columns of one run of pages begin, and what they are."""

    half_days: tuple[str, ...]
    results: bool
    person: float
    sign: float

    @property
    def first_sign(self) -> float:
        return EDGE + _NUMBER + _CODE + self.person

    @property
    def first_result(self) -> float:
        return self.first_sign + self.sign * len(self.half_days)


def leaves(roll: Roll, voices: Voices) -> list[Leaf]:
    """The pages of the sheet: every person under each group of half-days, the results under the last one."""
    days = roll.half_days
    groups = [days[at:at + MOST_HALF_DAYS] for at in range(0, len(days), MOST_HALF_DAYS)] or [()]
    made: list[Leaf] = []
    for at, group in enumerate(groups):
        made += _Table(roll, voices, _columns(group, at == len(groups) - 1)).pages()
    for at, leaf in enumerate(made, 1):
        head(leaf, roll, voices, say.SIGNATURES)
        foot(leaf, voices, [say.SIGN_HERE, say.WALK_INS, say.KEY_IN], at, len(made))
    return made


def _columns(half_days: Sequence[str], results: bool) -> _Columns:
    room = A4[1] - 2 * EDGE - _NUMBER - _CODE - (sum(width for _, width in _RESULTS) if results else 0)
    least = 190 * POINT
    sign = min(_SIGN_MOST, max(_SIGN_LEAST, (room - least) / max(1, len(half_days))))
    return _Columns(tuple(half_days), results, room - sign * len(half_days), sign)


class _Table:
    """The lines of one run of pages."""

    def __init__(self, roll: Roll, voices: Voices, columns: _Columns) -> None:
        self._roll, self._voices, self._columns = roll, voices, columns
        self._leaf = self._fresh()
        self._made: list[Leaf] = []
        self._y = 0.0

    def pages(self) -> list[Leaf]:
        self._begin()
        for number, row in enumerate((*self._roll.rows, *([None] * EMPTY_LINES)), 1):
            blocks = self._person(row) if row is not None else []
            high = max(_ROW, sum(block.height for block in blocks) + 2 * GAP)
            if self._y + high > self._leaf.height - EDGE - FOOT:
                self._begin()
            self._line(number, row, blocks, high)
        self._legend()
        return self._made

    def _fresh(self) -> Leaf:
        return Leaf(A4[1], A4[0], self._voices.rtl)

    def _begin(self) -> None:
        """A new page with the headings of the columns."""
        self._legend()
        self._leaf = self._fresh()
        self._made.append(self._leaf)
        self._y = EDGE + HEAD + GAP
        top, bottom, edge = self._y, self._y + _HEADING, self._leaf.width - EDGE
        columns = self._columns
        self._leaf.rule(EDGE, top, edge, top, 8, "text2")
        self._heading(say.PERSON, EDGE + _NUMBER + _CODE, columns.person, start=True)
        self._heading(say.CODE, EDGE + _NUMBER, _CODE)
        self._days(top)
        x = columns.first_result
        for label, width in _RESULTS if columns.results else ():
            self._heading(label, x, width)
            x += width
        self._leaf.rule(EDGE, bottom, edge, bottom, 8, "text2")
        self._y = bottom

    def _heading(self, label: str, x: float, width: float, start: bool = False) -> None:
        cell = QRectF(x + GAP / 2, self._y + GAP / 2, width - GAP, _HEADING - GAP)
        align = "start" if start else "middle"
        lines(self._leaf, self._voices.say(label), cell, _TOP._replace(align=align), _TOP2._replace(align=align))

    def _days(self, top: float) -> None:
        """Each day over its half-days, which are named in both languages."""
        columns, x = self._columns, self._columns.first_sign
        for day, halves in itertools.groupby(columns.half_days, lambda half_day: half_day.partition("/")[0]):
            each = [*halves]
            self._leaf.rule(x, top, x, top + _HEADING)
            cell = QRectF(x + GAP / 2, top + GAP / 2, len(each) * columns.sign - GAP, _HEADING * 0.34)
            self._leaf.put(self._leaf.fitted(self._voices.first.day(day), _TOP, cell), cell)
            for half_day in each:
                under = QRectF(x + GAP / 4, cell.bottom(), columns.sign - GAP / 2, _HEADING - cell.height() - GAP)
                lines(self._leaf, [*dict.fromkeys(voice.half(half_day) for voice in self._voices.all)], under, _TOP2, _TOP2)
                x += columns.sign

    def _person(self, row: Row) -> list[Block]:
        width = self._columns.person - 2 * GAP
        latin = row.latin if row.latin != row.name else ""
        texts = [(row.name, _NAME), *((text, _ABOUT) for text in (latin, row.about) if text)]
        return [self._leaf.block(text, style, width) for text, style in texts]

    def _line(self, number: int, row: Row | None, blocks: list[Block], high: float) -> None:
        leaf, y = self._leaf, self._y
        leaf.write(self._voices.first.number(number), _FIGURE, QRectF(EDGE, y, _NUMBER, high), "middle")
        if row is not None:
            self._code(row, y, high)
        top = y + max(GAP, (high - sum(block.height for block in blocks)) / 2)
        for block in blocks:
            cell = QRectF(EDGE + _NUMBER + _CODE + GAP, top, block.width, block.height)
            top = leaf.put(block, cell, "top")
        self._signs(row, y, high)
        if self._columns.results:
            self._results(row, y, high)
        leaf.rule(EDGE, y + high, leaf.width - EDGE, y + high)
        self._y += high

    def _code(self, row: Row, y: float, high: float) -> None:
        qr(self._leaf, row.record, QRectF(EDGE + _NUMBER, y + POINT, 29 * POINT, high - 2 * POINT))
        cell = QRectF(EDGE + _NUMBER + 29 * POINT, y, _CODE - 29 * POINT, high)
        self._leaf.put(self._leaf.fitted(codes.show(codes.code_of(row.record)), _CODE_TEXT, cell, most=1), cell)

    def _signs(self, row: Row | None, y: float, high: float) -> None:
        """A box to sign in for each half-day; what the register already says stands small in its corner."""
        columns = self._columns
        for at, half_day in enumerate(columns.half_days):
            x = columns.first_sign + at * columns.sign
            self._leaf.rule(x, y, x, y + high)
            mark = row.marks.get(half_day, "") if row is not None else ""
            self._sign(mark, QRectF(x + GAP / 2, y + GAP / 2, 11 * POINT, 11 * POINT))
        if columns.half_days:
            self._leaf.rule(columns.first_result, y, columns.first_result, y + high)

    def _sign(self, mark: str, box: QRectF) -> None:
        for points in _SIGNS.get(mark, ()):
            self._leaf.drawing(points, box, "text", 10, mark == "left_early")

    def _results(self, row: Row | None, y: float, high: float) -> None:
        voice = self._voices.first
        x = self._columns.first_result
        texts = [""] * len(_RESULTS)
        if row is not None:
            texts = [voice.percent(row.attended) if row.attended is not None else "",
                     *(voice.number(score) if score else "" for score in (row.before, row.after)),
                     voice.gain(row.gain) if row.gain is not None else "", self._state(row)]
        for text, (_, width) in zip(texts, _RESULTS, strict=True):
            cell = QRectF(x + GAP / 2, y, width - GAP, high)
            if text:
                self._leaf.put(self._leaf.fitted(text, _FIGURE, cell), cell)
            x += width
            self._leaf.rule(x, y, x, y + high, 3, "border")

    def _state(self, row: Row) -> str:
        voice, mark = self._voices.first, self._roll.pass_mark
        if row.state == "score_below" and mark:
            return voice.say(say.BELOW, mark=voice.number(mark))
        return {"ready": voice.say(say.READY), "missed": voice.say(say.MISSED), "": ""}.get(row.state, voice.say(say.OPEN))

    def _legend(self) -> None:
        """Below the last line: what the small signs mean, those that are used."""
        used = [mark for mark in _SIGNS if any(mark in row.marks.values() for row in self._roll.rows)]
        if not self._made:
            return
        x, y = EDGE, self._leaf.height - EDGE - FOOT - 2 * GAP
        if self._y > y:
            return
        for mark in used:
            self._sign(mark, QRectF(x, y, 9 * POINT, 9 * POINT))
            cell = QRectF(x + 11 * POINT, y - POINT, 80 * POINT, 11 * POINT)
            block = self._leaf.fitted(" / ".join(self._voices.say(_SIGN_WORDS[mark])), _ABOUT, cell)
            self._leaf.put(block, cell)
            x += 11 * POINT + block.used + 3 * GAP
