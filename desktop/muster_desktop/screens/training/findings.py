"""What came up in a training, such as a button that nobody understood: logged in one line, passed on to plan or issue."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import Choice, Value
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.words import DOT, TrainingWords, language_of
from muster_desktop.training.feedback import passed_to_issue, passed_to_plan
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.columnlist import Column, ColumnList, LineRow, Pair
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.placard import Placard

KIND = ALL["finding"]
_MARKS = {"passed_on": "under_way", "done": "done", "declined": "dropped"}


class FindingLine(QWidget):
    """What came up, where in the system, and of which sort; Enter logs it. Where and sort stay for the next one."""

    def __init__(self, context: Context, log: Callable[[dict[str, Value]], bool]) -> None:
        super().__init__()
        self._context, self._log = context, log
        self.line, self.where, self.sort = QLineEdit(), QLineEdit(), Combo(context.theme)
        self.add = Button(context.theme, "", "plus", keys="Return")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 3)
        row.addWidget(self.where, 2)
        row.addWidget(self.sort)
        row.addWidget(self.add)
        for edit in (self.line, self.where):
            edit.returnPressed.connect(self.log)
        self.add.clicked.connect(self.log)

    def say(self) -> None:
        said = ((self.line, self.tr("What came up")), (self.where, self.tr("Form or page")))
        for edit, text in said:
            edit.setPlaceholderText(text)
            edit.setAccessibleName(text)
        self.add.setText(self.tr("Log it"))
        self.sort.setAccessibleName(self._context.words.label(KIND.by_name["type"].label))
        at = self.sort.currentData() or "unclear"
        self.sort.clear()
        sorts = KIND.by_name["type"].type
        for option in sorts.options if isinstance(sorts, Choice) else ():
            self.sort.addItem(self._context.words.label(option.label), option.name)
        self.sort.setCurrentIndex(max(0, self.sort.findData(at)))

    def log(self) -> None:
        """Log it, unless nothing is written."""
        summary = " ".join(self.line.text().split())
        where = " ".join(self.where.text().split())
        if summary and self._log({"summary": summary, "where": where or None, "type": self.sort.currentData()}):
            self.line.clear()
            if self.isVisible():
                self.line.setFocus()


class Findings(QWidget):
    """The findings of one training, the open ones first."""

    def __init__(self, context: Context, words: TrainingWords, acts: TrainingActs) -> None:
        super().__init__()
        self._context, self._words, self._acts = context, words, acts
        self.room: Room | None = None
        self.title, self.count = Label("", "section", ""), Label("", "small", "text3")
        self.line = FindingLine(context, self.log)
        self.refusal = Label("", "small", "bad", wrap=True)
        self.refusal.hide()
        self.table = ColumnList(context.theme)
        self.nothing = Placard(context.theme, "lightbulb")
        self.menu = QMenu(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        head, whole = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 12, 20, 4)
        inner.setSpacing(8)
        inner.addLayout(head)
        inner.addWidget(self.line)
        inner.addWidget(self.refusal)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inner)
        whole.addWidget(self._stack, 1)
        self.table.view.opened.connect(self._offer)
        self.table.view.ticked.connect(self._offer)
        self.table.view.new_asked.connect(self.line.line.setFocus)

    def show_training(self, room: Room) -> None:
        if self.room is None or self.room.id != room.id:
            self.refusal.hide()
        self.room = room
        found = sorted(room.of("finding"), key=lambda each: (each.values.get("status") not in (None, "open"), each.id))
        number = self._context.words.number
        self.title.setText(self.tr("Findings"))
        self.count.setText(number(len(found)) if found else "")
        self.line.say()
        self.line.setVisible(self._context.ledger.may_write("finding", room.site, "summary"))
        self.table.show_rows(self.tr("Findings"), [Column(self.tr("What came up"), 0.62), Column(self.tr("Status"), 0.38)],
                             [self._row(each) for each in found])
        self.nothing.say(self.tr("Nothing came up yet"), self.tr(
            "F4 logs a finding from any part of a training. Each can become a step of the plan or an issue."))
        self._stack.setCurrentIndex(0 if found else 1)

    def _value(self, record: Record, field: str) -> str:
        value = record.values.get(field)
        return "" if value is None else self._context.words.value(KIND.by_name[field], value, self._words.names.name)

    def _row(self, record: Record) -> LineRow:
        summary, status = self._value(record, "summary"), str(record.values.get("status") or "open")
        language = language_of(str(record.values.get("language") or ""))
        about = DOT.join(filter(None, (self._value(record, "type"), self._value(record, "where"), language)))
        word = self._context.words.value(KIND.by_name["status"], status)
        to = self.tr("to the plan") if record.values.get("step") else self.tr("to an issue") if record.values.get("issue") else ""
        spoken = self._context.words.joined(list(filter(None, (summary, about, word, to))))
        return LineRow(summary, spoken, (Pair(summary, about, role="name"), Pair(word, to)), _MARKS.get(status, "not_started"),
                       target=record)

    # Acting

    def log(self, values: dict[str, Value]) -> bool:
        """Log a finding of this training; False where it was refused, and then it says why."""
        if self.room is None:
            return False
        language = next(iter(self.room.training.values.get("languages") or ()), None)
        about = {"training": self.room.id, "status": "open", "language": language}
        edit = self._acts.new("finding", self.room.site, {**about, **values})
        title = self._context.words.quoted(str(values["summary"]))
        return self._said(self._acts.save([edit], self.tr("{finding} was logged.").format(finding=title)))

    def _said(self, why: str) -> bool:
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        return not why

    def _offer(self, row: LineRow) -> None:
        """What can be done with a finding."""
        record, ledger = row.target, self._context.ledger
        if record is None or not ledger.may_write("finding", record.site, "status", record.id):
            return
        self.menu.clear()
        if not record.values.get("step") and ledger.may_write("step", record.site, "title"):
            self.menu.addAction(self.tr("Make it a step of the plan"), partial(self.to_plan, record))
        if not record.values.get("issue") and ledger.may_write("issue", record.site, "summary"):
            self.menu.addAction(self.tr("Log it as an issue"), partial(self.to_issue, record))
        self.menu.addSeparator()
        status = record.values.get("status") or "open"
        for name in ("done", "declined", "open"):
            if status != name:
                word = self._context.words.value(KIND.by_name["status"], name)
                self.menu.addAction(word, partial(self.set_status, record, name))
        view = self.table.view
        self.menu.popup(view.viewport().mapToGlobal(view.visualRect(view.currentIndex()).bottomLeft()))

    def set_status(self, record: Record, status: str) -> None:
        self._said(self._acts.set(record.id, {"status": status}))

    def to_plan(self, record: Record) -> None:
        """One save: the step, and the finding that leads to it."""
        self._pass_on(record, "step", passed_to_plan(record, self._value(record, "summary")),
                      self.tr("{finding} is a step of the plan now."))

    def to_issue(self, record: Record) -> None:
        """One save: the issue, and the finding that leads to it."""
        self._pass_on(record, "issue", passed_to_issue(record, self._value(record, "summary")),
                      self.tr("{finding} is an issue now."))

    def _pass_on(self, record: Record, kind: str, values: dict[str, Value], said: str) -> None:
        made = self._acts.new(kind, record.site, values)
        edits = [made, Edit(record.id, "finding", record.site, {"status": "passed_on", kind: made.record})]
        self._said(self._acts.save(edits, said.format(finding=self._context.words.quoted(self._value(record, "summary")))))
