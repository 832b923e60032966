"""A field reads what a person typed and says in words what is wrong with it; a kind finds its fields by name."""

from __future__ import annotations

import pytest

from muster.fields import Choice, Day, LongText, Number, Option, Text
from muster.kind import Field, Kind
from muster.problems import BAD, Problem

STATUS = Field("status", "Status", Choice((Option("open", "Open"), Option("closed", "Closed"))))


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_typed_is_the_empty_value(text):
    assert Field("title", "Title", Text()).read(text) is None
    assert STATUS.read(text) is None


@pytest.mark.parametrize(("field", "text", "value"), [
    (Field("title", "Title", Text()), "Roll out\n", "Roll out"),
    (STATUS, "closed", "closed"),
    (Field("due", "Due", Day()), "٢٠٢٦-١١-١٠", "2026-11-10"),
    (Field("seats", "Seats", Number(least=0)), "30.0", "30"),
])
def test_a_field_reads_the_canonical_value(field, text, value):
    assert field.read(text) == value
    assert field.valid(value)


@pytest.mark.parametrize(("field", "text", "code", "said"), [
    (STATUS, "green", "no_such_choice", "open, closed"),
    (Field("due", "Due", Day()), "tomorrow", "bad_value", "2026-11-10"),
    (Field("seats", "Seats", Number(least=0)), "-1", "bad_value", "a number"),
    (Field("seats", "Seats", Number()), "9" * 4000, "bad_value", "a number"),
    (Field("title", "Title", Text(most=5)), "too long a title", "too_long", "16 characters and the most is 5"),
    (Field("title", "Title", LongText()), "half a pair \ud800", "bad_value", "a text"),
])
def test_what_cannot_be_read_is_said_in_one_sentence(field, text, code, said):
    with pytest.raises(Problem) as caught:
        field.read(text)
    assert caught.value.code == code
    assert caught.value.sort.exit == BAD
    assert field.name in str(caught.value) and said in str(caught.value)
    assert len(str(caught.value)) < 300


def test_the_empty_value_is_valid_in_every_field():
    assert STATUS.valid(None)
    assert not STATUS.valid("green")


def test_a_kind_finds_its_fields_by_name():
    kind = Kind("note", "Note", "Notes", (STATUS, Field("title", "Title", Text())), "title", ("title",))
    assert list(kind.by_name) == ["status", "title"]
    assert kind.by_name["status"] is STATUS
