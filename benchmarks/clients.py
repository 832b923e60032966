"""Many laptops on kept connections, each message sent when the one before it was answered; and what the answers took."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.store import percentile


class Sent(NamedTuple):
    """What a crowd met: messages answered in how many seconds, p50 and p99 of an answer in ms, and answers of other statuses."""

    messages: int
    seconds: float
    p50: float
    p99: float
    refused: int


def send(port: int, path: str, messages: Sequence[Sequence[bytes]], connections: int) -> Sent:
    """Send every laptop's messages in order, `connections` laptops at a time."""
    return asyncio.run(_crowd(port, path, messages, connections))


async def _crowd(port: int, path: str, messages: Sequence[Sequence[bytes]], connections: int) -> Sent:
    waiting = list(reversed(messages))
    spent: list[float] = []
    refused = 0

    async def laptops() -> None:
        nonlocal refused
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while waiting:
            for body in waiting.pop():
                start = time.perf_counter()
                status = await _post(reader, writer, path, body)
                spent.append(1000 * (time.perf_counter() - start))
                refused += status != 200
        writer.close()
        await writer.wait_closed()

    start = time.perf_counter()
    await asyncio.gather(*(laptops() for _ in range(connections)))
    seconds = time.perf_counter() - start
    return Sent(len(spent), seconds, percentile(spent, 0.5), percentile(spent, 0.99), refused)


async def _post(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str, body: bytes) -> int:
    """One request and its answer, read to its end; the status."""
    writer.write(f"POST {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/octet-stream\r\n"
                 f"content-length: {len(body)}\r\n\r\n".encode() + body)
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next(int(line.partition(":")[2]) for line in head.split("\r\n") if line.startswith("content-length:"))
    await reader.readexactly(length)
    return int(head.split(" ", 2)[1])
