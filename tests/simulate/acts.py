"""What people and bad luck do in a run: edit, delete, undo, decide, sync, kill, boot, grant, withdraw, enrol, revoke."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from muster import sync as syncing
from muster.author import Edit
from muster.founding import grant_id
from muster.holders import holder_of
from muster.problems import Problem
from muster_server import reading
from simulate.world import COMBINATIONS, YEAR, Killed, Laptop, Lost, Violation, World

FIELDS = {
    "risk": ("title", "description", "controls"), "step": ("title", "outcome", "note"), "issue": ("summary", "description"),
    "meeting": ("title", "agenda"), "training": ("title", "venue"), "article": ("title", "problem", "flag"),
    "section": ("title", "note"),
}
HALF_DAYS = ("2026-11-10/am", "2026-11-10/pm")
REFUSED = {"not_allowed", "unknown_site", "missing_field", "fixed_field", "unknown_record"}
"""What a ledger may answer to somebody who tries what they may not, or what is not there any more."""
BROKEN = {"not_ours"}
"""What a round may end with when its answer was cut off or was another's."""


def act(world: World, step: int) -> None:
    """One thing happens."""
    world.now += world.random.choice((10, 1_000, 60_000, 3_600_000, 86_400_000))
    laptop = world.random.choice([each for each in world.laptops if not each.revoked])
    what = world.random.random()
    try:
        if what < 0.6:
            for _ in range(world.random.choice((1, 1, 2, 4))):
                _watched(world, laptop, _work)
        elif what < 0.9:
            sync(world, laptop)
        elif what < 0.93:
            laptop.boot += 1
            laptop.start()
        elif what < 0.95:
            laptop.clock.skew = world.random.choice((0, 3_600_000, -YEAR, 2 * YEAR))
        elif what < 0.965:
            _enrol(world)
        elif what < 0.97 and sum(not each.revoked for each in world.laptops) > 2:
            world.devices[laptop.keys.id] = world.devices[laptop.keys.id]._replace(state="revoked")
            laptop.revoked = True
        else:
            _server_grants(world)
    except Killed:
        laptop.start()


def _meanwhile(laptop: Laptop) -> None:
    """What happens on a laptop while its round waits for an answer."""
    if laptop.world.chance(0.6):
        _watched(laptop.world, laptop, _work)
    else:
        sync(laptop.world, laptop)


def sync(world: World, laptop: Laptop) -> None:
    """A round that may break off anywhere."""
    keep = syncing.keep_place

    def keep_or_die(*arguments: object) -> None:
        if world.faulty and world.chance(0.03):
            raise Killed
        keep(*arguments)  # type: ignore[arg-type]

    _remember(laptop)
    try:
        with patch.object(syncing, "keep_place", keep_or_die):
            laptop.sync()
    except Lost:
        pass
    except Problem as problem:
        allowed = BROKEN if world.faulty else set()
        if problem.code not in allowed | ({"device_revoked"} if laptop.revoked else set()):
            raise Violation(f"a round ended with {problem.code}") from problem
    finally:
        _remember(laptop)


def _remember(laptop: Laptop) -> None:
    """Note which roles the server knew of for this person: what these read may be on the laptop."""
    world = laptop.world
    with world.store.read(world.rollout) as tx:
        laptop.ever |= holder_of(tx, laptop.person).roles


def _watched(world: World, laptop: Laptop, work: Callable[[World, Laptop], None]) -> None:
    """Let somebody work, and note the changes that were saved with what was live before."""
    live, known = laptop.live(), {entry.change.id for entry in laptop.unsent()}
    try:
        work(world, laptop)
    except Problem as problem:
        if problem.code not in REFUSED:
            raise Violation(f"a save was refused with {problem.code}") from problem
    finally:
        fresh = [entry for entry in laptop.unsent() if entry.change.id not in known]
        for entry in fresh:
            change = entry.change
            if change.id in world.made:
                raise Violation("an id was given twice")
            if set(change.named) != live.get((change.record, change.field), set()):
                raise Violation("a change names something else than what was live before it")
            world.made[change.id] = entry


def _work(world: World, laptop: Laptop) -> None:
    what, ledger, choice = world.random.random(), laptop.ledger, world.random.choice
    if what < 0.30:
        _add(world, laptop)
    elif what < 0.62:
        held = [record for kind in FIELDS for record in ledger.records(kind)]
        if held:
            record = choice(held)
            names = world.random.sample(FIELDS[record.kind], world.random.randint(1, 2))
            _save(laptop, ledger.edit(record.id, {name: choice("abcd") for name in names}))
    elif what < 0.74:
        held = [record for kind in (*FIELDS, "attendance") for record in ledger.records(kind)]
        if held:
            _save(laptop, ledger.delete(choice(held).id))
    elif what < 0.84:
        if laptop.saves:
            _save(laptop, ledger.undo(laptop.saves.pop(world.random.randrange(len(laptop.saves)))))
    elif what < 0.94:
        clashing = ledger.in_clash()
        if clashing:
            record = choice(clashing)
            if record.clashes:
                name = choice(sorted(record.clashes))
                _save(laptop, ledger.resolve(record.id, name, choice(sorted(
                    (side.value for side in record.clashes[name]), key=repr))))
    else:
        _ledger_grants(world, laptop)


def _save(laptop: Laptop, saved: object) -> None:
    laptop.saves.append(saved)  # type: ignore[arg-type]


def _add(world: World, laptop: Laptop) -> None:
    ledger, choice = laptop.ledger, world.random.choice
    site = choice(("", "haro", "haro/block", "zerin"))
    trainings = ledger.records("training")
    if trainings and world.chance(0.3):
        training = choice(trainings)
        ledger.add("attendance", training.site, {"training": training.id, "person": choice(world.people),
                                                 "half_day": choice(HALF_DAYS), "mark": choice(("present", "absent"))})
        return
    kind = choice(sorted(FIELDS))
    values: dict[str, object] = {name: choice("abcd") for name in FIELDS[kind] if name == FIELDS[kind][0] or world.chance(0.5)}
    steps = ledger.records("step")
    if kind == "step" and steps and world.chance(0.6):
        parent = choice(steps)
        site, values["parent"] = parent.site, parent.id
    ledger.add(kind, site, values)


def _ledger_grants(world: World, laptop: Laptop) -> None:
    """Somebody gives or takes a role on a laptop; the ledger refuses who may not."""
    (role, site), person = world.random.choice(COMBINATIONS), world.random.choice(world.people)
    grant = laptop.ledger.get(grant_id(world.rollout, site, person, role))
    if grant is None or grant.gone:
        laptop.ledger.add("grant", site, {"person": person, "role": role})
    else:
        laptop.ledger.delete(grant.id)


def _server_grants(world: World) -> None:
    (role, site), person = world.random.choice(COMBINATIONS), world.random.choice(world.people[1:])
    values = {"_deleted": True} if world.chance(0.5) else {"person": person, "role": role}
    world.write(Edit(grant_id(world.rollout, site, person, role), "grant", site, values))


def _enrol(world: World) -> None:
    if len(world.laptops) >= 6:
        return
    person = world.random.choice(world.people) if world.chance(0.5) else world.person(*world.random.choice(COMBINATIONS))
    world.laptop(person)


def run(seed: int, folder: Path, steps: int = 120) -> World:
    """One run: a world, what happens in it, then quiet. `simulate.checks` says whether it kept its promises."""
    world = World(seed, folder)
    random = world.random
    with (patch("os.urandom", random.randbytes), patch.object(syncing, "BATCH", random.choice((3, 10, 2_000))),
          patch.object(reading, "ROOM", random.choice((4, 20, 2_000))),
          patch.object(reading, "STRETCH", random.choice((7, 50, 20_000)))):
        world.faulty = False
        first = world.person("hq", "")
        for person in (first, first, world.person(*COMBINATIONS[0]), world.person(*random.choice(COMBINATIONS))):
            sync(world, world.laptop(person))
        world.faulty, world.meanwhile = True, _meanwhile
        for step in range(steps):
            act(world, step)
        quiet(world)
    return world


def quiet(world: World) -> None:
    """Everybody syncs on a good line until nothing moves any more."""
    world.faulty = False
    world.stale.clear()
    for _ in range(3):
        for laptop in world.laptops:
            sync(world, laptop)
