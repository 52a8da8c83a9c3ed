"""Shapes of parsed YAML: each tells what of a node is not as it should be, and where."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import regex

Problem = tuple[str, str, str]  # where, what, hint
Shape = Callable[[Any, str], Iterator[Problem]]

_NAMING = ("id", "code", "class", "name")  # keys by which people find an entry of a list


def text(node: Any, where: str) -> Iterator[Problem]:
    """A string that is not empty. YAML makes a boolean of a bare `no` or `on`, and a number of a bare 5."""
    if not isinstance(node, str):
        yield where, f"{node!r} is no text", f'write "{str(node).lower()}" with quotes'
    elif not node:
        yield where, "is empty", "write it or take it out"


def anything(node: Any, where: str) -> Iterator[Problem]:  # noqa: ARG001  # every shape is told both
    """What another reader checks."""
    yield from ()


def flag(node: Any, where: str) -> Iterator[Problem]:
    """True or false."""
    if not isinstance(node, bool):
        yield where, f"{node!r} is neither true nor false", "write true or false"


def number(low: int, high: int) -> Shape:
    """A whole number from `low` to `high`."""

    def check(node: Any, where: str) -> Iterator[Problem]:
        if not isinstance(node, int) or isinstance(node, bool) or not low <= node <= high:
            yield where, f"{node!r} is no whole number from {low} to {high}", "see the head of the file"

    return check


def one_of(*values: str) -> Shape:
    """One of some words."""

    def check(node: Any, where: str) -> Iterator[Problem]:
        if node not in values:
            yield where, f"{node!r} is not known here", _nearest(node, values)

    return check


def like(pattern: str, what: str) -> Shape:
    """A string that the pattern matches from end to end."""
    compiled = regex.compile(pattern)

    def check(node: Any, where: str) -> Iterator[Problem]:
        if not isinstance(node, str) or not compiled.fullmatch(node):
            yield where, f"{node!r} is no {what}", ""

    return check


def expression(node: Any, where: str) -> Iterator[Problem]:
    """A regular expression."""
    yield from text(node, where)
    if isinstance(node, str):
        try:
            regex.compile(node)
        except regex.error as error:
            yield where, f"is no regular expression: {error}", "see the documentation of the module regex"


def lists(item: Shape, *, empty: bool = False) -> Shape:
    """A list of such items."""

    def check(node: Any, where: str) -> Iterator[Problem]:
        if not isinstance(node, list):
            yield where, f"{_kind(node)} stands where a list should", "write [a, b]"
        elif not node and not empty:
            yield where, "the list is empty", "fill it or take it out"
        else:
            for index, inner in enumerate(node):
                yield from item(inner, f"{where}.{label(inner, index)}")

    return check


def table(value: Shape, *, keys: Shape = text) -> Shape:
    """A mapping with any keys of a shape."""

    def check(node: Any, where: str) -> Iterator[Problem]:
        if not isinstance(node, Mapping):
            yield where, f"{_kind(node)} stands where a table should", "write {key: value}"
            return
        for key, inner in node.items():
            yield from keys(key, where)
            yield from value(inner, f"{where}.{key}")

    return check


def record(required: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """A mapping with these keys and no others."""
    known = {**required, **(optional or {})}

    def check(node: Any, where: str) -> Iterator[Problem]:
        if not isinstance(node, Mapping):
            yield where, f"{_kind(node)} stands where a table should", f"its keys are {', '.join(known)}"
            return
        for key in required.keys() - node.keys():
            yield where, f"has no {key!r}", "add it"
        for key, value in node.items():
            if key in known:
                yield from known[key](value, f"{where}.{key}")
            else:
                yield where, f"{key!r} is no key of it", _nearest(key, known)

    return check


def either(one: Shape, other: Shape, first: type | tuple[type, ...]) -> Shape:
    """`one` for nodes of the type `first`, `other` for the rest."""
    return lambda node, where: (one if isinstance(node, first) else other)(node, where)


def label(node: Any, index: int) -> str:
    """How an item of a list is told: by its name, or its place."""
    if isinstance(node, Mapping):
        return next((str(node[key]) for key in _NAMING if key in node), str(index + 1))
    return str(index + 1)


def _kind(node: Any) -> str:
    kinds = {str: "text", list: "a list", dict: "a table", type(None): "nothing", bool: "a flag"}
    return kinds.get(type(node), repr(node))


def _nearest(word: Any, known: Collection[str]) -> str:
    near = difflib.get_close_matches(str(word), known, n=1)
    return f"meant {near[0]!r}?" if near else f"known are {', '.join(sorted(known))}"
