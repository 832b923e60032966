"""What help pages want, as the lists of their page: mending, a review, a use, one made of two; and what has no page yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster.floor import repair

LISTS: Mapping[str, str] = {
    repair.FLAGGED: "mend",
    repair.WRONG: "mend",
    repair.INCOMPLETE: "mend",
    repair.STALE: "stale",
    repair.NOBODY: "stale",
    repair.UNUSED: "unused",
    repair.TWIN: "twins",
}


class Curation(NamedTuple):
    """`why` are the lists on which a page stands: "mend", "stale", "unused", "twins". `gaps` are issues, what most people
    asked for first; `twins` pairs of pages."""

    why: Mapping[str, tuple[str, ...]]
    gaps: tuple[Record, ...]
    twins: tuple[tuple[str, str], ...]


def curated(articles: Sequence[Record], issues: Sequence[Record], entries: Sequence[Record], today: str) -> Curation:
    """`today` is YYYY-MM-DD."""
    care = repair.curation(articles, issues, entries, today)
    why = {each.article.id: tuple(dict.fromkeys(LISTS[reason] for reason in each.why)) for each in care}
    twins = {tuple(sorted((each.article.id, other))) for each in care for other in each.twins}
    return Curation(
        why, tuple(gap.issue for gap in repair.gaps(issues, articles)), tuple(sorted((one, two) for one, two in twins))
    )
