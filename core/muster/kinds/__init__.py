"""Every kind of record that this program knows, by its permanent name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from muster.kind import Kind
from muster.kinds.access import DEVICE, GRANT, ROLES
from muster.kinds.courses import CURRICULUM, ENTITLEMENT, EVALUATION, FINDING, MATERIAL, MODULE, POLL, PREPARATION
from muster.kinds.floor import HANDOVER, OBSERVATION, PULSE, RENDEZVOUS, SHIFT, TIP, TURNOUT, VISIT
from muster.kinds.golive import READINESS
from muster.kinds.people import PERSON
from muster.kinds.places import ROLLOUT, SITE
from muster.kinds.plan import MEETING, MILESTONE, RISK, SECTION
from muster.kinds.policy import POLICY
from muster.kinds.releases import RELEASE, RELEASE_STATUS, WISH
from muster.kinds.steps import STEP
from muster.kinds.support import ARTICLE, ENTRY, ISSUE, RECEIPT
from muster.kinds.training import ATTENDANCE, PARTICIPATION, SCORE, TRAINING

__all__ = ["ALL", "ROLES", "kind"]

_KINDS = (
    ROLLOUT, SITE, PERSON, GRANT, DEVICE,
    SECTION, STEP, MILESTONE, RISK, MEETING,
    CURRICULUM, MODULE, MATERIAL,
    TRAINING, PARTICIPATION, ATTENDANCE, SCORE,
    PREPARATION, EVALUATION, FINDING, POLL, ENTITLEMENT,
    READINESS, ISSUE, ARTICLE, ENTRY, RECEIPT, POLICY,
    SHIFT, RENDEZVOUS, HANDOVER, VISIT, TURNOUT, TIP, PULSE, OBSERVATION,
    RELEASE, RELEASE_STATUS, WISH,
)

ALL: Mapping[str, Kind] = MappingProxyType({each.name: each for each in _KINDS})
"""The kinds by name, in the order in which a newcomer would meet them."""


def kind(name: str) -> Kind | None:
    """The kind of that name; None for one that this program does not know, which is kept and passed on."""
    return ALL.get(name)
