"""What the palette offers besides records: what fits what was typed, in which order, and what was used lately."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster_desktop.commands import DO, GO, Command, asked, fitting, lately, spans, used
from muster_desktop.search_words import folded, words_of


def command(text, group=DO, **more):
    return Command(text.casefold(), group, text, "x", lambda: None, **more)


def test_the_first_sign_says_what_is_wanted():
    assert asked("att") == ("", "att")
    assert asked(" > sync ") == (">", "sync")
    assert asked("#grey").kinds == ("issue",)
    assert asked("@").kinds == ("person",)
    assert asked("/ forms") == ("/", "forms")
    assert asked("").kinds == ()


def test_what_begins_so_comes_first_and_every_word_counts():
    commands = [command("Resync all"), command("Lock now"), command("Sync now"), command("Now sync")]
    assert [each.text for each in fitting(commands, "sync")] == ["Sync now", "Now sync", "Resync all"]
    assert [each.text for each in fitting(commands, "now sy")] == ["Now sync", "Sync now"]
    assert fitting(commands, "") == commands
    assert fitting(commands, "xq") == []


def test_other_words_for_it_find_it_too():
    assert fitting([command("العربية", also="language arabic")], "lang")
    assert fitting([command("Risks", about="Plan")], "plan")


@pytest.mark.parametrize(("title", "typed", "marked"), [
    ("Take attendance", "att", ["att"]), ("Hattan Aziz", "att", ["att"]), ("Photo attachments", "att ph", ["Ph", "att"]),
    ("Équipe", "equ", ["Équ"]), ("أميرة دهّان", "دهان", ["دهّان"]), ("Nothing", "xq", []), ("ការបណ្តុះ", "បណ្តុះ", ["បណ្តុះ"]),
    ("At the attic", "att", ["att"]),
])
def test_the_letters_that_fit_are_marked_in_the_title_as_it_is_written(title, typed, marked):
    assert [title[start:end] for start, end in spans(title, typed)] == marked


@given(st.text(max_size=30), st.text(max_size=10))
def test_marks_lie_inside_the_title_and_hold_a_word(title, typed):
    found = spans(title, typed)
    assert all(0 <= start < end <= len(title) for start, end in found)
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(found))
    if found:
        assert any(word in folded(title) for word in words_of(typed))


def test_what_was_used_lately_is_kept_newest_first_and_not_for_ever():
    kept = ""
    for name in ("a", "b", "c", "a", "d", "e", "f", "g"):
        kept = used(kept, name)
    assert lately(kept) == ["g", "f", "e", "d", "a", "c"]


@pytest.mark.parametrize("kept", ["", "no json", "{}", "[1, null]"])
def test_what_cannot_be_read_is_nothing(kept):
    assert lately(kept) == []


def test_groups_are_two():
    assert {DO, GO} == {"do", "go"}
