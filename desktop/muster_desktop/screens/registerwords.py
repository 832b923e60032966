"""The bars of a register and what they say: counts, the cell under the cursor, why nothing may be added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject

from muster.fields import Choice, Reference
from muster_desktop.context import Context
from muster_desktop.mends import meant
from muster_desktop.names import Directory
from muster_desktop.rows import CLASH, REMARK, UNSENT
from muster_desktop.screens.registeracts import RegisterActs
from muster_desktop.screens.registerstates import RegisterStates
from muster_desktop.tables import Cell, TableModel
from muster_desktop.widgets.registerbars import FindBar, RegisterFoot, RegisterHead, ValueBar


class RegisterWords(QObject):
    """Holds the bars; the page lays them out and joins their signals."""

    def __init__(self, context: Context, names: Directory, acts: RegisterActs, model: TableModel,
                 states: RegisterStates) -> None:
        super().__init__(states)
        self._context, self._names, self._acts, self._model, self._states = context, names, acts, model, states
        theme = context.theme
        self.head, self.find, self.value, self.foot = RegisterHead(theme), FindBar(theme), ValueBar(theme), RegisterFoot(theme)

    def say(self, site: str, sites: Sequence[str]) -> None:
        """Everything but the cell: in another language, after a change, at another site."""
        words, model, kind = self._context.words, self._model, self._model.kind
        plural, total, shown = words.label(kind.plural), model.total(), model.rowCount()
        refusal = "" if self._acts.may_add(site) else self._acts.refusal(site, kind.title)
        self.head.say(plural, words.label(kind.label))
        places = [(words.ui(self._names.site_name(each)) if each else self.tr("All sites"), each) for each in sites]
        self.head.show_sites(places, site)
        self.head.allow(refusal)
        self.head.sentence.set_text(self._sentence(total, shown))
        self._say_find()
        self._states.grid.setAccessibleName(plural)
        self._states.show_state(plural, total, shown, model.look, refusal)

    def _sentence(self, total: int, shown: int) -> str:
        if shown == total:
            return QCoreApplication.translate("RegisterWords", "%n record(s)", None, total) if total else ""
        text = QCoreApplication.translate("RegisterWords", "%n of {total} shown", None, shown)
        return text.format(total=self._context.words.number(total))

    def _say_find(self) -> None:
        model = self._model
        self.find.say({sort: model.tally[sort] for sort in ("", CLASH, REMARK, UNSENT)}, self._context.words.number)
        self.find.clear.setVisible(model.look.narrowed)
        self.find.setVisible(model.total() > 0)

    def say_cell(self, index: QModelIndex) -> None:
        """The cell under the cursor; nothing where there is none."""
        self.value.setVisible(index.isValid())
        if not index.isValid():
            return
        words, cell = self._context.words, self._model.cell(index)
        place = self.tr("Row {row}, {column}").format(row=words.number(index.row() + 1),
                                                      column=self._model.heading(self._model.columns[index.column()]))
        place, text = words.ui(place), words.ui(cell.text)
        if cell.refused:
            self._say_refused(place, text, cell)
        elif cell.clash:
            self.value.show_cell(place, text, self.tr("Changed in two places: decide in the panel"), "warn", "git-branch")
        else:
            self.value.show_cell(place, text, cell.remark, "warn")

    def _say_refused(self, place: str, text: str, cell: Cell) -> None:
        """Why a text was not taken over; where something near it would be, whether that was meant."""
        assert cell.refused is not None and cell.field is not None
        mend = meant(cell.field, cell.refused.text, self._model.speech)
        why = cell.refused.why
        if mend and isinstance(cell.field.type, Choice | Reference):
            why = self.tr("There is no “{text}”. Did you mean:").format(text=cell.refused.text)
        self.value.show_cell(place, text, why, mend=mend)

    def say_foot(self, rows: int) -> None:
        """How many rows are chosen, and how many texts could not be taken over."""
        wrong = self._model.refused_count()
        left = QCoreApplication.translate("RegisterWords", "%n row(s) chosen", None, rows) if rows > 1 else ""
        self.foot.say(left, QCoreApplication.translate("RegisterWords", "%n cell(s) could not be taken over", None, wrong)
                      if wrong else "")
