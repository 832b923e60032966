"""The way to the server and back, as bad as the world is: it loses, repeats, delays, swaps and cuts, and it may be a stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from muster.wire import BadMessage
from simulate.truth import Killed, Lost, Violation

if TYPE_CHECKING:
    from simulate.laptop import Laptop
    from simulate.world import World

DAYS = (3_600_000, 86_400_000, 7 * 86_400_000)
MOST_TRIPS = 1_000
"""The most messages of one round: it comes to rest long before (I12)."""
PORTAL = b"<html><body>Welcome to the guest network</body></html>"


class Wire:
    """Carries one laptop's messages. `before` is the answer that came last."""

    def __init__(self, world: World, laptop: Laptop) -> None:
        self.world = world
        self.laptop = laptop
        self.before = b""
        self.trips = 0

    def send(self, body: bytes) -> bytes:
        world, life = self.world, self.laptop.life
        self.trips += 1
        if self.trips > MOST_TRIPS:
            raise Violation("a round does not end")
        if not world.faulty:
            return self._handled(body)
        if world.strikes("stick", 0.08):
            answer = self._stick(body)
        elif "network" in world.faults:
            answer = self._line(body)
        else:
            answer = self._handled(body)
        if self.laptop.life != life:
            raise Killed  # the program that waited for the answer is no more
        return answer

    def _handled(self, body: bytes) -> bytes:
        return self.world.server.handle(body)

    def _line(self, body: bytes) -> bytes:
        world, chance, laptop = self.world, self.world.chance, self.laptop
        self._meanwhile(0.05)
        if world.stale and chance(0.1):
            self._late(*world.stale.pop(world.random.randrange(len(world.stale))))
        if chance(0.08):
            if chance(0.6):
                world.stale.append((laptop, body))
            world.say(f"{laptop.name}: the request is lost or delayed")
            raise Lost
        if chance(0.02):
            self._cut(body)
        answer = self._handled(body)
        self._meanwhile(0.05)
        if chance(0.08):
            world.say(f"{laptop.name}: the request arrives twice")
            again = self._handled(body)
            answer = again if chance(0.5) else answer
        if chance(0.08):
            world.stale.append((laptop, body))
        if chance(0.12):
            world.say(f"{laptop.name}: the answer is lost")
            raise Lost
        return self._damaged(answer)

    def _damaged(self, answer: bytes) -> bytes:
        chance = self.world.chance
        before, self.before = self.before, answer
        if chance(0.03):
            return answer[:self.world.random.randrange(len(answer))]
        if chance(0.02):
            return PORTAL
        if before and chance(0.02):
            return before
        if chance(0.01):
            at = self.world.random.randrange(len(answer))
            return answer[:at] + bytes([answer[at] ^ 1]) + answer[at + 1:]
        return answer

    def _stick(self, body: bytes) -> bytes:
        """The same bytes on a stick: days later, perhaps twice, perhaps half of them, while the world goes on."""
        world, chance = self.world, self.world.chance
        world.say(f"{self.laptop.name}: the offer goes on a stick")
        world.now += world.random.choice(DAYS)
        self._meanwhile(0.8)
        if chance(0.15):
            self._cut(body)
            raise Lost
        answer = self._handled(body)
        if chance(0.4):
            self._meanwhile(0.5)
            answer = self._handled(body)
        world.now += world.random.choice(DAYS)
        self._meanwhile(0.8)
        if chance(0.15):
            raise Lost
        world.say(f"{self.laptop.name}: the stick is back")
        return answer[:world.random.randrange(len(answer))] if chance(0.1) else answer

    def _meanwhile(self, probability: float) -> None:
        """While a message is on its way things happen, on this laptop too: somebody saves, another program syncs."""
        if self.world.depth < 2 and self.world.chance(probability):
            self.world.meanwhile(self.laptop)

    def _cut(self, body: bytes) -> None:
        self._late(self.laptop, body[:self.world.random.randrange(len(body))], whole=False)

    def _late(self, laptop: Laptop, body: bytes, whole: bool = True) -> None:
        """A message that nobody waits for any more."""
        self.world.say(f"{laptop.name}: {'an old request arrives' if whole else 'half a request arrives'}")
        try:
            self.world.server.handle(body)
        except BadMessage as error:
            if whole:
                raise Violation("a message that arrived late was taken for a bad one") from error
        except Lost:
            return
