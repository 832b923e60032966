"""The page of sync: how it stands, both sides beside each other, picked and saved as one, the log of rounds."""

import msgspec
import pytest
from PySide6.QtCore import Qt

from muster import verdicts
from muster.change import Change, Entry
from muster.problems import NO_SERVER, Problem, Sort
from muster.rights import Holder
from muster.store import Docs, apply
from muster.sync import Outcome
from muster_desktop.ledger import Changed
from muster_desktop.screens.asidepanel import AsidePanel
from muster_desktop.screens.sync import SyncPage
from muster_desktop.syncer import Syncer
from muster_desktop.synclog import keep, logged, rested
from muster_desktop.widgets.labels import Label
from tests.desktop.pages import elsewhere, heard, made_context, press, shown, typed

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing the keyboard)")
KEY, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
OFFLINE = Sort("no_answer", NO_SERVER, "Nothing answers at {address}. Everything is kept.")


@pytest.fixture
def context(profile, theme, words):
    yield from made_context(profile, theme, words)


@pytest.fixture
def told(context):
    return heard(context)


@pytest.fixture
def risk(context):
    """A risk of which two people set three fields while apart, and another field each."""
    record = context.ledger.add("risk", "", {"title": "Power cuts", "status": "mitigating"})
    context.ledger.edit(record, {"status": "open", "description": "Mine", "due": "2026-12-01", "likelihood": "4"})
    elsewhere(context, record, status="closed", description="Theirs", due="2026-12-09")
    return record


@pytest.fixture
def syncer():
    answers = []

    def sync(progress, cancelled):
        answer = answers.pop(0)
        if isinstance(answer, Problem):
            raise answer
        return answer

    syncer = Syncer(sync)
    syncer.answers = answers
    yield syncer
    assert syncer.close()


@pytest.fixture
def page(context, risk, syncer, qtbot):
    page = shown(SyncPage(context, syncer), qtbot)
    qtbot.waitUntil(lambda: page.panel is not None)
    return page


def pick(page, field, person):
    place = next(side for side in page.panel.shown.sides if (side[0] == person))
    page.panel.table.cells[field, place].dot.setFocus()
    page.panel.table.cells[field, place].dot.setChecked(True)


def other_of(page):
    return next(person for person, _ in page.panel.shown.sides if person != page._context.ledger.person)


def test_both_sides_stand_beside_each_other(page, context, risk):
    assert [person == context.ledger.person for person, _ in page.panel.shown.sides] == [True, False]
    cells = page.panel.table.cells
    mine = {field: cell.text.text() for (field, side), cell in cells.items() if side[0] == context.ledger.person}
    theirs = {field: cell.text.text() for (field, side), cell in cells.items() if side[0] != context.ledger.person}
    assert (mine["status"], theirs["status"]) == ("Open", "Closed")
    assert page.panel.table.together["description"].about.text() in ("Mine\nTheirs", "Theirs\nMine")
    assert not page.panel.go.isEnabled(), "nothing is chosen for anybody"
    row = page.side.list.lines.rows[0]
    assert row.title == "Risk, Power cuts"
    assert row.about.startswith("3 field") and "you" in row.about and "Joseph Okelo" in row.about


def test_picked_by_keyboard_and_saved_as_one(page, context, risk, told, qtbot):
    before = context.ledger.waiting()
    them = other_of(page)
    pick(page, "status", them)
    pick(page, "due", context.ledger.person)
    page.panel.table.together["description"].dot.setFocus()
    press(qtbot, KEY.Key_Space)
    assert page.panel._cells["status"].text.text() == "Closed"
    press(qtbot, KEY.Key_Return, CONTROL)
    held = context.ledger.get(risk)
    assert held.clashes == {}
    assert (held.values["status"], held.values["due"]) == ("closed", "2026-12-01")
    assert set(held.values["description"].split("\n")) == {"Mine", "Theirs"}
    saves = {past.save for past in context.ledger.history(risk)[:3]}
    assert context.ledger.waiting() == before + 3 and len(saves) == 1
    qtbot.waitUntil(lambda: page.panel is None)
    assert page.nothing.isVisible()
    told.toasts[-1].undo()
    assert set(context.ledger.get(risk).clashes) <= {"status", "description", "due"}


def test_all_of_one_side_at_once(page, context, risk):
    page.panel.sides[other_of(page)].click()
    page.panel.go.click()
    held = context.ledger.get(risk)
    assert (held.values["status"], held.values["description"], held.values["due"]) == ("closed", "Theirs", "2026-12-09")


def test_something_else_is_written_and_what_is_no_value_stays(page, context, risk, qtbot):
    page.panel.sides[other_of(page)].click()
    page.panel.table.write_other(page.panel.kind.by_name["due"])
    _, editor = page.panel.table.others["due"]
    editor.setFocus()
    typed(qtbot, "31 Nov 2026")
    page.panel.commit()
    assert "has 30 days" in page.panel.refusal.text()
    assert set(context.ledger.get(risk).clashes) == {"status", "description", "due"}
    editor.clear()
    typed(qtbot, "30 Nov 2026")
    page.panel.commit()
    assert context.ledger.get(risk).values["due"] == "2026-11-30"


def test_a_delete_against_an_edit(page, context, risk, qtbot):
    record = context.ledger.add("risk", "", {"title": "Cuts"})
    elsewhere(context, record, 7, _deleted=True)
    qtbot.waitUntil(lambda: page.side.list.lines.row_of(record) >= 0)
    page.side.list.setCurrentIndex(page.side.list.lines.index(page.side.list.lines.row_of(record)))
    assert page.panel.shown.record.id == record
    texts = {cell.text.text(): cell for cell in page.panel.table.cells.values()}
    texts["Delete it"].dot.setChecked(True)
    page.panel.go.click()
    held = context.ledger.get(record)
    assert held.gone and held.clashes == {}


def test_several_are_gone_through_and_later_changes_nothing(page, context, risk, qtbot):
    second = context.ledger.add("risk", "", {"title": "Late budget", "status": "open"})
    elsewhere(context, second, 20, status="closed")
    qtbot.waitUntil(lambda: page.side.list.lines.rowCount() == 2 and page.panel.place != "")
    first = page.panel.shown.record.id
    page.panel.later.click()
    assert page.panel.shown.record.id != first
    page.panel.setFocus()
    page.panel.before.setFocus()
    press(qtbot, KEY.Key_Up, ALT)
    assert page.panel.shown.record.id == first
    assert len(context.ledger.in_clash()) == 2


def test_a_record_is_shown_as_soon_as_it_was_read(context, risk, syncer, qtbot):
    second = context.ledger.add("risk", "", {"title": "Late budget", "status": "open"})
    elsewhere(context, second, 30, status="closed")
    page = shown(SyncPage(context, syncer), qtbot)
    page.show_record(second, "")
    qtbot.waitUntil(lambda: page.panel is not None and page.panel.shown.record.id == second)


def test_who_may_not_write_may_look(context, risk, syncer, qtbot):
    context.ledger.holder = Holder(context.ledger.person, frozenset({("viewer", "")}), context.ledger.rollout)
    page = shown(SyncPage(context, syncer), qtbot)
    qtbot.waitUntil(lambda: page.panel is not None)
    assert not any(cell.dot.isEnabled() for cell in page.panel.table.cells.values())
    assert "others decide" in page.panel.refusal.text()


def test_rounds_are_told_with_what_they_brought(context, risk, syncer, qtbot):
    page = shown(SyncPage(context, syncer), qtbot)
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.side.log.lines.rows[0].title == "No round yet"
    keep(context.ledger, rested(1_700_000_000_000, 160.0, Outcome(sent=57, received=212, bytes_up=100_000, bytes_down=1_000_000)))
    syncer.answers.append(Outcome())
    with qtbot.waitSignal(syncer.ended):
        page.now.click()
    qtbot.waitUntil(lambda: page.side.sent.number.text() == "57")
    line = page.side.log.lines.rows[0]
    assert line.title == "57 sent, 212 received"
    assert line.about.endswith("2 min 40 s, 1.1 MB")
    assert page.side.received.number.text() == "212"
    assert page.side.clashes.number.text() == "1"


def test_a_failure_is_told_in_words(context, syncer, qtbot):
    def fail(ledger, **_):
        raise Problem(OFFLINE, address="a.org")

    round_ = logged(context.ledger, fail)
    for _ in range(2):
        with pytest.raises(Problem):
            round_(progress=None, cancelled=None)
    page = shown(SyncPage(context, syncer), qtbot)
    qtbot.waitUntil(lambda: page.side.log.lines.rowCount() == 1 and page.side.log.lines.rows[0].icon == "warning-circle")
    assert page.side.log.lines.rows[0].title == "Nothing answers at a.org", "one line"
    assert page.side.log.lines.rows[0].about.endswith("tried 2 times")
    assert page.nothing.isVisible()


def aside(context, record, **values):
    """What Joseph Okelo saved without the rights for it, as the server kept it."""
    ledger = context.ledger
    held = ledger.get(record)
    joseph = ledger.add("person", "", {"name": "Joseph Okelo"})
    with ledger.store.write(ledger.rollout) as tx:
        tx.author(b"distant.", bytes(16), bytes.fromhex(joseph))
        entries = [Entry(Change(b"distant.", at, 0, record, held.kind, held.site, field, value, (), 1_700_000_000_000, 0,
                                1_700_000_000_000), 900 + at, 1_700_000_000_000, verdicts.RIGHTS, {})
                   for at, (field, value) in enumerate(values.items())]
        apply(tx, entries, Docs(tx))
    ledger.heard(Changed(frozenset((record,)), frozenset((held.kind,))))


@pytest.fixture
def inbox(context, syncer, qtbot):
    record = context.ledger.add("risk", "", {"title": "Power cuts", "status": "open"})
    aside(context, record, status="closed", due="2026-12-24")
    page = shown(SyncPage(context, syncer), qtbot)
    qtbot.waitUntil(lambda: page.side.kept.lines.rowCount() == 1)
    page.side.kept.setCurrentIndex(page.side.kept.lines.index(0))
    return page, record


def test_what_was_kept_aside_is_accepted_on_behalf(inbox, context, told, qtbot):
    page, record = inbox
    assert page.side.kept.lines.rows[0].title == "Joseph Okelo, 2 changes"
    assert page.side.kept.lines.rows[0].about.startswith("to decide")
    assert context.ledger.get(record).values["status"] == "open"
    said = [label.text() for label in page.panel.findChildren(Label)]
    assert "Closed" in said and "the rights at that time did not allow it" in said
    page.panel.accept.click()
    held = context.ledger.get(record)
    assert (held.values["status"], held.values["due"]) == ("closed", "2026-12-24")
    assert told.toasts[-1].text.startswith("Accepted")
    qtbot.waitUntil(lambda: page.side.kept.lines.rowCount() == 0)
    qtbot.waitUntil(lambda: not isinstance(page.panel, AsidePanel))


def test_it_is_declined_with_a_reason_and_never_without(inbox, context, qtbot):
    page, record = inbox
    page.panel.decline.click()
    assert "Say in a few words why" in page.panel.refusal.text()
    page.panel.reason.setFocus()
    typed(qtbot, "Ask Leyla first")
    press(qtbot, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.side.kept.lines.rows[0].about.startswith("declined"))
    assert "Ask Leyla first" in page.panel.state()
    assert context.ledger.get(record).values["status"] == "open"


def test_who_may_not_decide_sees_that_hq_does(inbox, context, syncer, qtbot):
    context.ledger.holder = Holder(context.ledger.person, frozenset({("viewer", "")}), context.ledger.rollout)
    page, _ = inbox
    panel = AsidePanel(context, msgspec.structs.replace(page.panel.shown, mine=False))
    shown(panel, qtbot)
    assert not panel.accept.isVisible() and not panel.decline.isVisible()
    assert "HQ decides on it" in panel.state()


def test_in_arabic_too(page, words):
    words.set_language("ar")
    assert page.panel.language == "ar"
    assert words.label("Risk") in page.side.list.lines.rows[0].title
    assert page.grab().width() > 0
    words.set_language("en")
    assert page.panel.language == "en"
