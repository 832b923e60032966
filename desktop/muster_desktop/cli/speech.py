"""How the command line writes records down: plain tables for people, JSON for scripts, template texts as they are shown."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import click

from muster.change import Past, Record, Version
from muster.fields import Moment, Reference, Value, is_template_text
from muster.kind import DELETED, Field, Kind
from muster.kinds import kind as kind_of
from muster.problems import Problem
from muster.templates import Library
from muster_desktop.ledger import UNKNOWN_FIELD, Ledger
from muster_desktop.sheets import Find

LANGUAGE = "en"
_MOMENT = Moment()
_UNSAFE = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n\r"}
"""Control characters: a text from somebody else must not steer the reader's terminal."""


class Speech:
    """Shows values; holds the template packs, which are read when the first text of one is shown."""

    def __init__(self) -> None:
        self.library = Library()

    def value(self, value: Value) -> Value:
        """A value for JSON: as it is stored, but a text of a template as the text that is shown."""
        return self.text(value) if is_template_text(value) else value

    def text(self, value: Value) -> str:
        return self.library.shown(value, LANGUAGE)

    def plain(self, kind: Kind, name: str, value: Value) -> str:
        """One line of text for a table."""
        if value is None:
            return ""
        field = kind.by_name.get(name)
        known = field is not None and not is_template_text(value) and field.valid(value)
        shown = field.type.show(value) if field is not None and known else self.text(value)
        return " ".join(shown.translate(_UNSAFE).split())

    def record(self, ledger: Ledger, record: Record) -> dict[str, Any]:
        """A record for `list --json`: every declared field, empty ones as null, then what this program does not know."""
        kind = kind_of(record.kind)
        names = dict.fromkeys((*(kind.by_name if kind else ()), *record.values))
        return {"id": record.id, "kind": record.kind, "site": ledger.site_path(record.site),
                **{name: self.value(record.values.get(name)) for name in names}}

    def whole(self, ledger: Ledger, record: Record) -> dict[str, Any]:
        """A record for `show --json`, with its clashes and its history."""
        return {
            "id": record.id, "kind": record.kind, "site": ledger.site_path(record.site),
            "values": {name: self.value(value) for name, value in record.values.items()},
            "clashes": {name: [self._side(ledger, side) for side in sides] for name, sides in record.clashes.items()},
            "history": [self._past(ledger, past) for past in ledger.history(record.id)],
            "deleted": record.gone, "unsent": record.unsent,
        }

    def _side(self, ledger: Ledger, side: Version) -> dict[str, Any]:
        return {"value": self.value(side.value), **_who(ledger, side)}

    def _past(self, ledger: Ledger, past: Past) -> dict[str, Any]:
        return {"field": past.field, "value": self.value(past.value), **_who(ledger, past), "save": past.save,
                "reason": past.reason}


def _who(ledger: Ledger, made: Version | Past) -> dict[str, Any]:
    epoch, n = made.id
    return {"change": f"{epoch.hex()}-{n}", "person": made.person, "name": ledger.person_name(made.person),
            "when": _MOMENT.show([made.ms, made.offset]), "unsent": made.unsent}


def field_of(kind: Kind, name: str) -> Field:
    """A field by name; raises Problem with the names that there are."""
    if name not in kind.by_name:
        raise Problem(UNKNOWN_FIELD, kind=kind.name, field=name, fields=", ".join(kind.by_name))
    return kind.by_name[name]


def typed(kind: Kind, pairs: Iterable[str], find: Find) -> dict[str, Value]:
    """The values of `field=text` arguments; an empty text clears the field. A reference may be named instead of its id."""
    values: dict[str, Value] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise click.UsageError(f"{pair!r} is not of the form FIELD=VALUE.")
        if name == DELETED:
            values[name] = text.strip().casefold() in ("true", "yes", "1")
            continue
        field = field_of(kind, name)
        found = find(field.type.to, text) if isinstance(field.type, Reference) else None
        values[name] = found or field.read(text)
    if not values:
        raise click.UsageError("Say at least one FIELD=VALUE.")
    return values


def print_json(thing: object) -> None:
    click.echo(json.dumps(thing, ensure_ascii=False, indent=2, default=str))

