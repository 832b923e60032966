"""Releases of the system that is rolled out, where each of them stands, and what people wish for."""

from __future__ import annotations

from muster.fields import Choice, Day, LongText, Option, Reference, Text
from muster.kind import Field, Kind
from muster.kinds.parts import LINK, NOTE
from muster.mark import QT_TRANSLATE_NOOP

RELEASE = Kind(
    name="release",
    label=QT_TRANSLATE_NOOP("kinds", "Release"),
    plural=QT_TRANSLATE_NOOP("kinds", "Releases"),
    fields=(
        Field("version", QT_TRANSLATE_NOOP("kinds", "Version"), Text(most=60), required=True),
        Field("date", QT_TRANSLATE_NOOP("kinds", "Day"), Day()),
        Field("notes", QT_TRANSLATE_NOOP("kinds", "What is new"), LongText()),
        Field("must_act", QT_TRANSLATE_NOOP("kinds", "Who must act"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "Who has to do what before or after it is installed")),
        LINK,
        NOTE,
    ),
    title="version",
    columns=("version", "date", "must_act", "link"),
    common=True,
)

RELEASE_STATUS = Kind(
    name="release_status",
    label=QT_TRANSLATE_NOOP("kinds", "Release at a site"),
    plural=QT_TRANSLATE_NOOP("kinds", "Releases at sites"),
    fields=(
        Field("release", QT_TRANSLATE_NOOP("kinds", "Release"), Reference("release"), required=True),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice((
            Option("waiting", QT_TRANSLATE_NOOP("kinds", "Waiting")),
            Option("installed", QT_TRANSLATE_NOOP("kinds", "Installed")),
            Option("not_needed", QT_TRANSLATE_NOOP("kinds", "Not needed")),
            Option("failed", QT_TRANSLATE_NOOP("kinds", "Failed")),
        ))),
        Field("on", QT_TRANSLATE_NOOP("kinds", "On day"), Day()),
        NOTE,
    ),
    title="release",
    columns=("release", "status", "on", "note"),
    natural=("release",),
    parent="release",
    hidden=True,
)
"""One for each release and site: the site is that of the record."""

WISH = Kind(
    name="wish",
    label=QT_TRANSLATE_NOOP("kinds", "Wish"),
    plural=QT_TRANSLATE_NOOP("kinds", "Wishes"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Wish"), Text(), required=True),
        Field("description", QT_TRANSLATE_NOOP("kinds", "Description"), LongText()),
        Field("state", QT_TRANSLATE_NOOP("kinds", "State"), Choice((
            Option("asked", QT_TRANSLATE_NOOP("kinds", "Asked for")),
            Option("considered", QT_TRANSLATE_NOOP("kinds", "Considered")),
            Option("planned", QT_TRANSLATE_NOOP("kinds", "Planned")),
            Option("done", QT_TRANSLATE_NOOP("kinds", "Done")),
            Option("declined", QT_TRANSLATE_NOOP("kinds", "Declined")),
        ))),
        Field("release", QT_TRANSLATE_NOOP("kinds", "Release"), Reference("release")),
        NOTE,
    ),
    title="title",
    columns=("title", "state", "release"),
    common=True,
)
"""A line of the roadmap. As many sites ask for it as have issues that point to it (`issue.wish`)."""
