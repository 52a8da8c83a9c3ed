"""The import law: a datum goes one way, and no room looks into one further down."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import Source, sources

CHAIN = ("lang", "annotate", "extract", "resolve", "ledger", "query")
BASE = {"model", "text", "knowledge"}
SKINS = ("export", "cli", "web", "watch", "scale", "evaluate")

LAW: dict[str, set[str]] = {
    "model": set(),
    "text": {"model"},
    "knowledge": {"model"},
    "sources": {"model", "text"},
    **{room: BASE | set(CHAIN[:place]) for place, room in enumerate(CHAIN)},
    **{skin: BASE | set(CHAIN) | {"sources"} for skin in SKINS},
    "__init__": {"model", "extract", "query"},
    "__main__": {"cli"},
}
"""For each room, the rooms that it may import from. `sources` serves the skins, which bring articles in."""

BESIDE = {"cli": set(SKINS), "web": {"export"}}
"""Skins may not lean on one another, but for the command line, which starts them; and pages hand out exports."""


def imported(source: Source) -> Iterator[tuple[int, str]]:
    """Line and room of each import from the package, also within functions."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{source.name}:{node.lineno}: imports are absolute"
            names = [
                f"{node.module}.{alias.name}" if node.module == "honglu" else str(node.module) for alias in node.names
            ]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "honglu":
                yield node.lineno, rest.partition(".")[0] or "__init__"


@pytest.mark.parametrize("source", sources("src/honglu"), ids=lambda s: s.name)
def test_a_room_imports_only_from_rooms_before_it(source: Source) -> None:
    assert source.room in LAW, f"{source.room} is no room of the house: give it a place in the law, or move it"
    allowed = LAW[source.room] | BESIDE.get(source.room, set()) | {source.room}
    wrong = [f"line {line}: {room}" for line, room in imported(source) if room not in allowed | {"__version__"}]
    assert not wrong, f"{source.name} ({source.room} may import {sorted(allowed)}): {wrong}"


def test_the_package_imports_the_engine_only_within_functions() -> None:
    (package,) = [source for source in sources("src/honglu") if source.room == "__init__"]
    at_import = {
        name.split(".")[1]
        for node in package.tree.body
        if isinstance(node, ast.ImportFrom)
        for name in [str(node.module)]
        if name.startswith("honglu.")
    }
    assert at_import <= {"model"}
