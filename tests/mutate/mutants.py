"""Small faults put into a module one at a time: a comparison turned round, a number off by one, a statement left out.

Each is compiled apart and put into the functions that are loaded already, so nothing is imported again and no file changes.
"""

from __future__ import annotations

import ast
import copy
import importlib
from collections.abc import Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any, NamedTuple

_COMPARED: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_COUNTED: dict[type, type] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Mult: ast.Add}

_LEFT_OUT = ast.Expr | ast.Assign | ast.AugAssign | ast.Raise | ast.Break | ast.Continue


class Mutant(NamedTuple):
    """One fault: where, what, and the module's tree with it."""

    module: str
    function: str
    line: int
    what: str
    tree: ast.Module

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.function}: {self.what}"


def mutants(module: str) -> Iterator[Mutant]:
    """Every fault of a module, in order of its lines."""
    found = importlib.import_module(module)
    with open(str(found.__file__), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for path, function in _functions(tree, ()):
        for at, node in enumerate(_within(function)):
            for number, what in enumerate(_changes(node)):
                again = copy.deepcopy(tree)
                twin = next(each for name, each in _functions(again, ()) if name == path)
                _apply(next(each for i, each in enumerate(_within(twin)) if i == at), number)
                ast.fix_missing_locations(again)
                yield Mutant(module, ".".join(path), getattr(node, "lineno", function.lineno), what, again)


def _functions(node: ast.AST, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.FunctionDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef):
            yield (*path, child.name), child
        elif isinstance(child, ast.ClassDef):
            yield from _functions(child, (*path, child.name))


def _within(node: ast.AST) -> Iterator[ast.AST]:
    """A function and what it does; not what it is said to take and give, nor what stands below a minus."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "args", "decorator_list") and not isinstance(node, ast.Call):
            continue
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.FunctionDef):
                yield from _within(child)


def _changes(node: ast.AST) -> list[str]:
    """What can be done to a node; `_apply` does the same by number."""
    return [what for what, _ in _ways(node)]


def _apply(node: ast.AST, number: int) -> None:
    _ways(node)[number][1]()


def _ways(node: ast.AST) -> list[tuple[str, Any]]:
    return [*_of_operators(node), *_of_values(node), *_of_statements(node)]


def _of_operators(node: Any) -> list[tuple[str, Any]]:
    out: list[tuple[str, Any]] = []
    if isinstance(node, ast.Compare):
        for i, op in enumerate(node.ops):
            for other in _COMPARED[type(op)]:
                out.append((f"{ast.unparse(node)} with {other.__name__}",
                            lambda i=i, other=other: node.ops.__setitem__(i, other())))
    elif isinstance(node, ast.BinOp) and type(node.op) in _COUNTED:
        other = _COUNTED[type(node.op)]
        out.append((f"{ast.unparse(node)} with {other.__name__}", lambda: setattr(node, "op", other())))
    elif isinstance(node, ast.BoolOp):
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        out.append((f"{ast.unparse(node)} with {other.__name__}", lambda: setattr(node, "op", other())))
        out += [(f"{ast.unparse(node)} without {ast.unparse(value)}", lambda i=i: node.values.pop(i))
                for i, value in enumerate(node.values)]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        out.append((f"{ast.unparse(node)} without not", lambda: _twice(node)))
    return out


def _of_values(node: Any) -> list[tuple[str, Any]]:
    out: list[tuple[str, Any]] = []
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
        out.append((f"{ast.unparse(node)} as 0", lambda: setattr(node.operand, "value", 0)))
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        out += [(f"{node.value} as {node.value + by}", lambda by=by: setattr(node, "value", node.value + by)) for by in (1, -1)]
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        out.append((f"{node.value} turned round", lambda: setattr(node, "value", not node.value)))
    elif isinstance(node, ast.IfExp):
        out.append((f"{ast.unparse(node)} turned round", lambda: setattr(node, "test", ast.UnaryOp(ast.Not(), node.test))))
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        out.append((f"{ast.unparse(node)} as None", lambda: setattr(node, "value", ast.Constant(None))))
    return out


def _of_statements(node: Any) -> list[tuple[str, Any]]:
    out: list[tuple[str, Any]] = []
    for name in ("body", "orelse"):
        block = getattr(node, name, None)
        if isinstance(block, list):
            out += [(f"without {ast.unparse(each).splitlines()[0]}", lambda block=block, i=i: block.__setitem__(i, ast.Pass()))
                    for i, each in enumerate(block) if isinstance(each, _LEFT_OUT) and not _is_text(each)]
    return out


def _twice(node: ast.UnaryOp) -> None:
    node.operand = ast.UnaryOp(ast.Not(), node.operand)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def put(mutant: Mutant) -> None:
    """Make the loaded function the faulty one, wherever it was imported to."""
    module = importlib.import_module(mutant.module)
    code = compile(mutant.tree, str(module.__file__), "exec", dont_inherit=True)
    path = mutant.function.split(".")
    for name in path:
        code = next(each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == name)
    _loaded(module, path).__code__ = code


def _loaded(module: ModuleType, path: list[str]) -> FunctionType:
    at: Any = module
    for name in path:
        at = vars(at)[name]
    at = getattr(at, "fget", None) or getattr(at, "__wrapped__", None) or getattr(at, "__func__", None) or at
    assert isinstance(at, FunctionType), f"{path} is no function"
    return at
