"""Loads a pack from its folder, once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import regex
import yaml

from honglu.lang.pack import Grammar, NameRules, Pack
from honglu.lang.terms import make_terms
from honglu.text.furniture import furniture_rules
from honglu.text.sentences import sentence_rules

YAML_FILES = ("states", "organizations", "outlets", "posts", "bodies", "acts", "grammar", "names", "dates", "furniture")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_pack(language: str) -> Pack:
    """The pack of `language` (ISO 639-1). Raises LookupError when there is none."""
    folder = resources.files("honglu.lang") / language
    if not folder.is_dir():
        raise LookupError(f"no pack for language {language!r}; packs: {', '.join(languages())}")
    files = {name: _parse(folder / f"{name}.yaml") for name in YAML_FILES}
    grammar, names = files["grammar"], files["names"]
    return Pack(
        language=language,
        home=grammar["home"],
        homes=frozenset(grammar.get("homes", [grammar["home"]])),
        home_offices=frozenset(grammar["home-offices"]),
        folds=grammar["folds"],
        terms=make_terms(files, _places(folder / "places.tsv")),
        sentences=sentence_rules(grammar["abbreviations"], grammar["caption-ends"], grammar.get("never-last", ())),
        names=_name_rules(names, grammar_of(grammar)),
        ranks={form: rank for rank, forms in grammar["ranks"].items() for form in forms},
        states={state["code"]: state["names"][0] for state in files["states"]},
        dates=files["dates"],
        furniture=furniture_rules(files["furniture"]),
    )


def languages() -> list[str]:
    """The languages that have a whole pack."""
    return [language for language in begun() if all(_file(language, name).is_file() for name in YAML_FILES)]


def begun() -> list[str]:
    """The languages that have a folder with anything of a pack in it, whole or not."""
    root = resources.files("honglu.lang")
    return sorted(e.name for e in root.iterdir() if e.is_dir() and any(f.name.endswith(".yaml") for f in e.iterdir()))


def _file(language: str, name: str) -> Traversable:
    return resources.files("honglu.lang") / language / f"{name}.yaml"


def grammar_of(node: Mapping[str, Any]) -> Grammar:
    """How the language writes and orders its words, from grammar.yaml; what that leaves out is as in Vietnamese."""
    particles = {form: tag for tag, forms in node.get("particles", {}).items() for form in forms}
    return Grammar(
        **{key.replace("-", "_"): value for key, value in node.get("script", {}).items()},
        **node.get("order", {}),
        particles=dict(sorted(particles.items(), key=lambda p: -len(p[0]))),
        visits_to=node.get("visits-to", {}),
        domestic=node.get("domestic", {}),
        envoys_to=node.get("envoys-to", {}),
        missions=frozenset(node.get("missions", ())),
    )


def _name_rules(node: Mapping[str, Any], grammar: Grammar) -> NameRules:
    words = {key: frozenset(map(str, forms)) for key, forms in node.items() if key != "syllable"}
    return NameRules(syllable=regex.compile(node["syllable"]), **words, grammar=grammar)


def _parse(file: Traversable) -> Any:
    if not file.is_file():
        return []
    return yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  # a safe loader


def _places(file: Traversable) -> list[tuple[str, str, str]]:
    if not file.is_file():
        return []
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return [(row[0], row[1], row[2]) for row in rows if row[0] != "name"]
