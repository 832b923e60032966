"""Days, amounts, answers and names as people type them, in English and in Arabic; what an editor shows reads back."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from muster.kinds import ALL
from muster.problems import Problem
from muster_desktop.days import read_day, read_half_day, read_moment, written
from muster_desktop.names import Named
from muster_desktop.reading import Speech

TODAY = datetime.date(2026, 11, 22)
ENGLISH = QLocale("en_GB")


class Names:
    """A directory without a ledger."""

    people = (Named("a" * 32, "Amira Dahhan", "Case worker"), Named("b" * 32, "Amira Dahhan", "Supervisor"),
              Named("c" * 32, "Yusuf Qadir", ""))

    def named(self, kind):
        return [*self.people] if kind == "person" else []

    def name(self, record):
        return next((each.name for each in self.people if each.id == record), "?")


@pytest.fixture
def speech(words, theme):
    return Speech(words, theme, Names())


@pytest.mark.parametrize(("text", "day"), [
    ("10 Nov", "2026-11-10"), ("10 nov 2027", "2027-11-10"), ("Nov 10", "2026-11-10"), ("10nov", "2026-11-10"),
    ("Tue 10 November", "2026-11-10"), ("15 Jan", "2027-01-15"), ("2026-1-5", "2026-01-05"), ("25/12", "2026-12-25"),
    ("25.12.2026", "2026-12-25"), ("tomorrow", "2026-11-23"), ("-2", "2026-11-20"), ("Wed", "2026-11-25"),
    ("10 Nov 26", "2026-11-10")])
def test_days_are_read_as_people_write_them(text, day):
    assert read_day(text, ENGLISH, TODAY) == day


@pytest.mark.parametrize(("text", "sentence"), [
    ("31 Nov", "November 2026 has 30 days"), ("10/11/2026", "can be read as two days"), ("soon", "cannot be read as a day"),
    ("10", "cannot be read as a day"), ("99/99", "cannot be read"), ("10 Nov 2026 4", "cannot be read")])
def test_what_is_no_day_is_said_in_words(text, sentence):
    with pytest.raises(Problem, match=sentence):
        read_day(text, ENGLISH, TODAY)


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(["en_GB", "ar", "ar_IQ", "fr", "es"]))
def test_a_day_that_is_shown_reads_back(day, language):
    locale = QLocale(language)
    assert read_day(written(day.isoformat(), locale), locale, TODAY) == day.isoformat()


def test_halves_and_hours(qapp):
    assert read_half_day("10 Nov, afternoon", ENGLISH, TODAY) == "2026-11-10/pm"
    assert read_half_day("10 Nov am", ENGLISH, TODAY) == "2026-11-10/am"
    ms, _ = read_moment("10 Nov 09:30", ENGLISH, TODAY)
    assert datetime.datetime.fromtimestamp(ms / 1000).strftime("%d %H:%M") == "10 09:30"
    for read, text in ((read_half_day, "10 Nov"), (read_moment, "10 Nov"), (read_moment, "10 Nov 25:00")):
        with pytest.raises(Problem):
            read(text, ENGLISH, TODAY)


def field(kind, name):
    return ALL[kind].by_name[name]


def test_answers_are_read_in_the_language_of_the_reader(speech, words):
    status = field("risk", "status")
    assert speech.read(status, "being reduced") == "mitigating"
    with pytest.raises(Problem, match="is not one of: Open, Being reduced"):
        speech.read(status, "perhaps")
    words.set_language("ar")
    assert speech.read(status, words.label("Being reduced")) == "mitigating"
    assert speech.read(status, "Being reduced") == "mitigating"


def test_names_are_found_and_two_of_one_name_are_not_guessed(speech):
    owner = field("risk", "owner")
    assert speech.read(owner, "yusuf qadir") == "c" * 32
    assert speech.read(owner, "Amira Dahhan (Supervisor)") == "b" * 32
    with pytest.raises(Problem, match="2 here are called"):
        speech.read(owner, "Amira Dahhan")
    with pytest.raises(Problem, match="Nothing here is called 'Nobody'"):
        speech.read(owner, "Nobody")


def test_amounts(speech, words):
    assert speech.read(field("milestone", "budget"), "1,250.50 usd") == [125050, "USD"]
    assert speech.read(field("risk", "residual"), "١٢") == "12"
    with pytest.raises(Problem, match="is not a number in the range"):
        speech.read(field("risk", "residual"), "26")
    assert speech.editable(field("milestone", "budget"), [125050, "USD"]) == "1250.50 USD"


VALUES = {"day": "2026-11-10", "halfday": "2026-11-10/pm", "moment": [1_794_303_000_000, 0], "number": "12", "score": "71.5",
          "money": [125050, "USD"], "tags": ["arabic", "english"], "tick": True, "person": "c" * 32, "text": "Café"}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", ALL.values(), ids=lambda kind: kind.name)
def test_what_an_editor_shows_reads_back(speech, words, kind, language):
    words.set_language(language)
    for each in kind.fields:
        options = [option.name for option in getattr(each.type, "options", ())]
        for value in options or [VALUES.get(each.type.name, "")]:
            if value and each.valid(value):
                assert speech.read(each, speech.editable(each, value)) == value, each.name


def test_nothing_is_nothing_in_every_field(speech):
    for kind in ALL.values():
        for each in kind.fields:
            assert speech.read(each, "  ") is None
            assert speech.editable(each, None) == ""
