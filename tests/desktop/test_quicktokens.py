"""What a line of the quick log says besides what happened; what cannot be understood stays as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster_desktop.quicktokens import understood

CATEGORIES = {"access": "access", "Access and roles": "access", "how to": "how_to", "How to": "how_to", "form": "form",
              "Sync": "sync", "شبكة": "network", "device": "device", "data": "data"}


@pytest.mark.parametrize(("line", "summary", "values"), [
    ("Save stays grey !2 #access", "Save stays grey", {"severity": "2", "category": "access"}),
    ("!1 Sees other cases @14", "Sees other cases", {"severity": "1", "place": "14"}),
    ('Tablet @"Room 4, desk 2" is lost', "Tablet is lost", {"place": "Room 4, desk 2"}),
    ("بطيء #شبكة !٣", "بطيء", {"category": "network", "severity": "3"}),
    ("Where is it #how_to", "Where is it", {"category": "how_to"}),
    ("Where is it #How", "Where is it", {"category": "how_to"}),
    ("Slow #s", "Slow", {"category": "sync"}),
    ("Two #d begin so", "Two #d begin so", {}),
    ("!5 is no severity", "!5 is no severity", {}),
    ("Ticket#12 and mail@here and wait!2", "Ticket#12 and mail@here and wait!2", {}),
    ("#unknown thing", "#unknown thing", {}),
    ("!2", "", {"severity": "2"}),
    ("cannot see referral !2 #access p3 @room2", "cannot see referral",
     {"severity": "2", "category": "access", "people_affected": "3", "place": "room2"}),
    ("بطيء ش٣", "بطيء", {"people_affected": "3"}),
    ("p0 and p and p1234", "p0 and p and p1234", {}),
    ("", "", {}),
])
def test_tokens_are_taken_out_of_the_line(line, summary, values):
    assert understood(line, CATEGORIES, "ش") == (summary, values)


def test_the_last_of_two_counts():
    assert understood("Grey !2 !3", CATEGORIES).values == {"severity": "3"}


@given(st.text(alphabet=st.characters(exclude_characters="!#@pP"), max_size=60))
def test_a_line_without_signs_is_what_happened(line):
    assert understood(line, CATEGORIES) == (" ".join(line.split()), {})
