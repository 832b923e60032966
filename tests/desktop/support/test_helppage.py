"""Help pages: read, judged, mended; one that is in use is not deleted; the sheet holds its steps and a code."""

import datetime

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtWidgets import QWidget

from muster.author import Edit
from muster_desktop.screens.support.helppage import HelpPage
from muster_desktop.search import Search, wordings
from muster_desktop.search_index import Index
from muster_desktop.support.leaflet import page_html, square
from muster_desktop.support.shelf import read_shelf
from tests.desktop.pages import heard, shown

TODAY = datetime.date.today().isoformat()


@pytest.fixture
def opened(context, desk, qtbot):
    index = Index(context.ledger.store, context.ledger.rollout, lambda value: wordings(context.library, value))
    for article in context.ledger.records("article"):
        context.ledger.delete(article.id)

    def make():
        index.catch_up()
        room = QWidget()
        qtbot.addWidget(room)
        page = HelpPage(context, Search(context.ledger.store, context.ledger.rollout, index), lambda: room)
        page.told, page.room = heard(context), room
        shown(page, qtbot, (1150, 640))
        settle(page, context, qtbot)
        return page

    return make


def settle(page, context, qtbot):
    qtbot.waitUntil(lambda: not context.work.busy and page.shelf is not None and not page.busy, timeout=20_000)


def read_back(file):
    """The texts of the QR codes on the first page of a PDF, as a camera sees it printed: 150 dots an inch, grey."""
    seen = pypdfium2.PdfDocument(file)[0].render(scale=150 / 72, grayscale=True)
    assert seen.stride == seen.width
    grey = memoryview(bytes(seen.buffer)).cast("B", (seen.height, seen.width))
    return [code.text for code in zxingcpp.read_barcodes(grey)]


def test_a_page_is_read_with_its_steps_and_languages(opened, desk, context, qtbot):
    first = desk.page("Close a case", problem="The button is gone")
    desk.page("أغلق حالة", language="ar", translation_of=first)
    page = opened()
    page.show_record(first, "")
    texts = [label.text() for label in page.view._body.findChildren(QWidget) if hasattr(label, "text")]
    assert {"Open it.", "Save it.", "The button is gone"} <= set(texts)
    assert "العربية" in texts, "the way to the other language"


def test_one_in_use_is_not_deleted(opened, desk, context, qtbot):
    used, free = desk.page("Close a case"), desk.page("Open a case")
    desk.request("Close a case", help=used)
    page = opened()
    page.acts.delete(page.shelf.page(used))
    assert "Retire it instead" in page.told.bars[-1].text
    assert not context.ledger.get(used).gone
    page.acts.delete(page.shelf.page(free))
    assert context.ledger.get(free).gone


def test_what_wants_doing_comes_by_itself(opened, desk, context, qtbot):
    bad, old, unused = desk.page("Sync slowly"), desk.page("Print", review_due="2020-01-01"), "ab" * 16
    context.ledger.save([Edit(unused, "article", "", {"title": "Never looked at", "state": "published", "language": "en",
                                                      "owner": context.ledger.person, "validated_on": "2020-01-01"})])
    desk.request("One", help=bad, verdict="wrong")
    desk.request("Two", help=old, verdict="accurate")
    gap = desk.request("No page for this", verdict="none_exists", status="closed")
    shelf = read_shelf(context.ledger, TODAY)
    assert [page.record.id for page in shelf.on("mend")] == [bad]
    assert [page.record.id for page in shelf.on("stale")] == [old]
    assert [page.record.id for page in shelf.on("unused")] == [unused]
    assert [issue.id for issue in shelf.gaps] == [gap]
    page = opened()
    page.head.tabs.setCurrentIndex(2)
    page.write.click()
    assert page.form.editors["title"].typed() == "No page for this"
    page.form.editors["steps"].setPlainText("Do it.")
    page.form.commit()
    settle(page, context, qtbot)
    assert read_shelf(context.ledger, TODAY).gaps == ()


def test_pages_that_say_the_same_are_found(desk, context):
    for article in context.ledger.records("article"):
        context.ledger.delete(article.id)
    one, two = desk.page("Print the consent form"), desk.page("How to print the consent form")
    desk.page("Merge records")
    assert {frozenset(pair) for pair in read_shelf(context.ledger, TODAY).twins} == {frozenset((one, two))}


def test_it_is_right_or_something_is_wrong(opened, desk, context, qtbot):
    record = desk.page("Close a case", state="draft")
    page = opened()
    page.acts.right(page.shelf.page(record))
    values = context.ledger.get(record).values
    assert (values["state"], values["validated_on"], values["validated_by"]) == ("validated", TODAY, context.ledger.person)
    page.acts.flag(page.shelf.page(record))
    page.form.editors["flag"].setPlainText("The button has moved")
    page.form.commit()
    assert context.ledger.get(record).values["state"] == "flagged"


def test_words_of_every_script_find_their_page(opened, desk, context, qtbot):
    record = desk.page("បោះពុម្ពផែនការ", language="km")
    desk.page("Close a case")
    page = opened()
    page.head.search.setText("ផែនការ")
    settle(page, context, qtbot)
    assert [row.key for row in page.list.lines.rows] == [record]


def test_a_sheet_holds_its_steps_and_a_square_that_leads_back(opened, desk, context, tmp_path):
    record = desk.page("أغلق حالة", language="ar", steps="افتح الحالة.\nأغلق <b>ها</b>.",
                       attachments="close.mp4, shelf of the office, 12 MB")
    page = opened()
    leaflet = page.acts.leaflet(context.ledger.get(record))
    assert (leaflet.rtl, leaflet.link) == (True, f"muster:help/{record}")
    assert list(leaflet.steps) == ["افتح الحالة.", "أغلق <b>ها</b>."]
    html = page_html(leaflet)
    assert "close.mp4, shelf of the office, 12 MB" in html
    assert "&lt;b&gt;" in html and 'dir="rtl"' in html and square(leaflet.link) in html
    file = tmp_path / "sheet.pdf"
    page.acts.save_sheet(page.shelf.page(record), str(file))
    assert file.read_bytes().startswith(b"%PDF")
    assert read_back(file) == [leaflet.link], "a phone that looks at the printed sheet reads the way back to the page"
    page.acts.save_sheet(page.shelf.page(record), str(tmp_path / "missing" / "sheet.pdf"))
    assert "could not be written" in page.told.bars[-1].text


def test_a_projector_sees_the_steps(opened, desk, context):
    record = desk.page("Close a case")
    page = opened()
    page.room.resize(900, 600)
    page.room.show()
    page.show_large(context.ledger.get(record))
    assert page.big.isVisible() and page.big.title.text() == "Close a case"
    page.big.close_card()
    assert not page.big.isVisible()
