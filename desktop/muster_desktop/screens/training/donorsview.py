"""The table that donors ask for, with the rows behind each figure, to be written as a workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.fields import Choice
from muster.kinds import ALL
from muster.training.donors import BY, PERIODS, UNKNOWN, Figure
from muster_desktop.context import Context
from muster_desktop.screens.training.listwords import ListWords
from muster_desktop.screens.training.words import DOT, TrainingWords
from muster_desktop.training.donortable import Report, report, save
from muster_desktop.training.programme import Programme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.columnlist import ONE_LINE, Column, ColumnList, LineRow, Pair
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.placard import Placard

ASIDE, MOST = 400, 400
"""So many of the rows behind a figure are listed; the workbook holds them all."""


class DonorsView(QWidget):
    """A table by what is chosen; opening a row shows who and what is behind it."""

    def __init__(self, context: Context, texts: ListWords, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._texts, self._words = context, texts, words
        self._site = ""
        self.report: Report | None = None
        theme = context.theme
        self.by = {name: Button(theme, "", height=30) for name in BY}
        self.period, self.export = Combo(theme), Button(theme, "", "export")
        self.table, self.behind = ColumnList(theme, marked=False, tall=ONE_LINE), ColumnList(theme, marked=False)
        self.title, self.note = Elided(theme, "section", "text"), Label("", "small", "warn", wrap=True)
        self.nothing = Placard(theme, "users-three")
        self._lay_out()
        for name, button in self.by.items():
            button.setCheckable(True)
            button.toggled.connect(partial(self._toggled, button))
            button.setChecked(name in ("sex", "age_band"))
            button.clicked.connect(self.read)
        self.period.activated.connect(self.read)
        self.export.clicked.connect(self._ask)
        self.table.view.selectionModel().currentChanged.connect(self._show_behind)

    def _lay_out(self) -> None:
        asked, row, aside, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        asked.setContentsMargins(20, 0, 20, 10)
        asked.setSpacing(8)
        for button in self.by.values():
            asked.addWidget(button)
        asked.addWidget(self.period)
        asked.addStretch(1)
        asked.addWidget(self.export)
        self._panel = QWidget()
        head = QVBoxLayout()
        head.setContentsMargins(20, 6, 20, 4)
        head.addWidget(self.title)
        head.addWidget(self.note)
        aside.addLayout(head)
        aside.addWidget(self.behind, 1)
        self._panel.setLayout(aside)
        self._panel.setFixedWidth(self._context.theme.px(ASIDE))
        full = QWidget()
        full.setLayout(row)
        row.addWidget(self.table, 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._panel)
        for layout in (row, aside, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self.nothing)
        whole.addLayout(asked)
        whole.addWidget(self._stack, 1)

    def _toggled(self, button: Button, on: bool) -> None:
        button.set_variant("primary" if on else "plain")

    # Reading

    def show_programme(self, programme: Programme, site: str) -> None:
        self._site = site
        self._say()
        self.read()

    def _say(self) -> None:
        for name, button in self.by.items():
            button.setText(self._heading(name))
        periods = {"month": self.tr("By month"), "quarter": self.tr("By quarter"), "year": self.tr("By year"),
                   "all": self.tr("All of it")}
        at = self.period.currentData() or "quarter"
        self.period.clear()
        for name in PERIODS:
            self.period.addItem(periods[name], name)
        self.period.setCurrentIndex(max(0, self.period.findData(at)))
        self.period.setAccessibleName(self.tr("How long a period is"))
        self.period.updateGeometry()
        self.export.setText(self.tr("Export"))

    def _heading(self, name: str) -> str:
        if name == "period":
            return self.tr("Period")
        return self.tr("Site") if name == "site" else self._context.words.label(ALL["person"].by_name[name].label)

    def chosen(self) -> tuple[str, ...]:
        """What the table is broken down by."""
        return tuple(name for name, button in self.by.items() if button.isChecked())

    def read(self, *_: object) -> None:
        """Count anew, in the background."""
        self.period.setEnabled(self.by["period"].isChecked())
        self._context.work.run(partial(report, self._context.ledger, self.chosen(), self.period.currentData(), self._site),
                               self._take, self._context.notices.problem)

    def _take(self, found: Report) -> None:
        self.report = found
        table = found.table
        share = 0.7 / max(1, len(table.by))
        columns = [*(Column(self._heading(name), share) for name in table.by), Column(self.tr("People"), 0.12),
                   Column(self.tr("Half-days attended"), 0.18)]
        rows = [self._row([self.word(name, value) for name, value in zip(table.by, row.key, strict=True)], row.figure)
                for row in table.rows]
        every = self.tr("All of them, each person once")
        first = [every, *([""] * (len(table.by) - 1))] if table.by else []
        rows.append(self._row(first, table.total, "strong"))
        self.table.show_rows(self.tr("Table for donors"), columns, rows)
        self.nothing.say(self.tr("Nobody came yet"), self.tr(
            "People and half-days are counted here as soon as a register is marked; figures never hold more than the register."))
        self._stack.setCurrentIndex(0 if table.total.attendances else 1)
        self.export.setEnabled(bool(table.total.attendances))
        self.note.setText(QCoreApplication.translate(
            "DonorsView", "%n mark(s) in these figures are set differently by two people.", None, len(table.unsettled)))
        self.note.setVisible(bool(table.unsettled))
        self._say_behind(table.total, every)

    def word(self, name: str, value: str) -> str:
        """A value of a column as it is read."""
        if name == "site":
            return self._words.names.site_name(value)
        if name == "period":
            return self._period(value)
        if value == UNKNOWN:
            return self.tr("Not said")
        field = ALL["person"].by_name[name]
        return self._context.words.value(field, value) if isinstance(field.type, Choice) else value

    def _period(self, value: str) -> str:
        year, _, part = value.partition("-")
        if part.startswith("Q"):
            return self.tr("Quarter {number} of {year}").format(number=self._context.words.number(part[1:]),
                                                                year=self._context.words.plain(year))
        if part:
            month = self._context.words.locale.standaloneMonthName(int(part))
            return f"{month} {self._context.words.plain(year)}"
        return self._context.words.plain(year) or self.tr("All of it")

    def _row(self, texts: list[str], figure: Figure, role: str = "body") -> LineRow:
        number, translate = self._context.words.number, QCoreApplication.translate
        people, times = number(len(figure.people)), number(len(figure.attendances))
        spoken = self._context.words.joined([*(each for each in texts if each),
                                             translate("DonorsView", "%n person(s)", None, len(figure.people)),
                                             translate("DonorsView", "%n half-day(s)", None, len(figure.attendances))])
        cells = [Pair(each, role=role) for each in (*texts, people, times)]
        return LineRow(texts[0] if texts else people, spoken, tuple(cells), key=figure)

    # Behind a figure

    def _show_behind(self, current: object, _: object = None) -> None:
        row = self.table.here()
        if row is not None and self.report is not None and isinstance(row.key, Figure):
            title = self._context.words.joined([cell.text for cell in row.cells[:len(self.report.table.by)] if cell.text])
            self._say_behind(row.key, title)

    def _say_behind(self, figure: Figure, title: str) -> None:
        """Who is behind a figure, and on which half-days."""
        assert self.report is not None
        self.title.set_text(self._context.words.ui(title))
        held: dict[str, list[str]] = {}
        trainings: dict[str, set[str]] = {}
        for each in figure.attendances:
            record = self.report.attendance[each]
            person = str(record.values.get("person"))
            held.setdefault(person, []).append(each)
            trainings.setdefault(person, set()).add(str(record.values.get("training")))
        number, translate = self._context.words.number, QCoreApplication.translate
        rows = []
        for person in sorted(held, key=lambda each: self._name(each).casefold())[:MOST]:
            known = [self.report.trainings[each] for each in trainings[person] if each in self.report.trainings]
            name, count = self._name(person), translate("DonorsView", "%n half-day(s)", None, len(held[person]))
            about = DOT.join(sorted(self._texts.title(each) for each in known))
            spoken = self._context.words.joined([name, count, about])
            rows.append(LineRow(name, spoken, (Pair(name, about, role="name"), Pair(count)), key=person))
        people = self.tr("Behind it: {number}").format(number=number(len(held)))
        self.behind.show_rows(people, [Column(people, 0.68), Column(self.tr("Half-days"), 0.32)], rows)

    def _name(self, person: str) -> str:
        held = self.report.people.get(person) if self.report is not None else None
        return str(held.values.get("name") or "") if held is not None else self.tr("Not on this computer")

    # Out

    def _ask(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = Path(folder) / f"{self._context.ledger.slug()}-trainings.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), str(usual), "Excel (*.xlsx)")
        if name:
            self.write(Path(name if name.endswith(".xlsx") else name + ".xlsx"))

    def write(self, path: Path) -> None:
        """Write the table with the rows behind each figure."""
        if self.report is not None:
            self._context.work.run(partial(save, path, self.report, self._context.words.label), partial(self._written, path),
                                   self._context.notices.problem)

    def _written(self, path: Path, _: object) -> None:
        self._context.notices.toast(self.tr("The table was written to {file}.").format(file=path.name))
