"""The rows of the register of all sites, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from muster.change import Record
from muster.floor.merge import Pair
from muster_desktop.context import Context
from muster_desktop.names import Directory
from muster_desktop.screens.support.words import SupportWords
from muster_desktop.support.central import Central, Wish
from muster_desktop.widgets.standinggrid import Cell
from muster_desktop.widgets.twolines import TwoLines

WISH_ICONS = {"done": ("check-circle", "ok"), "planned": ("calendar-blank", "accent"), "declined": ("x", "text3")}


class CentralRows(QObject):
    def __init__(self, context: Context, words: SupportWords, names: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._context, self._names = words, context.words, names

    def rows(self, name: str, central: Central) -> list[TwoLines]:
        """The rows of "pairs", "known" or "wishes"."""
        if name == "pairs":
            return [self._pair(pair) for pair in central.pairs]
        if name == "known":
            return [self._known(issue) for issue in central.known]
        return [self._wish(wish) for wish in central.wishes]

    def _pair(self, pair: Pair) -> TwoLines:
        sites = list(dict.fromkeys((self._words.site(pair.first), self._words.site(pair.second))))
        about = self._context.joined([self._context.percent(round(pair.score * 100)), *sites])
        key = (pair.first.id, pair.second.id)
        return TwoLines("git-merge", "warn", self._words.title(pair.first), self._context.ui(about), key)

    def _known(self, issue: Record) -> TwoLines:
        way = self._words.field(issue, "workaround")
        about = " ".join(way.split()) if way else self.tr("No way round yet")
        return TwoLines("lightbulb", "accent" if way else "warn", self._words.title(issue), self._context.ui(about), issue.id)

    def _wish(self, wish: Wish) -> TwoLines:
        icon, tone = WISH_ICONS.get(str(wish.record.values.get("state")), ("arrow-up", "text2"))
        asked = QCoreApplication.translate("CentralRows", "asked for by %n site(s)", None, len(wish.sites))
        state = self._words.field(wish.record, "state")
        about = self._context.joined([part for part in (state, asked) if part])
        return TwoLines(icon, tone, self._words.title(wish.record), self._context.ui(about), wish.record.id)

    def releases(self, central: Central) -> tuple[list[str], list[tuple[str, list[Cell]]]]:
        """Names of the sites, and for each release how it stands at each."""
        heads = [self._context.ui(self._names.site_name(site)) for site in central.sites]
        rows = []
        for release in central.releases:
            day = str(release.values.get("date") or "")
            parts = (self._words.title(release), self._context.day(day) if day else "")
            name = self._context.joined([part for part in parts if part])
            held = central.standing.get(release.id, {})
            cells = []
            for site in central.sites:
                state = str(held[site].values.get("status") or "") if site in held else ""
                cells.append(Cell(state, self._words.choice("release_status", "status", state) if state else self.tr("Not said")))
            rows.append((name, cells))
        return heads, rows

    def sentence(self, name: str, central: Central) -> str:
        """What the list says in one line."""
        if name == "pairs":
            return QCoreApplication.translate("CentralRows", "%n pair(s) to look at", None, len(central.pairs))
        if name == "known":
            without = sum(not issue.values.get("workaround") for issue in central.known)
            return QCoreApplication.translate("CentralRows", "%n without a way round", None, without)
        if name == "releases":
            states = [state.values.get("status") for held in central.standing.values() for state in held.values()]
            missing = len(central.releases) * len(central.sites) - sum(state in ("installed", "not_needed") for state in states)
            return QCoreApplication.translate("CentralRows", "%n installation(s) to come", None, max(0, missing))
        planned = sum(wish.record.values.get("state") == "planned" for wish in central.wishes)
        return QCoreApplication.translate("CentralRows", "%n planned", None, planned)

    def empty(self, name: str) -> tuple[str, str]:
        """What stands where there is nothing."""
        return {
            "pairs": (self.tr("Nothing looks like the same"),
                      self.tr("Requests of several sites that are like each other come here, to be made one.")),
            "known": (self.tr("No known issue"), self.tr("An issue that others will meet too stands here with its way round.")),
            "releases": (self.tr("No release yet"),
                         self.tr("Each version of the system stands here, with what it is like at each site.")),
            "wishes": (self.tr("No wish yet"), self.tr("What people ask the makers for stands here, with how many sites ask.")),
        }[name]
