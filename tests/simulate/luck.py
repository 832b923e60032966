"""One run: what people and bad luck do, step by step, then quiet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from functools import partialmethod
from typing import Any
from unittest.mock import patch

from muster import mending
from muster import sync as syncing
from muster.author import Edit
from muster.change import Entry
from muster.founding import grant_id
from muster.holders import holder_of
from muster.problems import Problem
from muster.store import brought, filing
from muster.store.read import by_ids
from muster_desktop import inbox
from muster_desktop import ledger as ledgers
from muster_server import compact, reading, tail
from muster_server import scribe as scribes
from muster_server.compact import steps
from muster_server.intake import Intake
from muster_server.place import Placing
from simulate.acts import grant, watched, work
from simulate.laptop import Laptop
from simulate.seals import cheap
from simulate.truth import Killed, Lost, Violation
from simulate.versions import NEW, OLD
from simulate.world import COMBINATIONS, YEAR, World

STEPS = 400
FAULTS = ("network", "kills", "clocks", "grants", "stick", "versions", "copies", "clones", "restores", "failover", "compaction",
          "together", "filing")
"""The sorts of bad luck; each run has some of them."""
BROKEN = {"not_ours"}
"""What a round may end with when its answer was cut off or was another's."""


def act(world: World) -> None:
    """One thing happens."""
    world.now += world.random.choice((10, 1_000, 60_000, 3_600_000, 86_400_000))
    laptop = world.random.choice(world.trusted())
    doing = world.random.choices([each[1] for each in _ACTS], [each[0] for each in _ACTS])[0]
    try:
        doing(world, laptop)
    except Killed:
        laptop.start()


def _works(world: World, laptop: Laptop) -> None:
    for _ in range(world.random.choice((1, 1, 2, 4))):
        work(world, laptop)


def sync(world: World, laptop: Laptop) -> None:
    """A round that may break off anywhere."""
    def heard() -> None:
        if world.strikes("kills", 0.01):
            world.say(f"{laptop.name} is killed before its window hears")
            raise Killed

    _remember(world, laptop)
    world.say(f"{laptop.name} syncs")
    try:
        outcome = laptop.sync(heard)
        world.say(f"{laptop.name} sent {outcome.sent}, received {outcome.received} in {outcome.round_trips}")
    except Lost:
        pass
    except Problem as problem:
        world.say(f"{laptop.name}: {problem.code}")
        allowed = BROKEN if world.faulty else set()
        if problem.code not in allowed | ({"device_revoked"} if laptop.revoked else set()):
            raise Violation(f"a round ended with {problem.code}") from problem
    laptop.file()
    _waits(world, laptop)
    _remember(world, laptop)


def _waits(world: World, laptop: Laptop) -> None:
    """What waits to be sent is shown as waiting, and nothing else is."""
    with laptop.store.read(world.rollout) as tx:
        waiting = {bytes(row[0]).hex() for row in tx.all("SELECT DISTINCT record FROM change WHERE rollout=? AND seq IS NULL",
                                                         (tx.no,))}
        if any(not record.unsent for record in by_ids(tx, sorted(waiting))):
            raise Violation("what waits to be sent is shown as if it had been sent")


def _remember(world: World, laptop: Laptop) -> None:
    """Note which roles the server knew of for this person: what these read may be on the laptop."""
    with world.server.read() as tx:
        laptop.ever |= holder_of(tx, laptop.person).roles


def _reboots(world: World, laptop: Laptop) -> None:
    world.say(f"{laptop.name} boots")
    laptop.reboot()


def _copies(world: World, laptop: Laptop) -> None:
    """A backup of a whole laptop is made; it may be put back years later."""
    if "copies" in world.faults:
        laptop.copies.append((laptop.disk.taken(), dict(laptop.marks.held)))
        world.say(f"{laptop.name} is backed up")


def _restores(world: World, laptop: Laptop) -> None:
    """A backup is put back: the profile's folder alone, the person's whole home, or the whole machine, which then boots."""
    if "copies" not in world.faults or not laptop.copies:
        return
    content, marks = world.random.choice(laptop.copies)
    what = world.random.choice(("folder", "home", "machine"))
    laptop.disk.put(content)
    laptop.put_back += 1
    world.twins |= laptop.put_back > 1  # what waited in a backup may go out each time that it goes on
    if what != "folder":
        laptop.marks.held = dict(marks)
    world.say(f"{laptop.name}: the {what} is put back from a backup")
    if what == "machine":
        laptop.reboot()
    else:
        laptop.start()
    world.excuse()


def _clones(world: World, laptop: Laptop) -> None:
    """A laptop is copied to another machine, which boots; its mark comes along or not. Or a virtual machine is copied while it
    runs: then both are in the same boot."""
    if "clones" not in world.faults or len(world.laptops) >= world.most:
        return
    clone = laptop.clone(f"L{len(world.laptops)}", same_boot=world.chance(0.3), mark=world.chance(0.7))
    world.laptops.append(clone)
    world.twins = True
    world.say(f"{clone.name} is a copy of {laptop.name}, boot {clone.boot}")
    if world.chance(0.5):
        for each in (laptop, clone, laptop, clone):
            _goes_on(world, each)


def _goes_on(world: World, laptop: Laptop) -> None:
    """Whoever had the same record open before it was copied edits it on both."""
    def edit(world: World, laptop: Laptop) -> None:
        held = [record for kind in ("risk", "issue", "section") for record in laptop.ledger.records(kind)]
        if held:
            name = {"risk": "title", "issue": "summary", "section": "title"}[held[-1].kind]
            world.say(f"{laptop.name} edits {held[-1].kind} {held[-1].id[-4:]} {name}, as its twin does")
            laptop.ledger.edit(held[-1].id, {name: world.random.choice("efgh")})
    watched(world, laptop, edit)


def _backup(world: World, laptop: Laptop) -> None:
    """The server is backed up, and its standby catches up."""
    if "restores" in world.faults and world.chance(0.4):
        world.server.copies.append(world.server.copy())
        world.say("the server is backed up")
    if "failover" in world.faults:
        world.server.standby = world.server.copy()


def _put_back(world: World, laptop: Laptop) -> None:
    """The server is put back from an old backup, now and then without the key of its cursors; or a standby that lagged takes its
    place."""
    server = world.server
    if "restores" in world.faults and server.copies and world.chance(0.6):
        server.put_back(world.random.choice(server.copies), new_key=world.chance(0.15))
        world.say("the server is put back from a backup")
    elif "failover" in world.faults and server.standby is not None:
        server.put_back(server.standby, new_key=False)
        world.say("the standby takes the server's place")
    else:
        return
    world.excuse()


def _compacts(world: World, laptop: Laptop) -> None:
    """What was superseded longer ago than the lease goes to the archive; the lease is short, for the years of a run are few."""
    if "compaction" in world.faults:
        try:
            for done in steps(world.server.store, world.rollout, world.now, world.random.choice((1, 5, 20))):
                world.say(f"the server has archived {done.moved} changes up to {done.floor}")
                if world.depth < 2 and world.chance(0.2):
                    world.meanwhile(laptop)
        except Lost:
            return  # killed in the middle


def _clock(world: World, laptop: Laptop) -> None:
    if "clocks" in world.faults:
        laptop.clock.skew = world.random.choice((0, 3_600_000, -YEAR, 2 * YEAR))
        world.say(f"{laptop.name}'s clock is off by {laptop.clock.skew / 3_600_000:.0f} h")


def _enrols(world: World, laptop: Laptop) -> None:
    if len(world.laptops) < world.most:
        world.laptop(world.random.choice(world.people) if world.chance(0.5) else world.person(*world.random.choice(COMBINATIONS)))


def _revoke(world: World, laptop: Laptop) -> None:
    if "grants" in world.faults and world.chance(0.4) and len(world.trusted()) > 4:
        world.server.enrol(laptop.keys.id, world.server.enrolled[laptop.keys.id]._replace(state="revoked"))
        for each in world.laptops:
            each.revoked |= each.keys.id == laptop.keys.id
        world.say(f"{laptop.name} is revoked")


def _grants(world: World, laptop: Laptop) -> None:
    """The administration gives or takes a role, at the server."""
    if "grants" not in world.faults:
        return
    (role, site), person = world.random.choice(COMBINATIONS), world.random.choice(world.people[1:])
    takes = world.chance(0.5)
    world.say(f"the server {'takes' if takes else 'gives'} {role} at {site!r} {'from' if takes else 'to'} {person[-2:]}")
    values = {"_deleted": True} if takes else {"person": person, "role": role}
    world.write(Edit(grant_id(world.rollout, site, person, role), "grant", site, values))


def _tells(world: World, laptop: Laptop) -> None:
    """Headquarters give or take a role on a laptop and send it at once, while others send."""
    theirs = [each for each in world.trusted() if each.person == world.people[0]]
    if "together" in world.faults and theirs:
        laptop = world.random.choice(theirs)
        watched(world, laptop, grant)
        sync(world, laptop)


def _upgrade(world: World, laptop: Laptop) -> None:
    """A program is brought up to date."""
    if world.server.version == OLD and world.chance(0.5):
        world.server.upgrade()
        world.say("the server is upgraded")
    elif laptop.version == OLD:
        laptop.version = NEW
        laptop.start()
        world.say(f"{laptop.name} is upgraded")


_ACTS: tuple[tuple[float, Callable[[World, Laptop], None]], ...] = (
    (60, _works), (30, sync), (3, _reboots), (1.5, _clock), (1.5, _enrols), (0.5, _revoke), (2.5, _grants), (1, _upgrade),
    (2, _copies), (1.5, _restores), (0.7, _clones), (5, _backup), (1, _put_back), (3, _compacts), (1.5, _tells),
)


def meanwhile(world: World, laptop: Laptop) -> None:
    """Something happens while a message of this laptop is on its way: mostly on this very laptop."""
    world.depth += 1
    try:
        if world.chance(0.6):
            watched_or_killed(world, laptop)
        elif world.chance(0.5):
            with_kill(laptop, lambda: sync(world, laptop))
        else:
            act(world)
    finally:
        world.depth -= 1


def company(world: World, devices: Collection[bytes]) -> None:
    """Somebody else's laptop syncs while pushes of these devices wait to be written."""
    others = [each for each in world.trusted() if each.keys.id not in devices]
    if not others or world.depth > 2:
        return
    named = [each for each in others if each.person == world.named]
    other = world.random.choice(named if named and world.chance(0.5) else others)
    world.depth += 1
    try:
        if world.chance(0.7):
            watched_or_killed(world, other)
        with_kill(other, lambda: sync(world, other))
    finally:
        world.depth -= 1


def watched_or_killed(world: World, laptop: Laptop) -> None:
    with_kill(laptop, lambda: work(world, laptop))


def with_kill(laptop: Laptop, doing: Callable[[], None]) -> None:
    """Another program of the same profile: when it is killed, the one that waits goes on."""
    try:
        doing()
    except Killed:
        return


def _filed(least: int, part: int) -> list[Any]:
    """From how many changes on they are put into the log and filed later, and how many at a time."""
    return [patch.object(filing, "LEAST", least), patch.object(filing, "_PART", part), patch("muster.store.apply.LEAST", least),
            patch.object(brought, "PART", part)]


@contextmanager
def under(world: World) -> Iterator[None]:
    """The product with its chance, sizes and saves in the hands of the world."""
    random = world.random

    def urandom(size: int) -> bytes:
        return world.random.randbytes(size)

    patches: list[Any] = [
        *cheap(),
        patch("os.urandom", urandom),
        patch.object(syncing, "BATCH", random.choice((3, 10, 2_000))),
        patch.object(reading, "ROOM", random.choice((4, 20, 2_000))),
        patch.object(tail, "MOST", random.choice((2, 50, 5_000))),
        patch.object(compact, "PAGE", random.choice((5, 50, 1_000))),
        *_filed(random.choice((1, 5, 20)), random.choice((20, 1_000))),
        patch.object(ledgers, "mint", world.truth.minting(ledgers.mint)),
        patch.object(mending, "asked", _differs),
        patch.object(syncing, "renumber", world.truth.moving(syncing.renumber)),
        patch.object(Placing, "finish", partialmethod(_noting, Placing.finish, world)),
        patch.object(Intake, "_save", partialmethod(_as_one, Intake._save)),
        patch.object(inbox, "accepting", world.truth.minting(inbox.accepting)),
        patch.object(inbox, "declining", world.truth.minting(inbox.declining)),
        patch.object(scribes, "mint", world.truth.minting(scribes.mint)),
    ]
    with ExitStack() as stack:
        for each in patches:
            stack.enter_context(each)
        yield


@contextmanager
def running(seed: int, steps: int = STEPS, only: Collection[int] | None = None, trace: Callable[[str], None] | None = None,
            faults: frozenset[str] | None = None) -> Iterator[World]:
    """One run: a world, what happens in it, then quiet. `simulate.checks` says whether it kept its promises. `only` these steps
    happen when given."""
    world = World(seed, trace)
    with under(world):
        _begin(world, faults)
        for step in range(steps):
            if only is None or step in only:
                world.begin(step)
                act(world)
        world.begin(steps)
        quiet(world)
        yield world


def _noting(placing: Placing, real: Callable[..., None], world: World) -> None:
    real(placing)
    world.server.told = placing.seq, placing.chain


def _as_one(intake: Intake, real: Callable[..., list[Entry]], *words: Any) -> list[Entry]:
    """What is taken of one save at one time is accepted or kept aside as a whole (I7)."""
    entries = real(intake, *words)
    if len({bool(entry.verdict) for entry in entries}) > 1:
        raise Violation("a save is taken half into quarantine")
    return entries


def _differs(*words: Any) -> Any:
    """The product mends this by itself; in here nothing ever should have to be mended (I3)."""
    raise Violation("a laptop diverged, and its sync found it out")


def _begin(world: World, faults: frozenset[str] | None) -> None:
    """The roll-out, its first people and their laptops, on a good line; then the faults of this run begin."""
    random = world.random
    some = frozenset(each for each in FAULTS if random.random() < 0.7)
    world.faults = some if faults is None else faults
    world.meanwhile = lambda laptop: meanwhile(world, laptop)
    world.company = lambda devices: company(world, devices)
    if "versions" in world.faults and random.random() < 0.3:
        world.server.version = OLD
    world.found()
    first = world.person("hq", "")
    others = [world.person(*combination) for combination in (COMBINATIONS[0], random.choice(COMBINATIONS))]
    for person in (first, first, *others, *random.choices(others, k=random.randint(1, 2))):
        sync(world, world.laptop(person))
    world.say(f"faults: {', '.join(sorted(world.faults))}")
    world.faulty = True


def quiet(world: World) -> None:
    """Everybody syncs on a good line until nothing moves any more."""
    world.say("quiet")
    world.faulty = False
    world.stale.clear()
    for _ in range(3 if world.server.judged is None else 6):
        for laptop in world.laptops:
            sync(world, laptop)
