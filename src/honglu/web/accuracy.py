"""What was measured of this version (accuracy.yaml, which `make pin` writes)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

FIGURES = ("slots", "found", "strict")
"""The figures of a part: of all fields, of contacts found at all, of contacts right in all that counts."""


@dataclass(frozen=True, slots=True)
class Part:
    """F1 by figure over some articles."""

    articles: int
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Field:
    """F1 of a field, and of how many labelled values: of few it says little."""

    f1: float
    labelled: int


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Labelled articles: all of them, those that rules were written on, and those held out; F1 by field of all."""

    name: str
    language: str
    whole: Part
    tuned: Part
    held_out: Part
    fields: Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The sets, by which version, when (ISO 8601) and with which command they were measured."""

    version: str
    measured: str
    command: str
    sets: tuple[GoldSet, ...]


@cache
def accuracy() -> Accuracy:
    """What was measured."""
    node = yaml.safe_load(files("honglu.web").joinpath("accuracy.yaml").read_text(encoding="utf-8"))
    sets = tuple(_set(name, one) for name, one in node["sets"].items())
    return Accuracy(node["version"], str(node["measured"]), node["command"], sets)


def _set(name: str, node: Mapping[str, Any]) -> GoldSet:
    whole, tuned, held_out = (_part(node[part]) for part in ("whole", "tuned", "held_out"))
    fields = {field: Field(**told) for field, told in node["fields"].items()}
    return GoldSet(name, node["language"], whole, tuned, held_out, fields)


def _part(node: Mapping[str, Any]) -> Part:
    return Part(node["articles"], {name: node[name] for name in FIGURES})
