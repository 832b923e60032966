"""What must hold of a laptop after its program was killed, its disk failed, or its power went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from crash.acts import NAME, URL
from crash.scenes import OTHER, PASSPHRASE, ROLLOUT, Known, at, first, linked, plain, risks
from crash.stage import Fact
from muster.author import current_epoch, next_n
from muster.change import Record
from muster.kind import DELETED
from muster.problems import Problem
from muster.rights import may_read
from muster.store import held
from muster.store.digests import digest_of
from muster.vault import Vault
from muster_desktop.cli.check import unlike
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from muster_server.meeting import Meeting


class Lost(AssertionError):
    """Something that was acknowledged is not there, or what is there is not whole."""


def must(held: bool, what: str) -> None:
    if not held:
        raise Lost(what)


class Told:
    """What an act said, in the order in which it matters."""

    def __init__(self, known: Known, facts: list[Fact]) -> None:
        self.known = known
        self.done = [fact["did"] for fact in facts if "did" in fact]
        self.values: dict[str, dict[str, Any]] = {record: dict(each) for record, each in known.get("values", {}).items()}
        self.will: dict[str, dict[str, Any]] = {}
        self.passphrases, self.codes = [PASSPHRASE], [known.get("code", "")]
        for fact in facts:
            if "will" in fact:
                self.will = fact["will"]
            elif fact.get("did") == "saved":
                self.will = {}
                for record, values in fact["values"].items():
                    self.values.setdefault(record, {}).update(values)
            elif fact.get("did") == "passphrase":
                self.passphrases = [fact["now"]]
            elif fact.get("did") == "code":
                self.codes = [fact["now"]]
            elif "trying" in fact:
                self.passphrases = [PASSPHRASE, fact["trying"]]


def check(told: Told, root: Path, boot: str, meeting: Meeting | None) -> None:
    """Raises Lost, or whatever the product says, when the laptop in `root` is not as it must be."""
    ask = _asking(meeting)
    with at(root, boot), linked(ask):
        profile = _opened(told, root)
        try:
            _whole(profile)
            for ledger in profile.ledgers.values():
                _mark(profile, ledger)
            _kept(told, profile)
            _goes_on(told, profile, meeting)
        finally:
            profile.close()


def _asking(meeting: Meeting | None) -> Callable[..., bytes]:
    def ask(body: bytes, to: str) -> bytes:
        assert meeting is not None
        return meeting.desk.join(body, "10.0.0.1") if to == "join" else meeting.exchange.handle(body)

    return ask


def gone(told: Told, root: Path) -> None:
    """After the keys were destroyed nobody opens the profile; before, it opens as it did or is destroyed already."""
    try:
        locked = Profile.at(root / "p")
        locked.unlock(PASSPHRASE).lock()
    except Problem:
        return
    must("destroyed" not in told.done, "the keys are there again")


def _opened(told: Told, root: Path) -> Profile:
    """The profile, opened by what must open it; made again where it was never said to be there."""
    folder = root / "p"
    if not ("code" in told.known or {"code", "begun", "joined"} & set(told.done)):
        return _begun_again(told, folder, root)
    locked = Vault.read(folder)
    profile = None
    for word in (PASSPHRASE, OTHER):
        try:
            vault = locked.unlock(word)
        except Problem as problem:
            must(problem.code == "wrong_passphrase", str(problem))
            continue
        must(word in told.passphrases, "a passphrase that was replaced opens the profile")
        profile = Profile(vault)
        break
    assert profile is not None or must(False, "no passphrase opens the profile")
    _code(told, folder)
    return profile  # type: ignore[return-value]


def _code(told: Told, folder: Path) -> None:
    """The code that was printed last opens, and only that one. While a new one is being made, the old one may be over."""
    opens = []
    for code in {told.known.get("code", ""), *told.codes} - {""}:
        try:
            Vault.read(folder).unlock_with_code(code).lock()
            opens.append(code)
        except Problem as problem:
            must(problem.code == "wrong_code", str(problem))
    must("code" not in told.done or opens == told.codes, "the recovery code that was printed does not open the profile")


def _begun_again(told: Told, folder: Path, root: Path) -> Profile:
    """What was cut off before anything was said can be done again in the same way, in the same folder."""
    try:
        profile, _ = Profile.create(folder, NAME, PASSPHRASE)
    except Problem as problem:
        must(problem.code == "profile_exists", f"a profile that was being made: {problem}")
        profile = Profile.open(folder, PASSPHRASE)
        must(bool(profile.ledgers), "a profile without a roll-out stands in the way")
    if "invitation" in told.known:
        return profile
    if not profile.ledgers:
        profile.start_alone(ROLLOUT, str(root / "small.toml"))
    return profile


def _whole(profile: Profile) -> None:
    faults = profile.vault.faults()
    must(not faults, f"the store is damaged: {faults[:3]}")
    for ledger in profile.ledgers.values():
        with profile.store.read(ledger.rollout) as tx:
            must(not unlike(tx)[1], "a record is not what its changes say")
            halves = tx.all("SELECT save, count(*), max(n)-min(n)+1 FROM change WHERE rollout=? GROUP BY epoch, save "
                            "HAVING count(*)<>max(n)-min(n)+1", (tx.no,))
            must(not halves or bool(profile.alone() == []), "a save is there in part")


def _mark(profile: Profile, ledger: Ledger) -> None:
    """The mark outside never names a change that the store does not hold."""
    mark = profile.outside.read(ledger.rollout)
    with profile.store.read(ledger.rollout) as tx:
        if mark is not None and mark[0] == current_epoch(tx):
            must(mark[1] < next_n(tx, mark[0]), "the mark outside names a change that is not there")


def _value(record: Record | None, field: str) -> Any:
    if record is None:
        return None
    return record.gone if field == DELETED else record.values.get(field)


def _kept(told: Told, profile: Profile) -> None:
    """Every acknowledged value is there; what was being saved is there whole or not at all."""
    if not told.values and not told.will:
        return
    ledger = next((each for each in profile.ledgers.values() if all(each.get(record) for record in told.values)), None)
    if ledger is None:
        raise Lost("acknowledged records are not there")
    there = {record: ledger.get(record) for record in told.will.keys() | told.values.keys()}
    pending = {_value(there[record], field) == value for record, values in told.will.items() for field, value in values.items()}
    must(len(pending) < 2, "a save is there in part")
    values = {(record, field): value for record, each in told.values.items() for field, value in each.items()}
    if pending == {True}:
        values |= {(record, field): value for record, each in told.will.items() for field, value in each.items()}
    for (record, field), value in values.items():
        must(_value(there[record], field) == value, f"acknowledged, and not there: {field} {value!r}")


def _goes_on(told: Told, profile: Profile, meeting: Meeting | None) -> None:
    """The program can go on: it saves, and with a server it meets the others; nothing of it is refused."""
    if "invitation" in told.known and "joined" not in told.done:
        profile.join(URL, told.known["invitation"], NAME)  # the same command, given again
    for ledger in list(profile.ledgers.values()):
        if _served(profile, ledger) and meeting is not None:
            profile.sync(ledger)  # where a first fill broke off, it has to be whole before its rights are known
        edits = risks(ledger, 1, "Goes on", "haro" if "gone" in told.known else "")
        ledger.save(edits)
        if _served(profile, ledger) and meeting is not None:
            profile.sync(ledger)
            must(not ledger.waiting(), "something waits after a sync")
            _in_step(told, profile, ledger, meeting)
        must(_value(ledger.get(edits[0].record), "title") == plain(edits)[edits[0].record]["title"], "what was saved last")


def _in_step(told: Told, profile: Profile, ledger: Ledger, meeting: Meeting) -> None:
    """Laptop and server have the same of what the laptop reads; nothing stays of a site that it lost, but at the server."""
    gone = set(told.known.get("gone", ()))
    with meeting.store.read(ledger.rollout) as tx:
        holder = ledger.holder
        must(digest_of(tx, lambda *cell: may_read(holder, *cell)) == ledger.digest(), "laptop and server differ after a sync")
        sent = {bytes(row[0]).hex() for row in tx.all("SELECT DISTINCT record FROM change WHERE rollout=?", (tx.no,))}
        must(gone <= sent, "work at a site that was lost is not at the server")
    with profile.store.read(ledger.rollout) as tx:
        aside = {bytes(row[0]).hex() for row in tx.all(
            "SELECT DISTINCT record FROM change WHERE rollout=? AND verdict<>0", (tx.no,))}
        must(aside <= gone, "the server kept something aside")
        left = tx.one("SELECT count(*) FROM record WHERE rollout=? AND site='zerin' AND kind='risk' AND heads<>'{}'", (tx.no,))[0]
        must(not gone or not left, "records of a site that was lost are still here")


def _served(profile: Profile, ledger: Ledger) -> bool:
    return ledger.rollout not in {each.rollout for each in profile.alone()}


def restored(root: Path, meeting: Meeting) -> None:
    """The folder was put back from a copy, the mark outside was not: what is made now is no second change of an old id."""
    with at(root), linked(_asking(meeting)):
        profile = Profile.open(root / "p", PASSPHRASE)
        try:
            ledger = first(profile)
            ledger.save(risks(ledger, 1, "Put back"))
            with profile.store.read(ledger.rollout) as tx:
                epoch = current_epoch(tx) or b""
                last = epoch, next_n(tx, epoch) - 1
            with meeting.store.read(ledger.rollout) as tx:
                must(not held(tx, [last]), "an id is given twice")
            _goes_on(Told({}, []), profile, meeting)
        finally:
            profile.close()


def imported(told: Told, root: Path) -> None:
    """Each save of an import is whole; all are there once it said so."""
    with at(root):
        profile = Profile.open(root / "p", PASSPHRASE)
        try:
            titles = [str(record.values.get("title")) for record in first(profile).records("risk")]
        finally:
            profile.close()
    rows = [title for title in titles if title.startswith("Imported")]
    must(len(set(rows)) == len(rows), "a row was imported twice")
    must(len(rows) % 8 == 0, "a save of an import is there in part")
    must("imported" not in told.done or len(rows) == 24, "imported rows are not there")
