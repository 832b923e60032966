"""Lock: one holder at a time, across processes, given up when the holder dies however it dies."""

import subprocess
import sys
from pathlib import Path

from muster import lockfile
from muster.lockfile import hold

HOLDER = """
import sys, time
from pathlib import Path
from muster.lockfile import hold
held = hold(Path(sys.argv[1]))
print("held" if held else "refused", flush=True)
sys.stdin.read()
"""


def start(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={"PYTHONPATH": str(Path(lockfile.__file__).parents[1])})
    assert process.stdout is not None
    return process


def test_one_holder_in_one_process(tmp_path: Path) -> None:
    first = hold(tmp_path)
    assert first is not None
    assert hold(tmp_path) is None
    first.release()
    first.release()
    with hold(tmp_path) or first:
        assert hold(tmp_path) is None
    assert hold(tmp_path) is not None


def test_a_killed_holder_leaves_no_lock(tmp_path: Path) -> None:
    with start(tmp_path) as process:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        assert hold(tmp_path) is None
        process.kill()
        process.wait()
    mine = hold(tmp_path)
    assert mine is not None
    with start(tmp_path) as process:
        assert process.communicate("")[0] == "refused\n"
    mine.release()
    assert (tmp_path / lockfile.NAME).read_bytes() == b""  # no process id, nothing that could be stale
