"""The register of all sites: requests that may be the same, known issues, releases with their standing, the roadmap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.floor.merge import Pair, alike, merge
from muster_desktop.ledger import Ledger
from muster_desktop.support.asked import OPEN

RELEASE_STATES = ("waiting", "installed", "not_needed", "failed")
WISH_STATES = ("asked", "considered", "planned", "done", "declined")
MOST_PAIRS = 100


class Wish(NamedTuple):
    """A line of the roadmap with the requests that ask for it and the sites that these come from."""

    record: Record
    asking: tuple[Record, ...]
    sites: tuple[str, ...]


class Central(NamedTuple):
    """`standing` is release -> site -> its state there."""

    pairs: tuple[Pair, ...]
    known: tuple[Record, ...]
    releases: tuple[Record, ...]
    sites: tuple[str, ...]
    standing: Mapping[str, Mapping[str, Record]]
    wishes: tuple[Wish, ...]


def read_central(ledger: Ledger, apart: Iterable[tuple[str, str]] = ()) -> Central:
    """For the background. `apart` are pairs that somebody said are two things."""
    issues = ledger.records("issue")
    current = [issue for issue in issues if (issue.values.get("status") or "logged") in OPEN]
    never = {frozenset(pair) for pair in apart}
    pairs = [pair for pair in alike(current) if frozenset((pair.first.id, pair.second.id)) not in never]
    known = [issue for issue in issues if issue.values.get("known") is True and issue.values.get("status") != "duplicate"]
    standing: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in ledger.records("release_status"):
        standing[str(record.values.get("release") or "")][record.site] = record
    releases = sorted(ledger.records("release"), key=lambda each: str(each.values.get("date") or ""), reverse=True)
    sites = tuple(sorted({site.site for site in ledger.records("site")} - {""}))
    return Central(tuple(pairs[:MOST_PAIRS]), tuple(known), tuple(releases), sites, standing, _wishes(ledger, issues))


def _wishes(ledger: Ledger, issues: Sequence[Record]) -> tuple[Wish, ...]:
    asking: dict[str, list[Record]] = defaultdict(list)
    for issue in issues:
        if issue.values.get("wish"):
            asking[str(issue.values["wish"])].append(issue)
    wishes = [Wish(record, tuple(asking[record.id]), tuple(sorted({issue.site for issue in asking[record.id]})))
              for record in ledger.records("wish")]
    return tuple(sorted(wishes, key=lambda wish: (-len(wish.sites), -len(wish.asking), str(wish.record.values.get("title")))))


def merged(ledger: Ledger, kept: Record, other: Record, now: Value) -> list[Edit]:
    """The edits by which `other` becomes the same as `kept`: both keep their own history. `now` is a moment."""
    made, sites = merge(kept, other, now, ledger.person), {kept.id: kept.site, other.id: other.site}
    edits = [Edit(kept.id, "issue", kept.site, made.kept), Edit(other.id, "issue", other.site, made.other)]
    for values in made.entries:
        site = sites[str(values["issue"])]
        edits.append(Edit(ledger.new_id("entry", site, values), "entry", site, values))
    return edits


def release_edit(ledger: Ledger, release: str, site: str, state: str, today: str) -> Edit:
    """How a release stands at a site from now on."""
    values = {"release": release, "status": state, "on": today}
    return Edit(ledger.new_id("release_status", site, values), "release_status", site, values)
