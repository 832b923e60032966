"""A training with people in a real profile, and its page on the screen."""

import datetime
from types import SimpleNamespace

import pytest

from muster.author import Edit
from muster_desktop.screens.training.page import TrainingPage
from tests.desktop.pages import heard, made_context, shown
from tests.desktop.training.hands import Hands

TODAY = datetime.date.today()
NAMES = ("Amira Dahhan", "Yusuf Qadir", "Haifa Salim", "Rozhin Tofiq", "Daryan Latif", "Munira Zaki", "Selim Barwar",
         "Nour Haddan", "Kawa Rashan", "Lina Fathulla", "Jwan Sabri", "Bahar Osman", "Tara Hiwa", "Zirian Ali", "Sazan Omar",
         "Chnar Aziz", "Dilan Faris", "Hana Nabil", "Ibrahim Kadir", "Khalida Majid", "Layla Hasan", "Mariam Jabar",
         "Nasrin Karim", "Omed Rafiq", "Parwin Salah", "Rebwar Tahir", "Shilan Wali", "Sirwan Xelil", "Vian Yasin", "Wafa Zeki")


def day(by):
    return (TODAY + datetime.timedelta(days=by)).isoformat()


@pytest.fixture
def context(profile, theme, words):
    made = made_context(profile, theme, words)
    yield next(made)
    next(made, None)


@pytest.fixture
def told(context):
    return heard(context)


def trained(ledger, people=30, site="", **values):
    """A training of three days around today, with so many people; its id and theirs in the order of the register."""
    values = {"title": "Case workers, group 2", "start": day(-1), "end": day(1), "venue": "Training room A", "pass_mark": "70",
              "trainer": ledger.person, **values}
    training = ledger.add("training", site, {name: value for name, value in values.items() if value is not None})
    edits, ids = [], []
    for at, name in enumerate(sorted(NAMES[:people])):
        person = ledger.new_id("person", site, {})
        ids.append(person)
        edits.append(Edit(person, "person", site, {"name": name, "position": "Case worker", "agency": "Hope Bridge",
                                                   "sex": "male" if at % 3 == 0 else "female"}))
        about = {"training": training, "person": person}
        edits.append(Edit(ledger.new_id("participation", site, about), "participation", site, about))
    ledger.save(edits)
    return SimpleNamespace(id=training, people=ids, site=site)


@pytest.fixture
def open_page(context, qtbot):
    def open_page(training, size=(1158, 664)):
        page = TrainingPage(context)
        shown(page.widget, qtbot, size)
        page.open(training)
        qtbot.waitUntil(lambda: page.room is not None and not context.work.busy)
        page.register.grid.setFocus()
        return page
    return open_page


@pytest.fixture
def training(context):
    return trained(context.ledger)


@pytest.fixture
def page(open_page, training):
    return open_page(training.id)


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)
