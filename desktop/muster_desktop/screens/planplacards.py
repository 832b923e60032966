"""What stands in place of the plan: before the first step, at a site without one, for who may not read it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.screens.planload import Plan, deciders
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.combo import Combo
from muster_desktop.widgets.placard import Placard
from muster_desktop.widgets.skeleton import Skeleton

SKELETON_MS = 300


class Placards(QObject):
    """`instead` is what to show, `say` what it says."""

    fill_asked = Signal(str)
    add_asked = Signal()
    root_asked = Signal()

    def __init__(self, context: Context, names: Directory) -> None:
        super().__init__()
        self._context, self._names = context, names
        theme = context.theme
        self.instead = QStackedWidget()
        self.empty, self.denied = Placard(theme, "tree-structure"), Placard(theme, "lock-simple")
        self.template, self.fill = Combo(theme), Button(theme, "", "", "primary")
        self.add, self.root = Button(theme, ""), Button(theme, "")
        self.reading = Skeleton(theme)
        self._late = QTimer(self, singleShot=True, interval=SKELETON_MS)
        self._late.timeout.connect(partial(self.instead.setCurrentWidget, self.reading))
        for part in (self.template, self.fill, self.add, self.root):
            self.empty.add(part)
        for whole in (QWidget(), self.reading, self.empty, self.denied):
            self.instead.addWidget(whole)
        self.fill.clicked.connect(self._fill)
        self.add.clicked.connect(self.add_asked)
        self.root.clicked.connect(self.root_asked)

    def _fill(self) -> None:
        self.fill.setEnabled(False)  # a template is added once; the plan then takes this place
        self.fill_asked.emit(self.template.currentData())

    def wait(self) -> None:
        """Nothing is read yet: after a blink, grey bars."""
        self.reading.setAccessibleName(self.tr("Reading the plan"))
        self._late.start()

    def say(self, plan: Plan) -> None:
        """Say why there is no plan to see, and what can be done."""
        self._late.stop()
        place = self._context.words.quoted(self._names.site_name(plan.site))
        if not plan.readable:
            who = self._context.words.joined(deciders(self._context.ledger, plan.site))
            about = self.tr("These can open it to you: {names}.").format(names=who) if who else self.tr(
                "Ask a coordinator or HQ.")
            self.denied.say(self.tr("Your role does not show the plan of {site}").format(site=place), about)
            self.instead.setCurrentWidget(self.denied)
            return
        if plan.records:
            return
        may = self._context.ledger.may_write("step", plan.site, "title")
        elsewhere = len(plan.sites) > 1
        about = self.tr("Begin with a template, which brings phases, steps, gates and checklists, or write the first "
                        "phase yourself.") if may else self.tr("Whoever coordinates it has not written it yet.")
        title = self.tr("No steps at {site}").format(site=place) if elsewhere else self.tr("No plan yet")
        self.empty.say(title, about)
        self.instead.setCurrentWidget(self.empty)
        for part in (self.template, self.fill, self.add):
            part.setVisible(may)
        self.root.setVisible(elsewhere and bool(plan.site))
        self.fill.setEnabled(True)
        self.fill.setText(self.tr("Use this template"))
        self.add.setText(self.tr("Write the first phase"))
        self.root.setText(self.tr("Show the plan of {site}").format(site=self._names.site_name("")))
        self._offer()

    def _offer(self) -> None:
        chosen = self.template.currentData()
        self.template.setAccessibleName(self.tr("Template"))
        self.template.clear()
        for pack in self._context.library.packs():
            self.template.addItem(pack.text("title", self._context.words.language), pack.name)
        self.template.setCurrentIndex(max(0, self.template.findData(chosen)))
