"""Import into a ledger and export out of it: what the register page and the command line do alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from muster import kinds
from muster.author import Edit, in_saves
from muster.fields import Value
from muster.kind import Kind
from muster.templates import Library
from muster.templates_check import LANGUAGES
from muster_desktop import sheets
from muster_desktop.ledger import Ledger, Saved

UNWRITTEN = frozenset({"device"})
"""Kinds that no export holds: the keys of other laptops are of no use in a sheet."""


def plan_import(ledger: Ledger, path: Path, kind: Kind, site: str, library: Library,
                words: sheets.Words | None = None) -> sheets.Plan:
    """Read a file and say what it would change; nothing is saved. Takes a second or two: call it in a worker.

    `site` is the path below the root for rows that name none; `words` maps English labels of fields and answers to what
    they are called in the languages of the reader. Raises Problem for a file that is no good.
    """
    sheet = sheets.read(path, kind, words=words, find=finder([ledger], library))
    return sheets.plan(sheet, ledger, site, lambda value: every(library, value))


def save_import(ledger: Ledger, plan: sheets.Plan) -> list[Saved]:
    """Save what the plan changes, in as many saves as it needs. To take it back, undo them in reverse order.

    A file that is cut off by a power cut is imported again: what is here already is not added twice.
    """
    return [ledger.save(part) for part in parts(plan)]


def parts(plan: sheets.Plan) -> list[Sequence[Edit]]:
    """What the plan changes, cut into saves: between two of them an import can be counted and stopped."""
    return list(in_saves([Edit(*change) for change in plan.changes]))


def save_refused(path: Path, report: sheets.Report, reason: Callable[[sheets.Refused], str]) -> None:
    """Write the refused rows as a .csv that can be put right and imported again; `reason` says why in the reader's words."""
    rows = [(str(each.line), reason(each), *each.cells) for each in report.refused]
    sheets.save_rows(path, ["Line", "Reason", *report.sheet.headings], rows)


def export(ledger: Ledger, path: Path, chosen: Sequence[Kind], library: Library, language: str,
           label: Callable[[str], str] = str) -> int:
    """Write all records of the chosen kinds (all that people keep, when empty) to FILE.xlsx or a folder; returns how many.

    `label` translates labels of the context "kinds". Raises Problem when the place cannot be written to.
    """
    parts = [(kind, ledger.records(kind.name)) for kind in chosen or kinds.ALL.values() if kind.name not in UNWRITTEN]
    return sheets.write(path, parts, tongue(ledger, library, language, label))


def tongue(ledger: Ledger, library: Library, language: str, label: Callable[[str], str] = str) -> sheets.Tongue:
    """How an export speaks: labels, template texts as they are shown, and the names behind references."""
    names: dict[str, dict[str, str]] = {}

    def name_of(kind: str, record: str) -> str:
        declared = kinds.kind(kind)
        if declared is None:
            return ""
        if kind not in names:
            names[kind] = {each.id: library.shown(each.values.get(declared.title), language)
                           for each in ledger.records(kind)}
        return names[kind].get(record, "")

    return sheets.Tongue(label, lambda value: library.shown(value, language), name_of, ledger.site_path)


def every(library: Library, value: Value) -> Iterable[str]:
    """A template text in every language that is held here, and as it was written."""
    return [value["s"], *(library.shown(value, language) for language in LANGUAGES)]


def finder(ledgers: Iterable[Ledger], library: Library) -> sheets.Find:
    """(kind, name as written) -> the id of the one record that is called so, None for none or several."""
    known: dict[str, dict[str, set[str]]] = {}

    def find(kind: str, text: str) -> str | None:
        declared = kinds.kind(kind)
        if declared is None:
            return None
        if kind not in known:
            known[kind] = {}
            for ledger in ledgers:
                _learn(known[kind], ledger, declared, library)
        found = known[kind].get(_bare(text), set())
        return next(iter(found)) if len(found) == 1 else None

    return find


def _learn(known: dict[str, set[str]], ledger: Ledger, kind: Kind, library: Library) -> None:
    for record in ledger.records(kind.name):
        names = {library.shown(record.values.get(kind.title), "en")}
        if kind.name == "site":
            names.add(ledger.site_path(record.site))
        if kind.name == "person":
            names.add(str(record.values.get("latin_name", "")))
        for name in names - {""}:
            known.setdefault(_bare(name), set()).add(record.id)


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())
