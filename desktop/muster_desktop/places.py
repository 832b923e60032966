"""Where profiles and preferences lie on this computer, and whose profiles are there. Reads nothing secret."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from muster.problems import Problem
from muster.slugs import slug

CARD, UNFINISHED = "profile.json", "unfinished"
DEFAULTS: dict[str, Any] = {"language": "", "region": "", "calendar": "", "digits": "region", "look": "system", "scale": 100,
                            "density": "normal", "strong": False}


class Account(NamedTuple):
    """A profile on this computer, as far as it is known while locked."""

    folder: Path
    name: str


def profiles_folder() -> Path:
    """Where profiles are made unless another place is named."""
    return platformdirs.user_data_path("muster") / "profiles"


def account(folder: Path) -> Account | None:
    """Who the profile in `folder` says it is; None where there is none, or one that is still being made. What is wrong with it
    is told at unlocking."""
    if (folder / UNFINISHED).exists():
        return None
    try:
        card = json.loads((folder / CARD).read_bytes())
        return Account(folder, str(card["name"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return Account(folder, folder.name)


def accounts(profiles: Path) -> list[Account]:
    """Everyone who has a profile below `profiles`, who used theirs last first."""
    if not profiles.is_dir():
        return []
    found = [each for each in map(account, profiles.iterdir()) if each is not None]
    return sorted(found, key=lambda each: _used(each.folder), reverse=True)


def _used(folder: Path) -> float:
    try:
        return max((folder / name).stat().st_mtime for name in (CARD, "store.db") if (folder / name).exists())
    except (OSError, ValueError):
        return 0.0


def free_folder(profiles: Path, name: str) -> Path:
    """A folder below `profiles` that is not taken, or in which a making broke off, named for the person as far as a name can
    be a folder's."""
    try:
        stem = slug(name)
    except Problem:
        stem = "profile"
    folder, number = profiles / stem, 1
    while folder.exists() and not (folder / UNFINISHED).exists():
        number += 1
        folder = profiles / f"{stem}-{number}"
    return folder


class Preferences:
    """Language, digits and look, kept outside the profiles because the lock page needs them. Never a reason to fail."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or platformdirs.user_config_path("muster") / "preferences.json"
        self._values = dict(DEFAULTS)
        try:
            held = json.loads(self._file.read_bytes())
            self._values |= {name: held[name] for name, usual in DEFAULTS.items()
                             if name in held and type(held[name]) is type(usual)}
        except (OSError, ValueError, TypeError):
            pass  # absent or damaged: the usual ones serve

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def keep(self, **values: Any) -> None:
        """Remember `values`; on a disk that cannot be written they last until the program ends."""
        if all(self._values[name] == value for name, value in values.items()):
            return
        self._values |= values
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_text(json.dumps(self._values), "utf-8")
        except OSError:
            pass
