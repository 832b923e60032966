"""A training of 30 people for the register to be marked in, and the keys of a trainer who marks it."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt

from muster.author import Edit
from muster.fields import Value
from muster_desktop.ledger import Ledger

PEOPLE, DAYS = 30, 3
KEYS_OF_MARKS = [Qt.Key.Key_P] * 6 + [Qt.Key.Key_L, Qt.Key.Key_A, Qt.Key.Key_P, Qt.Key.Key_E]


def class_of(ledger: Ledger) -> str:
    """Write the training with its people and return its id."""
    today = datetime.date.today()
    days = [(today + datetime.timedelta(days=by)).isoformat() for by in (1 - DAYS, 0)]
    training = ledger.add("training", "", {"title": "Case workers, group 2", "start": days[0], "end": days[1], "pass_mark": "70"})
    edits = []
    for at in range(PEOPLE):
        person = ledger.new_id("person", "", {})
        edits.append(Edit(person, "person", "", {"name": f"Person {at + 1}", "position": "Case worker", "agency": "Hope Bridge",
                                                 "sex": "female" if at % 2 else "male"}))
        seat: dict[str, Value] = {"training": training, "person": person}
        edits.append(Edit(ledger.new_id("participation", "", seat), "participation", "", seat))
    ledger.save(edits)
    return training
