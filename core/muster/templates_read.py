"""Turns the TOML of a template pack into checked items: records without ids, their texts by key."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muster.fields import (
    BAD_VALUE,
    NO_SUCH_CHOICE,
    TOO_LONG,
    Choice,
    LongText,
    Person,
    Reference,
    Site,
    Tags,
    Text,
    Value,
)
from muster.kind import Field, Kind
from muster.kinds import ALL
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.templates_check import NOT_TEXT, UNKNOWN_NAME, Source, check_header, check_key, nearest, read_text

MAX_RECORDS = 5_000
TEMPLATE_KINDS = ("section", "step", "milestone", "risk", "meeting", "training", "readiness", "article")
"""What a template may hold: plans and lists. Never people, sites, rights, or what was done on a day."""
HEADER = ("pack", "version", "language", "title", "about", "texts")
SHARED = "texts"
BY_PROGRAM = ("instance", "key")
"""Fields that say which use of which template a record came from; `Pack.edits` fills them."""
STATES = ("status", "state")
"""A record whose kind has one of these begins with its first answer, unless the template says otherwise."""

UNKNOWN_KIND = Sort("template_unknown_kind", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: there is no kind {name!r} in a template. It may be one of: {names}."))
UNKNOWN_KIND_NEAR = Sort("template_unknown_kind_near", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: there is no kind {name!r}. Did you mean {near!r}?"))
NO_KEY = Sort("template_no_key", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: the heading needs a key after the kind, such as [{name}.first]."))
UNKNOWN_FIELD = Sort("template_unknown_field", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {kind} has no field {name!r}. Its fields are: {names}."))
UNKNOWN_FIELD_NEAR = Sort("template_unknown_field_near", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {kind} has no field {name!r}. Did you mean {near!r}?"))
MISSING_FIELD = Sort("template_missing_field", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {kind} needs the field {name!r}, and this one is without it."))
NO_PEOPLE = Sort("template_no_people", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} names a person or a site, and a template cannot know them. "
    "Take the line out."))
UNKNOWN_REFERENCE = Sort("template_unknown_reference", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} says {key!r}, and nothing in this template has that key."))
UNKNOWN_REFERENCE_NEAR = Sort("template_unknown_reference_near", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} says {key!r}, and nothing in this template has that key. "
    "Did you mean {near!r}?"))
CIRCLE = Sort("template_circle", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {key!r} lies below itself. Change its {name}."))
LINE_BAD_VALUE = Sort("template_bad_value", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {field} is {text!r}, and that is not {wanted}."))
LINE_NO_SUCH_CHOICE = Sort("template_no_such_choice", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {field} is {text!r}, and that is not one of {choices}."))
SEVERAL_LINES = Sort("template_several_lines", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: {name} is a text of one line, and this one has several."))
LINE_TOO_LONG = Sort("template_too_long", BAD, QT_TRANSLATE_NOOP(
    "problems", "In {file}, line {line}: the text of {field} has {length} characters and the most is {most}."))
TOO_MANY = Sort("template_too_many", BAD, QT_TRANSLATE_NOOP(
    "problems", "{file} has {count} records and a template may have {most}. Nothing was taken from it."))

_AT_LINE = {BAD_VALUE.code: LINE_BAD_VALUE, NO_SUCH_CHOICE.code: LINE_NO_SUCH_CHOICE, TOO_LONG.code: LINE_TOO_LONG}


@dataclass(frozen=True)
class Wording:
    """A text of the pack: the key by which translations know it, and what it says in the pack's own language."""

    key: str
    text: str


@dataclass(frozen=True)
class Link:
    """A reference to another item of the pack."""

    kind: str
    key: str


@dataclass(frozen=True)
class Item:
    """One record to be: its kind, its key in the pack, and canonical values, texts and links by field."""

    kind: str
    key: str
    values: Mapping[str, Value | Wording | Link]


def read_items(source: Source) -> tuple[Item, ...]:
    """Every record of the pack in the order of the file; raises Problem at the first mistake."""
    kinds = [_kind(source, name) for name in source.content if name not in HEADER]
    for kind in kinds:
        _check_tables(source, kind)
    count = sum(len(source.content[kind.name]) for kind in kinds)
    if count > MAX_RECORDS:
        raise Problem(TOO_MANY, file=source.file, count=count, most=MAX_RECORDS)
    shared = shared_texts(source)
    items = [_item(source, kind, key, shared) for kind in kinds for key in source.content[kind.name]]
    _check_links(source, items)
    return tuple(_ordered(items))


def shared_texts(source: Source) -> dict[str, str]:
    """The texts that several records use, by key: `area = "@governance"` stands for the text `governance`."""
    table = source.content.get(SHARED, {})
    if not isinstance(table, dict):
        raise source.problem(NO_KEY, SHARED, name=SHARED)
    return {key: read_text(source, value, SHARED, key) for key, value in table.items()}


def _kind(source: Source, name: str) -> Kind:
    if name in TEMPLATE_KINDS:
        return ALL[name]
    if not isinstance(source.content[name], dict | list):
        raise source.problem(UNKNOWN_NAME, name, name=name, names=", ".join(HEADER))
    if near := nearest(name, TEMPLATE_KINDS):
        raise source.problem(UNKNOWN_KIND_NEAR, name, name=name, near=near)
    raise source.problem(UNKNOWN_KIND, name, name=name, names=", ".join(TEMPLATE_KINDS))


def _check_tables(source: Source, kind: Kind) -> None:
    table = source.content[kind.name]
    if not isinstance(table, dict):
        raise source.problem(NO_KEY, kind.name, name=kind.name)
    for key, values in table.items():
        if not isinstance(values, dict):
            raise source.problem(NO_KEY, kind.name, key, name=kind.name)
        check_key(source, key, kind.name, key)


def _item(source: Source, kind: Kind, key: str, shared: Mapping[str, str]) -> Item:
    values: dict[str, Value | Wording | Link] = {}
    for name, value in source.content[kind.name][key].items():
        field = kind.by_name.get(name)
        if field is None or name in BY_PROGRAM:
            raise _unknown_field(source, kind, key, name)
        values[name] = _slot(source, field, value, shared, (kind.name, key, name))
    for field in kind.fields:
        if field.required and field.name not in values:
            raise source.problem(MISSING_FIELD, kind.name, key, kind=kind.name, name=field.name)
    for field in kind.fields:
        if field.name in STATES and isinstance(field.type, Choice):
            values.setdefault(field.name, field.type.options[0].name)
    return Item(kind.name, key, values)


def _unknown_field(source: Source, kind: Kind, key: str, name: str) -> Problem:
    path, fields = (kind.name, key, name), [each for each in kind.by_name if each not in BY_PROGRAM]
    if near := nearest(name, fields):
        return source.problem(UNKNOWN_FIELD_NEAR, *path, kind=kind.name, name=name, near=near)
    return source.problem(UNKNOWN_FIELD, *path, kind=kind.name, name=name, names=", ".join(fields))


def _slot(source: Source, field: Field, value: Any, shared: Mapping[str, str],
          path: tuple[str, ...]) -> Value | Wording | Link:
    if isinstance(field.type, Text):
        return _wording(source, field, value, shared, path)
    if isinstance(field.type, Person | Site):
        raise source.problem(NO_PEOPLE, *path, name=field.name)
    if isinstance(field.type, Reference):
        text = read_text(source, value, *path)
        kind, _, key = text.rpartition(".")
        return Link(kind or field.type.to, key)
    if isinstance(value, bool) and field.valid(value):
        return value
    if isinstance(value, list) and not isinstance(field.type, Tags):  # only tags are a list; they become lines
        raise source.problem(NOT_TEXT, *path, name=field.name)
    if isinstance(value, datetime.date | datetime.time):  # a moment is a date too
        value = value.isoformat()
    return _read(source, field, read_text(source, str(value) if isinstance(value, int) else value, *path), path)


def _wording(source: Source, field: Field, value: Any, shared: Mapping[str, str], path: tuple[str, ...]) -> Value | Wording:
    """A text that translators see; one without a letter, such as the number 2.1, is the same in every language."""
    key = ".".join(path)
    if isinstance(value, str) and value.startswith("@"):
        if value[1:] not in shared:
            raise _unknown_link(source, field.name, value, [f"@{each}" for each in shared], path)
        key, value = f"{SHARED}.{value[1:]}", shared[value[1:]]
    text = _read(source, field, read_text(source, value, *path), path)
    if "\n" in text and not isinstance(field.type, LongText):
        raise source.problem(SEVERAL_LINES, *path, name=field.name)
    return Wording(key, text) if any(char.isalpha() for char in text) else text


def _read(source: Source, field: Field, text: str, path: tuple[str, ...]) -> Value:
    try:
        return field.read(text)
    except Problem as problem:
        raise source.problem(_AT_LINE[problem.code], *path, **problem.details) from None


def _check_links(source: Source, items: list[Item]) -> None:
    """Every link leads to an item, and nothing lies below itself."""
    known = {(item.kind, item.key): item for item in items}
    for item in items:
        for name, value in item.values.items():
            if isinstance(value, Link) and (value.kind, value.key) not in known:
                keys = [key for kind, key in known if kind == value.kind and key != item.key]
                raise _unknown_link(source, name, value.key, keys, (item.kind, item.key, name))
    for item in items:
        parent, steps = ALL[item.kind].parent, 0
        above = item.values.get(parent)
        while isinstance(above, Link) and steps <= len(items):
            if (above.kind, above.key) == (item.kind, item.key):
                raise source.problem(CIRCLE, item.kind, item.key, parent, key=item.key, name=parent)
            upper = known[above.kind, above.key]
            above, steps = upper.values.get(ALL[upper.kind].parent), steps + 1


def _unknown_link(source: Source, name: str, key: str, keys: list[str], path: tuple[str, ...]) -> Problem:
    if near := nearest(key, keys):
        return source.problem(UNKNOWN_REFERENCE_NEAR, *path, name=name, key=key, near=near)
    return source.problem(UNKNOWN_REFERENCE, *path, name=name, key=key)


def _ordered(items: list[Item]) -> Iterator[Item]:
    """The items, those of a kind that has an order numbered 1, 2, 3 … as they stand below one parent."""
    count: dict[tuple[str, Any], int] = {}
    for item in items:
        kind = ALL[item.kind]
        place = (item.kind, item.values.get(kind.parent))
        count[place] = count.get(place, 0) + 1
        if "order" in kind.by_name and "order" not in item.values:
            order = kind.by_name["order"].read(str(count[place]))
            yield Item(item.kind, item.key, {**item.values, "order": order})
        else:
            yield item


def read_wordings(source: Source) -> dict[str, str]:
    """The texts of a translation by key, not yet compared with the pack."""
    check_header(source, "pack")
    check_header(source, "version")
    wordings: dict[str, str] = {}
    for name, value in source.content.items():
        if name not in ("pack", "version"):
            wordings.update(_flat(source, value, (name,)))
    return wordings


def _flat(source: Source, value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _flat(source, inner, (*path, name))
    else:
        yield ".".join(path), read_text(source, value, *path)


def beside(path: Path, language: str) -> Path:
    """Where the translation of the pack in `path` would be: `ar.toml` in the same folder."""
    return path.parent / f"{language}.toml"
