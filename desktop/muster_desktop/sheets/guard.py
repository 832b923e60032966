"""Decides whether a workbook may be parsed at all: sizes, parts and declarations, read as a stream and never trusted."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from muster.problems import Problem
from muster_desktop.sheets.grid import number
from muster_desktop.sheets.problems import DAMAGED, LOCKED_WORKBOOK, OLD_WORKBOOK, TOO_BIG, TOO_HEAVY, TOO_LARGE, UNSAFE

# Measured on openpyxl 3.1.5: a zip of 310 KB took 725 MB; one far cell kept it busy for hours (design: trust, 6.6).
MOST_BYTES = 10 << 20
MOST_UNPACKED = 100 << 20
MOST_RATIO = 100
MOST_ENTRIES = 1_000
MOST_LINES = 20_000
MOST_COLUMNS = 200
SMALL_ENTRY = 1 << 20
"""Below this a part may be as repetitive as it likes: rows of empty cells press very well."""

_CHUNK = 1 << 18
_UNSAFE = re.compile(r"vbaproject|externallinks?/|embeddings/|activex/", re.IGNORECASE)
_DECLARES = re.compile(rb"<!DOCTYPE|<!ENTITY|<\0!\0D\0O\0C\0T|\0<\0!\0D\0O\0C\0T|<\0!\0E\0N\0T|\0<\0!\0E\0N\0T", re.IGNORECASE)
_FULL_CELL = re.compile(rb'<(?:\w+:)?c\s(?:[^>]*?\s)?r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


def check_size(path: Path) -> None:
    """Refuse a file over 10 MB before a byte of it is read."""
    if path.stat().st_size > MOST_BYTES:
        raise Problem(TOO_BIG, file=path.name, most=MOST_BYTES >> 20)


def check_compound(path: Path) -> None:
    """Name the two sorts of OLE file: a workbook under a password, and the format before 2007."""
    locked = "EncryptedPackage".encode("utf-16-le") in path.read_bytes()
    raise Problem(LOCKED_WORKBOOK if locked else OLD_WORKBOOK, file=path.name)


def check_archive(path: Path) -> None:
    """Refuse an archive that is damaged, not a workbook, unsafe, or that grows too much. Reads each part once, in pieces."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
            left = MOST_UNPACKED
            for part in archive.infolist():
                left -= _check_part(path, archive, part, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise Problem(DAMAGED, file=path.name) from None
    except RuntimeError:  # zipfile says so of an encrypted part
        raise Problem(LOCKED_WORKBOOK, file=path.name) from None


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if len(names) > MOST_ENTRIES or sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
        raise Problem(TOO_HEAVY, file=path.name)
    if any(_UNSAFE.search(name) for name in names):
        raise Problem(UNSAFE, file=path.name)
    if "[Content_Types].xml" not in names:
        raise Problem(OLD_WORKBOOK if "content.xml" in names else DAMAGED, file=path.name)
    if len(set(names)) != len(names):
        raise Problem(DAMAGED, file=path.name)


def _check_part(path: Path, archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """The true unpacked size of one part, at most `left`."""
    size = 0
    for chunk in pieces(archive, part.filename):
        size += len(chunk[1])
        if size > left or (size > SMALL_ENTRY and size > MOST_RATIO * part.compress_size):
            raise Problem(TOO_HEAVY, file=path.name)
        if _DECLARES.search(chunk[0] + chunk[1]):
            raise Problem(UNSAFE, file=path.name)
    return size


def pieces(archive: zipfile.ZipFile, name: str, overlap: int = 32) -> Iterator[tuple[bytes, bytes]]:
    """The part in pieces, each with the end of the one before, so that nothing hides on a border."""
    tail = b""
    with archive.open(name) as stream:
        while piece := stream.read(_CHUNK):
            yield tail, piece
            tail = (tail + piece)[-overlap:]


def check_sheet(path: Path, archive: zipfile.ZipFile, name: str) -> list[tuple[int, int, int, int]]:
    """The merged ranges of one sheet; refuses a filled cell far outside, which would cost hours to reach."""
    merged: dict[tuple[int, int, int, int], None] = {}
    for tail, piece in pieces(archive, name, 256):
        text = tail + piece
        for match in _FULL_CELL.finditer(text):
            if int(match[2]) > MOST_LINES or number(match[1].decode()) > MOST_COLUMNS:
                raise Problem(TOO_LARGE, file=path.name, lines=MOST_LINES, columns=MOST_COLUMNS)
        for match in _MERGED.finditer(text):
            spot = (int(match[2]), number(match[1].decode()), int(match[4]), number(match[3].decode()))
            if spot[2] <= MOST_LINES and len(merged) < MOST_LINES:
                merged[spot] = None
    return list(merged)
