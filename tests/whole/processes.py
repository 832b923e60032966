"""The two command lines as a person or a script runs them: real processes, a real server on a free port."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from muster.slots import FLOOR
from muster.vault import Vault

BIN = Path(sys.executable).parent
PASSPHRASE = "seven kites over the camp"


def environment(folder: Path) -> dict[str, str]:
    """What the processes get: nothing of the person who runs the tests."""
    return {"PATH": os.environ.get("PATH", ""), "HOME": str(folder), "MUSTER_STATE_DIR": str(folder / "state"),
            "MUSTER_PASSPHRASE": PASSPHRASE, "LANG": "C.UTF-8"}


def run(folder: Path, program: str, *arguments: str, exit_code: int = 0, **more: str) -> str:
    """What a command prints; it must end with `exit_code` and never with a traceback."""
    done = subprocess.run([BIN / program, *arguments], cwd=folder, env=environment(folder) | more, capture_output=True,
                          text=True, timeout=120, stdin=subprocess.DEVNULL)
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    assert done.returncode == exit_code, f"{program} {' '.join(arguments)}\n{done.stdout}\n{done.stderr}"
    return done.stdout if exit_code == 0 else done.stderr


def last(text: str) -> str:
    """The id or code on the last line."""
    word = text.strip().splitlines()[-1]
    assert " " not in word
    return word


class Server:
    """A running `muster-server serve`, with administration beside it."""

    def __init__(self, folder: Path, database: str | None = None) -> None:
        self.folder = folder
        self.options = ["--data", "server", *(["--database", database] if database else [])]
        self.rollout = last(run(folder, "muster-server", "init", "--rollout", "Karwan", "--template", "cpims", *self.options))
        with (folder / "serve.log").open("w") as log:
            self.process = subprocess.Popen([BIN / "muster-server", "serve", "--port", "0", *self.options], cwd=folder,
                                            env=environment(folder), stdout=subprocess.PIPE, stderr=log, text=True)
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http://127.0.0.1:"), (folder / "serve.log").read_text()

    def admin(self, *arguments: str, exit_code: int = 0) -> str:
        return run(self.folder, "muster-server", arguments[0], *self.options, *arguments[1:], exit_code=exit_code)

    def invite(self, role: str, site: str, *more: str) -> str:
        return last(self.admin("invite", "--role", role, "--site", site, *more))

    def stop(self) -> None:
        self.process.terminate()
        assert self.process.wait(20) == 0
        if self.process.stdout is not None:
            self.process.stdout.close()


class Profile:
    """One profile folder, used by the command line."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.name = name

    def begun(self, person: str) -> Profile:
        """Its keys are there, under the passphrase at the least that it may cost: every command unlocks anew, at a second of a
        processor each with what `init` and `join` measure. They take it on as one whose making broke off."""
        Vault.create(self.folder / self.name, person, PASSPHRASE, cost=FLOOR, filled=False)[0].lock()
        return self

    def __call__(self, *arguments: str, exit_code: int = 0) -> str:
        return run(self.folder, "muster", "--profile", self.name, *arguments, exit_code=exit_code)

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json"))

    def files(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in (self.folder / self.name).rglob("*") if path.is_file()}
