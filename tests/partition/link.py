"""A bad network of its own: two namespaces joined by a pair of TUN devices whose packets are delayed, limited, lost and cut.

Run as root: `python link.py ADDRESSES SEED`. The first line of stdout is JSON: where the server's and the laptops' namespaces
are (for `nsenter --net=`). The server has 10.77.0.1 to 10.77.0.ADDRESSES, the laptops 10.77.1.1; laptop k talks to the
server's k-th address, so that each can be cut off by itself. Each line of stdin is a JSON object:

    {"shape": {"delay": 1.0, "bits": 20000, "loss": 0.2, "queue": 60}}   seconds one way, bits/s and packets each way
    {"cut": {"3": "in", "4": "out", "5": "both", "6": "reset"}}          from now on, in place of what was cut before
    {"tell": true}                                                        prints what passed and what did not, and counts anew

It ends with stdin, and the namespaces end with it and what runs in them: nothing is left behind, and nothing has a name.
"""

from __future__ import annotations

import ctypes
import fcntl
import heapq
import json
import os
import random
import select
import struct
import subprocess
import sys
import time
from typing import Any

NEW_NET = 0x40000000
SET_TUN, TUN_WITHOUT_HEADER = 0x400454CA, 0x0001 | 0x1000
MTU = 1400
TCP = 6
SYN, RST, ACK = 0x02, 0x04, 0x10
UP, DOWN = 0, 1
"""The laptops' packets to the server, and the server's to the laptops."""


def end(addresses: list[str], beyond: str) -> tuple[int, int]:
    """A new namespace with these addresses on a TUN device: descriptors of the namespace and of the device."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(NEW_NET):
        raise OSError(ctypes.get_errno(), "unshare")
    net = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, SET_TUN, struct.pack("16sH22x", b"t0", TUN_WITHOUT_HEADER))
    lines = ["link set lo up", *(f"addr add {each}/32 dev t0" for each in addresses), f"link set t0 mtu {MTU} up",
             f"route add {beyond} dev t0 src {addresses[0]}"]
    subprocess.run(["ip", "-batch", "-"], input="\n".join(lines), text=True, check=True)
    return net, tun


def checksum(data: bytes) -> int:
    """The internet checksum (RFC 1071)."""
    words = struct.unpack(f"!{len(data) // 2}H", data)
    total = sum(words)
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def refusal(packet: bytes) -> bytes | None:
    """The RST with which a middle box would answer a TCP packet; None for what is not to be answered."""
    start = (packet[0] & 15) * 4
    source, target = packet[12:16], packet[16:20]
    from_port, to_port, seq, ack, offset, flags = struct.unpack("!HHIIBB", packet[start:start + 14])
    if packet[9] != TCP or flags & RST:
        return None
    length = len(packet) - start - (offset >> 4) * 4 + bool(flags & SYN)
    head = struct.pack("!HHIIBBHHH", to_port, from_port, ack if flags & ACK else 0, (seq + length) & 0xFFFFFFFF, 5 << 4,
                       RST | ACK, 0, 0, 0)
    summed = checksum(target + source + struct.pack("!BBH", 0, TCP, len(head)) + head)
    segment = head[:16] + struct.pack("!H", summed) + head[18:]
    network = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(segment), 0, 0, 64, TCP, 0, target, source)
    return network[:10] + struct.pack("!H", checksum(network)) + network[12:] + segment


class Pump:
    """Carries packets between the two devices."""

    def __init__(self, server: int, laptops: int, seed: int) -> None:
        self.into = {UP: server, DOWN: laptops}
        self.random = random.Random(seed)
        self.delay, self.bits, self.loss, self.queue = 0.0, 0.0, 0.0, 1000
        self.cut: dict[int, str] = {}
        self.under_way: list[tuple[float, int, int, bytes]] = []
        self.waiting = [0, 0]
        self.free = [0.0, 0.0]
        self.count = 0
        self.said = self._nothing()

    def _nothing(self) -> dict[str, int]:
        return {"passed": 0, "bytes": 0, "lost": 0, "cut": 0, "full": 0}

    def obey(self, order: dict[str, Any]) -> None:
        """Do what a line of stdin says."""
        for name, value in order.get("shape", {}).items():
            setattr(self, name, value)
        if "cut" in order:
            self.cut = {int(address): way for address, way in order["cut"].items()}
        if "tell" in order:
            print(json.dumps(self.said), flush=True)
            self.said = self._nothing()

    def take(self, way: int, packet: bytes) -> None:
        """A packet came in: lose it, or say when it is to arrive."""
        if packet[0] >> 4 != 4:
            return
        if self.waiting[way] >= self.queue:
            self.said["full"] += 1
        elif self.random.random() < self.loss:
            self.said["lost"] += 1
        else:
            begins = max(time.monotonic(), self.free[way])
            self.free[way] = begins + (len(packet) * 8 / self.bits if self.bits else 0.0)
            self.count += 1
            self.waiting[way] += 1
            heapq.heappush(self.under_way, (self.free[way] + self.delay, self.count, way, packet))

    def deliver(self) -> float:
        """Hand over what has arrived; returns the seconds until the next arrives."""
        while self.under_way and self.under_way[0][0] <= time.monotonic():
            _, _, way, packet = heapq.heappop(self.under_way)
            self.waiting[way] -= 1
            cut = self.cut.get(packet[19] if way == UP else packet[15], "")
            if not cut or cut == ("in", "out")[way]:  # "in" cuts what goes to the laptop: what goes up passes, and so on
                self.said["passed"] += 1
                self.said["bytes"] += len(packet)
                self._write(way, packet)
                continue
            self.said["cut"] += 1
            if cut == "reset" and way == UP and (answer := refusal(packet)):
                self._write(DOWN, answer)
        return max(0.0, self.under_way[0][0] - time.monotonic()) if self.under_way else 1.0

    def _write(self, way: int, packet: bytes) -> None:
        try:
            os.write(self.into[way], packet)
        except BlockingIOError:
            self.said["full"] += 1

    def run(self) -> None:
        """Until stdin ends."""
        rest = b""
        while True:
            ready = select.select([0, *self.into.values()], [], [], self.deliver())[0]
            if 0 in ready:
                data = os.read(0, 65536)
                if not data:
                    return
                *lines, rest = (rest + data).split(b"\n")
                for line in lines:
                    self.obey(json.loads(line))
            for way, device in ((DOWN, self.into[UP]), (UP, self.into[DOWN])):
                if device in ready:
                    self._drain(way, device)

    def _drain(self, way: int, device: int) -> None:
        for _ in range(64):
            try:
                self.take(way, os.read(device, 65536))
            except BlockingIOError:
                return


def main() -> None:
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    server_net, server = end([f"10.77.0.{k}" for k in range(1, count + 1)], "10.77.1.0/24")
    laptops_net, laptops = end(["10.77.1.1"], "10.77.0.0/24")
    here = f"/proc/{os.getpid()}/fd"
    print(json.dumps({"server": f"{here}/{server_net}", "laptops": f"{here}/{laptops_net}"}), flush=True)
    Pump(server, laptops, seed).run()


if __name__ == "__main__":
    main()
