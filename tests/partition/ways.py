"""The two bad networks behind one face: namespaces and packets where root may make them, else a proxy on this computer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PROXY_ONLY = ("No namespaces can be made here ({why}), so a proxy on this computer stands in for the link: it holds, delays and "
              "resets connections, and loses no packets.")
PORT = 8480
NEEDED = ("ip", "nsenter")


class Way:
    """Between `count` laptops (1 and up) and one server. `cut`, `shape` and `tell` are obeyed at once."""

    script: Path
    says: str

    def __init__(self, count: int, *more: object, seed: int = 1) -> None:
        self.count = count
        self._process = subprocess.Popen([sys.executable, self.script, str(count), str(seed), *map(str, more)],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said: Any = self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise OSError(f"{self.script.name} ended with {self._process.wait()}")
        return json.loads(line)

    def _say(self, order: Mapping[str, object]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()

    def cut(self, cut: Mapping[int, str]) -> None:
        """Cut off these laptops: "in" (towards the laptop), "out", "both", "reset"; all others are free again."""
        self._say({"cut": cut})

    def shape(self, delay: float = 0.0, bits: float = 0.0, loss: float = 0.0, queue: int = 1000) -> None:
        """Seconds and share of loss one way, bits/s and packets each way; 0 bits/s is no limit."""
        self._say({"shape": {"delay": delay, "bits": bits, "loss": loss, "queue": queue}})

    def tell(self) -> dict[str, int]:
        """What passed and what did not since the last time, in packets, both ways together; `bytes` with their heads."""
        self._say({"tell": True})
        return self._answer()

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


class Tunnel(Way):
    """Packets between two namespaces; the server listens at PORT of every address there, behind its own certificate."""

    script = HERE / "link.py"
    says = "a TUN pair between two network namespaces"
    listen = ("--host", "0.0.0.0", "--port", str(PORT))
    """What `muster-server serve` is told."""

    def inside(self, where: str, command: Sequence[object]) -> list[str]:
        """The command, run in the namespace of the "server" or of the "laptops"."""
        return ["nsenter", f"--net={self.said[where]}", *map(str, command)]

    def names(self) -> list[str]:
        """The server's addresses, for its certificate."""
        return [f"10.77.0.{k}" for k in range(1, self.count + 1)]

    def url(self, laptop: int) -> str:
        return f"https://10.77.0.{laptop}:{PORT}"


class Proxied(Way):
    """Connections through a proxy to a server that listens at `port` of this computer."""

    script = HERE / "proxy.py"

    def __init__(self, count: int, port: int, why: str = "", seed: int = 1) -> None:
        self.says = PROXY_ONLY.format(why=why)
        self.listen = ("--host", "127.0.0.1", "--port", str(port))
        super().__init__(count, port, seed=seed)

    def inside(self, where: str, command: Sequence[object]) -> list[str]:
        return [str(word) for word in command]

    def names(self) -> list[str]:
        return []

    def url(self, laptop: int) -> str:
        return f"http://127.0.0.1:{self.said[laptop - 1]}"


def hindrance() -> str:
    """Why no namespaces can be made here; empty when they can."""
    if not sys.platform.startswith("linux"):
        return "they are Linux's"
    if os.geteuid() != 0:
        return "that takes root"
    if not os.access("/dev/net/tun", os.R_OK | os.W_OK):
        return "there is no /dev/net/tun"
    return "".join(f"there is no program {name}" for name in NEEDED if shutil.which(name) is None)
