"""Side by side: own side first, what stood before, what joined by itself, both texts as one."""

from muster.change import Past, Record, Version
from muster_desktop.clashes import both, compared

ME, JOSEPH = "a" * 32, "b" * 32


def version(n, value, person, ms=100):
    return Version((b"epoch..%d" % (n % 10), n), value, person, ms, 0, False)


def past(n, field, value, person, ms, reason=""):
    return Past((b"past....", n), n, field, value, person, ms, 0, False, reason)


def record(**clashes):
    return Record("c" * 32, "risk", "", {}, clashes, False, False)


def test_the_readers_own_side_comes_first_and_fields_stand_in_the_kinds_order():
    found = compared(record(status=(version(1, "open", JOSEPH), version(2, "closed", ME)),
                            title=(version(3, "A", ME), version(4, "B", JOSEPH)),
                            _deleted=(version(5, True, JOSEPH), version(6, "x", ME))), [], ME)
    assert [person for person, _ in found.sides] == [ME, JOSEPH]
    assert [row.field for row in found.rows] == ["_deleted", "title", "status"]
    assert found.rows[1].versions[ME, 0].value == "A"


def test_two_laptops_of_one_person_are_two_sides():
    found = compared(record(status=(version(1, "open", ME), version(2, "closed", ME))), [], ME)
    assert found.sides == ((ME, 0), (ME, 1))
    assert [found.rows[0].versions[side].value for side in found.sides] == ["open", "closed"]


def test_what_stood_before_is_the_newest_that_is_older_than_both():
    history = [past(9, "status", "after", ME, 300), past(8, "status", "quarantined", ME, 90, "rights"),
               past(7, "status", "mitigating", ME, 80), past(6, "status", "draft", ME, 10)]
    found = compared(record(status=(version(1, "open", ME), version(2, "closed", JOSEPH))), history, ME)
    assert found.rows[0].before == "mitigating"
    assert compared(record(status=(version(1, "open", ME),)), [], ME).rows[0].before is None


def test_other_fields_set_meanwhile_joined_by_themselves():
    history = [past(1, "due", "2026-12-01", JOSEPH, 150), past(2, "owner", ME, ME, 120), past(3, "cause", "x", ME, 50),
               past(4, "effect", "y", "d" * 32, 200), past(5, "due", "2026-11-01", ME, 40)]
    found = compared(record(status=(version(1, "open", ME), version(2, "closed", JOSEPH))), history, ME)
    assert found.joined == (("due", JOSEPH), ("owner", ME))


def test_two_long_texts_can_be_kept_as_one():
    found = compared(record(description=(version(1, "Mine", ME), version(2, "Theirs", JOSEPH)),
                            status=(version(3, "open", ME), version(4, "closed", JOSEPH))), [], ME)
    description, status = sorted(found.rows, key=lambda row: row.field)
    assert both(description, "risk") == "Mine\nTheirs"
    assert both(status, "risk") is None
