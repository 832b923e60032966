"""Settings: language and region, look, lock and sync, shortcuts, profile, about. What is chosen applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from muster_desktop.choices import Choices
from muster_desktop.context import Context
from muster_desktop.profile import Profile
from muster_desktop.screens.keyspane import KeysPane
from muster_desktop.screens.profilepane import AboutPane, ProfilePane
from muster_desktop.screens.settingspane import Pane
from muster_desktop.screens.settingspanes import LanguagePane, LookPane, SafetyPane
from muster_desktop.widgets.labels import Label, Rule
from muster_desktop.widgets.sidebar import Entry, EntryList

SIDE = 232


class SettingsPage(QWidget):
    """`widget` is the page itself. Panes are built when they are first opened. `gone` is called when the profile is to go,
    `over` says over what a card floats."""

    def __init__(self, context: Context, profile: Profile, choices: Choices, gone: Callable[[], None],
                 over: Callable[[], QWidget]) -> None:
        super().__init__()
        self._context = context
        self._builds: dict[str, Callable[[], Pane]] = {
            "language": lambda: LanguagePane(context), "look": lambda: LookPane(context),
            "safety": lambda: SafetyPane(context, choices), "keys": lambda: KeysPane(context),
            "profile": lambda: ProfilePane(context, profile, gone, over), "about": lambda: AboutPane(context)}
        self.panes: dict[str, Pane] = {}
        self._areas: dict[str, QScrollArea] = {}
        self.widget = self
        self._title = Label("", "title")
        self.list = EntryList(context.theme)
        self.list.setProperty("ground", "canvas")
        self.list.setFixedWidth(SIDE)
        self.list.chosen.connect(self.open_pane)
        self._stack = QStackedWidget()
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 12)
        head.addWidget(self._title)
        whole, body = QVBoxLayout(self), QHBoxLayout()
        for layout in (whole, body):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule())
        whole.addLayout(body, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.list)
        body.addLayout(column)
        body.addWidget(Rule(upright=True))
        body.addWidget(self._stack, 1)
        context.words.changed.connect(self._say)
        self._say()
        self.open_pane("language")

    def open_pane(self, name: str) -> Pane:
        """Show the pane of that name."""
        if name not in self.panes:
            self.panes[name] = self._builds[name]()
            area = self._areas[name] = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(self.panes[name])
            area.viewport().setProperty("ground", "canvas")
            self._stack.addWidget(area)
        self._stack.setCurrentWidget(self._areas[name])
        self.list.stand_at(name)
        return self.panes[name]

    def _say(self) -> None:
        self._title.setText(self.tr("Settings"))
        self.list.setAccessibleName(self.tr("Parts of the settings"))
        self.list.set_entries([
            Entry("language", self.tr("Language and region"), "translate"), Entry("look", self.tr("Look"), "eye"),
            Entry("safety", self.tr("Lock and sync"), "lock-simple"), Entry("keys", self.tr("Shortcuts"), "keyboard"),
            Entry("profile", self.tr("Profile"), "user"), Entry("about", self.tr("About"), "lightbulb")])
