"""Commands on records: kinds, list, show, add, set, delete, resolve."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

import click

from muster import kinds
from muster.author import Edit
from muster.change import Record
from muster.fields import Choice, Value
from muster.floor.policy import first_days, policy_at, stamp
from muster.kind import DELETED, Kind
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.slugs import slug
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.speech import Speech, field_of, print_json, typed
from muster_desktop.floor.scripted import set_issue
from muster_desktop.ledger import UNKNOWN_KIND, UNKNOWN_SITE, Ledger
from muster_desktop.sheets_ledger import finder

NO_CLASH = Sort("no_clash", BAD, QT_TRANSLATE_NOOP(
    "problems", "{field} of this record is not waiting for a decision. Nothing was changed."))


def kind_named(name: str) -> Kind:
    """A kind by its permanent name; raises Problem with the names that there are."""
    kind = kinds.kind(name)
    if kind is None:
        raise Problem(UNKNOWN_KIND, kind=name, kinds=", ".join(kinds.ALL))
    return kind


@click.command("kinds")
@click.option("--json", "as_json", is_flag=True, help="As JSON, with every field.")
def list_kinds(as_json: bool) -> None:
    """The kinds of records and their fields."""
    if as_json:
        print_json([_declared(kind) for kind in kinds.ALL.values()])
        return
    for kind in kinds.ALL.values():
        click.echo(f"{kind.name}: {', '.join(kind.by_name)}")


def _declared(kind: Kind) -> dict[str, Any]:
    return {
        "name": kind.name, "label": kind.label, "plural": kind.plural, "title": kind.title, "natural": kind.natural,
        "fields": [{"name": field.name, "label": field.label, "type": field.type.name, "required": field.required,
                    **({"choices": [option.name for option in field.type.options]} if isinstance(field.type, Choice) else {})}
                   for field in kind.fields],
    }


@click.command("list")
@click.argument("kind")
@click.option("--json", "as_json", is_flag=True, help="As JSON: an array of {id, kind, site, fields}.")
@click.option("--where", multiple=True, metavar="FIELD=VALUE", help="Only records where the field says this; repeatable.")
@click.option("--site", default="", metavar="PATH", help="Only at this site and below.")
@on_profile
def list_records(session: Session, kind: str, as_json: bool, where: tuple[str, ...], site: str) -> None:
    """The records of a KIND that are here."""
    declared, speech = kind_named(kind), Speech()
    found: list[tuple[Ledger, Record]] = []
    for ledger in [session.at(site)] if site else session.ledgers():
        fits = [_condition(declared, condition, speech, ledger) for condition in where]
        found += [(ledger, record) for record in ledger.records(kind, ledger.site_of(site) if site else "")
                  if all(fit(record) for fit in fits)]
    if as_json:
        print_json([speech.record(ledger, record) for ledger, record in found])
        return
    names = dict.fromkeys((declared.title, *declared.columns))
    for ledger, record in found:
        cells = [speech.plain(declared, name, record.values.get(name)) for name in names]
        click.echo("\t".join([record.id, ledger.site_path(record.site), *cells]))


def _condition(kind: Kind, condition: str, speech: Speech, ledger: Ledger) -> Callable[[Record], bool]:
    """Whether a record fits `field=text`: by the value that the text means, or by the text that is shown."""
    name, equals, text = condition.partition("=")
    if not equals:
        raise click.UsageError(f"{condition!r} is not of the form FIELD=VALUE.")
    if name in ("id", "site"):
        return lambda record: text == (record.id if name == "id" else ledger.site_path(record.site))
    field = field_of(kind, name)
    find = finder([ledger], speech.library)
    try:
        wanted = typed(kind, [condition], find)[name]
    except Problem:
        if isinstance(field.type, Choice):
            raise  # an answer that does not exist is a slip, not an empty list
        wanted = text

    def fits(record: Record) -> bool:
        value = record.values.get(name)
        return bool(value == wanted) or (value is not None and speech.plain(kind, name, value) == " ".join(text.split()))

    return fits


@click.command("show")
@click.argument("record", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="As JSON: {id, kind, site, values, clashes, history}.")
@on_profile
def show_record(session: Session, record: str, as_json: bool) -> None:
    """One record: its values, what waits for a decision, and who changed what when."""
    ledger, record = session.holding(record)
    held = ledger.get(record)
    assert held is not None
    speech = Speech()
    whole = speech.whole(ledger, held)
    if as_json:
        print_json(whole)
        return
    click.echo(f"{held.kind} at {whole['site']}{', deleted' if held.gone else ''}")
    _print_whole(held, whole, speech)
    click.echo(record)


def _print_whole(held: Record, whole: dict[str, Any], speech: Speech) -> None:
    def line(name: str, value: Value) -> str:
        kind = kinds.kind(held.kind)
        return speech.plain(kind, name, value) if kind is not None else str(value)

    for name, value in held.values.items():
        click.echo(f"{name}: {line(name, value)}")
    for name, sides in whole["clashes"].items():
        click.echo(f"To decide: {name}")
        for side in sides:
            click.echo(f"  {line(name, side['value'])} ({side['name']}, {side['when']})")
    click.echo("History, newest first:")
    for past in whole["history"]:
        kept = f", kept aside: {past['reason']}" if past["reason"] else ", not sent yet" if past["unsent"] else ""
        click.echo(f"  {past['when']} {past['name']}: {past['field']} = {line(past['field'], past['value'])}{kept}")


@click.command("add")
@click.argument("kind")
@click.argument("values", nargs=-1, metavar="[PATH] FIELD=VALUE...")
@click.option("--site", default="", metavar="PATH", help="Where the record belongs, such as karwan/haro.")
@on_profile
def add_record(session: Session, kind: str, values: tuple[str, ...], site: str) -> None:
    """Add a record of a KIND at a site and print its id; `add site PATH` adds a site."""
    declared, speech = kind_named(kind), Speech()
    if kind == "site":
        click.echo(_add_site(session, declared, values, site, speech))
        return
    if not site:
        raise click.UsageError("Say where the record belongs: --site PATH.")
    ledger = session.at(site)
    below = ledger.site_of(site)
    given = typed(declared, values, finder([ledger], speech.library))
    click.echo(ledger.add(kind, below, {**_begun(ledger, below), **given} if _is_new_issue(kind, given) else given))


def _is_new_issue(kind: str, given: Mapping[str, Value]) -> bool:
    return kind == "issue" and not any(given.get(name) for name in ("logged", "occurred", "terms"))


def _begun(ledger: Ledger, site: str) -> dict[str, Value]:
    """What an issue that does not say when it happened gets: it is logged now, with the support times that count there."""
    place = next((record for record in ledger.records("site", site) if record.site == site), None)
    about = place.values if place is not None else {}
    moment: Value = [ledger.now(), ledger.offset()]
    today = datetime.datetime.fromtimestamp(ledger.now() / 1000, datetime.UTC).date().isoformat()
    policy = policy_at(ledger.records("policy"), site, str(about.get("zone") or ""), first_days(about.get("go_live"), today))
    return {name: value for name, value in {"logged": moment, **stamp(policy)}.items()
            if ledger.may_write("issue", site, name)}


def _add_site(session: Session, kind: Kind, arguments: tuple[str, ...], site: str, speech: Speech) -> str:
    paths = [each for each in arguments if "=" not in each] or [site]
    pairs = [each for each in arguments if "=" in each]
    if len(paths) != 1 or not paths[0]:
        raise click.UsageError("Say the path of one site, such as karwan/haro.")
    ledger = session.at(paths[0])
    root, *words = [word for word in paths[0].split("/") if word.strip()]
    if root != ledger.slug():
        raise Problem(UNKNOWN_SITE, path=paths[0], nearest=ledger.slug())
    values = typed(kind, pairs, finder([ledger], speech.library)) if pairs else {}
    known, below = set(ledger.sites()), ""
    edits: list[Edit] = []
    for word in words:
        below = "/".join(filter(None, (below, slug(word))))
        if below not in known:
            edits.append(Edit(ledger.new_id("site", below, {}), "site", below, {"name": word}))
    record = ledger.new_id("site", below, {})
    if values:
        first = edits.pop().values if edits else {}
        edits.append(Edit(record, "site", below, {**first, **values}))
    ledger.save(edits)
    return record


@click.command("set")
@click.argument("record", metavar="ID")
@click.argument("values", nargs=-1, metavar="FIELD=VALUE...", required=True)
@on_profile
def set_record(session: Session, record: str, values: tuple[str, ...]) -> None:
    """Change fields of a record; FIELD= clears one. An issue that is passed on, waits or is solved needs what the window asks
    for, and gets its entry."""
    ledger, record = session.holding(record)
    given, held = _values(session, ledger, record, values), ledger.get(record)
    if held is not None and held.kind == "issue" and not held.gone and DELETED not in given:
        set_issue(ledger, held, given)
    else:
        ledger.edit(record, given)


@click.command("delete")
@click.argument("record", metavar="ID")
@on_profile
def delete_record(session: Session, record: str) -> None:
    """Delete a record and what belongs to it. `set ID _deleted=no` brings it back."""
    ledger, record = session.holding(record)
    ledger.delete(record)


@click.command("resolve")
@click.argument("record", metavar="ID")
@click.argument("values", nargs=-1, metavar="FIELD=VALUE", required=True)
@on_profile
def resolve_record(session: Session, record: str, values: tuple[str, ...]) -> None:
    """Decide what a field in clash shall say; `_deleted=yes` or `_deleted=no` decides a delete that met an edit."""
    ledger, record = session.holding(record)
    held = ledger.get(record)
    decided = _values(session, ledger, record, values)
    for name in decided:
        if held is None or name not in held.clashes:
            raise Problem(NO_CLASH, field=name)
    for name, value in decided.items():
        ledger.resolve(record, name, value)


def _values(session: Session, ledger: Ledger, record: str, pairs: tuple[str, ...]) -> dict[str, Value]:
    held = ledger.get(record)
    assert held is not None
    kind = kinds.kind(held.kind)
    if kind is None:
        raise Problem(UNKNOWN_KIND, kind=held.kind, kinds=", ".join(kinds.ALL))
    return typed(kind, pairs, finder([ledger], Speech().library))


COMMANDS = (list_kinds, list_records, show_record, add_record, set_record, delete_record, resolve_record)
