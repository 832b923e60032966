"""How a register is looked at: which columns, how high its rows, views kept under a name; all of it remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QInputDialog, QMenu

from muster.kind import Kind
from muster_desktop.context import Context
from muster_desktop.remembered import Remembered
from muster_desktop.rows import SITE, Look
from muster_desktop.tables import TableModel
from muster_desktop.views import MOST_NAME, View, view_of, views_from
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.grid import Grid
from muster_desktop.widgets.registerbars import FindBar


class RegisterLooks(QObject):
    """Fills the menus of the find bar. `look_at` shows another look at the rows."""

    def __init__(self, context: Context, kind: Kind, grid: Grid, bar: FindBar, look_at: Callable[[Look], None]) -> None:
        super().__init__(grid)
        self._context, self._kind, self._grid, self._bar, self._look_at = context, kind, grid, bar, look_at
        self._remembered = Remembered(context.ledger)
        self.views = views_from(self._remembered[f"views.{kind.name}"])
        self._several = False
        self.asked: QInputDialog | None = None
        self.menu = QMenu(grid)
        for button, fill in ((bar.views, self.fill_views), (bar.columns, self.fill_columns), (bar.rows, self.fill_rows)):
            button.clicked.connect(partial(self._open, button, fill))
        grid.set_tall(self.views.last.tall)

    @property
    def _model(self) -> TableModel:
        return self._grid.table()

    def columns(self, several: bool) -> list[str]:
        """The columns to show; `several`: records of more than one site are among the rows."""
        self._several = several
        return self.views.last.shown(self._kind, self._usual())

    def _usual(self) -> list[str]:
        return [*self._kind.columns, *([SITE] if self._several and self._kind.name != "site" else [])]

    def _open(self, button: Button, fill: Callable[[], object]) -> None:
        fill()
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _offer(self, text: str, act: Callable[[], object], on: bool | None = None, may: bool = True) -> None:
        action = self.menu.addAction(text.replace("&", "&&"))
        action.setCheckable(on is not None)
        action.setChecked(bool(on))
        action.setEnabled(may)
        action.triggered.connect(act)

    # Columns

    def fill_columns(self) -> None:
        """Every field of the kind, ticked where it is shown; the first column always is."""
        self.menu.clear()
        shown = self._seen()
        names = [*dict.fromkeys([*self._usual(), *(field.name for field in self._kind.fields)])]
        for name in names:
            self._offer(self._model.heading(name), partial(self._turn, name), name in shown, name != shown[0])
        self.menu.addSeparator()
        self._offer(self.tr("The usual columns"), partial(self._show, ()))

    def _seen(self) -> list[str]:
        """The columns in the order in which they are seen."""
        header = self._grid.header
        return [self._model.columns[header.logicalIndex(at)] for at in range(header.count())]

    def _turn(self, name: str) -> None:
        shown = self._seen()
        self._show([each for each in shown if each != name] if name in shown else [*shown, name])

    def _show(self, columns: list[str] | tuple[str, ...]) -> None:
        self._grid.end_editing()
        self._apply(view_of(self._model.look, columns, self._grid.tall))

    # Rows

    def fill_rows(self) -> None:
        self.menu.clear()
        for name, text in (("compact", self.tr("Compact rows")), ("normal", self.tr("Normal rows")),
                           ("tall", self.tr("Tall rows, with two lines of text"))):
            self._offer(text, partial(self._tall, name), self._grid.tall == name)

    def _tall(self, name: str) -> None:
        self._grid.set_tall(name)
        self.keep()

    # Views

    def fill_views(self) -> None:
        """The views that were kept; how the register usually looks; keeping what is seen now, and forgetting."""
        self.menu.clear()
        now = self.now()
        self._offer(self.tr("As usual"), partial(self._apply, View()), not self.views.named and now == View())
        for name in sorted(self.views.named, key=str.casefold):
            self._offer(name, partial(self._apply, self.views.named[name]), self.views.named[name] == now)
        self.menu.addSeparator()
        self._offer(self.tr("Keep this view…"), self.ask_name)
        for name in sorted(self.views.named, key=str.casefold):
            self._offer(self.tr("Forget the view “{name}”").format(name=name), partial(self._forget, name))

    def now(self) -> View:
        """What is seen now."""
        seen = self._seen()
        return view_of(self._model.look, () if seen == self._usual() else seen, self._grid.tall)

    def ask_name(self) -> None:
        """Ask under which name to keep what is seen."""
        self.asked = QInputDialog(self._grid.window())
        self.asked.setWindowTitle(self.tr("Keep this view"))
        self.asked.setLabelText(self.tr("Its name. Columns, filters and the order of rows are kept on this computer."))
        self.asked.textValueSelected.connect(self._named)
        self.asked.open()

    def _named(self, name: str) -> None:
        if self.views.keep(name, self.now()):
            self.keep()
            self._context.notices.toast(self.tr("The view “{name}” is kept.").format(name=name.strip()[:MOST_NAME]))
        elif name.strip():
            self._context.notices.warn(self.tr("There are too many views already. Nothing was kept; forget one first."))

    def _forget(self, name: str) -> None:
        self.views.drop(name)
        self.keep()

    def _apply(self, view: View) -> None:
        """Show a view: columns first, for the look may sort by one of them."""
        self._grid.end_editing()
        self._model.set_columns(view.shown(self._kind, self._usual()))
        self._grid.order_anew()
        self._grid.set_tall(view.tall)
        self._bar.show_look(view.find, view.only)
        self._look_at(view.look(self._kind))
        self._grid.fit_when_seen()
        self.keep()

    def keep(self) -> None:
        """Remember the columns and the height of rows for the next time; not what was found or filtered, which would hide
        rows from who has forgotten it."""
        seen = self._seen()
        self.views.last = View(columns=() if seen == self._usual() else tuple(seen), tall=self._grid.tall)
        self._remembered.keep(f"views.{self._kind.name}", self.views.text())
