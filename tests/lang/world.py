"""The tables of a pack that name the world, loaded for tests."""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from tests.shared import PROJECT

NOT_STATES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
"""Two-letter codes of CLDR that stand for no state or territory with an ISO 3166-1 code."""

Entries = list[dict[str, Any]]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class World:
    """States, organizations, outlets and places as one language names them."""

    pack: Path
    states: Entries
    organizations: Entries
    outlets: Entries
    places: list[list[str]]

    @property
    def codes(self) -> set[str]:
        return {state["code"] for state in self.states}


@cache
def world(language: str) -> World:
    pack = PROJECT / "src/honglu/lang" / language
    lines = (pack / "places.tsv").read_text(encoding="utf-8").splitlines()
    places = [line.split("\t") for line in lines if not line.startswith(("#", "name\t"))]
    states, organizations, outlets = (_load(pack / f"{name}.yaml") for name in ("states", "organizations", "outlets"))
    return World(pack, states, organizations, outlets, places)


def _load(path: Path) -> Entries:
    data: Entries = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  # a safe loader
    return data


def fold(name: str) -> str:
    """Folds case and the placement of tone marks."""
    marks = unicodedata.normalize("NFD", name.lower())
    moved = re.sub("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![a-z])", r"\1\3\2", marks)
    return unicodedata.normalize("NFC", moved)


def owners(entries: Entries, *keys: str, code: str = "code") -> dict[str, set[str]]:
    """Folded names and the entries that have them."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for key in keys:
            names = entry.get(key, [])
            for name in [names] if isinstance(names, str) else names:
                found[fold(name)].add(entry[code])
    return found


def several(found: dict[str, set[str]]) -> dict[str, set[str]]:
    """The names that more than one entry has."""
    return {name: whose for name, whose in found.items() if len(whose) > 1}


def make_places() -> ModuleType:
    """The tool that makes tables of places."""
    spec = importlib.util.spec_from_file_location("make_places", PROJECT / "tools/make_places.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
