"""A plan of trainings out of who is where: shown first with its days, then made in one save."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.fields import Day, Number
from muster.kind import Field
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import Problem
from muster.training.planning import Hall, Proposed
from muster_desktop.context import Context
from muster_desktop.editors import Editor, make_editor
from muster_desktop.reading import Speech
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.needs import Wanted, edits, plan, read_wanted
from muster_desktop.training.programme import Programme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.columnlist import Column, ColumnList, LineRow, Pair
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.placard import Placard

ASKED = (
    Field("seats", QT_TRANSLATE_NOOP("kinds", "People in a group"), Number(least=1, most=200)),
    Field("trainers", QT_TRANSLATE_NOOP("kinds", "Groups at the same time"), Number(least=1, most=50)),
    Field("days", QT_TRANSLATE_NOOP("kinds", "Days each"), Number(least=1, most=30)),
    Field("first", QT_TRANSLATE_NOOP("kinds", "From day"), Day()),
)
FREE = {"fri_sat": frozenset({4, 5}), "sat_sun": frozenset({5, 6}), "thu_fri": frozenset({3, 4}), "fri": frozenset({4}),
        "sun": frozenset({6}), "none": frozenset[int]()}
WIDE = 84


class PlanView(QWidget):
    """`left` comes when the plan was made, and the list is worth seeing."""

    left = Signal()

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.acts, self._speech = TrainingActs(context, self), Speech(context.words, context.theme, words.names)
        self._site = ""
        self.wanted: Wanted | None = None
        self.hall = Hall()
        self.proposed: list[Proposed] = []
        self.out: set[int] = set()
        self.labels = {field.name: Label("", "small-strong", "text2") for field in (*ASKED,)}
        self.editors: dict[str, Editor] = {field.name: make_editor(field, self._speech, self) for field in ASKED}
        self.rest_label, self.rest = Label("", "small-strong", "text2"), Combo(context.theme)
        self.sentence, self.refusal = Elided(context.theme, "body", "text2"), Label("", "small", "bad", wrap=True)
        self.make = Button(context.theme, "", "checks-bold", "primary")
        self.table = ColumnList(context.theme)
        self.nothing = Placard(context.theme, "users-three")
        self._lay_out()
        self._begin()
        for editor in self.editors.values():
            editor.edited.connect(self.reckon)
        self.rest.activated.connect(self.reckon)
        self.make.clicked.connect(self._make)
        self.table.view.ticked.connect(self._tick)
        self.table.view.opened.connect(self._tick)

    def _lay_out(self) -> None:
        asked, foot, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        asked.setContentsMargins(20, 0, 20, 10)
        asked.setSpacing(14)
        for field in ASKED:
            self.editors[field.name].setFixedWidth(self._context.theme.px(150 if field.name == "first" else WIDE))
            asked.addLayout(_above(self.labels[field.name], self.editors[field.name]))
        asked.addLayout(_above(self.rest_label, self.rest))
        asked.addStretch(1)
        foot.setContentsMargins(20, 8, 20, 8)
        foot.setSpacing(12)
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.refusal)
        foot.addWidget(self.make)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(asked)
        whole.addWidget(self._stack, 1)
        whole.addLayout(foot)

    def _begin(self) -> None:
        self.refusal.hide()
        usual = {"seats": str(self.hall.seats), "trainers": str(self.hall.trainers), "days": str(self.hall.days),
                 "first": self._context.words.today()}
        for name, editor in self.editors.items():
            editor.show_value(usual[name])

    def show_programme(self, programme: Programme, site: str) -> None:
        """Read who has to be trained at a site and below, and propose."""
        self._site = site
        self._say()
        self._context.work.run(partial(read_wanted, self._context.ledger, self._context.words.today(), site), self._take,
                               self._context.notices.problem)

    def _say(self) -> None:
        for field in ASKED:
            self.labels[field.name].setText(self._context.words.label(field.label))
            self.editors[field.name].setAccessibleName(self._context.words.label(field.label))
        self.rest_label.setText(self.tr("Nobody trains on"))
        self.rest.setAccessibleName(self.tr("Nobody trains on"))
        texts = {"fri_sat": self.tr("Friday, Saturday"), "sat_sun": self.tr("Saturday, Sunday"),
                 "thu_fri": self.tr("Thursday, Friday"), "fri": self.tr("Friday"), "sun": self.tr("Sunday"),
                 "none": self.tr("No day")}
        at = self.rest.currentData() or "fri_sat"
        self.rest.clear()
        for name in FREE:
            self.rest.addItem(texts[name], name)
        self.rest.setCurrentIndex(max(0, self.rest.findData(at)))
        self.rest.updateGeometry()

    def _take(self, found: Wanted) -> None:
        if found != self.wanted:
            self.out.clear()
        self.wanted = found
        self.reckon()

    # Reckoning

    def _read(self) -> tuple[Hall, str] | None:
        """The hall and the first day as they are typed; None where one is wrong, which is shown."""
        values, why = {}, ""
        for name, editor in self.editors.items():
            try:
                values[name] = editor.read()
                editor.set_wrong(values[name] is None)
                why = why or ("" if values[name] is not None else self.tr("Each of these is needed."))
            except Problem as problem:
                editor.set_wrong(True)
                why = why or self._context.words.problem(problem)
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        if why:
            return None
        seats, trainers, days = (int(float(values[name])) for name in ("seats", "trainers", "days"))
        hall = Hall(seats, trainers, days, FREE[self.rest.currentData()])
        return hall, str(values["first"])

    def reckon(self, *_: object) -> None:
        """Propose anew for what is typed now."""
        read = self._read()
        if self.wanted is None or read is None:
            self.make.setEnabled(False)
            return
        self.hall, first = read
        before = len(self.proposed)
        self.proposed = plan(self.wanted, self.hall, first)
        if len(self.proposed) != before:
            self.out.clear()
        self._show()

    def title(self, each: Proposed) -> str:
        """What a proposed training is called."""
        place = self._words.names.site_name(each.site)
        if each.of == 1:
            return self.tr("{persona}, {site}").format(persona=each.persona, site=place)
        return self.tr("{persona}, {site}, group {group}").format(
            persona=each.persona, site=place, group=self._context.words.number(each.group))

    def _row(self, at: int, each: Proposed) -> LineRow:
        words = self._context.words
        title, when = self.title(each), self._words.days(each.start, each.end)
        people = QCoreApplication.translate("PlanView", "%n person(s)", None, each.people)
        late = self.tr("The site is live already") if self._live(each) else \
            self.tr("Ends on go-live day or after") if each.late else ""
        who = self.tr("Trainer {number}").format(number=words.number(each.trainer))
        taken = at not in self.out
        spoken = words.joined([part for part in (title, when, people, who, late) if part])
        return LineRow(title, spoken, (Pair(title, role="name"), Pair(when, late, below_tone="warn"), Pair(people), Pair(who)),
                       ticks=True, ticked=taken, key=at)

    def _live(self, each: Proposed) -> bool:
        """Whether the site went live before today, so that nothing can come in time for it."""
        needs = self.wanted.needs if self.wanted is not None else ()
        return any(need.site == each.site and "" < need.go_live < self._context.words.today() for need in needs)

    def _show(self) -> None:
        translate, found = QCoreApplication.translate, self.wanted
        assert found is not None
        columns = [Column(self.tr("Training"), 0.42), Column(self.tr("When"), 0.28), Column(self.tr("People"), 0.15),
                   Column(self.tr("Led by"), 0.15)]
        rows = [self._row(at, each) for at, each in enumerate(self.proposed)]
        self.table.show_rows(self.tr("Proposed trainings"), columns, rows)
        chosen = self._chosen()
        people, late = sum(each.people for each in chosen), sum(each.late and not self._live(each) for each in chosen)
        said = [translate("PlanView", "%n training(s)", None, len(chosen)), translate("PlanView", "%n person(s)", None, people)]
        if late:
            said.append(translate("PlanView", "%n too late for go-live", None, late))
        if found.passed:
            said.append(translate("PlanView", "%n passed already", None, found.passed))
        self.sentence.set_text(self._context.words.joined(said))
        self.make.setText(translate("PlanView", "Make %n training(s)", None, len(chosen)))
        self.make.setEnabled(bool(chosen))
        self.make.setVisible(self._context.ledger.may_write("training", self._site, "title"))
        self.nothing.say(self.tr("Nobody is left to train"), self.tr(
            "A plan is made from the people of each site with a position who have not passed for it yet."))
        self._stack.setCurrentIndex(0 if self.proposed else 1)

    def _chosen(self) -> list[Proposed]:
        return [each for at, each in enumerate(self.proposed) if at not in self.out]

    def _tick(self, row: LineRow) -> None:
        """Leave a training out, or take it in again."""
        self.out ^= {row.key}  # type: ignore[arg-type]
        self._show()

    def _make(self) -> None:
        """All that are chosen, in one save that can be taken back."""
        if self.wanted is None:
            return
        chosen = [(each, self.title(each)) for each in self._chosen()]
        said = QCoreApplication.translate("PlanView", "%n training(s) were planned.", None, len(chosen))
        why = self.acts.save(edits(self._context.ledger, self.wanted, chosen, self.hall), said)
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        if not why:
            self.left.emit()


def _above(label: Label, part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    label.setBuddy(part)
    column.addWidget(label)
    column.addWidget(part)
    return column
