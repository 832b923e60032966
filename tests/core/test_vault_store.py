"""Encrypted store: unreadable without its key, whole after a kill, closed by a lock, and damage never taken for data."""

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy.exc import DBAPIError

from muster import vault_store
from muster.engines import problem_of, reading, writing
from muster.problems import BAD, LOCKED, Problem
from muster.slots import FLOOR
from muster.vault import Vault
from muster.vault_card import STORE

PASSPHRASE, CANARY = "three goats on the ferry", "canary-7f3a-مصباح"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="/proc")
WRITER = """
import sys
from pathlib import Path
from muster.engines import writing
from muster.vault import Vault
engine = Vault.read(Path(sys.argv[1])).unlock(sys.argv[2]).engine(1)
for n in range(100000):
    with writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (?, ?)", (n, sys.argv[3] * 20))
    print(n, flush=True)
"""
SCANNER = """
import sys
from pathlib import Path
from muster.engines import writing
from muster.vault import Vault

def copies(hidden):
    wanted, found = [bytes(byte ^ 85 for byte in key) for key in hidden], []
    wanted += [key.hex().encode() for key in wanted]
    for line in open("/proc/self/maps"):
        span, mode = line.split()[:2]
        start, end = (int(part, 16) for part in span.split("-"))
        if mode == "rw-p":
            with open("/proc/self/mem", "rb", 0) as memory:
                memory.seek(start)
                try:
                    held = memory.read(end - start)
                except OSError:  # a page that the kernel guards
                    continue
                found.append([held.count(key) for key in wanted])
                del held
    return [sum(column) for column in zip(*found)]

vault = Vault.read(Path(sys.argv[1])).unlock(sys.argv[2])
with writing(vault.engine(1)) as connection:
    connection.exec_driver_sql("INSERT INTO t (b) VALUES ('x')")
hidden = [bytes(byte ^ 85 for byte in key) for key in (vault._key, vault._store._key)]
def lasting(hidden):  # what the scan itself read and let go of is somewhere else each time
    return map(min, zip(*(copies(hidden) for _ in range(4))))

print(*lasting(hidden))
vault.lock()
print(*lasting(hidden))
"""


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made, _ = Vault.create(tmp_path / "p", "Amîna", PASSPHRASE, cost=FLOOR)
    with writing(made.engine(1)) as connection:
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
    yield made
    made.lock()


def reopened(folder: Path) -> Vault:
    return Vault.read(folder).unlock(PASSPHRASE)


def add(vault: Vault, rows: int, text: str = CANARY) -> None:
    with writing(vault.engine(1)) as connection:
        for _ in range(rows):
            connection.exec_driver_sql("INSERT INTO t (b) VALUES (?)", (text,))


def assert_unreadable(folder: Path) -> None:
    for file in folder.rglob("*"):
        raw = file.read_bytes()
        assert not raw.startswith(b"SQLite format 3"), file
        assert CANARY.encode() not in raw and CANARY.encode("utf-16-le") not in raw, file
        assert b"CREATE TABLE" not in raw, file


def test_no_file_can_be_read_without_the_key(vault: Vault) -> None:
    add(vault, 100)
    assert {file.name for file in vault.folder.iterdir()} >= {STORE, STORE + "-wal", STORE + "-shm"}
    assert_unreadable(vault.folder)
    vault.lock()
    assert_unreadable(vault.folder)


def test_what_was_acknowledged_is_there_after_a_kill(vault: Vault) -> None:
    vault.lock()
    # An environment with nothing in it: no keychain, no home folder.
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(vault.folder), PASSPHRASE, CANARY], stdout=subprocess.PIPE, text=True,
        env={"PYTHONPATH": str(Path(vault_store.__file__).parents[1])})
    assert process.stdout is not None
    told = [int(process.stdout.readline()) for _ in range(100)]
    process.kill()
    told += [int(line) for line in process.stdout.read().splitlines() if line]
    process.stdout.close()
    process.wait()
    assert (vault.folder / (STORE + "-wal")).stat().st_size > 0
    assert_unreadable(vault.folder)
    again = reopened(vault.folder)
    with reading(again.engine(1)) as connection:
        kept = connection.exec_driver_sql("SELECT a FROM t WHERE b = ?", (CANARY * 20,)).scalars().all()
    assert set(told) <= set(kept) and len(kept) <= len(told) + 1
    assert again.faults() == []
    again.lock()


def test_each_flipped_byte_is_found(vault: Vault, tmp_path: Path) -> None:
    add(vault, 400, "row" * 30)
    vault.lock()
    whole = (vault.folder / STORE).read_bytes()
    shutil.copytree(vault.folder, tmp_path / "q")
    picked = random.Random(7)
    opened = reopened(tmp_path / "q")
    for place in [0, 20, *(picked.randrange(len(whole)) for _ in range(60))]:
        for extra in ("-wal", "-shm"):
            (tmp_path / "q" / (STORE + extra)).unlink(missing_ok=True)
        (tmp_path / "q" / STORE).write_bytes(
            whole[:place] + bytes([whole[place] ^ 1 << picked.randrange(8)]) + whole[place + 1:])
        assert told_of_damage(opened), place
        opened.engine(1).dispose()
    opened.lock()


def told_of_damage(vault: Vault) -> bool:
    """Whether reading everything raises a Problem, or else the check finds the damage."""
    try:
        with reading(vault.engine(1)) as connection:
            connection.exec_driver_sql("SELECT sum(length(b)) FROM t").all()
    except Problem as problem:
        return problem.code == "store_damaged" and problem.sort.exit == BAD
    return bool(vault.faults())


def test_a_disk_that_fails_while_a_store_is_checked_is_said(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        error = sqlcipher3.dbapi2.OperationalError("disk I/O error")
        error.sqlite_errorcode, error.sqlite_errorname = 10, "SQLITE_IOERR"
        raise error

    monkeypatch.setattr(vault.engine(1).dialect, "do_execute", fails)
    with pytest.raises(Problem) as caught:
        vault.faults()
    assert caught.value.code == "store_disk"


@pytest.mark.parametrize(("free", "code"), [(0, "store_full"), (1 << 30, "store_disk")])
def test_a_disk_too_full_to_open_a_store_is_told_from_one_that_fails(
        vault: Vault, monkeypatch: pytest.MonkeyPatch, free: int, code: str) -> None:
    """Measured on a disk without a free block: opening a store that was closed well fails with SQLITE_IOERR."""
    class Refused:
        def execute(self, _: str) -> None:
            error = sqlcipher3.OperationalError("disk I/O error")
            error.sqlite_errorcode, error.sqlite_errorname = 10, "SQLITE_IOERR"
            raise error

        def close(self) -> None:
            """Nothing was opened."""

    vault.engine(1).dispose()
    monkeypatch.setattr(vault_store.EncryptedStore, "_keyed", lambda self: Refused())
    monkeypatch.setattr(vault_store.shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(1 << 30, 1 << 30, free))
    with pytest.raises(Problem) as caught:
        vault.engine(1).connect()
    assert caught.value.code == code


def test_a_store_of_another_profile_or_no_store_is_refused(vault: Vault, tmp_path: Path) -> None:
    other, _ = Vault.create(tmp_path / "q", "Basma", "a heron over the camp", cost=FLOOR)
    other.lock()
    vault.lock()
    again = reopened(vault.folder)
    for content in ((tmp_path / "q" / STORE).read_bytes(), b"", b"SQLite format 3\0" + bytes(5000), b"short"):
        (vault.folder / STORE).write_bytes(content)
        with pytest.raises(Problem) as caught:
            again.engine(1).connect()
        assert (caught.value.code, caught.value.sort.exit) == ("store_damaged", BAD)
        assert (vault.folder / STORE).read_bytes() == content
    (vault.folder / STORE).unlink()
    with pytest.raises(Problem) as caught:
        again.engine(1).connect()
    assert caught.value.code == "half_profile"
    assert not (vault.folder / STORE).exists()


def test_a_wrong_key_writes_nothing_to_the_terminal(vault: Vault, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    Vault.create(tmp_path / "q", "Basma", PASSPHRASE, cost=FLOOR)[0].lock()
    vault.lock()
    shutil.copy(tmp_path / "q" / STORE, vault.folder / STORE)
    with pytest.raises(Problem):
        reopened(vault.folder).engine(1).connect()
    assert capfd.readouterr() == ("", "")


def test_a_store_newer_than_the_program_is_refused(vault: Vault) -> None:
    with vault.engine(1).connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version=7")
    vault.lock()
    again = reopened(vault.folder)
    again.engine(7).connect().close()
    again.lock()
    older = reopened(vault.folder)
    with pytest.raises(Problem) as caught:
        older.engine(6).connect()
    assert (caught.value.code, caught.value.sort.exit) == ("newer_store", BAD)
    assert "7" in str(caught.value) and "6" in str(caught.value)


@LINUX
def test_a_lock_closes_every_file_and_forgets_the_key(vault: Vault) -> None:
    engine = vault.engine(1)
    held = [engine.connect() for _ in range(3)]
    for connection in held:
        connection.close()
    kept = engine.connect()  # someone still holds one
    vault._store.close(patience=0.05)
    vault.lock()
    assert not [name for name in open_files() if name.startswith(str(vault.folder))]
    assert not any(vault._key) and not any(vault._store._key)
    for use in (engine.connect, lambda: kept.exec_driver_sql("SELECT 1"), lambda: writing(engine).__enter__()):
        with pytest.raises((Problem, DBAPIError)) as caught:
            use()
        problem = problem_of(caught.value)
        assert problem is not None and (problem.code, problem.sort.exit) == ("store_locked", LOCKED)
    kept.close()


@LINUX
def test_a_lock_leaves_no_key_in_memory(vault: Vault) -> None:
    vault.lock()
    scan = subprocess.run(
        [sys.executable, "-c", SCANNER, str(vault.folder), PASSPHRASE], stdout=subprocess.PIPE, text=True, check=True,
        env={"PYTHONPATH": str(Path(vault_store.__file__).parents[1])})
    before, after = ([int(number) for number in line.split()] for line in scan.stdout.splitlines())
    assert before[0] > after[0] and before[1] > after[1]  # the scan finds what is there
    assert max(after) <= 1  # its own copy of what it looks for


def test_a_connection_opened_while_locking_is_closed(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []
    keyed = vault._store._keyed

    def slow() -> Any:
        opened.append(keyed())
        monkeypatch.undo()
        vault.lock()
        return opened[0]

    vault.engine(1).dispose()
    monkeypatch.setattr(vault._store, "_keyed", slow)
    with pytest.raises(Problem) as caught:
        vault.engine(1).connect()
    assert caught.value.code == "store_locked"
    with pytest.raises(sqlcipher3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


def open_files() -> list[str]:
    found = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            found.append(os.readlink(link))
        except FileNotFoundError:
            continue
    return found


def test_a_lock_interrupts_a_thread_that_reads(vault: Vault) -> None:
    told: list[Problem | None] = []
    started = threading.Event()

    def read() -> None:
        try:
            with vault.engine(1).connect() as connection:
                started.set()
                connection.exec_driver_sql(
                    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 1000000000) SELECT max(x) FROM c")
        except (DBAPIError, Problem) as error:
            told.append(problem_of(error))

    thread = threading.Thread(target=read)
    thread.start()
    started.wait()
    time.sleep(0.05)
    before = time.monotonic()
    vault.lock()
    assert time.monotonic() - before < 30, "the question by itself takes minutes"
    thread.join(30)
    assert [problem.code for problem in told if problem] == ["store_locked"]


def test_a_locked_profile_opens_again(vault: Vault) -> None:
    add(vault, 3)
    vault.lock()
    again = reopened(vault.folder)
    with reading(again.engine(1)) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == 3
    again.lock()


def test_two_programs_write_to_one_profile(vault: Vault) -> None:
    other = reopened(vault.folder)
    for one in (vault, other, vault, other):
        add(one, 1)
    with reading(vault.engine(1)) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == 4
    other.lock()


def test_a_connection_given_back_is_used_again(vault: Vault) -> None:
    engine = vault.engine(1)
    with engine.connect() as connection:
        first = connection.connection.dbapi_connection
    with engine.connect() as connection:
        assert connection.connection.dbapi_connection is first
    assert vault.engine(1) is engine
    engine.dispose()
    assert vault._store._open == {}
