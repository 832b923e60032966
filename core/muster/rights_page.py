"""Prints the matrix of rights as the page docs/rights.md, by asking the two functions that decide."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from muster.kind import DELETED, Kind
from muster.kinds import ALL, ROLES
from muster.kinds.access import COMMON_AT_ROOT, COMMON_FIELDS, NEVER_DELETED, OWN_PERSON
from muster.rights import Holder, may_read, may_write, reads_everything

SITE = "haro"
UNKNOWN = "a_kind_or_field_of_a_newer_program"
NAMES = tuple(role.name for role in ROLES)

Act = Callable[[Holder, str, str, str], bool]

HEAD = """# Who may do what

This page is printed from the matrix in `core/muster/kinds/access.py` by `python -m muster.rights_page`, and a test keeps it
true. The two functions that decide, on every laptop and on the server, are `may_read` and `may_write` in
`core/muster/rights.py`.

A role counts at its site and at every site below it. What a role cannot read it cannot write, and it deletes only what it
reads and writes whole. Everybody reads their own person record and their own grants, wherever these lie.

## At its site and below

**R** reads all, **r** reads a part, **W** writes all, **w** writes a part, **D** deletes; the parts follow below.
"""


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join([HEAD, *_glance(), "", *_parts(), *_upwards(), *_own()]) + "\n"


def _holder(role: str) -> Holder:
    return Holder("", frozenset({(role, SITE)}))


def _allowed(act: Act, role: str, kind: Kind, site: str = SITE) -> list[str]:
    return [field for field in kind.by_name if act(_holder(role), kind.name, site, field)]


def _letter(letter: str, some: int, every: int) -> str:
    return letter if some == every else letter.lower() if some else ""


def _cell(role: str, kind: Kind) -> str:
    every = len(kind.by_name)
    letters = (
        _letter("R", len(_allowed(may_read, role, kind)), every),
        _letter("W", len(_allowed(may_write, role, kind)), every),
        "D" if may_write(_holder(role), kind.name, SITE, DELETED) else "",
    )
    return " ".join(filter(None, letters)) or "-"


def _glance() -> Iterator[str]:
    yield "| kind | " + " | ".join(NAMES) + " |"
    yield "|---" * (len(NAMES) + 1) + "|"
    for kind in ALL.values():
        yield f"| {kind.name} | " + " | ".join(_cell(role, kind) for role in NAMES) + " |"
    yield "| kinds and fields not known here | " + " | ".join(
        "R W D" if reads_everything(_holder(role), SITE) and may_write(_holder(role), UNKNOWN, SITE, UNKNOWN) else "-"
        for role in NAMES) + " |"


def _parts() -> Iterator[str]:
    for act, heading, verb in ((may_read, "Withheld", "does not read"), (may_write, "Written in part", "writes")):
        yield f"## {heading}"
        yield ""
        yield f"| role | kind | {verb} |"
        yield "|---|---|---|"
        for role in NAMES:
            for kind in ALL.values():
                allowed = _allowed(act, role, kind)
                if 0 < len(allowed) < len(kind.by_name):
                    shown = [name for name in kind.by_name if (name in allowed) == (act is may_write)]
                    yield f"| {role} | {kind.name} | {', '.join(shown)} |"
        yield ""


def _upwards() -> Iterator[str]:
    yield "## Read from the sites above"
    yield ""
    for kind in ALL.values():
        if kind.common:
            fields = COMMON_FIELDS.get(kind.name)
            what = "what the role reads at its own site" if fields is None else "only " + ", ".join(fields)
            where = ", of the whole roll-out only" if kind.name in COMMON_AT_ROOT else ""
            yield f"* {kind.name}: {what}{where}"
    yield ""


def _own() -> Iterator[str]:
    yield "## One's own, and what nobody does"
    yield ""
    yield f"* Whoever may write anything may correct in their own person record: {', '.join(OWN_PERSON)}."
    yield f"* Nobody deletes: {', '.join(NEVER_DELETED)}. Only the server writes: device."


if __name__ == "__main__":
    sys.stdout.write(page())
