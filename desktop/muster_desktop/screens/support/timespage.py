"""Support times: how soon each severity is looked at, solved and told back at each level, and in which hours that counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.floor.hours import MINUTE
from muster.floor.policy import Policy, example, policy_of, values_of
from muster.kinds import ALL
from muster.kinds.policy import DAYS
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.names import Directory
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.support.timesmatrix import TimesMatrix
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.spans import minutes_of
from muster_desktop.undoing import tell
from muster_desktop.widgets.badges import Chip
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label, Rule, retone
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.tabplace import TabPlace

HOURS = ("name", "days", "from", "to", "zone", "holidays", "amber", "red", "note")
LIVE_DAYS = 14
"""So long after its go-live a site counts as live for the first time."""
SIDE = 20


class TimesPage(QWidget):
    """`widget` is the page itself. Where nobody set times the shipped example is shown, and said to be one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._names = Directory(context.ledger, context.words)
        self._words = SupportWords(context, self._names, self)
        self._policies: list[Record] = []
        self.policy: Policy = example()
        self.record: Record | None = None
        self._make_parts()
        self._lay_out()
        context.ears.changed.connect(self._heard)
        context.words.changed.connect(self.say)
        self.load()

    @property
    def widget(self) -> QWidget:
        return self

    def _make_parts(self) -> None:
        theme = self._context.theme
        self.title, self.sentence = Label("", "title", ""), Elided(theme, "body", "text2")
        self.which = Combo(theme)
        self.state = Chip(theme)
        self.start, self.hours = Button(theme, "", "plus-bold", "primary"), Button(theme, "", "note-pencil")
        self.force, self.agreed = Button(theme), Button(theme, "", "handshake")
        self.banner = Label("", "body", "warn", wrap=True)
        self.refusal = Label("", "body", "bad", wrap=True)
        self.calendar = Label("", "body", "text2", wrap=True)
        self.foot = Label("", "small", "text2", wrap=True)
        self.matrix = TimesMatrix(self._words, self._context.words.digits_in)
        self.cells = self.matrix.cells
        self.matrix.typed.connect(self._typed)
        self.form = PanelForm(Speech(self._context.words, theme, self._names))
        self.form.setProperty("ground", "canvas")
        self.which.activated.connect(self._chosen)
        self.start.clicked.connect(self.begin)
        self.hours.clicked.connect(self.edit_hours)
        self.force.clicked.connect(self._turn)
        self.agreed.clicked.connect(self._agree)
        self.form.closed.connect(self._form_closed)

    def _lay_out(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(SIDE, 12, SIDE, 12)
        head.setSpacing(12)
        for item, stretch in ((self.title, 0), (self.sentence, 1), (self.start, 0)):
            head.addWidget(item, stretch)
        tools.setSpacing(8)
        tools.addWidget(self.which)
        tools.addWidget(self.state)
        tools.addStretch()
        for button in (self.hours, self.agreed, self.force):
            tools.addWidget(button)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE, 14, SIDE, 16)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self.banner)
        column.addWidget(self.calendar)
        column.addWidget(self.matrix)
        column.addWidget(self.refusal)
        column.addWidget(self.foot)
        column.addStretch(1)
        self._body, self._form_area = scrolled(inside), scrolled(self.form)
        self._form_area.setFixedWidth(self._context.theme.px(360))
        self._form_rule = Rule(upright=True)
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for part, stretch in ((self._body, 1), (self._form_rule, 0), (self._form_area, 0)):
            row.addWidget(part, stretch)
        whole.addLayout(head)
        whole.addWidget(TabPlace())
        whole.addLayout(row, 1)
        self._form_closed()

    # Reading and showing

    def load(self) -> None:
        """A handful of records: read at once."""
        self._policies = self._context.ledger.records("policy")
        held = next((each for each in self._policies if self.record is not None and each.id == self.record.id), None)
        force = [each for each in self._policies if each.values.get("state") == "in_force"]
        self._show(held or next(iter(force or self._policies), None))

    def _heard(self, changed: Changed) -> None:
        if changed.kinds & {"policy", "site"}:
            self._names.forget(changed.kinds)
            self.load()

    def _chosen(self) -> None:
        self._show(next((each for each in self._policies if each.id == self.which.currentData()), None))

    def _show(self, record: Record | None) -> None:
        self.record = record
        self.policy = policy_of(record) if record is not None else example()
        self.say()

    def _span(self, minutes: int | None) -> str:
        """A promise to the minute: days only where they are whole ones."""
        day = self.policy.calendar.day // MINUTE
        if minutes is None:
            return ""
        return self._words.minutes(minutes, day if minutes % day == 0 else minutes + 1)

    def say(self) -> None:
        """Everything anew, in the present language."""
        words, record, ledger = self._context.words, self.record, self._context.ledger
        self.title.setText(self.tr("Support times"))
        self.sentence.set_text(self.tr("What is logged carries the times in force at that moment, for good"))
        self.start.setText(self.tr("Begin with the example"))
        self.start.setVisible(ledger.may_write("policy", "", "name"))
        self.which.clear()
        for each in self._policies:
            self.which.addItem(words.joined([words.ui(self._names.title(each)), *([words.ui(self._names.site_name(each.site))]
                                                                                  if each.site else [])]), each.id)
        self.which.setVisible(bool(self._policies))
        self.which.setAccessibleName(self.title.text())
        self.which.setCurrentIndex(max(0, self.which.findData(record.id if record is not None else "")))
        may = record is not None and ledger.may_write("policy", record.site, "state", record.id)
        state = str(record.values.get("state") or "draft") if record is not None else ""
        self.state.setVisible(record is not None)
        if record is not None:
            tone = {"in_force": "ok", "retired": "outline"}.get(state, "neutral")
            self.state.set_text(self._words.choice("policy", "state", state), tone)
        self.hours.setText(self.tr("Edit hours"))
        self.agreed.setText(self.tr("We agreed on these"))
        self.force.setText(self.tr("Retire") if state == "in_force" else self.tr("Put in force"))
        for button in (self.hours, self.force, self.agreed):
            button.setVisible(may)
        self.agreed.setVisible(may and self.policy.example)
        told = self.tr("An example. Nobody agreed on these times: change them before use.")
        untold = self.tr("An example, used until somebody sets times. Nobody agreed on it: begin with it and change it.")
        self.banner.setText(told if record is not None else untold)
        self.banner.setVisible(self.policy.example)
        self._say_matrix(may)

    def _say_matrix(self, may: bool) -> None:
        words, calendar = self._context.words, self.policy.calendar
        days = [words.locale.dayName(at + 1) for at, day in enumerate(DAYS) if day in calendar.days]
        hours = [f"{words.number(at // 60)}:{words.number(at % 60 // 10)}{words.number(at % 10)}"
                 for at in (calendar.start, calendar.end)]
        self.calendar.setText(self.tr("Clocks run {days}, {start} to {end}, by the clocks of {zone}.").format(
            days=words.joined(days), start=hours[0], end=hours[1], zone=words.from_left(calendar.zone)))
        self.matrix.say(self.policy, self._span, may)
        self.refusal.hide()
        self.foot.setText(self.tr("Times are of working hours. Waiting for a user, nights and the way between computers are "
                                  "never counted. An empty field promises nothing."))

    # Acting

    def begin(self) -> None:
        """A draft that says what the example says, to be changed."""
        values = {**values_of(example()), "name": self.tr("Support times"), "state": "draft", "example": True}
        record = self._context.ledger.new_id("policy", "", values)
        if self._save(record, "", values, self.tr("A draft was made from the example.")):
            self.record = self._context.ledger.get(record)
            self.load()

    def edit_hours(self) -> None:
        """Name, working days and hours, holidays, and when the floor turns amber and red."""
        record = self.record
        if record is None:
            return

        def save(given: Mapping[str, Value]) -> str:
            values = {name: value for name, value in given.items() if value != record.values.get(name)}
            done = not values or self._save(record.id, record.site, values, self.tr("Saved."))
            return "" if done else self.tr("Nothing was saved.")

        fields = [ALL["policy"].by_name[name] for name in HOURS]
        self.form.ask(self.tr("Hours and holidays"), "", self.tr("Save"), fields, record.values, save, frozenset(("name",)))
        for part in (self._form_area, self._form_rule):
            part.show()
        self.form.focus()

    def _form_closed(self) -> None:
        for part in (self._form_area, self._form_rule):
            part.hide()

    def _typed(self, name: str) -> None:
        """A promise was changed: saved when it is a time, else said what one looks like."""
        record, cell = self.record, self.cells[name]
        severity, sort = name[1], name[3:]
        before = self.policy.times[severity][sort]
        if record is None or cell.isReadOnly() or cell.text() == self._span(before):
            return
        try:
            minutes = minutes_of(cell.text(), self.policy.calendar.day // MINUTE, self._words.units())
        except ValueError:
            retone(cell, "wrong", "true")
            said = self.tr("{text} is no time. Write 30 min, 4 h or 2 d; leave it empty to promise nothing.")
            self.refusal.setText(said.format(text=self._context.words.quoted(cell.text())))
            self.refusal.show()
            return
        if minutes != before:
            self._save(record.id, record.site, {name: None if minutes is None else str(minutes)}, self.tr("Saved."))
        else:
            self.say()

    def _agree(self) -> None:
        record = self.record
        if record is not None:
            self._save(record.id, record.site, {"example": None}, self.tr("These times are agreed."))

    def _turn(self) -> None:
        """Into force, in place of what was in force at the same site; or out of it."""
        record = self.record
        if record is None:
            return
        if record.values.get("state") == "in_force":
            self._save(record.id, record.site, {"state": "retired"}, self.tr("These times are retired."))
            return
        edits = [Edit(each.id, "policy", each.site, {"state": "retired"}) for each in self._policies
                 if each.site == record.site and each.id != record.id and each.values.get("state") == "in_force"]
        self._do([*edits, Edit(record.id, "policy", record.site, {"state": "in_force"})], self.tr("These times are in force."))

    def _save(self, record: str, site: str, values: Mapping[str, Value], said: str) -> bool:
        return self._do([Edit(record, "policy", site, values)], said)

    def _do(self, edits: list[Edit], said: str) -> bool:
        live = self._words.live_sites(LIVE_DAYS)
        try:
            saved = self._context.ledger.save(edits)
        except Problem as problem:
            self._context.notices.problem(problem)
            self.say()
            return False
        tell(self._context, [saved], said)
        if live and any(self._counts(edit) for edit in edits):
            self._context.notices.warn(self.tr("{sites} went live these days. Requests that were logged keep the times that they "
                                               "were logged with; only new ones get these.").format(sites=live))
        return True

    def _counts(self, edit: Edit) -> bool:
        held = next((each for each in self._policies if each.id == edit.record), None)
        return edit.values.get("state") == "in_force" or (held is not None and held.values.get("state") == "in_force")
