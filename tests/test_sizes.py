"""The house keeps its rooms small: the caps of the design, measured over the source tree."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "readouts"
FILES = sorted(SOURCE.rglob("*.py"))

FILE_CAP = 400
FILE_MEDIAN = 120
FUNCTION_CAP = 60
FUNCTION_MEDIAN = 10
PARAMETER_CAP = 6


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(SOURCE)}:{node.lineno} {node.name}", node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    names = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}])


def test_no_file_is_longer_than_the_cap() -> None:
    assert {str(p): lines_of(p) for p in FILES if lines_of(p) > FILE_CAP} == {}


def test_the_median_file_is_small() -> None:
    assert statistics.median(lines_of(p) for p in FILES) <= FILE_MEDIAN


def test_no_function_is_longer_than_the_cap() -> None:
    assert {name: length(f) for name, f in functions() if length(f) > FUNCTION_CAP} == {}


def test_the_median_function_is_small() -> None:
    assert statistics.median(length(f) for _, f in functions()) <= FUNCTION_MEDIAN


def test_no_function_takes_more_parameters_than_the_cap() -> None:
    assert {name: parameters(f) for name, f in functions() if parameters(f) > PARAMETER_CAP} == {}
