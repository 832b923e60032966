"""The promises of the log (I1-I16), checked on a world that came to rest. Each says what it found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from muster import verdicts
from muster.change import Change, Entry, Id, covers
from muster.holders import allowed, holder_of
from muster.kind import DELETED
from muster.proofs import chained, entry_hash
from muster.rights import Holder, at_or_below, may_read
from muster.store import START, Tx, apply
from muster.store.codec import from_json, pack, unpack
from muster.store.digests import digest_of
from muster.store.docs import Docs
from muster_server.archive import chains, since
from simulate.laptop import Laptop
from simulate.memory import Disk, blank, store_on
from simulate.truth import Uid, Violation, live_of, uid_of
from simulate.versions import OLD, speaking
from simulate.world import World

EXPECTED = (verdicts.ACCEPTED, verdicts.RIGHTS, verdicts.SAVE, verdicts.REVOKED, verdicts.DECIDES, verdicts.TAKEN)
"""The verdicts that there may be in here: nobody sends a wrong type or too much."""
IDLE = 3_000
"""The most bytes of an idle sync, both ways (I12)."""


def check(world: World) -> int:
    """Raise Violation where a promise is broken; returns how many changes the log holds."""
    with speaking(world.server.version):
        with world.server.read() as tx:
            log = since(tx, 0, 1 << 40)
            _chain(tx, log)
            _whole(world, log)
            _superseding(log if world.server.judged is None else log[:world.server.judged])
            _nothing_lost(world, tx, log)
            _deletes(world, tx)
        for laptop in world.laptops:
            _in_step(world, laptop)
            _sound(laptop)
        _idle(world)
        _rights(world, log)
    return len(log)


def _chain(tx: Tx, log: list[Entry]) -> None:
    chain, written = START, chains(tx, 0, 1 << 40)
    for seq, entry in enumerate(log, 1):
        chain = chained(chain, entry_hash(entry))
        if entry.seq != seq or written.get(seq) != chain:
            raise Violation(f"the chain breaks at {seq}")
    if tuple(tx.one("SELECT seq, chain FROM rollout WHERE no=?", (tx.no,))) != (len(log), chain):
        raise Violation("the counter row is not where the log ends")


def _whole(world: World, log: list[Entry]) -> None:
    """Each epoch in order without holes, each save whole (I7), no rank far in the future (I11). A log that was put back has what
    laptops gave back in the order in which it came: then no part of a save is let in after another was kept aside."""
    following: dict[bytes, int] = {}
    verdicts_of: dict[tuple[bytes, int], list[tuple[bool, int]]] = {}
    for entry in log:
        change = entry.change
        if following.setdefault(change.epoch, 0) != change.n and world.server.judged is None:
            raise Violation("an epoch is out of order or has a hole")
        following[change.epoch] += 1
        if entry.rank > world.now + 60_000:
            raise Violation("a clock of the future was not clamped")
        if entry.verdict != verdicts.TAKEN:
            verdicts_of.setdefault((change.epoch, change.save), []).append((bool(entry.verdict), entry.seq))
    judged = len(log) if world.server.judged is None else world.server.judged
    for each in verdicts_of.values():
        # What was accepted and came back in part does not let the rest in: the right to it may be gone by now.
        if len({aside for aside, _ in each}) > 1 and (each[0][0] or min(seq for aside, seq in each if aside) <= judged):
            raise Violation("a save is half in quarantine")
    for _, save in groupby(log if world.server.judged is None else (), key=lambda entry: (entry.change.epoch, entry.change.save)):
        first = next(save).change
        if first.n != first.save:
            raise Violation("a save is not whole")


def _superseding(log: list[Entry]) -> None:
    """A change supersedes what its author had seen, and all that this had superseded: whatever comes late stays superseded."""
    before: dict[Id, Entry] = {}
    for entry in log:
        for key in entry.change.named:
            seen = before.get(key)
            if seen is not None and not all(covers(entry.vector, *each) for each in (key, *seen.vector.items())):
                raise Violation(f"it does not supersede all that its author had seen: {entry.change}")
        before[entry.change.id] = entry


def _nothing_lost(world: World, tx: Tx, log: list[Entry]) -> None:
    """Every change that was saved is in the log as it was saved, unless its only disk is gone (I1, I2, I4, I10); it is live, or
    somebody who had seen it wrote over it, or it is in quarantine (I5)."""
    truth = world.truth
    stands: dict[Uid, list[Entry]] = {}
    for entry in log:
        stands.setdefault(uid_of(entry.change), []).append(entry)
    for uid, made in truth.made.items():
        there = stands.get(uid)
        if there is None:
            if uid not in truth.excused:
                raise Violation(f"lost: {made.change}")
            continue
        # Copies of a profile that each fork, or one that is put back twice, may each send what waited before the copy, under ids
        # of their own: no loss.
        if len(there) > 1 and (not world.twins or len({entry.change.id for entry in there}) < len(there)):
            raise Violation(f"one edit stands {len(there)} times: {made.change}")
        if _said(there[0].change) != _said(made.change):
            raise Violation(f"altered: {made.change}")
    if unknown := stands.keys() - truth.made.keys():
        raise Violation(f"nobody made this: {sorted(unknown)[:3]}")
    accepted = {uid for uid, entries in stands.items() if not all(entry.verdict for entry in entries)}
    live = {uid for record in sorted({uid[1] for uid in stands}) for ids in live_of(tx, record).values() for uid in ids.values()}
    covered = {each for uid in accepted for each in truth.ancestors(uid)}
    for uid in stands:
        if uid in live and uid not in accepted:
            raise Violation(f"a quarantined change is live: {truth.made[uid].change}")
        if uid in live and uid in covered and _another_stands(tx, log, stands[uid]):
            continue
        if uid in accepted and (uid in live) == (uid in covered):
            raise Violation(f"{'came back' if uid in live else 'silently dropped'}: {truth.made[uid].change}")


def _another_stands(tx: Tx, log: list[Entry], entries: list[Entry]) -> bool:
    """Whether an edit that two copies of a laptop sent lives by an id that nobody wrote over: who wrote over the one had not seen
    the other, and it shows as a clash."""
    change = entries[0].change
    ids = live_of(tx, change.record)[change.field].keys() & {entry.change.id for entry in entries}
    return 0 < len(ids) < len(entries) and not any(
        covers(entry.vector, *key) for key in ids for entry in log
        if not entry.verdict and (entry.change.record, entry.change.field) == (change.record, change.field))


def _said(change: Change) -> tuple[object, ...]:
    """What a change says, whatever its id: a fork gives it another."""
    return (change.record, change.kind, change.site, change.field, pack(change.value), change.ms, change.offset, change.quote,
            change.seen is None)


def _deletes(world: World, tx: Tx) -> None:
    """What is gone was deleted by somebody who had seen all of it: no live change of it came into the log unseen (F14)."""
    truth = world.truth
    for key, in tx.all("SELECT id FROM record WHERE rollout=? AND gone", (tx.no,)):
        live = live_of(tx, bytes(key).hex())
        seen = set()
        for uid in live.pop(DELETED, {}).values():
            saw = truth.made[uid].saw
            seen |= saw.union(*(truth.ancestors(each) for each in saw))
        for ids in live.values():
            for uid in ids.values():
                if uid not in seen:
                    raise Violation(f"a delete took a change that its author had not seen: {truth.made[uid].change}")


def _in_step(world: World, laptop: Laptop) -> None:
    """The laptop holds what its person may read, shown as on the server, and nothing that they never might read (I3, I6, I8)."""
    with world.server.read() as tx, laptop.store.read(world.rollout) as here:
        holder = holder_of(tx, laptop.person)
        if here.one("SELECT count(*) FROM change WHERE rollout=? AND seq IS NULL", (here.no,))[0]:
            raise Violation(f"{laptop.name} still waits to send")
        _allowed_here(world, here, laptop, holder)
        if laptop.revoked:
            return
        if laptop.ledger.holder != holder or holder.roles != _roles(tx, laptop.person):
            raise Violation(f"{laptop.name} counts on other rights than the server")

        def reads(kind: str, site: str, field: str, record: str) -> bool:
            return may_read(holder, kind, site, field, record)

        if digest_of(tx, reads) != digest_of(here, reads):
            raise Violation(f"{laptop.name} diverged: {sorted(_differences(tx, here, holder))[:3]}")
        if _shown(tx, holder) != _shown(here, holder):
            raise Violation(f"{laptop.name} shows other values")


def _roles(tx: Tx, person: str) -> frozenset[tuple[str, str]]:
    """The roles of a person, read without the product: a grant counts while every live value of its person and role says so and
    no live delete is there (the narrower value counts)."""
    out = set()
    for key, site in tx.all("SELECT id, site FROM record WHERE rollout=? AND kind='grant'", (tx.no,)):
        said: dict[str, set[object]] = {}
        for field, ids in live_of(tx, bytes(key).hex()).items():
            for epoch, n in ids:
                raw = tx.one("SELECT value FROM change WHERE rollout=? AND epoch=? AND n=?", (tx.no, tx.number(epoch), n))[0]
                said.setdefault(field, set()).add(unpack(raw))
        if said.get("person") == {person} and len(said.get("role", ())) == 1 and True not in said.get(DELETED, ()):
            out.add((str(*said["role"]), site))
    return frozenset(out)


def _sound(laptop: Laptop) -> None:
    """The database is whole (I14), and a program that starts now sees what the running one does (I16)."""
    if (said := laptop.disk.database.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
        raise Violation(f"{laptop.name}'s disk: {said}")
    before = laptop.ledger.holder, laptop.ledger.name(), laptop.ledger.sites(), laptop.ledger.waiting()
    laptop.start()
    if before != (laptop.ledger.holder, laptop.ledger.name(), laptop.ledger.sites(), laptop.ledger.waiting()):
        raise Violation(f"{laptop.name} starts with another state than it had")


def _idle(world: World) -> None:
    """A sync when nothing happened is one short trip (I12)."""
    for laptop in world.trusted():
        outcome = laptop.sync()
        if (outcome.sent, outcome.received, outcome.round_trips) != (0, 0, 1) or outcome.bytes_up + outcome.bytes_down > IDLE:
            raise Violation(f"an idle sync is not idle: {outcome}")


def _allowed_here(world: World, here: Tx, laptop: Laptop, holder: Holder) -> None:
    """Nothing is on a laptop that its person may not read now; what is kept aside is for its author and for HQ. One that was
    removed keeps what it had: whatever its person could read at some time (I6)."""
    may = Holder(laptop.person, frozenset(laptop.ever | holder.roles), world.rollout) if laptop.revoked else holder
    own = bytes.fromhex(laptop.person)
    laptop.disk.database.create_function("quoted", 1, lambda raw: None if raw is None else unpack(raw)[0])
    rows = here.all("SELECT c.kind, c.site, c.field, c.record, c.verdict, e.person, q.person FROM change c "
                    "JOIN epoch e ON e.no=c.epoch LEFT JOIN epoch q ON c.quote IS NOT NULL AND q.no=quoted(c.quote) "
                    "WHERE c.rollout=?", (here.no,))
    for kind, site, field, record, verdict, person, quoted in rows:
        hq = any(role == "hq" and at_or_below(site, at) for role, at in may.roles)
        if verdict:
            fits = hq or bytes(person) == own or (quoted is not None and bytes(quoted) == own)
        else:
            fits = may_read(may, kind, site, field, bytes(record).hex()) or (laptop.revoked and bytes(person) == own)
        if not fits:
            raise Violation(f"{laptop.name} holds what {laptop.person} may not read: {kind} {site} {field}")
    for record, kind, site, heads in here.all("SELECT id, kind, site, heads FROM record WHERE rollout=?", (here.no,)):
        for field in from_json(heads):
            if not laptop.revoked and not may_read(may, kind, site, field, bytes(record).hex()):
                raise Violation(f"{laptop.name} shows what {laptop.person} may not read: {kind} {site} {field}")


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
    store = store_on(Disk(blank()))
    store.add_rollout(world.rollout)
    with world.server.read() as tx:
        people = {epoch: person.hex() for epoch, (_, person) in tx.authors(list({e.change.epoch for e in log})).items()}
    judged = len(log) if world.server.judged is None else world.server.judged
    with store.write(world.rollout) as tx:
        holders: dict[str, Holder] = {}
        for (epoch, _), save in groupby(log, key=lambda entry: (entry.change.epoch, entry.change.save)):
            entries, person = list(save), people.get(epoch, "")
            if person != world.server.id.hex() and entries[-1].seq <= judged:
                holder = holders.get(person) or holders.setdefault(person, holder_of(tx, person))
                with speaking(OLD if entries[0].seq <= world.server.younger else world.server.version):
                    _judge(tx, holder, entries)
            apply(tx, entries)
            if any(entry.change.kind == "grant" for entry in entries):
                holders.clear()


def _judge(tx: Tx, holder: Holder, entries: list[Entry]) -> None:
    docs = Docs(tx)
    for entry in entries:
        change = entry.change
        if entry.verdict == verdicts.DECIDES:
            continue
        may = allowed(holder, docs.get(bytes.fromhex(change.record)), change.kind, change.site, change.record, change.field,
                      change.value)
        if not may and not entry.verdict:
            raise Violation(f"accepted without a right: {change}")
        if may and entry.verdict == verdicts.RIGHTS:
            raise Violation(f"refused although allowed: {change}")
        if entry.verdict not in (verdicts.ACCEPTED, verdicts.RIGHTS, verdicts.SAVE, verdicts.REVOKED,
                                 verdicts.DECIDES):
            raise Violation(f"quarantined for {verdicts.reason(entry.verdict)}: {change}")
