"""People of the roll-out: staff who plan, train, use and support the system, never the people it is about."""

from __future__ import annotations

from muster.fields import Choice, LongText, Option, Site, Tags, Text, Tick
from muster.kind import Field, Kind
from muster.kinds.parts import NOTE
from muster.mark import QT_TRANSLATE_NOOP

PERSON = Kind(
    name="person",
    label=QT_TRANSLATE_NOOP("kinds", "Person"),
    plural=QT_TRANSLATE_NOOP("kinds", "People"),
    fields=(
        Field("name", QT_TRANSLATE_NOOP("kinds", "Name"), Text(most=200), required=True,
              help=QT_TRANSLATE_NOOP("kinds", "As the person writes it; one name is enough")),
        Field("latin_name", QT_TRANSLATE_NOOP("kinds", "Name in Latin letters"), Text(most=200)),
        Field("given_name", QT_TRANSLATE_NOOP("kinds", "Given name"), Text(most=200)),
        Field("family_name", QT_TRANSLATE_NOOP("kinds", "Family name"), Text(most=200)),
        Field("position", QT_TRANSLATE_NOOP("kinds", "Position"), Text(most=200)),
        Field("agency", QT_TRANSLATE_NOOP("kinds", "Agency"), Text(most=200)),
        Field("station", QT_TRANSLATE_NOOP("kinds", "Duty station"), Site()),
        Field("phone", QT_TRANSLATE_NOOP("kinds", "Phone"), Text(most=60)),
        Field("email", QT_TRANSLATE_NOOP("kinds", "E-mail"), Text(most=254)),
        Field("languages", QT_TRANSLATE_NOOP("kinds", "Languages"), Tags()),
        Field("sex", QT_TRANSLATE_NOOP("kinds", "Sex"), Choice((
            Option("female", QT_TRANSLATE_NOOP("kinds", "Female")),
            Option("male", QT_TRANSLATE_NOOP("kinds", "Male")),
            Option("other", QT_TRANSLATE_NOOP("kinds", "Other")),
            Option("not_said", QT_TRANSLATE_NOOP("kinds", "Not said")),
        )), help=QT_TRANSLATE_NOOP("kinds", "Only for the totals that donors ask for")),
        Field("age_band", QT_TRANSLATE_NOOP("kinds", "Age band"), Choice((
            Option("under_18", QT_TRANSLATE_NOOP("kinds", "Under 18")),
            Option("18_24", QT_TRANSLATE_NOOP("kinds", "18 to 24")),
            Option("25_49", QT_TRANSLATE_NOOP("kinds", "25 to 49")),
            Option("50_59", QT_TRANSLATE_NOOP("kinds", "50 to 59")),
            Option("60_up", QT_TRANSLATE_NOOP("kinds", "60 and over")),
            Option("not_said", QT_TRANSLATE_NOOP("kinds", "Not said")),
        )), help=QT_TRANSLATE_NOOP("kinds", "Only for the totals that donors ask for")),
        Field("access_needs", QT_TRANSLATE_NOOP("kinds", "Access needs"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "What helps the person to take part, such as large print")),
        Field("staff_number", QT_TRANSLATE_NOOP("kinds", "Staff number"), Text(most=60)),
        Field("super_user", QT_TRANSLATE_NOOP("kinds", "Super user"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "Helps colleagues on the spot after extra training")),
        Field("inactive", QT_TRANSLATE_NOOP("kinds", "No longer here"), Tick()),
        NOTE,
    ),
    title="name",
    columns=("name", "position", "agency", "station", "phone", "email", "super_user"),
    common=True,
)
