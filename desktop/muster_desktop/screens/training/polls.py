"""Quick polls by show of hands: a question, its answers, and a count typed beside each."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster.change import Record
from muster.fields import Value, western
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.feedback import counts_text, hands
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button, IconButton
from muster_desktop.widgets.labels import Label, retone
from muster_desktop.widgets.scalebar import ScaleBar

KIND, NARROW, MOST = ALL["poll"], 64, 9_999


class PollCard(QWidget):
    """One poll: its question, and for each answer a bar and the count, which is typed; Enter goes to the next."""

    def __init__(self, polls: Polls, record: Record) -> None:
        super().__init__()
        self._polls, self.record = polls, record
        self.question = Label("", "strong", "", wrap=True)
        self.drop = IconButton(polls.context.theme, "x", "", size=24)
        self.bars: list[ScaleBar] = []
        self.counts: list[QLineEdit] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        head, whole = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.question, 1)
        head.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignTop)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._grid)
        self.drop.clicked.connect(lambda: polls.drop(self.record))

    def show_record(self, record: Record, question: str, options: str, may: bool) -> None:
        self.record = record
        self.question.setText(question)
        self.drop.setVisible(may)
        self.drop.set_name(self.tr("Drop {text}").format(text=question))
        found = hands(record, options)
        self._make_room(len(found))
        number, total = self._polls.context.words.number, sum(each.raised or 0 for each in found)
        for at, (bar, edit) in enumerate(zip(self.bars, self.counts, strict=True)):
            shown = at < len(found)
            bar.setVisible(shown)
            edit.setVisible(shown and may)
            if shown:
                each = found[at]
                bar.show_share(each.answer, "–" if each.raised is None else number(each.raised),
                               (each.raised or 0) / total if total else 0.0)
                edit.setAccessibleName(self.tr("Hands for {answer}").format(answer=each.answer))
                if not edit.hasFocus():
                    edit.setText("" if each.raised is None else number(each.raised))
                retone(edit, "wrong", "false")

    def _make_room(self, rows: int) -> None:
        while len(self.bars) < rows:
            at = len(self.bars)
            bar, edit = ScaleBar(self._polls.context.theme), QLineEdit()
            edit.setFixedWidth(self._polls.context.theme.px(NARROW))
            edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            edit.returnPressed.connect(partial(self._next, at))
            edit.editingFinished.connect(self.keep)
            self.bars.append(bar)
            self.counts.append(edit)
            self._grid.addWidget(bar, at, 0)
            self._grid.addWidget(edit, at, 1)

    def _next(self, at: int) -> None:
        self.keep()
        following = [edit for edit in self.counts[at + 1:] if edit.isVisible()]
        if following:
            following[0].setFocus()
            following[0].selectAll()

    def typed(self) -> list[int | None] | None:
        """The counts as they are typed; None where one is no number, which is shown in red."""
        found: list[int | None] = []
        wrong = False
        for edit in (each for each in self.counts if not each.isHidden()):
            text = western(edit.text()).strip()
            fine = not text or (text.isdecimal() and int(text) <= MOST)
            retone(edit, "wrong", "false" if fine else "true")
            wrong = wrong or not fine
            found.append(int(text) if fine and text else None)
        return None if wrong else found

    def keep(self) -> None:
        """Save the counts where they changed; what is no number stays as it was typed."""
        counts = self.typed()
        if counts is None:
            self._polls.refuse(self.tr("A count of hands is a whole number from 0 to {most}.").format(
                most=self._polls.context.words.number(MOST)))
            return
        text = counts_text(counts)
        if text != self.record.values.get("counts"):
            self._polls.refuse(self._polls.acts.set(self.record.id, {"counts": text}))


class Polls(QWidget):
    """The polls of one training, the last one first, and the form of a new one."""

    def __init__(self, context: Context, words: TrainingWords, acts: TrainingActs) -> None:
        super().__init__()
        self.context, self.acts = context, acts
        self.room: Room | None = None
        self.cards: dict[str, PollCard] = {}
        self.title, self.add = Label("", "section", ""), Button(context.theme, "", "plus", height=30)
        self.about, self.refusal = Label("", "small", "text2", wrap=True), Label("", "small", "bad", wrap=True)
        self.form = PanelForm(Speech(context.words, context.theme, words.names))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        head, whole = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        for part in (self.about, self.form, self.refusal):
            whole.addWidget(part)
        whole.addLayout(self._rows)
        self.form.hide()
        self.refusal.hide()
        self.add.clicked.connect(self.ask)
        self.form.closed.connect(self.form.hide)

    def show_training(self, room: Room) -> None:
        if self.room is None or self.room.id != room.id:
            self.form.hide()
            self.refusal.hide()
        self.room = room
        records = sorted(room.of("poll"), key=lambda each: each.id, reverse=True)
        for gone in set(self.cards) - {each.id for each in records}:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        may = self.context.ledger.may_write("poll", room.site, "counts")
        shown = self.context.library.shown
        for at, record in enumerate(records):
            if record.id not in self.cards:
                self.cards[record.id] = PollCard(self, record)
                self._rows.insertWidget(at, self.cards[record.id])
            language = self.context.words.language
            self.cards[record.id].show_record(record, shown(record.values.get("question"), language),
                                              shown(record.values.get("options"), language), may)
        self.title.setText(self.tr("Show of hands"))
        self.add.setText(self.tr("Ask the room"))
        self.add.setVisible(may)
        self.about.setText(self.tr("Ask, count the hands, and type a number for each answer."))
        self.about.setVisible(not records)

    def ask(self) -> None:
        """The form of a new poll."""
        if self.room is None:
            return
        room = self.room

        def save(values: Mapping[str, Value]) -> str:
            return self._add(room, values)

        self.form.ask(self.tr("Ask the room"), self.tr("One answer on each line."), self.tr("Ask"),
                      [KIND.by_name["question"], KIND.by_name["options"]], {}, save, frozenset(("question", "options")))
        self.form.show()
        self.form.focus()

    def _add(self, room: Room, values: Mapping[str, Value]) -> str:
        offset = QDateTime.currentDateTime().offsetFromUtc() // 60
        asked = [round(time.time()) * 1000, offset]
        edit = self.acts.new("poll", room.site, {"training": room.id, "asked": asked, **values})
        why = self.acts.save([edit], self.tr("The question was asked."))
        return why

    def drop(self, record: Record) -> None:
        title = self.context.words.quoted(str(record.values.get("question") or ""))
        self.refuse(self.acts.delete(record, self.tr("{text} was dropped.").format(text=title)))

    def refuse(self, why: str) -> None:
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
