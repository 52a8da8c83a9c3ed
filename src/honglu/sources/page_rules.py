"""The rules of page_rules.yaml, ready for use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class PageRules:
    """How news pages are built; see the head of page_rules.yaml.

    `named` is a selector, `bodies` and `wide` are selectors in order of rank, `leads`, `stamps`, `posts` and `junk` one
    selector each, as are `authors`. `byline` and `signed` match whole lines, `openings` how a paragraph begins; the one
    group of the latter two that matches is who signs. `by` matches what stands before a name.
    """

    named: str | None
    bodies: tuple[str, ...]
    wide: tuple[str, ...]
    leads: str
    stamps: str
    posts: str
    junk: str
    authors: str
    byline: re.Pattern[str]
    signed: re.Pattern[str]
    openings: re.Pattern[str]
    by: re.Pattern[str]
    months: Mapping[str, int]
    eras: Mapping[str, int]
    tags: Mapping[str, str]


@cache
def page_rules(*, named: bool = True) -> PageRules:
    """The rules; without those that name an outlet's own elements where `named` is false, to measure them."""
    import yaml  # noqa: PLC0415  # loads at first use

    file = resources.files("honglu.sources") / "page_rules.yaml"
    node: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    bodies = node["bodies"]
    return PageRules(
        named=",".join(bodies["named"]) if named else None,
        bodies=tuple(bodies["usual"]),
        wide=tuple(bodies["wide"]),
        leads=",".join(node["leads"]),
        stamps=",".join(node["stamps"]),
        posts=",".join(node["posts"]),
        junk=_junk(node["junk"]),
        authors=",".join(node["authors"]),
        byline=_either(node["bylines"]),
        signed=_either(node["signed"]),
        openings=_either(node["openings"]),
        by=_either(node["by"]),
        months=node["months"],
        eras=node["eras"],
        tags=node["tags"],
    )


def _either(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _junk(node: Mapping[str, Sequence[str]]) -> str:
    parts = [f'[{name}*="{part}" i]' for part in node["parts"] for name in ("class", "id")]
    return ",".join((*node["tags"], *parts, *node["selectors"]))
