"""What people do on their laptops: add, edit, delete, undo, decide, grant; each save is noted as it really was."""

from __future__ import annotations

from collections.abc import Callable

from muster.founding import grant_id
from muster.problems import Problem
from muster.quarantine import DECLINED, WAITING
from simulate.laptop import Laptop
from simulate.truth import Violation
from simulate.versions import NEW, OLD, UNKNOWN_FIELDS, UNKNOWN_KINDS, speaking
from simulate.world import COMBINATIONS, World

FIELDS = {
    "risk": ("title", "description", "controls"), "step": ("title", "outcome", "note"), "issue": ("summary", "description"),
    "meeting": ("title", "agenda"), "training": ("title", "venue"), "article": ("title", "problem", "flag"),
    "section": ("title", "note"),
}
KNOWN = {NEW: FIELDS, OLD: {kind: tuple(each for each in fields if each != UNKNOWN_FIELDS.get(kind))
                            for kind, fields in FIELDS.items() if kind not in UNKNOWN_KINDS}}
HALF_DAYS = ("2026-11-10/am", "2026-11-10/pm")
REFUSED = {"not_allowed", "unknown_site", "missing_field", "fixed_field", "unknown_record", "not_acceptable"}
"""What a ledger may answer to somebody who tries what they may not, or what is not there any more."""
OLDER = {"unknown_kind", "unknown_field"}
"""What an older program may answer besides."""


def work(world: World, laptop: Laptop) -> None:
    """Somebody works on a laptop for a moment: at most one save."""
    watched(world, laptop, _work)


def watched(world: World, laptop: Laptop, doing: Callable[[World, Laptop], None]) -> None:
    """Let somebody work; what was saved counts as made, also when the program was killed right after."""
    world.moment(laptop.clock)
    world.truth.by = laptop.person
    try:
        with speaking(laptop.version):
            doing(world, laptop)
    except Problem as problem:
        if problem.code not in (REFUSED | OLDER if laptop.version == OLD else REFUSED):
            raise Violation(f"a save was refused with {problem.code}") from problem
    finally:
        with laptop.store.read(world.rollout) as tx:
            world.truth.settle(tx)


def _work(world: World, laptop: Laptop) -> None:
    what = world.random.random()
    for most, doing in _WORK:
        if what < most:
            doing(world, laptop)
            return


def _edit(world: World, laptop: Laptop) -> None:
    ledger, choice, fields = laptop.ledger, world.random.choice, KNOWN[laptop.version]
    held = ledger.records(choice(sorted(fields)))
    if held:
        record = choice(held)
        names = world.random.sample(fields[record.kind], min(len(fields[record.kind]), world.random.randint(1, 2)))
        values = {name: choice("abcd") for name in names}
        world.say(f"{laptop.name} edits {record.kind} {record.id[-4:]} {values}")
        laptop.saves.append(ledger.edit(record.id, values))


def _delete(world: World, laptop: Laptop) -> None:
    ledger, choice = laptop.ledger, world.random.choice
    held = ledger.records(choice(sorted((*KNOWN[laptop.version], "attendance"))))
    if held:
        record = choice(held)
        world.say(f"{laptop.name} deletes {record.kind} {record.id[-4:]}")
        laptop.saves.append(ledger.delete(record.id))


def _undo(world: World, laptop: Laptop) -> None:
    if laptop.saves:
        world.say(f"{laptop.name} undoes")
        laptop.saves.append(laptop.ledger.undo(laptop.saves.pop(world.random.randrange(len(laptop.saves)))))


def _decide(world: World, laptop: Laptop) -> None:
    clashing = [record for record in laptop.ledger.in_clash() if record.clashes]
    if clashing:
        record = world.random.choice(clashing)
        name = world.random.choice(sorted(record.clashes))
        value = world.random.choice(sorted((side.value for side in record.clashes[name]), key=repr))
        world.say(f"{laptop.name} decides {record.kind} {record.id[-4:]} {name}={value}")
        laptop.saves.append(laptop.ledger.resolve(record.id, name, value))


def _add(world: World, laptop: Laptop) -> None:
    ledger, choice, fields = laptop.ledger, world.random.choice, KNOWN[laptop.version]
    site = choice(("", "haro", "haro/block", "zerin"))
    kind = choice((*sorted(fields), "attendance"))
    values: dict[str, object] = {}
    if kind == "attendance":
        trainings = ledger.records("training")
        if not trainings:
            return
        training = choice(trainings)
        site = training.site
        values = {"training": training.id, "person": choice(world.people), "half_day": choice(HALF_DAYS),
                  "mark": choice(("present", "absent"))}
    else:
        values = {name: choice("abcd") for name in fields[kind] if name == fields[kind][0] or world.chance(0.5)}
    if kind == "step" and world.chance(0.6):
        steps = ledger.records("step")
        if steps:
            parent = choice(steps)
            site, values["parent"] = parent.site, parent.id
    world.say(f"{laptop.name} adds {kind} at {site!r}")
    ledger.add(kind, site, values)


def grant(world: World, laptop: Laptop) -> None:
    """Somebody gives or takes a role on a laptop; the ledger refuses who may not."""
    (role, site), person = world.random.choice(COMBINATIONS), world.random.choice(world.people)
    world.named = person
    grant = laptop.ledger.get(grant_id(world.rollout, site, person, role))
    world.say(f"{laptop.name} gives or takes {role} at {site!r} for {person[-2:]}")
    if grant is None or grant.gone:
        laptop.ledger.add("grant", site, {"person": person, "role": role})
    else:
        laptop.ledger.delete(grant.id)


def _inbox(world: World, laptop: Laptop) -> None:
    """HQ accepts or declines something that was kept aside."""
    ledger = laptop.ledger
    waiting = [each for each in ledger.quarantine() if each.mine and not each.unsent and each.state in (WAITING, DECLINED)]
    if not waiting:
        return
    one = world.random.choice(sorted(waiting, key=lambda each: (each.ms, each.epoch, each.save)))
    if one.state == DECLINED or world.chance(0.6):
        world.say(f"{laptop.name} accepts {one.name}")
        ledger.accept(one.epoch, one.save)
    else:
        world.say(f"{laptop.name} declines {one.name}")
        ledger.decline(one.epoch, one.save, "not now")


_WORK = ((0.25, _add), (0.62, _edit), (0.74, _delete), (0.84, _undo), (0.92, _decide), (0.96, _inbox), (1.0, grant))
