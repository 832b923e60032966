"""The register of 24 people that was made by hand, and what was worked out from it by hand: read from the files beside it."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

from muster.author import Edit
from muster.ids import natural_id
from muster_desktop.ledger import Ledger

HERE = Path(__file__).parent
TRAININGS = {
    "A": ("haro", "Case workers, group 1", ["2026-10-30/am", "2026-10-30/pm", "2026-11-01/am", "2026-11-01/pm"]),
    "B": ("zerin", "Case workers, group 2", ["2026-11-09/am", "2026-11-09/pm", "2026-11-10/am"]),
}
MARKS = {"P": "present", "L": "late", "A": "absent", "E": "excused", "X": "left_early"}
ABOUT = ("name", "latin_name", "sex", "age_band", "agency", "position")


def rows() -> list[dict[str, str]]:
    """The register as it was written."""
    with (HERE / "register.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def worked() -> dict[str, Any]:
    """What was worked out by hand."""
    return tomllib.loads((HERE / "worked.toml").read_text(encoding="utf-8"))


def person(ledger: Ledger, number: int) -> str:
    """The id of the person in line `number`, the same whenever it is asked for."""
    return natural_id(ledger.rollout, "person", "", "hand", str(number))


def training(ledger: Ledger, letter: str) -> str:
    """The id of training A or B."""
    return natural_id(ledger.rollout, "training", "", "hand", letter)


def save(ledger: Ledger) -> None:
    """The sites, the people, the two trainings and the register, in three saves."""
    ledger.save([Edit(ledger.new_id("site", path, {}), "site", path, {"name": path.title()}) for path in ("haro", "zerin")])
    ledger.save(founding(ledger))
    ledger.save(marking(ledger))


def founding(ledger: Ledger) -> list[Edit]:
    """The people and the two trainings."""
    edits = []
    for row in rows():
        values = {name: row[name] for name in ABOUT if row[name]}
        edits.append(Edit(person(ledger, int(row["no"])), "person", "", values))
    for letter, (site, title, halves) in TRAININGS.items():
        days = sorted({half[:10] for half in halves})
        edits.append(Edit(training(ledger, letter), "training", site, {
            "title": title, "start": days[0], "end": days[-1], "half_days": halves, "pass_mark": "70",
            "pre_test": True, "post_test": True}))
    return edits


def marking(ledger: Ledger) -> list[Edit]:
    """Who takes part, every mark, and every score."""
    edits = []
    for row in rows():
        for letter, (site, _, halves) in TRAININGS.items():
            cells = [(half, row[f"{letter}{place}"]) for place, half in enumerate(halves, 1) if row[f"{letter}{place}"]]
            about = {"training": training(ledger, letter), "person": person(ledger, int(row["no"]))}
            if cells:
                edits.append(_edit(ledger, "participation", site, about))
            edits += [_edit(ledger, "attendance", site, {**about, "half_day": half, "mark": MARKS[cell[0]], **_minutes(cell[1:])})
                      for half, cell in cells if cell != "."]
            if letter == "A":
                edits += [_edit(ledger, "score", site, {**about, "test": test, "attempt": "1", "value": row[test]})
                          for test in ("pre", "post") if row[test]]
    return edits


def _minutes(text: str) -> dict[str, Any]:
    return {"minutes": text} if text else {}


def _edit(ledger: Ledger, kind: str, site: str, values: dict[str, Any]) -> Edit:
    return Edit(ledger.new_id(kind, site, values), kind, site, values)
