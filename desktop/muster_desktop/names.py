"""What records are called: the names behind references, and the lists that pickers offer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from muster.fields import Reference
from muster.kind import Kind
from muster.kinds import ALL
from muster.kinds import kind as kind_of

if TYPE_CHECKING:
    from muster.change import Record
    from muster_desktop.ledger import Ledger
    from muster_desktop.words import Words


class Named(NamedTuple):
    """A record as a picker offers it. `about` tells two of the same name apart: a position, a site's path."""

    id: str
    name: str
    about: str


class Directory:
    """The names of this roll-out's records, read once for each kind and again after `forget`.

    Names are in the language of the moment: forget all of them when it changes.
    """

    def __init__(self, ledger: Ledger, words: Words) -> None:
        self._ledger, self._words = ledger, words
        self._lists: dict[str, list[Named]] = {}
        self._names: dict[str, str] = {}

    def forget(self, kinds: Iterable[str] = ()) -> None:
        """Read these kinds again when they are next asked for; all of them where none is named."""
        for kind in [*kinds] or [*self._lists]:
            self._lists.pop(kind, None)
        self._names.clear()
        for named in [*self._lists.values()]:  # another thread may be reading a list meanwhile
            self._names.update((each.id, each.name) for each in named)

    def prepare(self, kind: Kind) -> None:
        """Read the names that a table of this kind shows, so that no cell has to; call it in the background."""
        for field in kind.fields:
            if isinstance(field.type, Reference):
                for to in [field.type.to] if field.type.to else []:
                    self.named(to)

    def named(self, kind: str) -> list[Named]:
        """Every record of a kind, by name."""
        if kind not in self._lists:
            records = self._ledger.records(kind) if kind in ALL else []
            found = [Named(each.id, self.title(each), self._about(each)) for each in records]
            self._lists[kind] = sorted(found, key=lambda each: each.name.casefold())
            self._names.update((each.id, each.name) for each in found)
        return self._lists[kind]

    def name(self, record: str) -> str:
        """What a record is called; a sentence where it is not here."""
        if record not in self._names:
            held = self._ledger.get(record)
            self._names[record] = self.title(held) if held is not None else ""
        return self._names[record] or QCoreApplication.translate("Names", "Not on this computer")

    def title(self, record: Record) -> str:
        """What a record is called by the title of its kind; a site without a name by its path."""
        kind = kind_of(record.kind)
        value = record.values.get(kind.title) if kind is not None else None
        if kind is not None and value is not None:
            return self._words.value(kind.by_name[kind.title], value, self.name)
        if record.kind == "site":
            return self._ledger.site_path(record.site)
        return QCoreApplication.translate("Names", "Without a name")

    def site_name(self, path: str) -> str:
        """What a site is called, by its path below the root: its own name, else the path; the root as the roll-out."""
        if not path:
            return self._ledger.name()
        full = self._ledger.site_path(path)
        found = next((each.name for each in self.named("site") if each.about == full), "")
        return found or full

    def _about(self, record: Record) -> str:
        if record.kind == "site":
            return self._ledger.site_path(record.site)
        if record.kind == "person":
            about = [record.values.get("position"), record.values.get("agency")]
            return self._words.joined([self._words.value(ALL["person"].by_name[name], value) for name, value in
                                       zip(("position", "agency"), about, strict=True) if value is not None])
        return self._ledger.site_path(record.site) if record.site else ""
