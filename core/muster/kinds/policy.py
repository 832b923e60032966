"""The times that support promises: by severity and level, within the working hours of a place."""

from __future__ import annotations

from muster.fields import Choice, LongText, Number, Option, Tags, Text, Tick
from muster.kind import Field, Kind
from muster.kinds.parts import NOTE
from muster.mark import QT_TRANSLATE_NOOP

_MINUTES = Number(least=0, most=1_000_000)

_TIMES = (
    Field("s1_first", QT_TRANSLATE_NOOP("kinds", "Severity 1: first touch"), _MINUTES),
    Field("s1_l1", QT_TRANSLATE_NOOP("kinds", "Severity 1: solved or passed up"), _MINUTES),
    Field("s1_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 1: owned at level 2"), _MINUTES),
    Field("s1_l2", QT_TRANSLATE_NOOP("kinds", "Severity 1: solved at level 2"), _MINUTES),
    Field("s1_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 1: owned at level 3"), _MINUTES),
    Field("s1_l3", QT_TRANSLATE_NOOP("kinds", "Severity 1: solved at level 3"), _MINUTES),
    Field("s1_tell", QT_TRANSLATE_NOOP("kinds", "Severity 1: user told again"), _MINUTES),
    Field("s2_first", QT_TRANSLATE_NOOP("kinds", "Severity 2: first touch"), _MINUTES),
    Field("s2_l1", QT_TRANSLATE_NOOP("kinds", "Severity 2: solved or passed up"), _MINUTES),
    Field("s2_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 2: owned at level 2"), _MINUTES),
    Field("s2_l2", QT_TRANSLATE_NOOP("kinds", "Severity 2: solved at level 2"), _MINUTES),
    Field("s2_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 2: owned at level 3"), _MINUTES),
    Field("s2_l3", QT_TRANSLATE_NOOP("kinds", "Severity 2: solved at level 3"), _MINUTES),
    Field("s2_tell", QT_TRANSLATE_NOOP("kinds", "Severity 2: user told again"), _MINUTES),
    Field("s3_first", QT_TRANSLATE_NOOP("kinds", "Severity 3: first touch"), _MINUTES),
    Field("s3_l1", QT_TRANSLATE_NOOP("kinds", "Severity 3: solved or passed up"), _MINUTES),
    Field("s3_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 3: owned at level 2"), _MINUTES),
    Field("s3_l2", QT_TRANSLATE_NOOP("kinds", "Severity 3: solved at level 2"), _MINUTES),
    Field("s3_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 3: owned at level 3"), _MINUTES),
    Field("s3_l3", QT_TRANSLATE_NOOP("kinds", "Severity 3: solved at level 3"), _MINUTES),
    Field("s3_tell", QT_TRANSLATE_NOOP("kinds", "Severity 3: user told again"), _MINUTES),
    Field("s4_first", QT_TRANSLATE_NOOP("kinds", "Severity 4: first touch"), _MINUTES),
    Field("s4_l1", QT_TRANSLATE_NOOP("kinds", "Severity 4: solved or passed up"), _MINUTES),
    Field("s4_l2_own", QT_TRANSLATE_NOOP("kinds", "Severity 4: owned at level 2"), _MINUTES),
    Field("s4_l2", QT_TRANSLATE_NOOP("kinds", "Severity 4: solved at level 2"), _MINUTES),
    Field("s4_l3_own", QT_TRANSLATE_NOOP("kinds", "Severity 4: owned at level 3"), _MINUTES),
    Field("s4_l3", QT_TRANSLATE_NOOP("kinds", "Severity 4: solved at level 3"), _MINUTES),
    Field("s4_tell", QT_TRANSLATE_NOOP("kinds", "Severity 4: user told again"), _MINUTES),
)
"""In minutes of working time; practice.md 2.11 has the example. An empty one promises nothing."""

POLICY = Kind(
    name="policy",
    label=QT_TRANSLATE_NOOP("kinds", "Support times"),
    plural=QT_TRANSLATE_NOOP("kinds", "Support times"),
    fields=(
        Field("name", QT_TRANSLATE_NOOP("kinds", "Name"), Text(most=200), required=True),
        Field("state", QT_TRANSLATE_NOOP("kinds", "State"), Choice((
            Option("draft", QT_TRANSLATE_NOOP("kinds", "Draft")),
            Option("in_force", QT_TRANSLATE_NOOP("kinds", "In force")),
            Option("retired", QT_TRANSLATE_NOOP("kinds", "Retired")),
        )), help=QT_TRANSLATE_NOOP("kinds", "What is logged from now on carries the times in force; older issues keep theirs")),
        Field("example", QT_TRANSLATE_NOOP("kinds", "Example"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "Nobody agreed on these times yet: change them before use")),
        Field("days", QT_TRANSLATE_NOOP("kinds", "Working days"), Tags(),
              help=QT_TRANSLATE_NOOP("kinds", "Of mo, tu, we, th, fr, sa, su")),
        Field("from", QT_TRANSLATE_NOOP("kinds", "Working hours from"), Text(most=5),
              help=QT_TRANSLATE_NOOP("kinds", "Such as 08:00")),
        Field("to", QT_TRANSLATE_NOOP("kinds", "Working hours to"), Text(most=5),
              help=QT_TRANSLATE_NOOP("kinds", "Such as 16:00; 24:00 is midnight")),
        Field("zone", QT_TRANSLATE_NOOP("kinds", "Time zone"), Text(most=60),
              help=QT_TRANSLATE_NOOP("kinds", "Its name in the world's list, such as Asia/Baghdad")),
        Field("holidays", QT_TRANSLATE_NOOP("kinds", "Holidays"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "One day on each line, such as 2026-03-21")),
        Field("amber", QT_TRANSLATE_NOOP("kinds", "Amber after minutes"), _MINUTES,
              help=QT_TRANSLATE_NOOP("kinds", "When an open issue on the floor turns amber")),
        Field("red", QT_TRANSLATE_NOOP("kinds", "Red after minutes"), _MINUTES,
              help=QT_TRANSLATE_NOOP("kinds", "When an open issue on the floor turns red")),
        *_TIMES,
        NOTE,
    ),
    title="name",
    columns=("name", "state", "example", "days", "from", "to", "zone"),
    common=True,
)
