"""Commands on the whole: init, join, sync, digest, check."""

from __future__ import annotations

from pathlib import Path

import click

from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort
from muster.sync import Outcome
from muster.templates import Library
from muster.vault_card import CARD, UNFINISHED
from muster_desktop.cli.check import unlike
from muster_desktop.cli.place import Place, Session, on_place, on_profile, opened
from muster_desktop.cli.speech import LANGUAGE, print_json
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile, let_go
from muster_desktop.receipts import write_receipts

FAULTY = Sort("store_faulty", BAD, QT_TRANSLATE_NOOP(
    "problems", "The store of this profile is not whole: {faults}. Nothing was changed. Copy the folder away, then join again; "
    "what was sent is on the server."))


@click.command("init")
@click.option("--name", required=True, help="Your name, as others shall read it.")
@click.option("--rollout", "which", required=True, help="The name of the new roll-out.")
@click.option("--template", required=True, help="cpims, generic, crm, or the file of a template pack.")
@click.option("--language", default=LANGUAGE, help="The language that the roll-out begins in, such as en or ar.")
@click.option("--profile", type=click.Path(path_type=Path), hidden=True)
@click.option("--passphrase-file", type=click.Path(path_type=Path), hidden=True)
@click.pass_context
def init(context: click.Context, name: str, which: str, template: str, language: str, profile: Path | None,
         passphrase_file: Path | None) -> None:
    """Begin a roll-out on this computer: a new profile with a plan from a template."""
    place = Place(profile, passphrase_file).over(context.find_object(Place) or Place())
    Library().load(template)  # a mistake in it is said before anything is made
    folder = place.folder()
    made, code = Profile.create(folder, name, place.passphrase(again=True))
    try:
        ledger = made.start_alone(which, template, language)
    except BaseException:
        made.vault.discard()
        raise
    _say_code(code)
    click.echo(f"The roll-out {ledger.name()} begins at {ledger.slug()}. It is on this computer only.")
    click.echo(ledger.rollout)
    made.close()


def _say_code(code: str) -> None:
    click.echo("Write this recovery code down and keep it apart; it opens the profile when the passphrase is lost, and it is "
               f"shown only now: {code}", err=True)


@click.command("join")
@click.argument("url")
@click.argument("code")
@click.option("--name", required=True, help="Your name, as others shall read it.")
@on_place
def join(place: Place, url: str, code: str, name: str) -> None:
    """Join a roll-out with the CODE of an invitation. Work made alone goes along where the invitation allows it."""
    if (place.folder() / CARD).exists() and not (place.folder() / UNFINISHED).exists():
        with opened(place) as session:
            _joined(session.profile, session.profile.join(url, code, name))
        return
    made, recovery = Profile.create(place.folder(), name, place.passphrase(again=True))
    try:
        ledger = made.join(url, code, name)
    except BaseException as error:
        let_go(made, error)
        raise
    _say_code(recovery)
    _joined(made, ledger)
    made.close()


def _joined(profile: Profile, ledger: Ledger) -> None:
    click.echo(f"Joined {ledger.name()} at {ledger.slug()}.")
    for alone in profile.alone():
        click.echo(f"{alone.name()}, made here, stays on this computer: this invitation does not bring it along.")
    click.echo(ledger.rollout)


@click.command("sync")
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
@on_profile
def sync(session: Session, as_json: bool) -> None:
    """Exchange changes with the server until both are at rest."""
    ledgers = session.ledgers()
    alone = {ledger.rollout for ledger in session.profile.alone()}
    served = [ledger for ledger in ledgers if ledger.rollout not in alone]
    outcome = Outcome(*(0 for _ in Outcome._fields))
    for ledger in served or ledgers[:1]:  # without a server, the sync itself says so
        outcome = _both(outcome, session.profile.sync(ledger))
        if write_receipts(ledger):  # of what came just now, so that others need not wait for the next round
            outcome = _both(outcome, session.profile.sync(ledger))
    if as_json:
        print_json(outcome._asdict())
        return
    click.echo(f"Sent: {outcome.sent}. Received: {outcome.received}. To decide: {outcome.clashes}. "
               f"Kept aside by the server: {outcome.quarantined}.")
    if outcome.renumbered:
        click.echo("This profile was used in two places, or put back from a copy. Nothing is lost. Kept beside what the other "
                   f"copy made: {outcome.renumbered}.")
    if outcome.mended:
        click.echo("This computer and the server did not hold the same. Records fetched again; nothing that was saved is lost: "
                   f"{outcome.mended}.")
    if outcome.given:
        click.echo(f"The server was put back from an older copy. This computer gave back what it holds: {outcome.given}.")


def _both(one: Outcome, other: Outcome) -> Outcome:
    return Outcome(*(a + b for a, b in zip(one, other, strict=True)))


@click.command("digest")
@on_profile
def digest(session: Session) -> None:
    """The fingerprint of everything that is live here: equal on two computers in step."""
    click.echo(session.ledger().digest())


@click.command("check")
@on_profile
def check(session: Session) -> None:
    """Read the whole store and say whether it is sound."""
    faults = session.profile.vault.faults()
    records = 0
    for ledger in session.profile.ledgers.values():
        with session.profile.store.read(ledger.rollout) as tx:
            count, wrong = unlike(tx)
        records += count
        faults += [f"record {each} does not match its changes" for each in wrong]
    if faults:
        raise Problem(FAULTY, faults="; ".join(faults[:5]) + (" …" if len(faults) > 5 else ""))
    click.echo(f"The store is whole. Roll-outs: {len(session.profile.ledgers)}. Records checked against their changes: "
               f"{records}.")


COMMANDS = (init, join, sync, digest, check)
