"""The source files of the project, read and parsed once for every rule that looks at them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ("core/muster", "desktop/muster_desktop", "server/muster_server")
AROUND = ("tools", "benchmarks", "installers")


@dataclass(frozen=True)
class Source:
    """One Python file. `path` is relative to the root, with forward slashes; `text` is what it holds."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def module(self) -> str:
        """The dotted name that others import it by, such as "muster.fields.base"."""
        parts = self.path.removesuffix(".py").split("/")
        parts = parts[1:] if parts[0] in ("core", "desktop", "server") else parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def lines(self) -> int:
        return len(self.text.splitlines())


@cache
def source(path: str, text: str) -> Source:
    """That file, parsed once for every rule: a tree costs more than all that is asked of it. `cache_clear` forgets them all."""
    return Source(path, text)


def below(*folders: str) -> list[Source]:
    """Every Python file below the folders (relative to the root), sorted by path."""
    paths = {path for folder in folders for path in (ROOT / folder).rglob("*.py")}
    found = sorted(path for path in paths if "__pycache__" not in path.parts)
    return [source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in found]


def program() -> list[Source]:
    return below(*PROGRAM)


def all_but_tests() -> list[Source]:
    return below(*PROGRAM, *AROUND)


def tests() -> list[Source]:
    return below("tests")


def tracked() -> list[Path]:
    """Every file that git holds or would add, but for what is no longer there."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file()]


def functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
