"""The files of a training: its own and those of its curriculum, and whether they show the system as it is now. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.rights import at_or_below
from muster_desktop.ledger import Ledger

FITS, OLDER, UNKNOWN = "fits", "older", "unknown"
_HERE = "installed"


class Files(NamedTuple):
    """Materials in order of their titles, each with `FITS`, `OLDER` (it shows another version) or `UNKNOWN`; `version` is that
    of the system at the site, "" where nobody said; `missing` are languages of the training that no file is in."""

    materials: tuple[tuple[Record, str], ...]
    version: str
    missing: tuple[str, ...]


def plain(text: object) -> str:
    return " ".join(str(text or "").split()).casefold()


def files_of(training: Record, materials: Iterable[Record], version: str) -> Files:
    """The files that belong to a training or to its curriculum."""
    curriculum = training.values.get("curriculum")
    held = [each for each in materials if each.values.get("training") == training.id
            or (curriculum and each.values.get("curriculum") == curriculum)]
    held.sort(key=lambda each: (str(each.values.get("title")), each.id))
    spoken = {plain(each.values.get("language")) for each in held}
    missing = tuple(each for each in training.values.get("languages") or () if held and plain(each) not in spoken)
    return Files(tuple((each, _fit(each, version)) for each in held), version, missing)


def _fit(material: Record, version: str) -> str:
    shown = plain(material.values.get("system_version"))
    if not shown or not version:
        return UNKNOWN
    return FITS if shown == plain(version) else OLDER


def version_at(site: str, releases: Sequence[Record], statuses: Iterable[Record]) -> str:
    """The version of the system at a site: of the last release that was put in there or above, else of the last one there is."""
    there = {str(each.values.get("release")): str(each.values.get("on") or "") for each in statuses
             if at_or_below(site, each.site) and each.values.get("status") == _HERE}
    placed = [each for each in releases if each.id in there]
    newest = max(placed, key=lambda each: (there[each.id], str(each.values.get("date") or "")), default=None)
    if newest is None and not there:
        newest = max(releases, key=lambda each: str(each.values.get("date") or ""), default=None)
    return str(newest.values.get("version") or "") if newest is not None else ""


def read_files(ledger: Ledger, training: Record) -> Files:
    """Read the materials and the releases; for the background."""
    version = version_at(training.site, ledger.records("release"), ledger.records("release_status"))
    return files_of(training, ledger.records("material"), version)
