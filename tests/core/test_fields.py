"""Field types: what is shown reads back to the same value, one value has one form, digits of every script are read."""

from __future__ import annotations

import datetime
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.fields import (
    Choice,
    Day,
    HalfDay,
    LongText,
    Moment,
    Money,
    Number,
    Option,
    Person,
    Reference,
    Score,
    Site,
    Tags,
    Text,
    Tick,
    is_template_text,
    western,
)
from muster.fields.amounts import canonical_number

COLOURS = Choice((Option("not_started", "Not started"), Option("under_way", "Under way"), Option("done", "Done")))
ID = "0192f0a1c2d374e5a6b7c8d9eaf0b1c2"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
SCRIPTS = ("٠١٢٣٤٥٦٧٨٩", PERSIAN, "০১২৩৪৫৬৭৮৯", "๐๑๒๓๔๕๖๗๘๙", "០១២៣៤៥៦៧៨៩")

LETTERS = st.characters(blacklist_categories=("Cs",), blacklist_characters="\x00")
DAYS = st.dates().map(datetime.date.isoformat)
MOMENTS = st.tuples(st.integers(-62_135_000_000_000, (1 << 47) - 1), st.integers(-1080, 1080)).map(list)
DECIMALS = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False, places=6)

VALUES = {
    Text(): st.text(LETTERS, min_size=1, max_size=200),
    LongText(): st.text(LETTERS, min_size=1, max_size=200),
    Tick(): st.booleans(),
    COLOURS: st.sampled_from([option.name for option in COLOURS.options]),
    Day(): DAYS,
    HalfDay(): st.tuples(DAYS, st.sampled_from(["am", "pm"])).map("/".join),
    Moment(): MOMENTS,
    Number(): DECIMALS.map(lambda number: canonical_number(str(number))),
    Score(): st.decimals(0, 100, places=2).map(lambda number: canonical_number(str(number))),
    Money(): st.tuples(st.integers(-(10**12), 10**12), st.sampled_from(["USD", "IQD", "XAF", "EUR", "JPY"])).map(list),
    Person(): st.uuids().map(lambda each: each.hex),
    Site(): st.uuids().map(lambda each: each.hex),
    Reference("step"): st.uuids().map(lambda each: each.hex),
    Tags(): st.lists(st.text(LETTERS, min_size=1, max_size=30), min_size=1, max_size=5),
}


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: type(kind).__name__)
@given(data=st.data())
def test_what_is_shown_reads_back_to_the_same_value(kind, data):
    value = data.draw(VALUES[kind])
    if kind.valid(value):
        written = value.strip("\r\n") if isinstance(kind, Text) else value
        assert kind.parse(kind.show(value)) == written
    else:
        assert isinstance(kind, Text | Tags)  # the other strategies draw only what is canonical


@pytest.mark.parametrize("kind", [Text(), LongText(), Tags()], ids=["text", "longtext", "tags"])
@given(text=st.text(LETTERS, min_size=1, max_size=80))
def test_one_reading_is_canonical_and_reading_again_changes_nothing(kind, text):
    value = kind.parse(text)
    if value:
        assert kind.valid(value)
        assert kind.parse(kind.show(value)) == value


@given(text=st.text(max_size=20))
def test_no_text_makes_a_type_fail_in_any_other_way_than_it_says(text):
    for kind in VALUES:
        try:
            value = kind.parse(text)
        except ValueError:
            continue
        if value is not None and kind.valid(value):
            assert kind.parse(kind.show(value)) == value


@given(text=st.text(max_size=60))
def test_texts_are_nfc_and_otherwise_as_typed(text):
    assert Text().parse(text) == unicodedata.normalize("NFC", text.strip("\r\n"))


def test_a_text_that_is_not_nfc_is_not_canonical():
    assert Text().valid("Amîna")
    assert not Text().valid("Ami\u0302na")
    assert not Tags().valid(["Ami\u0302na"])


def test_zero_width_joiners_are_kept():
    assert Text().parse("می‌خواهم") == "می‌خواهم"


@pytest.mark.parametrize("bad", ["", "\ud800", "a\x00b", 7, None, ["a"], "x" * 2001])
def test_what_cannot_be_stored_everywhere_is_no_text(bad):
    assert not Text().valid(bad)


@pytest.mark.parametrize("bad", [[], ["b", "a"], ["a", "a"], ["a,b"], [" a"], ["a\x00"], ["\udfff"], [""], "a", [1], ["x" * 101]])
def test_tags_are_a_sorted_set_of_words(bad):
    assert not Tags().valid(bad)


def test_tags_are_parted_at_the_comma_of_every_script():
    assert Tags().parse("b, a،c؛d;a\n e ") == ["a", "b", "c", "d", "e"]
    assert Tags().parse(" , ,") is None


@pytest.mark.parametrize("digits", SCRIPTS)
def test_digits_of_every_script_are_read(digits):
    table = str.maketrans("0123456789", digits)
    assert western("1234567890".translate(table)) == "1234567890"
    assert Number().parse("120.50".translate(table)) == "120.5"
    assert Day().parse("2026-11-10".translate(table)) == "2026-11-10"
    assert HalfDay().parse("2026-11-10/am".translate(table)) == "2026-11-10/am"
    assert Moment().parse("2026-11-10T09:30+03:00".translate(table)) == Moment().parse("2026-11-10T09:30+03:00")
    assert Money().parse("1250.50 usd".translate(table)) == [125050, "USD"]


def test_the_arabic_decimal_sign_and_thousands_sign_are_read():
    assert Number().parse("١٬٢٥٠٫٥") == "1250.5"
    assert Number().parse("−3") == "-3"


@pytest.mark.parametrize(("text", "written"), [
    ("0.10", "0.1"), ("-0", "0"), ("-0.000", "0"), ("+7", "7"), ("1e3", "1000"), ("1E-3", "0.001"), ("007", "7"),
    ("12 000", "12000"),
])
def test_a_number_has_one_form(text, written):
    assert canonical_number(text) == written
    assert canonical_number(written) == written


@given(number=DECIMALS)
def test_a_number_keeps_its_value(number):
    assert Decimal(canonical_number(str(number))) == number


@pytest.mark.parametrize("text", ["", "abc", "nan", "inf", "-Infinity", "1e400", "1,250.5", "1" * 31])
def test_what_is_no_number_is_said_so(text):
    with pytest.raises(ValueError):
        Number().parse(text)


def test_numbers_keep_to_their_range_and_sort_by_size():
    assert not Score().valid("100.5")
    assert not Score().valid("-1")
    assert Score().valid("100")
    assert Number(least=1).valid("1") and not Number(least=1).valid("0")
    assert not Number().valid("1.0")
    assert not Number().valid(1)
    assert sorted(["10", "9", "-1"], key=Number().key) == ["-1", "9", "10"]


@pytest.mark.parametrize("text", ["12.345 USD", "12", "USD", "0.5 JPY", "1.2.3 USD"])
def test_money_has_a_currency_and_no_more_places_than_it_has(text):
    with pytest.raises(ValueError):
        Money().parse(text)


def test_money_is_in_the_minor_units_of_its_currency():
    assert Money().parse("1,250.50 USD") == [125050, "USD"]
    assert Money().parse("1250 JPY") == [1250, "JPY"]
    assert Money().parse("1.250 IQD") == [1250, "IQD"]
    assert Money().show([125050, "USD"]) == "1250.50 USD"
    assert not Money().valid([True, "USD"])
    assert not Money().valid([1, "usd"])


@pytest.mark.parametrize("text", ["2026-02-30", "10/11/2026", "2026-1-1", "0000-01-01", "20261110", "yesterday"])
def test_a_day_is_a_day_of_the_calendar(text):
    with pytest.raises(ValueError):
        Day().parse(text)


@pytest.mark.parametrize("text", ["2026-11-10", "2026-11-10/noon", "2026-11-31/am", "/am"])
def test_a_half_day_is_a_morning_or_an_afternoon(text):
    with pytest.raises(ValueError):
        HalfDay().parse(text)


def test_half_days_sort_by_time():
    days = ["2026-11-11/am", "2026-11-10/pm", "2026-11-10/am"]
    assert sorted(days, key=HalfDay().key) == ["2026-11-10/am", "2026-11-10/pm", "2026-11-11/am"]


def test_a_moment_needs_its_offset_and_keeps_its_milliseconds():
    with pytest.raises(ValueError):
        Moment().parse("2026-11-10T09:30")
    assert Moment().parse("2026-11-10T09:30:00.123+03:00") == [1794292200123, 180]
    assert Moment().show([1794292200123, 180]) == "2026-11-10T09:30:00.123+03:00"


@pytest.mark.parametrize("bad", [[-(1 << 47) + 1, 0], [1 << 47, 0], [0, 1081], [0], [0.5, 0], [True, 0], "2026-11-10", None])
def test_a_moment_is_one_that_can_be_shown(bad):
    assert not Moment().valid(bad)


@pytest.mark.parametrize(("text", "value"), [
    ("Done", "done"), ("not_started", "not_started"), ("Not started", "not_started"), ("UNDER WAY", "under_way"),
    (" done ", "done"),
])
def test_a_choice_is_read_by_its_name_or_its_label(text, value):
    assert COLOURS.parse(text) == value


def test_a_choice_takes_only_its_answers_and_sorts_in_their_order():
    with pytest.raises(ValueError):
        COLOURS.parse("green")
    assert not COLOURS.valid("green")
    assert not COLOURS.valid(["done"])
    assert sorted(["done", "newer_answer", "not_started"], key=COLOURS.key) == ["not_started", "done", "newer_answer"]


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("X", True), ("١", True), ("نعم", True), ("no", False), ("0", False)])
def test_a_tick_is_read_in_words_and_signs(text, value):
    assert Tick().parse(text) is value


def test_a_tick_is_not_guessed():
    with pytest.raises(ValueError):
        Tick().parse("perhaps")
    assert not Tick().valid(1)


def test_a_reference_is_an_id_with_or_without_hyphens():
    assert Reference("step").parse("0192F0A1-C2D3-74E5-A6B7-C8D9EAF0B1C2") == ID
    assert Reference("step").valid(ID)
    assert not Reference("step").valid(ID.upper())
    with pytest.raises(ValueError):
        Reference("step").parse("haro")


def test_a_text_from_a_template_is_checked_and_shown_by_its_source():
    value = {"t": "cpims@1#steps.users", "s": "Agree users and roles"}
    assert is_template_text(value)
    assert Text().valid(value)
    assert Text().show(value) == "Agree users and roles"
    assert Text().key(value) == "agree users and roles"
    assert not Text().valid({"t": "cpims@1#steps.users", "s": ""})
    assert not Text().valid({"t": "x" * 301, "s": "Agree"})
    assert not Text().valid({"t": "cpims@1#a", "s": "Agree", "more": "x"})
    assert not is_template_text("Agree")


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: type(kind).__name__)
def test_nothing_is_shown_for_the_empty_value(kind):
    assert kind.show(None) == ""
    assert kind.wanted
