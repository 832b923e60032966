"""Training: the sessions, who takes part, who came on which half-day, and how the tests went."""

from __future__ import annotations

import re
from collections.abc import Mapping

from muster.fields import (
    Choice,
    Day,
    HalfDay,
    LongText,
    Moment,
    Number,
    Option,
    Person,
    Reference,
    Score,
    Tags,
    Text,
    Tick,
    Value,
)
from muster.kind import Field, Kind
from muster.kinds.parts import COMPETENCE, INSTANCE, KEY, LINK, NOTE
from muster.mark import QT_TRANSLATE_NOOP

_TRAINING = Field("training", QT_TRANSLATE_NOOP("kinds", "Training"), Reference("training"), required=True)
_PERSON = Field("person", QT_TRANSLATE_NOOP("kinds", "Person"), Person(), required=True)


_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _ends_before_start(training: Mapping[str, Value]) -> str | None:
    if training.get("start") and training.get("end") and training["end"] < training["start"]:
        return QT_TRANSLATE_NOOP("kinds", "Ends before it starts")
    return None


def _odd_hours(training: Mapping[str, Value]) -> str | None:
    hours = [str(training[name]) for name in ("starts_at", "ends_at") if training.get(name)]
    if not all(_CLOCK.fullmatch(hour) for hour in hours):
        return QT_TRANSLATE_NOOP("kinds", "A time of day is not written as hours and minutes, such as 09:00")
    if len(hours) == 2 and hours[1] <= hours[0]:
        return QT_TRANSLATE_NOOP("kinds", "Ends at an hour before it starts")
    return None


def _half_days_outside(training: Mapping[str, Value]) -> str | None:
    days = {str(half).partition("/")[0] for half in training.get("half_days") or ()}
    first, last = training.get("start"), training.get("end") or training.get("start")
    if days and first and last and not all(first <= day <= last for day in days):
        return QT_TRANSLATE_NOOP("kinds", "A half-day lies outside of its days")
    return None


TRAINING = Kind(
    name="training",
    label=QT_TRANSLATE_NOOP("kinds", "Training"),
    plural=QT_TRANSLATE_NOOP("kinds", "Trainings"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        Field("code", QT_TRANSLATE_NOOP("kinds", "Code"), Text(most=30)),
        Field("type", QT_TRANSLATE_NOOP("kinds", "Type"), Choice((
            Option("uat", QT_TRANSLATE_NOOP("kinds", "User acceptance training")),
            Option("trainers", QT_TRANSLATE_NOOP("kinds", "Train the trainer")),
            Option("end_user", QT_TRANSLATE_NOOP("kinds", "End-user training")),
            Option("sysadmin", QT_TRANSLATE_NOOP("kinds", "System administrator training")),
            Option("refresher", QT_TRANSLATE_NOOP("kinds", "Refresher")),
            Option("onboarding", QT_TRANSLATE_NOOP("kinds", "Onboarding")),
            Option("office_hour", QT_TRANSLATE_NOOP("kinds", "Office hour")),
        ))),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("planned", QT_TRANSLATE_NOOP("kinds", "Planned")),
            Option("confirmed", QT_TRANSLATE_NOOP("kinds", "Confirmed")),
            Option("running", QT_TRANSLATE_NOOP("kinds", "Running")),
            Option("done", QT_TRANSLATE_NOOP("kinds", "Done")),
            Option("postponed", QT_TRANSLATE_NOOP("kinds", "Postponed")),
            Option("cancelled", QT_TRANSLATE_NOOP("kinds", "Cancelled")),
        ))),
        Field("mode", QT_TRANSLATE_NOOP("kinds", "Mode"), Choice((
            Option("live", QT_TRANSLATE_NOOP("kinds", "In one room")),
            Option("virtual", QT_TRANSLATE_NOOP("kinds", "Virtual")),
            Option("hybrid", QT_TRANSLATE_NOOP("kinds", "Hybrid")),
            Option("self_paced", QT_TRANSLATE_NOOP("kinds", "Self-paced")),
        ))),
        Field("curriculum", QT_TRANSLATE_NOOP("kinds", "Curriculum"), Reference("curriculum")),
        Field("start", QT_TRANSLATE_NOOP("kinds", "First day"), Day()),
        Field("end", QT_TRANSLATE_NOOP("kinds", "Last day"), Day()),
        Field("half_days", QT_TRANSLATE_NOOP("kinds", "Half-days"), Tags(),
              help=QT_TRANSLATE_NOOP("kinds", "Only where not every morning and afternoon counts, such as 2026-11-09/am")),
        Field("starts_at", QT_TRANSLATE_NOOP("kinds", "Starts at"), Text(most=5),
              help=QT_TRANSLATE_NOOP("kinds", "Hours and minutes, such as 09:00")),
        Field("ends_at", QT_TRANSLATE_NOOP("kinds", "Ends at"), Text(most=5)),
        Field("repeats", QT_TRANSLATE_NOOP("kinds", "Repeats"), Choice((
            Option("weekly", QT_TRANSLATE_NOOP("kinds", "Every week")),
            Option("fortnightly", QT_TRANSLATE_NOOP("kinds", "Every second week")),
        ))),
        Field("repeat_until", QT_TRANSLATE_NOOP("kinds", "Repeats until"), Day()),
        Field("hours", QT_TRANSLATE_NOOP("kinds", "Contact hours"), Number(least=0)),
        Field("venue", QT_TRANSLATE_NOOP("kinds", "Venue"), Text()),
        LINK,
        Field("audience", QT_TRANSLATE_NOOP("kinds", "For whom"), Tags(),
              help=QT_TRANSLATE_NOOP("kinds", "Groups of users, such as case worker or supervisor")),
        Field("module", QT_TRANSLATE_NOOP("kinds", "Module"), Text()),
        Field("languages", QT_TRANSLATE_NOOP("kinds", "Languages"), Tags()),
        Field("trainer", QT_TRANSLATE_NOOP("kinds", "Trainer"), Person()),
        Field("co_trainer", QT_TRANSLATE_NOOP("kinds", "Second trainer"), Person()),
        Field("trainer_needs", QT_TRANSLATE_NOOP("kinds", "Needed of the trainer"), Text()),
        Field("agency", QT_TRANSLATE_NOOP("kinds", "Agency"), Text(most=200)),
        Field("organiser", QT_TRANSLATE_NOOP("kinds", "Organiser"), Text()),
        Field("funding", QT_TRANSLATE_NOOP("kinds", "Paid by"), Text()),
        Field("seats", QT_TRANSLATE_NOOP("kinds", "Seats"), Number(least=0)),
        Field("objectives", QT_TRANSLATE_NOOP("kinds", "Objectives"), LongText()),
        Field("checklist", QT_TRANSLATE_NOOP("kinds", "Checklist"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "What to prepare, one thing on each line")),
        Field("materials", QT_TRANSLATE_NOOP("kinds", "Materials"), LongText()),
        Field("pre_test", QT_TRANSLATE_NOOP("kinds", "Test before"), Tick()),
        Field("post_test", QT_TRANSLATE_NOOP("kinds", "Test after"), Tick()),
        Field("pass_mark", QT_TRANSLATE_NOOP("kinds", "Pass mark"), Score()),
        Field("follow_up", QT_TRANSLATE_NOOP("kinds", "Follow-up on"), Day()),
        Field("signed_by", QT_TRANSLATE_NOOP("kinds", "Register signed by"), Person()),
        Field("signed_on", QT_TRANSLATE_NOOP("kinds", "Register signed on"), Moment()),
        Field("signed_register", QT_TRANSLATE_NOOP("kinds", "Register as signed"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Set by the program: the marks and scores that the signature stands under")),
        NOTE,
        INSTANCE,
        KEY,
    ),
    title="title",
    columns=("title", "type", "status", "start", "end", "venue", "trainer", "seats"),
    flags=(_ends_before_start, _odd_hours, _half_days_outside),
)

PARTICIPATION = Kind(
    name="participation",
    label=QT_TRANSLATE_NOOP("kinds", "Participation"),
    plural=QT_TRANSLATE_NOOP("kinds", "Participations"),
    fields=(
        _TRAINING,
        _PERSON,
        Field("persona", QT_TRANSLATE_NOOP("kinds", "Trained for"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "The work the person will do in the system")),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("invited", QT_TRANSLATE_NOOP("kinds", "Invited")),
            Option("confirmed", QT_TRANSLATE_NOOP("kinds", "Confirmed")),
            Option("took_part", QT_TRANSLATE_NOOP("kinds", "Took part")),
            Option("left", QT_TRANSLATE_NOOP("kinds", "Left before the end")),
            Option("did_not_come", QT_TRANSLATE_NOOP("kinds", "Did not come")),
        ))),
        Field("walk_in", QT_TRANSLATE_NOOP("kinds", "Walk-in"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "Came without being on the list")),
        Field("result", QT_TRANSLATE_NOOP("kinds", "Result"), Choice(COMPETENCE)),
        NOTE,
    ),
    title="person",
    columns=("person", "training", "persona", "status", "result"),
    natural=("training", "person"),
    parent="training",
)

ATTENDANCE = Kind(
    name="attendance",
    label=QT_TRANSLATE_NOOP("kinds", "Attendance"),
    plural=QT_TRANSLATE_NOOP("kinds", "Attendances"),
    fields=(
        _TRAINING,
        _PERSON,
        Field("half_day", QT_TRANSLATE_NOOP("kinds", "Half-day"), HalfDay(), required=True),
        Field("mark", QT_TRANSLATE_NOOP("kinds", "Mark"), Choice((
            Option("present", QT_TRANSLATE_NOOP("kinds", "Present")),
            Option("late", QT_TRANSLATE_NOOP("kinds", "Late")),
            Option("absent", QT_TRANSLATE_NOOP("kinds", "Absent")),
            Option("excused", QT_TRANSLATE_NOOP("kinds", "Excused")),
            Option("left_early", QT_TRANSLATE_NOOP("kinds", "Left early")),
        ))),
        Field("minutes", QT_TRANSLATE_NOOP("kinds", "Minutes missed"), Number(least=0, most=600),
              help=QT_TRANSLATE_NOOP("kinds", "For somebody who came late or left early")),
        Field("signed", QT_TRANSLATE_NOOP("kinds", "Signed"), Choice((
            Option("screen", QT_TRANSLATE_NOOP("kinds", "On the screen")),
            Option("paper", QT_TRANSLATE_NOOP("kinds", "On paper")),
            Option("thumb_print", QT_TRANSLATE_NOOP("kinds", "Thumb print")),
        ))),
        NOTE,
    ),
    title="person",
    columns=("training", "person", "half_day", "mark", "minutes"),
    natural=("training", "person", "half_day"),
    parent="training",
)

SCORE = Kind(
    name="score",
    label=QT_TRANSLATE_NOOP("kinds", "Score"),
    plural=QT_TRANSLATE_NOOP("kinds", "Scores"),
    fields=(
        _TRAINING,
        _PERSON,
        Field("test", QT_TRANSLATE_NOOP("kinds", "Test"), Choice((
            Option("pre", QT_TRANSLATE_NOOP("kinds", "Before the training")),
            Option("post", QT_TRANSLATE_NOOP("kinds", "After the training")),
            Option("practical", QT_TRANSLATE_NOOP("kinds", "Practical")),
            Option("observation", QT_TRANSLATE_NOOP("kinds", "Observation")),
        )), required=True),
        Field("attempt", QT_TRANSLATE_NOOP("kinds", "Attempt"), Number(least=1, most=99), required=True),
        Field("value", QT_TRANSLATE_NOOP("kinds", "Score"), Score(),
              help=QT_TRANSLATE_NOOP("kinds", "From 0 to 100")),
        Field("result", QT_TRANSLATE_NOOP("kinds", "Result"), Choice(COMPETENCE)),
        Field("taken_on", QT_TRANSLATE_NOOP("kinds", "Taken on"), Day()),
        Field("assessor", QT_TRANSLATE_NOOP("kinds", "Assessor"), Person()),
        NOTE,
    ),
    title="person",
    columns=("training", "person", "test", "attempt", "value", "result"),
    natural=("training", "person", "test", "attempt"),
    parent="training",
)
