"""Transactions on the driver: errors in words, locks that hold, and connections given back as they were."""

from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
import sqlcipher3
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from muster.driver import transaction
from muster.engines import settle, sqlite_engine
from muster.problems import Problem
from muster.vault_store import EncryptedStore


def test_one_that_is_not_lasting_leaves_the_connection_waiting_for_the_disk(tmp_path: Path) -> None:
    engine = sqlite_engine(lambda: sqlcipher3.connect(str(tmp_path / "a.db"), check_same_thread=False), sqlcipher3)
    with transaction(engine, True, lasting=False) as tx:
        assert tx.exec_driver_sql("PRAGMA synchronous").fetchone() == (1,)
        tx.exec_driver_sql("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    with pytest.raises(ZeroDivisionError), transaction(engine, True, lasting=False) as tx:
        tx.exec_driver_sql("INSERT INTO t VALUES (1)")
        raise ZeroDivisionError
    with transaction(engine, True) as tx:
        assert tx.exec_driver_sql("PRAGMA synchronous").fetchone() == (2,)
        assert tx.exec_driver_sql("SELECT count(*) FROM t").fetchone() == (0,)
    engine.dispose()


def test_errors_are_those_of_the_engine(tmp_path: Path) -> None:
    engine = sqlite_engine(lambda: sqlcipher3.connect(str(tmp_path / "a.db"), check_same_thread=False), sqlcipher3)
    with pytest.raises(IntegrityError) as caught, transaction(engine, True) as tx:
        tx.exec_driver_sql("CREATE TABLE t (a TEXT PRIMARY KEY)")
        tx.exec_driver_sql("INSERT INTO t VALUES (?)", [("canary",), ("canary",)])
    assert "canary" not in str(caught.value)
    engine.dispose()


def test_a_lock_refuses_the_next_statement(tmp_path: Path) -> None:
    store = EncryptedStore(tmp_path / "store.db", bytearray(range(32)))
    store.create()
    with pytest.raises(Problem) as caught, transaction(store.engine(0), False) as tx:
        tx.exec_driver_sql("SELECT 1")
        store.close(0.01)
        tx.exec_driver_sql("SELECT 1")
    assert caught.value.code == "store_locked"
    settle_after = sqlite_engine(lambda: sqlcipher3.connect(str(tmp_path / "none/a.db")), sqlcipher3)
    settle(settle_after)  # what cannot be done now is left


def test_the_first_lost_connection_takes_the_others_that_wait_with_it(cluster) -> None:
    url = cluster.fresh()
    engine = create_engine(url.replace("postgresql", "postgresql+psycopg", 1), pool_size=4)
    with ExitStack() as together:
        for _ in range(4):
            together.enter_context(transaction(engine, False)).exec_driver_sql("SELECT 1")
    with psycopg.connect(url, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname=current_database() "
                      "AND pid<>pg_backend_pid()")  # as a failover does
    with pytest.raises(DBAPIError) as caught, transaction(engine, True) as tx:
        tx.exec_driver_sql("SELECT 1")
    assert caught.value.connection_invalidated
    with transaction(engine, True) as tx:
        assert tx.exec_driver_sql("SELECT 1").fetchone() == (1,)
    engine.dispose()


def test_statements_together_are_done_together_and_their_errors_are_those_of_the_engine(cluster) -> None:
    engine = create_engine(cluster.fresh().replace("postgresql", "postgresql+psycopg", 1))
    with transaction(engine, True) as tx:
        tx.exec_driver_sql("CREATE TABLE t (a TEXT PRIMARY KEY)")
    with transaction(engine, True) as tx, tx.together():
        for each in "ab":
            tx.exec_driver_sql("INSERT INTO t VALUES (%s)", (each,))
    with pytest.raises(IntegrityError) as caught, transaction(engine, True) as tx, tx.together():
        for each in "cbd":
            tx.exec_driver_sql("INSERT INTO t VALUES (%s)", (each,))
    assert not caught.value.connection_invalidated
    with transaction(engine, False) as tx:
        assert tx.exec_driver_sql("SELECT a FROM t ORDER BY a").fetchall() == [("a",), ("b",)]
    engine.dispose()
