"""The plan beside its steps: sections that partners endorse, milestones, risks, meetings."""

from __future__ import annotations

from collections.abc import Mapping

from muster.fields import Choice, Day, LongText, Moment, Money, Number, Option, Person, Tags, Text, Value
from muster.kind import Field, Kind
from muster.kinds.parts import DUE, INSTANCE, KEY, LINK, NOTE, ORDER, OWNER
from muster.mark import QT_TRANSLATE_NOOP

SECTION = Kind(
    name="section",
    label=QT_TRANSLATE_NOOP("kinds", "Plan section"),
    plural=QT_TRANSLATE_NOOP("kinds", "Plan sections"),
    fields=(
        Field("code", QT_TRANSLATE_NOOP("kinds", "Number"), Text(most=30)),
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        ORDER,
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("draft", QT_TRANSLATE_NOOP("kinds", "Draft")),
            Option("in_discussion", QT_TRANSLATE_NOOP("kinds", "In discussion")),
            Option("agreed", QT_TRANSLATE_NOOP("kinds", "Agreed")),
            Option("endorsed", QT_TRANSLATE_NOOP("kinds", "Endorsed")),
            Option("amended", QT_TRANSLATE_NOOP("kinds", "Amended")),
            Option("not_applicable", QT_TRANSLATE_NOOP("kinds", "Not applicable")),
        ))),
        OWNER,
        Field("guidance", QT_TRANSLATE_NOOP("kinds", "Guidance"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "What belongs in this section")),
        Field("example", QT_TRANSLATE_NOOP("kinds", "Example"), LongText()),
        Field("body", QT_TRANSLATE_NOOP("kinds", "Text"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "What the partners agree on and endorse")),
        Field("agencies", QT_TRANSLATE_NOOP("kinds", "Agencies concerned"), Tags()),
        Field("documents", QT_TRANSLATE_NOOP("kinds", "Documents"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Agreements that this section rests on, with version and day")),
        NOTE,
        INSTANCE,
        KEY,
    ),
    title="title",
    columns=("code", "title", "status", "owner", "agencies"),
    common=True,
)


def _moved_without_reason(milestone: Mapping[str, Value]) -> str | None:
    planned, forecast = milestone.get("planned"), milestone.get("forecast")
    if planned and forecast and forecast > planned and not milestone.get("reason"):
        return QT_TRANSLATE_NOOP("kinds", "Expected later than planned, without a reason")
    return None


MILESTONE = Kind(
    name="milestone",
    label=QT_TRANSLATE_NOOP("kinds", "Milestone"),
    plural=QT_TRANSLATE_NOOP("kinds", "Milestones"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        Field("planned", QT_TRANSLATE_NOOP("kinds", "Planned"), Day()),
        Field("forecast", QT_TRANSLATE_NOOP("kinds", "Expected"), Day(),
              help=QT_TRANSLATE_NOOP("kinds", "When it will happen as things stand today")),
        Field("reached_on", QT_TRANSLATE_NOOP("kinds", "Reached on"), Day()),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("on_track", QT_TRANSLATE_NOOP("kinds", "On track")),
            Option("at_risk", QT_TRANSLATE_NOOP("kinds", "At risk")),
            Option("off_track", QT_TRANSLATE_NOOP("kinds", "Off track")),
            Option("reached", QT_TRANSLATE_NOOP("kinds", "Reached")),
        ))),
        OWNER,
        Field("reason", QT_TRANSLATE_NOOP("kinds", "Reason"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Why it is not on track")),
        Field("action", QT_TRANSLATE_NOOP("kinds", "Action"), LongText()),
        Field("budget", QT_TRANSLATE_NOOP("kinds", "Budget to date"), Money()),
        Field("spent", QT_TRANSLATE_NOOP("kinds", "Spent to date"), Money()),
        ORDER,
        NOTE,
        INSTANCE,
        KEY,
    ),
    title="title",
    columns=("title", "planned", "forecast", "reached_on", "status", "owner", "reason"),
    common=True,
    flags=(_moved_without_reason,),
)


def risk_score(risk: Mapping[str, Value]) -> int | None:
    """Likelihood times impact, 1 to 25; None until both are set."""
    likelihood, impact = risk.get("likelihood"), risk.get("impact")
    return int(likelihood) * int(impact) if likelihood and impact else None


def risk_band(score: int) -> str:
    """The band of a score: low to 5, medium to 12, high to 19, critical above (practice.md 2.13)."""
    return "low" if score <= 5 else "medium" if score <= 12 else "high" if score <= 19 else "critical"


def _high_without_action(risk: Mapping[str, Value]) -> str | None:
    score = risk_score(risk)
    high = score is not None and risk_band(score) in ("high", "critical")
    if high and risk.get("status") in (None, "open") and not risk.get("action"):
        return QT_TRANSLATE_NOOP("kinds", "A high risk without an action")
    return None


_FIVE = (
    Option("1", QT_TRANSLATE_NOOP("kinds", "1, very low")),
    Option("2", QT_TRANSLATE_NOOP("kinds", "2, low")),
    Option("3", QT_TRANSLATE_NOOP("kinds", "3, medium")),
    Option("4", QT_TRANSLATE_NOOP("kinds", "4, high")),
    Option("5", QT_TRANSLATE_NOOP("kinds", "5, very high")),
)

RISK = Kind(
    name="risk",
    label=QT_TRANSLATE_NOOP("kinds", "Risk"),
    plural=QT_TRANSLATE_NOOP("kinds", "Risks"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Risk"), Text(), required=True),
        Field("description", QT_TRANSLATE_NOOP("kinds", "Cause and effect"), LongText()),
        Field("category", QT_TRANSLATE_NOOP("kinds", "Category"), Choice((
            Option("people", QT_TRANSLATE_NOOP("kinds", "People")),
            Option("process", QT_TRANSLATE_NOOP("kinds", "Process")),
            Option("technology", QT_TRANSLATE_NOOP("kinds", "Technology")),
            Option("data", QT_TRANSLATE_NOOP("kinds", "Data and protection")),
            Option("money", QT_TRANSLATE_NOOP("kinds", "Money")),
            Option("access", QT_TRANSLATE_NOOP("kinds", "Security and access")),
            Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
        ))),
        Field("likelihood", QT_TRANSLATE_NOOP("kinds", "Likelihood"), Choice(_FIVE)),
        Field("impact", QT_TRANSLATE_NOOP("kinds", "Impact"), Choice(_FIVE)),
        Field("controls", QT_TRANSLATE_NOOP("kinds", "Controls"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "What already keeps it down")),
        Field("residual", QT_TRANSLATE_NOOP("kinds", "Left after action"), Number(least=1, most=25),
              help=QT_TRANSLATE_NOOP("kinds", "Likelihood times impact once the action has worked, 1 to 25")),
        Field("response", QT_TRANSLATE_NOOP("kinds", "Response"), Choice((
            Option("avoid", QT_TRANSLATE_NOOP("kinds", "Avoid")),
            Option("reduce", QT_TRANSLATE_NOOP("kinds", "Reduce")),
            Option("share", QT_TRANSLATE_NOOP("kinds", "Share")),
            Option("accept", QT_TRANSLATE_NOOP("kinds", "Accept")),
        ))),
        Field("action", QT_TRANSLATE_NOOP("kinds", "Action"), LongText()),
        OWNER,
        DUE,
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("open", QT_TRANSLATE_NOOP("kinds", "Open")),
            Option("mitigating", QT_TRANSLATE_NOOP("kinds", "Being reduced")),
            Option("accepted", QT_TRANSLATE_NOOP("kinds", "Accepted")),
            Option("closed", QT_TRANSLATE_NOOP("kinds", "Closed")),
            Option("became_issue", QT_TRANSLATE_NOOP("kinds", "Became an issue")),
        ))),
        Field("reviewed_on", QT_TRANSLATE_NOOP("kinds", "Reviewed on"), Day()),
        NOTE,
        INSTANCE,
        KEY,
    ),
    title="title",
    columns=("title", "category", "likelihood", "impact", "status", "owner", "due"),
    flags=(_high_without_action,),
)

MEETING = Kind(
    name="meeting",
    label=QT_TRANSLATE_NOOP("kinds", "Meeting"),
    plural=QT_TRANSLATE_NOOP("kinds", "Meetings"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        Field("type", QT_TRANSLATE_NOOP("kinds", "Type"), Choice((
            Option("working_group", QT_TRANSLATE_NOOP("kinds", "Working group")),
            Option("agency", QT_TRANSLATE_NOOP("kinds", "Agency")),
            Option("inter_agency", QT_TRANSLATE_NOOP("kinds", "Inter-agency")),
            Option("decision", QT_TRANSLATE_NOOP("kinds", "Go or no-go")),
            Option("exit", QT_TRANSLATE_NOOP("kinds", "Exit conference")),
            Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
        ))),
        Field("starts", QT_TRANSLATE_NOOP("kinds", "Starts"), Moment()),
        Field("minutes_long", QT_TRANSLATE_NOOP("kinds", "Length in minutes"), Number(least=0, most=1440)),
        Field("repeats", QT_TRANSLATE_NOOP("kinds", "Repeats"), Choice((
            Option("once", QT_TRANSLATE_NOOP("kinds", "Once")),
            Option("weekly", QT_TRANSLATE_NOOP("kinds", "Every week")),
            Option("fortnightly", QT_TRANSLATE_NOOP("kinds", "Every two weeks")),
            Option("monthly", QT_TRANSLATE_NOOP("kinds", "Every month")),
            Option("quarterly", QT_TRANSLATE_NOOP("kinds", "Every three months")),
        ))),
        Field("place", QT_TRANSLATE_NOOP("kinds", "Place"), Text()),
        LINK,
        Field("chair", QT_TRANSLATE_NOOP("kinds", "Chair"), Person()),
        Field("attendees", QT_TRANSLATE_NOOP("kinds", "Who takes part"), LongText()),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("planned", QT_TRANSLATE_NOOP("kinds", "Planned")),
            Option("held", QT_TRANSLATE_NOOP("kinds", "Held")),
            Option("cancelled", QT_TRANSLATE_NOOP("kinds", "Cancelled")),
        ))),
        Field("agenda", QT_TRANSLATE_NOOP("kinds", "Agenda"), LongText()),
        Field("minutes", QT_TRANSLATE_NOOP("kinds", "Minutes"), LongText()),
        Field("decisions", QT_TRANSLATE_NOOP("kinds", "Decisions"), LongText()),
        Field("actions", QT_TRANSLATE_NOOP("kinds", "Actions"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Who does what by when, one on each line")),
        INSTANCE,
        KEY,
    ),
    title="title",
    columns=("title", "type", "starts", "repeats", "chair", "status"),
)
