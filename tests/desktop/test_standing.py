"""What a round brought about is told in plain words, and an everyday one is not spoken of."""

from __future__ import annotations

from muster.sync import Outcome
from muster_desktop.standing import tidings


def test_an_everyday_round_is_not_spoken_of(qapp: object) -> None:
    assert tidings(Outcome(sent=3, received=2)) == ""


def test_a_profile_in_two_places_is_told_that_nothing_is_lost(qapp: object) -> None:
    assert "two places" in tidings(Outcome(renumbered=2)) and "Nothing is lost: 2 change" in tidings(Outcome(renumbered=2))


def test_a_repair_is_told(qapp: object) -> None:
    assert "2 record(s) were fetched again" in tidings(Outcome(mended=2))
    both = tidings(Outcome(mended=1, renumbered=1))
    assert "two places" in both and "fetched again" in both
