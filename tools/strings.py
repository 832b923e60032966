"""Keeps i18n/*.ts in step with the texts in the source, by pyside6-lupdate.

lupdate 6.11 misreads much of Python: `translate(context, text, None, n)` is a plural to it only when n is a number, any other
expression drops the text without a word, and what follows on the same line lands in a context that nobody asks for. So the
texts are found here, by Python's own parser, and lupdate is given them one by one in the only spelling that it reads well.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from tools.source import PROGRAM, ROOT, Source, below

CATALOGUES = ROOT / "i18n"
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
# English is the language of the source: its catalogue holds the plurals alone.
LANGUAGES = {"ar": [], "en": ["-pluralonly"]}
# Languages of sheets on paper, which the window does not speak yet: their catalogues hold these contexts alone.
PARTS = dict.fromkeys(("bn", "ckb", "es", "fr", "km", "ps", "th"), ("paper",))
EVERY = (*LANGUAGES, *PARTS)
# lupdate knows no plurals of Sorani and leaves such a catalogue as it is, without a failure; those of Kurmanji are the same two.
PLURALS_OF = {"ckb": "ku"}


def catalogue(language: str) -> Path:
    return CATALOGUES / f"muster_{language}.ts"


def held(language: str, context: str) -> bool:
    """Whether the catalogue of a language holds the texts of a context."""
    return language in LANGUAGES or context in PARTS[language]


class Message(NamedTuple):
    """One text to translate. `plural`: a number chooses its form, and the text holds it as %n."""

    context: str
    text: str
    note: str
    plural: bool

    def spelled(self) -> str:
        """A line of Python that lupdate reads as this message."""
        words = ", ".join(json.dumps(word, ensure_ascii=False) for word in (self.context, self.text, self.note))
        return f"QCoreApplication.translate({words}{', 1' if self.plural else ''})\n"


class Finder(ast.NodeVisitor):
    """Walks one file and keeps its messages. The context of `self.tr` is the class that it stands in."""

    def __init__(self) -> None:
        self.classes: list[str] = []
        self.found: list[Message] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        words = [word.value if isinstance(word, ast.Constant) and isinstance(word.value, str) else "" for word in node.args]
        if name == "tr" and isinstance(node.func, ast.Name):
            name = "translate"  # the short name that some functions give it
        if name == "tr" and self.classes and words and words[0]:
            self.found.append(Message(self.classes[-1], words[0], words[1] if len(words) > 1 else "", False))
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(words) > 1 and words[0] and words[1]:
            plural = len(words) > 3 or any(word.arg == "n" for word in node.keywords)
            self.found.append(Message(words[0], words[1], words[2] if len(words) > 2 else "", plural))
        self.generic_visit(node)


@cache
def messages(source: Source) -> tuple[Message, ...]:
    """Every text of one file that is marked for translation, in the order of the file. Found once for all languages."""
    finder = Finder()
    finder.visit(source.tree)
    return tuple(finder.found)


def update(language: str, target: Path) -> None:
    """Bring the catalogue in `target` up to date with the source, keeping its translations."""
    words = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language"]
    words.append(PLURALS_OF.get(language, language))
    with tempfile.TemporaryDirectory() as folder:
        found = [message for source in below(*PROGRAM) for message in messages(source)]
        lines = [message.spelled() for message in found if held(language, message.context)]
        (Path(folder) / "texts.py").write_text("".join(lines), encoding="utf-8")
        command = [str(LUPDATE), *words, *LANGUAGES.get(language, []), "texts.py", "-ts", str(target)]
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode or "rror" in done.stderr or "won't be updated" in done.stderr:
        raise SystemExit(f"pyside6-lupdate: {done.stderr.strip() or done.returncode}")


def stale() -> list[str]:
    """The catalogues that `make strings` would change, as complaints."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in EVERY:
            kept, copy = catalogue(language), Path(folder) / catalogue(language).name
            if kept.exists():
                shutil.copyfile(kept, copy)
            update(language, copy)
            if not kept.exists() or kept.read_bytes() != copy.read_bytes():
                found.append(f"{kept.relative_to(ROOT)} is behind the source: run make strings")
    return found


class Entry(NamedTuple):
    """One message of a catalogue. `forms` are its translations: one, or one for each plural form."""

    context: str
    text: str
    plural: bool
    finished: bool
    forms: tuple[str, ...]


def entries(language: str) -> list[Entry]:
    found = []
    for context in ElementTree.parse(catalogue(language)).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            plural = message.get("numerus") == "yes"
            texts = [form.text or "" for form in translation.findall("numerusform")] if plural else [translation.text or ""]
            finished = translation.get("type") != "unfinished"
            found.append(Entry(context.findtext("name", ""), message.findtext("source", ""), plural, finished, tuple(texts)))
    return found


def unfinished(language: str) -> list[str]:
    """The messages of a catalogue that have no finished translation, as complaints."""
    return [f"{language}, {each.context}: {each.text}" for each in entries(language) if not each.finished]


def main() -> int:
    CATALOGUES.mkdir(exist_ok=True)
    for language in EVERY:
        update(language, catalogue(language))
        print(f"{catalogue(language).relative_to(ROOT)}: {len(unfinished(language))} texts without a translation")
    return 0


if __name__ == "__main__":
    sys.exit(main())
