"""The parts of a sync fit the link: 5 to 10 seconds each once it is known, whatever it is and however it changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muster.room import EACH, FIRST, LEAST, MOST, TRUSTED, WANTED_MS, Room


def trips(room: Room, per_second: float, count: int, delay: int = 0) -> int:
    """Full trips over a link of so many changes per second; the ms of the last."""
    ms = 0
    for _ in range(count):
        up, down = room.up, room.down
        ms = delay + round(1_000 * down / per_second)
        room.took(ms, up, down)
    return delay + round(1_000 * room.down / per_second)


@given(per_second=st.floats(20, 1_000), delay=st.integers(0, 2_000))
def test_a_trip_comes_to_last_five_to_ten_seconds(per_second: float, delay: int) -> None:
    room = Room()
    ms = trips(room, per_second, 12, delay)
    assert 5_000 <= ms <= 10_000 or room.down in (LEAST, MOST)


@given(steps=st.lists(st.tuples(st.integers(-10_000, 10**9), st.integers(0, 50_000), st.integers(0, 50_000)), max_size=20))
def test_it_stays_within_its_limits_whatever_the_clock_says(steps: list[tuple[int, int, int]]) -> None:
    room = Room()
    for ms, up, down in steps:
        room.took(ms, up, down)
        assert LEAST <= room.up <= MOST and LEAST <= room.down <= MOST


def test_a_quick_link_soon_carries_the_most_and_a_slow_one_shrinks_it() -> None:
    room = Room()
    trips(room, 100_000, 3)
    assert room.down == MOST
    trips(room, 20, 8)  # 20 changes a second: a bad day of a satellite link
    assert room.down == 20 * WANTED_MS // 1_000


def test_a_trip_that_was_not_full_says_what_the_link_carries_at_least() -> None:
    room = Room()
    room.took(30_000, 3, 10, 300, 900)
    assert (room.up, room.down) == (FIRST, FIRST)
    room.took(WANTED_MS, 3, 10, EACH * (FIRST + 9), EACH * FIRST * 100)
    assert (room.up, room.down) == (FIRST + 9, 4 * FIRST)


def test_a_nothing_over_a_quick_link_makes_room_and_over_a_slow_one_none() -> None:
    quick, slow = Room(), Room()
    quick.took(5, 0, 0, 200, 200)
    slow.took(1_000 * 200 // 2_500, 0, 0, 200, 200)
    assert (quick.up, quick.down, slow.up, slow.down) == (4 * FIRST, 4 * FIRST, FIRST, FIRST)


def test_what_was_learnt_is_trusted_up_to_a_point() -> None:
    assert (Room().up, Room(80, 9_000).up, Room(80, 9_000).down) == (FIRST, 80, TRUSTED)


def test_what_broke_off_is_tried_shorter_each_way_that_carried_something() -> None:
    room = Room(400, 400)
    room.broke(0)
    assert (room.up, room.down) == (400, 100)
    room.broke(400)
    assert (room.up, room.down) == (100, LEAST)


def test_each_way_learns_for_itself() -> None:
    room = Room()
    room.took(1_000, FIRST, 0)
    assert (room.up, room.down) == (4 * FIRST, FIRST)
