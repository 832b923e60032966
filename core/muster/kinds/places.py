"""The roll-out itself and its sites: where the work happens and how far each place has come."""

from __future__ import annotations

from muster.fields import Choice, Day, LongText, Number, Option, Person, Tags, Text
from muster.kind import Field, Kind
from muster.kinds.parts import NOTE
from muster.mark import QT_TRANSLATE_NOOP

STAGES = (
    Option("assess", QT_TRANSLATE_NOOP("kinds", "Assess")),
    Option("design", QT_TRANSLATE_NOOP("kinds", "Plan and design")),
    Option("build", QT_TRANSLATE_NOOP("kinds", "Set up and test")),
    Option("train", QT_TRANSLATE_NOOP("kinds", "Train")),
    Option("launch", QT_TRANSLATE_NOOP("kinds", "Go live")),
    Option("adopt", QT_TRANSLATE_NOOP("kinds", "Support and adopt")),
    Option("closed", QT_TRANSLATE_NOOP("kinds", "Closed")),
)
"""The life of a site: the four stages of seed S2, with its launch cut in three as seeds S3 and S4 do, and the end."""

ROLLOUT = Kind(
    name="rollout",
    label=QT_TRANSLATE_NOOP("kinds", "Roll-out"),
    plural=QT_TRANSLATE_NOOP("kinds", "Roll-outs"),
    fields=(
        Field("name", QT_TRANSLATE_NOOP("kinds", "Name"), Text(most=200), required=True),
        Field("slug", QT_TRANSLATE_NOOP("kinds", "Short name"), Text(most=60), required=True,
              help=QT_TRANSLATE_NOOP("kinds", "The first word of every site path, such as karwan in karwan/haro")),
        Field("why", QT_TRANSLATE_NOOP("kinds", "Why"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "One aim, how it is measured, from where to where, by which day")),
        Field("organisation", QT_TRANSLATE_NOOP("kinds", "Coordinating body"), Text()),
        Field("country", QT_TRANSLATE_NOOP("kinds", "Country"), Text()),
        Field("sponsor", QT_TRANSLATE_NOOP("kinds", "Sponsor"), Person(),
              help=QT_TRANSLATE_NOOP("kinds", "The senior person who stands behind the roll-out")),
        Field("stage", QT_TRANSLATE_NOOP("kinds", "Stage"), Choice(STAGES)),
        Field("start", QT_TRANSLATE_NOOP("kinds", "Start"), Day()),
        Field("go_live", QT_TRANSLATE_NOOP("kinds", "First go-live"), Day()),
        Field("languages", QT_TRANSLATE_NOOP("kinds", "Languages"), Tags()),
        Field("template", QT_TRANSLATE_NOOP("kinds", "Template"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "The template and its version that the plan was made from")),
        NOTE,
    ),
    title="name",
    columns=("name", "organisation", "country", "stage", "go_live"),
    common=True,
    hidden=True,
)

SITE = Kind(
    name="site",
    label=QT_TRANSLATE_NOOP("kinds", "Site"),
    plural=QT_TRANSLATE_NOOP("kinds", "Sites"),
    fields=(
        Field("name", QT_TRANSLATE_NOOP("kinds", "Name"), Text(most=200),
              help=QT_TRANSLATE_NOOP("kinds", "As people there call it. Without one the site's path is shown")),
        Field("type", QT_TRANSLATE_NOOP("kinds", "Type"), Choice((
            Option("region", QT_TRANSLATE_NOOP("kinds", "Region or district")),
            Option("camp", QT_TRANSLATE_NOOP("kinds", "Camp")),
            Option("facility", QT_TRANSLATE_NOOP("kinds", "Facility")),
            Option("office", QT_TRANSLATE_NOOP("kinds", "Office")),
            Option("agency", QT_TRANSLATE_NOOP("kinds", "Agency")),
            Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
        ))),
        Field("stage", QT_TRANSLATE_NOOP("kinds", "Stage"), Choice(STAGES)),
        Field("go_live", QT_TRANSLATE_NOOP("kinds", "Go-live"), Day()),
        Field("contact", QT_TRANSLATE_NOOP("kinds", "Contact person"), Person()),
        Field("users", QT_TRANSLATE_NOOP("kinds", "Users expected"), Number(least=0)),
        Field("address", QT_TRANSLATE_NOOP("kinds", "Address"), Text()),
        Field("place_code", QT_TRANSLATE_NOOP("kinds", "Place code"), Text(most=60),
              help=QT_TRANSLATE_NOOP("kinds", "The official code of the place; zeros at its front are kept")),
        Field("zone", QT_TRANSLATE_NOOP("kinds", "Time zone"), Text(most=60),
              help=QT_TRANSLATE_NOOP("kinds", "By its name in the world's list, such as Asia/Baghdad; calendar files need it")),
        Field("connection", QT_TRANSLATE_NOOP("kinds", "Connection"), Choice((
            Option("none", QT_TRANSLATE_NOOP("kinds", "No network")),
            Option("weak", QT_TRANSLATE_NOOP("kinds", "Slow or often down")),
            Option("good", QT_TRANSLATE_NOOP("kinds", "Good")),
        ))),
        Field("power", QT_TRANSLATE_NOOP("kinds", "Power"), Choice((
            Option("none", QT_TRANSLATE_NOOP("kinds", "No power")),
            Option("hours", QT_TRANSLATE_NOOP("kinds", "Some hours a day")),
            Option("steady", QT_TRANSLATE_NOOP("kinds", "Steady")),
        ))),
        Field("languages", QT_TRANSLATE_NOOP("kinds", "Languages"), Tags()),
        NOTE,
    ),
    title="name",
    columns=("name", "type", "stage", "go_live", "contact", "users", "connection", "power"),
    common=True,
)
