"""The rules for texts that people read: what the translators' tool cannot see or a catalogue does not hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from tools.source import Source
from tools.strings import EVERY, entries, held, messages

HOLE = re.compile(r"\{\w+(?:![rsa])?(?::[^}]*)?\}")
MARKS = ("tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP")


def calls(source: Source) -> Iterator[tuple[str, ast.Call]]:
    """Every call that marks a text for translation, with the function's name."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            bare = getattr(node.func, "id", "")
            name = getattr(node.func, "attr", "translate" if bare == "tr" else bare)
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


def lost(sources: Iterable[Source]) -> list[str]:
    """Every marked text is in the catalogues under its context, with a plural where a number chooses its form."""
    wanted = {(message.context, message.text): message.plural for source in sources for message in messages(source)}
    found = []
    for language in EVERY:
        kept = {(each.context, each.text): each.plural for each in entries(language)}
        for (context, text), plural in sorted(wanted.items()):
            needed = held(language, context) and (plural or language != "en")
            if needed and kept.get((context, text)) is not plural:
                found.append(f"{language}: {context}: {text}: is not in the catalogue" + (" as a plural" if plural else ""))
    return found


def counted(sources: Iterable[Source]) -> list[str]:
    """%n and a number go together: one without the other shows a bare %n, or forms that all say the same."""
    return [
        f"{source.path}: {message.text}: " + ("no %n for its number" if message.plural else "%n and no number")
        for source in sources
        for message in messages(source)
        if ("%n" in message.text) is not message.plural
    ]


def holes(text: str) -> list[str]:
    """The parts of a text that the program fills in, such as {name} or {text!r}."""
    return sorted(HOLE.findall(text))


def bare_numbers(language: str) -> list[str]:
    """The plural forms that show the number in digits that the reader may not have chosen: %n where %Ln is meant."""
    plurals = [each for each in entries(language) if each.plural]
    return [f"{language}: {each.context}: {form}" for each in plurals for form in each.forms if "%n" in form]


def misfilled(language: str) -> list[str]:
    """The translations that do not fill in the same parts as the source: they would raise, or leave something out."""
    return [
        f"{language}: {each.context}: {each.text}: fills in {holes(form) or 'nothing'}"
        for each in entries(language)
        for form in each.forms
        if form and holes(form) != holes(each.text)
    ]
