"""The plan page: the tree of phases, steps and gates of one site, the panel beside it, and the keys for both."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from muster.kinds.steps import STATUSES
from muster.problems import Problem
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.reading import Speech
from muster_desktop.remembered import Remembered
from muster_desktop.screens.planacts import PlanActs
from muster_desktop.screens.planheader import PlanHeader
from muster_desktop.screens.planload import KIND, Plan
from muster_desktop.screens.planpanel import PlanPanel
from muster_desktop.screens.planplacards import Placards
from muster_desktop.screens.planreading import PlanReading
from muster_desktop.screens.planrows import PlanRows
from muster_desktop.screens.planwords import PlanWords
from muster_desktop.widgets.plansheet import PlanSheet
from muster_desktop.widgets.plantree import Node
from muster_desktop.widgets.statusmenu import StatusMenu
from muster_desktop.widgets.tabplace import TabPlace

PANEL, PANEL_WIDE, WIDE_FROM = 348, 420, 1600
REST_MS, DRAWN_MS = 40, 500
"""The panel follows the cursor when it has rested this long, so that a key held down is never waited for; its width is
kept when the hand has rested that long."""


class PlanPage(QObject):
    """Reads the plan, shows it, and does what keys and buttons ask. `widget` is what the window shows."""

    def __init__(self, context: Context) -> None:
        self.widget = PlanSheet()
        super().__init__(self.widget)
        self._context, self._ledger = context, context.ledger
        self._remembered = Remembered(context.ledger)
        self._names = Directory(context.ledger, context.words)
        self._words = PlanWords(context, self._names, self)
        speech = Speech(context.words, context.theme, self._names)
        self.acts = PlanActs(context, self._words, self)
        self.rows = PlanRows(context, self._words, self._names)
        self.view, self.model = self.rows.view, self.rows.model
        self.panel = PlanPanel(context, speech, self._words, self.acts, self.model)
        self.header = PlanHeader(context, self._words, self._names)
        self.menu = StatusMenu(context.theme, context.words, self.widget)
        self.placards = Placards(context, self._names)
        self.plan: Plan | None = None
        self._wanted = ""
        self._site: str | None = self._kept_site()
        self.reading = PlanReading(context, self.widget, lambda: self._site, self._names)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._drawn = QTimer(self, singleShot=True, interval=DRAWN_MS)
        self._lay_out()
        self._join_signals()
        self._bind_keys()
        self.reading.load()

    @property
    def busy(self) -> bool:
        """Whether it is about to be read anew."""
        return self.reading.busy

    def _kept_site(self) -> str | None:
        """The site of last time; None where there was none, or it is gone."""
        kept = self._remembered["plan.site"]
        return kept[1:] if kept and kept[1:] in self._ledger.sites() else None

    def _lay_out(self) -> None:
        self._body = QStackedWidget(self.widget)  # first, as the window gives the focus to the first child that takes it
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(TabPlace())
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.rows)
        self.splitter.addWidget(self.panel)
        self.rows.lower()  # a splitter puts what is added last first among its children
        self.splitter.setStretchFactor(0, 1)
        self._body.addWidget(self.splitter)
        self._body.addWidget(self.placards.instead)
        column.addWidget(self._body, 1)
        for one, following in pairwise((self.header.site, self.header.search, self.header.add, self.view)):
            QWidget.setTabOrder(one, following)

    def _join_signals(self) -> None:
        context, detail = self._context, self.panel.detail
        self.view.asked.connect(self.act)
        self.widget.asked.connect(self.act)
        self.widget.shown.connect(self._begin)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self._rest.timeout.connect(self._show_node)
        self.header.site_chosen.connect(self._choose_site)
        self.header.find_typed.connect(self.rows.find)
        self.header.find_left.connect(self._to_tree)
        self.header.add_asked.connect(self.add_new)
        self.panel.left.connect(self._to_tree)
        self.panel.added.connect(self.rows.choose)
        detail.close_asked.connect(self.close_panel)
        detail.status_asked.connect(self._open_menu_at_chip)
        detail.step_asked.connect(self._step)
        self.menu.chosen.connect(self._set_status)
        self.splitter.splitterMoved.connect(lambda: self._drawn.start())
        self._drawn.timeout.connect(self._keep_width)
        self.placards.fill_asked.connect(self._fill)
        self.placards.add_asked.connect(self.add_new)
        self.placards.root_asked.connect(partial(self._choose_site, ""))
        self.rows.clear_asked.connect(self.header.search.clear)
        self.reading.started.connect(self._wait)
        self.reading.taken.connect(self._take)
        self.reading.sent.connect(self._show_node)
        context.words.changed.connect(self._retell)

    def _bind_keys(self) -> None:
        for keys, act in (("Ctrl+F", self._open_find), ("Ctrl+Z", self.acts.undo), ("Ctrl+Shift+Z", self.acts.redo)):
            QShortcut(QKeySequence(keys), self.widget, act)

    # Reading

    def _wait(self) -> None:
        if self.plan is None:
            self._body.setCurrentWidget(self.placards.instead)
            self.placards.wait()

    def _retell(self) -> None:
        self._names.forget()
        self.model.repaint()
        if self.plan is not None:
            self._take(self.plan)

    def _take(self, plan: Plan) -> None:
        first = self.plan is None or self.plan.site != plan.site
        self.plan, self._site = plan, plan.site
        self.rows.show_records(plan.records, first)
        self.header.say(plan)
        self._show_whole()
        self.placards.say(plan)
        self.rows.find(self.header.search.text())
        self._find_wanted()
        self._show_node()

    def _show_whole(self) -> None:
        """The rows with their panel, or what stands in place of a plan."""
        there = self.plan is not None and bool(self.plan.records) and self.plan.readable
        self._body.setCurrentWidget(self.splitter if there else self.placards.instead)

    # The row and the panel

    def node(self) -> Node | None:
        """The row that the cursor is on."""
        return self.rows.node()

    def _moved(self) -> None:
        self._rest.start()

    def _show_node(self) -> None:
        self._rest.stop()
        node = self.node()
        if node is not None and not self.panel.isHidden():
            self.panel.show_node(node)

    def _open_panel(self) -> None:
        self.panel.show()
        self._show_node()

    def close_panel(self) -> None:
        """Hide the panel; the focus returns to the row."""
        if self.panel.busy:
            self.panel.back_to_detail()
        self.panel.hide()
        self._to_tree()

    def _to_tree(self) -> None:
        self._show_whole()
        self.view.setFocus()
        self._show_node()

    def _step(self, by: int) -> None:
        self.rows.step(by)
        self._show_node()

    def _begin(self) -> None:
        """When it is first seen: the panel as wide as it was left, or as the look wants it; the cursor in the rows."""
        self.widget.shown.disconnect(self._begin)
        self.view.setFocus()
        kept = self._remembered["plan.panel"]
        room = self.widget.window().width()
        wide = int(kept) if kept.isdecimal() else self._context.theme.px(PANEL_WIDE if room >= WIDE_FROM else PANEL)
        self.panel.resize(wide, self.panel.height())
        self.splitter.setSizes([max(1, room - wide), wide])

    def _keep_width(self) -> None:
        self._remembered.keep("plan.panel", str(self.panel.width()))

    def show_record(self, record: str, site: str) -> None:
        """Put the cursor on a step as soon as the plan of its site is read."""
        self.header.search.clear()
        self._wanted = record
        if self.plan is None or self.plan.site != site:
            self._choose_site(site)
        self._find_wanted()

    def _find_wanted(self) -> None:
        if self._wanted and self.model.find(self._wanted) is not None:
            self.rows.choose(self._wanted)
            self._wanted = ""
            self._to_tree()

    # Acting

    def act(self, act: str) -> None:
        """Do what a key asks of the row: "tick", "status", "owner", "due", "title", "open", "delete", "new"."""
        node = self.node()
        if act == "new":
            self.add_new()
        elif node is None:
            return
        elif act == "tick" and node.level == "phase":
            index = self.model.index_of(node)
            self.view.setExpanded(index, not self.view.isExpanded(index))
        elif act == "tick":
            self._tell(self.acts.tick(node))
        elif act == "delete":
            self._tell(self.acts.delete(node))
        elif act == "status":
            self._open_menu(self.view.viewport(), self.view.title_box(self.model.index_of(node)))
        else:
            self._open_panel()
            self.panel.detail.focus_first() if act == "open" else self.panel.detail.edit(act)

    def add_new(self) -> None:
        """Open the form for a new step below the phase of the row."""
        if self.plan is not None and self._ledger.may_write(KIND, self.plan.site, "title"):
            self._body.setCurrentIndex(0)
            self.panel.show()
            self.panel.open_new(self.plan.site, self.node())

    def _tell(self, problem: Problem | None) -> None:
        if problem is not None:
            self._context.notices.problem(problem)

    def _open_menu(self, at: QWidget, box: QRect) -> None:
        node = self.node()
        if node is not None:
            self.menu.open_at(QRect(at.mapToGlobal(box.topLeft()), box.size()), STATUSES, node.status)

    def _open_menu_at_chip(self) -> None:
        chip = self.panel.detail.status
        self._open_menu(chip, chip.rect())

    def _set_status(self, status: str) -> None:
        node = self.node()
        if node is not None and status == "waived":
            self.panel.show()
            self.panel.open_waive(node)
        elif node is not None and status != node.status:
            self._tell(self.acts.set_status(node, status))

    def _fill(self, template: str) -> None:
        site = self.plan.site if self.plan is not None else ""
        job = partial(self.acts.fill, template, site)
        self._context.work.run(job, lambda _: None, self._context.notices.problem)

    # Site and find

    def _choose_site(self, site: str) -> None:
        self._site = site
        self._remembered.keep("plan.site", f"/{site}")
        self.reading.load()

    def _open_find(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()
