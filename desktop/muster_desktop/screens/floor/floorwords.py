"""The words of the floor's board: cards as they are read, ages, who is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.floor.board import Card
from muster_desktop.floor.boardread import Day, ms
from muster_desktop.floor.numbers import said_number
from muster_desktop.names import Directory
from muster_desktop.widgets.lanecards import Face

HOUR, DAY_LONG = 60, 24 * 60


class FloorWords(QObject):
    """`names` gives the names of people."""

    def __init__(self, context: Context, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self.names = context, names

    def long(self, minutes: int) -> str:
        """How long, in the largest unit that says enough."""
        if minutes < HOUR:
            return QCoreApplication.translate("Floor", "%n min", None, minutes)
        if minutes < DAY_LONG:
            hours = QCoreApplication.translate("Floor", "%n h", None, minutes // HOUR)
            rest = minutes % HOUR
            few = QCoreApplication.translate("Floor", "%n min", None, rest)
            return f"{hours} {few}" if rest and minutes < 10 * HOUR else hours
        return QCoreApplication.translate("Floor", "%n day(s)", None, minutes // DAY_LONG)

    def face(self, card: Card, day: Day) -> Face:
        """A card in words."""
        words, values = self._context.words, card.record.values
        title, place = str(values.get("summary") or ""), str(values.get("place") or "")
        people = QCoreApplication.translate("Floor", "%n people", None, card.people) if card.people > 1 else ""
        owner = self.names.name(card.owner) if card.owner else ""
        more = self._more(card, day)
        bad = next((name for name in ("can_work", "severity") if values.get(name)), "")
        work = words.value(ALL["issue"].by_name[bad], values[bad]) if bad else ""
        number = said_number(words, card.record.id)
        spoken = [title, number, place, work, self.long(card.minutes), people, owner, more]
        return Face(card, title, number, place, self.long(card.minutes), people, words.number(card.people), words.ui(more),
                    (card.owner, owner), words.joined([each for each in spoken if each]))

    def _more(self, card: Card, day: Day) -> str:
        words = self._context.words
        parts = []
        if card.waiting:
            waits = self.tr("Waits for {what}").format(what=card.waits_for) if card.waits_for else self.tr("Waits for the user")
            parts.append(waits)
        elif card.record.unsent and card.lane in ("second", "third"):
            parts.append(self.tr("Sends at next sync"))
        if card.other and day.synced:
            parts.append(self.tr("as of {time}").format(time=words.clock(day.synced) if day.synced >= day.midnight
                                                        else words.moment(day.synced)))
        return words.joined(parts)

    def shift(self, shift: Record) -> str:
        """Who is where, until when, in which languages, and how they are reached."""
        words, values, kind = self._context.words, shift.values, ALL["shift"]
        said = [self.names.name(str(values.get("person")))]
        for name in ("role", "area", "languages", "phone"):
            if values.get(name):
                said.append(words.value(kind.by_name[name], values[name]))
        if values.get("end"):
            said.append(self.tr("until {time}").format(time=words.clock(ms(shift, "end"))))
        if values.get("status") == "break":
            said.append(words.value(kind.by_name["status"], "break"))
        return words.joined(said)
