"""The editor of one line: what was typed stays until it is understood."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from muster.fields import Value
from muster.kind import Field
from muster_desktop.reading import Speech
from muster_desktop.widgets.labels import retone


class LineEditor(QLineEdit):
    """One line. `read` gives the value: the one shown before, to the letter, while nobody typed."""

    edited = Signal()
    done = Signal()
    """The person has chosen, and need not press Enter too."""

    def __init__(self, field: Field, speech: Speech, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.speech = field, speech
        self._value: Value = None
        self._shown = ""
        self.textEdited.connect(self._typed)

    def show_value(self, value: Value) -> None:
        self._value, self._shown = value, self.speech.editable(self.field, value)
        self.setText(self._shown)
        self.setCursorPosition(0)
        self.set_wrong(False)

    def typed(self) -> str:
        """What stands in the editor, whether it can be read or not."""
        return self.text()

    def take_typed(self, text: str) -> None:
        """Stand as if a person had typed `text`."""
        self.setText(text)
        self._typed()

    def read(self) -> Value:
        """The canonical value, None for nothing. Raises Problem, in words, and keeps the text."""
        return self._value if self.text() == self._shown else self.speech.read(self.field, self.text())

    def set_wrong(self, wrong: bool) -> None:
        if wrong != (self.property("wrong") == "true"):  # being styled anew costs a third of a millisecond
            retone(self, "wrong", "true" if wrong else "false")

    def _typed(self) -> None:
        self.set_wrong(False)
        self.edited.emit()
