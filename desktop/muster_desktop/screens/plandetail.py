"""One step in full, beside the tree: what it is, who and when, what must be true, what happened; all edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from muster.fields import Value
from muster.kinds.steps import STEP as KIND
from muster_desktop.context import Context
from muster_desktop.pastreading import PastReading
from muster_desktop.reading import Speech
from muster_desktop.screens.donewhen import DoneWhen
from muster_desktop.screens.planacts import PlanActs
from muster_desktop.screens.planload import KIND as NAME
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.clashbanner import ClashBanner
from muster_desktop.widgets.history import HistoryList
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.planrows import mark_of
from muster_desktop.widgets.plantree import Node
from muster_desktop.widgets.statuschip import STATUS_TONES, StatusChip
from muster_desktop.widgets.valuerow import PAD, ValueRow

SIDE = 18
SHORT = ("owner", "due", "percent", "blocked_by", "waived_reason", "waived_by")
LONG = ("outcome", "note")


class PlanDetail(QWidget):
    """`show_node` shows a step; what is edited is saved by `acts`. What was typed and refused waits for its step."""

    close_asked = Signal()
    status_asked = Signal()
    step_asked = Signal(int)  # 1 for the next row, -1 for the one before
    decide_asked = Signal(str)  # the field in clash

    def __init__(self, context: Context, speech: Speech, words: PlanWords, acts: PlanActs) -> None:
        super().__init__()
        self._context, self._speech, self._words, self._acts = context, speech, words, acts
        self.node: Node | None = None
        self._drafts: dict[tuple[str, str], tuple[str, str]] = {}
        self.rows = {name: ValueRow(KIND.by_name[name], speech, self._save) for name in SHORT}
        self.rows["title"] = ValueRow(KIND.by_name["title"], speech, self._save, role="section", labelled=False)
        for name in LONG:
            self.rows[name] = ValueRow(KIND.by_name[name], speech, self._save, role="small", labelled=False)
        self.done_when = DoneWhen(speech, words, self._save, self._meet)
        self.rows["done_when"] = self.done_when.row
        self.history = HistoryList(KIND, speech)
        self._past = PastReading(context, speech.names, self.history)
        self.clashes = ClashBanner(speech)
        self.clashes.decide_asked.connect(self.decide_asked)
        self._headings = {name: Label("", "strong", "") for name in (*LONG, "history")}
        self._make_head()
        self._lay_out()

    def _make_head(self) -> None:
        theme = self._context.theme
        self.place = Elided(theme, "small", "text2")
        self.back, self.onward = IconButton(theme, "arrow-up", "", size=26), IconButton(theme, "arrow-down", "", size=26)
        self.cross = IconButton(theme, "x", "", size=26)
        self.pencil = IconButton(theme, "note-pencil", "", size=26)
        self.status, self.gate = StatusChip(theme), StatusChip(theme, shrinks=True)
        self.gate.setEnabled(False)
        self.gate.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remark, self.refusal = Label("", "small", "warn", wrap=True), Label("", "small", "bad", wrap=True)
        for label in (self.remark, self.refusal):
            label.hide()
        self.back.clicked.connect(lambda: self.step_asked.emit(-1))
        self.onward.clicked.connect(lambda: self.step_asked.emit(1))
        self.cross.clicked.connect(self.close_asked)
        self.pencil.clicked.connect(self.rows["title"].begin)
        self.status.clicked.connect(self.status_asked)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 6, 0, 0)
        head.setSpacing(0)
        head.addSpacing(SIDE)  # spacing is mirrored from right to left, margins are not
        head.addWidget(self.place, 1)
        for part in (self.back, self.onward, self.cross):
            head.addWidget(part)
        head.addSpacing(10)
        whole.addLayout(head)
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        self._fill(QVBoxLayout(inside))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        whole.addWidget(self.area, 1)

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        title, chips = QHBoxLayout(), QHBoxLayout()
        title.addWidget(self.rows["title"], 1)
        title.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)
        chips.addWidget(self.status)
        chips.addWidget(self.gate)
        chips.addStretch()
        title.setSpacing(2)
        chips.setSpacing(6)
        chips.setContentsMargins(PAD, 0, PAD, 0)
        for label in (*self._headings.values(), self.remark, self.refusal):
            label.setIndent(PAD)
        self._part(column, [self.clashes, title, chips, self.remark, self.refusal], 6, 4, ruled=False)
        self._part(column, [self.rows[name] for name in SHORT], 0, 6)
        self._part(column, [self._headings["outcome"], self.rows["outcome"]], 2, 10)
        self._part(column, [self.done_when], 2, 8)
        self._part(column, [self._headings["note"], self.rows["note"]], 2, 10)
        self._part(column, [self._headings["history"], self.history], 6, 10)
        column.addStretch()

    def _part(self, column: QVBoxLayout, parts: Sequence[QWidget | QHBoxLayout], between: int, above: int,
              ruled: bool = True) -> None:
        if ruled:
            column.addWidget(Rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE - PAD, above, SIDE - PAD, 10)
        inner.setSpacing(between)
        for part in parts:
            if isinstance(part, QWidget):
                inner.addWidget(part)
            else:
                inner.addLayout(part)
        column.addLayout(inner)

    # Showing

    def show_node(self, node: Node) -> None:
        """Show a step. Of another one than before, what could not be saved is put aside and shown again with it."""
        other = self.node is None or self.node.record.id != node.record.id
        if other:
            self._put_aside()
        self.node = node
        self._say(node)
        self._show_values(node)
        self._past.show_record(node.record.id)
        if other:
            self.area.verticalScrollBar().setValue(0)
            self.refusal.hide()
            for name, row in self.rows.items():
                draft = self._drafts.pop((node.record.id, name), None)
                if draft is not None:
                    row.show()
                    row.resume(*draft)

    def _put_aside(self) -> None:
        for name, row in self.rows.items():
            typed = row.typed
            if typed is not None and self.node is not None and not row.commit():
                self._drafts[self.node.record.id, name] = typed, row.refusal.text()
                row.give_up()

    def _say(self, node: Node) -> None:
        self.place.set_text(self._words.place(node))
        names = ((self.back, self.tr("The row before")), (self.onward, self.tr("The next row")),
                 (self.cross, self.tr("Close the panel")), (self.pencil, self.tr("Edit the title")))
        for button, name in names:
            button.set_name(name)
        for name in LONG:
            self._headings[name].setText(self._words.label(name))
        self._headings["history"].setText(self.tr("History"))

    def _show_values(self, node: Node) -> None:
        values, ledger = node.record.values, self._context.ledger
        for name, row in self.rows.items():
            if name == "done_when":
                continue
            text, tone = self._shown(node, name)
            person = str(values.get(name) or "") if name in ("owner", "waived_by") else ""
            may = ledger.may_write(NAME, node.record.site, name, node.record.id)
            row.show_value(values.get(name), text, tone, person, self._speech.names.name(person) if person else "", may)
            if name in ("waived_reason", "waived_by"):
                row.setVisible(node.status == "waived")
        self.pencil.setVisible(self.rows["title"].button.isEnabled())
        may_tick = ledger.may_write(NAME, node.record.site, "met", node.record.id)
        self.done_when.show_record(node.record, may_tick, ledger.may_write(NAME, node.record.site, "done_when", node.record.id))
        self.status.setEnabled(ledger.may_write(NAME, node.record.site, "status", node.record.id))
        word = self._words.status_word(node.status)
        self.status.show_mark(mark_of(node), word, STATUS_TONES.get(node.status, "neutral"), round(node.progress() * 100))
        self.status.setAccessibleName(self.tr("Status: {status}").format(status=word))
        gate = str(values.get("gate") or "")
        self.gate.setVisible(bool(gate))
        if gate:
            self.gate.show_mark("gate", self.tr("Counts for: {gate}").format(gate=self._speech.names.name(gate)), "outline")
        self.clashes.show_fields([*node.record.clashes], KIND)
        remarks = [self._context.words.label(said) for flag in KIND.flags if (said := flag(values))]
        self.remark.setText("\n".join(remarks))
        self.remark.setVisible(bool(remarks))

    def _shown(self, node: Node, name: str) -> tuple[str, str]:
        """(text, tone) of a field as it is read here."""
        value = node.record.values.get(name)
        if name == "due" and value is not None and node.late(self._words.today):
            return self._context.words.joined([self._words.due(node), self._words.lateness(node)]), "bad"
        if name == "title":
            return self._words.title(node.record), "text"
        if name in ("owner", "waived_by"):
            return self._words.person(value), "text"
        if name == "percent" and value is not None:
            return self._context.words.percent(round(float(value))), "text"
        return self._speech.shown(KIND.by_name[name], value), "text2" if name in LONG else "text"

    # Acting

    def edit(self, field: str) -> None:
        """Open the editor of a field, where the person may write it."""
        row = self.rows[field]
        row.begin()
        if row.editor is not None:
            self.area.ensureWidgetVisible(row.editor)

    def _save(self, field: str, value: Value) -> str:
        return self._acts.set(self.node.record.id, {field: value}) if self.node is not None else ""

    def _meet(self, number: int, met: bool) -> None:
        if self.node is None:
            return
        why = self._acts.meet(self.node.record, number, met)
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        if why:
            self.show_node(self.node)

    def focus_first(self) -> None:
        """The focus to what can be done first here."""
        (self.status if self.status.isEnabled() else self.cross).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)
