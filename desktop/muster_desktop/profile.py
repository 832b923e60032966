"""An unlocked profile: one person on one laptop, with the roll-outs in which they have a role. No Qt, no threads of its own."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Sequence
from pathlib import Path

from muster.author import Writer, in_saves, made_here, mint, next_n, pen
from muster.boot import boot_id
from muster.clock import Clock, SystemClock
from muster.codes import read_code
from muster.engines import settle, warm
from muster.founding import Founder, founding, rollout_name
from muster.ids import new_id
from muster.joining import Brought, JoinReply, JoinRequest, open_reply, organisation_id, seal_request
from muster.link import Link
from muster.membership import DeviceKeys, Place, Server, device_keys, keep_place, keep_server, place_of, server_of
from muster.outside import Outside
from muster.problems import NO_SERVER, Problem
from muster.refusals import DEVICE_STOLEN
from muster.reserve import Reserve
from muster.slots import Cost
from muster.store import Docs, Store, apply
from muster.store.filing import file
from muster.store.tables import NEWEST
from muster.sync import Outcome, Progress, Round
from muster.templates import Library
from muster.vault import Locked, Vault
from muster.vault_make import PROFILE_EXISTS
from muster_desktop.ledger import Changed, Ledger

AT_ONCE = 3
"""Threads of a window that ask the store at the same time, as a rule: its own, the pages' and the index's."""


class Profile:
    """An open profile folder. `ledgers` holds one for each roll-out, the first made first. `close` locks it."""

    def __init__(self, vault: Vault, clock: Clock | None = None) -> None:
        self.vault = vault
        self.folder = vault.folder
        self.name = vault.name
        self.clock = clock or SystemClock()
        self.outside = Outside(vault.id)
        self.reserve = Reserve(vault.folder)
        self.ledgers: dict[str, Ledger] = {}
        self._links: dict[tuple[str, str], Link] = {}  # kept: a new connection costs two trips, with TLS three
        try:
            self.store = Store(vault.engine(NEWEST), brings=True)
            self.store.create()
            with self.store.write() as tx:
                self.device: DeviceKeys = device_keys(tx)
            for rollout in self.store.rollouts():
                if self._person(rollout):  # else the program ended between making room for it and its first save
                    self._open(rollout)
            warm(self.store.engine, AT_ONCE)
        except BaseException:
            vault.lock()
            raise

    @staticmethod
    def create(folder: Path, name: str, passphrase: str, cost: Cost | None = None) -> tuple[Profile, str]:
        """A new profile in an empty or absent folder, and its recovery code, shown once and kept nowhere. Until it holds a
        roll-out, the same words make it again: with the keys that it had, for who gives the same passphrase."""
        vault, code = Vault.resume(folder, name, passphrase) or Vault.create(folder, name, passphrase, cost=cost, filled=False)
        try:
            profile = Profile(vault)
        except BaseException:
            vault.discard()
            raise
        if profile.ledgers:
            profile.close()
            raise Problem(PROFILE_EXISTS, folder=str(folder))
        return profile, code

    @staticmethod
    def at(folder: Path) -> Locked:
        """The profile in a folder, locked: its name and nothing secret."""
        return Vault.read(folder)

    @staticmethod
    def open(folder: Path, passphrase: str) -> Profile:
        """Unlock a profile. It takes about half a second: call it in a thread."""
        return Profile(Vault.read(folder).unlock(passphrase))

    def check(self, passphrase: str) -> None:
        """Raise WRONG_PASSPHRASE unless this is the passphrase. Takes half a second: call it in a thread."""
        Vault.read(self.folder).unlock(passphrase).lock()

    def close(self) -> None:
        """Lock: every connection is closed and the keys are wiped."""
        for link in self._links.values():
            link.close()
        self._links.clear()
        self.ledgers.clear()
        self.vault.lock()

    def take_away(self) -> None:
        """Lock, and take the profile off this computer for ever, with all that was not sent. Raises Problem."""
        self.close()
        self.vault.take_away()

    def _person(self, rollout: str) -> str:
        with self.store.read(rollout) as tx:
            return place_of(tx).person

    def _open(self, rollout: str) -> Ledger:
        writer = Writer(self.device.id, self._person(rollout), boot_id())
        self.ledgers[rollout] = Ledger(self.store, rollout, writer, self.clock, self.outside, self.reserve.check)
        self.vault.finish()
        return self.ledgers[rollout]

    # alone

    def start_alone(self, name: str, template: str, language: str = "en") -> Ledger:
        """A roll-out on this computer only, from a template pack or file; the founder holds the role of HQ in it."""
        name = rollout_name(name)
        pack = Library().load(template)
        rollout, person = new_id(self.clock.now()), new_id(self.clock.now())
        edits = founding(rollout, name, pack, language, Founder(person, self.name))
        self.store.add_rollout(rollout)
        with self.store.write(rollout) as tx:
            keep_place(tx, Place(person=person))
            docs = Docs(tx)
            epoch = pen(tx, Writer(self.device.id, person, boot_id()))
            for part in in_saves(edits):
                apply(tx, mint(tx, docs, epoch, part, self.clock), docs)
            last = next_n(tx, epoch) - 1
        self.outside.write(rollout, epoch, last)
        return self._open(rollout)

    def alone(self) -> list[Ledger]:
        """The roll-outs that no server holds yet."""
        out = []
        for ledger in self.ledgers.values():
            with self.store.read(ledger.rollout) as tx:
                if server_of(tx) is None:
                    out.append(ledger)
        return out

    # with a server

    def join(self, url: str, code: str, name: str, progress: Callable[[Progress], None] = lambda state: None) -> Ledger:
        """Join a roll-out with an invitation's code and take its present state. Work made alone goes along, as its own
        roll-out, where the invitation allows it; else it stays here."""
        code = read_code(code)
        alone = self.alone()
        sealed = seal_request(self._request(name, alone[0] if alone else None), code)
        link = Link(url, None)
        try:
            reply = open_reply(link.join(sealed), code, sealed)
        finally:
            link.close()
        ledger = self._joined(url, reply)
        if alone and reply.may_bring:
            with self.store.write(alone[0].rollout) as tx:
                keep_server(tx, self._server(url, reply, bring=True))
        self.sync(ledger, progress)
        if alone and reply.may_bring:
            self.sync(alone[0], progress)
        return ledger

    def _request(self, name: str, alone: Ledger | None) -> JoinRequest:
        sign = self.device.signing().public_key().public_bytes_raw()
        seal = self.device.sealing().public_key().public_bytes_raw()
        brought = None if alone is None else Brought(alone.rollout, alone.name(), alone.slug())
        return JoinRequest(name, self.device.id, sign, seal, platform.node()[:200], os.urandom(16), brought)

    def _server(self, url: str, reply: JoinReply, bring: bool = False) -> Server:
        return Server(url, reply.ca, reply.server, reply.sign, reply.seal, organisation_id(reply.organisation),
                      reply.organisation, reply.certificate, bring)

    def _joined(self, url: str, reply: JoinReply) -> Ledger:
        self.store.add_rollout(reply.rollout)
        with self.store.write(reply.rollout) as tx:
            at = place_of(tx)
            if not at.person:
                at.person = reply.person
            keep_place(tx, at)
            keep_server(tx, self._server(url, reply))
        return self._open(reply.rollout)

    def sync(self, ledger: Ledger, progress: Callable[[Progress], None] = lambda state: None,
             cancelled: Callable[[], bool] = lambda: False) -> Outcome:
        """Exchange with the server until both are at rest; blocks. Raises Problem, and what was taken before stays."""
        with self.store.read(ledger.rollout) as tx:
            server = server_of(tx)
        link = self._link(server) if server is not None else _NoLink()
        self.reserve.room()  # where there is none, the round has what was reserved
        try:
            return Round(self.store, ledger.rollout, self.device, link, self.clock,
                         lambda changed: ledger.heard(Changed(changed.records, changed.kinds)),
                         lambda lasts: self._mark(ledger.rollout, lasts)).run(progress, cancelled)
        except Problem as problem:
            link.close()
            if problem.sort is DEVICE_STOLEN:  # said by the server under its signature (log.md, "revoke --stolen")
                self.vault.destroy_slots()
                self.ledgers.clear()
            raise
        finally:
            if not self.vault.locked:
                file(self.store, ledger.rollout)
                settle(self.store.engine)
                ledger.heard(Changed(frozenset(), frozenset(), status=True))

    def _link(self, server: Server) -> Link:
        """The connection to a server, opened at the first round; one that failed opens itself anew."""
        return self._links.setdefault((server.url, server.ca), Link(server.url, server.ca or None))

    def _mark(self, rollout: str, lasts: Sequence[tuple[bytes, int]]) -> None:
        """Make the mark outside the folder last, of what another program of this profile saved too, before it is offered."""
        marked = self.outside.read(rollout)
        with self.store.read(rollout) as tx:
            behind = marked is not None and not made_here(tx, marked[0])
        if not behind:  # else this folder was put back from a copy, and the mark must still say so to the next save
            for epoch, n in lasts:
                self.outside.write(rollout, epoch, n)
        self.outside.flush()


def let_go(made: Profile, error: BaseException) -> None:
    """Close a new profile whose joining failed. Where the server was not reached it may have taken the code all the same, so
    the keys are kept: the same words, given again, go on with them. Else an empty profile is taken away."""
    if made.ledgers or (isinstance(error, Problem) and error.sort.exit == NO_SERVER):
        made.close()
    else:
        made.vault.discard()


class _NoLink:
    """Stands where there is no server yet; the round says so before it would send."""

    def send(self, body: bytes) -> bytes:
        raise ConnectionError

    def close(self) -> None:
        """Nothing is open."""
