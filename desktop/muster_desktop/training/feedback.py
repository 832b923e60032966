"""What people thought of a training: the means of their anonymous sheets, and the counts of a poll. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value, western

QUESTIONS = ("useful", "pace", "clear", "practice", "ready")
TEXTS = ("best", "better")
LEAST = 5
"""So many sheets must have come in before any of them is shown: of fewer, one might be told by what it says."""


class Opinion(NamedTuple):
    """How many sheets came in; the mean of each question, to one decimal, and all texts in the order of the alphabet, so that
    nothing says which belong to one sheet. Both are empty while there are fewer than `LEAST`."""

    sheets: int
    means: Mapping[str, Decimal]
    texts: Mapping[str, tuple[str, ...]]


def opinion(evaluations: Iterable[Record]) -> Opinion:
    """What the sheets of one training say together."""
    sheets = list(evaluations)
    if len(sheets) < LEAST:
        return Opinion(len(sheets), {}, {})
    means = {}
    for name in QUESTIONS:
        values = [Decimal(each.values[name]) for each in sheets if each.values.get(name)]
        if values:
            means[name] = (sum(values, Decimal()) / len(values)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    texts = {name: tuple(sorted(str(each.values[name]) for each in sheets if each.values.get(name))) for name in TEXTS}
    return Opinion(len(sheets), means, {name: several for name, several in texts.items() if several})


class Hands(NamedTuple):
    """An answer of a poll, and how many hands went up for it; None where nobody has counted yet."""

    answer: str
    raised: int | None


def hands(poll: Record, options: str) -> list[Hands]:
    """The answers of a poll, whose text is `options`, with their counts. Counts beyond the answers are left out."""
    answers = [line.strip() for line in options.splitlines() if line.strip()]
    counts = [_count(part) for part in western(str(poll.values.get("counts") or "")).split(",")]
    return [Hands(answer, counts[at] if at < len(counts) else None) for at, answer in enumerate(answers)]


def _count(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() else None


def counts_text(counts: Sequence[int | None]) -> str | None:
    """The counts as a poll keeps them; None while nothing is counted. What was not counted is 0."""
    return ", ".join(str(count or 0) for count in counts) if any(count is not None for count in counts) else None


def passed_to_plan(finding: Record, summary: str) -> dict[str, Value]:
    """The values of the step that a finding becomes."""
    where = str(finding.values.get("where") or "")
    return {"title": summary, "level": "step", "status": "not_started", **({"note": where} if where else {})}


_CATEGORY = {"unclear": "how_to", "translation": "translation", "missing": "form", "error": "data", "wish": "other"}


def passed_to_issue(finding: Record, summary: str) -> dict[str, Value]:
    """The values of the issue that a finding becomes: a question or a wish stops nobody's work, an error may."""
    sort = str(finding.values.get("type") or "")
    where = str(finding.values.get("where") or "")
    values: dict[str, Value] = {"summary": summary, "status": "logged", "category": _CATEGORY.get(sort, "other"),
                                "severity": "3" if sort in ("error", "missing", "translation") else "4"}
    if where:
        values["description"] = where
    return values
