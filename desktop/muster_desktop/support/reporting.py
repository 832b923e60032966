"""The report of support in one language: times kept by month and level, the tests of whether a site has settled down."""

from __future__ import annotations

from collections.abc import Mapping

from muster.floor import exit as leaving
from muster.floor.hours import MINUTE
from muster.floor.sla import Row
from muster.mark import QT_TRANSLATE_NOOP
from muster_desktop.support.figures import Figures
from muster_desktop.support.paper import Paper, Part, Table
from muster_desktop.support.tongue import Tongue

TESTS: Mapping[str, str] = {
    leaving.QUIET: QT_TRANSLATE_NOOP("Paper", "Whole days without a new issue of severity 1 or 2"),
    leaving.OPEN: QT_TRANSLATE_NOOP("Paper", "Open issues that nobody owns"),
    leaving.KEPT: QT_TRANSLATE_NOOP("Paper", "Times that were kept"),
    leaving.FEWER: QT_TRANSLATE_NOOP("Paper", "Issues of the last three days, to the first three"),
    leaving.SIGNED_IN: QT_TRANSLATE_NOOP("Paper", "Expected users who signed in"),
}
SHARES = (leaving.KEPT, leaving.FEWER, leaving.SIGNED_IN)
MANY = 2.0
"""A share above this tells nothing more by being exact."""
AT_MOST = (leaving.OPEN, leaving.FEWER)


def report_of(figures: Figures, tongue: Tongue) -> Paper:
    """What the page shows. `about` is its answer in one line."""
    said, name = tongue.said, figures.site_name
    passed = sum(check.passed for check in figures.checks)
    about = (
        said(QT_TRANSLATE_NOOP("Paper", "{site} has settled down"))
        if figures.settled
        else said(QT_TRANSLATE_NOOP("Paper", "{site} has not settled down yet: {passed} of {all} tests passed"))
    )
    parts = (stability(figures, tongue), in_figures(figures, tongue), times(figures, tongue), causes(figures, tongue))
    return Paper(
        said(QT_TRANSLATE_NOOP("Paper", "Support report")),
        about.format(site=name, passed=tongue.number(passed), all=tongue.number(len(figures.checks))),
        tongue.language,
        tongue.rtl,
        tuple(part for part in parts if part.table is None or part.table.rows),
    )


def stability(figures: Figures, tongue: Tongue) -> Part:
    """Each test with what was found, what is wanted, and whether it is passed."""
    said = tongue.said

    def shown(check: leaving.Check, value: float | None) -> str:
        if value is None:
            return said(QT_TRANSLATE_NOOP("Paper", "Not counted"))
        if check.name == leaving.FEWER and value > MANY:
            return said(QT_TRANSLATE_NOOP("Paper", "more than {value}")).format(value=tongue.percent(MANY))
        return tongue.percent(value) if check.name in SHARES else tongue.number(round(value))

    def wanted(check: leaving.Check) -> str:
        most, least = QT_TRANSLATE_NOOP("Paper", "at most {value}"), QT_TRANSLATE_NOOP("Paper", "at least {value}")
        return said(most if check.name in AT_MOST else least).format(value=shown(check, check.wanted))

    head = tuple(
        map(
            said,
            (
                QT_TRANSLATE_NOOP("Paper", "Test"),
                QT_TRANSLATE_NOOP("Paper", "Found"),
                QT_TRANSLATE_NOOP("Paper", "Wanted"),
                QT_TRANSLATE_NOOP("Paper", "Passed"),
            ),
        )
    )
    yes, no = said(QT_TRANSLATE_NOOP("Paper", "Yes")), said(QT_TRANSLATE_NOOP("Paper", "Not yet"))
    rows = tuple(
        (said(TESTS[check.name]), shown(check, check.found), wanted(check), yes if check.passed else no)
        for check in figures.checks
    )
    marks = tuple("ok" if check.passed else "warn" for check in figures.checks)
    return Part(said(QT_TRANSLATE_NOOP("Paper", "Has it settled down")), table=Table(head, rows, marks))


def in_figures(figures: Figures, tongue: Tongue) -> Part:
    """How many issues, how many solved, at which level, with what help, at what cost."""
    said, totals = tongue.said, figures.report.totals
    share = totals.by_help / totals.solved if totals.solved else None
    rows = [
        (QT_TRANSLATE_NOOP("Paper", "Issues logged"), tongue.number(totals.logged)),
        (QT_TRANSLATE_NOOP("Paper", "Solved"), tongue.number(totals.solved)),
        (QT_TRANSLATE_NOOP("Paper", "Solved at level 1"), tongue.percent(totals.at_level_1)),
        (QT_TRANSLATE_NOOP("Paper", "Solved with a help page"), tongue.percent(share)),
        (QT_TRANSLATE_NOOP("Paper", "People who had them"), tongue.number(figures.leaving.people)),
        (QT_TRANSLATE_NOOP("Paper", "The same as another one"), tongue.number(totals.duplicates)),
        (QT_TRANSLATE_NOOP("Paper", "Users who heard nothing for too long"), tongue.number(totals.untold)),
    ]
    if totals.cost is not None:
        rows.append((QT_TRANSLATE_NOOP("Paper", "Cost of one solved issue"), tongue.money(totals.cost)))
    head = (said(QT_TRANSLATE_NOOP("Paper", "Figure")), said(QT_TRANSLATE_NOOP("Paper", "Value")))
    return Part(
        said(QT_TRANSLATE_NOOP("Paper", "In figures")), table=Table(head, tuple((said(text), value) for text, value in rows))
    )


def times(figures: Figures, tongue: Tongue) -> Part:
    """A line for each month and level."""
    said = tongue.said
    head = tuple(
        map(
            said,
            (
                QT_TRANSLATE_NOOP("Paper", "Month"),
                QT_TRANSLATE_NOOP("Paper", "Level"),
                QT_TRANSLATE_NOOP("Paper", "Issues"),
                QT_TRANSLATE_NOOP("Paper", "In time"),
                QT_TRANSLATE_NOOP("Paper", "Late"),
                QT_TRANSLATE_NOOP("Paper", "Under way"),
                QT_TRANSLATE_NOOP("Paper", "Kept"),
                QT_TRANSLATE_NOOP("Paper", "Working time each"),
            ),
        )
    )
    rows = tuple(_row(row, tongue, figures.working_day) for row in figures.report.rows)
    marks = tuple(
        "" if row.kept is None else "ok" if row.kept >= leaving.Thresholds().kept else "warn" for row in figures.report.rows
    )
    note = (
        (
            said(
                QT_TRANSLATE_NOOP(
                    "Paper",
                    "Times were measured against an example that nobody agreed on. It is to be changed before "
                    "these figures are used.",
                )
            ),
        )
        if figures.report.totals.example
        else ()
    )
    return Part(said(QT_TRANSLATE_NOOP("Paper", "Times by month and level")), note, Table(head, rows, marks))


def _row(row: Row, tongue: Tongue, day: int) -> tuple[str, ...]:
    number = tongue.number
    each = row.charged // MINUTE // row.had if row.had else None
    return (
        tongue.month(row.month),
        number(row.level),
        number(row.had),
        number(row.met),
        number(row.late + row.overdue),
        number(row.running),
        tongue.percent(row.kept),
        tongue.minutes(each, day),
    )


def causes(figures: Figures, tongue: Tongue) -> Part:
    """What the issues were about, most first."""
    said = tongue.said
    head = (said(QT_TRANSLATE_NOOP("Paper", "About")), said(QT_TRANSLATE_NOOP("Paper", "Issues")))
    rows = tuple((tongue.choice("issue", "category", name), tongue.number(count)) for name, count in figures.leaving.by_category)
    return Part(said(QT_TRANSLATE_NOOP("Paper", "What they were about")), table=Table(head, rows))
