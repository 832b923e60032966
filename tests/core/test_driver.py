"""Transactions on the driver: errors in words, locks that hold, and connections given back as they were."""

from pathlib import Path

import pytest
import sqlcipher3
from sqlalchemy.exc import IntegrityError

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
