"""Commands on what is kept aside: list it, accept it on behalf of its author, decline it with a reason."""

from __future__ import annotations

from typing import Any

import click

from muster import verdicts
from muster.fields import Moment
from muster.kinds import kind as kind_of
from muster.problems import Problem
from muster.quarantine import DECLINED, NOT_KEPT, WAITING, Held, Kept
from muster_desktop.cli.place import Session, on_profile
from muster_desktop.cli.speech import Speech, print_json
from muster_desktop.ledger import Ledger

_MOMENT = Moment()


@click.group("quarantine")
def quarantine() -> None:
    """What the server kept aside: its author and HQ see it, and HQ decides on it."""


@quarantine.command("list")
@click.option("--json", "as_json", is_flag=True, help="As JSON: an array of {id, state, person, when, changes}.")
@click.option("--all", "everything", is_flag=True, help="Also what was decided on.")
@on_profile
def list_kept(session: Session, as_json: bool, everything: bool) -> None:
    """The saves that are kept aside and wait for a decision."""
    speech = Speech()
    found = [(ledger, kept) for ledger in session.ledgers() for kept in ledger.quarantine()
             if everything or kept.state == WAITING]
    if as_json:
        print_json([_told(ledger, kept, speech) for ledger, kept in found])
        return
    for ledger, kept in found:
        _print(ledger, kept, speech)


def _print(ledger: Ledger, kept: Kept, speech: Speech) -> None:
    who = ledger.person_name(kept.person) or kept.person
    click.echo(f"{kept.name}\t{kept.state}\t{who}\t{_MOMENT.show([kept.ms, kept.offset])}")
    for held in kept.changes:
        click.echo(f"  {held.kind} at {ledger.site_path(held.site)}: {held.field} = {_plain(held, speech)} "
                   f"({verdicts.WORDS[held.reason]})")
    if kept.state == DECLINED:
        click.echo(f"  Declined by {ledger.person_name(kept.by) or kept.by}: {kept.why}")


def _plain(held: Held, speech: Speech) -> str:
    kind = kind_of(held.kind)
    return speech.plain(kind, held.field, held.value) if kind is not None else str(held.value)


def _told(ledger: Ledger, kept: Kept, speech: Speech) -> dict[str, Any]:
    return {
        "id": kept.name, "state": kept.state, "person": kept.person, "name": ledger.person_name(kept.person),
        "when": _MOMENT.show([kept.ms, kept.offset]), "unsent": kept.unsent, "why": kept.why, "by": kept.by, "mine": kept.mine,
        "changes": [{"record": held.record, "kind": held.kind, "site": ledger.site_path(held.site), "field": held.field,
                     "value": speech.value(held.value), "reason": held.reason, "state": held.state} for held in kept.changes],
    }


@quarantine.command("accept")
@click.argument("save", metavar="ID")
@on_profile
def accept(session: Session, save: str) -> None:
    """Accept a save on behalf of its author; prints the ids of the records that it touched."""
    ledger, kept = _named(session, save)
    for record in ledger.accept(kept.epoch, kept.save):
        click.echo(record)


@quarantine.command("decline")
@click.argument("save", metavar="ID")
@click.option("--reason", required=True, help="Why, in a few words for its author.")
@on_profile
def decline(session: Session, save: str, reason: str) -> None:
    """Decline a save; its author reads the reason."""
    ledger, kept = _named(session, save)
    ledger.decline(kept.epoch, kept.save, reason)


def _named(session: Session, save: str) -> tuple[Ledger, Kept]:
    """The one save whose name begins so."""
    found = [(ledger, kept) for ledger in session.ledgers() for kept in ledger.quarantine()
             if save and kept.name.startswith(save.strip().lower())]
    exact = [each for each in found if each[1].name == save.strip().lower()] or found
    if len(exact) != 1:
        raise Problem(NOT_KEPT, save=save[:40])
    return exact[0]


COMMANDS = (quarantine,)
