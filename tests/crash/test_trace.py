"""The reader of traces: bytes, offsets, names; and it refuses what it does not know rather than build wrong images."""

from __future__ import annotations

import pytest

from crash.trace import Reader, Step, Unknown


def coded(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def steps(*lines: str) -> list[Step]:
    return list(Reader("/r").steps(lines))


A, R, OUT = coded("/r/a"), coded("/r"), coded("pipe:[7]")
OPEN = f'openat(AT_FDCWD<{coded("/")}>, "{A}", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3<{A}>'


def test_writes_follow_the_offset_of_their_descriptor() -> None:
    found = steps(OPEN, f'write(3<{A}>, "{coded("ab")}", 2) = 2', f"lseek(3<{A}>, 512, SEEK_SET) = 512",
                  f'write(3<{A}>, "{coded("cd")}", 2) = 1', f'pwrite64(3<{A}>, "{coded("ef")}", 2, 40) = 2',
                  f"ftruncate(3<{A}>, 7) = 0", f"fsync(3<{A}>) = 0")
    assert [(step.what, step.at, step.data, step.call) for step in found] == [
        ("open", 0, b"", 0), ("write", 0, b"ab", 1), ("write", 512, b"c", 2), ("write", 40, b"ef", 3), ("size", 7, b"", 4),
        ("sync", 0, b"", 5)]


def test_names_are_whole_and_what_failed_or_lies_elsewhere_is_counted_but_not_followed() -> None:
    reader = Reader("/r")
    found = list(reader.steps([
        f'rename("{A}", "{coded("/r/b")}") = 0', f'unlink("{coded("/elsewhere")}") = 0',
        f'unlinkat(AT_FDCWD<{R}>, "{coded("b")}", 0) = 0', f'mkdir("{coded("/r/c")}", 0700) = -1 EEXIST (File exists)',
        f'unlinkat(AT_FDCWD<{R}>, "{coded("c")}", AT_REMOVEDIR) = 0', "+++ exited with 0 +++"]))
    assert [(step.what, step.path, step.other, step.call) for step in found] == [
        ("rename", "/r/a", "/r/b", 1), ("unlink", "/r/b", "", 3), ("rmdir", "/r/c", "", 5)]
    assert reader.calls == ["rename", "unlink", "unlinkat", "mkdir", "unlinkat"]


def test_what_is_said_is_seen_and_a_file_that_is_gone_is_passed_over() -> None:
    found = steps(f'writev(5<{OUT}>, [{{iov_base="{coded("x")}", iov_len=1}}], 1) = 1', f"fsync(3<{A}>(deleted)) = 0")
    assert [(step.what, step.data) for step in found] == [("said", b"x")]


@pytest.mark.parametrize("line", [
    f'write(3<{A}>, "{coded("ab")}"..., 9) = 9',
    f"fallocate(3<{A}>, 0, 0, 9) = 0",
    f'openat(AT_FDCWD<{R}>, "{A}", O_WRONLY|O_CREAT|O_APPEND, 0600) = 3<{A}>',
    "what is this",
])
def test_what_it_does_not_know_is_refused(line: str) -> None:
    with pytest.raises(Unknown):
        steps(line)
