"""Words: days never as short numbers, digits of the region or 0-9, values as people read them, Problems in sentences."""

import datetime
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt

from muster.fields import Choice, Day, HalfDay, Money, Number, Option, Person, Tags, Text, Tick
from muster.kind import Field
from muster.problems import BAD, Problem, Sort
from muster_desktop.words import LANGUAGES, LRI, PDI, RLM, Words

TODAY = datetime.date(2026, 11, 10)
TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{code}"><context><name>Words</name>
<message><source>today</source><translation>{today}</translation></message></context><context><name>problems</name>
<message><source>There is no {{thing}}.</source><translation>{none}</translation></message></context></TS>"""


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory) -> Path:
    """Small catalogues of our own, so that this does not hang on what is translated so far."""
    folder = tmp_path_factory.mktemp("qm")
    for code, today, none in (("ar", "اليوم", "لا يوجد {thing}."), ("ckb", "ئەمڕۆ", "{thing} نییە.")):
        source = folder / f"muster_{code}.ts"
        source.write_text(TS.format(code=code, today=today, none=none), "utf-8")
        lrelease = Path(sys.executable).parent / "pyside6-lrelease"
        subprocess.run([lrelease, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
    return folder


@pytest.fixture
def speaker(qapp, catalogues):
    words = Words(qapp, catalogues)
    words.set_language("en")
    yield words
    words.set_digits("region")
    words.set_language("en")


def test_a_language_is_offered_once_it_is_built(speaker):
    assert [each.code for each in speaker.languages()] == ["en", "ar", "ckb"]
    assert len({each.code for each in LANGUAGES}) == 9


def test_language_turns_the_window_and_is_heard(speaker, qapp, qtbot):
    with qtbot.waitSignal(speaker.changed):
        speaker.set_language("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert speaker.own_name == "العربية"
    assert speaker.moment(int(datetime.datetime(2026, 11, 10, 10, 6).timestamp() * 1000), today=TODAY).startswith("اليوم")
    speaker.set_language("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_sorani_is_right_to_left_and_a_missing_language_changes_nothing(speaker, qapp):
    speaker.set_language("ckb")
    assert speaker.rtl
    speaker.set_language("th")
    assert speaker.language == "ckb"


@pytest.mark.parametrize(("iso", "shown"), [("2026-11-10", "Tue 10 Nov"), ("2027-01-02", "2 Jan 2027"), ("soon", "soon")])
def test_days_name_their_month(speaker, iso, shown):
    assert speaker.day(iso, TODAY) == shown


def test_days_in_arabic_use_its_digits_or_ours(speaker):
    speaker.set_language("ar")
    assert "١٠" in speaker.day("2026-11-10", TODAY)
    speaker.set_digits("western")
    assert "10" in speaker.day("2026-11-10", TODAY)
    assert speaker.percent(34).startswith("34%")


def test_plurals_take_the_digits_of_the_default_locale(speaker):
    speaker.set_language("ar")
    assert QLocale().toString(7) == "٧"
    speaker.set_digits("western")
    assert QLocale().toString(7) == "7"


@pytest.mark.parametrize(("number", "shown"), [(0, "0"), ("-0.5", "-0.5"), ("1234567.5", "1,234,567.5"), (-12, "-12")])
def test_numbers(speaker, number, shown):
    assert speaker.number(number) == shown


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-10**12, max_value=10**12, places=6))
def test_no_number_is_rounded(number):
    words = Words.__new__(Words)
    words.locale, words.digits = QLocale("en_GB"), "region"
    written = f"{number:f}".rstrip("0").rstrip(".")
    assert Decimal(words.number(written).replace(",", "")) == Decimal(written)


def field(type_) -> Field:
    return Field("x", "X", type_)


@pytest.mark.parametrize(("type_", "value", "shown"), [
    (Text(), "Karwan", "Karwan"), (Text(), {"t": "cpims@1#a.b", "s": "Plan"}, "Plan"), (Tick(), True, "Yes"),
    (Tick(), False, "No"), (Number(), "1234.5", "1,234.5"), (Money(), [125050, "USD"], "1,250.50 USD"),
    (Tags(), ["a", "b"], "a, b"), (Person(), "0" * 32, "Amina"), (Text(), None, ""),
    (Choice(options=(Option("go", "Go"),)), "go", "Go"), (Choice(options=(Option("go", "Go"),)), "later", "later"),
])
def test_values_are_shown_as_people_read_them(speaker, type_, value, shown):
    assert speaker.value(field(type_), value, lambda record: "Amina") == shown


def test_days_and_half_days(speaker):
    year = datetime.date.today().year
    assert speaker.value(field(Day()), f"{year}-03-02").endswith("2 Mar")
    assert speaker.value(field(HalfDay()), f"{year}-03-02/pm").endswith("2 Mar, afternoon")


def test_a_template_text_is_shown_by_the_library(speaker):
    speaker.texts = lambda value, language: f"{language}: {value['s']}"
    assert speaker.value(field(Text()), {"t": "cpims@1#a", "s": "Plan"}) == "en: Plan"


NONE = Sort("none", BAD, "There is no {thing}.")


def test_a_problem_is_said_in_the_language_and_in_english(speaker):
    assert speaker.problem(Problem(NONE, thing="site 'haro'")) == "There is no site 'haro'."
    speaker.set_language("ar")
    assert speaker.problem(Problem(NONE, thing="haro")) == "لا يوجد haro."


def test_a_name_stands_at_the_edge_where_reading_begins(speaker):
    assert speaker.ui("CPIMS+") == "CPIMS+"
    speaker.set_language("ar")
    alone = f"{RLM}{LRI}12 tablets, lent.{PDI}"
    assert speaker.ui("12 tablets, lent.") == alone, "its number stays before it, its full stop after it"
    assert speaker.ui(alone) == alone
    assert speaker.ui("CPIMS+ كروان") == RLM + "CPIMS+ كروان"
    assert speaker.ui("12:30") == RLM + "12:30"
    assert speaker.joined(["a", "b"]) == "a، b"


def test_roles_are_called_as_people_call_them(speaker):
    assert speaker.role("walker") == "Floor walker"
    assert speaker.role("of a newer program") == "of a newer program"


def test_hours_of_records_come_in_the_digits_of_the_reader(speaker):
    assert speaker.hour("09:00") == "09:00"
    speaker.set_language("ar")
    assert speaker.hour("09:00") == "٠٩:٠٠"
    speaker.set_digits("latin")
    assert speaker.hour("09:00") == "09:00"
    assert "nine" in speaker.hour("nine")
