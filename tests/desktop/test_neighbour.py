"""The command line works beside an open window: what it saved is heard."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from muster.slots import FLOOR
from muster_desktop.ledger import Changed
from muster_desktop.neighbour import Neighbour
from muster_desktop.opener import Work
from muster_desktop.profile import Profile

PASSPHRASE = "seven kites over the camp"


def test_what_another_program_saved_is_heard_once(tmp_path: Path, qtbot: QtBot) -> None:
    mine, _ = Profile.create(tmp_path / "p", "Leyla", PASSPHRASE, FLOOR)
    ledger = mine.start_alone("Karwan", "generic")
    other = Profile.open(tmp_path / "p", PASSPHRASE)
    heard: list[Changed] = []
    ledger.listen(heard.append)
    work = Work()
    neighbour = Neighbour(ledger, work, work)
    record = other.ledgers[ledger.rollout].add("risk", "", {"title": "No power"})
    neighbour.look()
    qtbot.waitUntil(lambda: len(heard) == 1)
    assert "risk" in heard[0].kinds
    assert ledger.get(record).values["title"] == "No power"
    neighbour.look()
    ledger.edit(record, {"title": "No water"})
    qtbot.waitUntil(lambda: not work.busy)
    assert [sorted(each.kinds) for each in heard[1:]] == [["risk"]]
    other.ledgers[ledger.rollout].edit(record, {"title": "Nothing"})
    ledger.add("risk", "", {"title": "Mine"})
    assert "step" in heard[-1].kinds  # two at once: everything is read again
    work.close()
    other.close()
    mine.close()
