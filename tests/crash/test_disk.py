"""The model of a disk: what was made to last is in every image, what was not is in some, and never more than was asked for."""

from __future__ import annotations

from random import Random

from crash.disk import HOW, Disk, Image
from crash.trace import Step

ROOT = "/r"


def at(path: str) -> str:
    return f"{ROOT}/{path}" if path else ROOT


def write(path: str, data: bytes, where: int = 0) -> Step:
    return Step("write", at(path), at=where, data=data)


def new(path: str) -> Step:
    return Step("open", at(path), other="new")


def sync(path: str = "") -> Step:
    return Step("sync", at(path))


def images(start: dict[str, bytes | None], *steps: Step, time: int | None = None) -> list[Image]:
    disk, random = Disk(ROOT, start, steps), Random(1)
    return [disk.image(len(steps) if time is None else time, random, how) for how in (*HOW, "") for _ in range(60)]


def contents(found: list[Image], path: str) -> set[bytes | None]:
    return {image.files.get(path, b"(none)") for image in found}


def test_a_file_is_as_it_was_at_its_last_fsync_or_anything_later() -> None:
    assert contents(images({"a": b"old."}, write("a", b"NEW."), sync("a")), "a") == {b"NEW."}
    assert contents(images({"a": b"old."}, write("a", b"NEW."), sync("a"), time=1), "a") == {b"old.", b"NEW."}
    two = contents(images({"a": b"...."}, write("a", b"xx"), write("a", b"yy", 2)), "a")
    assert two == {b"....", b"xx..", b"..yy", b"xxyy"}


def test_a_large_write_may_be_there_in_sectors() -> None:
    found = contents(images({"a": b"o" * 2048}, write("a", b"n" * 2048)), "a")
    assert len(found) > 5
    for each in found:
        assert each is not None and {each[start:start + 512] for start in range(0, 2048, 512)} <= {b"o" * 512, b"n" * 512}


def test_a_file_that_grows_without_its_content_holds_zeros() -> None:
    assert bytes(512) + b"n" * 512 in contents(images({"a": b""}, write("a", b"n" * 1024)), "a")
    assert contents(images({"a": b"abcdef"}, Step("size", at("a"), at=2)), "a") == {b"abcdef", b"ab"}


def test_names_last_from_the_fsync_of_their_folder_on() -> None:
    steps = (new("b"), write("b", b"B"), sync("b"), Step("rename", at("b"), other=at("a")))
    assert contents(images({"a": b"A"}, *steps, sync()), "a") == {b"B"}
    before = images({"a": b"A"}, *steps)
    assert contents(before, "a") == {b"A", b"B"} and contents(before, "b") == {b"B", b"(none)"}
    for image in before:
        assert not (image.files["a"] == b"B" and "b" in image.files), "a rename happens whole"


def test_a_renamed_file_without_its_fsync_may_be_empty() -> None:
    steps = (new("b"), write("b", b"B"), Step("rename", at("b"), other=at("a")), sync())
    assert contents(images({"a": b"A"}, *steps), "a") == {b"", b"\0", b"B"}


def test_a_removed_file_may_come_back_and_a_new_folder_may_go_with_all_that_is_in_it() -> None:
    assert contents(images({"a": b"A"}, Step("unlink", at("a"))), "a") == {b"A", b"(none)"}
    steps = (Step("mkdir", at("d")), new("d/a"), write("d/a", b"A"), sync("d/a"), sync("d"))
    assert contents(images({}, *steps), "d/a") == {b"A", b"(none)"}
    assert contents(images({}, *steps, sync()), "d/a") == {b"A"}


def test_a_renamed_folder_keeps_what_is_in_it() -> None:
    steps = (Step("mkdir", at("x")), new("x/a"), write("x/a", b"A"), sync("x/a"), sync("x"),
             Step("rename", at("x"), other=at("y")), write("y/a", b"B"), sync("y/a"), sync())
    assert contents(images({}, *steps), "y/a") == {b"B"}
