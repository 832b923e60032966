"""What is tried: every use of Muster that writes, as small programs that say each step once it is meant to last.

Before a save an act says what it `will` set, afterwards that it did; so a check knows what must be there whole, what may be
there whole, and that there is nothing else.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple
from unittest.mock import patch

from crash.scenes import NAME, OTHER, PASSPHRASE, ROLLOUT, SLUG, Known, at, first, linked, plain, risks
from crash.stage import Hands
from muster import engines
from muster.author import Edit, in_saves
from muster.ids import new_id
from muster.kind import DELETED
from muster.problems import Problem
from muster.refusals import DEVICE_STOLEN
from muster.store.digests import digest_of
from muster.vault_card import CARD
from muster_desktop import sheets_ledger
from muster_desktop.cli import entry
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from muster_desktop.search_index import Index
from muster_server import compact as compacting
from muster_server.compact import DAY_MS, LEASE_DAYS, compact
from muster_server.meeting import Meeting

URL = "http://127.0.0.1:1"
CODE = re.compile(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")
"""What a printed recovery code looks like."""
Program = Callable[[Hands, Known], None]


class Act(NamedTuple):
    """One use. `scene` it starts from; `side`: whose disk is tried; `power`: its share of power cuts."""

    name: str
    scene: str
    program: Program
    side: str = "laptop"
    power: int = 2


def save(hands: Hands, ledger: Ledger, edits: Sequence[Edit]) -> None:
    hands.say(will=plain(list(edits)))
    ledger.save(edits)
    hands.say(did="saved", values=plain(list(edits)))


def opened(hands: Hands) -> Profile:
    return Profile.open(hands.root / "p", PASSPHRASE)


def command(hands: Hands, *words: str) -> str:
    """One command of `muster` as a person gives it; what it printed. A failure is told as one."""
    said, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(wrong):
        status = entry.main(["--profile", str(hands.root / "p"), *words])
    if status == 1:
        raise AssertionError(wrong.getvalue())
    if status:
        hands.say(problem="command", exit=status, sentence=wrong.getvalue())
        return ""
    return wrong.getvalue() + said.getvalue()


def one(hands: Hands, known: Known) -> None:
    profile = opened(hands)
    ledger = first(profile)
    for i, record in enumerate(known["risks"][:3]):
        save(hands, ledger, [Edit(record, "risk", "", {"title": f"Edited {i}"})])
    profile.close()
    hands.say(did="closed")


def many(hands: Hands, known: Known) -> None:
    profile = opened(hands)
    ledger = first(profile)
    for title in ("Many", "More"):
        save(hands, ledger, [*risks(ledger, 24, title), Edit(known["risks"][0], "risk", "", {"note": title})])
    profile.close()


def remove(hands: Hands, known: Known) -> None:
    """Delete a step with its children, take that back, and do it again."""
    profile = opened(hands)
    ledger = first(profile)
    held = ledger.get(known["parent"])
    assert held is not None
    family = {each.id: {DELETED: True} for each in (held, *ledger._children(held))}
    hands.say(will=family)
    saved = ledger.delete(held.id)
    hands.say(did="saved", values=family)
    for _ in range(2):
        back = plain(saved.undo)
        hands.say(will=back)
        saved = ledger.undo(saved)
        hands.say(did="saved", values=back)
    profile.close()


def often(hands: Hands, known: Known) -> None:
    """Saves with a checkpoint after nearly each, so that log and store are written in turn."""
    with patch.object(engines, "PRAGMAS", (*engines.PRAGMAS, "wal_autocheckpoint=6")):
        one(hands, known)


def checked(hands: Hands, known: Known) -> None:
    """Saves around a reading of the whole file, which empties the log."""
    profile = opened(hands)
    ledger = first(profile)
    for i in range(3):
        save(hands, ledger, risks(ledger, 2, f"Round {i}"))
        assert profile.vault.faults() == []
    profile.close()


def reopened(hands: Hands, known: Known) -> None:
    """Open what a killed program left behind."""
    profile = opened(hands)
    save(hands, first(profile), risks(first(profile), 1, "Again"))
    profile.close()


def searched(hands: Hands, known: Known) -> None:
    """Saves, each followed by the index of the search."""
    profile = opened(hands)
    ledger = first(profile)
    index = Index(profile.store, ledger.rollout, lambda value: [value["s"]])
    for title in ("Before", "Between"):
        index.catch_up()
        save(hands, ledger, risks(ledger, 2, title))
    index.catch_up()
    profile.close()


def imported(hands: Hands, known: Known) -> None:
    """A sheet that takes three saves."""
    with patch.object(sheets_ledger, "in_saves", partial(in_saves, most=8)):
        hands.say(importing=24)
        if command(hands, "import", str(hands.root / "risks.csv"), "--kind", "risk", "--site", SLUG):
            hands.say(did="imported")


def begun(hands: Hands, known: Known) -> None:
    template = hands.root / "small.toml"
    printed = command(hands, "init", "--name", NAME, "--rollout", ROLLOUT, "--template", str(template))
    if printed:
        hands.say(did="code", now=CODE.findall(printed)[0])
        hands.say(did="begun")


def passphrase(hands: Hands, known: Known) -> None:
    profile = opened(hands)
    hands.say(trying=OTHER)
    profile.vault.change_passphrase(PASSPHRASE, OTHER)
    hands.say(did="passphrase", now=OTHER)
    save(hands, first(profile), risks(first(profile), 1, "After"))
    profile.close()


def forgotten(hands: Hands, known: Known) -> None:
    """A new passphrase with the printed code."""
    vault = Profile.at(hands.root / "p").unlock_with_code(known["code"])
    hands.say(trying=OTHER)
    vault.reset_passphrase(known["code"], OTHER)
    hands.say(did="passphrase", now=OTHER)
    vault.lock()


def printed(hands: Hands, known: Known) -> None:
    """A new recovery code."""
    profile = opened(hands)
    hands.say(did="code", now=profile.vault.new_recovery_code())
    profile.close()


def synced(hands: Hands, known: Known) -> None:
    """Send what waits, take what is new, save again, sync once more; then a round without news, which does not wait for the
    disk, and a save, which does."""
    profile = opened(hands)
    with linked(hands.ask):
        profile.sync(first(profile))
        for _ in range(2):
            profile.sync(first(profile))
            hands.say(did="synced")
            save(hands, first(profile), risks(first(profile), 3, "After"))
    profile.close()


def left(hands: Hands, known: Known) -> None:
    """Lose a site: send what waits there, drop it, and write the store anew without it."""
    profile = opened(hands)
    with linked(hands.ask):
        profile.sync(first(profile))
        hands.say(did="synced")
    profile.close()


def joined(hands: Hands, known: Known) -> None:
    with linked(hands.ask):
        printed = command(hands, "join", URL, known["invitation"], "--name", NAME)
        if printed:
            for code in CODE.findall(printed):  # a new profile's
                hands.say(did="code", now=code)
            hands.say(did="joined")


def stolen(hands: Hands, known: Known) -> None:
    """The server orders the keys destroyed."""
    profile = opened(hands)
    with linked(partial(hands.ask, before="stolen")):
        try:
            profile.sync(first(profile))
        except Problem as problem:
            if problem.sort is not DEVICE_STOLEN:
                raise
            if not (hands.root / "p" / CARD).exists():  # else the disk refused, and the next contact tries again
                hands.say(did="destroyed")


# the server


def founded(hands: Hands, known: Known) -> None:
    """A new server with its first roll-out and an invitation."""
    meeting = Meeting(hands.root / "server", make=True)
    hands.say(did="made", keys=meeting.keys.vouched().hex())
    rollout = meeting.rollouts.begin(ROLLOUT, str(hands.root / "small.toml"))
    hands.say(did="begun")
    hands.say(did="invited", code=meeting.desk.invite(rollout, "haro", "trainer"))
    meeting.close()


def served(hands: Hands, known: Known) -> None:
    """What a laptop says to it; each answer is remembered."""
    meeting = Meeting(hands.root / "server")
    for number, (to, body) in enumerate(known["said"]):
        data = bytes.fromhex(body)
        answer = meeting.desk.join(data, "10.0.0.1") if to == "join" else meeting.exchange.handle(data)
        hands.say(did="answered", number=number, answer=answer.hex())
    meeting.close()


def revoked(hands: Hands, known: Known) -> None:
    """A laptop joins and is reported as stolen."""
    meeting = Meeting(hands.root / "server")
    meeting.desk.join(bytes.fromhex(known["said"][0][1]), "10.0.0.1")
    device = meeting.devices.all()[0].id
    hands.say(did="enrolled", device=device)
    meeting.devices.revoke(device, stolen=True)
    hands.say(did="revoked", device=device)
    meeting.close()


def archived(hands: Hands, known: Known) -> None:
    """A risk is written over again and again; then a lease passes, and what was written over goes to the archive, in steps of
    two changes."""
    meeting, risk = Meeting(hands.root / "server"), new_id()
    rollout, now = known["rollout"], meeting.clock.now()
    for number in range(5):
        meeting.scribe.save(rollout, [Edit(risk, "risk", "", {"title": f"Version {number}"})])
    compact(meeting.store, rollout, now)
    with meeting.store.read(rollout) as tx:
        before = digest_of(tx)
    with patch.object(compacting, "PAGE", 2):
        moved = compact(meeting.store, rollout, now + (LEASE_DAYS + 1) * DAY_MS).moved
    hands.say(did="archived", moved=moved, digest=before)
    meeting.close()


ACTS = (
    Act("begin a profile", "bare", begun, power=3),
    Act("save one field", "alone", one, power=4),
    Act("save many", "alone", many),
    Act("delete with children, undo", "alone", remove),
    Act("save with checkpoints", "alone", often, power=4),
    Act("check the whole store", "alone", checked, power=3),
    Act("open after a crash", "open", reopened),
    Act("keep the index of the search", "alone", searched, power=1),
    Act("import a sheet", "alone", imported, power=1),
    Act("change the passphrase", "alone", passphrase),
    Act("reset a forgotten passphrase", "alone", forgotten),
    Act("print a new recovery code", "alone", printed),
    Act("sync", "joined", synced, power=4),
    Act("lose a site", "leaving", left),
    Act("join and first fill", "invited", joined, power=3),
    Act("join and bring work", "bringing", joined),
    Act("keys destroyed by order", "joined", stolen, power=1),
    Act("server: begin", "bare", founded, "server"),
    Act("server: enrol", "server", served, "server"),
    Act("server: take offers", "serving", served, "server", 4),
    Act("server: put back, and given back what it lost", "returned", served, "server"),
    Act("server: archive", "server", archived, "server"),
    Act("server: revoke", "server", revoked, "server", 1),
)


def run(act: Act, known: Known, hands: Hands, boot: str = "this start") -> None:
    """Be the program of an act."""
    with at(hands.root, boot):
        act.program(hands, known)
