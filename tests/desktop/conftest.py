"""What the tests of the window share: the look, the words, and a real profile made once and copied for each test."""

from __future__ import annotations

import functools
import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from muster import slots
from muster.slots import FLOOR
from muster_desktop.profile import Profile
from muster_desktop.theme import Theme
from muster_desktop.words import Words

MUCH = 20_000
PASSPHRASE = "five ordinary words are strong"


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Garbage is collected in the tests' own thread, never in a worker's: see muster_desktop.sweeper."""
    gc.disable()
    yield
    if gc.get_count()[0] > MUCH:
        gc.collect()


@pytest.fixture
def words(qapp) -> Iterator[Words]:
    words = Words(qapp)
    words.set_language("en")
    yield words
    words.set_language("en")
    words.deleteLater()


@pytest.fixture
def theme(qapp, words) -> Iterator[Theme]:
    theme = Theme(qapp)
    theme.apply()
    yield theme
    theme.deleteLater()


@pytest.fixture(scope="session")
def made_profile(tmp_path_factory) -> tuple[Path, str]:
    """A folder with the roll-out Karwan of the CPIMS+ pack, locked, and its recovery code. Copy it, never open it."""
    folder = tmp_path_factory.mktemp("made") / "leyla"
    profile, code = Profile.create(folder, "Leyla Barzan", PASSPHRASE, cost=FLOOR)
    profile.start_alone("Karwan", "cpims")
    profile.close()
    return folder, code


@pytest.fixture
def profile_folder(made_profile, tmp_path) -> Path:
    return Path(shutil.copytree(made_profile[0], tmp_path / "leyla"))


@pytest.fixture(scope="session")
def derived() -> Callable[..., bytes]:
    """Argon2id, worked out once for each secret and salt: every copy of the made profile has the same, and many are opened."""
    return functools.cache(slots._derive)


@pytest.fixture
def profile(profile_folder, derived) -> Iterator[Profile]:
    """The copied profile, unlocked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slots, "_derive", derived)
        profile = Profile.open(profile_folder, PASSPHRASE)
    yield profile
    profile.close()
