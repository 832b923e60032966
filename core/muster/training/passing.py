"""Who passed a training to its end: for which role, on the strength of what, and until when it counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from muster.change import Record
from muster.fields import Value
from muster.training.entitle import earned, same_role, valid, weeks_after
from muster.training.results import Certificate, Scores

VALID_WEEKS = 52
"""So many weeks after the training an entitlement is over, where nobody says otherwise. (proposal)"""


class Passed(NamedTuple):
    """Somebody who passed. `role` is "" where nobody said what they were trained for; `basis` as in an entitlement."""

    person: str
    role: str
    basis: str


def passed(marks: Sequence[str | None], verdict: Certificate) -> bool:
    """Whether somebody passed: their certificate is ready, and each half-day is marked. One who is ready on the second day of
    three can still miss the third."""
    return bool(marks) and all(marks) and verdict.state == "ready"


def role_of(seat: Record, person: Record | None, training: Record) -> str:
    """The role somebody was trained for: that of their place, else their position, else the training's audience where it is
    one alone; "" for none."""
    position = person.values.get("position") if person is not None else None
    audience = [*(training.values.get("audience") or ())]
    told = seat.values.get("persona") or position or (audience[0] if len(audience) == 1 else "")
    return " ".join(str(told).split())


def basis_of(scores: Scores) -> str:
    """What an entitlement stands on: that somebody was seen at work, else a test, else having been there."""
    return "observation" if scores.observation == "competent" else "training" if scores.after is None else "score"


def entitlement(training: Record, each: Passed, day: str, held: Record | None) -> dict[str, Value]:
    """The values of the entitlement for who passed on `day`. `held` is the one that they have for that role, if any: a refresher
    lengthens it and leaves the training that it came from, by which level 2 of support is known."""
    values = earned(training, each.person, each.role, day, each.basis)
    if held is not None and not held.gone and held.values.get("training") and training.values.get("type") == "refresher":
        del values["training"]
    return {**values, "valid_to": weeks_after(day, VALID_WEEKS)}


def covers(held: Record, each: Passed, day: str) -> bool:
    """Whether an entitlement already says what passing on `day` would: for that role, as long or longer."""
    until = held.values.get("valid_to")
    return (held.values.get("person") == each.person and same_role(held.values.get("role"), each.role) and valid(held, day)
            and (not until or str(until) >= weeks_after(day, VALID_WEEKS)))


def doubtful(marks: Sequence[str | None], verdict: Certificate, over: bool) -> bool:
    """Whether what was recorded no longer carries an entitlement: it says no, or, once the training is `over`, not all is there
    that passing takes. Where nothing was recorded, it stands on something else."""
    return any(marks) and (verdict.state == "no" or (over and not passed(marks, verdict)))
