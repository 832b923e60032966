"""Programs of two ages: the present one, and one that does not know some kinds and fields yet."""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from muster import rights, scope
from muster.kind import Kind
from muster.kinds import ALL

NEW, OLD = "new", "old"
UNKNOWN_KINDS = ("article",)
UNKNOWN_FIELDS = {"issue": "description", "meeting": "agenda"}

_CACHED = [(module, name) for module in (rights, scope) for name, each in sorted(vars(module).items())
           if hasattr(each, "cache_info") and each.__module__ == module.__name__]
_TABLE: dict[str, Kind] = gc.get_referents(ALL)[0]


def _older(kind: Kind) -> Kind:
    without = UNKNOWN_FIELDS.get(kind.name)
    if without is None:
        return kind
    return dataclasses.replace(kind, fields=tuple(each for each in kind.fields if each.name != without),
                               columns=tuple(each for each in kind.columns if each != without))


_KINDS = {NEW: dict(ALL), OLD: {name: _older(kind) for name, kind in ALL.items() if name not in UNKNOWN_KINDS}}
_FUNCTIONS: dict[str, list[Any]] = {
    NEW: [getattr(module, name) for module, name in _CACHED],
    OLD: [lru_cache(maxsize=1 << 16)(getattr(module, name).__wrapped__) for module, name in _CACHED],
}
_now = [NEW]


@contextmanager
def speaking(version: str) -> Iterator[None]:
    """Within it, the code is that of a program of this age."""
    before = _now[0]
    if version == before:
        yield
        return
    _become(version)
    try:
        yield
    finally:
        _become(before)


def _become(version: str) -> None:
    _now[0] = version
    _TABLE.clear()
    _TABLE.update(_KINDS[version])
    for (module, name), function in zip(_CACHED, _FUNCTIONS[version], strict=True):
        setattr(module, name, function)
