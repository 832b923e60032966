"""The list of an agency as the people of a training: who is new, who may be known already, which lines cannot be read. No Qt.

Nobody is merged by the program: a name that sounds like somebody known is asked about, and stays a question until answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from muster.author import Edit
from muster.change import Record
from muster.fields import Value
from muster.kinds import ALL
from muster.problems import Problem
from muster.templates import Library
from muster.training.sounds import Suggestion, likeness, suggest
from muster_desktop import sheets
from muster_desktop.ledger import Ledger
from muster_desktop.sheets.problems import EMPTY_TITLE
from muster_desktop.sheets_ledger import finder

PERSON = ALL["person"]
_LISTED = replace(PERSON, natural=("name",))
"""A list need not have one column for the name: given and family name will do."""
NEW = ""
"""The answer that somebody is a new person; any other answer is the id of who it is."""
LOUD = 92
"""Two lines of one list are asked about only when they sound this much alike: a list rarely names one person twice."""


class Arrival(NamedTuple):
    """A line of the list that could be read. `alike` are known people who may be meant; `line` of `twice` is an earlier line of
    the list with nearly the same name, 0 for none."""

    line: int
    name: str
    values: Mapping[str, Value]
    alike: tuple[Suggestion, ...]
    twice: int = 0

    @property
    def asks(self) -> bool:
        """Whether somebody has to say who this is."""
        return bool(self.alike) or self.twice > 0


class Listed(NamedTuple):
    """What a list holds: arrivals in its order, and what could not be read, by line."""

    file: str
    arrivals: tuple[Arrival, ...]
    refused: tuple[sheets.Refused, ...]
    headings: tuple[str, ...]


def read_list(ledger: Ledger, path: Path, library: Library, words: sheets.Words | None = None) -> Listed:
    """Read an .xlsx or a .csv; nothing is saved. Takes a second or two: call it in a worker. Raises Problem for a file that is
    no good."""
    sheet = sheets.read(path, _LISTED, words=words, find=finder([ledger], library))
    people = [(each.id, _names(each.values)) for each in ledger.records("person") if not each.gone]
    arrivals: list[Arrival] = []
    refused = list(sheet.refused)
    for row in sheet.rows:
        values = dict(row.values)
        name = _name(values)
        if not name:
            refused.append(sheets.Refused(row.line, Problem(EMPTY_TITLE, field=PERSON.by_name["name"].label), row.cells))
            continue
        values["name"] = name
        alike = tuple(suggest(name, people)) if people else ()
        arrivals.append(Arrival(row.line, name, values, alike, _earlier(name, arrivals)))
    refused.sort(key=lambda each: each.line)
    return Listed(path.name, tuple(arrivals), tuple(refused), tuple(sheet.headings))


def _name(values: Mapping[str, Value]) -> str:
    """The name of a line; one name is enough, of whatever sort."""
    whole = " ".join(str(values.get("name") or "").split())
    parts = [" ".join(str(values.get(part) or "").split()) for part in ("given_name", "family_name")]
    return whole or " ".join(part for part in parts if part) or " ".join(str(values.get("latin_name") or "").split())


def _names(values: Mapping[str, Value]) -> Sequence[str]:
    return [str(values[name]) for name in ("name", "latin_name") if values.get(name)]


def _earlier(name: str, arrivals: Iterable[Arrival]) -> int:
    return next((each.line for each in arrivals if likeness(name, each.name) >= LOUD), 0)


def decided(listed: Listed, answers: Mapping[int, str | None]) -> bool:
    """Whether every line that asks has an answer; `answers` are by line, None leaves a line out."""
    return all(each.line in answers for each in listed.arrivals if each.asks)


def edits(ledger: Ledger, training: Record, listed: Listed, answers: Mapping[int, str | None],
          seated: Iterable[str]) -> list[Edit]:
    """One save: the new people and their places in the training. Who has a place there already gets no second one; a known
    person's record is not touched, whatever the list says of them."""
    made: list[Edit] = []
    taken = set(seated)
    for each in listed.arrivals:
        answer = answers.get(each.line, NEW)
        if answer is None or (each.asks and each.line not in answers):
            continue
        person = answer or ledger.new_id("person", training.site, {})
        if not answer:
            made.append(Edit(person, "person", training.site, dict(each.values)))
        if person in taken:
            continue
        taken.add(person)
        about: dict[str, Value] = {"training": training.id, "person": person}
        made.append(Edit(ledger.new_id("participation", training.site, about), "participation", training.site,
                         {**about, "status": "invited"}))
    return made
