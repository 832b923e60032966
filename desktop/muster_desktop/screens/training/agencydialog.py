"""The people of an agency's list before they come in: who is new, who may be known already, which lines cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.words import DOT, TrainingWords
from muster_desktop.sheets import REFUSED_ROW
from muster_desktop.training.agencylist import NEW, Arrival, Listed, decided
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.scrolled import scrolled

WIDE, MOST = 640, 40
ASKED, OUT = "?", "-"
"""What stands in a choice while nobody chose, and for a line that is left out."""


class Question(QWidget):
    """Somebody of the list who may be known already: who is it? Nothing is chosen until a person does."""

    answered = Signal()

    def __init__(self, context: Context, words: TrainingWords, arrival: Arrival) -> None:
        super().__init__()
        self.arrival = arrival
        self.name, self.about = Elided(context.theme, "name", "text"), Elided(context.theme, "small", "text2")
        self.name.set_text(context.words.ui(arrival.name))
        agency = [str(arrival.values[field]) for field in ("position", "agency") if arrival.values.get(field)]
        line = self.tr("line {line}").format(line=context.words.number(arrival.line))
        twice = self.tr("sounds like line {line}").format(line=context.words.number(arrival.twice)) if arrival.twice else ""
        self.about.set_text(DOT.join([line, *agency, *([twice] if twice else [])]))
        self.choice = Combo(context.theme)
        self.choice.setAccessibleName(self.tr("Who is {name}?").format(name=arrival.name))
        self.choice.addItem(self.tr("Who is it?"), ASKED)
        self.choice.addItem(self.tr("A new person"), NEW)
        named = {each.id: each for each in words.names.named("person")}
        for each in arrival.alike:
            held = named.get(each.id)
            text = DOT.join(part for part in (held.name, held.about) if part) if held is not None else words.names.name(each.id)
            self.choice.addItem(text, each.id)
        self.choice.addItem(self.tr("Leave out"), OUT)
        self.choice.setFixedWidth(context.theme.px(270))
        self.choice.activated.connect(self.answered)
        texts, row = QVBoxLayout(), QHBoxLayout(self)
        texts.setSpacing(0)
        texts.addWidget(self.name)
        texts.addWidget(self.about)
        row.setContentsMargins(0, 2, 0, 2)
        row.addLayout(texts, 1)
        row.addWidget(self.choice)

    def answer(self) -> str:
        return str(self.choice.currentData())


class AgencyDialog(QDialog):
    """`accepted` when they are wanted; `answers` says who is who; `refused_asked` when the lines that cannot be read are to be
    saved to a file."""

    refused_asked = Signal()

    def __init__(self, context: Context, words: TrainingWords, listed: Listed, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self.listed = context, listed
        context.theme.dress(self)
        self.setWindowTitle(self.tr("People from a list"))
        self.resize(context.theme.px(WIDE + 60), context.theme.px(520))
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(6)
        self.questions = [Question(context, words, each) for each in listed.arrivals if each.asks]
        self.labels: list[Label] = []
        self._fill()
        self._column.addStretch(1)
        theme = context.theme
        self.count = Elided(theme, "small", "text2")
        self.rest = Button(theme, self.tr("The others are new"))
        self.go, self.stop = Button(theme, "", variant="primary"), Button(theme, self.tr("Cancel"))
        self.keep = Button(theme, self.tr("Save the unread lines"), "file-arrow-down")
        self.keep.setVisible(bool(listed.refused))
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.keep)
        foot.addWidget(self.count, 1)
        for part in (self.rest, self.stop, self.go):
            foot.addWidget(part)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(inside), 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._join()

    def _join(self) -> None:
        for each in self.questions:
            each.answered.connect(self._say)
        self.rest.clicked.connect(self._others_new)
        self.go.clicked.connect(self.accept)
        self.stop.clicked.connect(self.reject)
        self.keep.clicked.connect(self.refused_asked)
        self._say()

    def _fill(self) -> None:
        translate, listed = QCoreApplication.translate, self.listed
        sure = len(listed.arrivals) - len(self.questions)
        title = translate("AgencyDialog", "%n person(s) in {file}", None, len(listed.arrivals))
        self._add(title.format(file=listed.file), "section")
        new = translate("AgencyDialog", "%n of them sound like nobody here and come in as new people.", None, sure)
        unread = translate("AgencyDialog", "%n line(s) cannot be read and stay out; the rest come in.", None, len(listed.refused))
        if sure:
            self._add(new, "body")
        if listed.refused:
            self._add(unread, "body", "bad")
        for refused in listed.refused[:MOST]:
            line = self._context.words.translated("problems", REFUSED_ROW.text)
            self._add(line.format(line=self._context.words.number(refused.line),
                                  why=self._context.words.problem(refused.problem)), "small", "bad")
        if self.questions:
            self._column.addSpacing(6)
            self._add(self.tr("These may be here already"), "strong")
        for question in self.questions:
            self._column.addWidget(question)

    def _add(self, text: str, role: str, tone: str = "") -> None:
        label = Label(text, role, tone, wrap=True)
        self.labels.append(label)
        self._column.addWidget(label)

    def answers(self) -> dict[int, str | None]:
        """Who is who, by line, as far as it is answered; None leaves a line out."""
        given = {each.arrival.line: each.answer() for each in self.questions}
        return {line: None if answer == OUT else answer for line, answer in given.items() if answer != ASKED}

    def _others_new(self) -> None:
        """Whoever nobody has been asked about yet is a new person."""
        for each in self.questions:
            if each.answer() == ASKED:
                each.choice.setCurrentIndex(each.choice.findData(NEW))
        self._say()

    def _say(self) -> None:
        answers = self.answers()
        left = len(self.questions) - len(answers)
        out = sum(answer is None for answer in answers.values())
        translate = QCoreApplication.translate
        self.count.set_text(translate("AgencyDialog", "%n to answer", None, left) if left else "")
        self.rest.setVisible(left > 0)
        self.go.setText(translate("AgencyDialog", "Add %n person(s)", None, len(self.listed.arrivals) - out))
        self.go.setEnabled(decided(self.listed, answers) and len(self.listed.arrivals) > out)
