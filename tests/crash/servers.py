"""What must hold of a server after it was killed, its disk failed, or its power went."""

from __future__ import annotations

from pathlib import Path

from crash.acts import URL
from crash.laptops import Lost, must
from crash.scenes import NAME, PASSPHRASE, ROLLOUT, SLUG, Known, answering, at, linked, risks
from crash.stage import Fact
from muster.problems import Problem
from muster.proofs import point, read_cursor
from muster.store import Tx
from muster.store.digests import digest_of
from muster.store.read import by_ids, records
from muster.wire import Answer, name_of, read_message, unseal
from muster_desktop.profile import Profile
from muster_server.check import check_database, check_log
from muster_server.meeting import Meeting
from muster_server.place import chain_at
from muster_server.rollouts import Rollout


def check(known: Known, facts: list[Fact], root: Path) -> None:
    """Raises Lost, or whatever the product says, when the server in `root` is not as it must be."""
    done = {fact["did"]: fact for fact in facts if "did" in fact}
    with at(root):
        try:
            meeting = Meeting(root / "server", make="rollout" not in known)
        except Problem as problem:
            raise Lost(str(problem)) from problem
        try:
            _whole(meeting)
            if "made" in done:
                must(meeting.keys.vouched().hex() == done["made"]["keys"], "the server's keys are others")
            if "archived" in done:
                _archived(known, done["archived"], meeting)
            _answered(known, facts, meeting)
            _goes_on(known, done, meeting, root)
            _whole(meeting)
        finally:
            meeting.close()


def _whole(meeting: Meeting) -> None:
    check_database(meeting.store)
    for rollout in meeting.rollouts.all():
        check_log(meeting.store, rollout.id, rollout.name)


def _archived(known: Known, said: Fact, meeting: Meeting) -> None:
    """What was moved is in the archive, and what is live is as it was."""
    with meeting.store.read(known["rollout"]) as tx:
        there = int(tx.one("SELECT count(*) FROM archive WHERE rollout=?", (tx.no,))[0])
        must(there == said["moved"] >= 4 and digest_of(tx) == said["digest"], "what was archived is not there, or more is gone")


def _answered(known: Known, facts: list[Fact], meeting: Meeting) -> None:
    """What was acknowledged stands in the log. The message whose answer did not come is sent again, as a laptop does, then
    the others, and all is there; the last of all, sent again, is answered alike."""
    ask = answering(meeting)
    said = [(to, bytes.fromhex(body)) for to, body in known.get("said", [])]
    told = [bytes.fromhex(fact["answer"]) for fact in facts if fact.get("did") == "answered"]
    for (to, body), answer in zip(said, told, strict=False):
        if to == "join":
            must(len(ask(body, to)) == len(answer), "who joined is told something else")
        else:
            with meeting.store.read(known["rollout"]) as tx:
                must(_stands(tx, meeting, known["rollout"], _answer(meeting, answer).head), "acknowledged, and not in the log")
    if "sent" not in known:
        return
    for to, body in said[min(len(told), len(said) - 1):]:
        answer = _answer(meeting, ask(body, to))
        must(answer.refused in ("", "restored") and not answer.fork, f"a message that is sent again is refused: {answer.refused}")
        if len(told) == len(said):
            must(_places(answer) == _places(_answer(meeting, told[-1])), "changes that were acknowledged have other places")
    with meeting.store.read(known["rollout"]) as tx:
        must(len(by_ids(tx, known["sent"])) == len(known["sent"]), "work that was sent is not there")


def _places(answer: Answer) -> object:
    return None if answer.acks is None else (answer.acks.taken, answer.acks.seq)


def _answer(meeting: Meeting, message: bytes) -> Answer:
    return read_message(unseal(message, meeting.keys.signing.public_key(), name_of).body, Answer)


def _stands(tx: Tx, meeting: Meeting, rollout: str, head: bytes) -> bool:
    said = read_cursor(meeting.keys.mac, bytes.fromhex(rollout), head)
    chain = chain_at(tx, said.seq) if said is not None else None
    return said is not None and chain is not None and point(0, 0, chain).chain == said.chain


def _begun(meeting: Meeting, root: Path, done: dict[str, Fact]) -> Rollout:
    """The roll-out that was begun, or is begun now where nobody was told that it was."""
    found = [each for each in meeting.rollouts.all() if each.slug == SLUG]
    must(bool(found) or "begun" not in done, "the roll-out that was begun is not there")
    rollout = found[0] if found else meeting.rollouts.begin(ROLLOUT, str(root / "small.toml"))
    with meeting.store.read(rollout.id) as tx:
        must(len(records(tx, "step", "")) == 2, "a roll-out is there in part")
    return rollout


def _goes_on(known: Known, done: dict[str, Fact], meeting: Meeting, root: Path) -> None:
    """A laptop joins with the invitation that was given out, saves, and both have the same."""
    rollout = meeting.rollouts.get(known["rollout"]) if "rollout" in known else _begun(meeting, root, done)
    if "revoked" in done:
        states = {row.id: row.state for row in meeting.devices.all()}
        must(states[done["revoked"]["device"]] == "stolen", "a stolen laptop is welcome again")
    if "enrolled" in done:
        must(done["enrolled"]["device"] in {row.id for row in meeting.devices.all()}, "who joined is not known")
    code = done["invited"]["code"] if "invited" in done else meeting.desk.invite(rollout, "", "hq")
    with linked(answering(meeting)):
        profile, _ = Profile.create(root / "q", NAME, PASSPHRASE)
        try:
            ledger = profile.join(URL, code, NAME)
            if "invited" not in done:
                ledger.save(risks(ledger, 1, "Goes on"))
                profile.sync(ledger)
                with meeting.store.read(rollout.id) as tx:
                    must(digest_of(tx) == ledger.digest(), "laptop and server differ after a sync")
        finally:
            profile.close()
