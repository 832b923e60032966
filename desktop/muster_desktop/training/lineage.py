"""The cascade of train-the-trainer as it is shown: a line for each training, and where it thins out. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from muster.change import Record
from muster.rights import at_or_below
from muster.training.cascade import LEADERS, Generation, Node, Thin, cascade, generations, thin, walk
from muster.training.results import mean, scores_of
from muster_desktop.ledger import Ledger


class Branch(NamedTuple):
    """A training in the tree: how many people took part, the mean mark after it, and how many of them went on to train."""

    node: Node
    people: int
    after: Decimal | None
    leading: int


class Lineage(NamedTuple):
    """Every training of the cascade, each before those that came of it."""

    branches: tuple[Branch, ...]
    generations: tuple[Generation, ...]
    thin: tuple[Thin, ...]


def lineage(trainings: Sequence[Record], participations: Sequence[Record], scores: Sequence[Record], site: str = "") -> Lineage:
    """The trees with a training at a site or below."""
    roots = [root for root in cascade(trainings, participations)
             if any(at_or_below(node.training.site, site) for node in walk([root]))]
    every = walk(roots)
    led = {str(node.training.values[name]) for node in every for name in LEADERS if node.training.values.get(name)}
    by_training: dict[str, list[Record]] = {}
    for score in scores:
        by_training.setdefault(str(score.values.get("training")), []).append(score)
    branches = tuple(_branch(node, led, by_training) for node in every)
    return Lineage(branches, tuple(generations(roots, scores)), tuple(thin(roots)))


def _branch(node: Node, led: set[str], scores: Mapping[str, Sequence[Record]]) -> Branch:
    after = mean(each.after for each in scores_of(scores.get(node.training.id, ())).values())
    return Branch(node, len(node.people), after, len(set(node.people) & led))


def read_lineage(ledger: Ledger, site: str) -> Lineage:
    """Read it all; for the background."""
    return lineage(ledger.records("training"), ledger.records("participation"), ledger.records("score"), site)
