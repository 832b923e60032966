"""One laptop as a process of its own: an encrypted profile that edits at a rate, syncs again and again, and tells how it stands.

Run as `python laptop.py FOLDER NAME`. Orders come as lines of JSON on stdin, and each is answered by one line. Every save that
returned is written down in FOLDER/NAME.saves, with what it set: that is what may not be lost, whatever is killed.
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from muster import link
from muster.author import Edit
from muster.problems import NO_SERVER, Problem
from muster.slots import FLOOR
from muster.sync import CANCELLED
from muster_desktop import profile as profiles
from muster_desktop.ledger import Ledger
from muster_desktop.profile import Profile

PASSPHRASE = "seven kites over the camp"
MOST_EDITS = 4
"""Records that one save sets, at most."""


class Laptop:
    """A person's profile, and the two threads that use it: one edits, one syncs."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        path = folder / name
        if (path / "profile.json").exists():
            self.profile = Profile.open(path, PASSPHRASE)
        else:
            self.profile = Profile.create(path, name, PASSPHRASE, FLOOR)[0]
        self.log = os.open(folder / f"{name}.saves", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self.stop = threading.Event()
        self.full = threading.Event()
        self.threads: list[threading.Thread] = []
        self.rounds = self.failed = 0
        self.problems: dict[str, int] = {}

    def wait_for(self, stall: float | None) -> dict[str, object]:
        """How long the link waits for the server, None for what the program ships with."""
        profiles.Link = link.Link if stall is None else partial(link.Link, stall=stall)  # type: ignore[misc]
        link.CONNECT = SHIPPED if stall is None else stall
        for kept in self.profile._links.values():
            kept.close()
        self.profile._links.clear()
        return {}

    def join(self, url: str, code: str) -> dict[str, object]:
        """Join; over a bad link it may take several tries, and what the first sync brought before it broke off stays."""
        try:
            return {"rollout": self.profile.join(url, code, self.name).rollout}
        except Problem as problem:
            if problem.sort.exit != NO_SERVER:
                raise
            return {"problem": problem.code, "rollout": next(iter(self.profile.ledgers), "")}

    def save(self, rollout: str, titles: dict[str, str]) -> dict[str, object]:
        """Set titles of risks, each in a save of its own."""
        for record, title in titles.items():
            self._save(self.profile.ledgers[rollout], 0, {record: title})
        return {}

    def _save(self, ledger: Ledger, number: int, titles: dict[str, str]) -> None:
        ledger.save([Edit(record, "risk", "", {"title": title}) for record, title in titles.items()])
        os.write(self.log, (json.dumps([ledger.rollout, number, titles]) + "\n").encode())

    def sync(self, rollout: str) -> dict[str, object]:
        """One round, and what it did or why it broke off."""
        began = time.monotonic()
        try:
            outcome = self.profile.sync(self.profile.ledgers[rollout])._asdict()
        except Problem as problem:
            outcome = {"problem": problem.code}
        return outcome | {"seconds": time.monotonic() - began}

    def work(self, rollout: str, records: Sequence[str], seconds: float, rate: float, pause: float, seed: str, number: int,
             stall: float | None) -> dict[str, object]:
        """Begin: `rate` saves a second for `seconds`, a round after each `pause`. Returns at once."""
        ledger = self.profile.ledgers[rollout]
        self.wait_for(stall)
        self.stop.clear()
        self.full.clear()
        self.rounds = self.failed = 0
        self.problems = {}
        until = time.monotonic() + seconds
        self.threads = [
            threading.Thread(target=self._edit, args=(ledger, records, until, rate, random.Random(seed), number), daemon=True),
            threading.Thread(target=self._sync_on, args=(ledger, pause), daemon=True),
        ]
        for thread in self.threads:
            thread.start()
        return {}

    def _edit(self, ledger: Ledger, records: Sequence[str], until: float, rate: float, rng: random.Random, number: int) -> None:
        while (wait := rng.expovariate(rate)) < until - time.monotonic() and not self.full.wait(wait):
            number += 1
            chosen = rng.sample(records, rng.randint(1, MOST_EDITS))
            titles = {record: f"{self.name} {number} {i}" for i, record in enumerate(chosen)}
            self._save(ledger, number, titles)

    def _sync_on(self, ledger: Ledger, pause: float) -> None:
        while not self.stop.wait(pause):
            self._round(ledger)

    def _round(self, ledger: Ledger) -> bool:
        """One round; whether it came to rest."""
        self.rounds += 1
        try:
            self.profile.sync(ledger, cancelled=self.stop.is_set if self.threads else lambda: False)
        except Problem as problem:
            if problem.sort is CANCELLED:
                return False
            self.failed += 1
            self.problems[problem.code] = self.problems.get(problem.code, 0) + 1
            return False
        return True

    def enough(self) -> dict[str, object]:
        """No more edits from now on, whatever time there was."""
        self.full.set()
        return {}

    def quiet(self) -> dict[str, object]:
        """No more edits; the round under way may end as it likes."""
        self.threads[0].join()
        self.stop.set()
        self.threads[1].join()
        self.threads = []
        self.wait_for(None)
        return {"rounds": self.rounds, "failed": self.failed, "problems": dict(self.problems)}

    def rest(self, rollout: str, tries: int) -> dict[str, object]:
        """Sync until one round comes to rest with nothing left to send; `tries` is how many it took, 0 when it never did."""
        ledger = self.profile.ledgers[rollout]
        for number in range(1, tries + 1):
            if self._round(ledger) and not ledger.waiting():
                return {"tries": number}
            time.sleep(0.5)
        return {"tries": 0, "waiting": ledger.waiting(), "problems": self.problems}

    def digest(self, rollout: str) -> dict[str, object]:
        ledger = self.profile.ledgers[rollout]
        return {"digest": ledger.digest(), "waiting": ledger.waiting()}

    def close(self) -> dict[str, object]:
        self.profile.close()
        return {}


SHIPPED = link.CONNECT


def main() -> None:
    laptop = Laptop(Path(sys.argv[1]), sys.argv[2])
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        order: dict[str, Any] = json.loads(line)
        obey: Callable[..., dict[str, object]] = getattr(laptop, order.pop("do"))
        print(json.dumps(obey(**order)), flush=True)


if __name__ == "__main__":
    main()
