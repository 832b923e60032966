"""What a round brought about is told in plain words, and an everyday one is not spoken of."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from muster.sync import Outcome
from muster_desktop.profile import Profile
from muster_desktop.standing import STUCK_MS, Survey, stand, standing, tidings
from muster_desktop.syncer import State
from muster_desktop.words import Words


def test_an_everyday_round_is_not_spoken_of(qapp: object) -> None:
    assert tidings(Outcome(sent=3, received=2)) == ""


def test_a_profile_in_two_places_is_told_that_nothing_is_lost(qapp: object) -> None:
    assert "two places" in tidings(Outcome(renumbered=2)) and "Nothing is lost: 2 change" in tidings(Outcome(renumbered=2))


def test_a_repair_is_told(words: Words) -> None:
    assert "2 records were fetched again" in tidings(Outcome(mended=2))
    both = tidings(Outcome(mended=1, renumbered=1))
    assert "two places" in both and "fetched again" in both


def test_a_server_put_back_is_no_error(qapp: QApplication) -> None:
    assert "older copy" in tidings(Outcome(given=1_200)) and "two places" not in tidings(Outcome(given=1_200))
    said = standing(Words(qapp), State("syncing", total=9, given=300, holding=1_200, since=0.0), Survey(9, 0, 0, {}), 1.0)
    assert (said.state, said.part) == ("Giving back, 300 of 1,200", 0.25)
    assert "This computer is giving back what it holds." in said.more[0]


def test_what_still_waits_after_later_rounds_is_said(words: Words, profile: Profile) -> None:
    ledger = next(iter(profile.ledgers.values()))
    found = stand(ledger)
    with ledger.store.read(ledger.rollout) as tx:
        first = tx.one("SELECT min(ms) FROM change WHERE rollout=? AND seq IS NULL", (tx.no,))[0]
    assert found.waiting and found.oldest == first
    for name in ("synced", "offline"):
        said = standing(words, State(name), found._replace(synced=found.oldest + STUCK_MS))
        assert not [text for text in said.more if text.startswith("some of it since")]
        said = standing(words, State(name), found._replace(synced=found.oldest + STUCK_MS + 1))
        assert [text for text in said.more if text.startswith("some of it since")]
    assert len(standing(words, State("synced"), Survey(0, 0, found.synced, {}, 0)).more) < 2
