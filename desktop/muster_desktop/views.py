"""How a register is looked at, as a person leaves it or keeps it under a name: columns, rows that stay, order, height of rows."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from muster.kind import Kind
from muster_desktop.rows import SITE, Look

MOST_VIEWS, MOST_NAME = 30, 60


class View(msgspec.Struct, frozen=True, omit_defaults=True):
    """`columns` in the order in which they are seen, none for the usual ones; the rest as in Look; `tall` names a height."""

    columns: tuple[str, ...] = ()
    find: str = ""
    where: dict[str, tuple[str, ...]] = {}
    only: str = ""
    sort: str = ""
    down: bool = False
    tall: str = "normal"

    def look(self, kind: Kind) -> Look:
        """What it lets through; columns that the kind no longer has are left out."""
        known = {*kind.by_name, SITE}
        where = {name: frozenset(texts) for name, texts in self.where.items() if name in known}
        sort = self.sort if self.sort in known else ""
        return Look(self.find, where, self.only, sort, self.down)

    def shown(self, kind: Kind, usual: Iterable[str]) -> list[str]:
        """The columns to show: those of this view that the kind still has, else the usual ones."""
        known = {*kind.by_name, SITE}
        return [name for name in self.columns if name in known] or [*usual]


def view_of(look: Look, columns: Iterable[str], tall: str) -> View:
    """What is seen now, as a view to keep."""
    where = {name: tuple(sorted(texts)) for name, texts in sorted(look.where.items())}
    return View(tuple(columns), look.find, where, look.only, look.sort, look.down, tall)


class Views(msgspec.Struct):
    """The views of one register: `last` as it was left, `named` as a person keeps them."""

    last: View = View()
    named: dict[str, View] = {}

    def keep(self, name: str, view: View) -> bool:
        """Keep a view under a name, in place of one of that name. False where there are too many."""
        name = name.strip()[:MOST_NAME]
        if not name or (name not in self.named and len(self.named) >= MOST_VIEWS):
            return False
        self.named = {**self.named, name: view}
        return True

    def drop(self, name: str) -> None:
        self.named = {each: view for each, view in self.named.items() if each != name}

    def text(self) -> str:
        return msgspec.json.encode(self).decode()


def views_from(text: str) -> Views:
    """The views that were kept as a text; none where the text cannot be read, as another version may have written it."""
    try:
        return msgspec.json.decode(text.encode(), type=Views) if text else Views()
    except msgspec.DecodeError:
        return Views()
