"""The rules for texts that people read: what the translators' tool cannot see or a catalogue does not hold."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from tools.source import Source
from tools.strings import LANGUAGES, catalogue

MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")


def calls(source: Source) -> Iterator[tuple[str, ast.Call]]:
    """Every call that marks a text for translation, with the function's name."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in MARKS:
                yield name, node


def unreadable(sources: Iterable[Source]) -> list[str]:
    """A text for translation is a literal: one put together at run time is found by nobody, translated by nothing."""
    found = []
    for source in sources:
        for name, call in calls(source):
            place = f"{source.path}:{call.lineno}"
            if any(built(argument) for argument in call.args):
                found.append(f"{place}: a text put together inside {name}()")
            elif name == "tr" and isinstance(call.func, ast.Name):
                found.append(f"{place}: another function under the name tr, whose context is read as the text")
            elif name == "tr" and call.args and not literal(call.args[0]):
                found.append(f"{place}: tr() of something that is no literal")
            elif name == "tr" and (len(call.args) > 2 or any(word.arg == "n" for word in call.keywords)):
                found.append(f"{place}: a plural by tr(), which fails in subclasses; use QCoreApplication.translate")
    return found


def built(node: ast.expr) -> bool:
    """An f-string, or a string made by +, % or .format()."""
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.BinOp):
        return literal(node.left) or literal(node.right) or built(node.left)
    return isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format" and literal(node.func.value)  # type: ignore[attr-defined]


def literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def marked(sources: Iterable[Source]) -> set[tuple[str, str]]:
    """(context, text) of every text that the source marks; the context of tr() is its class, left empty here."""
    found = set()
    for source in sources:
        for name, call in calls(source):
            texts = [argument.value for argument in call.args if literal(argument) and isinstance(argument, ast.Constant)]
            if name in ("tr", "QT_TR_NOOP") and texts:
                found.add(("", str(texts[0])))
            elif len(texts) > 1:
                found.add((str(texts[0]), str(texts[1])))
    return found


def lost(sources: Iterable[Source]) -> list[str]:
    """Every marked text is in the catalogues, with a plural where it has %n: some spellings are left out without a word."""
    wanted = marked(sources)
    found = []
    for language in LANGUAGES:
        held: dict[tuple[str, str], bool] = {}
        for context in ElementTree.parse(catalogue(language)).iter("context"):
            for message in context.iter("message"):
                for name in ("", context.findtext("name", "")):
                    held[name, message.findtext("source", "")] = message.get("numerus") == "yes"
        for context_name, text in sorted(wanted):
            plural = "%n" in text
            if (plural or language != "en") and held.get((context_name, text)) is not plural:
                found.append(f"{language}: {context_name}: {text}: is not in the catalogue" + (" as a plural" if plural else ""))
    return found
