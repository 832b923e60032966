"""The workload's records as Muster's: a check is a step, an attend an attendance mark, an issue an issue."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from benchmarks.workload import Row
from muster.author import Edit
from muster.fields import Value
from muster.ids import natural_id

SITES = ("haro", "haro/block-2", "zerin", "dashti")
_STATUS = {"todo": "not_started", "done": "done", "na": "waived",
           "L1": "logged", "L2": "in_hand", "L3": "waiting", "closed": "closed"}
_KINDS = {"check": "step", "attend": "attendance", "issue": "issue"}


def kind_of(row: Row) -> str:
    return _KINDS[row["kind"]]


def moment(row: Row) -> int:
    """When the row was written, in ms since 1970 UTC."""
    return int(datetime.datetime.fromisoformat(row["at"].replace("Z", "+00:00")).timestamp() * 1000)


def founding_edit(rollout: str, i: int, row: Row) -> Edit:
    """The whole record. Attendance has a natural id, as in the program; one half-day for each i keeps these apart."""
    site = SITES[int(row["parent"][-2:], 16) % len(SITES)]
    parent, item = (row[name].replace("-", "") for name in ("parent", "item"))
    record = row["id"].replace("-", "")
    values: dict[str, Value]
    if row["kind"] == "check":
        values = {"title": f"Item {item[-6:]}", "parent": parent, "status": _STATUS[row["state"]]}
        if row["note"]:
            values["note"] = row["note"]
    elif row["kind"] == "attend":
        half = (datetime.date(2000, 1, 1) + datetime.timedelta(days=i // 2)).isoformat() + ("/pm" if i % 2 else "/am")
        values = {"training": parent, "person": item, "half_day": half, "mark": row["state"]}
        record = natural_id(rollout, "attendance", site, parent, item, half)
    else:
        values = {"summary": row["note"], "status": _STATUS[row["state"]]}
    return Edit(record, kind_of(row), site, values)


def changing_edit(held: Edit, row: Row) -> Edit:
    """What one edit of the workload sets: a status, a mark, or a status and a summary. Actor and time are the change's own."""
    values: Mapping[str, Value]
    if row["kind"] == "attend":
        values = {"mark": row["state"]}
    elif row["kind"] == "check":
        values = {"status": _STATUS[row["state"]]}
    else:
        values = {"status": _STATUS[row["state"]], "summary": row["note"]}
    return held._replace(values=values)
