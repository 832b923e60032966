"""Keying a sheet back in: the code of a line, Enter, its mark or score, Enter; what is mistyped is told and not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster.author import Edit
from muster.fields import Value
from muster.problems import Problem
from muster.training.register import MARKS
from muster_desktop.context import Context
from muster_desktop.screens.training.gridtab import GridTab
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.keyed import Answer, line_of, read_mark
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Line, lines
from muster_desktop.widgets.buttons import IconButton
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label
from muster_desktop.widgets.noticebar import announce
from muster_desktop.widgets.overlay import Overlay

WIDE, KEPT = 520, 6
"""How wide the card is, and how many of the last lines it shows."""
TESTS = ("pre", "post", "practical")


class KeyIn(Overlay):
    """`room` gives the training as it is now, `tab` the register, whose saves can be taken back there."""

    def __init__(self, context: Context, words: TrainingWords, room: Callable[[], Room | None], tab: Callable[[], GridTab],
                 parent: QWidget) -> None:
        super().__init__(context.theme, parent)
        theme = context.theme
        self._context, self._words, self._room, self._tab = context, words, room, tab
        self.row: Line | None = None
        self.done: list[str] = []
        self.count = 0
        self.title, self.cross = Label("", "section"), IconButton(theme, "x", "", size=26)
        self.what = Combo(theme)
        self.code, self.answer = QLineEdit(), QLineEdit()
        self.who, self.wrong = Elided(theme, "name", "text"), Label("", "small", "bad")
        self.wrong.setWordWrap(True)
        self.past = Label("", "small", "text2")
        self._lay_out()
        self.cross.clicked.connect(self.close_card)
        self.what.activated.connect(self._chosen)
        self.code.returnPressed.connect(self.look_up)
        self.code.textEdited.connect(self._code_edited)
        self.answer.returnPressed.connect(self.enter)

    def _lay_out(self) -> None:
        column, head, line = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        line.setSpacing(8)
        line.addWidget(self.code, 3)
        line.addWidget(self.answer, 2)
        column.addLayout(head)
        column.addWidget(self.what)
        column.addLayout(line)
        for label in (self.who, self.wrong, self.past):
            column.addWidget(label)
        self.card.column.addLayout(column)
        self.card.setFixedWidth(self._theme.px(WIDE))

    def open_sheet(self) -> None:
        """Begin with an empty line, for the half-day that the register is at."""
        room = self._room()
        if room is None:
            return
        self.done, self.count = [], 0
        self.title.setText(self.tr("Key in a sheet"))
        self.cross.set_name(self.tr("Close"))
        self.code.setPlaceholderText(self.tr("Code of the line"))
        for field, name in ((self.what, self.tr("What is keyed in")), (self.code, self.tr("Code of the line")),
                            (self.answer, self.tr("Mark or score"))):
            field.setAccessibleName(name)
        self._fill(room)
        self._next()
        self.open_card(self.code)

    def _fill(self, room: Room) -> None:
        words = self._context.words
        self.what.clear()
        for half_day in room.half_days if room.may.mark else ():
            self.what.addItem(words.half_day(half_day), half_day)
        names = {"pre": self.tr("Score before"), "post": self.tr("Score after"), "practical": self.tr("Score of the practical")}
        for test in TESTS if room.may.score else ():
            self.what.addItem(names[test], test)
        self.what.setCurrentIndex(max(0, self.what.findData(self._tab().now())))

    @property
    def _scored(self) -> bool:
        return self.what.currentData() in TESTS

    def _chosen(self) -> None:
        self._next()
        self.code.setFocus()

    def _next(self) -> None:
        """An empty line."""
        self.row = None
        self.code.clear()
        self.answer.clear()
        self.answer.setPlaceholderText(self.tr("0 to 100") if self._scored else self.tr("P L A E X, or L 15"))
        self.who.set_text("")
        self._say("")
        self.past.setText("\n".join(self.done))
        self.past.setVisible(bool(self.done))
        self.refit()

    def _say(self, wrong: str) -> None:
        self.wrong.setText(self._context.words.ui(wrong))  # a sentence may begin with what was typed
        self.wrong.setVisible(bool(wrong))
        if wrong:
            announce(self.code, wrong)
        self.refit()

    def _code_edited(self) -> None:
        self.row = None
        self.who.set_text("")

    # One line

    def look_up(self) -> bool:
        """Whose line it is, shown before anything is saved; False where the code is none of this training."""
        room = self._room()
        if room is None:
            return False
        try:
            self.row = line_of(room, lines(room), self.code.text())
        except Problem as problem:
            self.row = None
            self.code.selectAll()
            self.code.setFocus()
            self._say(self._context.words.problem(problem))
            return False
        about = self._words.about(self.row.person, room)
        self.who.set_text(self._context.words.ui(" · ".join(filter(None, (self.row.name, about)))))
        self._say("")
        self.answer.setFocus()
        return True

    def enter(self) -> None:
        """Save the line and begin the next one; what is no mark and no score stays, with a sentence."""
        if self.row is None and not self.look_up():
            return
        room, row = self._room(), self.row
        if room is None or row is None:
            return
        if not self.answer.text().strip():
            self.answer.setFocus()
            return
        if room.locked and self._tab().opened != room.id:
            self._say(self.tr("This register is signed. Nothing was changed."))
            return
        said = self._score(room, row) if self._scored else self._mark(room, row)
        if said:
            self.count += 1
            number, line = self._context.words.number(self.count), self.tr("{number}. {name}: {answer}")
            said = self._context.words.ui(line.format(number=number, name=row.name, answer=said))
            self.done = [said, *self.done][:KEPT]
            self._next()
            self.code.setFocus()

    def _mark(self, room: Room, row: Line) -> str:
        """Save a mark. Returns what was saved in words, "" for nothing."""
        names = {mark: self._words.mark(mark) for mark in MARKS}
        try:
            answer = read_mark(self.answer.text(), names)
        except Problem as problem:
            self.answer.selectAll()
            self._say(self._context.words.problem(problem))
            return ""
        if not self._tab().acts.save([self._edit(room, row, answer)]):
            return ""
        if not answer.minutes:
            return names[answer.mark]
        minutes = QCoreApplication.translate("KeyIn", "%n minute(s)", None, int(answer.minutes))
        return self._context.words.joined([names[answer.mark], minutes])

    def _edit(self, room: Room, row: Line, answer: Answer) -> Edit:
        values: dict[str, Value] = {"training": room.id, "person": row.person, "half_day": self.what.currentData(),
                                    "mark": answer.mark, "minutes": answer.minutes or None, "signed": "paper"}
        return Edit(self._context.ledger.new_id("attendance", room.site, values), "attendance", room.site, values)

    def _score(self, room: Room, row: Line) -> str:
        """Save a score. Returns it, "" where nothing was saved."""
        text = self.answer.text().strip()
        saved = self._tab().acts.score(room, row, self.what.currentData(), text)
        if saved is None:
            self.answer.selectAll()
            self._say(self.tr("{text} is no score from 0 to 100. It was not saved.").format(text=text))
        return text if saved else ""
