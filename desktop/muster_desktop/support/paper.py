"""A report as it is before it is put on paper: headings, sentences, tables and lines to sign, in one language and direction."""

from __future__ import annotations

from typing import NamedTuple


class Table(NamedTuple):
    """`marks` tones a row by its number: "ok", "warn" or "bad"; a word in the row says the same."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...] = ()


class Part(NamedTuple):
    """A section: its heading, then sentences, then a table or lines of a list; `blank` empty lines to write on."""

    heading: str
    sentences: tuple[str, ...] = ()
    table: Table | None = None
    lines: tuple[str, ...] = ()
    blank: int = 0


class Paper(NamedTuple):
    """`rtl` when it is read from the right; `language` is the code of its language."""

    title: str
    about: str
    language: str
    rtl: bool
    parts: tuple[Part, ...]
