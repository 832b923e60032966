"""Runs every check and says in one line each what it found: style, types, contracts, the rules of the house, the catalogues."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tools import files, rules, strings, texts
from tools.source import ROOT, all_but_tests, program, tests

BIN = Path(sys.executable).parent
COMMANDS = {
    "style": [str(BIN / "ruff"), "check", "--quiet", "--output-format", "concise"],
    "types": [str(BIN / "mypy")],
    "contracts": [str(BIN / "lint-imports"), "--no-cache", "--no-logo"],
}


def house() -> dict[str, Callable[[], list[str]]]:
    """Every rule by its name; each gives its complaints."""
    return {
        "budgets": lambda: rules.budgets(all_but_tests()),
        "local imports": lambda: rules.local_imports(program(), rules.doors()),
        "vague names": lambda: rules.vague_names(all_but_tests()),
        "import cycles": rules.cycles,
        "colours": lambda: rules.colours(program()),
        "swallowed errors": lambda: rules.swallowed(all_but_tests()),
        "docstrings": lambda: rules.docstrings(all_but_tests()),
        "registry hosts": rules.hosts,
        "decisions": rules.decisions,
        "tests that assert": lambda: rules.idle_tests(tests()),
        "tests that run": lambda: rules.skipped_tests(tests()),
        "docs/files.md": behind,
        "texts": lambda: texts.unreadable(program()),
        "texts in the catalogues": lambda: texts.lost(program()),
        "numbers in texts": lambda: texts.counted(program()),
        "filled texts": lambda: [line for language in strings.EVERY for line in texts.misfilled(language)],
        "digits": lambda: [line for language in strings.EVERY for line in texts.bare_numbers(language)],
        "catalogues": strings.stale,
        "translations": lambda: [line for language in strings.EVERY for line in strings.unfinished(language)],
    }


def behind() -> list[str]:
    kept = files.PAGE.read_text(encoding="utf-8") if files.PAGE.exists() else ""
    return [] if kept == files.page() else ["docs/files.md is behind the source: run make files"]


def main() -> int:
    """Run everything, even after a failure, so that one run shows all there is. Returns the exit status."""
    failed: list[str] = []
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / root) for root in ("core", "desktop", "server"))}
    for name, command in COMMANDS.items():
        done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip() and ": note:" not in line]
        report(name, lines if done.returncode else [], failed)
    for name, complaints in house().items():
        report(name, complaints(), failed)
    print(f"check: {len(failed)} of {len(COMMANDS) + len(house())} failed" + (": " + ", ".join(failed) if failed else ""))
    return 1 if failed else 0


def report(name: str, complaints: list[str], failed: list[str]) -> None:
    print(f"{name}: {'ok' if not complaints else str(len(complaints)) + ' to mend'}", flush=True)
    for line in complaints:
        print("   ", line)
    if complaints:
        failed.append(name)


if __name__ == "__main__":
    sys.exit(main())
