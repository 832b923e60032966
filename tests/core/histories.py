"""Histories of one field as they come about: several people write, each naming what they saw, and hear of each other late."""

from __future__ import annotations

from random import Random

from muster.change import Live, Vector, merge, vector_of


class Writer:
    """One machine: its epoch, and the live changes of the field as far as it has heard."""

    def __init__(self, number: int) -> None:
        self.epoch = bytes([number]) * 8
        self.n = 0
        self.register: tuple[Live, ...] = ()

    def write(self, value: object, rank: int, joined: bool) -> Live:
        """A new value over what this machine sees; with `joined` its vector holds the vectors of those too."""
        vector: Vector = vector_of(self.register) if joined else vector_of(
            [Live(live.epoch, live.n, live.rank, {}, live.value) for live in self.register])
        made = Live(self.epoch, self.n, rank, vector, value)
        self.n += 1
        self.register = merge(self.register, made)
        return made


class Told:
    """A history and, for each change, all that its author had seen when they wrote it, however long ago."""

    def __init__(self) -> None:
        self.changes: list[Live] = []
        self.saw: dict[tuple[bytes, int], set[tuple[bytes, int]]] = {}


def history(random: Random, size: int, writers: int = 3, joined: bool = True) -> Told:
    """`size` changes of one field, told around at random. What is told goes along with all that its teller knew, as frames do:
    nobody hears of a change without those that it was made on."""
    people = [Writer(number + 1) for number in range(writers)]
    known: list[list[Live]] = [[] for _ in people]
    told = Told()
    while len(told.changes) < size:
        who = random.randrange(writers)
        if random.random() < 0.45:
            other = random.randrange(writers)
            news = [live for live in known[other] if all(live.id != held.id for held in known[who])]
            news = news[:random.randint(0, len(news))]
            for live in news:
                people[who].register = merge(people[who].register, live)
            known[who] += news
        else:
            seen = {live.id for live in known[who]}
            made = people[who].write(random.choice("abc"), random.randrange(4), joined)
            told.saw[made.id] = seen
            known[who].append(made)
            told.changes.append(made)
    return told
