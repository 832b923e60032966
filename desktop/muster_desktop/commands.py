"""What the palette offers besides records: things to do and pages to go to, how a typed text fits them, what was used lately."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from muster_desktop.search_words import folded, words_of

DO, GO = "do", "go"
RECENT = 6
SIGNS = {">": (), "#": ("issue",), "@": ("person",), "/": ("article",)}
"""The first sign of what is typed: commands only, or records of these kinds only."""


class Command(NamedTuple):
    """Something to do or a page to go to. `name` is permanent; `text` is in the reader's language and `also` holds other words
    by which it is found; `keys` is shown beside it."""

    name: str
    group: str
    text: str
    icon: str
    run: Callable[[], object]
    keys: str = ""
    about: str = ""
    also: str = ""


class Asked(NamedTuple):
    """What was typed: the sign before it, or "", and the rest."""

    sign: str
    text: str

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of records that are wanted; none for every one."""
        return SIGNS.get(self.sign, ())


def asked(typed: str) -> Asked:
    """What a person wants who typed this."""
    text = typed.strip()
    return Asked(text[0], text[1:].strip()) if text[:1] in SIGNS else Asked("", text)


def fitting(commands: Iterable[Command], text: str) -> list[Command]:
    """The commands whose text holds every word, those with words that begin so first; all of them for no words."""
    words = words_of(text)
    weighed = [(weight, at, command) for at, command in enumerate(commands)
               if (weight := _weight(f"{command.text} {command.about} {command.also}", words)) is not None]
    return [command for _, _, command in sorted(weighed, key=lambda each: each[:2])]


def _weight(text: str, words: Sequence[str]) -> int | None:
    """0 where the text begins with the first word, 1 where every word begins one of its words, 2 where it holds them."""
    held = f" {folded(text)}"
    if not all(word in held for word in words):
        return None
    if not all(f" {word}" in held for word in words):
        return 2
    return 0 if words and held.startswith(f" {words[0]}") else 1


def spans(title: str, text: str) -> list[tuple[int, int]]:
    """Where `title` holds the words of `text`: (from, to) in its own letters, in order, none over another."""
    # Between two letters a sign shows what it is: a space that parts words, or nothing, such as a vowel mark of Arabic.
    letters = [(at, sign) for at, letter in enumerate(title) for sign in folded(f"x{letter}x")[1:-1]]
    held = "".join(sign for _, sign in letters)
    marked: set[int] = set()
    for word in words_of(text):
        start = held.find(word) if held.startswith(word) else max(held.find(f" {word}") + 1, 0) or held.find(word)
        if start >= 0:
            marked.update(range(letters[start][0], letters[start + len(word) - 1][0] + 1))
    out: list[tuple[int, int]] = []
    for at in sorted(marked):
        if out and out[-1][1] == at:
            out[-1] = (out[-1][0], at + 1)
        else:
            out.append((at, at + 1))
    return out


def used(kept: str, what: str) -> str:
    """What was kept of things used lately, with `what` (a command's name or a record's id) in front."""
    names = [what, *(name for name in lately(kept) if name != what)]
    return json.dumps(names[:RECENT])


def lately(kept: str) -> list[str]:
    """The names and ids that were used lately, the last one first."""
    try:
        names = json.loads(kept or "[]")
    except ValueError:
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
