"""The actions of the window as the palette offers them: what can be done anywhere, and every page one can go to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from muster.kinds import ALL
from muster_desktop.commands import DO, GO, Command
from muster_desktop.context import Context
from muster_desktop.navigation import FLOOR, OF_KIND, icon_of, page_label, section_label
from muster_desktop.shortcuts import NAMES
from muster_desktop.widgets.personmenu import SCALES
from muster_desktop.window import Shell


class Doings(NamedTuple):
    """What is done beside the window: log an issue, add to a page by its name, join a team, tell how the floor stands."""

    log: Callable[[], object]
    add_to: Callable[[str], object]
    join: Callable[[], object]
    brief: Callable[[], object]


def actions(context: Context, shell: Shell, doings: Doings) -> list[Command]:
    """What can be done now, in the reader's language, the most wanted first."""
    tr, keys = QCoreApplication.translate, context.keys
    return [
        Command("log", DO, tr("Actions", "Log an issue"), "plus-circle", doings.log, keys.first("log")),
        Command("sync", DO, tr("Actions", "Sync now"), "arrows-clockwise", shell.sync_by_hand, keys.first("sync")),
        Command("lock", DO, tr("Actions", "Lock now"), "lock-simple", shell.lock_asked.emit, keys.first("lock")),
        *_brief(shell, doings),
        *_adding(context, shell, doings),
        *_looks(context),
        Command("rail", DO, tr("Actions", "Narrow or widen the sidebar"), "columns", shell.toggle_rail, keys.first("rail")),
        Command("join", DO, tr("Actions", "Join a team…"), "users-three", doings.join),
        Command("help", DO, tr("Actions", "Show every shortcut"), "keyboard", shell.help_asked.emit, keys.first("help")),
        *_pages(context, shell),
    ]


def _brief(shell: Shell, doings: Doings) -> list[Command]:
    """How the floor stands, for who may see it."""
    if not any(FLOOR in section.pages for section in shell.sections):
        return []
    return [Command("brief", DO, QCoreApplication.translate("Actions", "The floor in a minute"), icon_of("shift"), doings.brief)]


def _adding(context: Context, shell: Shell, doings: Doings) -> list[Command]:
    """A new record, on each page where this person may add one somewhere."""
    tr, out = QCoreApplication.translate, []
    sites = context.ledger.sites()
    for section in shell.sections:
        for page in section.pages:
            kind = ALL.get(OF_KIND.get(page, page))
            if kind is None or kind.hidden or not any(context.ledger.may_write(kind.name, site, kind.title) for site in sites):
                continue
            text = tr("Actions", "Add to {list}").format(list=page_label(page))
            one = context.words.label(kind.label)
            out.append(Command(f"add.{page}", DO, text, "plus", partial(doings.add_to, page), also=one))
    return out


def _looks(context: Context) -> list[Command]:
    tr, theme, words = QCoreApplication.translate, context.theme, context.words
    dark = tr("Actions", "Light look") if theme.dark else tr("Actions", "Dark look")
    out = [Command("look", DO, dark, "eye", partial(theme.set_dark, not theme.dark))]
    for language in words.languages():
        if language.code != words.language:
            out.append(Command(f"language.{language.code}", DO, language.own, "translate",
                               partial(words.set_language, language.code), about=tr("Actions", "Language"), also="language"))
    for scale in SCALES:
        if scale != theme.scale:
            text = tr("Actions", "Text size {percent}").format(percent=words.percent(scale))
            out.append(Command(f"scale.{scale}", DO, text, "magnifying-glass", partial(theme.set_scale, scale)))
    return out


def _pages(context: Context, shell: Shell) -> list[Command]:
    out = []
    for section in shell.sections:
        for page in section.pages:
            several = len(section.pages) > 1
            keys = next(iter(context.keys.keys(f"go.{page}")), "") if f"go.{page}" in NAMES else ""
            icon = icon_of(OF_KIND.get(page, page)) if page in ALL or page in OF_KIND else section.icon
            about = section_label(section) if several else ""
            out.append(Command(f"go.{page}", GO, page_label(page), icon, partial(shell.go, page), keys, about, page))
    return out
