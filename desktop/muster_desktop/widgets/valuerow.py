"""A field of a record as a quiet line: its value is a button, pressing it opens the editor in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGridLayout, QPushButton, QSizePolicy, QWidget

from muster.fields import Value
from muster.kind import Field
from muster.problems import Problem
from muster_desktop.editors import Editor, LongEditor, make_editor
from muster_desktop.reading import Speech
from muster_desktop.widgets.badges import paint_avatar
from muster_desktop.widgets.labels import Label
from muster_desktop.widgets.writing import write

LABEL, DISC, PAD = 90, 20, 4
Save = Callable[[str, Value], str]
"""Saves a field's value; gives back "" or, in words, why not."""


class ValueButton(QPushButton):
    """A text that wraps and can be pressed; a person's disc stands before it where `person` is set."""

    def __init__(self, speech: Speech, role: str = "body") -> None:
        super().__init__()
        self._speech, self._role = speech, role
        self._tone, self._person, self._name = "text", "", ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        speech.theme.changed.connect(self.updateGeometry)

    def show_text(self, text: str, tone: str = "text", person: str = "", name: str = "") -> None:
        self.setText(text)
        self._tone, self._person, self._name = tone, person, name
        self.updateGeometry()
        self.update()

    def _indent(self) -> int:
        return self._speech.theme.px(DISC) + 6 if self._person else 0

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._speech.theme.font(self._role))
        room = max(20, width - 2 * PAD - self._indent())
        tall = metrics.boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, self.text() or "0").height()
        return max(self._speech.theme.px(26), tall + 6)

    def sizeHint(self) -> QSize:
        return QSize(200, self._speech.theme.px(26))  # how high it is at its width says heightForWidth

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._speech.theme.px(26))

    def paintEvent(self, event: object) -> None:
        theme = self._speech.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box, 5, 5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(box, 5, 5)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._person:
            size = theme.px(DISC)
            disc = QRectF(self.width() - PAD - size if rtl else PAD, (self.height() - size) / 2, size, size)
            paint_avatar(painter, theme, disc, self._person, self._name)
        start = PAD + self._indent()
        text = QRectF(self.rect()).adjusted(PAD if rtl else start, 2, -start if rtl else -PAD, -2)
        painter.setFont(theme.font(self._role))
        painter.setPen(theme.colour(self._tone))
        write(painter, text, self.text(), rtl, wrap=True)


class ValueRow(QWidget):
    """Label, value, editor, and below them in words what was refused. What was typed stands until it is saved or given up.

    Enter (Ctrl+Enter where there are lines) and leaving save; Esc gives up. `ended` comes after either by a key.
    """

    ended = Signal()

    def __init__(self, field: Field, speech: Speech, save: Save, role: str = "body", labelled: bool = True) -> None:
        super().__init__()
        self.field, self._speech, self._save = field, speech, save
        self._raw: Value = None
        self.editor: Editor | None = None
        self._back: QWidget | None = None
        self.label = Label("", "body", "text2", wrap=True)
        self.button = ValueButton(speech, role)
        self.button.clicked.connect(self.begin)
        self.refusal = Label("", "small", "bad", wrap=True)
        self.refusal.setIndent(PAD)
        self.refusal.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(2)
        if labelled:
            self.label.setIndent(PAD)
            self._grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self.label.setParent(self)
            self.label.hide()
        self._grid.addWidget(self.button, 0, 1)
        self._grid.addWidget(self.refusal, 1, 1)
        self._grid.setColumnStretch(1, 1)
        speech.theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.label.setFixedWidth(self._speech.theme.px(LABEL) + PAD)

    def show_value(self, raw: Value, text: str, tone: str = "text", person: str = "", name: str = "",
                   may_write: bool = True) -> None:
        """Show a value. An editor that is open keeps what was typed, and says when the value changed meanwhile."""
        label = self._speech.label(self.field)
        self.label.setText(label)
        self.button.setEnabled(may_write)
        if text or not may_write:
            self.button.show_text(text, tone, person, name)
        else:
            self.button.show_text(self.tr("Not set"), "text3")
        self.button.setAccessibleName(self.tr("{field}: {value}").format(field=label, value=self.button.text()))
        if self.editor is not None and raw != self._raw:
            self.refuse(self.tr("It was changed meanwhile to: {value}. Enter keeps yours, Esc takes that.").format(
                value=text or self.tr("nothing")))
        self._raw = raw

    # Editing

    @property
    def typed(self) -> str | None:
        """What stands in the open editor, None when none is open."""
        return self.editor.typed() if self.editor is not None else None

    def begin(self) -> None:
        """Open the editor; the focus comes back to where it was when a key ends it."""
        if not self.button.isEnabled():
            return
        if self.editor is None:
            self._back = QApplication.focusWidget()
            self.editor = make_editor(self.field, self._speech, self)
            self.editor.show_value(self._raw)
            self.editor.done.connect(self.commit_by_key)
            self.editor.installEventFilter(self)
            self._grid.addWidget(self.editor, 0, 1)
            self.setTabOrder(self.button, self.editor)
            self.button.hide()
            self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if not isinstance(self.editor, LongEditor) and hasattr(self.editor, "selectAll"):
            self.editor.selectAll()

    def resume(self, typed: str, why: str) -> None:
        """Open the editor with what stood in it, and with why it was not saved."""
        self.begin()
        if self.editor is not None:
            self.editor.take_typed(typed)
            self.refuse(why)

    def commit(self) -> bool:
        """Save what was typed. False, with the text kept and the reason below it, when that was refused."""
        if self.editor is None:
            return True
        try:
            value = self.editor.read()
        except Problem as problem:
            self.refuse(self._speech.words.problem(problem))
            return False
        why = "" if value == self._raw else self._save(self.field.name, value)
        if why:
            self.refuse(why)
            return False
        self.give_up()
        return True

    def commit_by_key(self) -> None:
        back = self._back
        if self.commit():
            self._return(back)

    def refuse(self, why: str) -> None:
        self.refusal.setText(why)
        self.refusal.show()
        if self.editor is not None:
            self.editor.set_wrong(True)
            self.editor.setAccessibleDescription(why)

    def give_up(self) -> None:
        """Close the editor without saving."""
        editor, self.editor, self._back = self.editor, None, None
        if editor is None:
            return
        editor.removeEventFilter(self)
        self.button.show()
        editor.hide()
        editor.deleteLater()
        self.refusal.hide()

    def _return(self, back: QWidget | None) -> None:
        (back if back is not None and back.isVisible() else self.button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.editor and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            # The lists and calendars that an editor opens, and another window, are no leaving.
            if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self.commit()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (control or not isinstance(self.editor, LongEditor)):
            self.commit_by_key()
            return True
        if event.key() == Qt.Key.Key_Escape:
            back = self._back
            self.give_up()
            self._return(back)
            return True
        return False
