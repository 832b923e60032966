"""Runs one act in a process of its own under strace: killed at a call, with a disk that fails, or recorded to the byte.

The process is forked from one that has imported everything, so a try costs 50 ms, not a second. It says what it has done
by `writev` on a pipe, which is no call that is counted or made to fail, and asks its server over a socket.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from crash.trace import ALSO, CHANGING
from muster.problems import Problem

_PATIENCE = 120
_TRACER_ANY = 0x59616D61  # PR_SET_PTRACER: strace is our sister, not our parent
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG: nobody is left behind when the tries are stopped

Fact = dict[str, Any]
Answer = Callable[[dict[str, Any], bytes], bytes]


class Run(NamedTuple):
    """How a try ended: what was said until then, and whether it came to its own end."""

    facts: list[Fact]
    ended: bool


class Hands:
    """What an act gets: where its files are, a way to say what is done, a way to its server."""

    def __init__(self, root: Path, says: int, line: socket.socket) -> None:
        self.root = root
        self._says = says
        self._line = line

    def say(self, **fact: Any) -> None:
        os.writev(self._says, [json.dumps(fact).encode() + b"\n"])

    def ask(self, body: bytes, **head: Any) -> bytes:
        """One request to the server beside the stage; what it answers."""
        self.say(did="asking")
        put(self._line, json.dumps(head).encode())
        put(self._line, body)
        answer = get(self._line)
        self.say(did="answered")
        return answer


def put(line: socket.socket, data: bytes) -> None:
    line.sendall(struct.pack("<I", len(data)) + data)


def get(line: socket.socket) -> bytes:
    """One message; ConnectionError where the other end is gone."""
    size = struct.unpack("<I", _exactly(line, 4))[0]
    return _exactly(line, size)


def _exactly(line: socket.socket, size: int) -> bytes:
    out = b""
    while len(out) < size:
        part = line.recv(size - len(out))
        if not part:
            raise ConnectionError("the other end is gone")
        out += part
    return out


def there() -> bool:
    return shutil.which("strace") is not None


def perform(act: Callable[[Hands], None], root: Path, answer: Answer | None = None, options: Sequence[str] = (),
            record: Path | None = None) -> Run:
    """Let `act` run in a fork, under strace with `options`; `record` takes every byte that it wrote."""
    says, gate, (ours, theirs) = os.pipe(), os.pipe(), socket.socketpair()
    sys.stdout.flush()
    process = os.fork()
    if not process:
        _be(act, Hands(root, says[1], theirs), gate[0])
    os.close(says[1])
    os.close(gate[0])
    theirs.close()
    strace = _attach(process, options, record)
    os.write(gate[1], b"x")
    os.close(gate[1])
    try:
        raw = _listen(process, says[0], ours, answer)
    finally:
        ours.close()
        os.close(says[0])
    _, status = os.waitpid(process, 0)
    if strace is not None:
        strace.wait()
    facts = [json.loads(line) for line in raw.split(b"\n")[:-1]]
    return Run(facts, os.waitstatus_to_exitcode(status) == 0)


def _attach(process: int, options: Sequence[str], record: Path | None) -> subprocess.Popen[bytes] | None:
    """strace on the waiting process. It watches the one thread that writes, so counts are the same each time."""
    if record is None and not options:
        return None
    calls = (*CHANGING, *ALSO) if record is not None else (*CHANGING, "openat")
    command = ["strace", "-p", str(process), "-e", "trace=" + ",".join(calls), "-e", "signal=none"]
    command += ["-o", str(record or os.devnull)]
    command += ["-xx", "-y", "-s", "10000000"] if record is not None else []
    strace = subprocess.Popen([*command, *options], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert strace.stderr is not None
    said = strace.stderr.readline()
    if b"attached" not in said:
        os.kill(process, signal.SIGKILL)
        raise RuntimeError(f"strace could not watch: {said.decode()}{strace.stderr.read().decode()}")
    strace.stderr.close()
    return strace


def _be(act: Callable[[Hands], None], hands: Hands, gate: int) -> None:
    """Be the program that is tried; never returns."""
    status = 1
    try:
        if sys.platform == "linux":
            system = ctypes.CDLL(None)
            system.prctl(_TRACER_ANY, ctypes.c_ulong(-1), 0, 0, 0)
            system.prctl(_DIES_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        os.read(gate, 1)
        try:
            act(hands)
            status = 0
        except Problem as problem:
            hands.say(problem=problem.code, exit=problem.sort.exit, sentence=str(problem))
            status = 0
        except BaseException:
            hands.say(fault=traceback.format_exc(limit=-12))
    finally:
        os._exit(status)


def _listen(process: int, says: int, line: socket.socket, answer: Answer | None) -> bytes:
    """Everything that is said, until the program's end; its server's answers meanwhile."""
    raw = b""
    while True:
        ready, _, _ = select.select([says, line] if answer else [says], [], [], _PATIENCE)
        if not ready:
            os.kill(process, signal.SIGKILL)
            raise TimeoutError(f"no word for {_PATIENCE} s after {raw[-500:]!r}")
        if says in ready:
            part = os.read(says, 1 << 16)
            if not part:
                return raw
            raw += part
        elif answer:
            try:
                head = json.loads(get(line))
                put(line, answer(head, get(line)))
            except ConnectionError:  # killed while it asked; the pipe will say so
                answer = None


def killed_at(calls: Sequence[str], call: int) -> list[str]:
    """Options for a kill just before the changing call number `call` (from 1) of the run that `calls` names. strace counts
    each name by itself."""
    name = calls[call - 1]
    return ["-e", f"inject={name}:signal=KILL:when={calls[:call].count(name)}"]


def failing_from(calls: Sequence[str], call: int, error: str) -> list[str]:
    """Options for a disk that refuses every changing call from number `call` on."""
    before = Counter(calls[:call - 1])
    return [word for name in CHANGING
            for word in ("-e", f"inject={name}:error={error}:when={before[name.removeprefix('?')] + 1}+")]


def not_made(opened: int, error: str) -> list[str]:
    """Options for a disk on which the file that call number `opened` of those that open files makes cannot be made."""
    return ["-e", f"inject=openat:error={error}:when={opened}"]
