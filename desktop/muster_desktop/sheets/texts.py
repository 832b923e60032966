"""Reads .csv and .tsv files of any usual encoding and delimiter into a table."""

from __future__ import annotations

import codecs
import csv
import io
from pathlib import Path

from muster.problems import Problem
from muster_desktop.sheets.grid import TEXT, Cell, Line, Table
from muster_desktop.sheets.guard import MOST_COLUMNS, MOST_LINES
from muster_desktop.sheets.problems import EMPTY_FILE, NO_TABLE, TOO_LARGE

_DELIMITERS = ",;\t|"
_SAMPLE = 60
DANGER = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet program would take for a formula at the start of a cell (OWASP ASVS 1.2.10)."""


def table(path: Path, data: bytes) -> Table:
    """The one table of a text file. Raises Problem for a file that holds no text or too much of it."""
    text, notes = decode(path, data)
    if not text.strip("\r\n\t ,;|"):
        raise Problem(EMPTY_FILE, file=path.name)
    delimiter, text = _delimiter(text)
    lines: list[Line] = []
    padded = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    csv.field_size_limit(1 << 20)
    start = 1
    try:
        for row in reader:
            cells = [Cell(TEXT, unguard(word)) if word.strip() else None for word in row]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                lines.append((start, cells))
            else:
                padded += 1
            start = reader.line_num + 1
            if len(cells) > MOST_COLUMNS or len(lines) > MOST_LINES:
                raise Problem(TOO_LARGE, file=path.name, lines=MOST_LINES, columns=MOST_COLUMNS)
    except csv.Error:
        raise Problem(NO_TABLE, file=path.name) from None
    return Table(path.stem, lines, padded, (), notes)


def decode(path: Path, data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of the bytes and a note where the encoding was guessed: UTF-8, UTF-16, else Latin-1 in its Windows form."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data[:200].count(0) >= len(data[:200]) // 3 > 0:
        encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    else:
        encoding = "utf-8-sig"
    notes: tuple[str, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8-sig":
            raise Problem(NO_TABLE, file=path.name) from None
        text, notes = _latin(data), ("latin-1",)
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and any(ord(letter) < 32 and letter not in "\t\r\n\f" for letter in set(text)):
        raise Problem(NO_TABLE, file=path.name)
    return text, notes


def _latin(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _delimiter(text: str) -> tuple[str, str]:
    """The delimiter under which most lines have the same number of cells above one; a `sep=` line decides at once."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[-1], "\n" + rest
    best, best_score = ",", 0.0
    sample = "\n".join(text.split("\n", _SAMPLE)[:_SAMPLE])
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if any(row)]
        except csv.Error:
            continue
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=wide.count)
        score = wide.count(usual) / len(widths) + min(usual, 20) / 1000
        if score > best_score:
            best, best_score = delimiter, score
    return best, text


def guarded(text: str) -> str:
    """`text` so that no spreadsheet program takes it for a formula; `unguard` gives it back."""
    return "'" + text if text.startswith((*DANGER, "'")) else text


def unguard(text: str) -> str:
    """`text` without the apostrophe that `guarded` put before it."""
    return text[1:] if text[:1] == "'" and text[1:2] in (*DANGER, "'") and len(text) > 1 else text
