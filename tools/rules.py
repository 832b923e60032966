"""The rules of the house that a machine can hold: each function returns its complaints, one line each, none when all is well."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

import grimp

from tools.source import ROOT, Source, functions, tracked

FILE_LINES, FUNCTION_LINES, CLASS_LINES = 300, 40, 250
DOTTED = re.compile(r"muster\w*(\.\w+)*")
VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "misc"}
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")
# Written in parts, so that this file does not name them.
HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "deb.debian" + ".org", "archive.ubuntu" + ".com")
DECISION = re.compile(r"(\d{4})-[a-z0-9-]+\.md")
FAILS = re.compile(r"Assert|raises|assert|wait|'check_")
PACKAGES = ("muster", "muster_desktop", "muster_server")


def budgets(sources: Iterable[Source]) -> list[str]:
    """A file holds at most 300 lines, a class 250, a function 40: what needs more is two things."""
    found = []
    for source in sources:
        if source.lines > FILE_LINES:
            found.append(f"{source.path}: {source.lines} lines, at most {FILE_LINES}")
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            most = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > most:
                found.append(f"{source.path}:{node.lineno}: {node.name} has {size} lines, at most {most}")
    return found


def doors() -> set[tuple[str, str]]:
    """The slow imports that may stand inside a function: (module, what it imports), from docs/architecture.md."""
    page = ROOT / "docs" / "architecture.md"
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    section = re.search(r"^## Doors$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    rows = re.findall(r"^\|([^|]+)\|([^|]+)\|[^|]+\|\s*$", section.group(1) if section else "", re.MULTILINE)
    cleaned = [(module.strip(" `"), [word.strip(" `") for word in names.split(",")]) for module, names in rows]
    return {(module, name) for module, names in cleaned for name in names if DOTTED.fullmatch(module)}


def local_imports(sources: Iterable[Source], allowed: set[tuple[str, str]]) -> list[str]:
    """Imports stand at the top, but for the doors: slow ones that a start of the program does not need."""
    found = []
    for source in sources:
        for function in functions(source):
            for node in ast.walk(function):
                if not isinstance(node, ast.Import | ast.ImportFrom):
                    continue
                above = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
                names = [above + alias.name for alias in node.names]
                for name in names:
                    if not any(module == source.module and within(name, door) for module, door in allowed):
                        found.append(f"{source.path}:{node.lineno}: {function.name} imports {name}, which is no door")
    return sorted(set(found))


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def vague_names(sources: Iterable[Source]) -> list[str]:
    """No module is called after nothing in particular."""
    return [f"{source.path}: a name that says nothing" for source in sources if VAGUE & set(source.module.split("."))]


def cycles() -> list[str]:
    """No module needs itself, however long the way around. Imports for the type checker alone do not count."""
    graph = grimp.build_graph(*PACKAGES, exclude_type_checking_imports=True, cache_dir=None)
    needs = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return [" -> ".join(reversed(error.args[1]))]
    return []


def colours(sources: Iterable[Source]) -> list[str]:
    """A colour is a token of the theme; only the theme says which colour that is."""
    found = []
    for source in sources:
        if source.path.rpartition("/")[2].startswith("theme"):
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and HEX_COLOUR.search(node.value):
                found.append(f"{source.path}:{node.lineno}: a colour outside the theme")
    return found


def swallowed(sources: Iterable[Source]) -> list[str]:
    """Nothing is swallowed: no handler takes every error and does nothing."""
    found = []
    for source in sources:
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.ExceptHandler):
                continue
            wide = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException"))
            if wide and all(isinstance(line, ast.Pass | ast.Continue) for line in node.body):
                found.append(f"{source.path}:{node.lineno}: swallows every error")
    return found


def docstrings(sources: Iterable[Source]) -> list[str]:
    """Every module says on its first line, in one sentence, what it is: docs/files.md is made of these."""
    found = []
    for source in sources:
        first = (ast.get_docstring(source.tree) or "").split("\n")[0]
        if not first.endswith((".", "?")):
            found.append(f"{source.path}: its first line is not one whole sentence")
    return found


def hosts() -> list[str]:
    """No tracked file names a package registry: where packages come from is each machine's own affair."""
    found = []
    for path in tracked():
        text = path.read_bytes()
        found += [f"{path.relative_to(ROOT)}: names {host}" for host in HOSTS if host.encode() in text]
    return found


def decisions() -> list[str]:
    """Decision records are numbered from 0001 without twins; a hole is one that is being written elsewhere."""
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    odd = [f"docs/decisions/{name}: not NNNN-some-words.md" for name in names if not DECISION.fullmatch(name)]
    numbers = [int(name[:4]) for name in names if DECISION.fullmatch(name)]
    if numbers[:1] != [1] or len(set(numbers)) < len(numbers):
        odd.append(f"docs/decisions: the numbers are {numbers}")
    return odd


def idle_tests(sources: Iterable[Source]) -> list[str]:
    """Every test can fail: it asserts, expects a failure, or waits for something, itself or in a function of its file."""
    found = []
    for source in sources:
        able = {each.name for each in functions(source) if FAILS.search(ast.dump(each))}
        for function in functions(source):
            if not function.name.startswith("test_"):
                continue
            called = {getattr(node.func, "id", "") for node in ast.walk(function) if isinstance(node, ast.Call)}
            if function.name not in able and not able & called:
                found.append(f"{source.path}:{function.lineno}: {function.name} asserts nothing")
    return found


def skipped_tests(sources: Iterable[Source]) -> list[str]:
    """No test is skipped or expected to fail, but for the system it runs on."""
    found = []
    for source in sources:
        if not re.search("skip|xfail", source.text):
            continue
        for function in functions(source):
            marks = [word for mark in function.decorator_list for word in re.findall(r"\w+", ast.unparse(mark))]
            here_only = "skipif" in marks and {"platform", "resource"} & set(marks)
            if re.search(r"'(skip|skipif|xfail)'", ast.dump(function)) and not here_only:
                found.append(f"{source.path}:{function.lineno}: {function.name} is skipped or expected to fail")
    return found
