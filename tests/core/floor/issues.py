"""Issues, entries and receipts for the tests of the floor's rules, made in few words."""

from __future__ import annotations

import datetime
import hashlib
from zoneinfo import ZoneInfo

from muster.change import Record
from muster.floor.hours import MINUTE
from muster.floor.life import receipt_device
from muster.floor.policy import example, stamp

ZONE = "Asia/Baghdad"
POLICY = example(ZONE)
HOUR = 60 * MINUTE


def at(text, zone=ZONE):
    """The moment of a wall clock in Baghdad, in ms: at("2026-11-10T09:00")."""
    return round(datetime.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def named(name):
    """An id that is always the same for the same name."""
    return hashlib.sha256(str(name).encode()).hexdigest()[:32]


def record(kind, name, site="haro", **values):
    return Record(named(f"{kind} {name}"), kind, site, {key: value for key, value in values.items() if value is not None}, {},
                  False, False)


def issue(name="x", logged=None, site="haro", policy=POLICY, **values):
    """An issue that was logged then (ms, or None), with the times of `policy` stamped on it (or none)."""
    stamped = stamp(policy) if policy is not None else {}
    moment = [logged, 180] if logged is not None else None
    return record("issue", name, site, **{"summary": str(name), "severity": "1", "logged": moment, **stamped, **values})


def entry(of, act, when, name="", **values):
    """An entry of an issue."""
    return record("entry", f"{of.id} {act} {when} {name}", of.site, issue=of.id, act=act, at=[when, 180], **values)


def receipt(of, level, device, when, passed=None):
    """A receipt: the device of a level first held an issue, or what `passed` (an entry) said of it."""
    return record("receipt", f"{of.id} {level} {device} {passed.id if passed else ''}", of.site, issue=of.id, level=str(level),
                  device=receipt_device(device, passed.id if passed else ""), at=[when, 180])
