"""The size ratchet: what does not fit on a few screens is two things."""

from __future__ import annotations

import ast
from statistics import quantiles

from tests.house.sources import sources

FILE_LINES = 400
FUNCTION_LINES = 60
USUAL_FUNCTION_LINES = 40  # of the package's functions, 95 in 100 stay below

FOLDERS = ("src", "tests", "benchmarks", "tools")


def functions(*folders: str) -> dict[str, int]:
    """Lengths of all functions, by where they stand."""
    return {
        f"{source.name}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for source in sources(*folders)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_no_file_is_longer_than_a_reader_bears() -> None:
    lengths = {source.name: source.text.count("\n") for source in sources(*FOLDERS)}
    assert not {name: lines for name, lines in lengths.items() if lines > FILE_LINES}


def test_no_function_is_longer_than_a_screen() -> None:
    assert not {name: lines for name, lines in functions(*FOLDERS).items() if lines > FUNCTION_LINES}


def test_most_functions_are_short() -> None:
    lengths = functions("src").values()
    assert quantiles(lengths, n=20)[-1] < USUAL_FUNCTION_LINES
