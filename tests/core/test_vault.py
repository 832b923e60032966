"""Vault: made whole or not at all, opened by passphrase or code, and every half, forged or newer folder refused in words."""

import json
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import sqlcipher3

from muster import recovery, slots, vault, vault_card, vault_make, vault_store
from muster.engines import writing
from muster.problems import BAD, LOCKED, Problem
from muster.slots import FLOOR, Cost
from muster.vault import Vault
from muster.vault_card import CARD, STORE, UNFINISHED, Card, read_card, sealed

PASSPHRASE = "three goats on the ferry"
POSIX = pytest.mark.skipif(os.name != "posix", reason="POSIX file modes")


def make(folder: Path, passphrase: str = PASSPHRASE) -> tuple[Vault, str]:
    return Vault.create(folder, "Amîna", passphrase, cost=FLOOR)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Vault, str]]:
    vault, code = make(tmp_path / "p")
    yield vault, code
    vault.lock()


def code_of(call: object, *args: object) -> str:
    with pytest.raises(Problem) as caught:
        call(*args)  # type: ignore[operator]
    assert "{" not in str(caught.value)
    return caught.value.code


def test_opens_again_by_passphrase_and_by_code(made: tuple[Vault, str]) -> None:
    vault, code = made
    blob = vault.key("blob")
    vault.lock()
    locked = Vault.read(vault.folder)
    assert (locked.id, locked.name) == (vault.id, "Amîna")
    for again in (locked.unlock(PASSPHRASE), locked.unlock_with_code(code.lower().replace("-", " "))):
        assert again.key("blob") == blob and len(blob) == 32
        assert again.key("bak") != blob
        again.lock()


def test_a_wrong_secret_is_refused_alike_and_says_locked(made: tuple[Vault, str], monkeypatch: pytest.MonkeyPatch) -> None:
    vault, code = made
    derived = []
    real = slots._derive
    monkeypatch.setattr(slots, "_derive", lambda *given: derived.append(given[2]) or real(*given))
    locked = Vault.read(vault.folder)
    for wrong in ("", "x", PASSPHRASE + " ", PASSPHRASE.upper()):
        with pytest.raises(Problem) as caught:
            locked.unlock(wrong)
        assert (caught.value.code, caught.value.sort.exit) == ("wrong_passphrase", LOCKED)
    locked.unlock(PASSPHRASE).lock()
    assert derived == [FLOOR] * 5  # the same work, right or wrong
    other = recovery.show(recovery.new())
    assert code_of(locked.unlock_with_code, other) == "wrong_code"
    assert code_of(locked.unlock_with_code, code[:-1]) == "mistyped_code"


@pytest.mark.parametrize("passphrase", ["أحمد وقارب كبير", "কোথায় নৌকা গেল", "ក\u17d2\u17ddរ ទូកធំមួយ", "Amîna à l'école"])
def test_a_passphrase_of_any_script_is_the_same_from_every_keyboard(tmp_path: Path, passphrase: str) -> None:
    composed, apart = unicodedata.normalize("NFC", passphrase), unicodedata.normalize("NFD", passphrase)
    assert slots.passphrase_bytes(composed) == slots.passphrase_bytes(apart)
    make(tmp_path / "p", apart)[0].lock()
    Vault.read(tmp_path / "p").unlock(composed).lock()


def test_changing_the_passphrase_touches_one_file_and_ends_the_old_one(made: tuple[Vault, str]) -> None:
    vault, code = made
    before = (vault.folder / STORE).read_bytes()
    vault.change_passphrase(PASSPHRASE, "a heron over the camp")
    assert (vault.folder / STORE).read_bytes() == before
    locked = Vault.read(vault.folder)
    assert code_of(locked.unlock, PASSPHRASE) == "wrong_passphrase"
    assert locked.unlock("a heron over the camp").key("bak") == vault.key("bak")
    assert locked.unlock_with_code(code).id == vault.id


def test_a_passphrase_is_not_changed_without_the_old_one_or_to_a_short_one(made: tuple[Vault, str]) -> None:
    vault, _ = made
    before = (vault.folder / CARD).read_bytes()
    assert code_of(vault.change_passphrase, "not the old one", "a heron over the camp") == "wrong_passphrase"
    assert code_of(vault.change_passphrase, PASSPHRASE, "heron") == "short_passphrase"
    assert (vault.folder / CARD).read_bytes() == before


def test_a_forgotten_passphrase_is_replaced_with_the_code(made: tuple[Vault, str]) -> None:
    vault, code = made
    assert code_of(vault.reset_passphrase, recovery.show(recovery.new()), "a heron over the camp") == "wrong_code"
    vault.reset_passphrase(code, "a heron over the camp")
    Vault.read(vault.folder).unlock("a heron over the camp").lock()


def test_a_new_recovery_code_ends_the_printed_one(made: tuple[Vault, str]) -> None:
    vault, old = made
    new = vault.new_recovery_code()
    locked = Vault.read(vault.folder)
    assert code_of(locked.unlock_with_code, old) == "wrong_code"
    locked.unlock_with_code(new).lock()
    locked.unlock(PASSPHRASE).lock()


def test_a_locked_vault_gives_no_key(made: tuple[Vault, str]) -> None:
    vault, _ = made
    vault.lock()
    vault.lock()
    assert vault.locked
    for call in (lambda: vault.key("blob"), vault.new_recovery_code, lambda: vault.engine(1)):
        assert code_of(call) == "store_locked"


@POSIX
def test_only_its_owner_may_read_the_folder(made: tuple[Vault, str]) -> None:
    folder = made[0].folder
    with writing(made[0].engine(1)) as connection:
        connection.exec_driver_sql("CREATE TABLE t (a)")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()} == {
        name: 0o600 for name in (CARD, STORE, STORE + "-wal", STORE + "-shm")}


def test_making_refuses_a_folder_in_use(made: tuple[Vault, str], tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/thesis.txt").write_text("mine")
    assert code_of(make, made[0].folder) == "profile_exists"
    assert code_of(make, tmp_path / "other") == "folder_not_empty"
    assert code_of(make, tmp_path / "other/thesis.txt") == "cannot_make_profile"
    assert code_of(make, tmp_path / "other/thesis.txt/p") == "cannot_make_profile"
    assert code_of(make, tmp_path / "new", "short") == "short_passphrase"
    assert not (tmp_path / "new").exists()
    assert (tmp_path / "other/thesis.txt").read_text() == "mine"
    made[0].lock()
    Vault.read(made[0].folder).unlock(PASSPHRASE).lock()


@pytest.mark.parametrize("there", [True, False])
def test_what_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    folder = tmp_path / "p"
    if there:
        folder.mkdir()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(vault_card.os, "replace", full)
    assert code_of(make, folder) == "cannot_make_profile"
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])


def test_a_disk_that_has_no_room_for_the_first_page_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def execute(self, _: str) -> None:
            error = sqlcipher3.OperationalError("database or disk is full")
            error.sqlite_errorcode, error.sqlite_errorname = 13, "SQLITE_FULL"
            raise error

        def close(self) -> None:
            """Nothing was opened."""

    monkeypatch.setattr(vault_store.EncryptedStore, "_keyed", lambda self: Full())
    assert code_of(make, tmp_path / "p") == "store_full"
    assert not (tmp_path / "p").exists()


def test_a_making_that_was_killed_can_be_repeated(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    with pytest.raises(KeyboardInterrupt), vault_make.making(folder, filled=True):
        (folder / STORE).write_bytes(b"half")
        raise KeyboardInterrupt
    assert not folder.exists()
    folder.mkdir()
    for name in (UNFINISHED, STORE, CARD + ".new"):  # as a process that was killed leaves them
        (folder / name).write_bytes(b"half")
    assert code_of(Vault.read, folder) == "unfinished_profile"
    make(folder)[0].lock()
    Vault.read(folder).unlock(PASSPHRASE).lock()
    assert {path.name for path in folder.iterdir()} == {CARD, STORE}


def test_half_a_folder_says_what_is_missing_and_changes_nothing(made: tuple[Vault, str], tmp_path: Path) -> None:
    folder = made[0].folder
    made[0].lock()
    for missing in (CARD, STORE):
        kept = (folder / missing).read_bytes()
        (folder / missing).unlink()
        rest = sorted(path.name for path in folder.iterdir())
        with pytest.raises(Problem) as caught:
            Vault.read(folder)
        assert (caught.value.code, caught.value.sort.exit) == ("half_profile", BAD)
        assert missing in str(caught.value)
        assert sorted(path.name for path in folder.iterdir()) == rest
        (folder / missing).write_bytes(kept)
    Vault.read(folder).unlock(PASSPHRASE).lock()
    assert code_of(Vault.read, tmp_path) == "no_profile"
    assert code_of(Vault.read, tmp_path / "nowhere") == "no_profile"
    assert code_of(Vault.read, folder / CARD) == "no_profile"


def test_a_file_in_place_of_a_folder_or_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / CARD).mkdir()
    assert code_of(Vault.read, tmp_path) == "unreadable_profile"


def test_every_flipped_byte_of_the_card_is_refused(made: tuple[Vault, str]) -> None:
    file = made[0].folder / CARD
    whole = file.read_bytes()
    codes = set()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1:])
        codes.add(code_of(Vault.read, made[0].folder))
    assert codes <= {"damaged_profile", "newer_profile"} and "damaged_profile" in codes
    for end in range(0, len(whole), 50):
        file.write_bytes(whole[:end])
        assert code_of(Vault.read, made[0].folder) == "damaged_profile"
    file.write_bytes(whole + b" " * 100_000)
    assert code_of(Vault.read, made[0].folder) == "damaged_profile"


def test_a_newer_format_is_told_apart_from_damage(made: tuple[Vault, str]) -> None:
    file = made[0].folder / CARD
    file.write_text(json.dumps({"format": 2, "slots": [{"kind": "officer"}], "id": "?"}))
    assert code_of(Vault.read, made[0].folder) == "newer_profile"
    for other in ('{"format": 0}', '{"format": "2"}', "[]", "", "{", '{"format": 1}'):
        file.write_text(other)
        assert code_of(Vault.read, made[0].folder) == "damaged_profile"


def forge(vault: Vault, **changed: object) -> None:
    """Write the card with other contents and a right sum, as someone without the data key can."""
    card = msgspec.structs.replace(read_card(vault.folder), **changed)
    card = msgspec.structs.replace(card, sum=vault_card._sum(card))
    (vault.folder / CARD).write_bytes(vault_card._bytes(card))


@pytest.mark.parametrize("cost", [
    Cost(45 * 1024, 3, 4), Cost(64 * 1024, 0, 4), Cost(64 * 1024, 3, 0), Cost(2 * 1024 * 1024, 3, 4), Cost(64 * 1024, 21, 4),
    Cost(64 * 1024, 3, 17), Cost(-1, 3, 4),
])
def test_a_slot_outside_the_limits_is_refused_before_deriving(made: tuple[Vault, str], cost: Cost) -> None:
    vault, _ = made
    slot = msgspec.structs.replace(read_card(vault.folder).passphrase, **cost._asdict())
    forge(vault, passphrase=slot)
    assert code_of(Vault.read, vault.folder) == "changed_profile"


def test_a_card_changed_without_the_key_is_not_trusted(made: tuple[Vault, str]) -> None:
    vault, code = made
    forge(vault, name="Someone else")
    locked = Vault.read(vault.folder)
    assert code_of(locked.unlock, PASSPHRASE) == "changed_profile"
    assert code_of(locked.unlock_with_code, code) == "changed_profile"
    assert code_of(vault.change_passphrase, PASSPHRASE, "a heron over the camp") == "changed_profile"


def test_a_slot_cannot_be_moved_to_another_profile(made: tuple[Vault, str], tmp_path: Path) -> None:
    vault, _ = made
    other, other_code = make(tmp_path / "q", "a heron over the camp")
    card = read_card(other.folder)
    forge(vault, passphrase=card.passphrase, recovery=card.recovery)
    locked = Vault.read(vault.folder)
    for call, secret in ((locked.unlock, "a heron over the camp"), (locked.unlock_with_code, other_code)):
        assert code_of(call, secret) in ("wrong_passphrase", "wrong_code")


def test_the_card_is_replaced_whole_or_not_at_all(made: tuple[Vault, str], monkeypatch: pytest.MonkeyPatch) -> None:
    vault, code = made
    before = (vault.folder / CARD).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(vault_card.os, "fsync", full)
    assert code_of(vault.new_recovery_code) == "card_not_written"
    assert {path.name for path in vault.folder.iterdir()} == {CARD, STORE}
    assert (vault.folder / CARD).read_bytes() == before
    Vault.read(vault.folder).unlock_with_code(code).lock()


def test_the_card_holds_no_secret(made: tuple[Vault, str]) -> None:
    vault, code = made
    raw = (vault.folder / CARD).read_bytes()
    secret = recovery.read(code)
    assert secret is not None
    for hidden in (PASSPHRASE.encode(), code.encode(), code.replace("-", "").encode(), secret, bytes(vault._key)):
        assert hidden not in raw
    card = msgspec.json.decode(raw, type=Card)
    assert sealed(card, vault._key) == card
    assert sealed(card, bytes(32)).mac != card.mac


def test_a_profile_that_could_not_be_filled_is_taken_away(made: tuple[Vault, str]) -> None:
    vault, _ = made
    vault.engine(1).connect().close()
    vault.discard()
    assert not vault.folder.exists()


def test_a_profile_is_made_anew_until_it_is_finished(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    first, code = Vault.create(folder, "Amîna", PASSPHRASE, cost=FLOOR, filled=False)
    first.lock()
    assert Vault.resume(folder, "Someone", PASSPHRASE) is None
    assert Vault.resume(folder, "Amîna", "a heron over the camp") is None
    resumed = Vault.resume(folder, "Amîna", PASSPHRASE)
    assert resumed is not None and resumed[0].id == first.id
    resumed[0].lock()
    assert code_of(Vault.read(folder).unlock_with_code, code) == "wrong_code"  # a fresh one is shown
    Vault.read(folder).unlock_with_code(resumed[1]).lock()
    anew, _ = Vault.create(folder, "Amîna", "a heron over the camp", cost=FLOOR, filled=False)
    assert anew.id != first.id
    anew.finish()
    anew.finish()
    anew.lock()
    assert Vault.resume(folder, "Amîna", "a heron over the camp") is None
    assert code_of(make, folder) == "profile_exists"
    assert {path.name for path in folder.iterdir()} == {CARD, STORE}


def test_a_mark_that_a_disk_keeps_is_tried_again(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    vault_, _ = Vault.create(tmp_path / "p", "Amîna", PASSPHRASE, cost=FLOOR, filled=False)
    with monkeypatch.context() as patched:
        patched.setattr(vault, "finish", full)
        vault_.finish()
    assert "No space left" in caplog.text and (tmp_path / "p" / UNFINISHED).exists()
    vault_.finish()
    assert not (tmp_path / "p" / UNFINISHED).exists()


def full(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_disk_that_keeps_a_profile_does_not_hide_why_it_was_to_go(
        made: tuple[Vault, str], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(vault, "remove", full)
    made[0].discard()
    assert made[0].locked and "No space left" in caplog.text


def test_keys_that_are_destroyed_are_written_over_where_they_lie(
        made: tuple[Vault, str], monkeypatch: pytest.MonkeyPatch) -> None:
    vault, _ = made
    slots = (vault.folder / CARD).read_bytes()
    fresh = vault.folder / (CARD + ".new")
    fresh.write_bytes(slots)  # as a program leaves it that was killed while it changed the passphrase
    places = {path.stat().st_ino: path for path in (vault.folder / CARD, fresh)}
    seen = []
    real = os.fsync
    monkeypatch.setattr(vault_card.os, "fsync", lambda file: seen.append(os.fstat(file).st_ino) or real(file))
    with (vault.folder / CARD).open("rb") as stream:
        vault.destroy_slots()
        assert stream.read() == bytes(len(slots))
    assert seen[:2] == list(places) and len(seen) == 3  # both files before they go, then the folder
    assert {path.name for path in vault.folder.iterdir()} == {STORE}


def test_keys_that_a_disk_does_not_let_go_are_no_fault(made: tuple[Vault, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault_card.os, "fsync", full)
    made[0].destroy_slots()
    assert made[0].locked


def test_costs_out_of_bounds_are_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="limits"):
        Vault.create(tmp_path / "p", "Amîna", PASSPHRASE, cost=Cost(8, 1, 1))
    assert not (tmp_path / "p").exists()
