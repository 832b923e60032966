"""Changes and records in one SQL database: SQLCipher on a laptop, SQLite or PostgreSQL on a server."""

from muster.store.apply import Changed, apply, place
from muster.store.base import NOBODY, START, STORE_TOO_NEW, Store, Tx
from muster.store.docs import Doc, Docs

__all__ = ["NOBODY", "START", "STORE_TOO_NEW", "Changed", "Doc", "Docs", "Store", "Tx", "apply", "place"]
