"""No training, no account: who has a role and has not passed for it, and who should be refreshed before go-live."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.context import Context
from muster_desktop.ledger import Ledger
from muster_desktop.screens.training.acts import TrainingActs
from muster_desktop.screens.training.words import TrainingWords
from muster_desktop.training.accounts import EXPIRED, LIMIT, NONE, REASONS, REFRESH, Accounts, Lacking, read_accounts, refreshers
from muster_desktop.training.doubts import Doubt, read_doubts, taken_back
from muster_desktop.training.programme import Programme
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.columnlist import Column, ColumnList, LineRow, Pair
from muster_desktop.widgets.labels import Elided
from muster_desktop.widgets.placard import Placard

_MARKS = {NONE: "blocked", EXPIRED: "late", REFRESH: "at_risk"}


class Found(NamedTuple):
    """What was read: who lacks what, and who was entitled on the strength of what is no longer so."""

    accounts: Accounts
    doubts: tuple[Doubt, ...]


def read_found(ledger: Ledger, today: str, site: str) -> Found:
    """Read it for a site and below; for the background."""
    return Found(read_accounts(ledger, today, site), read_doubts(ledger, today, site))


class ReadyView(QWidget):
    """`left` comes when refreshers were planned, and the list is worth seeing. `choose` puts the cursor on somebody."""

    left = Signal()
    plan_asked = Signal()  # trainings for those who have none

    def __init__(self, context: Context, words: TrainingWords) -> None:
        super().__init__()
        self._context, self._words = context, words
        self.acts = TrainingActs(context, self)
        self.accounts: Accounts | None = None
        self.doubts: tuple[Doubt, ...] = ()
        self.table, self.nothing = ColumnList(context.theme), Placard(context.theme, "check-circle")
        self.sentence = Elided(context.theme, "body", "text2")
        self.back, self.refresh, self.plan = (Button(context.theme, "", icon, height=30)
                                              for icon in ("key", "plus", "calendar-blank"))
        self._wanted = ""
        head, whole = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(20, 0, 20, 8)
        head.setSpacing(12)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.back)
        head.addWidget(self.refresh)
        head.addWidget(self.plan)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self.back.clicked.connect(self._take_back)
        self.table.view.selectionModel().currentChanged.connect(self._say_back)
        self.refresh.clicked.connect(self._plan)
        self.plan.clicked.connect(self.plan_asked)

    def show_programme(self, programme: Programme, site: str) -> None:
        self._context.work.run(partial(read_found, self._context.ledger, self._context.words.today(), site), self._take,
                               self._context.notices.problem)

    def _take(self, read: Found) -> None:
        found = self.accounts = read.accounts
        self.doubts = read.doubts
        number, translate = self._context.words.number, QCoreApplication.translate
        rows = self._doubted() + self._lacking(found)
        columns = [Column(self.tr("Person"), 0.34), Column(self.tr("For the work of"), 0.22),
                   Column(self.tr("Site"), 0.2, spare=True), Column(self.tr("Last trained"), 0.24)]
        self.table.show_rows(self.tr("Who may not have an account yet"), columns, rows)
        self._to_wanted()
        if self.back.hasFocus():  # what it takes back is others now: a second press is no accident
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        barred = {each.person.id for each in found.lacking if each.reason != REFRESH}
        said = translate("ReadyView", "%n person(s) may not have an account yet", None, len(barred))
        self.sentence.set_text(self._context.words.ui(self.tr("{said}, of {people} with a role.").format(
            said=said, people=number(found.people))))
        self.nothing.say(self.tr("Everybody with a role has passed for it"), self.tr(
            "Here stand people whose role needs a training that they have not passed, and those trained more than {weeks} weeks "
            "before their go-live.").format(weeks=number(LIMIT)))
        due = {each.person.id for each in found.lacking if each.reason == REFRESH and not each.planned}
        may = self._context.ledger.may_write("training", "", "title")
        self.refresh.setText(translate("ReadyView", "Plan refreshers for %n person(s)", None, len(due)))
        self.refresh.setVisible(bool(due) and may)
        self.plan.setText(self.tr("Plan trainings"))
        self.plan.setVisible(may and any(each.reason != REFRESH and not each.planned for each in found.lacking))
        self._stack.setCurrentIndex(0 if rows else 1)

        self._say_back()

    def _doubted(self) -> list[LineRow]:
        if not self.doubts:
            return []
        group = self.tr("Entitled, but what was recorded says otherwise")
        return [LineRow(group, number=self._context.words.number(len(self.doubts))),
                *(self._doubt_row(each, group) for each in self.doubts)]

    def _lacking(self, found: Accounts) -> list[LineRow]:
        groups = {NONE: self.tr("Has not passed"), EXPIRED: self.tr("Passed, but no longer valid"),
                  REFRESH: self.tr("Needs a refresher before go-live")}
        rows: list[LineRow] = []
        for reason in REASONS:
            held = [each for each in found.lacking if each.reason == reason]
            if held:
                rows.append(LineRow(groups[reason], number=self._context.words.number(len(held))))
                rows += [self._row(each, groups[reason]) for each in held]
        return rows

    def choose(self, person: str) -> None:
        """The cursor on somebody, as soon as they are shown."""
        self._wanted = person
        self._to_wanted()

    def _to_wanted(self) -> None:
        at = next((at for at, row in enumerate(self.table.rows) if row.target is not None and row.target.id == self._wanted), -1)
        if at >= 0:
            self._wanted = ""
            self.table.view.setCurrentIndex(self.table.view.rows.index(at))
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, each: Lacking, reason: str) -> LineRow:
        words, values = self._context.words, each.person.values
        name, agency = str(values.get("name") or ""), str(values.get("agency") or "")
        trained = words.day(each.trained) if each.trained else self.tr("Never")
        gap = QCoreApplication.translate("ReadyView", "%n week(s) before go-live", None, each.weeks) if each.weeks else ""
        gap, tone = (self.tr("On the list of a training"), "text3") if each.planned else (gap, "warn")
        place = self._words.names.site_name(each.person.site)
        spoken = words.joined([part for part in (name, agency, reason, each.role, place, trained, gap) if part])
        cells = (Pair(name, agency, role="name"), Pair(each.role), Pair(place), Pair(trained, gap, below_tone=tone))
        return LineRow(name, spoken, cells, _MARKS[each.reason], target=each.person)

    def _doubt_row(self, each: Doubt, group: str) -> LineRow:
        """Somebody entitled, with the training it came from and how they stand there now."""
        words, names = self._context.words, self._words.names
        name, role = names.name(each.person), str(each.entitlement.values.get("role") or "")
        place, training, why = names.site_name(each.entitlement.site), names.title(each.training), self._words.doubt(each)
        spoken = words.joined([part for part in (name, group, role, place, training, why) if part])
        cells = (Pair(name, role="name"), Pair(role), Pair(place), Pair(training, why, below_tone="warn"))
        return LineRow(name, spoken, cells, "at_risk", target=each.entitlement)

    def _meant(self) -> tuple[Doubt, ...]:
        """The entitlement that the cursor is on, else all of them; those that the reader may take back."""
        may = self._context.ledger.may_write
        every = tuple(each for each in self.doubts if may("entitlement", each.entitlement.site, "role"))
        row = self.table.here()
        at = row.target.id if row is not None and row.target is not None else ""
        return tuple(each for each in every if each.entitlement.id == at) or every

    def _say_back(self) -> None:
        meant = self._meant()
        self.back.setText(QCoreApplication.translate("ReadyView", "Take back %n entitlement(s)", None, len(meant)))
        self.back.setVisible(bool(meant))

    def _take_back(self) -> None:
        """Whoever is meant may no longer work in their role: one save, with Undo."""
        meant = self._meant()
        said = QCoreApplication.translate("ReadyView", "%n entitlement(s) were taken back.", None, len(meant))
        why = self.acts.save(taken_back(meant), said)
        if why:
            self._context.notices.warn(why)

    def _plan(self) -> None:
        """A refresher at each site for those who are due there."""
        if self.accounts is None:
            return
        due = [each for each in self.accounts.lacking if each.reason == REFRESH and not each.planned]
        titles = {each.person.site: self.tr("Refresher, {site}").format(site=self._words.names.site_name(each.person.site))
                  for each in due}
        said = QCoreApplication.translate("ReadyView", "%n refresher(s) were planned.", None, len(titles))
        why = self.acts.save(refreshers(self._context.ledger, due, titles), said)
        if why:
            self._context.notices.warn(why)
        else:
            self.left.emit()
