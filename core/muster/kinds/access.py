"""Who may do what: the roles, grants and devices, and the one matrix of role, kind, field and act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from muster.fields import Choice, LongText, Option, Person, Text
from muster.kind import Field, Kind
from muster.kinds.parts import NOTE
from muster.mark import QT_TRANSLATE_NOOP

ROLES = (
    Option("hq", QT_TRANSLATE_NOOP("kinds", "HQ")),
    Option("it", QT_TRANSLATE_NOOP("kinds", "IT")),
    Option("coordinator", QT_TRANSLATE_NOOP("kinds", "Coordinator")),
    Option("trainer", QT_TRANSLATE_NOOP("kinds", "Trainer")),
    Option("walker", QT_TRANSLATE_NOOP("kinds", "Floor walker")),
    Option("support", QT_TRANSLATE_NOOP("kinds", "Support")),
    Option("developer", QT_TRANSLATE_NOOP("kinds", "Developer")),
    Option("partner", QT_TRANSLATE_NOOP("kinds", "Partner")),
    Option("viewer", QT_TRANSLATE_NOOP("kinds", "Viewer")),
)

GRANT = Kind(
    name="grant",
    label=QT_TRANSLATE_NOOP("kinds", "Grant"),
    plural=QT_TRANSLATE_NOOP("kinds", "Grants"),
    fields=(
        Field("person", QT_TRANSLATE_NOOP("kinds", "Person"), Person(), required=True),
        Field("role", QT_TRANSLATE_NOOP("kinds", "Role"), Choice(ROLES), required=True,
              help=QT_TRANSLATE_NOOP("kinds", "It counts at this site and at every site below it")),
        NOTE,
    ),
    title="person",
    columns=("person", "role"),
    natural=("person", "role"),
    hidden=True,
)

DEVICE = Kind(
    name="device",
    label=QT_TRANSLATE_NOOP("kinds", "Device"),
    plural=QT_TRANSLATE_NOOP("kinds", "Devices"),
    fields=(
        Field("person", QT_TRANSLATE_NOOP("kinds", "Person"), Person()),
        Field("label", QT_TRANSLATE_NOOP("kinds", "Device"), Text(most=200)),
        Field("state", QT_TRANSLATE_NOOP("kinds", "State"), Choice((
            Option("enrolled", QT_TRANSLATE_NOOP("kinds", "Enrolled")),
            Option("revoked", QT_TRANSLATE_NOOP("kinds", "Revoked")),
            Option("stolen", QT_TRANSLATE_NOOP("kinds", "Stolen")),
        ))),
        Field("keys", QT_TRANSLATE_NOOP("kinds", "Keys"), Text(),
              help=QT_TRANSLATE_NOOP("kinds", "The device's public keys, by which the server knows it")),
        Field("certificate", QT_TRANSLATE_NOOP("kinds", "Certificate"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "The server's signed word that this device was enrolled")),
    ),
    title="label",
    columns=("label", "person", "state"),
    hidden=True,
)

Fields = tuple[str, ...]
ALL_FIELDS: Fields = ("*",)
"""Every field of the kind, known to this program or not."""


class Rule(NamedTuple):
    """What one role may do at its site and below.

    `everything`: it reads every kind and field, known or not, and may write kinds that this program does not know.
    `withheld`: what the others do not read, by kind. `writes`: what it writes, by kind, as far as it reads it.
    """

    everything: bool
    withheld: Mapping[str, Fields]
    writes: Mapping[str, Fields]


COMMON_FIELDS: Mapping[str, Fields] = {"person": ("name", "latin_name", "position", "station")}
"""Of a common kind listed here only these fields are read upwards; of the others all that the role reads below."""

COMMON_AT_ROOT = ("readiness",)
"""Common kinds that are read upwards only where they belong to the whole roll-out."""

OWN_PERSON: Fields = ("name", "latin_name", "given_name", "family_name", "phone", "email", "languages", "access_needs")
"""What everybody who may write anything may also correct in their own person record, wherever it lies."""

NEVER_DELETED = ("rollout",)
"""Kinds whose records nobody deletes."""


def _whole(*kinds: str) -> dict[str, Fields]:
    return dict.fromkeys(kinds, ALL_FIELDS)


_PLAN = ("section", "step", "milestone", "risk", "meeting")
_TRAINING = ("curriculum", "module", "material", "training", "participation", "attendance", "score", "preparation", "evaluation",
             "finding", "poll", "entitlement")
_LAUNCH = ("readiness", "issue", "article", "entry", "receipt")
_FLOOR = ("shift", "rendezvous", "handover", "visit", "turnout", "tip", "pulse", "observation")
_ROADMAP = ("release", "release_status", "wish")

_PROGRESS = ("status", "percent", "met", "done_on", "blocked_by", "evidence", "link", "note")
_ANSWER = ("status", "comment", "evidence", "link", "verified_by", "verified_on")
_FLAG = ("state", "flag", "verdict", "validated_by", "validated_on")
_REPORT = ("summary", "description", "status", "severity", "category", "can_work", "people_affected", "place", "persona",
           "channel", "workflow", "occurred", "logged", "tried", "policy", "terms")
_SHOWN = ("level", "level_reason", "owner", "reporter", "walker", "help", "verdict", "answer", "told_back", "resolved",
          "resolution")
_FIX = ("status", "owner", "level", "level_reason", "steps", "version", "impact", "fix_type", "workaround", "waiting_on",
        "promised", "resolved", "resolution", "answer", "cause", "known", "duplicate_of", "wish", "note")

_PRIVATE = ("sex", "age_band", "access_needs", "staff_number", "note")
_CONTACT = ("phone", "email", *_PRIVATE)
_RESULTS: dict[str, Fields] = {
    "attendance": ALL_FIELDS, "score": ALL_FIELDS, "evaluation": ALL_FIELDS, "participation": ("result", "note"),
    "entitlement": ("note",), "training": ("signed_register",)}
"""How single people did. The register as it was signed says what attendance and scores say."""
_FEELINGS: dict[str, Fields] = {"issue": ("resistance",), "pulse": ALL_FIELDS}
_NAMELESS: dict[str, Fields] = {"issue": ("resistance", "reporter"), "pulse": ALL_FIELDS, "shift": ("phone",),
                                "handover": ("contact",)}
_DEVICES = {"device": ALL_FIELDS}

MATRIX: Mapping[str, Rule] = {
    "hq": Rule(True, {}, _whole("rollout", "site", "person", "grant", *_PLAN, *_TRAINING, *_LAUNCH, *_FLOOR, *_ROADMAP,
                                   "policy")),
    "it": Rule(True, {}, {
        **_whole("site", "person", "grant", "risk", "meeting", *_LAUNCH, *_FLOOR, *_ROADMAP),
        "step": _PROGRESS,
    }),
    "coordinator": Rule(True, {}, {
        **_whole("site", "person", *_PLAN, *_TRAINING, *_LAUNCH, *_FLOOR, *_ROADMAP, "policy"),
        "rollout": ("name", "why", "organisation", "country", "sponsor", "stage", "start", "go_live", "languages", "note"),
    }),
    "trainer": Rule(False, {**_DEVICES, **_FEELINGS}, {
        **_whole("person", *_TRAINING, "entry", "observation", "tip"),
        "step": _PROGRESS,
        "readiness": _ANSWER,
        "issue": (*_REPORT, *_SHOWN),
        "article": _FLAG,
    }),
    "walker": Rule(False, {**_DEVICES, **_RESULTS, "person": _PRIVATE}, {
        **_whole("issue", "entry", "receipt", *_FLOOR),
        "step": _PROGRESS,
        "readiness": _ANSWER,
        "article": _FLAG,
    }),
    "support": Rule(False, {**_DEVICES, **_RESULTS, "person": _PRIVATE, **_FEELINGS}, {
        "issue": tuple(dict.fromkeys((*_REPORT, *_SHOWN, *_FIX))),
        **_whole("article", "entry", "receipt", "rendezvous", "handover", "tip", *_ROADMAP),
        "step": _PROGRESS,
        "readiness": _ANSWER,
    }),
    "developer": Rule(False, {**_DEVICES, **_RESULTS, "person": _CONTACT, **_NAMELESS}, {
        "issue": _FIX,
        **_whole("entry", "receipt", *_ROADMAP),
        "article": (*_FLAG, "cause", "steps", "environment", "version_from", "version_to"),
    }),
    "partner": Rule(False, {**_DEVICES, **_RESULTS, "person": _CONTACT, **_NAMELESS}, {
        "issue": _REPORT,
        **_whole("entry"),
        "readiness": ("comment", "evidence", "link"),
        "section": ("note",),
        "article": ("flag",),
    }),
    "viewer": Rule(False, {**_DEVICES, **_RESULTS, "grant": ALL_FIELDS, "person": _CONTACT,
                           **_NAMELESS, "issue": ("resistance", "reporter", "note"), "entry": ("note",),
                           "risk": ("note",)}, {}),
}
"""The matrix. A role that is missing here, because a newer server named it, may do nothing on this program."""
