"""Finds the line on which each heading and name of a TOML text stands, for sentences about mistakes in it."""

from __future__ import annotations

import re
import tomllib

Place = tuple[str, ...]

_STRING = re.compile(r'"""(?:\\.|[^\\])*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'", re.DOTALL)
_GAP = re.compile(r"(?:\s+|#[^\n]*)*")
_PART = re.compile(r"""[ \t]*("(?:\\.|[^"\\\n])*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*(\.?)""")
_COMMENT = re.compile(r"#[^\n]*")
_PLAIN = re.compile(r"""[^"'\[\]{}#\n]+""")


def find_lines(text: str) -> dict[Place, int]:
    """The line, counted from 1, of every table and key of `text`, by its path: `("step", "say-why", "title")`.

    `text` must have been read by tomllib without error. A path that is written several times has its first line; keys
    inside an inline table are not looked for. It exists because tomllib forgets where it found things.
    """
    found: dict[Place, int] = {}
    table: Place = ()
    line, counted = 1, 0
    at = _skip(_GAP, text, 0)
    while at < len(text):
        line, counted = line + text.count("\n", counted, at), at
        if text[at] == "[":
            table, at = _path(text, at + (2 if text.startswith("[[", at) else 1))
            _note(found, table, 0, line)
            at = text.index("]", at) + 1
            at += text.startswith("]", at)
        else:
            keys, at = _path(text, at)
            _note(found, table + keys, len(table), line)
            at = _value_end(text, at + 1)
        at = _skip(_GAP, text, at)
    return found


def _note(found: dict[Place, int], path: Place, known: int, line: int) -> None:
    """Notes `path` and every part of it that is longer than `known`: `[step.say-why]` also begins `step`."""
    for length in range(known + 1, len(path) + 1):
        found.setdefault(path[:length], line)


def _path(text: str, at: int) -> tuple[Place, int]:
    """A dotted name and where it ends."""
    parts: list[str] = []
    while (match := _PART.match(text, at)) is not None:
        word, at = match[1], match.end()
        parts.append(tomllib.loads(f"word = {word}")["word"] if word[0] in "\"'" else word)
        if not match[2]:
            break
    return tuple(parts), at


def _value_end(text: str, at: int) -> int:
    """The end of the line on which a value ends, past strings and brackets of several lines."""
    depth = 0
    while at < len(text):
        char = text[at]
        if char == "\n" and depth == 0:
            return at
        if char in "\"'":
            at = _skip(_STRING, text, at)
        elif char == "#":
            at = _skip(_COMMENT, text, at)
        elif char in "[]{}\n":
            depth += (char in "[{") - (char in "]}")
            at += 1
        else:
            at = _skip(_PLAIN, text, at)
    return at


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return at if match is None else match.end()
