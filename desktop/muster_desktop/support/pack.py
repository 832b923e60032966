"""The pack for an exit conference, made from the data: what was wanted, what came of it, what is left and who has it now."""

from __future__ import annotations

from muster.change import Record
from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.support.figures import Figures
from muster_desktop.support.paper import Paper, Part, Table
from muster_desktop.support.reporting import causes, in_figures, stability, times
from muster_desktop.support.shelf import steps_of
from muster_desktop.support.tongue import Tongue

MOST = 100
"""Open issues that are listed at most."""


def pack_of(figures: Figures, tongue: Tongue) -> Paper:
    """The whole pack in one language. What nobody has written down is left as lines to write on."""
    said = tongue.said
    title = said(QT_TRANSLATE_NOOP("Paper", "Exit conference, {site}")).format(site=figures.site_name)
    rollout = str(figures.rollout.values.get("name") or "") if figures.rollout is not None else ""
    span = said(QT_TRANSLATE_NOOP("Paper", "{rollout}. Figures from {first} to {last}, made on {day}.")).format(
        rollout=rollout,
        first=tongue.day(figures.leaving.first),
        last=tongue.day(figures.leaving.last),
        day=tongue.day(figures.day),
    )
    parts = [
        _why(figures, tongue),
        in_figures(figures, tongue),
        _first_day(figures, tongue),
        _days(figures, tongue),
        causes(figures, tongue),
        _solved(figures, tongue),
        times(figures, tongue),
        stability(figures, tongue),
        _help(figures, tongue),
        _media(figures, tongue),
        _training(figures, tongue),
        _risks(figures, tongue),
        _open(figures, tongue),
        _lessons(tongue),
        _thanks(tongue),
        _signatures(tongue),
    ]
    kept = tuple(part for part in parts if part is not None and (part.table is None or part.table.rows))
    return Paper(title, span, tongue.language, tongue.rtl, kept)


def _why(figures: Figures, tongue: Tongue) -> Part:
    said = tongue.said
    values = figures.rollout.values if figures.rollout is not None else {}
    why = str(values.get("why") or "")
    return Part(said(QT_TRANSLATE_NOOP("Paper", "Why it was done, and what came of it")), (why,) if why else (), blank=2)


def _first_day(figures: Figures, tongue: Tongue) -> Part | None:
    score = figures.leaving.score
    if score is None:
        return None
    said, number = tongue.said, tongue.number
    rows = [
        (QT_TRANSLATE_NOOP("Paper", "Issues logged"), number(score.logged)),
        (QT_TRANSLATE_NOOP("Paper", "Solved"), number(score.solved)),
        (QT_TRANSLATE_NOOP("Paper", "Solved on the spot"), number(score.on_the_spot)),
        (QT_TRANSLATE_NOOP("Paper", "Solved with a help page"), number(score.by_help)),
        (QT_TRANSLATE_NOOP("Paper", "Work stopped"), number(score.stopped)),
        (QT_TRANSLATE_NOOP("Paper", "Left open in the evening"), number(score.open)),
    ]
    if score.expected is not None and score.signed_in is not None:
        text = said(QT_TRANSLATE_NOOP("Paper", "{signed} of {expected}"))
        rows.append(
            (
                QT_TRANSLATE_NOOP("Paper", "Users who signed in"),
                text.format(signed=number(score.signed_in), expected=number(score.expected)),
            )
        )
    head = (tongue.day(score.day), said(QT_TRANSLATE_NOOP("Paper", "Value")))
    return Part(
        said(QT_TRANSLATE_NOOP("Paper", "The first day")), table=Table(head, tuple((said(text), value) for text, value in rows))
    )


def _days(figures: Figures, tongue: Tongue) -> Part:
    said = tongue.said
    head = tuple(
        map(said, (QT_TRANSLATE_NOOP("Paper", "Day"), QT_TRANSLATE_NOOP("Paper", "Logged"), QT_TRANSLATE_NOOP("Paper", "Solved")))
    )
    rows = tuple((tongue.day(day), tongue.number(logged), tongue.number(solved)) for day, logged, solved in figures.leaving.days)
    return Part(said(QT_TRANSLATE_NOOP("Paper", "Day by day")), table=Table(head, rows))


def _solved(figures: Figures, tongue: Tongue) -> Part:
    said = tongue.said
    head = (said(QT_TRANSLATE_NOOP("Paper", "Solved by")), said(QT_TRANSLATE_NOOP("Paper", "Issues")))
    rows = tuple(
        (tongue.choice("issue", "resolution", name), tongue.number(count)) for name, count in figures.leaving.by_resolution
    )
    return Part(said(QT_TRANSLATE_NOOP("Paper", "How they were solved")), table=Table(head, rows))


def _help(figures: Figures, tongue: Tongue) -> Part:
    said, held = tongue.said, figures.leaving
    rows = (
        (QT_TRANSLATE_NOOP("Paper", "Help pages made of issues"), held.pages_made),
        (QT_TRANSLATE_NOOP("Paper", "Help pages that somebody found right"), held.pages_validated),
        (QT_TRANSLATE_NOOP("Paper", "Issues for which no page exists yet"), held.gaps),
    )
    head = (said(QT_TRANSLATE_NOOP("Paper", "Figure")), said(QT_TRANSLATE_NOOP("Paper", "Value")))
    return Part(
        said(QT_TRANSLATE_NOOP("Paper", "Help pages")),
        table=Table(head, tuple((said(text), tongue.number(n)) for text, n in rows)),
    )


def _media(figures: Figures, tongue: Tongue) -> Part | None:
    """What help pages name beside their text, and where it is: the files themselves stay there."""
    lines = tuple(f"{_plain(page, 'title')}: {line}" for page in figures.media for line in steps_of(_plain(page, "attachments")))
    return Part(tongue.field("article", "attachments"), lines=lines) if lines else None


def _training(figures: Figures, tongue: Tongue) -> Part:
    said = tongue.said
    rows = (
        (QT_TRANSLATE_NOOP("Paper", "Trainings held"), figures.trainings),
        (QT_TRANSLATE_NOOP("Paper", "People who took part"), figures.trained),
    )
    head = (said(QT_TRANSLATE_NOOP("Paper", "Figure")), said(QT_TRANSLATE_NOOP("Paper", "Value")))
    return Part(
        said(QT_TRANSLATE_NOOP("Paper", "Training")), table=Table(head, tuple((said(text), tongue.number(n)) for text, n in rows))
    )


def _risks(figures: Figures, tongue: Tongue) -> Part | None:
    if not figures.risks:
        return None
    lines = tuple(
        _plain(risk, "title") + (f": {_plain(risk, 'action')}" if risk.values.get("action") else "") for risk in figures.risks
    )
    return Part(tongue.said(QT_TRANSLATE_NOOP("Paper", "Risks that are left")), lines=lines)


def _open(figures: Figures, tongue: Tongue) -> Part:
    """What support takes over, the most serious first, each with who has it."""
    said = tongue.said
    head = tuple(
        map(
            said,
            (
                QT_TRANSLATE_NOOP("Paper", "No."),
                QT_TRANSLATE_NOOP("Paper", "Issue"),
                QT_TRANSLATE_NOOP("Paper", "Severity"),
                QT_TRANSLATE_NOOP("Paper", "Level"),
                QT_TRANSLATE_NOOP("Paper", "Owner"),
            ),
        )
    )
    rows = tuple(_line(issue, figures, tongue) for issue in figures.leaving.handed_over[:MOST])
    none = (said(QT_TRANSLATE_NOOP("Paper", "Nothing is open.")),) if not rows else ()
    return Part(said(QT_TRANSLATE_NOOP("Paper", "Open issues handed over to support")), none, Table(head, rows) if rows else None)


def _line(issue: Record, figures: Figures, tongue: Tongue) -> tuple[str, ...]:
    owner = figures.people.get(str(issue.values.get("owner") or ""), "")
    return (
        tongue.called(issue.id),
        _plain(issue, "summary"),
        tongue.choice("issue", "severity", issue.values.get("severity")),
        tongue.number(int(str(issue.values.get("level") or "1"))),
        owner or tongue.said(QT_TRANSLATE_NOOP("Paper", "Nobody yet")),
    )


def _lessons(tongue: Tongue) -> Part:
    said = tongue.said
    head = tuple(
        map(
            said,
            (
                QT_TRANSLATE_NOOP("Paper", "About"),
                QT_TRANSLATE_NOOP("Paper", "What worked"),
                QT_TRANSLATE_NOOP("Paper", "What did not"),
                QT_TRANSLATE_NOOP("Paper", "What to do better"),
            ),
        )
    )
    about = (
        QT_TRANSLATE_NOOP("Paper", "Planning"),
        QT_TRANSLATE_NOOP("Paper", "Execution"),
        QT_TRANSLATE_NOOP("Paper", "Testing"),
        QT_TRANSLATE_NOOP("Paper", "People"),
    )
    return Part(said(QT_TRANSLATE_NOOP("Paper", "Lessons")), table=Table(head, tuple((said(each), "", "", "") for each in about)))


def _thanks(tongue: Tongue) -> Part:
    return Part(tongue.said(QT_TRANSLATE_NOOP("Paper", "Thanks")), blank=2)


def _signatures(tongue: Tongue) -> Part:
    said = tongue.said
    head = tuple(
        map(
            said,
            (
                QT_TRANSLATE_NOOP("Paper", "For"),
                QT_TRANSLATE_NOOP("Paper", "Name"),
                QT_TRANSLATE_NOOP("Paper", "Day and signature"),
            ),
        )
    )
    for_whom = (
        QT_TRANSLATE_NOOP("Paper", "Sponsor"),
        QT_TRANSLATE_NOOP("Paper", "Project"),
        QT_TRANSLATE_NOOP("Paper", "Support"),
    )
    return Part(
        said(QT_TRANSLATE_NOOP("Paper", "Signatures")), table=Table(head, tuple((said(each), "", "") for each in for_whom))
    )


def _plain(record: Record, field: str) -> str:
    value = record.values.get(field)
    return str(value.get("s", "")) if isinstance(value, dict) else str(value or "")
