"""Everything that was changed in two places, one after the other: a list, and beside it the sides of the one chosen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from muster.change import Record
from muster.kind import DELETED
from muster.kinds import ALL
from muster_desktop.context import Context
from muster_desktop.ledger import Changed
from muster_desktop.names import Directory
from muster_desktop.screens.settlepanel import SettlePanel
from muster_desktop.theme import Theme
from muster_desktop.widgets.cells import logical
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.placard import Placard

__all__ = ["SettlePage", "SettlePanel"]

Index = QModelIndex | QPersistentModelIndex
LIST_WIDE, ROW = 300, 56


class Clash(NamedTuple):
    """One field in clash, in words."""

    record: Record
    field: str
    title: str
    about: str


class ClashList(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clashes: list[Clash] = []

    def show_clashes(self, clashes: list[Clash]) -> None:
        self.beginResetModel()
        self.clashes = clashes
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.clashes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        clash = self.clashes[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return clash
        if role == Qt.ItemDataRole.DisplayRole:
            return clash.title
        return f"{clash.title}, {clash.about}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class ClashRow(QStyledItemDelegate):
    """Icon, title, and below it which field and who."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        clash: Clash = index.data(Qt.ItemDataRole.UserRole)
        box, rtl = QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("soft"))
            painter.drawRoundedRect(box.adjusted(8, 3, -8, -3), 8, 8)
        self._theme.paint_icon(painter, "git-branch", "warn", logical(box, rtl, 18, 18), 17)
        side = (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        half = box.height() / 2
        lines = ((clash.title, "name", "text", half - 19), (clash.about, "caption", "text2", half))
        for text, role, token, top in lines:
            painter.setFont(self._theme.font(role))
            painter.setPen(self._theme.colour(token))
            line = logical(box, rtl, 46, box.width() - 62)
            line = QRectF(line.x(), box.y() + top, line.width(), 20)
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()


class SettlePage(QWidget):
    """`widget` is the page itself."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._names = Directory(context.ledger, context.words)
        self._records: list[Record] = []
        self.title, self.sentence = Label("", "title", ""), Label("", "body", "text2")
        self.list = QListView()
        self.model = ClashList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ClashRow(context.theme, self))
        self.list.setFixedWidth(context.theme.px(LIST_WIDE))
        self.panel: SettlePanel | None = None
        self.nothing = Placard(context.theme, "check-circle")
        self._side, self._stack = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show)
        context.ears.changed.connect(self._heard)
        context.words.changed.connect(self.say)
        self.load()

    @property
    def widget(self) -> QWidget:
        return self

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 14)
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.sentence, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Rule(upright=True))
        row.addWidget(self._side, 1)
        self._stack.addWidget(both)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule())
        whole.addWidget(self._stack, 1)

    def load(self) -> None:
        """Read what is to be decided, in the background."""
        ledger = self._context.ledger
        self._context.work.run(ledger.in_clash, self._loaded, self._context.notices.problem)

    def _heard(self, changed: Changed) -> None:
        self._names.forget(changed.kinds)
        self.load()

    def _loaded(self, records: list[Record]) -> None:
        self._records = records
        self.say()

    def say(self) -> None:
        """Show the list in the present language; the one that was open stays open while it is in clash."""
        self._names.forget()
        here = (self.panel.record, self.panel.field) if self.panel is not None else ("", "")
        clashes = [self._clash(record, field) for record in self._records for field in record.clashes if record.kind in ALL]
        at = max(0, self.list.currentIndex().row())
        self.model.show_clashes(clashes)
        self.title.setText(self.tr("To decide"))
        self.list.setAccessibleName(self.tr("Changed in two places"))
        self.sentence.setText(QCoreApplication.translate("SettlePage", "%n field(s) changed in two places", None, len(clashes))
                              if clashes else "")
        self.nothing.say(self.tr("Nothing to decide"),
                         self.tr("When two people change the same field while apart, both values wait here for a choice."))
        self._stack.setCurrentIndex(0 if clashes else 1)
        if not clashes:
            self._drop_panel()
            return
        same = next((row for row, each in enumerate(clashes) if (each.record.id, each.field) == here), -1)
        self.list.setCurrentIndex(self.model.index(same if same >= 0 else min(at, len(clashes) - 1)))

    def show_record(self, record: str, site: str) -> None:
        """Put the cursor on the first field of a record that is to be decided."""
        row = next((at for at, clash in enumerate(self.model.clashes) if clash.record.id == record), -1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self.list.setFocus()

    def _clash(self, record: Record, field: str) -> Clash:
        words, kind = self._context.words, ALL[record.kind]
        people = dict.fromkeys(self.tr("you") if each.person == self._context.ledger.person else self._names.name(each.person)
                               for each in record.clashes[field])
        what = self.tr("deleted and edited") if field == DELETED else words.label(kind.by_name[field].label) \
            if field in kind.by_name else field
        return Clash(record, field, words.ui(self._names.title(record)),
                     words.ui(words.joined([words.label(kind.label), what, *people])))

    def _show(self, current: QModelIndex) -> None:
        clash = current.data(Qt.ItemDataRole.UserRole)
        if clash is None:
            return
        panel = self.panel
        if panel is not None and (panel.record, panel.field) == (clash.record.id, clash.field) \
                and panel.versions == clash.record.clashes[clash.field]:
            return
        self._drop_panel()
        self.panel = SettlePanel(self._context, clash.record, clash.field)
        self.panel.cross.hide()
        self.panel.later.clicked.connect(self._next)
        self._side.addWidget(self.panel)

    def _next(self) -> None:
        """Leave this one for later."""
        self.list.setCurrentIndex(self.model.index((self.list.currentIndex().row() + 1) % max(1, self.model.rowCount())))
        self.list.setFocus()

    def _drop_panel(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            self._side.removeWidget(panel)
            panel.deleteLater()
