"""Engines: pragmas on every connection, explicit transactions, and every failure of the disk in words."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from muster.engines import SETTLED, problem_of, reading, settle, sqlite_engine, warm, writing
from muster.problems import BAD, BUSY, Problem


@pytest.fixture(params=[sqlite3, sqlcipher3], ids=["sqlite3", "sqlcipher3"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    module = request.param
    engine = sqlite_engine(lambda: module.connect(str(tmp_path / "a.db"), check_same_thread=False), module)
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
    yield engine
    engine.dispose()


def count(engine: Engine) -> int:
    with reading(engine) as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM t").scalar_one())


def test_every_connection_has_its_pragmas(engine: Engine) -> None:
    wanted = {
        "foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "busy_timeout": 5000, "temp_store": 2,
        "secure_delete": 1}
    with engine.connect() as first, engine.connect() as second:
        assert first.connection.dbapi_connection is not second.connection.dbapi_connection
        for connection in (first, second):
            assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_the_connection_that_was_used_last_goes_out_next(engine: Engine) -> None:
    """Its pages are decrypted and its statements compiled; in turn each connection would be cold."""
    with engine.connect() as last, engine.connect():
        warm_one = last.connection.dbapi_connection
    for _ in range(3):
        with engine.connect() as connection:
            assert connection.connection.dbapi_connection is warm_one


def test_connections_are_opened_before_anybody_waits_for_one(engine: Engine) -> None:
    warm(engine, 3)
    pool: Any = engine.pool
    assert (pool.checkedin(), pool.checkedout()) == (3, 0)


def test_a_write_is_whole_or_not_at_all(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO t (b) VALUES ('x')")
        raise ZeroDivisionError
    assert count(engine) == 0
    with writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO t (b) VALUES ('x')")
        assert count(engine) == 0  # not seen before the commit
    assert count(engine) == 1


def test_the_caller_may_say_begin(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.exec_driver_sql("INSERT INTO t (b) VALUES ('x')")
        connection.rollback()
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        connection.exec_driver_sql("INSERT INTO t (b) VALUES ('y')")
        connection.commit()
    assert count(engine) == 1


def test_a_reader_sees_one_moment(engine: Engine) -> None:
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == 0
        with writing(engine) as other:
            other.exec_driver_sql("INSERT INTO t (b) VALUES ('x')")
        assert connection.exec_driver_sql("SELECT count(*) FROM t").scalar() == 0
    assert count(engine) == 1


def test_a_second_writer_is_told_to_wait(engine: Engine) -> None:
    with writing(engine), engine.connect() as other:
        other.exec_driver_sql("PRAGMA busy_timeout=10")
        with pytest.raises(OperationalError) as caught:
            other.exec_driver_sql("BEGIN IMMEDIATE")
    problem = problem_of(caught.value)
    assert problem is not None and (problem.code, problem.sort.exit) == ("store_busy", BUSY)


def test_a_full_disk_keeps_what_was_saved(engine: Engine) -> None:
    with pytest.raises(Problem) as caught, writing(engine) as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={connection.exec_driver_sql('PRAGMA page_count').scalar()}")
        connection.exec_driver_sql("INSERT INTO t (b) VALUES (?)", ("x" * 100_000,))
    assert caught.value.code == "store_full"
    assert count(engine) == 0
    engine.dispose()
    with writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO t (b) VALUES ('x')")
    assert count(engine) == 1


def test_a_file_that_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("no database" * 1000)
    with pytest.raises(Problem) as caught, writing(sqlite_engine(lambda: sqlite3.connect(tmp_path / "a.db"))):
        pass
    assert (caught.value.code, caught.value.sort.exit) == ("store_damaged", BAD)
    with pytest.raises(Problem) as caught, writing(sqlite_engine(lambda: sqlite3.connect(tmp_path / "no/a.db"))):
        pass
    assert caught.value.code == "store_closed" and "SQLITE_CANTOPEN" in str(caught.value)


def test_our_own_mistakes_are_no_problems_and_tell_no_values(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (1, ?), (1, ?)", ("canary", "canary"))
    assert "canary" not in str(caught.value)
    assert problem_of(caught.value) is None
    assert problem_of(ZeroDivisionError()) is None
    problem = Problem(problem_of(sqlite_error(5)).sort)  # type: ignore[union-attr]
    assert problem_of(problem) is problem


def sqlite_error(code: int) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("x")
    error.sqlite_errorcode, error.sqlite_errorname = code, "SQLITE_X"
    return error


@pytest.mark.parametrize(("number", "code"), [
    (5 | 2 << 8, "store_busy"), (6, "store_busy"), (8, "store_closed"), (10 | 4 << 8, "store_disk"), (11, "store_damaged"),
    (13, "store_full"), (14, "store_closed"), (26, "store_damaged"),
])
def test_extended_codes_count_as_their_primary_one(number: int, code: str) -> None:
    problem = problem_of(sqlite_error(number))
    assert problem is not None and problem.code == code
    assert "{" not in str(problem)


def test_the_log_is_carried_over_once_there_is_something_in_it(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    engine = sqlite_engine(lambda: sqlite3.connect(file, check_same_thread=False))
    with writing(engine) as tx:
        tx.exec_driver_sql("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)")
    sizes = []
    for rows in (1, SETTLED - 2, 1, SETTLED - 1):
        with writing(engine) as tx:
            tx.exec_driver_sql("INSERT INTO t(b) VALUES (?)", [(bytes(4_000),)] * rows)
        settle(engine)
        sizes.append(file.stat().st_size // 4_096)
    assert sizes == [1, 1, sizes[2], sizes[2]] and sizes[2] > SETTLED
    engine.dispose()
