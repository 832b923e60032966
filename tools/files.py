"""Writes docs/files.md: every module of the program with the first line of its docstring."""

from __future__ import annotations

import ast
import sys
from itertools import groupby

from tools.source import AROUND, PROGRAM, ROOT, Source, below

PAGE = ROOT / "docs" / "files.md"
HEADER = """# Files

Every module and what it is for, in its own words: the first line of its docstring. Made by `make files`; a test keeps it true.
"""


def page() -> str:
    """The text of docs/files.md as it should be now."""
    sections = [HEADER]
    for folder, files in groupby(below(*PROGRAM, *AROUND), key=lambda source: source.path.rpartition("/")[0]):
        rows = [f"| `{source.path.rpartition('/')[2]}` | {sentence(source)} |" for source in files]
        sections.append("\n".join([f"## {folder}", "", "| file | what it is |", "|---|---|", *rows]) + "\n")
    return "\n".join(sections)


def sentence(source: Source) -> str:
    return (ast.get_docstring(source.tree) or "").split("\n")[0].replace("|", "\\|")


def main() -> int:
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
