"""Puts a day into the parts of the floor's board: lanes, line, pace, score, the most common, the newest tip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from muster.floor.hours import MINUTE, Calendar
from muster.floor.pace import halves, most_common, score
from muster.floor.sla import Case, cases
from muster_desktop.context import Context
from muster_desktop.floor.board import Card, Strip, tips_now
from muster_desktop.floor.boardread import Day
from muster_desktop.floor.common import today
from muster_desktop.screens.floor.boardparts import Below, LaneRow
from muster_desktop.screens.floor.floorwords import FloorWords
from muster_desktop.screens.floor.stripbar import StripBar
from muster_desktop.widgets.hourstrip import Column
from muster_desktop.widgets.pacechart import Half, top_of

SHOWN = 4


class BoardSays(QObject):
    """Speaks; it saves and reads nothing."""

    def __init__(self, context: Context, words: FloorWords, strip: StripBar, lanes: LaneRow, below: Below) -> None:
        super().__init__(lanes)
        self._context, self._words = context, words
        self._strip, self._lanes, self._below = strip, lanes, below

    def say(self) -> None:
        """What stands there on any day."""
        self._lanes.say()
        self._below.say()

    def show(self, day: Day, cards: Sequence[Card], strip: Strip, live: int, calendar: Calendar) -> None:
        """A day, by the working hours of its place."""
        words = self._context.words
        self._lanes.cards.show_faces([self._words.face(card, day) for card in cards])
        for lane in self._lanes.lanes.values():
            lane.say_count(words.number(lane.view.rows.rowCount()))
        self._strip.say(strip, live)
        self._solved(strip)
        held = cases(day.issues, day.entries, day.receipts, day.now, day.errors)
        self._pace(day, held, live, calendar)
        self._score(day, held, calendar)
        rows = [(str(each.issue.values.get("summary") or ""), each.people, words.number(each.people))
                for each in most_common(today(day), SHOWN)]
        self._below.common.show_rows(rows, self.tr("Nothing came twice yet."))
        tips = tips_now(day)
        self._below.say_tip(words.ui(str(tips[0].values.get("text") or "")) if tips else "")

    def _solved(self, strip: Strip) -> None:
        words, tile = self._context.words, self._lanes.solved
        tile.title.setText(QCoreApplication.translate("Floor", "%n solved today", None, strip.solved))
        helped = QCoreApplication.translate("Floor", "%n by showing the help page.", None, strip.helped)
        before = self.tr("Yesterday {number}.").format(number=words.number(strip.solved_before))
        tile.about.setText(f"{helped} {before}")

    def _pace(self, day: Day, held: Sequence[Case], live: int, calendar: Calendar) -> None:
        words = self._context.words
        found = halves(held, calendar.date(day.now), calendar)
        shown = [Half(words.clock(day.midnight + half.minute * MINUTE), half.today, half.before) for half in found]
        self._below.say_earlier(self.tr("day {number}").format(number=words.number(live - 1)) if live > 1
                                else self.tr("yesterday"))
        chart = self._below.chart
        spoken = self.tr("{time}: {today} today, {before} the day before")
        said = "; ".join(spoken.format(time=half.label, today=words.number(half.today), before=words.number(half.before))
                         for half in shown if half.today or half.before)
        chart.show_halves(shown, [], said or self.tr("Nothing was logged."))
        top = chart.top()
        chart.show_halves(shown, [words.number(0), words.number(top // 2), words.number(top)], said)

    def _score(self, day: Day, held: Sequence[Case], calendar: Calendar) -> None:
        words = self._context.words
        heads = [self.tr("Hour"), self.tr("Logged"), self.tr("Solved"), self.tr("At once"), self.tr("Stopped"),
                 self.tr("Users"), self.tr("Doubts")]
        found = score(held, day.of("turnout"), calendar.date(day.now), calendar, day.now, day.of("pulse"))
        rows, columns = [], []
        for hour in found.hours:
            spot = round(100 * hour.on_the_spot / hour.solved) if hour.solved else None
            row = [words.clock(day.midnight + hour.minute * MINUTE), words.number(hour.logged), words.number(hour.solved),
                   words.percent(spot) if spot is not None else "–", words.number(hour.stopped),
                   words.number(hour.signed_in) if hour.signed_in is not None else "–", words.number(hour.reluctant)]
            rows.append(row[:-1])
            share = hour.signed_in / found.expected if hour.signed_in is not None and found.expected else None
            spoken = words.joined([row[0], *(f"{head}: {text}" for head, text in zip(heads[1:], row[1:], strict=True))])
            columns.append(Column(row[0], hour.logged, hour.solved, hour.stopped,
                                  words.number(spot) if spot is not None else "", share, spoken))
        top = words.number(top_of([count for hour in found.hours for count in (hour.logged, hour.solved)]))
        self._below.score.show_columns(columns, top, self.tr("% at once"), self.tr("Nothing was logged."))
        self._below.table.show_rows(heads[:-1], rows[::-1])  # there is room for six
