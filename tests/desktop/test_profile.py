"""An unlocked profile in a real vault: made whole or not at all, shared by two programs, its mark safe before each Offer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from muster import vault as vaults
from muster.founding import person_edits
from muster.ids import new_id
from muster.membership import Place, Server, keep_place, keep_server
from muster.outside import Outside
from muster.problems import Problem
from muster.slots import FLOOR
from muster.store import Store
from muster_desktop import profile as profiles
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile
from muster_server.exchange import Device
from tests.desktop.conftest import PASSPHRASE
from whole.together import Meeting

REPOSITORY = Path(__file__).parents[2]


class Broken(Exception):
    """Something goes wrong in the middle."""


@pytest.fixture(autouse=True)
def own_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copies of one profile that tests make would take each other for folders put back from a backup."""
    monkeypatch.setenv("MUSTER_STATE_DIR", str(tmp_path / "state"))


def test_what_was_made_alone_is_there_after_a_restart(profile: Profile) -> None:
    (ledger,) = profile.ledgers.values()
    assert (ledger.name(), ledger.slug(), ledger.holder.roles) == ("Karwan", "karwan", {("hq", "")})
    assert ledger.person_name(ledger.person) == "Leyla Barzan"
    record = ledger.add("risk", "", {"title": "No power"})
    folder, digest = profile.folder, ledger.digest()
    profile.close()
    again = Profile.open(folder, PASSPHRASE)
    (ledger,) = again.ledgers.values()
    assert ledger.digest() == digest and ledger.get(record) is not None
    assert again.alone() == [ledger]
    again.close()


def test_after_closing_nothing_is_read(profile: Profile) -> None:
    (ledger,) = profile.ledgers.values()
    profile.close()
    with pytest.raises(Problem) as caught:
        ledger.records("risk")
    assert caught.value.sort.exit == 5
    assert profile.ledgers == {} and profile.vault.locked


def test_a_wrong_passphrase_changes_nothing(profile_folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in profile_folder.iterdir()}
    with pytest.raises(Problem) as caught:
        Profile.open(profile_folder, "five other words are wrong")
    assert caught.value.sort.exit == 5
    assert {path.name: path.read_bytes() for path in profile_folder.iterdir()} == before


def test_a_profile_that_cannot_be_filled_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(store: Store) -> None:
        raise Broken

    monkeypatch.setattr(Store, "create", broken)
    made: list[vaults.Vault] = []
    create = vaults.Vault.create
    monkeypatch.setattr(profiles.Vault, "create", lambda *a, **k: made.append((found := create(*a, **k))[0]) or found)
    folder = tmp_path / "new"
    with pytest.raises(Broken):
        Profile.create(folder, "Leyla", PASSPHRASE, cost=FLOOR)
    assert not folder.exists() and made[0].locked
    monkeypatch.undo()
    Profile.create(folder, "Leyla", PASSPHRASE, cost=FLOOR)[0].close()


def test_a_profile_that_cannot_be_opened_is_locked_again(profile_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(store: Store) -> None:
        raise Broken

    monkeypatch.setattr(Store, "create", broken)
    vault = Profile.at(profile_folder).unlock(PASSPHRASE)
    with pytest.raises(Broken):
        Profile(vault)
    assert vault.locked
    monkeypatch.undo()
    Profile.open(profile_folder, PASSPHRASE).close()


def test_a_start_that_broke_off_leaves_no_nameless_roll_out(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise Broken

    monkeypatch.setattr(profiles, "mint", broken)
    with pytest.raises(Broken):
        profile.start_alone("Second", "generic")
    monkeypatch.undo()
    folder = profile.folder
    profile.close()
    again = Profile.open(folder, PASSPHRASE)
    assert [ledger.name() for ledger in again.ledgers.values()] == ["Karwan"]
    second = again.start_alone("Second", "generic")
    assert [ledger.name() for ledger in again.ledgers.values()] == ["Karwan", "Second"]
    assert second.records("section") or second.records("step")
    again.close()


@pytest.mark.parametrize("name, template", [("Second", "no such template"), ("", "generic"), ("!!!", "generic")])
def test_a_bad_start_alone_leaves_nothing(profile: Profile, name: str, template: str) -> None:
    with pytest.raises(Problem):
        profile.start_alone(name, template)
    assert len(profile.store.rollouts()) == 1


def test_without_a_server_there_is_nothing_to_sync_with(profile: Profile) -> None:
    (ledger,) = profile.ledgers.values()
    with pytest.raises(Problem) as caught:
        profile.sync(ledger)
    assert (caught.value.code, caught.value.sort.exit) == ("no_server_yet", 4)


WRITER = """
import sys
from pathlib import Path
from muster_desktop.profile import Profile
profile = Profile.open(Path(sys.argv[1]), sys.argv[2])
(ledger,) = profile.ledgers.values()
print("open", flush=True)
sys.stdin.readline()
for n in range(15):
    ledger.add("risk", "", {"title": f"{sys.argv[3]} {n}", "note": "x"})
print(ledger.digest(), flush=True)
profile.close()
"""


def test_two_programs_write_into_one_folder_at_once(profile_folder: Path) -> None:
    """Both see one another's changes, nothing is lost, and the numbering has no hole and no double."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(REPOSITORY / each) for each in ("core", "desktop", "server"))}
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(profile_folder), PASSPHRASE, name], env=environment, text=True,
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for name in ("first", "second")]
    try:
        for program in programs:
            assert program.stdout is not None and program.stdout.readline() == "open\n"
        for program in programs:
            assert program.stdin is not None
            program.stdin.write("go\n")
            program.stdin.flush()
        for program in programs:
            program.communicate(timeout=60)
    finally:
        for program in programs:
            program.kill()
            program.wait()
    assert [program.returncode for program in programs] == [0, 0]
    profile = Profile.open(profile_folder, PASSPHRASE)
    (ledger,) = profile.ledgers.values()
    titles = {str(record.values["title"]) for record in ledger.records("risk")}
    assert {f"{name} {n}" for name in ("first", "second") for n in range(15)} <= titles
    with profile.store.read(ledger.rollout) as tx:
        numbers = tx.all("SELECT epoch, n FROM change ORDER BY epoch, n")
        assert len({epoch for epoch, _ in numbers}) == 1
        assert [n for _, n in numbers] == list(range(len(numbers)))
    mark = profile.outside.read(ledger.rollout)
    assert mark is not None and mark[1] == len(numbers) - 1
    profile.close()


def joined(profile: Profile, meeting: Meeting) -> Ledger:
    """This profile as a laptop of HQ in the roll-out of `meeting`."""
    person = new_id()
    meeting.scribe.save(meeting.rollout, person_edits(meeting.rollout, person, "Leyla", "hq", ""))
    public = profile.device.signing().public_key().public_bytes_raw()
    meeting.devices[profile.device.id] = Device(public, "enrolled", {meeting.rollout: person})
    profile.store.add_rollout(meeting.rollout)
    with profile.store.write(meeting.rollout) as tx:
        keep_place(tx, Place(person=person))
        keep_server(tx, Server("", "", meeting.id, meeting.signing.public_key().public_bytes_raw(), b"",
                               meeting.organisation_id, b"", b""))
    return profile._open(meeting.rollout)


def test_the_mark_lasts_before_each_offer(profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program of this profile saved counts too: its mark is written and flushed before anybody hears of it."""
    meeting = Meeting(tmp_path)
    told: list[str] = []
    flush = Outside.flush

    class Near:
        def __init__(self, *arguments: object) -> None:
            pass

        def send(self, body: bytes) -> bytes:
            told.append("sent")
            return meeting.exchange.handle(body)

        def close(self) -> None:
            pass

    monkeypatch.setattr(profiles, "Link", Near)
    monkeypatch.setattr(Outside, "flush", lambda self: told.append("flushed") or flush(self))
    ledger = joined(profile, meeting)
    profile.sync(ledger)
    ledger.add("risk", "haro", {"title": "x"})
    before = profile.outside.read(meeting.rollout)
    assert before is not None
    (profile.outside.folder / meeting.rollout).unlink()  # the other program was killed before it wrote its mark
    assert profile.sync(ledger).sent == 1
    assert profile.outside.read(meeting.rollout) == before
    assert told and set(told[::2]) == {"flushed"} and set(told[1::2]) == {"sent"}


def test_the_connection_to_a_server_is_kept_between_rounds(profile: Profile) -> None:
    server = Server("http://127.0.0.1:9", "", b"s" * 16, bytes(32), bytes(32), b"o" * 16, bytes(32), b"")
    link = profile._link(server)
    assert profile._link(server) is link
    assert profile._link(msgspec.structs.replace(server, url="http://127.0.0.1:10")) is not link
    profile.close()
    assert profile._links == {}
