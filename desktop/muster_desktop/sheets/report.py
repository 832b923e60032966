"""What an import did, or would do, in counts and lists: for a person as sentences, for a script as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import OK, Problem, Sort
from muster_desktop.sheets.found import EMPTY, NO_FIELD, SECOND, USED_AS_ID, Left, Refused, Sheet


def _say(code: str, text: str) -> Sort:
    return Sort(code, OK, text)


TAKEN = _say("import_taken", QT_TRANSLATE_NOOP(
    "problems", "Rows in {file}: {rows}. Added: {added}. Changed: {changed}. Already here: {same}. Refused: {refused}."))
FROM = _say("import_from", QT_TRANSLATE_NOOP(
    "problems", "Read from the sheet {sheet}, headings in line {line}."))
NO_LINE = _say("import_no_headings", QT_TRANSLATE_NOOP(
    "problems", "The file has no line of headings; its columns were taken as {fields}."))
TOOK = _say("import_columns", QT_TRANSLATE_NOOP(
    "problems", "Columns taken: {columns}."))
MOVED = _say("import_moved", QT_TRANSLATE_NOOP(
    "problems", "The values of {wanted} stand under the heading {heading} and were taken from there."))
LEFT_UNKNOWN = _say("import_left_unknown", QT_TRANSLATE_NOOP(
    "problems", "Left out, because nothing here is called so: {columns}."))
LEFT_SECOND = _say("import_left_second", QT_TRANSLATE_NOOP(
    "problems", "Left out, because another column fits better: {columns}."))
LEFT_EMPTY = _say("import_left_empty", QT_TRANSLATE_NOOP(
    "problems", "Left out, because they are empty: {columns}."))
AS_ID = _say("import_as_id", QT_TRANSLATE_NOOP(
    "problems", "Used only to know each row again: {columns}."))
BLANKS = _say("import_blanks", QT_TRANSLATE_NOOP(
    "problems", "Cells that say only that they are empty (NULL, N/A, a dash): {count}."))
PADDED = _say("import_padded", QT_TRANSLATE_NOOP(
    "problems", "Empty lines passed over: {count}."))
SKIPPED = _say("import_skipped", QT_TRANSLATE_NOOP(
    "problems", "Lines passed over because they hold hashtags or repeat the headings: {lines}."))
STRANGERS = _say("import_strangers", QT_TRANSLATE_NOOP(
    "problems", "Names that fit no one record here; these cells were left out: {names}."))
KEPT = _say("import_kept", QT_TRANSLATE_NOOP(
    "problems", "Cells where people here wrote something else since the first import; theirs was kept: {count}, in lines "
    "{lines}."))
CLASHING = _say("import_clashing", QT_TRANSLATE_NOOP(
    "problems", "Cells whose field waits for a decision here; left as they are: {count}, in lines {lines}."))
GONE = _say("import_gone", QT_TRANSLATE_NOOP(
    "problems", "Rows that were deleted here before; they stay deleted: lines {lines}."))
ELSEWHERE = _say("import_elsewhere", QT_TRANSLATE_NOOP(
    "problems", "Rows that name a site of another roll-out; they were put at the chosen site: lines {lines}."))
LATIN = _say("import_latin", QT_TRANSLATE_NOOP(
    "problems", "The file is not in UTF-8 and was read as Western European text: look at its accented letters."))
NO_STYLES = _say("import_no_styles", QT_TRANSLATE_NOOP(
    "problems", "The formats in the file are damaged and were left out: look at its dates and codes."))
SHORT_CODES = _say("import_short_codes", QT_TRANSLATE_NOOP(
    "problems", "Codes in {field} that seem to have lost a zero at their front, taken as they stand: {count}."))
REFUSED_ROW = _say("import_refused_row", QT_TRANSLATE_NOOP(
    "problems", "Line {line} was refused: {why}"))

_LEFT = ((NO_FIELD, LEFT_UNKNOWN), (SECOND, LEFT_SECOND), (EMPTY, LEFT_EMPTY), (USED_AS_ID, AS_ID))
_LISTED = 12
"""How many line numbers or names a sentence lists before it ends in three dots; the lists themselves are whole."""


class Kept(NamedTuple):
    """A cell that was not taken over because the record says something newer: `clash` when it waits for a decision."""

    line: int
    field: str
    clash: bool


@dataclass
class Report:
    """The outcome of one file for one kind. Lines are those of the file. `added` and `changed` count records."""

    sheet: Sheet
    added: int = 0
    changed: int = 0
    same: int = 0
    refused: list[Refused] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    elsewhere: list[int] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Lines below the headings that hold something of their own."""
        return len(self.sheet.rows) + len(self.sheet.refused)

    def sentences(self) -> list[Problem]:
        """The report for a person, one Problem (never raised) per sentence, the most important first.

        The command line prints `str(sentence)`; a window translates `sentence.sort.text` and fills in the details. The
        refused lines are not among them: show `refused`, each with its line and its own Problem.
        """
        return list(self._sentences())

    def _sentences(self) -> Iterator[Problem]:
        sheet = self.sheet
        yield Problem(TAKEN, file=sheet.file, rows=self.rows, added=self.added, changed=self.changed, same=self.same,
                      refused=len(self.refused))
        labels = {each.name: each.label for each in sheet.kind.fields}
        if sheet.line:
            yield Problem(FROM, sheet=sheet.name, line=sheet.line)
            yield Problem(TOOK, columns=", ".join(
                f"{heading} → {labels[name]}" if heading.casefold() != labels[name].casefold() else heading
                for name, heading in sheet.fields.items() if name in labels))
        else:
            yield Problem(NO_LINE, fields=", ".join(labels[name] for name in sheet.fields if name in labels))
        for name, heading in sheet.moved.items():
            yield Problem(MOVED, wanted=labels.get(name, name), heading=heading or "–")
        for why, sort in _LEFT:
            if left := [each for each in sheet.left_out if each.why == why]:
                yield Problem(sort, columns=", ".join(_column(each) for each in left))
        yield from self._counts()

    def _counts(self) -> Iterator[Problem]:
        sheet = self.sheet
        if sheet.padded:
            yield Problem(PADDED, count=sheet.padded)
        if sheet.blanks:
            yield Problem(BLANKS, count=sheet.blanks)
        if sheet.skipped:
            yield Problem(SKIPPED, lines=_list(sheet.skipped))
        if sheet.strangers:
            yield Problem(STRANGERS, names=_list(dict.fromkeys(each.text for each in sheet.strangers)))
        for clash, sort in ((False, KEPT), (True, CLASHING)):
            if lines := [each.line for each in self.kept if each.clash is clash]:
                yield Problem(sort, count=len(lines), lines=_list(dict.fromkeys(lines)))
        if self.gone:
            yield Problem(GONE, lines=_list(self.gone))
        if self.elsewhere:
            yield Problem(ELSEWHERE, lines=_list(self.elsewhere))
        for name, count in sheet.short_codes.items():
            yield Problem(SHORT_CODES, field=sheet.kind.by_name[name].label, count=count)
        if "latin-1" in sheet.notes:
            yield Problem(LATIN)
        if "no-styles" in sheet.notes:
            yield Problem(NO_STYLES)

    def as_json(self) -> dict[str, Any]:
        """The report for a script: plain JSON, lists whole."""
        sheet = self.sheet
        return {
            "file": sheet.file, "sheet": sheet.name, "kind": sheet.kind.name, "header_line": sheet.line,
            "rows": self.rows, "added": self.added, "changed": self.changed, "same": self.same,
            "refused": [{"line": each.line, "reason": str(each.problem)} for each in self.refused],
            "columns": sheet.fields, "moved": sheet.moved,
            "left_out": [each._asdict() for each in sheet.left_out],
            "blanks": sheet.blanks, "empty_lines": sheet.padded, "skipped_lines": sheet.skipped,
            "unknown_names": [each._asdict() for each in sheet.strangers],
            "kept": [each._asdict() for each in self.kept], "deleted_here": self.gone, "other_rollout": self.elsewhere,
            "short_codes": sheet.short_codes, "notes": list(sheet.notes),
        }


def _column(left: Left) -> str:
    return f"{left.heading} ({left.column})" if left.heading else left.column


def _list(things: Iterable[object]) -> str:
    words = [str(each) for each in things]
    return ", ".join(words[:_LISTED]) + (" …" if len(words) > _LISTED else "")

