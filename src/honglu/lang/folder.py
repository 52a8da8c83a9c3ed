"""Reads a pack's folder for checking: parsed files, tables as rows, and what of them cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from honglu.lang.finding import Finding
from honglu.lang.schema import SCHEMA
from honglu.lang.shape import label

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PLACES = "places.tsv"
Place = tuple[str, str, str]  # name, country, kind


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a pack: `raw` as text, `nodes` as parsed, by the name of the file (nodes without the ending)."""

    raw: Mapping[str, str]
    nodes: Mapping[str, Any]
    places: tuple[Place, ...]
    findings: list[Finding] = field(default_factory=list)


def read_folder(folder: Traversable) -> Folder:
    """Read every file that a pack has; what is missing or broken is a finding of the result."""
    findings: list[Finding] = []
    raw: dict[str, str] = {}
    nodes: dict[str, Any] = {}
    for name in SCHEMA:
        file = folder / f"{name}.yaml"
        if not file.is_file():
            findings.append(Finding(file.name, "the file", "is missing", "every pack has it; see lang/vi"))
            continue
        text = _text(file, findings)
        if text is None:
            continue
        raw[file.name] = text
        try:
            nodes[name] = yaml.load(text, Loader=_Loader)  # noqa: S506  # a safe loader
        # For a value tagged as what it is not, or a number of thousands of digits, it raises more than its own errors.
        except (yaml.YAMLError, ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            findings.append(Finding(file.name, "the file", f"is no YAML: {_one_line(error)}", "mend the syntax"))
    places: tuple[Place, ...] = ()
    if (file := folder / PLACES).is_file() and (table := _text(file, findings)) is not None:
        raw[PLACES] = table
        places = tuple(_rows(table, findings))
    return Folder(raw, nodes, places, findings)


def _text(file: Traversable, findings: list[Finding]) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        hint = f"byte {error.start + 1} is none of UTF-8: save the file as UTF-8"
        findings.append(Finding(file.name, "the file", "is not UTF-8", hint))
        return None


def _rows(table: str, findings: list[Finding]) -> Iterator[Place]:
    for number, line in enumerate(table.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            hint = "name, country and kind, with tabs between"
            findings.append(Finding(PLACES, f"line {number}", f"has {len(cells)} columns and not 3", hint))
        elif cells[0] != "name":
            yield cells[0], cells[1], cells[2]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def keys_twice(source: str) -> Iterator[tuple[int, str]]:
    """Line and name of keys that stand twice in one mapping: YAML keeps the last of them without a word."""
    stack = [yaml.compose(source, Loader=_Loader)]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.SequenceNode):
            stack.extend(node.value)
        elif isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                if key.value in seen:
                    yield key.start_mark.line + 1, key.value
                seen.add(key.value)
                stack.append(value)


def strings(node: Any, where: str) -> Iterator[tuple[str, str]]:
    """Every string value of a parsed file, with the place it stands at."""
    if isinstance(node, str):
        yield where, node
    elif isinstance(node, Mapping):
        for key, value in node.items():
            yield from strings(value, f"{where}.{key}".lstrip("."))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from strings(value, f"{where}.{label(value, index)}".lstrip("."))


def word_lists(node: Any, where: str) -> Iterator[tuple[str, list[str]]]:
    """Every list of strings of a parsed file, with the place it stands at."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from word_lists(value, f"{where}.{key}".lstrip("."))
    elif isinstance(node, list) and all(isinstance(item, str) for item in node):
        yield where, node
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from word_lists(value, f"{where}.{label(value, index)}".lstrip("."))
