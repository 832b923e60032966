"""A wish or a known issue in full: its state or its way round, changed in place, and the requests that stand behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.reading import Speech
from muster_desktop.screens.panelform import PanelForm
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.central import Wish
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.scrolled import scrolled

MOST = 40


class WishPanel(QWidget):
    """`saved` gives the edits and what to say; `open_asked` the id of a request."""

    saved = Signal(object, str)
    open_asked = Signal(str)

    def __init__(self, context: Context, words: SupportWords, speech: Speech) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.record: Record | None = None
        self._asked: tuple[Record, str] | None = None
        self.form = PanelForm(speech)
        self.heading = Label("", "strong", "")
        self._links: list[QWidget] = []
        inside = QWidget()
        inside.setProperty("ground", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addWidget(Rule())
        self._list = QVBoxLayout()
        self._list.setContentsMargins(18, 12, 18, 0)
        self._list.setSpacing(6)
        self._list.addWidget(self.heading)
        column.addLayout(self._list)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inside))

    def show_wish(self, wish: Wish) -> None:
        """Its state and release, and who asks for it."""
        record = wish.record
        self._ask(record, ("title", "description", "state", "release", "note"))
        self.heading.setText(QCoreApplication.translate("WishPanel", "Asked for by %n request(s)", None, len(wish.asking)))
        self._show_links(wish.asking)

    def show_known(self, issue: Record) -> None:
        """The way round, which is shown to whoever meets it."""
        self._ask(issue, ("workaround", "cause", "known", "promised"))
        self.heading.setText(self.tr("The request"))
        self._show_links([issue])

    def _ask(self, record: Record, names: Sequence[str]) -> None:
        asked = (record, self._context.words.language)
        if self._asked == asked:
            return  # what is being typed stands
        self.record, self._asked = record, asked
        fields = [ALL[record.kind].by_name[name] for name in names]

        def save(given: Mapping[str, Value]) -> str:
            changed = {name: value for name, value in given.items() if value != record.values.get(name)}
            if changed:
                self.saved.emit([Edit(record.id, record.kind, record.site, changed)], self.tr("Saved."))
            return ""

        self.form.ask(self._words.title(record), "", self.tr("Save"), fields, record.values, save, frozenset())
        self.form.stop.hide()
        self.form.button.setEnabled(self._context.ledger.may_write(record.kind, record.site, names[0], record.id))

    def _show_links(self, records: Sequence[Record]) -> None:
        for link in self._links:
            link.hide()
            link.deleteLater()
        self._links = []
        for record in records[:MOST]:
            text = self._context.words.joined([self._words.number(record), self._words.site(record)])
            button = Button(self._context.theme, text, variant="link", height=24)
            button.clicked.connect(partial(self.open_asked.emit, record.id))
            title = Label(self._words.title(record), "body", "", wrap=True)
            for part in (button, title):
                self._list.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if part is button else Qt.AlignmentFlag(0))
                part.show()
                self._links.append(part)
