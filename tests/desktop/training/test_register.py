"""The register by keyboard on a real profile: 30 people and 30 scores in few presses, the rest, names, undo."""

from PySide6.QtCore import Qt

from muster.rights import Holder
from tests.desktop.pages import elsewhere
from tests.desktop.training.conftest import TODAY, day, trained
from tests.desktop.training.hands import marks, scores

KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_thirty_people_are_marked_with_few_presses(page, context, training, hands):
    """Every mark is there, late ones with their minutes, and a person is jumped to by the first letters."""
    hands.press(*[KEY.Key_P] * 9, KEY.Key_L, "1", "5", *[KEY.Key_P] * 9, KEY.Key_A, KEY.Key_E, *[KEY.Key_P] * 9)
    now = page.register.now()
    assert now.startswith(TODAY.isoformat())
    assert marks(context.ledger, now) == {
        person: ({9: "late", 19: "absent", 20: "excused"}.get(at, "present"), "15" if at == 9 else None)
        for at, person in enumerate(training.people)}
    assert hands.presses <= 65


def test_thirty_scores_are_typed_with_few_presses(page, context, training, hands, qtbot):
    page.register.grid.go(0, "pre")
    wanted = {}
    for at, person in enumerate(training.people):
        wanted[person] = str(40 + at)
        hands.type(wanted[person])
        hands.press(KEY.Key_Return)
    assert scores(context.ledger, "pre") == wanted
    assert hands.presses <= 100
    qtbot.waitUntil(lambda: "Before" in page.register.figures.tests.text())
    assert ">55<" in page.register.figures.tests.text()  # 54.5, rounded up


def test_the_rest_is_present_with_one_press_and_one_undo(page, context, training, hands, told):
    hands.press(KEY.Key_A, KEY.Key_L)
    hands.press(KEY.Key_P, modifier=SHIFT)
    now = page.register.now()
    saved = marks(context.ledger, now)
    assert [saved[person][0] for person in training.people] == ["absent", "late", *["present"] * 28]
    assert told.toasts[-1].text == "28 people marked present"
    told.toasts[-1].undo()
    assert set(marks(context.ledger, now)) == {*training.people[:2]}
    hands.press(KEY.Key_Z, modifier=CONTROL | SHIFT)
    assert len(marks(context.ledger, now)) == 30


def test_a_mark_with_its_minutes_is_taken_back_at_once(page, context, training, hands):
    now = page.register.now()
    hands.press(KEY.Key_P)
    hands.press(KEY.Key_Up)
    hands.press(KEY.Key_L, "2", "0")
    assert marks(context.ledger, now)[training.people[0]] == ("late", "20")
    hands.press(KEY.Key_Z, modifier=CONTROL)
    assert marks(context.ledger, now)[training.people[0]] == ("present", None)
    hands.press(KEY.Key_Z, modifier=CONTROL)
    assert marks(context.ledger, now) == {}


def test_space_goes_round_and_delete_clears(page, context, training, hands):
    now, seen = page.register.now(), []
    for _ in range(5):
        hands.press(KEY.Key_Space)
        seen.append(marks(context.ledger, now)[training.people[0]][0])
    assert seen == ["present", "late", "absent", "excused", None]
    hands.press(KEY.Key_E, KEY.Key_Up, KEY.Key_Delete)
    assert marks(context.ledger, now)[training.people[0]][0] is None


def test_letters_lead_to_a_name_and_space_marks_it(page, context, training, hands):
    at = next(at for at, row in enumerate(page.register.rows) if row.name == "Tara Hiwa")
    hands.type("ta")
    assert page.register.grid.currentIndex().row() == at
    hands.press(KEY.Key_Space)
    assert marks(context.ledger, page.register.now()) == {training.people[at]: ("present", None)}
    hands.press(KEY.Key_F, modifier=CONTROL)
    hands.type("lay")
    hands.press(KEY.Key_Return)
    assert page.register.rows[page.register.grid.currentIndex().row()].name == "Layla Hasan"
    assert page.register.grid.hasFocus()


def test_a_score_of_900_stays_in_red_and_is_not_saved(page, context, training, hands):
    page.register.grid.go(0, "post")
    hands.type("900")
    hands.press(KEY.Key_Return)
    assert scores(context.ledger, "post") == {}
    assert page.register.grid.currentIndex().row() == 0
    assert page.register.foot.hint.text() == "900 is no score from 0 to 100. It was not saved."
    index = page.register.grid.currentIndex()
    assert "900 is no score" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    hands.type("90")
    hands.press(KEY.Key_Return)
    assert scores(context.ledger, "post") == {training.people[0]: "90"}
    assert "Space" in page.register.foot.hint.text()


def test_what_a_colleague_marks_comes_in_while_one_marks(page, context, training, hands, qtbot):
    now = page.register.now()
    values = {"training": training.id, "person": training.people[5], "half_day": now, "mark": "excused"}
    context.ledger.add("attendance", "", values)
    hands.press(KEY.Key_P)
    qtbot.waitUntil(lambda: page.register.rows[5].mark(now) == "excused")
    assert page.register.rows[0].mark(now) == "present"
    assert page.register.grid.currentIndex().row() == 1


def test_half_days_of_one_day(open_page, context, training, hands):
    one = trained(context.ledger, 3, title="One day", start=day(0), end=None)
    page = open_page(one.id)
    assert page.room.half_days == (f"{day(0)}/am", f"{day(0)}/pm")
    assert page.inner == "One day"
    assert page.leave() and page.inner == ""


def test_the_front_of_the_room_shows_no_scores(page, context, training, hands, qtbot):
    hands.press(Qt.Key.Key_F11)
    front = page.register.front
    qtbot.waitExposed(front)
    front.activateWindow()
    front.grid.setFocus()
    grid, columns = front.grid, page.register.model.columns
    seen = [columns[at].key or columns[at].sort for at in range(len(columns)) if not grid.isColumnHidden(at)]
    assert seen == ["person", f"{day(0)}/am", f"{day(0)}/pm"]
    qtbot.keyClick(grid, Qt.Key.Key_P)
    assert marks(context.ledger, page.register.now()) == {training.people[0]: ("present", None)}
    qtbot.keyClick(grid, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: page.register.front is None)
    assert page.register.grid.currentIndex().row() == 1


def test_a_tap_goes_round_now_and_only_chooses_elsewhere(page, context, training, qtbot):
    grid, model, now = page.register.grid, page.register.model, page.register.now()

    def tap(row, half):
        box = grid.visualRect(model.index(row, model.column_of(half)))
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center())

    tap(2, now)
    tap(2, now)
    tap(4, f"{day(-1)}/am")
    assert marks(context.ledger, now) == {training.people[2]: ("late", None)}
    assert marks(context.ledger, f"{day(-1)}/am") == {}
    tap(4, f"{day(-1)}/am")
    assert marks(context.ledger, f"{day(-1)}/am") == {training.people[4]: ("present", None)}
    page.register.mark(2, now, "left_early")
    page.register.minutes(2, now, "40")
    assert marks(context.ledger, now)[training.people[2]] == ("left_early", "40")


def test_observations_are_written_by_letters(page, context, training, hands):
    page.one.open_tab("scores")
    grid = page.one.part("scores").grid
    grid.setFocus()
    grid.go(0, "observation")
    hands.press(KEY.Key_C, KEY.Key_I, KEY.Key_N, KEY.Key_Space)
    found = {each.values["person"]: each.values["result"] for each in context.ledger.records("score")}
    assert [found[person] for person in training.people[:4]] == ["competent", "needs_improvement", "not_yet", "competent"]


def test_marks_of_two_places_are_shown_as_a_clash(page, context, training, hands, qtbot):
    now = page.register.now()
    hands.press(KEY.Key_P)
    record = next(each for each in context.ledger.records("attendance") if each.values["person"] == training.people[0])
    elsewhere(context, record.id, mark="absent")
    qtbot.waitUntil(lambda: page.register.rows[0].marks[now].clash)
    cell = page.register.model.index(0, page.register.model.column_of(now))
    assert "in another place" in cell.data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_the_rights_refuse_is_put_back(page, context, training, hands, told):
    context.ledger.holder = Holder(context.ledger.person, frozenset({("viewer", "")}))
    hands.press(KEY.Key_P)
    assert page.register.rows[0].mark(page.register.now()) == ""
    assert page.register.grid.currentIndex().row() == 0
    assert marks(context.ledger, page.register.now()) == {} and told.bars


def test_the_signature_sheet_is_written_as_a_file(page, context, training, told, tmp_path, qtbot):
    assert page.one.head.paper.sheet.text() == "Signature sheet"
    page.papers.save("signature", tmp_path / "sheet.pdf")
    qtbot.waitUntil(lambda: bool(told.toasts))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert told.toasts[-1].text == "Written to sheet.pdf"
    page.papers.save("labels", tmp_path / "no such folder" / "labels.pdf")
    qtbot.waitUntil(lambda: bool(told.bars))
    assert "could not be written" in told.bars[-1].text


def test_a_test_may_be_taken_again_and_the_best_attempt_counts(page, context, training, hands, qtbot):
    page.one.open_tab("scores")
    tab = page.one.part("scores")
    tab.grid.setFocus()
    tab.grid.go(0, "post")
    hands.type("55")
    hands.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(tab.rows[0].points["post"].record))
    hands.press(KEY.Key_Up)
    hands.type("+81")
    hands.press(KEY.Key_Return)
    found = sorted((each.values["attempt"], each.values["value"]) for each in context.ledger.records("score"))
    assert found == [("1", "55"), ("2", "81")]
    qtbot.waitUntil(lambda: tab.rows[0].points["post"].attempts == 2)
    assert tab.rows[0].points["post"].value == "81"
    assert "best of 2 attempts" in tab.model.index(0, tab.model.column_of("post")).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_rest_is_offered_from_the_half_day_on_and_marking_always(context, open_page, hands):
    coming = trained(context.ledger, 3, start=day(20), end=day(21))
    page = open_page(coming.id)
    assert page.one.head.rest.isHidden(), "nobody can be there yet"
    hands.press(KEY.Key_P, modifier=SHIFT)
    assert not marks(context.ledger, page.register.now())
    assert "still to come" in page.register.foot.hint.text()
    hands.press(KEY.Key_P)  # the trainer sees them: the clock of this computer is wrong
    page._renew_now()
    assert not page.one.head.rest.isHidden()
    hands.press(KEY.Key_P, modifier=SHIFT)
    assert len(marks(context.ledger, page.register.now())) == 3
