"""One training at a glance: what, when, where, for whom and by whom, each edited in place; who takes part; what is in its way."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from muster.fields import Value
from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.reading import Speech
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.agencyimport import AgencyImport
from muster_desktop.screens.training.listwords import ListWords
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.words import TrainingWords, language_of
from muster_desktop.training.programme import Programme, read_programme
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.marks import Mark
from muster_desktop.widgets.scalebar import ScaleBar
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.valuerow import ValueRow

KIND, ASIDE = ALL["training"], 348
WHAT, WHEN = ("title", "status", "type", "mode"), ("start", "end", "starts_at", "ends_at", "repeats", "repeat_until", "half_days")
WHERE = ("venue", "link", "seats", "organiser", "agency", "funding")
WHO = ("audience", "languages", "trainer", "co_trainer", "trainer_needs")
TAUGHT = ("curriculum", "module", "hours", "pre_test", "post_test", "pass_mark", "follow_up")
LONG = ("objectives", "note")
_WAYS = ("took_part", "confirmed", "invited", "left", "did_not_come")


class Facts(QObject):
    """The rows of the facts by field, which save what is edited in them."""

    def __init__(self, context: Context, words: TrainingWords, acts: TrainingActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words, self._acts = context, words, acts
        self._speech = Speech(context.words, context.theme, words.names)
        self._training = ""
        self.rows = {name: ValueRow(KIND.by_name[name], self._speech, self._save)
                     for name in (*WHAT, *WHEN, *WHERE, *WHO, *TAUGHT, *LONG)}

    def show_training(self, room: Room) -> None:
        """Show the values; an editor that is open keeps what was typed, but that of another training is given up."""
        if room.id != self._training:
            for row in self.rows.values():
                if not row.commit():
                    row.give_up()
        self._training = room.id
        values, ledger = room.training.values, self._context.ledger
        for name, row in self.rows.items():
            value = values.get(name)
            person = str(value or "") if name in ("trainer", "co_trainer") else ""
            may = ledger.may_write("training", room.site, name, room.id)
            text = self._speech.shown(KIND.by_name[name], value)
            if name == "half_days":
                text = "\n".join(self._context.words.half_day(str(half)) for half in value or ())
            if name in ("starts_at", "ends_at") and value:
                text = self._context.words.hour(str(value))
            if name == "languages":
                text = self._context.words.joined([language_of(str(code)) for code in value or ()])
            row.show_value(value, text, person=person, name=self._words.names.name(person) if person else "", may_write=may)

    def _save(self, field: str, value: Value) -> str:
        if field == "title" and not value:
            return self.tr("A training needs a title. The old one was kept.")
        return self._acts.set(self._training, {field: value})


class OverviewTab(Part):
    """Facts in two columns, and beside them the counts and the warnings."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.acts, self.texts = TrainingActs(context, self), ListWords(context, words, self)
        self.facts = Facts(context, words, self.acts, self)
        self.room: Room | None = None
        self._programme: Programme | None = None
        self._titles = {name: Label("", "strong", "") for name in ("what", "when", "where", "who", "taught", "long", "people",
                                                                   "way")}
        self.bars: list[ScaleBar] = []
        self.people, self.sexes = Label("", "body", "", wrap=True), Label("", "small", "text2", wrap=True)
        self.sign, self.warning = Mark(context.theme, "at_risk", 15), Label("", "body", "", wrap=True)
        self.bring, self.from_list = AgencyImport(context, words, self.acts, self), Button(context.theme, "", "file-arrow-down")
        self.from_list.clicked.connect(self.bring.ask)
        self._lay_out()
        context.ears.changed.connect(self._heard)

    def _lay_out(self) -> None:
        facts = QWidget()
        facts.setProperty("ground", "canvas")
        grid = QGridLayout(facts)
        grid.setContentsMargins(16, 12, 20, 16)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(14)
        places = (("what", WHAT, 0, 0), ("when", WHEN, 0, 1), ("who", WHO, 1, 0), ("where", WHERE, 1, 1),
                  ("taught", TAUGHT, 2, 0), ("long", LONG, 2, 1))
        for name, fields, row, column in places:
            grid.addLayout(self._group(name, fields), row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(3, 1)
        aside, whole = QWidget(), QHBoxLayout(self)
        self._aside = QVBoxLayout(aside)
        self._aside.setContentsMargins(18, 12, 18, 16)
        self._aside.setSpacing(6)
        warned = QHBoxLayout()
        warned.setSpacing(8)
        warned.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self.warning, 1)
        for part in (self._titles["people"], self.people, self.sexes):
            self._aside.addWidget(part)
        self._bars = QVBoxLayout()
        self._bars.setSpacing(4)
        self._aside.addLayout(self._bars)
        self._aside.addWidget(self.from_list, 0, Qt.AlignmentFlag.AlignLeading)
        self._aside.addSpacing(12)
        self._aside.addWidget(self._titles["way"])
        self._aside.addLayout(warned)
        self._aside.addStretch(1)
        aside.setFixedWidth(self._context.theme.px(ASIDE))
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(facts), 1)
        whole.addWidget(Rule(upright=True))
        whole.addWidget(aside)

    def _group(self, name: str, fields: tuple[str, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        self._titles[name].setIndent(4)
        column.addWidget(self._titles[name])
        for field in fields:
            column.addWidget(self.facts.rows[field])
        return column

    def show_training(self, room: Room) -> None:
        other = self.room is None or self.room.id != room.id
        self.room = self.bring.room = room
        self._say_titles()
        self.from_list.setText(self.tr("People from a list"))
        self.from_list.setVisible(room.may.add)
        self.facts.show_training(room)
        self._show_people(room)
        if other or self._programme is None:
            self._look_round()
        self._show_way()

    def _say_titles(self) -> None:
        said = {"what": self.tr("What"), "when": self.tr("When"), "where": self.tr("Where"), "who": self.tr("For whom, by whom"),
                "taught": self.tr("What is taught"), "long": self.tr("More"), "people": self.tr("People"),
                "way": self.tr("In its way")}
        for name, text in said.items():
            self._titles[name].setText(text)

    # Who takes part

    def _show_people(self, room: Room) -> None:
        number, words = self._context.words.number, self._context.words
        count, seats = len(room.seats), str(room.training.values.get("seats") or "")
        text = QCoreApplication.translate("OverviewTab", "%n person(s) on the list", None, count)
        if seats:
            text = words.joined([text, self.tr("{seats} seats").format(seats=number(seats))])
        self.people.setText(text)
        self.sexes.setText(self._by_sex(room))
        self.sexes.setVisible(bool(count))
        ways = Counter(str(each.values.get("status") or "invited") for each in room.seats)
        field = ALL["participation"].by_name["status"]
        shown = [name for name in _WAYS if ways[name]]
        while len(self.bars) < len(shown):
            self.bars.append(ScaleBar(self._context.theme))
            self._bars.addWidget(self.bars[-1])
        for at, bar in enumerate(self.bars):
            bar.setVisible(at < len(shown))
            if at < len(shown):
                name = shown[at]
                tone = "bad" if name in ("left", "did_not_come") else "ok" if name == "took_part" else "accent"
                bar.show_share(words.value(field, name), number(ways[name]), ways[name] / count, tone)

    def _by_sex(self, room: Room) -> str:
        known = [room.people[person].values.get("sex") for seat in room.seats
                 if (person := str(seat.values.get("person"))) in room.people]
        women, men = known.count("female"), known.count("male")
        rest = len(room.seats) - women - men
        translate = QCoreApplication.translate
        said = [translate("OverviewTab", "%n women", None, women), translate("OverviewTab", "%n men", None, men)]
        if rest:
            said.append(translate("OverviewTab", "%n not said", None, rest))
        return self._context.words.joined(said)

    # What is in its way

    def _look_round(self) -> None:
        """Look at the other trainings, in the background."""
        self._context.work.run(lambda: read_programme(self._context.ledger), self._looked, self._failed)

    def _looked(self, programme: Programme) -> None:
        self._programme = programme
        self._show_way()

    def _failed(self, problem: Problem) -> None:
        self._context.notices.problem(problem)

    def _heard(self, changed: Changed) -> None:
        moved = not changed.kinds.isdisjoint(("training", "participation"))
        if self.isVisible() and moved:
            self._look_round()
        elif moved:
            self._programme = None

    def _show_way(self) -> None:
        if self.room is None:
            return
        found = self.texts.clashes(self.room.training, self._programme) if self._programme is not None else []
        found += [self._context.words.label(said) for flag in KIND.flags if (said := flag(self.room.training.values))]
        seats = str(self.room.training.values.get("seats") or "")
        if seats and len(self.room.seats) > float(seats):
            found.append(self.tr("There are more people than seats"))
        self.sign.show_mark("at_risk" if found else "done")
        self.warning.setText("\n".join(found) or self.tr("Nothing: trainers, room and people are free on its days."))
