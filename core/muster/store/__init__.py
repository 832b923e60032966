"""Changes and records in one SQL database: SQLCipher on a laptop, SQLite or PostgreSQL on a server."""

from muster.store.apply import Applying, Changed, apply, held, place
from muster.store.base import NOBODY, START, STORE_TOO_NEW, Store, Tx
from muster.store.docs import Doc, Docs

__all__ = ["NOBODY", "START", "STORE_TOO_NEW", "Applying", "Changed", "Doc", "Docs", "Store", "Tx", "apply", "held", "place"]
