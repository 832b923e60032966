"""The first records of a roll-out: itself, its root site, what its template brings, and the first person with a grant."""

from __future__ import annotations

from typing import NamedTuple

from muster.author import Edit
from muster.fields import Text, Value
from muster.ids import natural_id
from muster.kind import Field
from muster.kinds import kind as kind_of
from muster.slugs import slug
from muster.templates import Pack


class Founder(NamedTuple):
    """The person who founds a roll-out alone: the id of their record and their name."""

    person: str
    name: str


def root_site(rollout: str) -> str:
    """The id of a roll-out's root site."""
    return natural_id(rollout, "site", "")


def grant_id(rollout: str, site: str, person: str, role: str) -> str:
    """The id of the grant of one role at one site to one person."""
    return natural_id(rollout, "grant", site, person, role)


def rollout_name(name: str) -> str:
    """A roll-out's name as it is kept; raises Problem when it is none."""
    kind = kind_of("rollout")
    field = kind.by_name["name"] if kind is not None else Field("name", "Name", Text())
    return str(field.read(name) or "")


def person_edits(rollout: str, person: str, name: str, role: str, site: str) -> list[Edit]:
    """A person at a site and the grant of a role there."""
    return [
        Edit(person, "person", site, {"name": name}),
        Edit(grant_id(rollout, site, person, role), "grant", site, {"person": person, "role": role}),
    ]


def founding(rollout: str, name: str, pack: Pack | None, language: str, founder: Founder | None = None) -> list[Edit]:
    """Everything that a new roll-out begins with. Texts of our own packs stay tied to them (log.md, "Values")."""
    values: dict[str, Value] = {"name": name, "slug": slug(name)}
    if pack is not None:
        values["template"] = f"{pack.name}@{pack.version}"
    edits = [Edit(rollout, "rollout", "", values), Edit(root_site(rollout), "site", "", {"name": name})]
    if founder is not None:
        edits += person_edits(rollout, founder.person, founder.name, "hq", "")
    if pack is not None:
        edits += [Edit(*entry) for entry in pack.edits(rollout, "", language)]
    return edits
