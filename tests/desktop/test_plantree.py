"""The tree of the plan: order, strays and rings, what is kept when values change, indexes that outlived their rows."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester

from muster.change import Record
from muster_desktop.widgets.keys import letter_of
from muster_desktop.widgets.plantree import ASIDE, DUE, STEP, PlanModel, tree_of


def step(name, parent="", order=None, **values):
    given = {"title": name, "parent": parent or None, "order": order, **values}
    return Record(name, "step", "", {key: value for key, value in given.items() if value is not None}, {}, False, False)


PLAN = [step("later", order="2", level="phase"), step("first", order="1", level="phase"),
        step("b", "first", "2"), step("a", "first", "1.5"), step("gate", "first", "9", level="gate"),
        step("task", "a", level="task"), step("second gate", "later", level="gate")]


@pytest.fixture
def model(qapp):
    parent = QObject()
    model = PlanModel(parent, lambda node, column: f"{node.record.id} {column}", lambda node, column: f"spoken {column}",
                      lambda node: f"{len(node.below)} below", lambda column: f"head {column}")
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent)
    model.set_records(PLAN)
    yield model
    parent.deleteLater()


def names(nodes):
    return [node.record.id for node in nodes]


def test_rows_stand_by_their_order_below_what_they_belong_to(model):
    assert names(model.nodes()) == ["first", "a", "task", "b", "gate", "later", "second gate"]
    assert [node.depth for node in model.nodes()] == [0, 1, 2, 1, 1, 0, 1]


def test_what_belongs_to_nothing_here_stands_at_the_top():
    assert names(tree_of([step("lost", "elsewhere"), step("there")])) == ["lost", "there"]


def test_what_belongs_to_itself_or_in_a_ring_is_shown_all_the_same():
    roots = tree_of([step("own", "own"), step("left", "right"), step("right", "left")])
    shown = [node.record.id for root in roots for node in root.walk()]
    assert sorted(shown) == ["left", "own", "right"]


def test_a_phase_is_as_far_as_its_steps_without_the_gates():
    done = [step("phase", level="phase"), step("a", "phase", status="done"), step("b", "phase", percent="50"),
            step("gate", "phase", level="gate")]
    assert tree_of(done)[0].progress() == 0.75


def test_the_next_gate_is_the_first_that_is_not_passed(model):
    assert [node.next_gate for node in model.nodes() if node.level == "gate"] == [True, False]
    passed = [step("gate", "first", "9", level="gate", status="done") if each.id == "gate" else each for each in PLAN]
    model.set_records(passed)
    assert [node.next_gate for node in model.nodes() if node.level == "gate"] == [False, True]


def test_new_values_keep_the_rows_and_a_new_shape_does_not(model, qtbot):
    node = model.find("a")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_records([step("a", "first", "1.5", status="done") if each.id == "a" else each for each in PLAN])
    assert model.find("a") is node and node.status == "done"
    with qtbot.waitSignal(model.modelReset):
        model.set_records(PLAN[:3])
    assert names(model.nodes()) == ["first", "b", "later"]


def test_an_index_that_outlived_its_row_says_nothing(model):
    index = model.index_of(model.find("task"))
    assert model.node(index).record.id == "task"
    model.set_records(PLAN[:2])
    assert model.node(index) is None and model.data(index) is None


def test_cells_say_what_they_are_told_to(model):
    node = model.find("first")
    index = model.index_of(node, DUE)
    assert index.data() == "first 2" and index.data(Qt.ItemDataRole.AccessibleTextRole) == "spoken 2"
    assert index.data(Qt.ItemDataRole.UserRole) is node and index.siblingAtColumn(STEP).data(ASIDE) == "3 below"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "head 1"


@pytest.mark.parametrize(("system", "code", "virtual"), [("linux", 39, 0), ("win32", 31, 0), ("darwin", 0, 1)])
def test_a_letter_of_another_script_counts_by_its_place(system, code, virtual):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0x633, Qt.KeyboardModifier.NoModifier, code, virtual, 0, "س")
    assert letter_of(event, system) == "S"


def test_a_latin_letter_counts_by_what_it_writes_wherever_it_lies():
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_O, Qt.KeyboardModifier.NoModifier, 39, 0, 0, "o")
    digit = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier, 39, 0, 0, "4")
    assert letter_of(event, "linux") == "O" and letter_of(digit, "linux") == ""
