"""`python -m mutate`: small faults in merge and exchange, one at a time; the laws have to notice 95 of 100 (L2).

A fault is tried against the tests of the laws and of the server's side, then against a few short runs of the simulator. One that
does not end counts as noticed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import signal
import sys
import tempfile
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

import pytest

from mutate.mutants import Mutant, mutants, put
from simulate.__main__ import tried

TESTS = Path(__file__).parents[1]
LAWS = {
    "muster.change": ["core/test_change.py", "core/test_laws.py"],
    "muster_server.intake": ["server/test_intake.py", "server/test_exchange.py", "core/test_forks.py",
                             "core/test_quarantine.py"],
    "muster_server.exchange": ["server/test_exchange.py", "server/test_intake.py", "core/test_sync.py"],
}
"""Each module that is made faulty, and the tests that have to notice, the quickest first."""
WITHOUT = "not many_at_once and not many_times_at_once and not make_no_sense"
SEEDS, STEPS = range(1, 4), 120
WANTED = 95
TIME = 300
"""The most seconds for one fault."""


def noticed(module: str) -> bool:
    """Whether a test or a run of the simulator fails in this process."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        given = ["-x", "-q", "-p", "no:cacheprovider", f"--basetemp={folder}/t", f"--rootdir={TESTS.parent}", "-k", WITHOUT,
                 *(str(TESTS / each) for each in LAWS[module])]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            failed = pytest.main(given) not in (0, pytest.ExitCode.NO_TESTS_COLLECTED)
    if failed:
        return True
    try:
        for seed in SEEDS:
            tried(seed, STEPS)
    except Exception:
        return True
    return False


def _tried(mutant: Mutant) -> tuple[str, str, bool]:
    """In a process of its own: the fault, and whether it was noticed."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        signal.alarm(TIME)
        try:
            put(mutant)
            os.write(writing, b"y" if noticed(mutant.module) else b"n")
        finally:
            os._exit(0)
    os.close(writing)
    said = os.read(reading, 1)
    os.close(reading)
    os.waitpid(child, 0)
    return mutant.module, str(mutant), said != b"n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="mutate", description=__doc__)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--every", type=int, default=1, help="only each so many-th fault")
    parser.add_argument("--module", default="", help="only the module whose name ends so")
    given = parser.parse_args()
    for module in LAWS:
        if module.endswith(given.module) and noticed(module):
            sys.exit(f"the laws of {module} fail without any fault")
    killed, total = Counter[str](), Counter[str]()
    work = [each for module in LAWS if module.endswith(given.module) for each in mutants(module)][::given.every]
    with get_context("fork").Pool(given.jobs) as pool:
        for module, said, dead in pool.imap(_tried, work):
            total[module] += 1
            killed[module] += dead
            if not dead:
                print(f"survives: {said}", flush=True)
    for module, count in total.items():
        print(f"{module}: {killed[module]} of {count} killed")
    share = 100 * killed.total() / total.total()
    print(f"{killed.total()} of {total.total()} faults killed, {share:.1f} %")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main())
