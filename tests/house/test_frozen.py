"""The one-folder program runs where there is no Python: from another directory, in an empty environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from muster.slots import FLOOR
from muster.vault import Vault
from muster_desktop import pictures
from tools import freeze

PASSPHRASE = "five ordinary words are strong"
TITLE = "لا كهرباء في هارو"


@pytest.fixture(scope="session")
def folder() -> Path:
    """The built program; a minute or two of work, once for all of its tests."""
    return freeze.build()


class Frozen:
    """Runs the built programs with a profile of their own and nothing of this machine's environment."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.home = home
        self.profile = home / "profile"
        self.environment = {
            "HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "MUSTER_PASSPHRASE": PASSPHRASE,
        }

    def run(self, program: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [str(self.folder / program), *words]
        return subprocess.run(
            command, cwd=self.home, env={**self.environment, **environment}, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=600,
        )

    def begun(self) -> Frozen:
        """Amina's keys are there, under the passphrase at the least that it may cost: each command unlocks anew. `init` and
        `join` take them on as those of a profile whose making broke off."""
        Vault.create(self.profile, "Amina", PASSPHRASE, cost=FLOOR, filled=False)[0].lock()
        return self

    def muster(self, *words: str) -> str:
        done = self.run("muster", "--profile", str(self.profile), *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def server(self, *words: str) -> str:
        done = self.run("muster-server", *words, "--data", str(self.home / "server"))
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def frozen(folder: Path, tmp_path: Path) -> Frozen:
    return Frozen(folder, tmp_path)


@pytest.fixture
def address(frozen: Frozen) -> Iterator[str]:
    """A frozen server that runs, with a roll-out on it."""
    frozen.server("init", "--rollout", "Karwan", "--template", "generic")
    command = [str(frozen.folder / "muster-server"), "serve", "--port", "0", "--data", str(frozen.home / "server")]
    log = open(frozen.home / "serve.log", "w", encoding="utf-8")
    serving = subprocess.Popen(
        command, cwd=frozen.home, env=frozen.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True
    )
    assert serving.stdout is not None
    yield serving.stdout.readline().strip()
    serving.terminate()
    serving.wait(timeout=30)
    serving.stdout.close()
    log.close()


def test_it_unlocks_saves_and_gives_back_what_was_saved(frozen: Frozen) -> None:
    frozen.muster("init", "--name", "Amina", "--rollout", "Karwan", "--template", "cpims")
    made = frozen.muster("add", "risk", "--site", "karwan", f"title={TITLE}").split()[-1]
    assert json.loads(frozen.muster("show", made, "--json"))["values"]["title"] == TITLE
    wrong = frozen.run("muster", "--profile", str(frozen.profile), "list", "risk", MUSTER_PASSPHRASE="some other words")
    assert wrong.returncode == 5
    assert TITLE not in wrong.stdout


def test_it_reads_a_workbook_in_a_process_of_its_own(frozen: Frozen) -> None:
    frozen.begun().muster("init", "--name", "Amina", "--rollout", "Karwan", "--template", "generic")
    frozen.muster("add", "risk", "--site", "karwan", f"title={TITLE}")
    before = frozen.muster("list", "risk", "--json")
    frozen.muster("export", "risks.xlsx")
    frozen.muster("import", "risks.xlsx", "--kind", "risk", "--site", "karwan")
    assert frozen.muster("list", "risk", "--json") == before
    assert TITLE in before


def test_it_writes_paper_in_khmer_and_a_calendar_with_its_time_zone(frozen: Frozen) -> None:
    frozen.begun().muster("init", "--name", "Amina", "--rollout", "Karwan", "--template", "generic")
    frozen.muster("add", "site", "karwan/haro", "zone=Asia/Phnom_Penh")
    made = frozen.muster("add", "training", "--site", "karwan/haro", "title=វគ្គបណ្តុះបណ្តាល", "start=2026-11-09").split()[-1]
    frozen.muster("paper", made, "--language", "km", "--out", "sheet.pdf")
    assert b"NotoSansKhmer" in (frozen.home / "sheet.pdf").read_bytes()
    frozen.muster("calendar", "--out", "all.ics")
    assert "TZID=Asia/Phnom_Penh:20261109T090000" in (frozen.home / "all.ics").read_text(encoding="utf-8")


def test_it_writes_the_exit_pack(frozen: Frozen) -> None:
    frozen.begun().muster("init", "--name", "Amina", "--rollout", "Karwan", "--template", "generic")
    frozen.muster("add", "issue", "--site", "karwan", "summary=Save stays grey")
    frozen.muster("exit-pack", "--out", "pack.docx")
    with zipfile.ZipFile(frozen.home / "pack.docx") as pack:
        assert "Karwan" in pack.read("word/document.xml").decode("utf-8")


def test_a_frozen_laptop_and_a_frozen_server_meet(frozen: Frozen, address: str) -> None:
    code = frozen.server("invite", "--role", "coordinator", "--site", "karwan").split()[-1]
    frozen.begun().muster("join", address, code, "--name", "Amina")
    frozen.muster("add", "risk", "--site", "karwan", f"title={TITLE}")
    assert json.loads(frozen.muster("sync", "--json"))["sent"] >= 1
    theirs = frozen.server("digest", "--site", "karwan", "--role", "coordinator").split()[-1]
    assert len(theirs) >= 32
    assert frozen.muster("list", "risk", "--json").count(TITLE) == 1


def test_it_shows_arabic_as_the_checkout_does(frozen: Frozen) -> None:
    """It draws every page of a demo in Arabic; those that hold no time of day as the checkout draws them, to the last pixel."""
    alike = ("welcome-join", "welcome-alone", "welcome-passphrase")
    words = ["--langs", "ar", "--themes", "light"]
    drawing = [
        subprocess.Popen([*command, *words], cwd=frozen.home, env=frozen.environment, stdin=subprocess.DEVNULL)
        for command in ((frozen.folder / "muster", "gallery", "frozen"),
                        (Path(sys.executable).parent / "muster", "gallery", "checkout", "--only", ",".join(alike)))
    ]
    assert [each.wait(timeout=600) for each in drawing] == [0, 0]
    drawn = {path.name for path in (frozen.home / "frozen").iterdir()}
    assert drawn == {f"{name}.png" for name, *_ in pictures.gallery(["ar"], ["light"])} | {pictures.PAPER}
    assert {"plan-ar-light.png", "readiness-ar-light.png"} <= drawn
    for name in alike:
        files = [frozen.home / folder / f"{name}-ar-light.png" for folder in ("frozen", "checkout")]
        assert files[0].read_bytes() == files[1].read_bytes()


def test_it_carries_nothing_of_the_machine_that_built_it(folder: Path) -> None:
    names = {path.name for path in folder.rglob("*")}
    assert not [name for name in names if name.startswith(("libgtk", "numpy", "libQt6Quick", "libqvnc", "pytest"))]
    assert {"muster_ar.qm", "Inter-Regular.ttf", "Inter-LICENSE", "muster-icons.ttf", "LICENSE",
            "NotoSansKhmer-Regular.ttf", "NotoSansBengali-LICENSE", "paper_km.qm"} <= names
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    assert size < 240e6  # 5 MB of them lxml, without which no exit pack is written
    assert os.access(folder / "muster", os.X_OK)
