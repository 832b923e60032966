"""The guard sees what looks like case data in many scripts, lets the talk of a floor pass, and never holds an emergency up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.floor.guard import CASE, CHILD, GAP, PHONE, case_data, emergency, to_ask, without


@pytest.mark.parametrize(("text", "piece", "why"), [
    ("Call her back on +964 750 123 4567 please", "+964 750 123 4567", PHONE),
    ("Number is 0750 123 4567", "0750 123 4567", PHONE),
    ("Number is 07501234567.", "07501234567", PHONE),
    ("اتصل على ٠٧٥٠ ١٢٣ ٤٥٦٧", "٠٧٥٠ ١٢٣ ٤٥٦٧", PHONE),
    ("ফোন ০১৭১২৩৪৫৬৭৮", "০১৭১২৩৪৫৬৭৮", PHONE),
    ("โทร ๐๘๑ ๒๓๔ ๕๖๗๘", "๐๘๑ ๒๓๔ ๕๖๗๘", PHONE),
    ("Cannot open KRW-00231", "KRW-00231", CASE),
    ("Cannot open CP/2026/0012 today", "CP/2026/0012", CASE),
    ("Nothing in case no. 4567", "case no. 4567", CASE),
    ("لا تفتح حالة رقم ١٢٣٤٥", "حالة رقم ١٢٣٤٥", CASE),
    ("কেস নং ৪৫৬৭ খোলে না", "কেস নং ৪৫৬৭", CASE),
    ("0192f0a1-c2d3-74e5-a6b7-c8d9eaf0b1c2 is empty", "0192f0a1-c2d3-74e5-a6b7-c8d9eaf0b1c2", CASE),
    ("Record of Amira, 9 years old, is lost", "Amira, 9 years old", CHILD),
    ("The 7-year-old Sami shows twice", "7-year-old Sami", CHILD),
    ("Amira Dahhan (9) shows twice", "Dahhan (9)", CHILD),
    ("Cannot find the girl aged 12", "girl aged 12", CHILD),
    ("La fille de 7 ans n'apparaît pas", "fille de 7 ans", CHILD),
    ("سارة عمرها ٩ سنوات لا تظهر", "عمرها ٩", CHILD),
    ("ករណីរបស់ សុខា អាយុ ៧ ឆ្នាំ", "អាយុ ៧", CHILD),
    ("ด.ญ. มะลิ อายุ 9 ปี หายไป", "อายุ 9", CHILD),
    ("মেয়ের বয়স ৭", "বয়স ৭", CHILD),
])
def test_what_looks_like_case_data_is_found_where_it_stands(text, piece, why):
    found = case_data(text)
    assert [(each.text, each.why) for each in found] == [(piece, why)]
    assert text[found[0].begin:found[0].end] == piece
    assert without(text) == text.replace(piece, GAP)


@pytest.mark.parametrize("text", [
    "Save stays grey on the referral form", "Cannot see referral button !2 #access p3", "Same as #231, room 4, desk 14",
    "Since 2026-11-10 at 09:30", "10/11/2026 the list was empty", "Server 192.168.101.120 does not answer",
    "Error 404 on the page", "Photos above 2 MB fail", "Windows 10, version 2.4.1", "Waits 15 minutes",
    "It worked for 3 years", "Room 4, 9 people wait",
    "Level (2) is missing", "The archive of the last 10 years is slow", "Aged 34, the machine is", "لا يعمل الزر منذ ٣ أيام",
    "57 changes of 100000 rows", "", "Tablet (3) is empty",
])
def test_the_talk_of_a_floor_passes(text):
    assert case_data(text) == ()
    assert without(text) == text


def test_it_asks_once_and_never_in_an_emergency():
    text = "Amira (9) and KRW-00231"
    first = to_ask(text, {})
    assert first.why == CHILD
    second = to_ask(text, {}, {first.text})
    assert second.why == CASE
    assert to_ask(text, {}, {first.text, second.text}) is None
    for urgent in ({"severity": "1"}, {"verdict": "emergency"}, {"can_work": "stopped"}):
        assert emergency(urgent) and to_ask(text, urgent) is None
    assert not emergency({"severity": "2", "verdict": "wrong", "can_work": "slower"})


@given(st.text(st.sampled_from("aA9٣৭๙+-/( ),.caseKRW\n"), max_size=60))
def test_pieces_lie_in_order_in_the_text_and_do_not_overlap(text):
    last = 0
    for each in case_data(text):
        assert last <= each.begin < each.end <= len(text) and text[each.begin:each.end] == each.text
        last = each.end
    assert without(text).count(GAP) == len(case_data(text))
