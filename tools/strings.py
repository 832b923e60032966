"""Keeps i18n/*.ts in step with the texts in the source, by pyside6-lupdate over an explicit list of files.

lupdate 6.11 reads `translate(context, text, None, n)` as a plural only when n is a number: a name makes it no plural, and
any other expression drops the text without a word. So lupdate is given copies in which every such n is 1.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from tools.source import PROGRAM, ROOT, Source, below

CATALOGUES = ROOT / "i18n"
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
# English is the language of the source: its catalogue holds the plurals alone.
LANGUAGES = {"ar": [], "en": ["-pluralonly"]}


def catalogue(language: str) -> Path:
    return CATALOGUES / f"muster_{language}.ts"


def update(language: str, target: Path) -> None:
    """Bring the catalogue in `target` up to date with the source, keeping its translations."""
    words = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
    with tempfile.TemporaryDirectory() as folder:
        copies = [copy(source, Path(folder)) for source in below(*PROGRAM)]
        command = [str(LUPDATE), *words, *LANGUAGES[language], *copies, "-ts", str(target)]
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode or "rror" in done.stderr:
        raise SystemExit(f"pyside6-lupdate: {done.stderr.strip() or done.returncode}")


def copy(source: Source, folder: Path) -> str:
    """Write a copy that lupdate reads rightly; returns its path below `folder`."""
    target = folder / source.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(readable(source), encoding="utf-8")
    return source.path


def readable(source: Source) -> str:
    """The text of `source` with 1 for the number in every call of translate() that gives one."""
    lines = [line.encode() for line in source.text.splitlines(keepends=True)]
    counts = [(count, one) for node in ast.walk(source.tree) if isinstance(node, ast.Call) for count, one in number(node)]
    for count, one in sorted(counts, key=lambda pair: (pair[0].lineno, pair[0].col_offset), reverse=True):
        first, last = count.lineno - 1, (count.end_lineno or count.lineno) - 1
        before, after = lines[first][: count.col_offset], lines[last][count.end_col_offset :]
        lines[first : last + 1] = [before + one + after]
    return b"".join(lines).decode()


def number(call: ast.Call) -> list[tuple[ast.expr | ast.keyword, bytes]]:
    """The argument of a call of translate() that chooses the plural form, and what to write there; nothing elsewhere."""
    if getattr(call.func, "attr", getattr(call.func, "id", "")) != "translate":
        return []
    if len(call.args) > 3:
        return [(call.args[3], b"1")]
    return [(word, b"1" if len(call.args) == 3 else b"None, 1") for word in call.keywords if word.arg == "n"]


def stale() -> list[str]:
    """The catalogues that `make strings` would change, as complaints."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            kept, copy = catalogue(language), Path(folder) / catalogue(language).name
            if kept.exists():
                shutil.copyfile(kept, copy)
            update(language, copy)
            if not kept.exists() or kept.read_bytes() != copy.read_bytes():
                found.append(f"{kept.relative_to(ROOT)} is behind the source: run make strings")
    return found


def unfinished(language: str) -> list[str]:
    """The messages of a catalogue that have no finished translation, as complaints."""
    found = []
    for context in ElementTree.parse(catalogue(language)).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                found.append(f"{language}, {context.findtext('name')}: {message.findtext('source')}")
    return found


def main() -> int:
    CATALOGUES.mkdir(exist_ok=True)
    for language in LANGUAGES:
        update(language, catalogue(language))
        print(f"{catalogue(language).relative_to(ROOT)}: {len(unfinished(language))} texts without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
