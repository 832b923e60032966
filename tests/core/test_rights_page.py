"""docs/rights.md says what the program does."""

from __future__ import annotations

from pathlib import Path

from muster.kinds import ALL, ROLES
from muster.rights_page import page

DOC = Path(__file__).parents[2] / "docs" / "rights.md"


def test_the_page_is_what_the_matrix_says():
    assert DOC.read_text(encoding="utf-8") == page(), "run: .venv/bin/python -m muster.rights_page > docs/rights.md"


def test_the_page_names_every_role_and_kind():
    lines = page().splitlines()
    heads = next(line for line in lines if line.startswith("| kind |"))
    assert [cell.strip() for cell in heads.strip("|").split("|")] == ["kind", *(role.name for role in ROLES)]
    assert all(any(line.startswith(f"| {name} |") for line in lines) for name in ALL)
    assert "| device | R | R | R | - | - | - | - | - | - |" in lines
