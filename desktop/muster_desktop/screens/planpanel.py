"""The panel beside the tree: a step in full, the form for a new one, the reasons of one that is waived, or a clash."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from muster.fields import Choice, Value
from muster.kind import Field
from muster.kinds.steps import LEVELS
from muster.kinds.steps import STEP as KIND
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.planacts import PlanActs
from muster_desktop.screens.plandetail import PlanDetail
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.screens.settlepanel import SettlePanel
from muster_desktop.widgets.plantree import Node, PlanModel

ASKED = ("title", "level", "owner", "due")


class PlanPanel(QStackedWidget):
    """`detail` is always there; the forms come and go. `left` is emitted when one of them ends, `added` with the id of a
    new step."""

    left = Signal()
    added = Signal(str)

    def __init__(self, context: Context, speech: Speech, words: PlanWords, acts: PlanActs, model: PlanModel) -> None:
        super().__init__()
        self._context, self._speech, self._words, self._acts, self._model = context, speech, words, acts, model
        self.detail = PlanDetail(context, speech, words, acts)
        self.form = PanelForm(speech)
        self.settle: SettlePanel | None = None
        self.addWidget(self.detail)
        self.addWidget(self.form)
        self.form.closed.connect(self.back_to_detail)
        self.detail.decide_asked.connect(self.open_settle)
        self.setMinimumWidth(300)

    @property
    def busy(self) -> bool:
        """Whether something other than the step itself is shown."""
        return self.currentWidget() is not self.detail

    def show_node(self, node: Node) -> None:
        """Show a step; a clash of another one that was being looked at is left for later."""
        if self.settle is not None and self.settle.record != node.record.id:
            self.back_to_detail()
        self.detail.show_node(node)

    def back_to_detail(self) -> None:
        """Close what stands in front of the step."""
        settle, self.settle = self.settle, None
        self.setCurrentWidget(self.detail)
        if settle is not None:
            self.removeWidget(settle)
            settle.deleteLater()
        self.left.emit()

    # A new step

    def open_new(self, site: str, at: Node | None) -> None:
        """Ask for a new step below the phase, or a new task below the step, in which the row `at` stands."""
        level = "task" if at is not None and at.level == "task" else "step" if at is not None else "phase"
        kept = KIND.by_name["level"]
        fields = [KIND.by_name[name] for name in ASKED]
        fields[1] = Field(kept.name, kept.label, Choice(LEVELS), True)
        above = self._above(level, at)
        about = self.tr("It comes last in {phase}.").format(
            phase=self._context.words.quoted(self._words.title(above.record))) if above is not None else ""

        def save(values: Mapping[str, Value]) -> str:
            return self._add(site, at, values)

        self.form.ask(self.tr("New step"), about, self.tr("Add"), fields, {"level": level}, save,
                      frozenset(("title", "level")))
        self._show(self.form)

    def _show(self, part: QWidget) -> None:
        self.setCurrentWidget(part)
        if part is self.form:
            self.form.focus()

    def _above(self, level: str, at: Node | None) -> Node | None:
        """What a new row of this level belongs to: the phase, or for a task the step, of the row `at`."""
        wanted = {"phase": "", "task": "step"}.get(level, "phase")
        while at is not None and at.level != wanted:
            at = at.above
        return at if wanted else None

    def _add(self, site: str, at: Node | None, values: Mapping[str, Value]) -> str:
        level = str(values["level"])
        above = self._above(level, at)
        if level == "task" and above is None:
            return self.tr("A task belongs to a step. Choose the step in the list first.")
        siblings = above.below if above is not None else self._model.roots
        record, why = self._acts.add(site, above, siblings, values)
        if record:
            self.added.emit(record)
        return why

    # Waiving, deciding

    def open_waive(self, node: Node) -> None:
        """Ask why a step is left out and who says so."""
        fields = [KIND.by_name["waived_reason"], KIND.by_name["waived_by"]]
        values = {"waived_reason": node.record.values.get("waived_reason"),
                  "waived_by": node.record.values.get("waived_by") or self._context.ledger.person}

        def save(given: Mapping[str, Value]) -> str:
            problem = self._acts.set_status(node, "waived", given)
            return self._context.words.problem(problem) if problem else ""

        title = self._context.words.quoted(self._words.title(node.record))
        self.form.ask(self.tr("Waive {title}").format(title=title),
                      self.tr("A step that is left out needs a reason and the name of who decided."), self.tr("Waive it"),
                      fields, values, save, frozenset(("waived_reason", "waived_by")))
        self._show(self.form)

    def open_settle(self, field: str) -> None:
        """Show the sides of a clash, to choose one."""
        if self.detail.node is None:
            return
        self.settle = SettlePanel(self._context, self.detail.node.record, field)
        self.settle.closed.connect(self.back_to_detail)
        self.addWidget(self.settle)
        self.setCurrentWidget(self.settle)
        self.settle.setFocus()
