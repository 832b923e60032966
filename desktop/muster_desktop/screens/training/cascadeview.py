"""Who trained whom: the cascade as a tree with results, by generation, and where it thins out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.listwords import ListWords
from muster_desktop.screens.training.words import DOT, TrainingWords
from muster_desktop.training.lineage import Branch, Lineage, read_lineage
from muster_desktop.training.programme import Programme
from muster_desktop.widgets.cells import ANSWER_MARKS
from muster_desktop.widgets.columnlist import Column, ColumnList, LineRow, Pair
from muster_desktop.widgets.labels import Label, Rule, bulleted
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.scalebar import ScaleBar
from muster_desktop.widgets.scrolled import scrolled

ASIDE = 348


class CascadeView(QWidget):
    """`opened` gives the id of a training."""

    opened = Signal(str)

    def __init__(self, context: Context, texts: ListWords, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._texts, self._words = context, texts, words
        self.lineage: Lineage | None = None
        self.table, self.nothing = ColumnList(context.theme), Placard(context.theme, "tree-structure")
        self.titles = {name: Label("", "section", "") for name in ("generations", "thin")}
        self.about, self.thin = Label("", "small", "text2", wrap=True), Label("", "body", "", wrap=True)
        self.bars: list[ScaleBar] = []
        self._lay_out()
        self.table.view.opened.connect(self._open)
        self.table.view.ticked.connect(self._open)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 4, 18, 16)
        column.setSpacing(8)
        column.addWidget(self.titles["generations"])
        self._bars = QVBoxLayout()
        self._bars.setSpacing(6)
        column.addLayout(self._bars)
        column.addSpacing(10)
        for part in (self.titles["thin"], self.about, self.thin):
            column.addWidget(part)
        column.addStretch(1)
        aside = scrolled(inside)
        aside.setFixedWidth(self._context.theme.px(ASIDE))
        full, row, whole = QWidget(), QHBoxLayout(), QVBoxLayout(self)
        full.setLayout(row)
        row.addWidget(self.table, 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(aside)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self.nothing)
        whole.addWidget(self._stack)

    def show_programme(self, programme: Programme, site: str) -> None:
        self._context.work.run(partial(read_lineage, self._context.ledger, site), self._take, self._context.notices.problem)

    def _take(self, found: Lineage) -> None:
        self.lineage = found
        columns = [Column(self.tr("Training"), 0.46), Column(self.tr("When"), 0.24, spare=True), Column(self.tr("People"), 0.13),
                   Column(self.tr("After"), 0.08), Column(self.tr("Went on to train"), 0.19)]
        self.table.show_rows(self.tr("Who trained whom"), columns, [self._row(each) for each in found.branches])
        self.nothing.say(self.tr("No training of trainers yet"), self.tr(
            "When trainers have been trained, what they went on to lead hangs below it here, with the results by generation."))
        self._stack.setCurrentIndex(0 if found.branches else 1)
        self._say_generations(found)
        self._say_thin(found)

    def _row(self, branch: Branch) -> LineRow:
        record, words = branch.node.training, self._context.words
        number = words.number
        title, when = self._texts.title(record), self._texts.when(record)
        trainer = self._texts.value(record, "trainer")
        about = DOT.join(filter(None, (trainer, self._words.names.site_name(record.site))))
        people = QCoreApplication.translate("CascadeView", "%n person(s)", None, branch.people) if branch.people else ""
        after = number(str(branch.after)) if branch.after is not None else "–"
        trains = record.values.get("type") == "trainers"
        counted = trains and branch.people
        led = self.tr("{led} of {people}").format(led=number(branch.leading), people=number(branch.people)) if counted else ""
        tone = "warn" if counted and branch.leading * 2 < branch.people else "text"
        level = self.tr("generation {number}").format(number=number(branch.node.generation))
        spoken = words.joined([part for part in (title, level, about, when, people, led) if part])
        mark = ANSWER_MARKS.get(str(record.values.get("status") or "planned"), "low")
        cells = (Pair(title, about, role="name"), Pair(when), Pair(people), Pair(after), Pair(led, tone=tone))
        return LineRow(title, spoken, cells, mark, target=record, indent=branch.node.generation - 1)

    def _say_generations(self, found: Lineage) -> None:
        number, translate = self._context.words.number, QCoreApplication.translate
        self.titles["generations"].setText(self.tr("Marks after, by generation"))
        while len(self.bars) < len(found.generations):
            self.bars.append(ScaleBar(self._context.theme))
            self._bars.addWidget(self.bars[-1])
        for at, bar in enumerate(self.bars):
            bar.setVisible(at < len(found.generations))
            if at < len(found.generations):
                each = found.generations[at]
                counted = self._context.words.joined([translate("CascadeView", "%n training(s)", None, each.trainings),
                                                      translate("CascadeView", "%n person(s)", None, each.people)])
                text = self.tr("{number}: {counted}").format(number=number(each.number), counted=counted)
                mean = each.mean_after
                bar.show_share(text, number(str(mean)) if mean is not None else "–", float(mean or 0) / 100)

    def _say_thin(self, found: Lineage) -> None:
        self.titles["thin"].setText(self.tr("Where it thins out"))
        count = QCoreApplication.translate("CascadeView", "%n trained as trainer(s) lead nothing yet:", None, len(found.thin))
        self.about.setText(count if found.thin else self.tr("Everybody who was trained as a trainer leads a training."))
        names = [self._words.names.name(each.person) for each in found.thin]
        self.thin.setText(bulleted(self._context.words.rtl, sorted(names)))
        self.thin.setVisible(bool(names))

    def _open(self, row: LineRow) -> None:
        if row.target is not None:
            self.opened.emit(row.target.id)
