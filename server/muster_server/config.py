"""The data folder of a server: its settings, its keys beside the database and not in it, and by default the database.

    server.json   format, the server's id, where the database is, the host names in its certificate   (mode 0600)
    keys/         private keys and, without a certificate of one's own, the authority that laptops pin (mode 0700)
    store.db      the SQLite database, unless another was named with --database
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import msgspec

from muster.lasting import make_folder, settle
from muster.mark import QT_TRANSLATE_NOOP
from muster.problems import BAD, Problem, Sort

FORMAT = 1
SETTINGS, KEYS, STORE = "server.json", "keys", "store.db"

NO_DATA = Sort(
    "no-data", BAD, QT_TRANSLATE_NOOP("problems", "{folder} holds no Muster server. Make one with muster-server init.")
)
DATA_NEWER = Sort(
    "data-newer",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "{folder} was made by a newer muster-server. Nothing was changed. Install the newer program."
    ),
)
DATA_DAMAGED = Sort(
    "data-damaged",
    BAD,
    QT_TRANSLATE_NOOP(
        "problems", "{path} is damaged or not whole. Nothing was changed. Put this file back from a backup of the folder."
    ),
)
DATA_CLOSED = Sort(
    "data-closed",
    BAD,
    QT_TRANSLATE_NOOP("problems", "{folder} cannot be read or written ({reason}). Choose a folder that you may write."),
)


class Settings(msgspec.Struct):
    """What server.json holds. `server` is the server's id, 16 bytes in hex; `database` a URL, "" for store.db,
    None before the first start."""

    format: int
    server: str
    database: str | None = None


class Home:
    """An opened data folder."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings

    @property
    def server(self) -> bytes:
        """The server's id, 16 bytes."""
        return bytes.fromhex(self.settings.server)

    @property
    def keys(self) -> Path:
        return self.folder / KEYS

    @property
    def store(self) -> Path:
        return self.folder / STORE

    def remember(self, database: str) -> None:
        """Keep the URL of the database for the next start."""
        self.settings.database = database
        _write_settings(self.folder, self.settings)


def written(folder: Path, act: Callable[[], None]) -> None:
    """Do something in the data folder; what the disk refuses becomes DATA_CLOSED."""
    try:
        act()
    except OSError as error:
        raise Problem(DATA_CLOSED, folder=str(folder), reason=error.strerror or "error") from error


def write_private(path: Path, data: bytes) -> None:
    """Replace a file as a whole, readable by its owner only, lasting through a power cut."""
    spare = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    file = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(file, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.replace(spare, path)
    except BaseException:
        spare.unlink(missing_ok=True)
        raise
    settle(path.parent)


def _write_settings(folder: Path, settings: Settings) -> None:
    text = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
    written(folder, lambda: write_private(folder / SETTINGS, text))


def make(folder: Path) -> Home:
    """Make a data folder, or open the one that is there."""
    if not (folder / SETTINGS).exists():
        written(folder, lambda: make_folder(folder))
        _write_settings(folder, Settings(FORMAT, secrets.token_hex(16)))
    return find(folder)


def find(folder: Path) -> Home:
    """Open a data folder; raises NO_DATA, DATA_NEWER, DATA_DAMAGED or DATA_CLOSED."""
    path = folder / SETTINGS
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise Problem(NO_DATA, folder=str(folder)) from None
    except OSError as error:
        raise Problem(DATA_CLOSED, folder=str(folder), reason=error.strerror or "error") from error
    try:
        form = msgspec.json.decode(raw, type=dict[str, object]).get("format")
        if isinstance(form, int) and form > FORMAT:
            raise Problem(DATA_NEWER, folder=str(folder))
        settings = msgspec.json.decode(raw, type=Settings)
        if len(bytes.fromhex(settings.server)) != 16:
            raise ValueError("the server's id")
    except (msgspec.DecodeError, ValueError):
        raise Problem(DATA_DAMAGED, path=str(path)) from None
    return Home(folder, settings)
