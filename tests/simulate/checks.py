"""The promises of the log, checked on a world that came to rest. Each says what it found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from muster import verdicts
from muster.change import Entry, Id
from muster.holders import allowed, holder_of
from muster.kind import DELETED
from muster.proofs import chained, content_hash, entry_hash
from muster.rights import Holder, at_or_below, may_read
from muster.store import START, Store, Tx, apply
from muster.store.codec import from_json
from muster.store.digests import digest_of
from muster.store.docs import Docs
from muster.store.log import since
from simulate.world import Laptop, Violation, World, engine


def check(world: World) -> int:
    """Raise Violation where a promise is broken; returns how many changes the log holds."""
    with world.store.read(world.rollout) as tx:
        log = since(tx, 0, 1 << 40)
        _chain(tx, log)
        _whole(world, log)
        _nothing_lost(world, tx, log)
        for laptop in world.laptops:
            _in_step(world, tx, laptop)
    _rights(world, log)
    return len(log)


def _chain(tx: Tx, log: list[Entry]) -> None:
    chain = START
    for seq, entry in enumerate(log, 1):
        chain = chained(chain, entry_hash(entry))
        stands = tx.one("SELECT chain FROM change WHERE rollout=? AND seq=?", (tx.no, seq))
        if entry.seq != seq or bytes(stands[0]) != chain:
            raise Violation(f"the chain breaks at {seq}")
    if tuple(tx.one("SELECT seq, chain FROM rollout WHERE no=?", (tx.no,))) != (len(log), chain):
        raise Violation("the counter row is not where the log ends")


def _whole(world: World, log: list[Entry]) -> None:
    """Each id once, each epoch in order without holes, each save whole, no rank far in the future."""
    following: dict[bytes, int] = {}
    for entry in log:
        change = entry.change
        if following.setdefault(change.epoch, 0) != change.n:
            raise Violation("an epoch is out of order or has a hole")
        following[change.epoch] += 1
        if entry.rank > world.now + 60_000:
            raise Violation("a clock of the future was not clamped")
    for _, save in groupby(log, key=lambda entry: (entry.change.epoch, entry.change.save)):
        entries = list(save)
        if entries[0].change.n != entries[0].change.save or len({bool(entry.verdict) for entry in entries}) != 1:
            raise Violation("a save is not whole")


def _nothing_lost(world: World, tx: Tx, log: list[Entry]) -> None:
    """Every change that was saved is in the log as it was saved; it is live, or somebody who had seen it wrote over it, or it
    is in quarantine."""
    by_id = {entry.change.id: entry for entry in log}
    for key, entry in world.made.items():
        there = by_id.get(key)
        if there is None:
            raise Violation(f"lost: {entry.change}")
        if content_hash(there.change) != content_hash(entry.change) or set(there.change.named) != set(entry.change.named):
            raise Violation(f"altered: {entry.change}")
    live: dict[tuple[str, str], list[Id]] = {}
    for record, heads in tx.all("SELECT id, heads FROM record WHERE rollout=?", (tx.no,)):
        for field, raw in from_json(heads).items():
            live[bytes(record).hex(), field] = [(tx.name(head[0]), head[1]) for head in raw]
    covered = _covered(log)
    for entry in log:
        place = (entry.change.record, entry.change.field)
        is_live = entry.change.id in live.get(place, ())
        if entry.verdict and is_live:
            raise Violation("a quarantined change is live")
        if not entry.verdict and is_live == (entry.change.id in covered[place]):
            raise Violation(f"{'came back' if is_live else 'silently dropped'}: {entry.change}")
    _deletes(tx, by_id, live)


def _covered(log: list[Entry]) -> dict[tuple[str, str], set[Id]]:
    """For each field the changes that somebody had seen who wrote over them, or who wrote over one that had."""
    before: dict[Id, set[Id]] = {}
    covered: dict[tuple[str, str], set[Id]] = {}
    for entry in log:
        named = entry.change.named
        before[entry.change.id] = {*named, *(each for key in named for each in before.get(key, ()))}
        if not entry.verdict:
            covered.setdefault((entry.change.record, entry.change.field), set()).update(before[entry.change.id])
    return covered


def _deletes(tx: Tx, by_id: dict[Id, Entry], live: dict[tuple[str, str], list[Id]]) -> None:
    """What is gone was deleted by somebody who had seen all of it: no live change of it came into the log unseen."""
    for record, gone in tx.all("SELECT id, gone FROM record WHERE rollout=?", (tx.no,)):
        key = bytes(record).hex()
        if not gone or (key, DELETED) not in live:
            continue
        reach = [by_id[each].change for each in live[key, DELETED]]
        for (other, field), ids in live.items():
            if other == key and field != DELETED:
                for epoch, n in ids:
                    if not any((change.seen or {}).get(epoch, -1) >= n for change in reach):
                        raise Violation("a delete took a change that its author had not seen")


def _in_step(world: World, tx: Tx, laptop: Laptop) -> None:
    """The laptop holds what its person may read, shown as on the server, and nothing that they never might read."""
    holder = holder_of(tx, laptop.person)
    with laptop.store.read(world.rollout) as here:
        if here.one("SELECT count(*) FROM change WHERE rollout=? AND seq IS NULL", (here.no,))[0]:
            raise Violation(f"laptop {laptop.number} still waits to send")
        _allowed_here(world, here, laptop, holder)
        if laptop.revoked:
            return
        if laptop.ledger.holder != holder:
            raise Violation(f"laptop {laptop.number} counts on other rights than the server")

        def reads(kind: str, site: str, field: str, record: str) -> bool:
            return may_read(holder, kind, site, field, record)

        if digest_of(tx, reads) != digest_of(here, reads):
            raise Violation(f"laptop {laptop.number} diverged: {sorted(_differences(tx, here, holder))[:3]}")
        if _shown(tx, holder) != _shown(here, holder):
            raise Violation(f"laptop {laptop.number} shows other values")
    outcome = laptop.sync()
    if (outcome.sent, outcome.received, outcome.round_trips) != (0, 0, 1) or outcome.bytes_up + outcome.bytes_down > 3_000:
        raise Violation(f"an idle sync is not idle: {outcome}")


def _allowed_here(world: World, here: Tx, laptop: Laptop, holder: Holder) -> None:
    """Nothing is on a laptop that its person may not read now; what is kept aside is for its author and for HQ. One that was
    removed keeps what it had: whatever its person could read at some time."""
    may = Holder(laptop.person, frozenset(laptop.ever | holder.roles), world.rollout) if laptop.revoked else holder
    own = bytes.fromhex(laptop.person)
    rows = here.all("SELECT c.kind, c.site, c.field, c.record, c.verdict, e.person FROM change c JOIN epoch e ON e.no=c.epoch "
                    "WHERE c.rollout=?", (here.no,))
    for kind, site, field, record, verdict, person in rows:
        hq = any(role == "hq" and at_or_below(site, at) for role, at in may.roles)
        if verdict:
            fits = hq or bytes(person) == own
        else:
            fits = may_read(may, kind, site, field, bytes(record).hex()) or (laptop.revoked and bytes(person) == own)
        if not fits:
            raise Violation(f"laptop {laptop.number} holds what {laptop.person} may not read: {kind} {site} {field}")
    for record, kind, site, heads in here.all("SELECT id, kind, site, heads FROM record WHERE rollout=?", (here.no,)):
        for field in from_json(heads):
            if not laptop.revoked and not may_read(may, kind, site, field, bytes(record).hex()):
                raise Violation(f"laptop {laptop.number} shows what {laptop.person} may not read: {kind} {site} {field}")


def _shown(tx: Tx, holder: Holder) -> dict[tuple[str, str], object]:
    out: dict[tuple[str, str], object] = {}
    for key, kind, site, values in tx.all(f"SELECT id, kind, site, {tx.values} FROM record WHERE rollout=?", (tx.no,)):
        record = bytes(key).hex()
        for field, value in from_json(values).items():
            if may_read(holder, kind, site, field, record):
                out[record, field] = value
    return out


def _differences(tx: Tx, here: Tx, holder: Holder) -> Iterator[str]:
    def rows(of: Tx) -> dict[tuple[str, str], list[str]]:
        out = {}
        for key, kind, site, heads in of.all("SELECT id, kind, site, heads FROM record WHERE rollout=?", (of.no,)):
            for field, raw in from_json(heads).items():
                if may_read(holder, kind, site, field, bytes(key).hex()):
                    out[bytes(key).hex(), f"{kind} {site} {field}"] = sorted(f"{of.name(h[0]).hex()[:4]}.{h[1]}" for h in raw)
        return out
    there, mine = rows(tx), rows(here)
    for key in there.keys() | mine.keys():
        if there.get(key) != mine.get(key):
            yield f"{key[1]}: server {there.get(key)}, laptop {mine.get(key)}"


def _rights(world: World, log: list[Entry]) -> None:
    """Judge every save anew, in order, by the grants that stood before it: nothing unauthorised was accepted, and nothing was
    refused that was allowed."""
    path = world.folder / "again.db"
    store = Store(engine(path))
    store.create()
    store.add_rollout(world.rollout)
    with world.store.read(world.rollout) as tx:
        people = {epoch: person.hex() for epoch, (_, person) in tx.authors(list({e.change.epoch for e in log})).items()}
    with store.write(world.rollout) as tx:
        holders: dict[str, Holder] = {}
        for (epoch, _), save in groupby(log, key=lambda entry: (entry.change.epoch, entry.change.save)):
            entries, person = list(save), people.get(epoch, "")
            if person != world.id.hex():
                holder = holders.get(person) or holders.setdefault(person, holder_of(tx, person))
                _judge(tx, holder, entries)
            apply(tx, entries)
            if any(entry.change.kind == "grant" for entry in entries):
                holders.clear()
    store.engine.dispose()


def _judge(tx: Tx, holder: Holder, entries: list[Entry]) -> None:
    docs = Docs(tx)
    for entry in entries:
        change = entry.change
        may = allowed(holder, docs.get(bytes.fromhex(change.record)), change.kind, change.site, change.record, change.field,
                      change.value)
        if not may and not entry.verdict:
            raise Violation(f"accepted without a right: {change}")
        if may and entry.verdict == verdicts.RIGHTS:
            raise Violation(f"refused although allowed: {change}")
        if entry.verdict not in (verdicts.ACCEPTED, verdicts.RIGHTS, verdicts.SAVE, verdicts.REVOKED):
            raise Violation(f"quarantined for {verdicts.reason(entry.verdict)}: {change}")
