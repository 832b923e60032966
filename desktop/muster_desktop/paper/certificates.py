"""Certificates: a page for each person who is ready for one, in the training's languages below each other."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.training import codes
from muster_desktop.paper import phrases as say
from muster_desktop.paper.ink import MM, POINT, Leaf, Style
from muster_desktop.paper.phrases import Phrases, Voices, isolated
from muster_desktop.paper.roll import Roll, Row
from muster_desktop.paper.surround import A4, CODE_STYLE, GAP, both, qr

NOBODY_READY = Sort("nobody_ready", BAD, QT_TRANSLATE_NOOP(
    "problems", "Nobody in {training} is ready for a certificate yet. The register says why. Nothing was written."))

_FRAME = 34 * POINT
_INSIDE = 70 * POINT
_QR = 24 * MM
_HEAD, _HEAD2 = Style(30, "strong", "accent", "middle"), Style(20, "strong", "accent", "middle")
_SAYS, _NAME = Style(12, "plain", "text2", "middle"), Style(28, "strong", "text", "middle")
_LATIN = Style(15, "medium", "text2", "middle")
_TITLE, _FACT = Style(18, "strong", "text", "middle"), Style(11, "plain", "text", "middle")
_SIGN = Style(8, "plain", "text3", "middle")


def leaves(roll: Roll, voices: Voices) -> list[Leaf]:
    """A page for each person who is ready. Raises Problem where nobody is."""
    made = [_page(roll, row, voices) for row in roll.rows if row.state == "ready"]
    if not made:
        raise Problem(NOBODY_READY, training=roll.title)
    return made


def _page(roll: Roll, row: Row, voices: Voices) -> Leaf:
    leaf = Leaf(A4[1], A4[0], voices.rtl)
    outer = QRectF(_FRAME, _FRAME, leaf.width - 2 * _FRAME, leaf.height - 2 * _FRAME)
    leaf.frame(outer, "accent", 20)
    leaf.frame(outer.adjusted(60, 60, -60, -60), "accent", 6)
    texts: list[tuple[str, Style, float]] = [(text, _HEAD2 if at else _HEAD, 40)
                                             for at, text in enumerate(voices.say(say.CERTIFICATE))]
    texts += [(text, _SAYS, 20) for text in voices.say(say.CERTIFIES)]
    texts.append((row.name, _NAME, 62))
    if row.latin and row.latin != row.name:
        texts.append((row.latin, _LATIN, 24))
    texts += [(text, _SAYS, 20) for text in voices.say(say.TOOK_PART)]
    texts.append((roll.title, _TITLE, 48))
    texts += [(text, _FACT, 18) for text in dict.fromkeys(_facts(roll, row, each) for each in voices.all) if text]
    _stack(leaf, texts, QRectF(_INSIDE, 58 * POINT, leaf.width - 2 * _INSIDE, leaf.height - 184 * POINT))
    _signed(leaf, roll, row, voices)
    return leaf


def _stack(leaf: Leaf, texts: list[tuple[str, Style, float]], box: QRectF) -> None:
    """The texts below each other in the middle of `box`, each no higher than its points, with even room between them."""
    blocks = [leaf.fitted(text, style, QRectF(0, 0, box.width(), high * POINT)) for text, style, high in texts]
    room = (box.height() - sum(block.height for block in blocks)) / (len(blocks) + 1)
    gap = max(0.0, min(12 * POINT, room))
    top = box.top() + max(0.0, (box.height() - sum(block.height + gap for block in blocks)) / 2)
    for block in blocks:
        leaf.put(block, QRectF(box.left(), top, box.width(), block.height), "top")
        top += block.height + gap


def _facts(roll: Roll, row: Row, voice: Phrases) -> str:
    """Days, place, hours and score on one line, those that are known."""
    facts = [voice.days(roll.first, roll.last), roll.place]
    if roll.hours:
        facts.append(f"{voice.say(say.HOURS)}: {voice.number(roll.hours)}")
    if row.after:
        facts.append(f"{voice.say(say.SCORE)}: {voice.out_of(row.after)}")
    return "  ·  ".join(isolated(fact) for fact in facts if fact)


def _signed(leaf: Leaf, roll: Roll, row: Row, voices: Voices) -> None:
    """Two lines to sign on, and between them the code that leads back to the person's row."""
    bottom = leaf.height - 76 * POINT
    wide = 210 * POINT
    trainer = voices.first.say(say.TRAINER) + (f": {isolated(roll.trainer)}" if roll.trainer else "")
    left, right = _INSIDE, leaf.width - _INSIDE - wide
    for x, text in ((left, trainer), (right, roll.organiser or both(voices.say(say.SIGNATURE)))):
        leaf.rule(x, bottom, x + wide, bottom, 6, "text2")
        cell = QRectF(x, bottom + GAP, wide, 24 * POINT)
        leaf.put(leaf.fitted(text, _SIGN, cell), cell, "top")
    middle = QRectF((leaf.width - _QR) / 2, bottom - _QR + 22 * POINT, _QR, _QR)
    qr(leaf, row.record, middle)
    code = QRectF(middle.left(), middle.bottom() - POINT, _QR, 12 * POINT)
    leaf.put(leaf.fitted(codes.show(codes.code_of(row.record)), CODE_STYLE, code, most=1), code, "top")
