"""A short form in a panel: some fields, one of which must be filled, saved by Ctrl+Enter and closed by Esc."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muster.fields import Value
from muster.kind import Field
from muster.problems import Problem
from muster_desktop.editors import Editor, LongEditor, make_editor
from muster_desktop.reading import Speech
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label

Save = Callable[[Mapping[str, Value]], str]


class PanelForm(QWidget):
    """`save` is given the values and gives back "" or, in words, why not; then what was typed stands. `closed` comes
    after it was saved and after it was given up. `foot` holds the buttons: a card keeps it in sight below long forms."""

    closed = Signal()
    refused = Signal()
    """Nothing was saved; why stands in the form."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._save: Save | None = None
        self._required: frozenset[str] = frozenset()
        self.editors: dict[str, Editor] = {}
        self._refusals: dict[str, Label] = {}
        self.title = Label("", "section", "", wrap=True)
        self.about = Label("", "small", "text2", wrap=True)
        self.refusal = Label("", "small", "bad", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.button = Button(speech.theme, "", variant="primary", keys="Ctrl+Return")
        self.stop = Button(speech.theme, "", variant="quiet", keys="Esc")
        self.button.clicked.connect(self.commit)
        self.stop.clicked.connect(self.closed)
        self.foot = QWidget()
        buttons, low = QHBoxLayout(), QVBoxLayout(self.foot)
        low.setContentsMargins(0, 0, 0, 0)
        low.setSpacing(6)
        buttons.addWidget(self.button)
        buttons.addWidget(self.stop)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        for part in (self.title, self.about):
            column.addWidget(part)
        column.addLayout(self._rows)
        low.addWidget(self.refusal)
        low.addSpacing(6)
        low.addLayout(buttons)
        column.addWidget(self.foot)
        column.addStretch(1)

    def ask(self, title: str, about: str, button: str, fields: Sequence[Field], values: Mapping[str, Value],
            save: Save, required: frozenset[str]) -> None:
        """Ask for these fields, filled with `values`."""
        self._clear()
        self._save, self._required = save, required
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.button.setText(button)
        self.stop.setText(self.tr("Cancel"))
        for field in fields:
            self._add(field, values.get(field.name))
        self._order()

    def _order(self) -> None:
        """Tab goes from the last field to the buttons; they were made before it, and Qt goes by that."""
        for editor in [*self.editors.values()][-1:]:
            parts = [part for part in (editor, *editor.findChildren(QWidget)) if part.focusPolicy() & Qt.FocusPolicy.TabFocus
                     and part.window() is self.window()]  # the list of a combo box is a window of its own
            QWidget.setTabOrder((parts or [editor])[-1], self.button)
            QWidget.setTabOrder(self.button, self.stop)

    def _add(self, field: Field, value: Value) -> None:
        label = Label(self._speech.label(field), "small-strong", "text2")
        editor = make_editor(field, self._speech, self)
        editor.show_value(value)
        refusal = Label("", "small", "bad", wrap=True)
        refusal.hide()
        label.setBuddy(editor)
        for part in (label, editor, refusal):
            self._rows.addWidget(part)
        self._rows.addSpacing(4)
        self.editors[field.name], self._refusals[field.name] = editor, refusal
        editor.show()

    def focus(self) -> None:
        """To the first field that must be filled and is empty, else to the first."""
        empty = [name for name, editor in self.editors.items() if name in self._required and not editor.typed()]
        for name in [*empty, *self.editors][:1]:
            self.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def point(self, name: str) -> None:
        """The cursor to the field because of which nothing was saved."""
        if name in self.editors:
            self.editors[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.editors.clear()
        self._refusals.clear()
        self.refusal.hide()

    def commit(self) -> None:
        """Save, or say at the field what is wrong with it."""
        values: dict[str, Value] = {}
        wrong: list[str] = []
        for name, editor in self.editors.items():
            why = ""
            try:
                values[name] = editor.read()
                if name in self._required and values[name] is None:
                    why = self.tr("This is needed.")
            except Problem as problem:
                why = self._speech.words.problem(problem)
            self._refusals[name].setText(why)
            self._refusals[name].setVisible(bool(why))
            editor.set_wrong(bool(why))
            wrong += [name] if why else []
        if wrong:
            self.point(wrong[0])
            self.refused.emit()
            return
        why = self._save(values) if self._save is not None else ""
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))
        (self.refused if why else self.closed).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif enter and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._on_a_line()):
            self.commit()
        else:
            super().keyPressEvent(event)

    def _on_a_line(self) -> bool:
        """Whether the focus is on a field of one line, where Enter can mean nothing else."""
        return not isinstance(self.focusWidget(), LongEditor | Button)
