"""A page on a real profile, as the tests of the registers drive it."""

from collections.abc import Iterator
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muster.change import Change, Entry
from muster.store import Docs, apply
from muster.templates import Library
from muster_desktop.context import Context, Ears
from muster_desktop.ledger import Changed
from muster_desktop.notices import Notices
from muster_desktop.opener import Work
from muster_desktop.screens.register import RegisterPage


def made_context(profile, theme, words) -> Iterator[Context]:
    """The context of the profile's roll-out; take the next of it to close."""
    library = Library()
    words.texts = library.shown
    ledger = next(iter(profile.ledgers.values()))
    context = Context(ledger, words, theme, Notices(words), Work(), library, Ears(ledger))
    yield context
    words.texts = None
    context.ears.close()
    assert context.work.close()


def heard(context):
    """What the notices are given from now on."""
    told = SimpleNamespace(toasts=[], bars=[])
    context.notices.toasted.connect(told.toasts.append)
    context.notices.barred.connect(told.bars.append)
    return told


def shown(page, qtbot, size=(1150, 640)):
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def open_register(context, qtbot, kind) -> RegisterPage:
    """A register that has read its records, with the cursor in the table."""
    page = RegisterPage(context, kind)
    with qtbot.waitSignal(page.rest):
        shown(page, qtbot)
    qtbot.waitUntil(lambda: not context.work.busy)
    page.grid.setFocus()
    return page


def elsewhere(context, record, number=0, **values):
    """What a colleague set without having seen what is here, as the sync brings it: it makes clashes. Gives their id."""
    ledger = context.ledger
    held, ms = ledger.get(record), 1_700_000_000_000
    known = {person.values.get("name"): person.id for person in ledger.records("person")}
    other = known.get("Joseph Okelo") or ledger.add("person", "", {"name": "Joseph Okelo"})
    with ledger.store.write(ledger.rollout) as tx:
        tx.author(b"elsewher", bytes(16), bytes.fromhex(other))
        docs = Docs(tx)
        entries = []
        for at, (field, value) in enumerate(values.items(), number):
            seen = {} if field == "_deleted" else None
            change = Change(b"elsewher", at, number, record, held.kind, held.site, field, value, (), ms, 0, ms, seen)
            entries.append(Entry(change, 0, ms, 0, {}))
        apply(tx, entries, docs)
    ledger.heard(Changed(frozenset((record,)), frozenset((held.kind,))))
    return other


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key where the cursor is."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def typed(qtbot, text):
    qtbot.keyClicks(QApplication.focusWidget(), text)
