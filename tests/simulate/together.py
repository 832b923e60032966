"""Pushes of several laptops in one transaction, without threads: who waits lets the world go on, and the last to come takes all.

The product's own way of taking several (`muster_server.gathering`) does the work; only its queue of threads is replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from muster.wire import Answer
from muster_server.exchange import Exchange
from muster_server.gathering import Gathering, _Place
from muster_server.pushes import Push
from simulate.truth import Lost

if TYPE_CHECKING:
    from simulate.world import Server

MOST = 4
"""The most pushes of one group in here."""


class Together(Gathering[Push, Answer | None]):
    """The pushes that wait at one worker of the server."""

    def __init__(self, server: Server, exchange: Exchange) -> None:
        super().__init__(exchange._take, exchange.pushes._may_join)
        self.server = server
        self.life = server.life
        self.waiting: list[_Place[Push, Answer | None]] = []

    def do(self, key: str, item: Push) -> Answer | None:
        mine: _Place[Push, Answer | None] = _Place(item)
        if self.waiting and not self._may_join([each.item for each in self.waiting], item):
            self._take(key, [mine])
        else:
            self._wait(key, mine)
        if mine.error is not None:
            raise mine.error
        return mine.result

    def _wait(self, key: str, mine: _Place[Push, Answer | None]) -> None:
        """Let others come, and take all that wait, unless the last of these did."""
        world = self.server.world
        self.waiting.append(mine)
        if len(self.waiting) < MOST and world.strikes("together", 0.3):
            if world.chance(0.1):
                self.do(key, mine.item)  # the same message, once more at the same moment
            else:
                world.company({each.item.device for each in self.waiting})
            self.server.told = None  # what was written meanwhile was answered
        if self.server.life != self.life:
            raise Lost  # the process in which it waited is no more
        if mine in self.waiting:
            group, self.waiting = self.waiting, []
            if len(group) > 1:
                world.say(f"{len(group)} pushes are taken together")
            self._take(key, group)

    def _take(self, key: str, group: list[_Place[Push, Answer | None]]) -> None:
        self._all(key, group)
        if not any(each.error for each in group):
            self.server.committed()
