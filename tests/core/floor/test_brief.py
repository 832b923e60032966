"""The floor in a minute: whose shift, what is known, where to walk and whom to thank."""

from muster.floor.brief import Room, brief, rooms
from tests.core.floor.issues import record

NOW, HOUR = 1_790_000_000_000, 3_600_000
ME, OTHER = "a" * 32, "b" * 32


def shift(number, person, begins, hours):
    return record("shift", number, person=person, start=[NOW + begins * HOUR, 0], end=[NOW + (begins + hours) * HOUR, 0])


def test_the_shift_is_the_one_that_goes_on_else_the_next():
    over, going, later, others = shift(1, ME, -8, 4), shift(2, ME, -1, 4), shift(3, ME, 5, 2), shift(4, OTHER, -1, 9)
    assert brief(ME, NOW, [], [], [], [], [later, going, over, others], []).shift is going
    assert brief(ME, NOW, [], [], [], [], [over, later, others], []).shift is later
    assert brief(ME, NOW, [], [], [], [], [over, others], []).shift is None


def test_known_issues_with_a_way_round_come_first_then_those_of_many():
    few, many = record("issue", 1, people_affected="2"), record("issue", 2, people_affected="9")
    helped = record("issue", 3, workaround="Sync in the evening")
    assert brief(ME, NOW, [], [], [], [few, many, helped], [], []).known == (helped, many, few)


def test_rooms_where_work_stands_still_come_first_whatever_the_desk():
    open_ = [record("issue", 1, place="Room 2, desk 14"), record("issue", 2, place="room 2"), record("issue", 3),
             record("issue", 4, place="Room 9", can_work="stopped"), record("issue", 5, place="غرفة ٣، مكتب ١")]
    pulses = [record("pulse", 6, area="Room 2"), record("pulse", 7, area="Yard")]
    found = [Room("Room 9", 1, 1, 0), Room("Room 2", 2, 0, 1), Room("Yard", 0, 0, 1), Room("غرفة ٣", 1, 0, 0)]
    assert rooms(open_, pulses) == found


def test_pages_and_thanks_are_counted_and_five_of_each_are_told():
    solved = [record("issue", at, owner=ME if at % 3 else OTHER) for at in range(9)]
    logged = [record("issue", at, help=f"{at // 2:032x}") for at in range(14)] + [record("issue", 20)]
    made = brief(ME, NOW, [], solved, logged, [], [], [])
    assert made.thanks == ((ME, 6), (OTHER, 3))
    assert len(made.pages) == 5 and made.pages[0] == (f"{0:032x}", 2)
