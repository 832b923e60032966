"""Slots: how the cost is chosen, and that a slot opens with its own secret in its own profile only."""

import pytest

from muster import slots
from muster.problems import BUSY, Problem
from muster.slots import AIM, CEILING, FLOOR, MOST_MEMORY, STANDARD, Cost

KEY = bytes(range(32))


@pytest.mark.parametrize(("standard_seconds", "memory_mib", "passes"), [
    (2.0, 64, 3),  # a slow machine: never under the standard
    (0.2, 160, 3),  # memory first
    (0.125, 256, 3),
    (0.0625, 256, 6),  # then passes
    (0.0001, 256, 20),  # never over the ceiling
])
def test_the_cost_is_raised_to_half_a_second(standard_seconds: float, memory_mib: int, passes: int) -> None:
    def measure(cost: Cost) -> float:
        return standard_seconds * cost.memory / STANDARD.memory * cost.passes / STANDARD.passes

    cost = slots.calibrated(measure)
    assert cost == Cost(memory_mib * 1024, passes, 4)
    assert slots.within(cost) and cost.memory <= MOST_MEMORY
    assert standard_seconds in (2.0, 0.0001) or measure(cost) == pytest.approx(AIM, rel=0.1)


def test_limits_hold_each_figure() -> None:
    assert slots.within(FLOOR) and slots.within(CEILING) and slots.within(STANDARD)
    for index in range(3):
        low, high = list(FLOOR), list(CEILING)
        low[index] -= 1
        high[index] += 1
        assert not slots.within(Cost(*low)) and not slots.within(Cost(*high))


def test_a_slot_opens_with_its_secret_in_its_profile_only() -> None:
    slot = slots.seal_passphrase(KEY, "three goats", FLOOR, b"one")
    assert slots.open_passphrase(slot, "three goats", b"one") == KEY
    assert slots.open_passphrase(slot, "three goats", b"two") is None
    assert slots.open_passphrase(slot, "two goats", b"one") is None
    code = slots.seal_code(KEY, bytes(16), b"one")
    assert slots.open_code(code, bytes(16), b"one") == KEY
    assert slots.open_code(code, bytes(15) + b"1", b"one") is None
    assert slots.open_code(code, bytes(16), b"two") is None


def test_two_slots_of_one_secret_differ() -> None:
    first, second = (slots.seal_code(KEY, bytes(16), b"one") for _ in range(2))
    assert first.salt != second.salt and first.wrapped != second.wrapped


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def short(**_: object) -> object:
        raise MemoryError

    monkeypatch.setattr(slots, "Argon2id", short)
    with pytest.raises(Problem) as caught:
        slots.seal_passphrase(KEY, "three goats", FLOOR, b"one")
    assert (caught.value.code, caught.value.sort.exit) == ("no_memory", BUSY)
    assert "46 MiB" in str(caught.value)


def test_a_passphrase_that_no_text_can_be_still_derives() -> None:
    assert slots.passphrase_bytes("\udcff") != slots.passphrase_bytes("\udcfe")
