"""The history of a record in words: who, when, what; what is not sent yet; what was not taken in, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muster.change import Past
from muster.kind import DELETED, Kind
from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.reading import Speech
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.valuerow import PAD

SHORT, MOST, LONGEST = 6, 4, 80
SILENT = frozenset({"terms"})
"""Set by the program alone, and not for reading."""
REASONS = {
    "rights": QT_TRANSLATE_NOOP("History", "not taken in: the author's role did not allow it"),
    "type": QT_TRANSLATE_NOOP("History", "not taken in: the field does not take such a value"),
    "size": QT_TRANSLATE_NOOP("History", "not taken in: it is too large"),
    "author": QT_TRANSLATE_NOOP("History", "not taken in: it was not signed by the one whose name it bears"),
    "site": QT_TRANSLATE_NOOP("History", "not taken in: its site is not known"),
    "moved": QT_TRANSLATE_NOOP("History", "not taken in: it belongs to another site"),
    "taken": QT_TRANSLATE_NOOP("History", "not taken in: another change has its number"),
    "revoked": QT_TRANSLATE_NOOP("History", "not taken in: the computer it was made on had been removed"),
    "save": QT_TRANSLATE_NOOP("History", "not taken in: another part of the same save was refused"),
    "other": QT_TRANSLATE_NOOP("History", "not taken in by the server"),
}


def lines(past: Iterable[Past], kind: Kind, speech: Speech) -> list[tuple[str, str]]:
    """(text, tone) for each save, newest first: what belongs together is one line."""
    out = []
    told = [each for each in past if each.field not in SILENT]
    groups = [list(group) for _, group in groupby(told, key=lambda each: (each.id[0], each.save, each.reason))]
    for changes in groups:
        what = what_changed(changes, changes is groups[-1], kind, speech)
        text = QCoreApplication.translate("History", "{person}, {moment}: {what}").format(
            person=_who(changes[0].person, speech),
            moment=speech.words.moment(changes[0].ms, changes[0].offset), what=what)
        after, tone = "", "text2"
        if changes[0].reason:
            after = speech.words.translated("History", REASONS.get(changes[0].reason, REASONS["other"]))
            tone = "bad"
        elif any(each.unsent for each in changes):
            after = QCoreApplication.translate("History", "on this computer, not sent yet")
        out.append((f"{text} · {after}" if after else text, tone))
    return out


def _who(person: str, speech: Speech) -> str:
    """A name; of the one who set up the server, or whose record is not shared with us, there is none."""
    known = {each.id for each in speech.names.named("person")}
    return speech.words.ui(speech.names.name(person)) if person in known else QCoreApplication.translate("History", "Somebody")


def what_changed(changes: Sequence[Past], oldest: bool, kind: Kind, speech: Speech) -> str:
    """What one save did; the one that made the record says so, its values stand in the form."""
    if any(each.field == kind.title for each in changes) and (oldest or len(changes) > MOST):
        return QCoreApplication.translate("History", "added")
    parts = [_what(each, kind, speech) for each in reversed(changes)]
    if len(parts) > MOST:
        rest = QCoreApplication.translate("History", "%n more field(s)", None, len(parts) - MOST)
        parts = [*parts[:MOST], rest]
    return speech.words.joined(parts)


def _what(change: Past, kind: Kind, speech: Speech) -> str:
    if change.field == DELETED:
        return (QCoreApplication.translate("History", "deleted") if change.value
                else QCoreApplication.translate("History", "kept"))
    field = kind.by_name.get(change.field)
    if field is None:
        return change.field
    value = speech.shown(field, change.value).replace("\n", " ")
    value = value if len(value) <= LONGEST else value[:LONGEST - 1] + "…"
    if not value:
        return QCoreApplication.translate("History", "{field} emptied").format(field=speech.label(field))
    return QCoreApplication.translate("History", "{field} → {value}").format(field=speech.label(field), value=value)


class HistoryList(QWidget):
    """The newest lines, the rest behind a button."""

    def __init__(self, kind: Kind, speech: Speech) -> None:
        super().__init__()
        self._kind, self._speech = kind, speech
        self._lines: Sequence[tuple[str, str]] = ()
        self.labels: list[Label] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PAD, 0, PAD, 0)
        self._column.setSpacing(5)
        self.more = Button(speech.theme, "", variant="link", height=24)
        self.more.clicked.connect(self._show_all)
        self._column.addWidget(self.more)

    def show_past(self, past: Iterable[Past]) -> None:
        self._lines = lines(past, self._kind, self._speech)
        self._show(SHORT)

    def _show_all(self) -> None:
        self._show(len(self._lines))

    def _show(self, most: int) -> None:
        for label in self.labels:
            label.hide()
            label.deleteLater()
        self.labels = [Label(text, "small", tone, wrap=True) for text, tone in self._lines[:most]]
        for at, label in enumerate(self.labels):
            self._column.insertWidget(at, label)
        rest = len(self._lines) - most
        self.more.setVisible(rest > 0)
        self.more.setText(QCoreApplication.translate("History", "%n earlier", None, max(0, rest)))
