"""The register of all sites: requests that may be the same, known issues, releases with their standing, the roadmap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.floor.merge import Pair, alike, merge
from muster.store import read
from muster_desktop.ledger import Ledger
from muster_desktop.support.asked import OPEN

RELEASE_STATES = ("waiting", "installed", "not_needed", "failed")
WISH_STATES = ("asked", "considered", "planned", "done", "declined")
MOST_PAIRS = 100
_APART = """SELECT id FROM record WHERE rollout=? AND kind='entry' AND NOT gone AND json_extract("values",'$.act')='apart'"""


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


def read_central(ledger: Ledger) -> Central:
    """For the background."""
    issues = ledger.records("issue")
    current = [issue for issue in issues if (issue.values.get("status") or "logged") in OPEN]
    never = _apart(ledger)
    pairs = [pair for pair in alike(current) if frozenset((pair.first.id, pair.second.id)) not in never]
    known = [issue for issue in issues if issue.values.get("known") is True and issue.values.get("status") != "duplicate"]
    standing: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in ledger.records("release_status"):
        standing[str(record.values.get("release") or "")][record.site] = record
    releases = sorted(ledger.records("release"), key=lambda each: str(each.values.get("date") or ""), reverse=True)
    sites = tuple(sorted({site.site for site in ledger.records("site")} - {""}))
    return Central(tuple(pairs[:MOST_PAIRS]), tuple(known), tuple(releases), sites, standing, _wishes(ledger, issues))


def _apart(ledger: Ledger) -> set[frozenset[str]]:
    """The pairs that somebody, on whatever computer, said are two things."""
    with ledger.store.read(ledger.rollout, log=False) as tx:
        found = read.by_ids(tx, [bytes(row[0]).hex() for row in tx.all(_APART, (tx.no,))])
    return {frozenset((str(each.values.get("issue")), str(each.values.get("note")))) for each in found}


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


def told_apart(ledger: Ledger, one: Record, other: Record, now: Value) -> list[Edit]:
    """The entry by which two requests stay two things on every laptop; it stands with the first and names the other."""
    values: dict[str, Value] = {"issue": one.id, "act": "apart", "level": str(one.values.get("level") or "1"), "at": now,
                                "by": ledger.person, "text": str(other.values.get("summary") or other.id), "note": other.id}
    return [Edit(ledger.new_id("entry", one.site, values), "entry", one.site, values)]


def release_edit(ledger: Ledger, release: str, site: str, state: str, today: str) -> Edit:
    """How a release stands at a site from now on."""
    values = {"release": release, "status": state, "on": today}
    return Edit(ledger.new_id("release_status", site, values), "release_status", site, values)
