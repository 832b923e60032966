"""What stands in place of the rows: nobody on the list yet, nobody who fits, a role that may not see them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.screens.planload import deciders
from muster_desktop.training.room import Room
from muster_desktop.widgets.buttons import Button
from muster_desktop.widgets.placard import Placard


class RegisterStates(QStackedWidget):
    """Shows the grid, or one placard instead. Other ways to fill a list are added to `empty`."""

    add_asked = Signal()
    everyone_asked = Signal()

    def __init__(self, context: Context, names: Directory, grid: QWidget) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._names, self._grid = context, names, grid
        self.empty, self.none, self.denied, self.dayless = (Placard(theme, icon) for icon in (
            "users-three", "funnel-simple", "lock-simple", "calendar-blank"))
        self.add, self.everyone = Button(theme, "", "user-plus", "primary"), Button(theme, "")
        self.empty.add(self.add)
        self.none.add(self.everyone)
        for part in (grid, self.empty, self.none, self.denied, self.dayless):
            self.addWidget(part)
        self.add.clicked.connect(self.add_asked)
        self.everyone.clicked.connect(self.everyone_asked)

    def say(self, room: Room, shown: int, filter_text: str, see: bool, dayless: bool = False) -> None:
        """`shown` rows are let through by the filter of that name; `see` is whether the rights show them at all, `dayless` that
        there is no half-day to mark anybody on."""
        if not see:
            who = self._context.words.joined(deciders(self._context.ledger, room.site))
            about = self.tr("These can open it to you: {names}.").format(names=who) if who else self.tr(
                "Ask a coordinator or HQ.")
            place = self._context.words.quoted(self._names.site_name(room.site))
            self.denied.say(self.tr("Your role does not show who came at {site}").format(site=place), about)
            self.setCurrentWidget(self.denied)
        elif not room.seats:
            self.empty.say(self.tr("Nobody is on the list yet"), self.tr(
                "Add who takes part one by one, or bring the list of an agency.") if room.may.add else self.tr(
                "Whoever runs the training has not written the list yet."))
            self.add.setText(self.tr("Add person"))
            self.add.setVisible(room.may.add)
            self.setCurrentWidget(self.empty)
        elif dayless:
            self.dayless.say(self.tr("It has no day yet"), self.tr(
                "Set its first and its last day in the overview: each half-day gets a column here."))
            self.setCurrentWidget(self.dayless)
        elif not shown:
            self.none.say(self.tr("Nobody fits {filter}").format(filter=self._context.words.quoted(filter_text)), "")
            self.everyone.setText(self.tr("Show everyone"))
            self.setCurrentWidget(self.none)
        else:
            self.setCurrentWidget(self._grid)
