"""The panes of the settings that are lists to pick from: language and region, look, lock and sync."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muster_desktop.choices import IDLE, SYNC, Choices
from muster_desktop.context import Context
from muster_desktop.screens.settingspane import Pane
from muster_desktop.theme import DENSITIES
from muster_desktop.widgets.personmenu import SCALES


def _switch(pane: Pane) -> list[tuple[str, str]]:
    return [("no", pane.context.words.yes_no(False)), ("yes", pane.context.words.yes_no(True))]


class LanguagePane(Pane):
    """Language, region, calendar, digits: all of it applies at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, lambda: self.tr("Language and region"))
        words = context.words
        self.language = self.pick(
            lambda: self.tr("Language"), lambda: [(each.code, each.own) for each in words.languages()],
            lambda: words.language, words.set_language)
        self.region = self.pick(
            lambda: self.tr("Region"), lambda: [("", self.tr("As on this computer")), *words.regions()],
            lambda: words.region, words.set_region,
            lambda: self.tr("Decides the names of months, the first day of the week and the digits."))
        self.digits = self.pick(
            lambda: self.tr("Digits"), lambda: [("region", self.tr("As in my region")), ("western", "0-9")],
            lambda: words.digits, words.set_digits)
        self.calendar = self.pick(
            lambda: self.tr("Calendar"),
            lambda: [("", self.tr("Gregorian")), ("jalali", self.tr("Gregorian, with Solar Hijri beside it")),
                     ("islamic", self.tr("Gregorian, with Hijri beside it"))],
            lambda: words.calendar, words.set_calendar,
            lambda: self.tr("Days are kept and exchanged in the Gregorian calendar. Today is {day}.").format(
                day=words.day(words.today())))
        self.column.addStretch()


class LookPane(Pane):
    """Theme, contrast, text size, density."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, lambda: self.tr("Look"))
        theme, words = context.theme, context.words
        self.look = self.pick(
            lambda: self.tr("Theme"),
            lambda: [("system", self.tr("As on this computer")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            lambda: theme.look, theme.set_look)
        self.strong = self.pick(
            lambda: self.tr("High contrast"), lambda: _switch(self), lambda: "yes" if theme.strong else "no",
            lambda value: theme.set_strong(value == "yes"),
            lambda: self.tr("Darker lines and no pale text. It is also used when this computer asks for it."))
        self.scale = self.pick(
            lambda: self.tr("Text size"), lambda: [(str(scale), words.percent(scale)) for scale in SCALES],
            lambda: str(theme.scale), lambda value: theme.set_scale(int(value)))
        self.density = self.pick(
            lambda: self.tr("Density"), lambda: [(name, self._density(name)) for name in DENSITIES],
            lambda: theme.density, theme.set_density,
            lambda: self.tr("How high rows and buttons are. Touch is for fingers."))
        self.column.addStretch()

    def _density(self, name: str) -> str:
        return {"compact": self.tr("Compact"), "normal": self.tr("Normal"), "touch": self.tr("Touch")}[name]


class SafetyPane(Pane):
    """When it locks, and how often it syncs."""

    def __init__(self, context: Context, choices: Choices) -> None:
        super().__init__(context, lambda: self.tr("Lock and sync"))
        self.idle = self.pick(
            lambda: self.tr("Lock after"), lambda: [(str(each), self._minutes(each)) for each in IDLE],
            lambda: str(choices.idle_minutes), lambda value: choices.set_idle(int(value)),
            lambda: self.tr("Without a key or a touch. It also locks when the computer sleeps or is locked."))
        self.sync = self.pick(
            lambda: self.tr("Sync every"), lambda: [(str(each), self._minutes(each)) for each in SYNC],
            lambda: str(choices.sync_minutes), lambda value: choices.set_sync(int(value)),
            lambda: self.tr("Where there is a connection, what you save is also sent soon after."))
        self.column.addStretch()

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Only by hand")
        return QCoreApplication.translate("SafetyPane", "%n minute(s)", None, minutes)
