"""The help pages with what is known of each: how often it solved something, what people found of it, what it wants."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from muster.change import Record
from muster_desktop.ledger import Ledger
from muster_desktop.support.curation import Curation, curated

LISTS = ("all", "mend", "gaps", "stale", "unused", "twins")


class Page(NamedTuple):
    """A help page. `uses` are requests that it was shown for; `verdicts` how often each was given; `why` are the lists that
    it stands on."""

    record: Record
    uses: int
    verdicts: Mapping[str, int]
    why: tuple[str, ...]


class Shelf(NamedTuple):
    """`gaps` are issues for which no page existed, those with the most people first; `twins` pairs of pages that say the
    same; `groups` the pages that are one in several languages, by any of their ids."""

    pages: tuple[Page, ...]
    gaps: tuple[Record, ...]
    twins: tuple[tuple[str, str], ...]
    groups: Mapping[str, tuple[str, ...]]

    def page(self, record: str) -> Page | None:
        return next((page for page in self.pages if page.record.id == record), None)

    def on(self, name: str) -> list[Page]:
        """The pages of a list, but for the gaps, which are issues."""
        return [page for page in self.pages if name == "all" or name in page.why]


def read_shelf(ledger: Ledger, today: str) -> Shelf:
    """For the background. `today` is YYYY-MM-DD."""
    articles, issues = ledger.records("article"), ledger.records("issue")
    uses: Counter[str] = Counter()
    verdicts: dict[str, Counter[str]] = defaultdict(Counter)
    for issue in issues:
        if page := str(issue.values.get("help") or ""):
            uses[page] += 1
            if issue.values.get("verdict"):
                verdicts[page][str(issue.values["verdict"])] += 1
    found: Curation = curated(articles, issues, ledger.records("entry"), today)
    pages = tuple(Page(article, uses[article.id], dict(verdicts.get(article.id, {})), found.why.get(article.id, ()))
                  for article in articles)
    return Shelf(pages, found.gaps, found.twins, _groups(articles))


def _groups(articles: Sequence[Record]) -> dict[str, tuple[str, ...]]:
    """Pages that are translations of one another, with that which they translate first."""
    known = {article.id for article in articles}
    first = {article.id: str(article.values.get("translation_of") or "") for article in articles}
    groups: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        groups[first[article.id] if first[article.id] in known else article.id].append(article.id)
    return {each: tuple(sorted(group, key=lambda one: one != head)) for head, group in groups.items() for each in group}


def steps_of(text: str) -> list[str]:
    """What to do, a step each."""
    return [line.strip() for line in text.splitlines() if line.strip()]
