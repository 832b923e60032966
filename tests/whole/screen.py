"""A display of its own with a window manager, and a person who presses keys on it and looks."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 60.0


class Screen:
    """Xvfb and openbox; `environment` is what a program needs to show itself on it."""

    def __init__(self, folder: Path, size: str = "1366x768") -> None:
        for needed in ("Xvfb", "openbox", "xdotool"):
            assert shutil.which(needed), f"{needed} is needed; make setup installs it or names its package"
        read, write = os.pipe()
        self._server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                                        pass_fds=[write], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.display = ":" + told.readline().strip()
        self.environment = {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(folder)}
        self._manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": self.display, "HOME": str(folder)},
                                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def key(self, *keys: str) -> None:
        """Press keys by their X names, such as "Tab" or "ctrl+l"."""
        self._do("key", "--delay", "30", *keys)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "20", text)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=os.environ | {"DISPLAY": self.display}, check=True, timeout=PATIENCE,
                       stdin=subprocess.DEVNULL)

    def close(self) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(20)


class Person:
    """Sits before the program: presses a key, looks, presses the next."""

    def __init__(self, screen: Screen, folder: Path, environment: dict[str, str]) -> None:
        self.screen, self._file, self.log = screen, folder / "seen.json", folder / "window.log"
        words = [sys.executable, str(Path(__file__).parent / "seen.py")]
        with self.log.open("w") as log:
            self._program = subprocess.Popen(words, cwd=folder, env=environment | screen.environment | {
                "MUSTER_SEEN": str(self._file)}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def sees(self) -> dict:
        """What is on the screen; nothing yet while the program starts."""
        assert self._program.poll() is None, self.log.read_text()
        try:
            return json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return {"focus": "", "sort": "", "title": "", "texts": [], "page": "", "ready": False}

    def until(self, reached, what: str) -> dict:
        """Look until it is so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen = self.sees()
            if reached(seen):
                return seen
            time.sleep(0.05)
        raise AssertionError(f"{what}; on the screen: {self.sees()}\n{self.log.read_text()}")

    def enter(self, reached, what: str) -> dict:
        """Press Enter and look; once more where nothing happened for a while, as on a machine that is very busy."""
        for _ in range(3):
            self.screen.key("Return")
            end = time.monotonic() + PATIENCE / 4
            while time.monotonic() < end:
                seen = self.sees()
                if reached(seen):
                    return seen
                time.sleep(0.05)
        return self.until(reached, what)

    def go_to(self, name: str, key: str = "Tab") -> None:
        """Press a key until the focus is on what is called so."""
        walked = []
        for _ in range(60):
            seen = self.sees()
            if name.casefold() in seen["focus"].casefold():
                return
            walked.append(seen["focus"])
            self.screen.key(key)
            end = time.monotonic() + 6
            while self.sees()["focus"] == walked[-1] and time.monotonic() < end:
                time.sleep(0.03)
        raise AssertionError(f"{key} never reaches {name!r}: {walked}")

    def leave(self) -> None:
        self._program.terminate()
        self._program.wait(30)
