"""Records and edits that look like a team's day: 60 of 100 are ticks, 25 attendance marks, 15 issues with text."""

from __future__ import annotations

import datetime
import importlib.util
import itertools
import os
import random
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

GIVEN = "MUSTER_WORKLOAD"
"""Names a folder with another workload.py to use instead: its `records(n)` and `edits(records, n, generation)`."""

Row = dict[str, str]
"""One record: id, kind (check, attend, issue), parent, item, actor, at (UTC), state, note."""

_HERE = Path(__file__).parent
_BEGIN = datetime.datetime(2025, 11, 1, 8, tzinfo=datetime.UTC)
_BEGIN_MS = int(_BEGIN.timestamp() * 1000)
_APART = 37
"""Seconds between two records."""
_NEXT = {"todo": "done", "done": "todo", "na": "done", "present": "absent", "absent": "late", "late": "present",
         "L1": "L2", "L2": "L3", "L3": "closed", "closed": "L1"}
_WORDS = 1_200
_STEEPNESS = 0.78
"""The word at rank r is met r**-0.78 times as often as the first: 8.9 bits a word, as in the seed documents."""


class Workload(Protocol):
    """Where records and edits come from."""

    def records(self, n: int) -> list[Row]: ...

    def edits(self, records: list[Row], n: int, generation: int) -> list[tuple[int, Row]]: ...


def chosen() -> Workload:
    """The workload that MUSTER_WORKLOAD names, else our own."""
    folder = os.environ.get(GIVEN)
    if not folder:
        return Own()
    spec = importlib.util.spec_from_file_location("given_workload", Path(folder) / "workload.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder)
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module  # type: ignore[no-any-return]


def _vocabulary() -> list[str]:
    """Short words as they stand, the others in five forms, most frequent first."""
    stems = (_HERE / "vocabulary.txt").read_text("utf-8").split()
    few, many = stems[:24], stems[24:]
    return (few + [stem + end for end in ("", "s", "ed", "ing", "er") for stem in many])[:_WORDS]


def _id(source: random.Random, ms: int) -> str:
    return str(uuid.UUID(int=(ms << 80) | (7 << 76) | (source.getrandbits(12) << 64) | (2 << 62) | source.getrandbits(62)))


def _stamp(seconds: int) -> str:
    return (_BEGIN + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


class Own:
    """The workload that comes with this repository; the same records and edits every time."""

    def __init__(self) -> None:
        first = random.Random(11)
        self._plans = [_id(first, _BEGIN_MS + i) for i in range(40)]
        self._items = [_id(first, _BEGIN_MS + i) for i in range(400)]
        self._actors = [_id(first, _BEGIN_MS + i) for i in range(60)]
        self._vocabulary = _vocabulary()
        self._weights = list(itertools.accumulate((rank + 1) ** -_STEEPNESS for rank in range(len(self._vocabulary))))

    def _text(self, source: random.Random, words: int) -> str:
        return " ".join(source.choices(self._vocabulary, cum_weights=self._weights, k=words))

    def records(self, n: int) -> list[Row]:
        return [self._record(i) for i in range(n)]

    def _record(self, i: int) -> Row:
        source = random.Random(i * 7_368_787 + 5)
        share = source.random()
        if share < 0.60:
            what = ("check", source.choice(("todo", "done", "na")), self._text(source, source.choice((0, 0, 0, 3, 6))))
        elif share < 0.85:
            what = ("attend", source.choice(("present", "absent", "late")), "")
        else:
            what = ("issue", source.choice(("L1", "L2", "L3", "closed")), self._text(source, source.randrange(8, 30)))
        return {"id": _id(source, _BEGIN_MS + i * _APART * 1000), "kind": what[0], "parent": source.choice(self._plans),
                "item": source.choice(self._items), "actor": source.choice(self._actors),
                "at": _stamp(i * _APART + source.randrange(_APART)), "state": what[1], "note": what[2]}

    def edits(self, records: Sequence[Row], n: int, generation: int) -> list[tuple[int, Row]]:
        """`n` records as one person's edits leave them, a random sample in the order in which they were touched."""
        source = random.Random(generation * 1_000_003 + n)
        return [(i, self._edited(records[i], generation, turn))
                for turn, i in enumerate(source.sample(range(len(records)), n))]

    def _edited(self, record: Row, generation: int, turn: int) -> Row:
        """The state goes on, the time by about 20 s an edit; an issue gets four more words."""
        source = random.Random(f"{record['id']} {generation}")
        edited = record | {"state": _NEXT[record["state"]], "actor": self._actors[generation % 60],
                           "at": _stamp((20 + generation) * 86_400 + turn * 20 + source.randrange(20))}
        if record["kind"] == "issue":
            edited["note"] = f"{record['note']} {self._text(source, 4)}"[-300:]
        return edited
