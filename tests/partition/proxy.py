"""A bad network for whoever may not make one: a proxy with a port for each laptop, that delays, limits, holds and resets.

Run as `python proxy.py ADDRESSES SEED SERVER_PORT`. The first line of stdout is JSON: the ports, laptop by laptop. It obeys the
same lines on stdin as `link.py` does. It sees bytes, not packets: what is cut is held until the cut ends, as TCP would send it
again; a lost packet comes two round trips later, with all that follows it; a queue is not limited.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import struct
import sys
from typing import Any

PACKET = 1400
UP, DOWN = 0, 1
LINGER_NOT = struct.pack("ii", 1, 0)


class Proxy:
    """All ports of the proxy."""

    def __init__(self, seed: int, target: int) -> None:
        self.random = random.Random(seed)
        self.target = target
        self.delay, self.bits, self.loss = 0.0, 0.0, 0.0
        self.cut: dict[int, str] = {}
        self.healed = asyncio.Condition()
        self.free = [0.0, 0.0]
        self.open: dict[asyncio.StreamWriter, int] = {}
        self.tasks: set[asyncio.Task[None]] = set()
        self.said = {"passed": 0, "bytes": 0, "lost": 0, "cut": 0, "full": 0}

    async def obey(self, order: dict[str, Any]) -> None:
        """Do what a line of stdin says."""
        for name, value in order.get("shape", {}).items():
            setattr(self, name, value)
        if "cut" in order:
            self.cut = {int(address): way for address, way in order["cut"].items()}
            for writer, address in list(self.open.items()):
                if self.cut.get(address) == "reset":
                    self._reset(writer)
            async with self.healed:
                self.healed.notify_all()
        if "tell" in order:
            print(json.dumps(self.said), flush=True)
            self.said = dict.fromkeys(self.said, 0)

    def _reset(self, writer: asyncio.StreamWriter) -> None:
        sock = writer.get_extra_info("socket")
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_NOT)
        self.said["cut"] += 1
        writer.transport.abort()

    async def accept(self, address: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection of a laptop, until either side ends it."""
        if self.cut.get(address) == "reset":
            self._reset(writer)
            return
        try:
            back, forth = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            self._reset(writer)
            return
        self.open |= {writer: address, forth: address}
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._carry(address, UP, reader, forth))
                both.create_task(self._carry(address, DOWN, back, writer))
        except* OSError:
            pass
        finally:
            for each in (writer, forth):
                self.open.pop(each, None)
                each.transport.abort()

    async def _carry(self, address: int, way: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One direction: read as fast as it comes, hand over in order when each piece is due."""
        loop = asyncio.get_running_loop()
        pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()

        async def hand_over() -> None:
            while True:
                due, piece = await pieces.get()
                await asyncio.sleep(due - loop.time())
                await self._passable(address, way)
                if not piece:
                    writer.close()
                    return
                self.said["passed"] += 1
                self.said["bytes"] += len(piece)
                writer.write(piece)
                await writer.drain()

        async def read() -> None:
            last = 0.0
            while True:
                piece = await reader.read(PACKET)
                begins = max(loop.time(), self.free[way])
                self.free[way] = begins + (len(piece) * 8 / self.bits if self.bits else 0.0)
                last = max(last, self.free[way] + self.delay)
                if self.random.random() < self.loss:
                    self.said["lost"] += 1
                    last += 4 * self.delay
                pieces.put_nowait((last, piece))
                if not piece:
                    return

        async with asyncio.TaskGroup() as both:
            both.create_task(read())
            both.create_task(hand_over())

    async def _passable(self, address: int, way: int) -> None:
        """Wait while this direction is cut."""
        held = {"both", ("out", "in")[way]}
        if self.cut.get(address) in held:
            self.said["cut"] += 1
            async with self.healed:
                await self.healed.wait_for(lambda: self.cut.get(address) not in held)


async def main() -> None:
    count, seed, target = (int(word) for word in sys.argv[1:4])
    proxy = Proxy(seed, target)
    servers = [await asyncio.start_server(lambda r, w, k=k: proxy.accept(k, r, w), "127.0.0.1", 0) for k in range(1, count + 1)]
    print(json.dumps([each.sockets[0].getsockname()[1] for each in servers]), flush=True)
    orders = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while line := await orders.readline():
        await proxy.obey(json.loads(line))


if __name__ == "__main__":
    asyncio.run(main())
