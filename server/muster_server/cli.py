"""The command line of the server: serve, init, invite, devices, revoke, digest, check.

Every command but `serve` works beside a running `serve`. What a script needs is one word alone on the last line.
"""

from __future__ import annotations

import datetime
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from sqlalchemy.exc import DBAPIError

from muster import __version__
from muster.ids import read_id
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, OK, USAGE, Problem, Sort
from muster.rights import Holder, may_read
from muster.store.digests import digest_of
from muster_server.check import check_database, check_log
from muster_server.compact import LEASE_DAYS, compact
from muster_server.daily import HOUR
from muster_server.database import said
from muster_server.enrol import known_role
from muster_server.meeting import Meeting
from muster_server.rollouts import NO_ROLLOUTS, Rollout
from muster_server.serve import Wish
from muster_server.serve import serve as run

WHICH_ROLLOUT = Sort(
    "which-rollout", BAD, QT_TRANSLATE_NOOP("problems", "This server has several roll-outs; name one: {names}.")
)
BAD_ID = Sort("bad-id", BAD, QT_TRANSLATE_NOOP("problems", "“{text}” is no id: an id has 32 digits from 0 to f."))

INTERRUPTED = 130
Command = TypeVar("Command", bound=Callable[..., Any])


def place_options(command: Command) -> Command:
    """--data and --database, which every command has."""
    data = click.option(
        "--data", required=True, type=click.Path(path_type=Path, file_okay=False), help="The server's folder."
    )
    database = click.option("--database", help="postgresql://user@host/name; remembered. Without it: SQLite in the folder.")
    return data(database(command))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="muster-server")
def commands() -> None:
    """The place where laptops meet: keeps every roll-out's log, checks rights, hands out what is new."""


@commands.command()
@place_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen. Elsewhere than here, with TLS.")
@click.option("--port", default=8480, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--name", "names", multiple=True, help="A name by which laptops reach the server (may be repeated).")
@click.option("--cert", type=click.Path(path_type=Path), help="Certificate chain, PEM. Without it the server makes its own.")
@click.option("--key", type=click.Path(path_type=Path), help="The certificate's private key, PEM.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes, with PostgreSQL.")
@click.option("--quiet-hour", default=HOUR, show_default=True, type=click.IntRange(0, 23), help="When old changes are archived.")
@click.option("--no-compaction", is_flag=True, help="Archive nothing; muster-server compact does it by hand.")
def serve(
    data: Path, database: str | None, host: str, port: int, names: tuple[str, ...], cert: Path | None, key: Path | None,
    workers: int, quiet_hour: int, no_compaction: bool,
) -> None:  # fmt: skip
    """Serve until stopped; the first line says the address, once it answers."""
    if bool(cert) != bool(key):
        raise click.UsageError("--cert and --key go together.")
    run(Wish(data, database, host, port, names, cert, key, workers, None if no_compaction else quiet_hour))


@commands.command()
@place_options
@click.option("--rollout", required=True, help="The roll-out's name.")
@click.option("--template", required=True, help="cpims, generic, crm, or a template file.")
@click.option("--language", default="", help="The language of a template file's texts, such as en or ar.")
def init(data: Path, database: str | None, rollout: str, template: str, language: str) -> None:
    """Begin a roll-out, in a new data folder or beside those of an old one; prints its id."""
    meeting = Meeting(data, database, make=True)
    try:
        begun = meeting.rollouts.begin(rollout, template, language)
    finally:
        meeting.close()
    click.echo(f"{begun.name}: its root site is {begun.slug}. Invite somebody with:")
    click.echo(f"muster-server invite --data {data} --role hq --site {begun.slug}")
    click.echo(begun.id)


@commands.command()
@place_options
@click.option("--role", required=True, help="hq, it, coordinator, trainer, walker, support, developer, partner, viewer.")
@click.option("--site", required=True, help="Where, such as karwan or karwan/haro. A new site is added.")
@click.option("--rollout", default="", help="Which roll-out, where the site's path does not say it.")
@click.option("--person", default="", help="The id of a person who is there already: for their other laptop.")
@click.option("--may-bring", is_flag=True, help="The person may bring roll-outs along that they made alone.")
def invite(
    data: Path, database: str | None, role: str, site: str, rollout: str, person: str, may_bring: bool
) -> None:
    """Make an invitation for one laptop, good for 7 days; prints its code."""
    known = read_id(person) if person else ""
    if known is None:
        raise Problem(BAD_ID, text=person[:40])
    meeting = Meeting(data, database)
    try:
        found, below = meeting.rollouts.place(site, rollout)
        code = meeting.desk.invite(found, below, role, known, may_bring)
    finally:
        meeting.close()
    click.echo(f"For one {role} at {site.strip('/')}, good for 7 days. Tell it only to them:", err=True)
    click.echo(code)


@commands.command("compact")
@place_options
@click.option("--lease-days", default=LEASE_DAYS, show_default=True, type=click.IntRange(1), help="How long laptops may be away.")
def compact_logs(data: Path, database: str | None, lease_days: int) -> None:
    """Move what was superseded before the lease to the archive, as `serve` does daily; each run notes where the logs stand."""
    meeting = Meeting(data, database)
    try:
        for each in meeting.rollouts.all():
            done = compact(meeting.store, each.id, meeting.clock.now(), lease_days)
            click.echo(f"{each.slug}: {done.moved} superseded changes up to {done.floor} were archived.")
    finally:
        meeting.close()


@commands.command()
@place_options
def devices(data: Path, database: str | None) -> None:
    """List the laptops: id, state, since when, roll-out, person, label."""
    meeting = Meeting(data, database)
    try:
        slugs = {each.id: each.slug for each in meeting.rollouts.all()}
        for row in meeting.devices.all():
            day = datetime.datetime.fromtimestamp(row.since / 1000, datetime.UTC).date().isoformat()
            click.echo("  ".join((row.id, row.state, day, slugs.get(row.rollout, ""), row.person, row.label)))
    finally:
        meeting.close()


@commands.command()
@place_options
@click.argument("device")
@click.option("--stolen", is_flag=True, help="Take nothing more from it, and have it destroy its keys.")
def revoke(data: Path, database: str | None, device: str, stolen: bool) -> None:
    """End what a laptop may read; what it still sends is kept apart for HQ. Prints its id."""
    meeting = Meeting(data, database)
    try:
        rows = meeting.devices.revoke(device, stolen)
    finally:
        meeting.close()
    click.echo(rows[0].id)


@commands.command()
@place_options
@click.option("--rollout", default="", help="Which roll-out, where there are several.")
@click.option("--site", default="", help="Only what somebody at this site reads; with --role.")
@click.option("--role", default="", help="Only what this role reads; with --site.")
def digest(data: Path, database: str | None, rollout: str, site: str, role: str) -> None:
    """Print the digest of a roll-out, or of what a role at a site reads: equal to that of a laptop in step."""
    if bool(site) != bool(role):
        raise click.UsageError("--site and --role go together.")
    meeting = Meeting(data, database)
    try:
        if site:
            found, below = meeting.rollouts.place(site, rollout)
            holder = Holder("", frozenset({(known_role(role), below)}), found.id)
        else:
            found = _only(meeting, rollout)
        with meeting.store.read(found.id) as tx:
            said_word = digest_of(tx, lambda *what: may_read(holder, *what)) if site else digest_of(tx)
    finally:
        meeting.close()
    click.echo(said_word)


def _only(meeting: Meeting, rollout: str) -> Rollout:
    """The roll-out that is meant: the named one, or the only one."""
    if rollout:
        return meeting.rollouts.named(rollout)
    known = meeting.rollouts.all()
    if not known:
        raise Problem(NO_ROLLOUTS)
    if len(known) > 1:
        raise Problem(WHICH_ROLLOUT, names=", ".join(each.slug or each.id for each in known))
    return known[0]


@commands.command()
@place_options
def check(data: Path, database: str | None) -> None:
    """Check the database and follow the chain of every log; the last line is ok."""
    meeting = Meeting(data, database)
    try:
        check_database(meeting.store)
        for each in meeting.rollouts.all():
            click.echo(f"{each.slug or each.id}: {check_log(meeting.store, each.id, each.slug)} changes")
    finally:
        meeting.close()
    click.echo("ok")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status. What went wrong is one sentence on stderr."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        commands.main(arguments, prog_name="muster-server", standalone_mode=False)
    except Problem as problem:
        click.echo(str(problem), err=True)
        return problem.sort.exit
    except DBAPIError as error:
        problem_said = said(error, None)
        if problem_said is None:
            raise
        click.echo(str(problem_said), err=True)
        return problem_said.sort.exit
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        click.echo(f"{error.format_message()} See muster-server --help.", err=True)
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return OK
