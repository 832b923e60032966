"""Help is found in every script while somebody types, among many issues."""

import random
from functools import partial

import pytest

from benchmarks.helping import UNSPACED, WORDS, help_times, texts
from muster.author import in_saves
from muster.templates import Library
from muster_desktop.search import Search, wordings
from muster_desktop.search_index import Index

PAGES, ISSUES = 120, 400
"""A thin cut of the 2,000 pages and 20,000 issues of `make bench`, made by the same code."""


@pytest.fixture
def filled(profile):
    """(ledger, search, edits): pages and issues in English, Arabic, Khmer and Thai, with their index."""
    ledger = next(iter(profile.ledgers.values()))
    for site in ("dastan", "haro", "qalat-nur", "zerin", "bani-sofa", "merzan"):
        ledger.add("site", site, {"name": site})
    edits = [edit._replace(site="") for edit in texts(PAGES, ISSUES)]
    for part in in_saves(edits):
        ledger.save(part)
    index = Index(ledger.store, ledger.rollout, partial(wordings, Library()))
    index.catch_up()
    return ledger, Search(ledger.store, ledger.rollout, index), edits


@pytest.mark.parametrize("language", [*WORDS])
def test_each_word_of_each_script_finds_the_pages_that_hold_it(filled, language):
    _, search, edits = filled
    pages = {edit.record: edit.values for edit in edits if edit.kind == "article"}
    for word in random.Random(8).sample(WORDS[language], 6):
        holding = {record for record, values in pages.items() if word in values["title"]}
        found = {record.id for record in search.find(word, ("article",), PAGES)}
        assert holding <= found, (language, word)
        assert all(word in str(pages[record]) or language == "en" for record in found if language in UNSPACED)


def test_the_middle_of_a_word_is_found_where_no_space_tells_words_apart(filled):
    _, search, edits = filled
    for language, part in (("km", "ពុម្ព"), ("th", "ฟอร์ม"), ("ar", "إحال")):
        holding = {edit.record for edit in edits if edit.kind == "article" and part in str(edit.values["title"])}
        assert holding and holding <= {record.id for record in search.find(part, ("article",), PAGES)}, language


def test_what_is_like_a_line_is_offered_in_its_own_script(filled):
    ledger, search, _ = filled
    for title in ("زر الإحالة يبقى رمادي", "ปุ่มส่งต่อสีเทา", "ប៊ូតុងការបញ្ជូនពណ៌ប្រផេះ"):
        page = ledger.add("article", "", {"title": title, "state": "published"})
        Index(ledger.store, ledger.rollout, partial(wordings, Library())).catch_up()
        assert page in [record.id for record in search.alike(title, ("article",))], title


@pytest.mark.parametrize(("typed", "page"), [
    ("the printer prints empty sheets", {"title": "Consent forms", "problem": "Sheets come out of the printer empty"}),
    ("no toner", {"title": "Black ribbons", "keywords": ["cartridge", "toner"]}),
    ("لا تعمل الطابعة", {"title": "أوراق فارغة", "keywords": ["طابعة"]}),
    ("ไม่มีกระดาษในเครื่องพิมพ์", {"title": "Trays", "steps": "เติมกระดาษ แล้วเปิดเครื่องพิมพ์"}),
    ("ម៉ាស៊ីនបោះពុម្ពមិនដំណើរការ", {"title": "Trays", "problem": "បើកម៉ាស៊ីនបោះពុម្ព"}),
])
def test_a_page_is_offered_for_what_its_body_or_its_search_words_say(filled, typed, page):
    ledger, search, _ = filled
    record = ledger.add("article", "", {"state": "published", **page})
    Index(ledger.store, ledger.rollout, partial(wordings, Library())).catch_up()
    assert record in [found.id for found in search.alike(typed, ("article",))]


def test_the_bench_asks_as_the_window_does(filled):
    _, search, edits = filled
    times = help_times(search, edits, 12)
    assert len(times) == 12 and all(time > 0 for time in times)
