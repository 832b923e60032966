"""docs/faults.md names a rule and a test for each fault, and every name in it is the name of something."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from simulate.sabotage import RULES

ROOT = Path(__file__).parents[2]
ROWS = [line for line in (ROOT / "docs/faults.md").read_text("utf-8").splitlines() if line.startswith("| F")]
SOURCES = {"muster": "core", "muster_desktop": "desktop", "muster_server": "server"}


def source(module: str) -> Path:
    path = ROOT / SOURCES[module.split(".")[0]] / module.replace(".", "/")
    return path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"


def declares(path: Path, name: str) -> bool:
    """Whether a file declares a function, a class, a constant, or a method of a class."""
    nodes: list[ast.stmt] = ast.parse(path.read_text("utf-8")).body
    for part in name.split("."):
        found = [node for node in nodes
                 if (isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == part)
                 or (isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == part for to in node.targets))]
        if not found:
            return False
        nodes = getattr(found[0], "body", [])
    return True


def test_each_fault_has_its_row() -> None:
    assert [row.split("|")[1].strip() for row in ROWS] == [f"F{number}" for number in range(1, 45)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_every_name_exists(row: str) -> None:
    names = re.findall(r"`([^`]+)`", row)
    assert names or "not built" in row
    for name in names:
        if "::" in name:
            path, test = name.split("::")
            assert declares(ROOT / path, test), name
        elif ":" in name:
            module, rule = name.split(":")
            assert declares(source(module), rule), name
        else:
            assert (ROOT / name).is_file(), name
    for rule in re.findall(r'S: "([^"]+)"', row):
        assert rule in RULES, rule
