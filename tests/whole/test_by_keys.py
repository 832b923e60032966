"""A new person, an empty home, a keyboard: a roll-out is made, a step ticked, an issue logged, the profile locked and opened."""

import json
import re

import pytest

from whole.processes import PASSPHRASE, environment, run
from whole.screen import Person, Screen

CODE = re.compile(r"[0-9A-Z]{4}(?:\s+[0-9A-Z]{4}){5,}")


@pytest.fixture
def screen(tmp_path):
    screen = Screen(tmp_path)
    yield screen
    screen.close()


@pytest.fixture
def person(screen, tmp_path):
    given = environment(tmp_path)
    del given["MUSTER_PASSPHRASE"]
    person = Person(screen, tmp_path, given)
    yield person
    person.leave()


def records(folder, kind):
    """The records of a kind by id, as the command line sees them beside the open window."""
    found = next(each.parent for each in folder.rglob("profile.json"))
    listed = json.loads(run(folder, "muster", "--profile", str(found), "list", kind, "--json"))
    return {each["id"]: each for each in listed}


def begin(person):
    """From the first page to the open roll-out."""
    keys = person.screen
    person.until(lambda seen: seen["focus"], "the first page takes keys")
    person.go_to("Join my team")
    person.go_to("Work alone", "Down")
    keys.key("space")
    person.go_to("roll-out")
    keys.type("Karwan")
    person.go_to("Your name")
    keys.type("Leyla Barzan")
    person.go_to("Continue")
    person.enter(lambda seen: "assphrase" in seen["focus"], "it asks for a passphrase")
    keys.type(PASSPHRASE)
    person.go_to("once more")
    keys.type(PASSPHRASE)
    seen = person.enter(lambda seen: any(CODE.search(text) for text in seen["texts"]), "the recovery code is shown")
    groups = next(CODE.search(text) for text in seen["texts"] if CODE.search(text)).group().split()
    person.go_to("Group ")
    for last in (False, True):
        box = person.until(lambda seen: seen["focus"].startswith("Group "), "it asks for a group")["focus"]
        keys.type(groups[int(box.split()[1]) - 1])
        if not last:
            person.until(lambda seen, box=box: seen["focus"].startswith("Group ") and seen["focus"] != box, "the cursor goes on")
    keys.key("Return")
    person.until(lambda seen: "Karwan" in seen["title"] or "Open" in seen["focus"] or "ready" in str(seen["texts"]), "it is made")
    if "Karwan" not in person.sees()["title"]:
        keys.key("Return")
    person.until(lambda seen: "Karwan" in seen["title"] and seen["ready"], "the roll-out is open")


def test_a_day_by_keys_alone(person, tmp_path):
    keys = person.screen
    begin(person)

    steps = records(tmp_path, "step")
    step, title = next((each, held["title"]) for each, held in steps.items() if held.get("level") == "step")
    title = title["text"] if isinstance(title, dict) else title
    keys.key("ctrl+k")
    person.until(lambda seen: seen["sort"] == "QLineEdit", "the palette is open")
    keys.type(title)
    person.until(lambda seen: seen["ready"], "something was found")
    keys.key("Return")
    person.until(lambda seen: seen["page"] == "plan" and seen["sort"] != "QLineEdit" and seen["ready"], "the plan shows the step")
    keys.key("space")
    person.until(lambda seen: records(tmp_path, "step")[step] != steps[step], "the step is ticked")

    keys.key("ctrl+i")
    person.until(lambda seen: seen["focus"].startswith("What happened"), "the quick log is open")
    keys.type("The list of services is empty")
    keys.key("Return")
    person.until(lambda seen: "The list of services is empty" in str(records(tmp_path, "issue")), "the issue is logged")

    keys.key("ctrl+l")
    person.until(lambda seen: "Karwan" not in seen["title"] and "assphrase" in seen["focus"], "it is locked")
    keys.type("not the passphrase")
    keys.key("Return")
    person.until(lambda seen: any("not" in text and "assphrase" in text for text in seen["texts"]), "it says that this is not it")
    assert "Karwan" not in person.sees()["title"]
    keys.key("ctrl+a")
    keys.type(PASSPHRASE)
    keys.key("Return")
    person.until(lambda seen: "Karwan" in seen["title"] and seen["ready"], "it is open again")
