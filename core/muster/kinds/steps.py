"""Steps of the plan: phases, steps, tasks and gates in one tree, and the rules for progress, lateness and gates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from muster.fields import (
    Choice,
    Day,
    LongText,
    Number,
    Option,
    Person,
    Reference,
    Tags,
    Text,
    Tick,
    Value,
    is_template_text,
)
from muster.kind import Field, Kind
from muster.kinds.parts import DUE, EVIDENCE, INSTANCE, KEY, LINK, NOTE, ORDER, OWNER
from muster.mark import QT_TRANSLATE_NOOP

LEVELS = (
    Option("phase", QT_TRANSLATE_NOOP("kinds", "Phase")),
    Option("step", QT_TRANSLATE_NOOP("kinds", "Step")),
    Option("task", QT_TRANSLATE_NOOP("kinds", "Task")),
    Option("gate", QT_TRANSLATE_NOOP("kinds", "Gate")),
)

STATUSES = (
    Option("not_started", QT_TRANSLATE_NOOP("kinds", "Not started")),
    Option("under_way", QT_TRANSLATE_NOOP("kinds", "Under way")),
    Option("at_risk", QT_TRANSLATE_NOOP("kinds", "At risk")),
    Option("blocked", QT_TRANSLATE_NOOP("kinds", "Blocked")),
    Option("waiting", QT_TRANSLATE_NOOP("kinds", "Waiting")),
    Option("done", QT_TRANSLATE_NOOP("kinds", "Done")),
    Option("waived", QT_TRANSLATE_NOOP("kinds", "Waived")),
)

CLOSED = ("done", "waived")
"""The statuses after which nothing more is expected of a step."""


def conditions(step: Mapping[str, Value]) -> list[str]:
    """The lines of `done_when` in the source language. Line n, counted from 1, is met when `str(n)` is in `met`."""
    value = step.get("done_when")
    text: str = "" if value is None else value["s"] if is_template_text(value) else value
    return [line.strip() for line in text.splitlines() if line.strip()]


def late(step: Mapping[str, Value], today: str) -> bool:
    """Whether a step is past its due day and still open. `today` is YYYY-MM-DD at the reader's place."""
    due = step.get("due")
    return due is not None and due < today and step.get("status") not in CLOSED


def step_progress(step: Mapping[str, Value]) -> float:
    """How far one step is, from 0 to 1: closed is 1, else its percentage, else its met conditions, else 0."""
    if step.get("status") in CLOSED:
        return 1.0
    if step.get("percent") is not None:
        return min(max(float(step["percent"]), 0.0), 100.0) / 100
    lines = len(conditions(step))
    met = sum(1 for mark in step.get("met") or () if mark.isdecimal() and 1 <= int(mark) <= lines)
    return met / lines if lines else 0.0


def phase_progress(steps: Iterable[Mapping[str, Value]]) -> float:
    """The mean progress, 0 to 1, of the steps of a phase. Gates hold no work and are left out; no steps give 0."""
    shares = [step_progress(step) for step in steps if step.get("level") != "gate"]
    return sum(shares) / len(shares) if shares else 0.0


def _waived_without_reason(step: Mapping[str, Value]) -> str | None:
    if step.get("status") == "waived" and not (step.get("waived_reason") and step.get("waived_by")):
        return QT_TRANSLATE_NOOP("kinds", "Waived without a reason or without a name")
    return None


def _waived_but_required(step: Mapping[str, Value]) -> str | None:
    if step.get("status") == "waived" and step.get("optional") is not True:
        return QT_TRANSLATE_NOOP("kinds", "Waived although it is not marked as one that may be waived")
    return None


def _done_with_open_conditions(step: Mapping[str, Value]) -> str | None:
    lines = len(conditions(step))
    met = set(step.get("met") or ())
    if step.get("status") == "done" and met and any(str(n) not in met for n in range(1, lines + 1)):
        return QT_TRANSLATE_NOOP("kinds", "Done while some of its conditions are still open")
    return None


def _due_before_start(step: Mapping[str, Value]) -> str | None:
    if step.get("start") and step.get("due") and step["due"] < step["start"]:
        return QT_TRANSLATE_NOOP("kinds", "Due before it starts")
    return None


STEP = Kind(
    name="step",
    label=QT_TRANSLATE_NOOP("kinds", "Step"),
    plural=QT_TRANSLATE_NOOP("kinds", "Steps"),
    fields=(
        Field("title", QT_TRANSLATE_NOOP("kinds", "Title"), Text(), required=True),
        Field("level", QT_TRANSLATE_NOOP("kinds", "Level"), Choice(LEVELS),
              help=QT_TRANSLATE_NOOP("kinds", "A phase holds steps and gates, a step holds tasks")),
        Field("parent", QT_TRANSLATE_NOOP("kinds", "Belongs to"), Reference("step")),
        ORDER,
        Field("code", QT_TRANSLATE_NOOP("kinds", "Number"), Text(most=30)),
        Field("status", QT_TRANSLATE_NOOP("kinds", "Status"), Choice(STATUSES)),
        Field("percent", QT_TRANSLATE_NOOP("kinds", "Percent done"), Number(least=0, most=100)),
        OWNER,
        Field("start", QT_TRANSLATE_NOOP("kinds", "Start"), Day()),
        DUE,
        Field("done_on", QT_TRANSLATE_NOOP("kinds", "Done on"), Day()),
        Field("outcome", QT_TRANSLATE_NOOP("kinds", "Outcome"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "What is true once this is done")),
        Field("done_when", QT_TRANSLATE_NOOP("kinds", "Done when"), LongText(),
              help=QT_TRANSLATE_NOOP("kinds", "One condition on each line")),
        Field("met", QT_TRANSLATE_NOOP("kinds", "Conditions met"), Tags(),
              help=QT_TRANSLATE_NOOP("kinds", "The numbers of the lines of Done when that are true")),
        Field("blocked_by", QT_TRANSLATE_NOOP("kinds", "Blocked by"), Text(),
              help=QT_TRANSLATE_NOOP("kinds", "What holds it up, or whom it waits for")),
        Field("after", QT_TRANSLATE_NOOP("kinds", "Comes after"), Reference("step")),
        Field("gate", QT_TRANSLATE_NOOP("kinds", "Counts for gate"), Reference("step")),
        Field("section", QT_TRANSLATE_NOOP("kinds", "Plan section"), Reference("section")),
        Field("optional", QT_TRANSLATE_NOOP("kinds", "May be waived"), Tick(),
              help=QT_TRANSLATE_NOOP("kinds", "It can be left out, with a reason and a name")),
        Field("waived_reason", QT_TRANSLATE_NOOP("kinds", "Why waived"), LongText()),
        Field("waived_by", QT_TRANSLATE_NOOP("kinds", "Waived by"), Person()),
        Field("passed_by", QT_TRANSLATE_NOOP("kinds", "Passed by"), Person(),
              help=QT_TRANSLATE_NOOP("kinds", "Who signed the gate off")),
        Field("templates", QT_TRANSLATE_NOOP("kinds", "Templates for this step"), LongText()),
        EVIDENCE,
        LINK,
        NOTE,
        INSTANCE,
        KEY,
    ),
    title="title",
    columns=("code", "title", "level", "owner", "start", "due", "status", "percent"),
    parent="parent",
    common=True,
    flags=(_waived_without_reason, _waived_but_required, _done_with_open_conditions, _due_before_start),
)
