"""The words of the interface: for each part of it a YAML file a language, with the same keys in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import yaml

Forms = Mapping[str, str]
"""`one` and `other` of a word that counts, or only `other`."""


class Words:
    """What the interface says in one language."""

    def __init__(self, language: str, told: Mapping[str, Forms]) -> None:
        self.language = language
        self._told = told

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key, with the values set in; `count` chooses the form. A missing key is a `KeyError`."""
        forms = self._told[key]
        form = "one" if values.get("count") == 1 and "one" in forms else "other"
        return forms[form].format(**values) if values else forms[form]

    def __contains__(self, key: str) -> bool:
        return key in self._told

    def keys(self) -> frozenset[str]:
        """All keys."""
        return frozenset(self._told)

    def forms(self, key: str) -> Forms:
        """The words of a key as the file has them."""
        return self._told[key]


def load_words() -> dict[str, Words]:
    """The words of every language that has a file, by its code; English first, since it stands in for others."""
    told: dict[str, dict[str, Forms]] = {}
    for file in sorted(files("honglu.web").joinpath("words").iterdir(), key=lambda file: file.name):
        *_, language, _ = file.name.split(".")
        told.setdefault(language, {}).update(_flat(yaml.safe_load(file.read_text(encoding="utf-8"))))
    ordered = sorted(told, key=lambda language: language != "en")
    return {language: Words(language, told[language]) for language in ordered}


def preferred(header: str, languages: Mapping[str, Words]) -> str:
    """Of the languages, the one that a header Accept-Language likes best; else the first."""
    liked = []
    for place, part in enumerate(header.split(",")):
        name, _, parameter = part.strip().partition(";")
        language = name.split("-")[0].lower()
        if language in languages:
            liked.append((-_weight(parameter), place, language))
    return min(liked)[2] if liked else next(iter(languages))


def _weight(parameter: str) -> float:
    try:
        return float(parameter.strip().removeprefix("q="))
    except ValueError:
        return 1.0


def _flat(told: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Forms]]:
    for key, value in told.items():
        path = f"{before}{key}"
        if isinstance(value, str):
            yield path, {"other": value}
        elif value.keys() <= {"one", "other"}:
            yield path, value
        else:
            yield from _flat(value, f"{path}.")
