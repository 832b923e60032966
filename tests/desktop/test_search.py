"""The search: texts of every script found by any part of them, kept up after saves and syncs, and nothing of them in plain."""

import random
import threading
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muster.author import Edit
from muster.kind import DELETED
from muster.kinds import ALL
from muster.templates import Library
from muster_desktop.floor.numbers import number_of
from muster_desktop.search import Search, wordings
from muster_desktop.search_index import Index
from muster_desktop.search_words import folded, indexed, texts_of, words_of


@pytest.fixture
def ledger(profile):
    return next(iter(profile.ledgers.values()))


@pytest.fixture
def index(ledger):
    return Index(ledger.store, ledger.rollout, partial(wordings, Library()))


@pytest.fixture
def search(ledger, index):
    return Search(ledger.store, ledger.rollout, index)


def issue(ledger, summary, **more):
    return ledger.add("issue", "", {"summary": summary, **more})


def found(search, typed, *kinds):
    return [record.id for record in search.find(typed, kinds)]


# Folding


@pytest.mark.parametrize(("written", "typed"), [
    ("Équipe de Zérin", "equipe de zerin"), ("أميرة دهّان", "اميره دهان"), ("مدرسة", "مدرسه"), ("علی", "علي"), ("کەریم", "كهريم"),
    ("آزاد", "ازاد"), ("STRASSE", "straße"), ("Room ٤", "room 4"), ("ﻻ شبكة", "لا شبكه"), ("ដំណាក់កាល\u200bទី១", "ដំណាក់កាលទី1"),
    ("نەخۆش\u200cخانە", "نەخۆشخانە"),
])
def test_one_word_in_two_spellings_is_one(written, typed):
    assert folded(written) == folded(typed)


def test_letters_that_differ_stay_apart():
    assert folded("บาน") != folded("บ้าน"), "marks of Thai are letters"
    assert folded("ក") != folded("កា")
    assert folded("ب") != folded("ت")


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


@given(st.text(min_size=1, max_size=20))
def test_words_are_whole(text):
    assert all(word and " " not in word for word in words_of(text))


def test_each_two_signs_of_a_script_without_spaces_begin_a_word():
    assert indexed("case") == "  case"
    assert "  ยา" in indexed(folded("จ่ายยาแล้ว"))


def test_of_a_record_only_what_was_written_is_searched():
    texts = texts_of(ALL["issue"], {"summary": "Grey save", "status": "logged", "owner": "0" * 32, "note": "Asked twice"},
                     lambda value: [])
    assert texts == ("  grey  save", "  asked  twice")
    assert texts_of(ALL["attendance"], {"mark": "present", "person": "0" * 32}, lambda value: []) == ("", "")
    assert texts_of(ALL["step"], {"instance": "cpims", "key": "steps.a"}, lambda value: []) == ("", "")
    assert texts_of(None, {"anything": "Newer kind"}, lambda value: []).rest == "  newer  kind"


# Finding


@pytest.mark.parametrize(("text", "typed"), [
    ("Save stays grey on the referral form", "grey ref"), ("Save stays grey", "tay"), ("Save stays grey", "s g"),
    ("Hattan Aziz", "att"), ("لا تفتح المدرسة بعد", "مدرسه"), ("الشبكة بطيئة", "بط"), ("ការបណ្តុះបណ្តាលអ្នកប្រើ", "បណ្តាល"),
    ("อบรมผู้ใช้ที่ค่าย", "ผู้ใช้"), ("ต้องการยาเพิ่ม", "ยา"), ("ব্যবহারকারী প্রশিক্ষণ", "প্রশি"), ("Form CP-12/b", "12 b"),
])
def test_it_is_found_by_a_part_of_it(ledger, index, search, text, typed):
    other, wanted = issue(ledger, "Zzz"), issue(ledger, text)
    index.catch_up()
    assert wanted in found(search, typed)
    assert other not in found(search, typed)


def test_titles_that_begin_so_come_first_then_titles_then_the_rest(ledger, index, search):
    inside, note, begins = issue(ledger, "Unprinted"), issue(ledger, "Other", note="print it"), issue(ledger, "Printer is off")
    index.catch_up()
    assert found(search, "print", "issue") == [begins, inside, note]
    assert found(search, "print", "person") == []


def test_a_number_that_somebody_said_finds_what_is_called_so(ledger, index, search):
    wanted, page = issue(ledger, "Grey save"), ledger.add("article", "", {"title": "Save", "state": "published"})
    number = number_of(wanted)
    named = issue(ledger, f"Form {number} is empty")
    index.catch_up()
    assert found(search, f"#{number}") == [wanted, named], "what is called so comes before what speaks of it"
    assert found(search, str(number_of(page)), "article") == [page]
    assert found(search, str(number), "article") == []
    assert wanted not in found(search, str(number)[:4]), "a part of a number is a word like any other"
    assert next(each.id for each in search.alike(f"{number} here too", ("issue",))) == wanted
    assert found(search, "issue") == [], "the sort of a record is no word of it"


def test_a_template_text_is_found_in_every_language_it_is_in(ledger, index, search):
    index.catch_up()
    section = next(each for each in ledger.records("section") if isinstance(each.values["title"], dict))
    title, library = section.values["title"], Library()
    for text in (title["s"], library.shown(title, "ar")):
        assert section.id in found(search, text), text
    assert library.shown(title, "ar") != title["s"]


def test_nothing_fits_nothing(ledger, index, search):
    assert found(search, "save") == [], "there is no index yet"
    index.catch_up()
    for typed in ("", "  ", "?!", '"', "xqzzkw"):
        assert found(search, typed) == []


def test_a_reader_from_before_the_index_does_not_ask_it(ledger, index):
    with ledger.store.read(ledger.rollout) as tx:
        tx.one("SELECT count(*) FROM record")  # from here on it sees the store as it is now
        making = threading.Thread(target=index.catch_up)
        making.start()
        making.join()
        assert not index.ready(tx), "its tables are not in what this reader sees"
    with ledger.store.read(ledger.rollout) as tx:
        assert index.ready(tx)


def test_alike_ones_share_the_rarer_words(ledger, index, search):
    grey = issue(ledger, "Save button stays grey on the referral form")
    for number in range(12):
        issue(ledger, f"The form number {number} is slow")
    page = ledger.add("article", "", {"title": "Referral forms: when Save is grey"})
    index.catch_up()
    alike = [record.id for record in search.alike("Save is greyed out on referrals", ("issue", "article"))]
    assert set(alike) == {grey, page}
    assert search.alike("xqzzkw wwqk", ("issue",)) == []


# Keeping up


def test_it_follows_saves_and_writes_only_what_reads_otherwise(ledger, index, search):
    assert index.catch_up() > 50
    assert index.catch_up() == 0
    record = issue(ledger, "Cannot sign in")
    assert index.catch_up() == 1
    ledger.edit(record, {"status": "in_hand"})
    assert index.catch_up() == 0, "no text changed"
    ledger.edit(record, {"summary": "Password forgotten"})
    assert index.catch_up() == 1
    assert found(search, "sign in", "issue") == []
    assert found(search, "password", "issue") == [record]


def test_gone_records_are_not_found_and_leave_the_index(ledger, index, search):
    record = issue(ledger, "Tablet is lost")
    index.catch_up()
    saved = ledger.delete(record)
    assert found(search, "tablet", "issue") == [], "not even before the index heard of it"
    assert index.catch_up() == 1
    ledger.undo(saved)
    index.catch_up()
    assert found(search, "tablet", "issue") == [record]


def test_records_that_left_the_store_leave_the_index(ledger, index, search):
    record = issue(ledger, "Of another site")
    index.catch_up()
    with ledger.store.write(ledger.rollout) as tx:
        tx.run("DELETE FROM record WHERE id=?", (bytes.fromhex(record),))
    assert found(search, "another site") == []
    assert index.catch_up(prune=True) == 1
    with ledger.store.read(ledger.rollout) as tx:
        assert tx.one(f"SELECT count(*) FROM {index.docs} WHERE id=?", (bytes.fromhex(record),))[0] == 0


def test_what_came_with_a_sync_is_followed_by_its_frame(ledger, index, search):
    """Changes of others have no n of ours: the frame that brought them names them."""
    index.catch_up()
    record = issue(ledger, "Came from afar")
    with ledger.store.write(ledger.rollout) as tx:
        no, n = tx.one("SELECT epoch, n FROM change WHERE record=?", (bytes.fromhex(record),))
        ours = tx.one("SELECT next FROM epoch WHERE no=?", (no,))[0]
        tx.run("UPDATE epoch SET next=? WHERE no=?", (n, no))
        tx.run("INSERT INTO frame(rollout,sort,generation,low,high,ids,hashes,signature) VALUES (?,?,1,1,1,?,?,?)",
               (tx.no, "frame", bytes([0x92, no, 0xCD, *n.to_bytes(2, "big")]), bytes(32), bytes(64)))
    assert index.catch_up() == 1
    assert ours > n
    assert found(search, "afar") == [record]


def test_another_program_goes_on_where_the_first_ended(ledger, index, search):
    index.catch_up()
    record = issue(ledger, "Written after the window closed")
    again = Index(ledger.store, ledger.rollout, partial(wordings, Library()))
    assert again.catch_up() == 1
    assert found(search, "window closed") == [record]


def test_a_walk_that_was_stopped_is_gone_on_from(ledger, monkeypatch):
    monkeypatch.setattr("muster_desktop.search_index.READ", 20)
    first = Index(ledger.store, ledger.rollout, partial(wordings, Library()))
    walk = first._walk
    monkeypatch.setattr(first, "_walk", lambda: (walk(), first.close())[0])
    first.catch_up()
    assert not first.whole
    second = Index(ledger.store, ledger.rollout, partial(wordings, Library()))
    second.catch_up()
    assert second.whole
    search = Search(ledger.store, ledger.rollout, second)
    for section in ledger.records("section"):
        assert section.id in found(search, section.values["title"]["s"])


def test_an_index_of_another_version_is_made_anew(ledger, index, search, monkeypatch):
    index.catch_up()
    monkeypatch.setattr("muster_desktop.search_index.VERSION", 99)
    again = Index(ledger.store, ledger.rollout, partial(wordings, Library()))
    assert again.catch_up() > 50


def test_the_index_says_what_the_records_say_after_anything(ledger, index, search):
    """A thousand random saves, deletes and undoes in stretches: every issue that stands is found by its words, no other."""
    seed = 20260722
    print("seed", seed)
    luck, texts = random.Random(seed), {}
    words = "save grey form sign printer network tablet list slow empty wrong missing".split()
    for _ in range(12):
        edits = []
        for _ in range(luck.randint(1, 12)):
            if texts and luck.random() < 0.6:
                record = luck.choice(sorted(texts))
            else:
                record = ledger.new_id("issue", "", {})
            gone = luck.random() < 0.25 and record in texts
            text = " ".join(luck.sample(words, 3))
            if record in {edit.record for edit in edits}:
                continue
            edits.append(Edit(record, "issue", "", {DELETED: True} if gone else {"summary": text}))
            texts.pop(record, None)
            if not gone:
                texts[record] = text
        ledger.save(edits)
        index.catch_up()
        for word in words:
            expected = {record for record, text in texts.items() if word in text.split()}
            hits = search.find(word, ("issue",), 1000)
            assert {hit.id for hit in hits if word in hit.values["summary"].split()} == expected


def test_nothing_of_it_lies_open_on_the_disk(ledger, index, profile):
    issue(ledger, "Quarrelsome pelicans beside the river")
    index.catch_up()
    for file in profile.folder.rglob("*"):
        if file.is_file():
            held = file.read_bytes().lower()
            assert b"pelican" not in held, file
            assert b"search_1" not in held, file
