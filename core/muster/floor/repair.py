"""Help pages: what the floor found wrong with them, what is missing, and which of them nobody looks after.

Each verdict on a page feeds the repair queue, each "none exists" the gap list; a page made from an issue closes its gap
(practice.md 2.12, capabilities 64 and 162).
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.floor.merge import alike_texts, below, by_original
from muster.floor.packet import people_of

FLAGGED, WRONG, INCOMPLETE, STALE, UNUSED, NOBODY, TWIN = (
    "flagged", "wrong", "incomplete", "stale", "unused", "nobody", "twin")
"""Why a page wants care: somebody flagged it; was wrong or incomplete when it was shown; its review is due; shown to nobody;
has no owner; says the same as another one."""

CURRENT = ("validated", "published", "flagged")
"""States of pages that people use."""

UNUSED_DAYS = 60
"""After so many days without being shown a page is called unused."""
_DAY = 24 * 60 * 60_000


class Use(NamedTuple):
    """What showing a page has brought: how often, with which verdicts since it was last validated, and when last (ms)."""

    shown: int
    accurate: int
    incomplete: int
    wrong: int
    last: int


class Care(NamedTuple):
    """A page that wants care, why, and its use; the worst first."""

    article: Record
    why: tuple[str, ...]
    use: Use
    twins: tuple[str, ...]


class Gap(NamedTuple):
    """Something for which no page exists: the issue that tells it best, those that are the same, and how many people asked."""

    issue: Record
    same: tuple[Record, ...]
    people: int


class Health(NamedTuple):
    """How the help does as a whole. `linked` is the share of solved issues that a page was shown for (60 to 80 in a hundred is
    healthy), None where nothing was solved; `verdicts` how often each was given; `gaps` how many are open and `to_page` the
    days from a gap to its page, middle one, None where no page was made of an issue."""

    linked: float | None
    verdicts: Mapping[str, int]
    gaps: int
    to_page: int | None


def uses(articles: Iterable[Record], issues: Iterable[Record], entries: Iterable[Record]) -> dict[str, Use]:
    """What showing each page has brought. An issue and its entries that name the same page count once; the last verdict on it
    stands."""
    since = {each.id: _day_ms(each.values.get("validated_on")) for each in articles}
    last: dict[tuple[str, str], tuple[int, str, str]] = {}
    for record, issue in [*((each, each.id) for each in issues),
                          *((each, str(each.values.get("issue"))) for each in entries)]:
        page, said = record.values.get("help"), str(record.values.get("verdict") or "")
        if page is None or record.gone:
            continue
        told = (_ms(record.values.get("at") or record.values.get("resolved") or record.values.get("logged")), said, record.id)
        before = last.get((str(page), issue))
        if before is None or (bool(said), *told) > (bool(before[1]), *before):
            last[str(page), issue] = told
    out: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for (page_id, _), (when, said, _) in last.items():
        held = out[page_id]
        held[0] += 1
        held[4] = max(held[4], when)
        if said in ("accurate", "incomplete", "wrong") and when >= since.get(page_id, 0):
            held[("accurate", "incomplete", "wrong").index(said) + 1] += 1
    return {page: Use(*numbers) for page, numbers in out.items()}


def curation(articles: Iterable[Record], issues: Iterable[Record], entries: Iterable[Record], today: str) -> list[Care]:
    """The pages that want care, the most pressing first. `today` is a day as `YYYY-MM-DD`."""
    held = [each for each in articles if not each.gone and each.values.get("state") != "retired"]
    used = uses(held, issues, entries)
    twins: dict[str, list[str]] = defaultdict(list)
    tongues = {each.id: each.values.get("language") for each in held}
    for one, other in alike_texts({each.id: str(each.values.get("title") or "") for each in held}):
        if tongues[one] == tongues[other]:
            twins[one].append(other)
            twins[other].append(one)
    out = []
    for each in held:
        use = used.get(each.id, Use(0, 0, 0, 0, 0))
        why = tuple(_why(each, use, bool(twins[each.id]), today))
        if why:
            out.append(Care(each, why, use, tuple(sorted(twins[each.id]))))
    return sorted(out, key=lambda care: (_ORDER.index(care.why[0]), -care.use.wrong - care.use.incomplete, -care.use.shown,
                                         care.article.id))


_ORDER = (FLAGGED, WRONG, INCOMPLETE, STALE, NOBODY, TWIN, UNUSED)


def _why(article: Record, use: Use, twin: bool, today: str) -> list[str]:
    values = article.values
    current = values.get("state") in CURRENT
    made = _ms_of_id(article.id) or _day_ms(values.get("validated_on"))
    unused = current and not use.shown and 0 < made < _day_ms(today) - UNUSED_DAYS * _DAY
    found = {
        FLAGGED: values.get("state") == "flagged" or bool(values.get("flag")), WRONG: use.wrong > 0,
        INCOMPLETE: use.incomplete > 0, STALE: current and str(values.get("review_due") or today) < today,
        NOBODY: current and not values.get("owner"), TWIN: twin, UNUSED: unused}
    return [each for each in _ORDER if found[each]]


def gaps(issues: Iterable[Record], articles: Iterable[Record]) -> list[Gap]:
    """What people needed and no page told: issues with "none exists" of which no page was made since, those that are the same
    together, what most people asked for first."""
    held = [each for each in issues if not each.gone]
    filled = {each.values.get("issue") for each in articles if not each.gone and each.values.get("state") != "retired"} - {None}
    originals = by_original(held)
    asking = {each.id: each for each in held if each.values.get("verdict") == "none_exists"}
    out, seen = [], set()
    for each in sorted(asking.values(), key=lambda one: (bool(one.values.get("duplicate_of")), one.id)):
        if each.id in seen:
            continue
        same = tuple(below(each.id, originals))
        seen |= {each.id, *(other.id for other in same)}
        if not filled & {each.id, *(other.id for other in same), each.values.get("duplicate_of")}:
            out.append(Gap(each, same, people_of(each.values) + sum(people_of(other.values) for other in same)))
    return sorted(out, key=lambda gap: (-gap.people, -len(gap.same), gap.issue.id))


def health(articles: Iterable[Record], issues: Iterable[Record]) -> Health:
    """How the help does as a whole."""
    held, pages = [each for each in issues if not each.gone], [each for each in articles if not each.gone]
    solved = [each for each in held if each.values.get("status") in ("closed", "confirmed")]
    verdicts: dict[str, int] = defaultdict(int)
    for each in held:
        if each.values.get("verdict"):
            verdicts[str(each.values["verdict"])] += 1
    by_id = {each.id: each for each in held}
    took = sorted(max(0, _ms_of_id(page.id) - _ms(by_id[str(page.values["issue"])].values.get("logged"))) // _DAY
                  for page in pages if page.values.get("issue") in by_id and _ms_of_id(page.id))
    linked = sum(bool(each.values.get("help")) for each in solved) / len(solved) if solved else None
    return Health(linked, dict(sorted(verdicts.items())), len(gaps(held, pages)), took[len(took) // 2] if took else None)


def in_use(article: str, records: Iterable[Record]) -> list[Record]:
    """The records that show a page: issues, entries, tips, observations, translations. Whoever deletes it is told of them."""
    return [each for each in records if not each.gone
            and article in (each.values.get("help"), each.values.get("article"), each.values.get("translation_of"))]


def _ms(value: Value) -> int:
    return value[0] if isinstance(value, list) else 0


def _day_ms(value: Value) -> int:
    if not isinstance(value, str):
        return 0
    return round(datetime.datetime.fromisoformat(value).replace(tzinfo=datetime.UTC).timestamp() * 1000)


def _ms_of_id(record: str) -> int:
    """When a record was made by its id (ms); 0 for ids that tell no time."""
    return int(record[:12], 16) if record[12:13] == "7" else 0
