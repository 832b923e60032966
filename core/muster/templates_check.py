"""Reads the TOML files of a template pack and says in words, with the line, what is wrong in one."""

from __future__ import annotations

import difflib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.templates_lines import find_lines

MAX_BYTES = 1_000_000
LANGUAGES = ("ar", "bn", "ckb", "en", "es", "fr", "km", "ps", "th")
"""The nine languages of the program; a pack may be written in any of them."""

CANNOT_READ = Sort("template_cannot_read", BAD, QT_TRANSLATE_NOOP(
    "problems", "The template {file} could not be read: {reason}. Nothing was changed."))
TOO_BIG = Sort("template_too_big", BAD, QT_TRANSLATE_NOOP(
    "problems", "The template {file} is larger than {most} kB, the most it may have. Nothing was taken from it."))
NOT_UTF8 = Sort("template_not_utf8", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} is not saved as UTF-8 text. Save it again with that encoding. Nothing was taken from it."))
BROKEN = Sort("template_broken", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: this cannot be read as TOML ({reason}). Nothing was taken from the file."))
TWICE = Sort("template_twice", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: this heading or name stands in the file for the second time. "
    "Give one of the two another name."))
MISSING_HEADER = Sort("template_missing_header", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}: the line {name} = … is missing at the top, before the first heading."))
BAD_HEADER = Sort("template_bad_header", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} is not {wanted}."))
BAD_KEY = Sort("template_bad_key", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name!r} cannot be a key. A key has small letters from a to z, digits and "
    "hyphens, and at most {most} of them."))
UNKNOWN_NAME = Sort("template_unknown_name", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: a template has no line {name!r} here. It has: {names}."))
NOT_TEXT = Sort("template_not_text", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} is not a text between quotation marks."))
EMPTY = Sort("template_empty", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} has no text. Write one, or take the line out."))

KEY_MOST = 60
_KEY = re.compile(r"[a-z0-9][a-z0-9-]*")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")
_SECOND_TIME = re.compile(r"Cannot (declare|overwrite)|already")


@dataclass(frozen=True)
class Source:
    """One TOML file as it was read: how a person knows it, what it says, and on which line."""

    file: str
    text: str
    content: Mapping[str, Any]

    @cached_property
    def lines(self) -> Mapping[tuple[str, ...], int]:
        return find_lines(self.text)

    def line(self, *path: str) -> int:
        """The line of `path`, or of the nearest heading above it, or 1."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, sort: Sort, *path: str, **details: str | int) -> Problem:
        """The Problem of `sort` at the line of `path` in this file."""
        return Problem(sort, file=self.file, line=self.line(*path), **details)


def read_source(path: Path) -> Source:
    """The file at `path`, known to a person by its folder and name; raises Problem when it is no TOML of fair size."""
    file = f"{path.resolve().parent.name}/{path.name}"
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise Problem(CANNOT_READ, file=file, reason=error.strerror or type(error).__name__) from None
    if len(data) > MAX_BYTES:
        raise Problem(TOO_BIG, file=file, most=MAX_BYTES // 1000)
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig")).replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise Problem(NOT_UTF8, file=file) from None
    return Source(file, text, _parse(file, text))


def _parse(file: str, text: str) -> dict[str, Any]:
    """What the TOML says. Numbers with a point stay text, so that 0.1 is 0.1."""
    try:
        return tomllib.loads(text, parse_float=str)
    except (ValueError, RecursionError) as error:  # the latter: a file of a thousand brackets
        said = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "a value is too long or too deep"
        where = _AT_LINE.search(said)
        line = int(where[1]) if where and where[1] else max(1, len(text.splitlines()))
        if _SECOND_TIME.search(said):
            raise Problem(TWICE, file=file, line=line) from None
        raise Problem(BROKEN, file=file, line=line, reason=_AT_LINE.sub("", said)) from None


def check_key(source: Source, key: str, *path: str) -> None:
    if len(key) > KEY_MOST or not _KEY.fullmatch(key):
        raise source.problem(BAD_KEY, *path, name=key[:KEY_MOST], most=KEY_MOST)


def header_text(source: Source, name: str) -> str:
    """One of the two texts at the top: title or about."""
    return read_text(source, _header(source, name), name)


def check_header(source: Source, name: str) -> Any:
    """The value of one of the other lines at the top: pack, version or language."""
    value = _header(source, name)
    fits, wanted = {
        "pack": (isinstance(value, str) and len(value) <= KEY_MOST and _KEY.fullmatch(value) is not None,
                 QT_TRANSLATE_NOOP("problems", "a short name of small letters, digits and hyphens")),
        "version": (type(value) is int and 0 < value < 10_000,
                    QT_TRANSLATE_NOOP("problems", "a whole number from 1 to 9999")),
        "language": (value in LANGUAGES,
                     QT_TRANSLATE_NOOP("problems", "one of ar, bn, ckb, en, es, fr, km, ps, th")),
    }[name]
    if not fits:
        raise source.problem(BAD_HEADER, name, name=name, wanted=wanted)
    return value


def _header(source: Source, name: str) -> Any:
    if name not in source.content:
        raise Problem(MISSING_HEADER, file=source.file, name=name)
    return source.content[name]


def read_text(source: Source, value: Any, *path: str) -> str:
    """A text, or a list of texts as the lines of one; never empty."""
    parts = value if isinstance(value, list) and value else [value]
    if not all(isinstance(part, str) for part in parts):
        raise source.problem(NOT_TEXT, *path, name=path[-1])
    if not all(part.strip() for part in parts):
        raise source.problem(EMPTY, *path, name=path[-1])
    return "\n".join(part.strip() for part in parts)


def nearest(name: str, among: Iterable[str]) -> str:
    """The name among `among` that a person may have meant; empty when none is like it."""
    return next(iter(difflib.get_close_matches(name, list(among), n=1, cutoff=0.6)), "")
