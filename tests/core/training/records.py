"""Records of trainings as the tests of the rules write them."""

from __future__ import annotations

from typing import Any

from muster.change import Record


def record(id: str, kind: str, site: str = "haro", **values: Any) -> Record:
    """A frozen record that nobody else has written."""
    return Record(id, kind, site, {name: value for name, value in values.items() if value is not None}, {}, False, False)


def training(id: str = "t1", site: str = "haro", **values: Any) -> Record:
    return record(id, "training", site, **values)


def mark(person: str, half: str, mark: str | None, training: str = "t1", id: str = "", **more: Any) -> Record:
    return record(id or f"{training} {person} {half}", "attendance", training=training, person=person, half_day=half, mark=mark,
                  **more)


def score(person: str, test: str, value: str | None = None, attempt: str = "1", training: str = "t1", **more: Any) -> Record:
    return record(f"{training} {person} {test} {attempt}", "score", training=training, person=person, test=test, attempt=attempt,
                  value=value, **more)


def takes_part(person: str, training: str = "t1", id: str = "", site: str = "haro", **values: Any) -> Record:
    return record(id or f"{training} {person}", "participation", site, training=training, person=person, **values)
