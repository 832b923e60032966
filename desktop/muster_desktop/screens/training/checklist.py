"""What is prepared for a training: items that are ticked, how many are done, and the old lines of text turned into items."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Value
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.part import Part
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.prepared import in_order, lines_of, new_items, next_order
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.scalebar import ScaleBar
from muster_desktop.widgets.scrolled import scrolled
from muster_desktop.widgets.ticks import TickBox
from muster_desktop.widgets.valuerow import ValueRow

KIND, WIDEST = ALL["preparation"], 760


class Item(QWidget):
    """One thing to prepare: a box, its text to be edited in place, who did it, and a way to drop it."""

    def __init__(self, tab: ChecklistTab, record: Record) -> None:
        super().__init__()
        self._tab, self.record = tab, record
        theme = tab.speech.theme
        self.box = TickBox(theme)
        self.text = ValueRow(KIND.by_name["text"], tab.speech, self._save, labelled=False)
        self.who = Elided(theme, "small", "text3")
        self.drop = IconButton(theme, "x", "", size=26)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(6)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.who, 0)
        row.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        self.box.clicked.connect(self._ticked)
        self.drop.clicked.connect(lambda: tab.drop(self.record))

    def show_record(self, record: Record, text: str, who: str, may: bool) -> None:
        self.record = record
        done = record.values.get("done") is True
        self.text.show_value(record.values.get("text"), text, "text2" if done else "text", may_write=may)
        self.box.setChecked(done)
        self.box.setEnabled(may)
        self.box.setAccessibleName(text)
        self.who.set_text(who)
        self.who.setVisible(bool(who))
        self.drop.setVisible(may)
        self.drop.set_name(self.tr("Drop {text}").format(text=text))

    def _save(self, field: str, value: Value) -> str:
        if not value:
            return self.tr("An item needs a text. The old one was kept.")
        return self._tab.acts.set(self.record.id, {field: value})

    def _ticked(self) -> None:
        self._tab.tick(self.record, self.box.isChecked())


class ChecklistTab(Part):
    """The items of one training."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.acts = TrainingActs(context, self)
        self.speech = Speech(context.words, context.theme, words.names)
        self.room: Room | None = None
        self.items: dict[str, Item] = {}
        self.far = ScaleBar(context.theme)
        self.refusal = Label("", "small", "bad", wrap=True)
        self.refusal.hide()
        self.line = QLineEdit()
        self.add = Button(context.theme, "", "plus")
        self.nothing = Placard(context.theme, "checks")
        self.turn = Button(context.theme, "", "checks-bold", "primary")
        self.nothing.add(self.turn)
        self._lay_out()
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.turn.clicked.connect(self._turn_lines)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        line, column = QHBoxLayout(), QVBoxLayout(inside)
        line.setSpacing(8)
        line.addWidget(self.line, 1)
        line.addWidget(self.add)
        self._new = QWidget()
        line.setContentsMargins(0, 8, 0, 0)
        self._new.setLayout(line)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        for part in (self.far, self.refusal):
            column.addWidget(part)
        column.addLayout(self._rows)
        column.addWidget(self._new)
        column.addStretch(1)
        middle, whole = QWidget(), QHBoxLayout(self)
        middle.setProperty("ground", "canvas")
        inside.setMaximumWidth(self._context.theme.px(WIDEST))
        sides = QHBoxLayout(middle)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(inside, 4)
        sides.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroll = scrolled(middle)
        whole.addWidget(self._scroll)
        whole.addWidget(self.nothing)

    def show_training(self, room: Room) -> None:
        """Everything anew; what is being typed stays."""
        other = self.room is None or self.room.id != room.id
        self.room = room
        records = in_order(room.of("preparation"))
        lines = lines_of(self._shown(room.training.values.get("checklist")))
        if other:
            self.line.clear()
            self.refusal.hide()
        self._build(records)
        may = self._may()
        for record in records:
            self.items[record.id].show_record(record, self._shown(record.values.get("text")), self._who(record), may)
        self._say(records, lines, may)

    def _shown(self, value: Value) -> str:
        return self._context.library.shown(value, self._context.words.language)

    def _who(self, record: Record) -> str:
        person = str(record.values.get("done_by") or "")
        if not person or record.values.get("done") is not True:
            return ""
        return self.tr("You") if person == self._context.ledger.person else self._words.names.name(person)

    def _may(self) -> bool:
        assert self.room is not None
        return self._context.ledger.may_write("preparation", self.room.site, "done")

    def _build(self, records: list[Record]) -> None:
        wanted = [each.id for each in records]
        if wanted == [*self.items]:
            return
        for gone in set(self.items) - set(wanted):
            item = self.items.pop(gone)
            item.hide()
            item.deleteLater()
        self.items = {each.id: self.items.get(each.id) or Item(self, each) for each in records}
        for at, item in enumerate(self.items.values()):
            self._rows.insertWidget(at, item)

    def _say(self, records: list[Record], lines: list[str], may: bool) -> None:
        number, done = self._context.words.number, sum(each.values.get("done") is True for each in records)
        said = self.tr("All prepared") if records and done == len(records) else self.tr("Prepared")
        share = done / len(records) if records else 0.0
        self.far.show_share(said, self.tr("{done} of {all}").format(done=number(done), all=number(len(records))), share,
                            "ok" if done == len(records) else "accent")
        self.line.setPlaceholderText(self.tr("What else is to be prepared"))
        self.line.setAccessibleName(self.tr("What else is to be prepared"))
        self.add.setText(self.tr("Add"))
        self._new.setVisible(may)
        offer = bool(lines) and not records and may
        counted = QCoreApplication.translate("ChecklistTab", "The checklist of this training is a text of %n line(s). Each can "
                                             "become an item that is ticked off; the text stays as it is.", None, len(lines))
        self.nothing.say(self.tr("Turn the checklist into items"), counted)
        self.turn.setText(self.tr("Make the items"))
        self.nothing.setVisible(offer)
        self._scroll.setVisible(not offer)
        self.far.setVisible(bool(records))

    # Acting

    def _refuse(self, why: str) -> bool:
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        return not why

    def tick(self, record: Record, done: bool) -> None:
        """Done by the reader, or not after all."""
        values = {"done": done, "done_by": self._context.ledger.person if done else None}
        if not self._refuse(self.acts.set(record.id, values)) and self.room is not None:
            self.show_training(self.room)

    def drop(self, record: Record) -> None:
        """Delete an item; it can be taken back."""
        title = self._context.words.quoted(self._shown(record.values.get("text")))
        self._refuse(self.acts.delete(record, self.tr("{text} was dropped.").format(text=title)))

    def _add(self) -> None:
        text = " ".join(self.line.text().split())
        if not text or self.room is None:
            return
        order = next_order(self.room.of("preparation"))
        edit = self.acts.new("preparation", self.room.site, {"training": self.room.id, "text": text, "order": order})
        if self._refuse(self.acts.save([edit], self.tr("{text} was added.").format(text=self._context.words.quoted(text)))):
            self.line.clear()

    def _turn_lines(self) -> None:
        if self.room is None:
            return
        room = self.room
        lines = lines_of(self._shown(room.training.values.get("checklist")))
        edits = [self.acts.new("preparation", room.site, values) for values in new_items(room.id, lines)]
        said = QCoreApplication.translate("ChecklistTab", "%n item(s) were made from the text.", None, len(edits))
        self._refuse(self.acts.save(edits, said))
