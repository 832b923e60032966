"""Counting failures: per address, for a while, in bounded memory."""

from __future__ import annotations

from muster_server.limits import ADDRESSES, MOST, WINDOW, Failures
from tests.server.parts import Time


def test_an_address_waits_after_many_failures_and_no_longer_than_the_window() -> None:
    clock = Time()
    failures = Failures(clock)
    for _ in range(MOST):
        assert not failures.full("a")
        failures.note("a")
    assert failures.full("a") and not failures.full("b")
    clock.ms += WINDOW - 1
    assert failures.full("a")
    clock.ms += 1
    assert not failures.full("a")


def test_a_thousand_addresses_do_not_fill_the_memory() -> None:
    failures = Failures(Time())
    for number in range(ADDRESSES + 50):
        for _ in range(3):
            failures.note(str(number))
    assert len(failures._times) == ADDRESSES
    assert "0" not in failures._times and str(ADDRESSES + 49) in failures._times
    for _ in range(MOST * 3):
        failures.note("busy")
    assert len(failures._times["busy"]) == MOST
