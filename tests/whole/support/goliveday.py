"""A go-live day of 300 issues on five laptops whose clocks are wrong, told by chance that falls the same way for one seed."""

from __future__ import annotations

import datetime
import random
from pathlib import Path
from zoneinfo import ZoneInfo

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.floor.hours import MINUTE
from muster.floor.policy import example, stamp
from muster.ids import new_id
from muster_desktop.receipts import write_receipts
from tests.whole.together import Laptop, Meeting

ISSUES = 300
ZONE = "Asia/Baghdad"
POLICY = example(ZONE)
OPENS = round(datetime.datetime(2026, 11, 10, 8, tzinfo=ZoneInfo(ZONE)).timestamp() * 1000)
LONG = 8 * 60
"""Minutes of the day."""
YEARS = 2 * 365 * 24 * 60 * MINUTE

ROLES = (("walker", "haro", YEARS), ("walker", "haro", -YEARS), ("support", "", 7 * MINUTE),
         ("coordinator", "", -3 * 60 * MINUTE), ("developer", "", 90_000))
"""Role, site, and by how many ms the clock of the laptop is ahead."""


class GoLiveDay:
    """After `run` all laptops are in step. `truth` is (record, field) -> when it really was, for every moment that was written;
    `issues` the ids in order of logging."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.luck = random.Random(seed)
        self.meeting = Meeting(folder)
        self.laptops: list[Laptop] = []
        self.truth: dict[tuple[str, str], int] = {}
        self.issues: list[str] = []
        self._at(OPENS - 60 * MINUTE)
        for role, site, skew in ROLES:
            laptop = self.meeting.laptop(role, site)
            laptop.clock.skew = skew
            self.laptops.append(laptop)
        self._at(OPENS - 60 * MINUTE)
        self.walkers, self.desk, self.developer = self.laptops[:2], self.laptops[2:4], self.laptops[4]
        self._begin()

    def run(self) -> None:
        logged = sorted(self.luck.randrange(LONG) for _ in range(ISSUES))
        for minute in range(0, LONG, 5):
            self._at(OPENS + minute * MINUTE)
            for _ in range(sum(minute <= each < minute + 5 for each in logged)):
                self._log(self.luck.choice(self.walkers))
            for laptop in self.laptops:
                self._work(laptop)
            if minute % 15 == 0:
                for laptop in self.luck.sample(self.laptops, self.luck.randrange(1, 4)):
                    self._sync(laptop)
        self._at(OPENS + LONG * MINUTE)
        for laptop in self.luck.sample(self.laptops * 3, len(self.laptops) * 3):
            self._sync(laptop)
        for laptop in self.laptops:
            laptop.sync()

    def _at(self, ms: int) -> None:
        self.now = ms
        self.meeting.clock.ms = ms
        for laptop in self.laptops:
            laptop.clock.ms = ms

    def _begin(self) -> None:
        """Everybody meets the server once; both people of the desk passed administrator training."""
        for laptop in self.laptops:
            laptop.sync()
        coordinator = self.desk[1]
        training = coordinator.ledger.add("training", "", {"title": "Administrators", "type": "sysadmin"})
        for laptop in self.desk:
            coordinator.ledger.add("entitlement", "", {
                "person": laptop.person, "role": "Administrator", "training": training, "passed_on": "2026-10-01"})
        for laptop in (coordinator, *self.laptops):
            laptop.sync()

    def _moment(self, laptop: Laptop) -> Value:
        return [laptop.clock.now(), 180]

    def _log(self, laptop: Laptop) -> None:
        issue, moment = new_id(laptop.clock.now()), self._moment(laptop)
        self.issues.append(issue)
        self.truth[issue, "logged"] = self.now
        laptop.ledger.save([Edit(issue, "issue", "haro", {
            "summary": f"Number {self.luck.randrange(60)}", "severity": self.luck.choice("11223334"), "status": "logged",
            "level": "1", "logged": moment, "occurred": moment, "walker": laptop.person,
            "channel": self.luck.choice(["in_person", "phone"]), "can_work": self.luck.choice(["yes", "slower", "stopped"]),
            **stamp(POLICY)})])
        self.truth[issue, "occurred"] = self.now

    def _work(self, laptop: Laptop) -> None:
        """What somebody does with the issues of their level that they can see: a few, as chance has it."""
        level = {0: "1", 1: "1", 2: "2", 3: "2", 4: "3"}[self.laptops.index(laptop)]
        mine = [each for each in laptop.ledger.records("issue") if each.values.get("status") not in ("closed",)
                and (each.values.get("level") or "1") == level]
        for issue in self.luck.sample(mine, min(len(mine), 2)):
            self._act(laptop, issue, level)

    def _act(self, laptop: Laptop, issue: Record, level: str) -> None:
        act = self.luck.choices(["note", "waiting", "resumed", "told_back", "passed_up", "passed_back", "solved"],
                                [2, 1, 1, 1, 3, 1, 5])[0]
        if (act == "passed_up" and level == "3") or (act == "passed_back" and level == "1"):
            act = "solved"
        after = str(int(level) + (act == "passed_up") - (act == "passed_back"))
        entry, moment = new_id(laptop.clock.now()), self._moment(laptop)
        values: dict[str, Value] = {"status": {"waiting": "waiting", "solved": "closed"}.get(act, "in_hand"), "level": after}
        if act == "solved":
            values["resolved"] = moment
            self.truth[issue.id, "resolved"] = self.now
        self.truth[entry, "at"] = self.now
        laptop.ledger.save([
            Edit(issue.id, "issue", issue.site, values),
            Edit(entry, "entry", issue.site, {"issue": issue.id, "act": act, "level": after, "at": moment, "by": laptop.person})])

    def _sync(self, laptop: Laptop) -> None:
        laptop.sync()
        before = {each.id for each in laptop.ledger.records("receipt")}
        if write_receipts(laptop.ledger):
            for each in laptop.ledger.records("receipt"):
                if each.id not in before:
                    self.truth[each.id, "at"] = self.now
            laptop.sync()
