"""What the list of trainings says of each: its days, its hours, who teaches, what is in its way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.screens.training.words import DOT, TrainingWords
from muster_desktop.training.programme import COMING, PAST, RUNNING, Overlap, Programme, days_of
from muster_desktop.widgets.cells import ANSWER_MARKS
from muster_desktop.widgets.columnlist import Column, LineRow, Pair

TRAINING = ALL["training"]


class ListWords(QObject):
    """Sentences in the language of the moment."""

    def __init__(self, context: Context, words: TrainingWords, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._words = context, words

    def title(self, record: Record) -> str:
        """What a training is called; one of a template in the reader's language."""
        shown = self._context.library.shown(record.values.get("title"), self._context.words.language)
        return shown or self.tr("Without a title")

    def value(self, record: Record, field: str) -> str:
        """A field of it as it is read."""
        value = record.values.get(field)
        return "" if value is None else self._context.words.value(TRAINING.by_name[field], value, self._words.names.name)

    def when(self, record: Record) -> str:
        """ "Mon 9 Nov", "9 to 11 Nov" in words, or that no day is set."""
        first, last = days_of(record)
        return self._words.days(first, last) if first else self.tr("No day yet")

    def hours(self, record: Record) -> str:
        """ "09:00 to 16:30"; empty where no hours are set."""
        start, end = str(record.values.get("starts_at") or ""), str(record.values.get("ends_at") or "")
        hour = self._context.words.hour
        if start and end:
            return self.tr("{first} to {last}").format(first=hour(start), last=hour(end))
        return hour(start or end)

    def group(self, name: str) -> str:
        return {RUNNING: self.tr("Under way"), COMING: self.tr("To come"),
                PAST: self.tr("Over")}.get(name, self.tr("Without a day"))

    def clash(self, overlap: Overlap, record: Record, programme: Programme) -> str:
        """What is in the way of `record`, in words."""
        titles = {each.id: self.title(each) for each in programme.trainings}
        others = self._context.words.joined([self._context.words.quoted(titles.get(other, ""))
                                             for other in overlap.trainings if other != record.id])
        when = self._context.words.half_day(overlap.half_days[0])
        if len(overlap.half_days) > 1:
            when = self.tr("from {half_day}").format(half_day=when)
        if overlap.sort == "trainer":
            said = self.tr("{name} is also in {other}, {when}").format(
                name=self._words.names.name(overlap.who), other=others, when=when)
        elif overlap.sort == "person":
            many = QCoreApplication.translate("ListWords", "%n person(s)", None, len(overlap.people))
            who = self._words.names.name(overlap.who) if len(overlap.people) == 1 else many
            said = self.tr("{name} in {other} as well, {when}").format(name=who, other=others, when=when)
        else:
            said = self.tr("{room} is also taken by {other}, {when}").format(room=overlap.who, other=others, when=when)
        return self._context.words.ui(said)

    def clashes(self, record: Record, programme: Programme) -> list[str]:
        """Each thing that is in its way, in words."""
        return [self.clash(each, record, programme) for each in programme.clashes.get(record.id, ())]

    def columns(self) -> list[Column]:
        """The columns of the list."""
        return [Column(self.tr("Training"), 0.3), Column(self.tr("When"), 0.21), Column(self.tr("Where"), 0.22),
                Column(self.tr("Trainer"), 0.16, spare=True), Column(self.tr("People"), 0.11)]

    def row(self, record: Record, programme: Programme) -> LineRow:
        """A line of the list, and what a screen reader hears of it."""
        joined, number = self._context.words.joined, self._context.words.number
        found = self.clashes(record, programme)
        about = joined(found) if found else DOT.join(filter(None, (self.value(record, "type"), self.value(record, "audience"))))
        taking, seats = programme.taking.get(record.id, 0), str(record.values.get("seats") or "")
        people = QCoreApplication.translate("ListWords", "%n person(s)", None, taking) if taking else ""
        room = self.tr("{seats} seats").format(seats=number(seats)) if seats else ""
        status = str(record.values.get("status") or "planned")
        place, title, when = self._words.names.site_name(record.site), self.title(record), self.when(record)
        trainer = self.value(record, "trainer")
        word = self.value(record, "status") or self._context.words.value(TRAINING.by_name["status"], "planned")
        spoken = joined(list(filter(None, (title, word, when, place, self.value(record, "venue"), trainer, people, *found))))
        second = self.tr("with {name}").format(name=self.value(record, "co_trainer")) if record.values.get("co_trainer") else ""
        cells = (Pair(title, about, below_tone="warn" if found else "text2", role="name"),
                 Pair(when, self.hours(record) or word), Pair(place, self.value(record, "venue")), Pair(trainer, second),
                 Pair(people or room, room if people else ""))
        return LineRow(title, spoken, cells, ANSWER_MARKS.get(status, "low"), target=record)

    def sentence(self, programme: Programme, site: str, today: str) -> str:
        """How many there are, how many of them are under way, how many are in each other's way."""
        held = programme.at(site)
        running = sum(days_of(each).first <= today <= days_of(each).last for each in held
                      if each.values.get("status") not in ("cancelled", "postponed"))
        clashing = programme.clashing(site)
        said = [QCoreApplication.translate("ListWords", "%n training(s)", None, len(held))]
        if running:
            said.append(QCoreApplication.translate("ListWords", "%n under way today", None, running))
        if clashing:
            said.append(QCoreApplication.translate("ListWords", "%n in each other's way", None, clashing))
        return self._context.words.joined(said)
