"""What stands over and under a register: the half-day in numbers, the tests, women and men; what the keys mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.screens.training.registerpaint import LOOKS
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.theme import Theme
from muster_desktop.training.room import Room
from muster_desktop.training.rows import Line
from muster_desktop.widgets.badges import Glyph
from muster_desktop.widgets.buttons import Button, paint_cap
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.labels import Elided, Label, Rule
from muster_desktop.widgets.stackbar import StackBar

FILTERS = ("all", "unmarked", "missing", "not_ready", "female", "male")


class Figures(QWidget):
    """The bar over the register. `filter_chosen` names one of FILTERS."""

    filter_chosen = Signal(str)
    sign_asked = Signal()
    front_asked = Signal()

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._words = context, words
        self.front = Button(theme, "", variant="quiet")
        self.half, self.counted, self.bar = Label("", "label", "text3"), Elided(theme, "small", "text"), StackBar(theme)
        self.tests_label, self.tests = Label("", "label", "text3"), QLabel()
        self.sexes_label, self.sexes = Label("", "label", "text3"), Label("", "small")
        self.tests.setTextFormat(Qt.TextFormat.RichText)
        self.tests.setProperty("role", "small")
        self.who, self.sign = Combo(theme, "funnel-simple"), Button(theme, "", "lock-simple")
        self._rules = [Rule(upright=True), Rule(upright=True)]
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(20)
        first = QHBoxLayout()
        first.setSpacing(11)
        first.addWidget(self.bar)
        first.addWidget(self.counted)
        row.addLayout(column_of(self.half, first))
        self._groups: tuple[tuple[QWidget, QWidget, QWidget], ...] = (
            (self._rules[0], self.tests_label, self.tests), (self._rules[1], self.sexes_label, self.sexes))
        for rule, label, value in self._groups:
            inner = QHBoxLayout()
            inner.addWidget(value)
            row.addWidget(rule)
            row.addLayout(column_of(label, inner))
        row.addStretch(1)
        row.addWidget(self.sign)
        row.addWidget(self.front)
        row.addWidget(self.who)
        self.front.clicked.connect(self.front_asked)
        self.sign.clicked.connect(self.sign_asked)
        self.who.activated.connect(self._chosen)

    def _chosen(self) -> None:
        self.filter_chosen.emit(str(self.who.currentData()))

    def say(self, room: Room, rows: Sequence[Line], now: str) -> None:
        """Everything anew."""
        self.half.setText(self._words.half_long(room, now) if now else "")
        self.bar.show_parts(self._words.parts(rows, now))
        self.bar.setVisible(bool(now))
        self.counted.set_text(self._words.counted(rows, now))
        self.tests_label.setText(self.tr("Tests"))
        self.tests.setText(self._words.tests(room, rows))
        self.sexes_label.setText(self.tr("Women and men"))
        women, men = (sum(row.sex == sex for row in rows) for sex in ("female", "male"))
        number = self._context.words.number
        self.sexes.setText(self.tr("{women} and {men}").format(women=number(women), men=number(men)))
        for parts, shown in zip(self._groups, (bool(self.tests.text()), bool(women + men)), strict=True):
            for part in parts:
                part.setVisible(shown)
        self.front.setText(self.tr("Full screen"))
        self.front.setToolTip(self.tr("Full screen for the front of the room: F11"))
        self.front.setVisible(bool(rows and now))
        self.sign.setText(self.tr("Sign"))
        self.sign.setVisible(room.may.edit and not room.locked and bool(rows and now) and now == room.half_days[-1])
        self._offer()

    def _offer(self) -> None:
        texts = {"all": self.tr("Everyone"), "unmarked": self.tr("Not marked"), "missing": self.tr("Absent now"),
                 "not_ready": self.tr("Not ready"), "female": self.tr("Women"), "male": self.tr("Men")}
        if [self.who.itemText(at) for at in range(self.who.count())] == [*texts.values()]:
            return
        chosen = self.who.currentData()
        self.who.clear()
        for name, text in texts.items():
            self.who.addItem(text, name)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.setAccessibleName(self.tr("Who is shown"))


def column_of(label: QWidget, below: QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(1)
    column.addWidget(label)
    below.addStretch(1)
    column.addLayout(below)
    return column


class Swatch(QWidget):
    """A mark with its word and its key, as the foot explains it."""

    def __init__(self, theme: Theme, mark: str, keys: str) -> None:
        super().__init__()
        self._theme, self._mark, self._keys, self._text, self._caps = theme, mark, keys, "", True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(f"{text}, {self._keys}")
        self.updateGeometry()
        self.update()

    def show_cap(self, shown: bool) -> None:
        if shown != self._caps:
            self._caps = shown
            self.updateGeometry()

    def _wide(self, caps: bool) -> tuple[int, int]:
        return (QFontMetrics(self._theme.font("small")).horizontalAdvance(self._text) + 2,
                QFontMetrics(self._theme.font("key")).horizontalAdvance(self._keys) + 12 if caps else 0)

    def wide(self, caps: bool) -> int:
        """How wide it is with or without the cap of its key."""
        text, cap = self._wide(caps)
        return 30 + text + (7 + cap if cap else 0)

    def sizeHint(self) -> QSize:
        return QSize(self.wide(self._caps), self._theme.px(22))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        text, cap = self._wide(self._caps)

        def box(start: float, wide: float) -> QRectF:
            return QRectF(self.width() - start - wide if rtl else start, 0, wide, self.height())

        tick = box(0, 24).adjusted(0.5, 1.5, -0.5, -1.5)
        if self._mark:
            icon, tint, sign, _, _ = LOOKS[self._mark]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(tint))
            painter.drawRoundedRect(tick, 5, 5)
            self._theme.paint_icon(painter, icon, sign, tick, 12)
        else:
            pen = QPen(self._theme.colour("border2"), 1.2)
            pen.setDashPattern([2.2, 2])
            painter.setPen(pen)
            painter.drawRoundedRect(tick, 5, 5)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("text2"))
        painter.drawText(box(30, text), Qt.AlignmentFlag.AlignCenter, self._text)
        if cap:
            paint_cap(painter, self._theme, box(30 + text + 7, cap), self._keys, "text3")


class Foot(QWidget):
    """The legend, a hint, and that everything is saved. `line` takes the place of the hint while a name is looked for."""

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        theme = context.theme
        self._words, self._hint = words, ""
        self.swatches = {mark: Swatch(theme, mark, keys) for mark, keys in
                         (("present", "P"), ("late", "L"), ("absent", "A"), ("excused", "E"), ("", "Del"))}
        self.hint, self.saved = Elided(theme, "small", "text3"), Label("", "small-name", "ok")
        self.line = FindLine(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 20, 5)
        row.setSpacing(12)
        for swatch in self.swatches.values():
            row.addWidget(swatch)
        row.addStretch(1)
        row.addWidget(self.hint)
        row.addWidget(self.line, 4)
        row.addWidget(Glyph(theme, "check-circle", "ok", 16))
        row.addWidget(self.saved)
        self.line.hide()

    def say(self) -> None:
        """The words of the present language."""
        for mark, swatch in self.swatches.items():
            swatch.say(self._words.mark(mark))
        self.show_error("")
        self.saved.setText(self.tr("Saved on this computer"))
        self.line.setPlaceholderText(self.tr("Find a name"))
        self.line.setAccessibleName(self.tr("Find a name"))
        self.looking(not self.line.isHidden())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The key caps go first where there is little room."""
        wide = sum(swatch.wide(True) + 12 for swatch in self.swatches.values()) + self.saved.sizeHint().width() + 110
        for swatch in self.swatches.values():
            swatch.show_cap(wide <= self.width())

    def looking(self, on: bool) -> None:
        """Whether a name is being looked for."""
        self.line.setVisible(on)
        self.hint.setVisible(not on)

    def only_hint(self) -> None:
        """Without the legend of the marks."""
        for swatch in self.swatches.values():
            swatch.hide()

    def set_hint(self, text: str) -> None:
        """What the keys do here."""
        self._hint = text
        self.show_error("")

    def show_error(self, text: str) -> None:
        """Why what was typed was not saved; "" for the hint."""
        hint = self._hint or self.tr("Space changes the mark, Enter goes to the next person")
        self.hint.set_text(text or hint, "bad" if text else "text3")


class FindLine(QLineEdit):
    """The letters of a name. Arrows go to the next that fits, Enter and Space back to the register, Space with a mark."""

    step_asked = Signal(int)
    left = Signal(bool)  # whether a mark is wanted

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("quiet", "true")
        self.setMinimumWidth(theme.px(120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit(False)
        elif key == Qt.Key.Key_Space and self.text():
            self.left.emit(True)
        else:
            super().keyPressEvent(event)
