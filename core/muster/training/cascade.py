"""The cascade of train-the-trainer: who trained whom, how each generation did, and where it thins out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from muster.change import Record
from muster.training.results import mean, scores_of

LEADERS = ("trainer", "co_trainer")
_NOT_HELD = ("cancelled", "postponed")


class Node(NamedTuple):
    """A training in the tree. `generation` is 1 for those whose trainers learnt it elsewhere; `people` took part in it, each
    once; `children` are the trainings that they went on to lead."""

    training: Record
    generation: int
    people: tuple[str, ...]
    children: tuple[Node, ...]


class Generation(NamedTuple):
    """How a generation did: its trainings, the different people in them, the mean mark after, and how many went on to train."""

    number: int
    trainings: int
    people: int
    mean_after: Decimal | None
    leading: int


class Thin(NamedTuple):
    """Somebody who was trained as a trainer and has led nothing."""

    person: str
    training: str


def cascade(trainings: Iterable[Record], participations: Iterable[Record]) -> list[Node]:
    """The trees that begin with trainings of trainers. A training hangs below the last training of trainers that one who leads
    it took part in before; each training stands once, and none below itself."""
    held = sorted((each for each in trainings if each.values.get("status") not in _NOT_HELD and not each.gone), key=_order)
    people: dict[str, list[str]] = {each.id: [] for each in held}
    for record in sorted(participations, key=lambda each: each.id):
        listed = people.get(str(record.values.get("training")))
        person = str(record.values.get("person"))
        if listed is not None and person not in listed and record.values.get("status") != "did_not_come":
            listed.append(person)
    below: dict[str, list[Record]] = {}
    roots = []
    for place, training in enumerate(held):
        above = next((each for each in reversed(held[:place]) if each.values.get("type") == "trainers"
                      and set(people[each.id]) & _leaders(training)), None)
        if above is not None:
            below.setdefault(above.id, []).append(training)
        elif training.values.get("type") == "trainers":
            roots.append(training)

    def node(training: Record, generation: int) -> Node:
        children = tuple(node(each, generation + 1) for each in below.get(training.id, ()))
        return Node(training, generation, tuple(people[training.id]), children)

    return [node(each, 1) for each in roots]


def walk(nodes: Iterable[Node]) -> list[Node]:
    """Every node, each before its children."""
    found = []
    for node in nodes:
        found += [node, *walk(node.children)]
    return found


def generations(nodes: Sequence[Node], scores: Iterable[Record]) -> list[Generation]:
    """The generations from the first on. The mean is over people and trainings: who sat two tests counts twice."""
    of_training: dict[str, list[Record]] = {}
    for record in scores:
        of_training.setdefault(str(record.values.get("training")), []).append(record)
    every = walk(nodes)
    led = {person for node in every for person in _leaders(node.training)}
    found = []
    for number in sorted({node.generation for node in every}):
        level = [node for node in every if node.generation == number]
        people = {person for node in level for person in node.people}
        after = [each.after for node in level for each in scores_of(of_training.get(node.training.id, ())).values()]
        found.append(Generation(number, len(level), len(people), mean(after), len(people & led)))
    return found


def thin(nodes: Sequence[Node]) -> list[Thin]:
    """Who was in a training of trainers and leads nothing that was held or is planned, by training."""
    every = walk(nodes)
    led = {person for node in every for person in _leaders(node.training)}
    found: dict[str, Thin] = {}
    for node in every:
        if node.training.values.get("type") == "trainers":
            found |= {person: Thin(person, node.training.id) for person in node.people if person not in led}
    return list(found.values())


def _order(training: Record) -> tuple[str, str]:
    return str(training.values.get("start") or "9999"), training.id


def _leaders(training: Record) -> set[str]:
    return {str(training.values[name]) for name in LEADERS if training.values.get(name)}
