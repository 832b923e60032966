"""Answer sheets for the test before and the test after a training: a page for each person, keyed in by its code."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from muster.training import codes
from muster_desktop.paper import phrases as say
from muster_desktop.paper.ink import MM, POINT, Leaf, Style
from muster_desktop.paper.phrases import Voices
from muster_desktop.paper.roll import Roll, Row
from muster_desktop.paper.surround import A4, CODE_STYLE, EDGE, FOOT, GAP, HEAD, LABEL, both, foot, head, lines, qr

QUESTIONS = 15
"""Questions that a sheet has room for: four letters to choose from, and a line to write on."""
_LETTERS = "ABCD"
_NAME, _ABOUT = Style(15, "strong"), Style(9, "plain", "text2")
_LETTER = Style(9, "medium", "text2", "middle")
_NUMBER = Style(10, "medium", "text", "end")
_HINT, _HINT2 = Style(9, "medium"), Style(8, "plain", "text2")
_QR = 24 * MM
_PERSON, _HINTS, _SCORE = 74 * POINT, 32 * POINT, 52 * POINT
_BOX = 15 * POINT


def leaves(roll: Roll, voices: Voices, title: str) -> list[Leaf]:
    """A page for each person of the training; one without a name where nobody is on the list yet."""
    rows: list[Row | None] = [*roll.rows] or [None]
    return [_page(roll, row, voices, title) for row in rows]


def _page(roll: Roll, row: Row | None, voices: Voices, title: str) -> Leaf:
    leaf = Leaf(*A4, voices.rtl)
    head(leaf, roll, voices, title)
    top = EDGE + HEAD + 4 * GAP
    leaf.rule(EDGE, top - 2 * GAP, leaf.width - EDGE, top - 2 * GAP, 8, "text2")
    _person(leaf, row, voices, top)
    top += _PERSON
    hint = QRectF(EDGE, top, leaf.width - 2 * EDGE, _HINTS - GAP)
    lines(leaf, voices.say(say.CHOOSE), hint, _HINT, _HINT2)
    top += _HINTS
    bottom = leaf.height - EDGE - FOOT - _SCORE - 2 * GAP
    high = (bottom - top) / QUESTIONS
    for number in range(1, QUESTIONS + 1):
        _question(leaf, voices, number, top + (number - 1) * high, high)
    _score(leaf, voices, bottom + 2 * GAP)
    foot(leaf, voices, [say.KEY_IN], 1, 1)
    return leaf


def _person(leaf: Leaf, row: Row | None, voices: Voices, top: float) -> None:
    """Who it is for, with the code of the row; without a row, room to write the name."""
    wide = leaf.width - 2 * EDGE - _QR - 2 * GAP
    cell = QRectF(EDGE, top, wide, 11 * POINT)
    leaf.put(leaf.fitted(both(voices.say(say.PERSON)), LABEL, cell), cell, "top")
    if row is None:
        leaf.rule(EDGE, top + 44 * POINT, EDGE + wide, top + 44 * POINT)
        return
    name = QRectF(EDGE, cell.bottom(), wide, 52 * POINT)
    texts = [(row.name, _NAME), *((text, _ABOUT) for text in (row.latin if row.latin != row.name else "", row.about) if text)]
    for at, (text, style) in enumerate(texts):
        below = 12 * POINT * (len(texts) - at - 1)
        room = QRectF(EDGE, name.top(), wide, name.bottom() - name.top() - below)
        name.setTop(leaf.put(leaf.fitted(text, style, room), room, "top"))
    corner = QRectF(leaf.width - EDGE - _QR, top - GAP, _QR, _QR - 8 * POINT)
    qr(leaf, row.record, corner)
    code = QRectF(leaf.width - EDGE - _QR, corner.bottom() - POINT, _QR, 12 * POINT)
    leaf.put(leaf.fitted(codes.show(codes.code_of(row.record)), CODE_STYLE, code, most=1), code, "top")


def _question(leaf: Leaf, voices: Voices, number: int, top: float, high: float) -> None:
    """The number, four boxes with their letters, a line."""
    leaf.write(voices.first.number(number), _NUMBER, QRectF(EDGE, top, 20 * POINT, high), "middle")
    x = EDGE + 30 * POINT
    for letter in _LETTERS:
        box = QRectF(x, top + (high - _BOX) / 2, _BOX, _BOX)
        leaf.frame(box, "border2", 6, radius=20)
        leaf.write(letter, _LETTER, box, "middle")
        x += _BOX + 9 * POINT
    base = top + high / 2 + _BOX / 2
    leaf.rule(x + 8 * POINT, base, leaf.width - EDGE, base, 4, "border2")


def _score(leaf: Leaf, voices: Voices, top: float) -> None:
    """What whoever marks it writes down: the score, who, when."""
    box = QRectF(EDGE, top, leaf.width - 2 * EDGE, _SCORE)
    leaf.frame(box, "border2", 6, radius=40)
    third = box.width() / 3
    for at, label in enumerate((say.SCORE, say.ASSESSOR, say.DATE)):
        x = box.left() + at * third + 2 * GAP
        cell = QRectF(x, top + GAP, third - 4 * GAP, 13 * POINT)
        leaf.put(leaf.fitted(both(voices.say(label)), LABEL, cell), cell, "top")
        leaf.rule(x, box.bottom() - 3 * GAP, x + third - 4 * GAP, box.bottom() - 3 * GAP)
    out_of = QRectF(box.left() + third - 98 * POINT, box.bottom() - 3 * GAP - 15 * POINT, 90 * POINT, 14 * POINT)
    texts = [*dict.fromkeys(each.out_of() for each in voices.all)]
    leaf.put(leaf.fitted(both(texts), _ABOUT._replace(align="end"), out_of), out_of)
