"""The floor on go-live days: who walks where and when, the meetings in between, and what walkers see and hear."""

from __future__ import annotations

from collections.abc import Mapping

from muster.fields import Choice, Day, LongText, Moment, Number, Option, Person, Reference, Tags, Text, Tick, Value
from muster.kind import Field, Kind
from muster.kinds.parts import CAUSES, NOTE
from muster.mark import QT_TRANSLATE_NOOP

_AREA = Field("area", QT_TRANSLATE_NOOP("kinds", "Area"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "Rooms or desks, as people call them there"))
_AT = Field("at", QT_TRANSLATE_NOOP("kinds", "When"), Moment())


def _without_end(shift: Mapping[str, Value]) -> str | None:
    if not (shift.get("start") and shift.get("end")):
        return QT_TRANSLATE_NOOP("kinds", "Does not say from when to when")
    return None


def _backwards(shift: Mapping[str, Value]) -> str | None:
    start, end = shift.get("start"), shift.get("end")
    if start and end and end[0] <= start[0]:
        return QT_TRANSLATE_NOOP("kinds", "Ends before it starts")
    return None


SHIFT = Kind(
    name="shift",
    label=QT_TRANSLATE_NOOP("kinds", "Shift"),
    plural=QT_TRANSLATE_NOOP("kinds", "Rota"),
    fields=(
        Field("person", QT_TRANSLATE_NOOP("kinds", "Person"), Person(), required=True),
        Field("role", QT_TRANSLATE_NOOP("kinds", "On the floor as"), Choice((
            Option("walker", QT_TRANSLATE_NOOP("kinds", "Floor walker")),
            Option("super_user", QT_TRANSLATE_NOOP("kinds", "Super-user")),
            Option("sponsor", QT_TRANSLATE_NOOP("kinds", "Sponsor")),
            Option("vendor", QT_TRANSLATE_NOOP("kinds", "Vendor")),
            Option("trainer", QT_TRANSLATE_NOOP("kinds", "Trainer")),
            Option("it", QT_TRANSLATE_NOOP("kinds", "IT")),
            Option("comms", QT_TRANSLATE_NOOP("kinds", "Communication")),
        ))),
        _AREA,
        Field("start", QT_TRANSLATE_NOOP("kinds", "From"), Moment()),
        Field("end", QT_TRANSLATE_NOOP("kinds", "To"), Moment()),
        Field("languages", QT_TRANSLATE_NOOP("kinds", "Languages"), Tags()),
        Field("phone", QT_TRANSLATE_NOOP("kinds", "Phone or radio"), Text(most=100)),
        Field("backup", QT_TRANSLATE_NOOP("kinds", "Backup"), Person()),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("planned", QT_TRANSLATE_NOOP("kinds", "Planned")),
            Option("confirmed", QT_TRANSLATE_NOOP("kinds", "Confirmed")),
            Option("on_floor", QT_TRANSLATE_NOOP("kinds", "On the floor")),
            Option("break", QT_TRANSLATE_NOOP("kinds", "On a break")),
            Option("absent", QT_TRANSLATE_NOOP("kinds", "Absent")),
        ))),
        NOTE,
    ),
    title="person",
    columns=("person", "role", "area", "start", "end", "languages", "status"),
    flags=(_without_end, _backwards),
)

RENDEZVOUS = Kind(
    name="rendezvous",
    label=QT_TRANSLATE_NOOP("kinds", "Rendezvous"),
    plural=QT_TRANSLATE_NOOP("kinds", "Rendezvous"),
    fields=(
        Field("planned", QT_TRANSLATE_NOOP("kinds", "Planned for"), Moment(), required=True),
        Field("held", QT_TRANSLATE_NOOP("kinds", "Held at"), Moment()),
        Field("place", QT_TRANSLATE_NOOP("kinds", "Place"), Text(most=200)),
        Field("walkers", QT_TRANSLATE_NOOP("kinds", "Walkers present"), Tags()),
        Field("desk_present", QT_TRANSLATE_NOOP("kinds", "Help desk present"), Tick()),
        Field("top_issues", QT_TRANSLATE_NOOP("kinds", "Top issues"), LongText()),
        Field("workarounds", QT_TRANSLATE_NOOP("kinds", "New ways round"), LongText()),
        Field("contradictions", QT_TRANSLATE_NOOP("kinds", "Contradictions"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Where two people were told different things")),
        Field("messages", QT_TRANSLATE_NOOP("kinds", "Messages to send"), LongText()),
        Field("fix_pages", QT_TRANSLATE_NOOP("kinds", "Help pages to mend"), LongText()),
        Field("next", QT_TRANSLATE_NOOP("kinds", "Next at"), Moment()),
        NOTE,
    ),
    title="planned",
    columns=("planned", "held", "place", "walkers", "desk_present", "next"),
)

HANDOVER = Kind(
    name="handover",
    label=QT_TRANSLATE_NOOP("kinds", "Hand-over"),
    plural=QT_TRANSLATE_NOOP("kinds", "Hand-overs"),
    fields=(
        Field("at", QT_TRANSLATE_NOOP("kinds", "When"), Moment(), required=True),
        Field("by", QT_TRANSLATE_NOOP("kinds", "Handed over by"), Person()),
        Field("to", QT_TRANSLATE_NOOP("kinds", "Taken over by"), Person()),
        Field("load", QT_TRANSLATE_NOOP("kinds", "Load"), Choice((
            Option("stable", QT_TRANSLATE_NOOP("kinds", "Stable")),
            Option("rising", QT_TRANSLATE_NOOP("kinds", "Rising")),
            Option("critical", QT_TRANSLATE_NOOP("kinds", "Critical")),
        ))),
        Field("open", QT_TRANSLATE_NOOP("kinds", "What is open"), LongText()),
        Field("exceptions", QT_TRANSLATE_NOOP("kinds", "Out of the ordinary"), LongText()),
        Field("next_action", QT_TRANSLATE_NOOP("kinds", "What comes next, and when"), LongText()),
        Field("backup", QT_TRANSLATE_NOOP("kinds", "Backup"), Person()),
        Field("contact", QT_TRANSLATE_NOOP("kinds", "Whom to call"), Text(most=200)),
        NOTE,
    ),
    title="at",
    columns=("at", "by", "to", "load", "open", "next_action"),
)

VISIT = Kind(
    name="visit",
    label=QT_TRANSLATE_NOOP("kinds", "Sponsor visit"),
    plural=QT_TRANSLATE_NOOP("kinds", "Sponsor visits"),
    fields=(
        Field("name", QT_TRANSLATE_NOOP("kinds", "Who comes"), Text(most=200), required=True),
        Field("who", QT_TRANSLATE_NOOP("kinds", "Person"), Person(),
              help=QT_TRANSLATE_NOOP("kinds", "Where they are among the people of this roll-out")),
        Field("planned", QT_TRANSLATE_NOOP("kinds", "Planned for"), Moment()),
        Field("held", QT_TRANSLATE_NOOP("kinds", "Came at"), Moment()),
        _AREA,
        Field("heard", QT_TRANSLATE_NOOP("kinds", "What they heard"), LongText()),
        Field("thanked", QT_TRANSLATE_NOOP("kinds", "Whom they thanked"), LongText()),
        Field("promised", QT_TRANSLATE_NOOP("kinds", "What they promised"), LongText()),
        NOTE,
    ),
    title="name",
    columns=("name", "planned", "held", "area", "heard", "promised"),
)

TURNOUT = Kind(
    name="turnout",
    label=QT_TRANSLATE_NOOP("kinds", "Turnout"),
    plural=QT_TRANSLATE_NOOP("kinds", "Turnout"),
    fields=(
        Field("day", QT_TRANSLATE_NOOP("kinds", "Day"), Day(), required=True),
        Field("expected", QT_TRANSLATE_NOOP("kinds", "Users expected"), Number(least=0)),
        Field("signed_in", QT_TRANSLATE_NOOP("kinds", "Users signed in"), Number(least=0)),
        Field("at", QT_TRANSLATE_NOOP("kinds", "Counted at"), Moment()),
        NOTE,
    ),
    title="day",
    columns=("day", "expected", "signed_in", "at"),
)

TIP = Kind(
    name="tip",
    label=QT_TRANSLATE_NOOP("kinds", "Tip"),
    plural=QT_TRANSLATE_NOOP("kinds", "Tips"),
    fields=(
        Field("text", QT_TRANSLATE_NOOP("kinds", "Tip"), Text(most=500), required=True),
        Field("at", QT_TRANSLATE_NOOP("kinds", "Posted at"), Moment()),
        Field("language", QT_TRANSLATE_NOOP("kinds", "Language"), Text(most=30)),
        Field("until", QT_TRANSLATE_NOOP("kinds", "Shown until"), Moment()),
        Field("article", QT_TRANSLATE_NOOP("kinds", "Help page"), Reference("article")),
    ),
    title="text",
    columns=("text", "at", "until", "article"),
)

PULSE = Kind(
    name="pulse",
    label=QT_TRANSLATE_NOOP("kinds", "Sign of reluctance"),
    plural=QT_TRANSLATE_NOOP("kinds", "Signs of reluctance"),
    fields=(
        Field("cause", QT_TRANSLATE_NOOP("kinds", "Cause"), Choice(CAUSES), required=True),
        Field("strength", QT_TRANSLATE_NOOP("kinds", "Strength"), Number(least=1, most=3),
              help=QT_TRANSLATE_NOOP("kinds", "From 1, hesitates, to 3, refuses")),
        _AREA,
        _AT,
    ),
    title="cause",
    columns=("at", "area", "cause", "strength"),
)
"""It names no person, ever: it is about a room and an hour."""

OBSERVATION = Kind(
    name="observation",
    label=QT_TRANSLATE_NOOP("kinds", "Observation"),
    plural=QT_TRANSLATE_NOOP("kinds", "Observations"),
    fields=(
        Field("task", QT_TRANSLATE_NOOP("kinds", "Task in the system"), Text(most=200), required=True),
        _AT,
        _AREA,
        Field("persona", QT_TRANSLATE_NOOP("kinds", "Their work"), Text(most=200)),
        Field("minutes", QT_TRANSLATE_NOOP("kinds", "Minutes it took"), Number(least=0)),
        Field("hesitation", QT_TRANSLATE_NOOP("kinds", "Hesitation"), Choice((
            Option("none", QT_TRANSLATE_NOOP("kinds", "None")),
            Option("some", QT_TRANSLATE_NOOP("kinds", "Some")),
            Option("much", QT_TRANSLATE_NOOP("kinds", "Much")),
        ))),
        Field("help", QT_TRANSLATE_NOOP("kinds", "Help page used"), Reference("article")),
        NOTE,
    ),
    title="task",
    columns=("at", "area", "persona", "task", "minutes", "hesitation"),
)
