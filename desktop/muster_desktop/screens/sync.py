"""Sync: how the work stands with the server, what was changed in two places and is to be decided, the log of rounds."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster.change import Record
from muster.kinds import ALL
from muster.quarantine import DECLINED, WAITING, Kept
from muster_desktop import synclog
from muster_desktop.clashes import Compared, compared
from muster_desktop.context import Context
from muster_desktop.ledger import Ledger
from muster_desktop.names import Directory
from muster_desktop.pagereading import PageReading
from muster_desktop.screens.asidepanel import AsidePanel
from muster_desktop.screens.clashpanel import ClashPanel
from muster_desktop.screens.syncside import SyncSide
from muster_desktop.standing import Survey, stand, standing
from muster_desktop.syncer import Syncer
from muster_desktop.synclog import Line
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.tabplace import TabPlace

Read = tuple[Survey, list[Line], list[Record], dict[str, Compared], list[Kept]]
Panel = ClashPanel | AsidePanel


def _read(ledger: Ledger) -> Read:
    records = [record for record in ledger.in_clash() if record.kind in ALL]
    sides = {record.id: compared(record, ledger.history(record.id), ledger.person) for record in records}
    kept = [each for each in ledger.quarantine() if each.state in (WAITING, DECLINED)]
    return stand(ledger), synclog.lines(ledger), records, sides, kept


class SyncPage(QWidget):
    """`widget` is the page itself."""

    def __init__(self, context: Context, syncer: Syncer) -> None:
        super().__init__()
        self._context, self._syncer = context, syncer
        self._names = Directory(context.ledger, context.words)
        self._survey: Survey | None = None
        self._lines: list[Line] = []
        self._records: list[Record] = []
        self._compared: dict[str, Compared] = {}
        self._kept: list[Kept] = []
        self.reading = PageReading(context, self, lambda: partial(_read, context.ledger), self._names, named=("person", "site"))
        self._wanted = ""
        self.title = Label("", "title", "")
        self.now = Button(context.theme, "", "arrows-clockwise-bold", "primary", keys="F9")
        self.side = SyncSide(context)
        self.panel: Panel | None = None
        self.nothing = Placard(context.theme, "check-circle")
        self.stack = QStackedWidget()
        self._lay_out()
        self.now.clicked.connect(syncer.sync_now)
        self.side.list.selectionModel().currentChanged.connect(self._show)
        self.side.kept.selectionModel().currentChanged.connect(self._show_kept)
        syncer.changed.connect(self._said)
        self.reading.taken.connect(self._loaded)
        self.reading.failed.connect(context.notices.problem)
        context.words.changed.connect(self._retell)
        self.reading.read()

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy

    def _lay_out(self) -> None:
        head, row, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(20, 12, 20, 12)
        head.addWidget(self.title, 1)
        head.addWidget(self.now)
        for layout in (row, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.stack, 1)
        self.stack.addWidget(self.nothing)
        whole.addLayout(head)
        whole.addWidget(TabPlace())
        whole.addLayout(row, 1)

    # What came

    def _loaded(self, read: Read) -> None:
        self._survey, self._lines, self._records, self._compared, self._kept = read
        self.say()
        self._find_wanted()

    def _said(self) -> None:
        """The round went on or ended."""
        self._say_state()
        if not self._syncer.busy:
            self.reading.soon()

    def _retell(self) -> None:
        self._names.forget()
        self.say()

    # What is said

    def say(self) -> None:
        """Show everything in the present language; the record that was open stays open while it is in clash."""
        self.title.setText(self.tr("Sync and devices"))
        self.now.setText(self.tr("Sync now"))
        self._say_state()
        self.side.say_log(self._lines)
        at = max(0, self.side.list.currentIndex().row())
        self.side.say_clashes(self._records, self._names)
        self.side.say_kept(self._kept, self._names)
        self.nothing.say(self.tr("Nothing to decide"),
                         self.tr("When two people change the same field while apart, both values wait here for a choice."))
        if isinstance(self.panel, AsidePanel):
            if self.side.kept.currentIndex().isValid():
                self._show_kept(self.side.kept.currentIndex())
                return
            self._drop_panel()
        if not self._records:
            self._drop_panel()
            return
        here = self.side.list.currentIndex()
        self._show(here if here.isValid() else self._index(min(at, len(self._records) - 1)))

    def _index(self, row: int) -> QModelIndex:
        index = self.side.list.lines.index(row)
        self.side.list.setCurrentIndex(index)
        return index

    def show_record(self, record: str, site: str) -> None:
        """Put the cursor on a record that is to be decided, now or when it has been read."""
        self._wanted = record
        self._find_wanted()
        self.side.list.setFocus()

    def _find_wanted(self) -> None:
        row = self.side.list.lines.row_of(self._wanted) if self._wanted else -1
        if row >= 0:
            self._wanted = ""
            self._index(row)

    def _say_state(self) -> None:
        if self._survey is not None:
            told = next((line for line in self._lines if not line.code), None)
            self.side.say_state(standing(self._context.words, self._syncer.state, self._survey), told, self._survey.waiting,
                                len(self._records))
        self.now.setEnabled(not self._syncer.busy)

    def _show(self, current: QModelIndex) -> None:
        """Lay the sides of a record beside each other; one that is open already stays as it is while nothing changed."""
        if not current.isValid() or current.row() >= len(self._records):
            return
        shown = self._compared[self._records[current.row()].id]
        place = self._place(current.row())
        self.side.kept.setCurrentIndex(QModelIndex())
        if isinstance(self.panel, ClashPanel) and (self.panel.shown.record.id, self.panel.shown.rows, self.panel.place) == (
                shown.record.id, shown.rows, place) and self.panel.language == self._context.words.language:
            return
        panel = ClashPanel(self._context, shown, place)
        panel.stepped.connect(self._step)
        self._put(panel)

    def _show_kept(self, current: QModelIndex) -> None:
        """Show what was kept aside; a panel in which a reason is being written stays while nothing changed."""
        if not current.isValid() or current.row() >= len(self._kept):
            return
        shown = self._kept[current.row()]
        held = self.side.list.blockSignals(True)
        self.side.list.setCurrentIndex(QModelIndex())
        self.side.list.blockSignals(held)
        panel, language = self.panel, self._context.words.language
        if not isinstance(panel, AsidePanel) or (panel.shown, panel.language) != (shown, language):
            self._put(AsidePanel(self._context, shown))

    def _put(self, panel: Panel) -> None:
        self._drop_panel()
        self.panel = panel
        self.stack.addWidget(panel)
        self.stack.setCurrentWidget(panel)

    def _place(self, row: int) -> str:
        number, several = self._context.words.number, len(self._records)
        return self.tr("{at} of {all}").format(at=number(row + 1), all=number(several)) if several > 1 else ""

    def _step(self, by: int) -> None:
        """Go to the record before or after; what was picked and not saved is left."""
        self._index((self.side.list.currentIndex().row() + by) % max(1, len(self._records)))
        self.side.list.setFocus()

    def _drop_panel(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            self.stack.removeWidget(panel)
            panel.deleteLater()
        self.stack.setCurrentWidget(self.nothing)
