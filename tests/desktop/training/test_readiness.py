"""Beside the readiness items stands who may not have an account yet, counted live, and it leads to them."""

from muster_desktop.screens.readiness import ReadinessPage
from tests.desktop.pages import shown
from tests.desktop.training.conftest import day, trained


def test_the_count_beside_the_checklist_moves_with_the_trainings_and_leads_to_the_people(context, qtbot):
    ledger, led = context.ledger, []
    ledger.add("site", "haro", {"name": "Haro Camp"})
    made = trained(ledger, 3, "haro")
    trained(ledger, 2, title="Elsewhere")
    page = ReadinessPage(context, led.append)
    shown(page.widget, qtbot, (1158, 664))
    told = page.trained.text.text
    qtbot.waitUntil(lambda: told() == "5 people may not have an account yet, of 5 with a role.")
    page.set_site("haro")
    qtbot.waitUntil(lambda: told() == "3 people may not have an account yet, of 3 with a role.")
    for person in made.people:
        ledger.add("entitlement", "haro", {"person": person, "role": "Case worker", "passed_on": day(0)})
    qtbot.waitUntil(lambda: told() == "Everybody with a role has passed for it.")
    assert page.trained.who.isHidden()
    page.set_site("")
    qtbot.waitUntil(lambda: told() == "2 people may not have an account yet, of 5 with a role.")
    page.trained.who.click()
    assert led == [""]


def test_nothing_is_said_where_nobody_has_a_role(context, qtbot):
    page = ReadinessPage(context, list)
    shown(page.widget, qtbot, (1158, 664))
    qtbot.waitUntil(lambda: page.trained.found is not None)
    assert page.trained.isHidden()
