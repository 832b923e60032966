"""The first step of the first run: join a team with a code, look around with a demo, or work alone."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from muster_desktop.theme import Theme
from muster_desktop.widgets.cards import ChoiceCard
from muster_desktop.widgets.codeboxes import CodeBoxes
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Label, retone
from muster_desktop.words import Words

FROM_FILE = "file:"
CODE_LETTERS = 16


class Wish(NamedTuple):
    """What the person wants: `sort` is "join", "demo" or "alone"; the rest as far as that needs it."""

    sort: str
    name: str = ""
    address: str = ""
    code: str = ""
    rollout: str = ""
    template: str = ""


class Offer(NamedTuple):
    """A template that can be started from, in the reader's language."""

    name: str
    title: str
    about: str


class StartStep(QWidget):
    """The three cards. `code_typed` asks whether a whole code is right; the answer comes back by `say_code`."""

    code_typed = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._title = Label("", "display")
        self._about = Label("", "body", "text2")
        self.join = ChoiceCard(theme, "users-three")
        self.demo = ChoiceCard(theme, "play-circle")
        self.alone = ChoiceCard(theme, "laptop")
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)  # Arabic needs all of a window 720 pixels high
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addSpacing(4)
        for card in (self.join, self.demo, self.alone):
            self._group.addButton(card.dot)
            column.addWidget(card)
        column.addStretch()
        self._join_body()
        self._alone_body()
        self.join.choose()
        words.changed.connect(self._say)
        self._say()

    def _join_body(self) -> None:
        self.address, self.join_name, self.code = QLineEdit(), QLineEdit(), CodeBoxes(self._theme)
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.address.setPlaceholderText("https://muster.example.org")
        self._join_labels = [Label("", "small-strong") for _ in range(3)]
        self._code_line = Label("", "small", "text2", wrap=True)
        grid = _body(self.join)
        for at, (label, field) in enumerate(zip(self._join_labels, (self.address, self.join_name), strict=False)):
            grid.addWidget(label, 0, at)
            grid.addWidget(field, 1, at)
            label.setBuddy(field)
        grid.addWidget(self._join_labels[2], 2, 0, 1, 2)
        boxes = QHBoxLayout()
        boxes.addWidget(self.code)
        boxes.addStretch()
        grid.addLayout(boxes, 3, 0, 1, 2)
        grid.addWidget(self._code_line, 4, 0, 1, 2)
        self.code.edited.connect(self._code_edited)

    def _alone_body(self) -> None:
        self.rollout, self.alone_name, self.template = QLineEdit(), QLineEdit(), Combo(self._theme)
        self._alone_labels = [Label("", "small-strong") for _ in range(3)]
        self._template_about = Label("", "small", "text2", wrap=True)
        self._template_about.setFixedHeight(self._theme.px(44))  # two lines: a grid misjudges what wraps over two columns
        self._template_about.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid = _body(self.alone)
        for at, (label, field) in enumerate(zip(self._alone_labels, (self.rollout, self.alone_name), strict=False)):
            grid.addWidget(label, 0, at)
            grid.addWidget(field, 1, at)
            label.setBuddy(field)
        grid.addWidget(self._alone_labels[2], 2, 0, 1, 2)
        grid.addWidget(self.template, 3, 0, 1, 2)
        grid.addWidget(self._template_about, 4, 0, 1, 2)
        self._alone_labels[2].setBuddy(self.template)
        self.template.activated.connect(self._template_chosen)
        self._offers: list[Offer] = []

    # What the program tells the page

    def set_offers(self, offers: list[Offer]) -> None:
        """The templates to choose from; the chosen one stays chosen."""
        chosen = self.template.currentData()
        self._offers = offers
        self.template.clear()
        for offer in offers:
            self.template.addItem(offer.title, offer.name)
        self.template.addItem(self.tr("From a file…"), FROM_FILE)
        if isinstance(chosen, str) and chosen.startswith(FROM_FILE) and chosen != FROM_FILE:
            self._add_file(chosen)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))
        self._say_template()

    def say_code(self, sentence: str) -> None:
        """What is wrong with the whole code, "" when it is right."""
        self.code.set_wrong(bool(sentence))
        self._code_line.set_tone("bad" if sentence else "ok")
        self._code_line.setText(sentence or self.tr("The code is whole."))

    def wish(self) -> Wish | None:
        """What is wanted; None, and the cursor in the field, where something is missing."""
        if self.demo.dot.isChecked():
            return Wish("demo")
        if self.join.dot.isChecked():
            return self._wish_join()
        return self._wish_alone()

    def _wish_join(self) -> Wish | None:
        if len(self.code.code()) != CODE_LETTERS:
            self.say_code(self.tr("The code has four groups of four letters and digits."))
        if self._missing(self.address, self.join_name) or len(self.code.code()) != CODE_LETTERS:
            return None
        return Wish("join", name=self.join_name.text().strip(), address=self.address.text().strip(),
                    code=self.code.code())

    def _wish_alone(self) -> Wish | None:
        if self._missing(self.rollout, self.alone_name) or not self.template.currentData():
            return None
        return Wish("alone", name=self.alone_name.text().strip(), rollout=self.rollout.text().strip(),
                    template=self.template.currentData().removeprefix(FROM_FILE))

    def _missing(self, *fields: QLineEdit) -> bool:
        empty = [field for field in fields if not field.text().strip()]
        for field in fields:
            retone(field, "wrong", "true" if field in empty else "false")
        if empty:
            empty[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(empty)

    # Inside

    def _code_edited(self, code: str) -> None:
        self.code.set_wrong(False)
        self._code_line.setText("")
        if len(code) == CODE_LETTERS:
            self.code_typed.emit(code)

    def _template_chosen(self, at: int) -> None:
        if self.template.itemData(at) == FROM_FILE:
            path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a template"), "", self.tr("Templates (*.toml)"))
            self.template.setCurrentIndex(self._add_file(FROM_FILE + path) if path else 0)
        self._say_template()

    def _add_file(self, data: str) -> int:
        self.template.insertItem(self.template.count() - 1, Path(data.removeprefix(FROM_FILE)).name, data)
        return self.template.count() - 2

    def _say_template(self) -> None:
        about = {offer.name: offer.about for offer in self._offers}
        self._template_about.setText(about.get(self.template.currentData() or "", ""))

    def _say(self) -> None:
        self._title.setText(self.tr("How will you use Muster?"))
        self._about.setText(self.tr("You can change this later. Nothing leaves this computer until you join a team."))
        self.join.say(self.tr("Join my team"), self.tr("Use the code that your coordinator or HQ gave you."))
        self.demo.say(self.tr("Look around with a demo"),
                      self.tr("A made-up roll-out with sites, plans, training registers and issues."))
        self.alone.say(self.tr("Work alone on this computer"),
                       self.tr("Start from a plan template. Connect to a team whenever you like."))
        for label, text in zip(self._join_labels, (self.tr("Address of the server"), self.tr("Your name"),
                                                   self.tr("Code")), strict=True):
            label.setText(text)
        for label, text in zip(self._alone_labels, (self.tr("Name of the roll-out"), self.tr("Your name"),
                                                    self.tr("Template")), strict=True):
            label.setText(text)
        names = [self.tr("Code, group {number}").format(number=at + 1) for at in range(len(self.code.boxes))]
        self.code.name_boxes(names)
        self.rollout.setPlaceholderText(self.tr("Such as Karwan"))
        self.template.setAccessibleName(self.tr("Template"))


def _body(card: ChoiceCard) -> QGridLayout:
    grid = QGridLayout(card.body)
    grid.setContentsMargins(0, 10, 0, 2)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
