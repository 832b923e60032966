"""The sections of the sidebar by the life cycle of a roll-out, their pages, and the counts beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.rights import may_read

if TYPE_CHECKING:
    from muster.change import Record
    from muster_desktop.context import Context
    from muster_desktop.ledger import Ledger

HOME, PLAN, TRAINING, SYNC, SETTINGS = "home", "plan", "training", "sync", "settings"
SUPPORT, HELP, CENTRAL, REPORT, TIMES = "support", "help", "central", "report", "times"
FLOOR, ROTA, RENDEZVOUS = "floor", "rota", "rendezvous"
"""Pages written by hand. Every other page is a register and named for its kind."""
OF_KIND = {PLAN: "step", FLOOR: "issue", ROTA: "shift"}
"""The kind that is added to on a page written by hand, where the page is not named for it."""


class Section(NamedTuple):
    """An entry of the sidebar. `label` is marked in "Navigation"; `group` is the key of `GROUPS`, "top"
    or "" for the bottom."""

    name: str
    group: str
    icon: str
    label: str
    pages: tuple[str, ...]


GROUPS = {
    "prepare": QT_TRANSLATE_NOOP("Navigation", "Prepare"),
    "launch": QT_TRANSLATE_NOOP("Navigation", "Launch"),
    "sustain": QT_TRANSLATE_NOOP("Navigation", "Sustain"),
}

SECTIONS = (
    Section("home", "top", "house", QT_TRANSLATE_NOOP("Navigation", "Home"), (HOME,)),
    Section("plan", "prepare", "tree-structure", QT_TRANSLATE_NOOP("Navigation", "Plan"),
            (PLAN, "milestone", "risk", "meeting", "section")),
    Section("people", "prepare", "users-three", QT_TRANSLATE_NOOP("Navigation", "People"), ("person",)),
    Section("training", "prepare", "chalkboard-teacher", QT_TRANSLATE_NOOP("Navigation", "Training"),
            ("training", "participation", "attendance", "score", "curriculum", "module", "material", "finding", "entitlement")),
    Section("readiness", "launch", "gauge", QT_TRANSLATE_NOOP("Navigation", "Readiness"), ("readiness",)),
    Section("floor", "launch", "person-simple-walk", QT_TRANSLATE_NOOP("Navigation", "Floor"),
            (FLOOR, ROTA, RENDEZVOUS, "visit", "observation", "turnout")),
    Section("support", "sustain", "lifebuoy", QT_TRANSLATE_NOOP("Navigation", "Support"),
            (SUPPORT, HELP, CENTRAL, REPORT, TIMES, "issue", "article", "release", "wish")),
    Section("sync", "", "arrows-clockwise", QT_TRANSLATE_NOOP("Navigation", "Sync and devices"), (SYNC, "device")),
    Section("access", "", "map-pin", QT_TRANSLATE_NOOP("Navigation", "Sites and access"),
            ("site", "grant", "rollout")),
    Section("settings", "", "gear-six", QT_TRANSLATE_NOOP("Navigation", "Settings"), (SETTINGS,)),
)

SUPPORT_LABELS = {
    SUPPORT: QT_TRANSLATE_NOOP("Navigation", "Desk"),
    HELP: QT_TRANSLATE_NOOP("Navigation", "Help"),
    CENTRAL: QT_TRANSLATE_NOOP("Navigation", "All sites"),
    REPORT: QT_TRANSLATE_NOOP("Navigation", "Report"),
    TIMES: QT_TRANSLATE_NOOP("Navigation", "Times"),
}
BEHIND = {**OF_KIND, SUPPORT: "issue", HELP: "article", CENTRAL: "issue", REPORT: "issue", TIMES: "policy"}
"""The kind that a page written by hand shows, by which it is known who may read it."""


class Count(NamedTuple):
    """A number beside a section: "bad" late or blocked, "warn" to look at, "accent" simply how many."""

    number: int
    tone: str


def page_label(page: str) -> str:
    """What a page is called on its tab, in the present language."""
    if page == HOME:
        return QCoreApplication.translate("Navigation", "Home")
    if page == PLAN:
        return QCoreApplication.translate("Navigation", "Steps")
    if page == FLOOR:
        return QCoreApplication.translate("Navigation", "Board")
    if page == ROTA:
        return QCoreApplication.translate("Navigation", "Rota")
    if page == RENDEZVOUS:
        return QCoreApplication.translate("Navigation", "Rendezvous and hand-over")
    if page == SYNC:
        return QCoreApplication.translate("Navigation", "Sync")
    if page == SETTINGS:
        return QCoreApplication.translate("Navigation", "Settings")
    if page in SUPPORT_LABELS:
        return QCoreApplication.translate("Navigation", SUPPORT_LABELS[page])
    return QCoreApplication.translate("kinds", ALL[page].plural)


def page_of(kind: str) -> str:
    """The page on which records of a kind are shown."""
    return {"step": PLAN, "shift": ROTA, "handover": RENDEZVOUS}.get(kind, kind)


def reader_of(record: Record) -> str:
    """The page on which one record is read and acted on: for an open issue the desk, for a help page the page of help; what is
    closed stands in its register."""
    if record.kind == "issue" and record.values.get("status") in (None, "logged", "in_hand", "waiting", "fix_ready"):
        return SUPPORT
    return HELP if record.kind == "article" else page_of(record.kind)


def icon_of(kind: str) -> str:
    """The icon of a record: that of the section where it is shown, but for a person and a help page."""
    own = {"person": "user", "article": "book-open"}.get(kind)
    found = next((section.icon for section in SECTIONS if page_of(kind) in section.pages), "file-text")
    return own or found


def section_label(section: Section) -> str:
    return QCoreApplication.translate("Navigation", section.label)


def readable(ledger: Ledger) -> list[Section]:
    """The sections that this person's roles can use, each with the pages that they may read."""
    sites = ledger.sites() or [""]
    kept = []
    for section in SECTIONS:
        pages = tuple(page for page in section.pages if _may(ledger, page, sites))
        if pages:
            kept.append(section._replace(pages=pages))
    return kept


def roles(context: Context) -> str:
    """What the person may be called in this roll-out: their roles, in the present language."""
    names = sorted({role for role, _ in context.ledger.holder.roles})
    return context.words.joined([context.words.role(name) for name in names])


def _may(ledger: Ledger, page: str, sites: list[str]) -> bool:
    if page in (HOME, SYNC, SETTINGS):
        return True
    kind = ALL[BEHIND.get(page, page)]
    return any(may_read(ledger.holder, kind.name, site, kind.title) for site in sites)
