"""Writes src/honglu/knowledge/names/states.tsv: what the press calls the states and territories, language by language.

Joins three things, the earlier outranking the later: tools/states_names.yaml (by hand), the Vietnamese names of
states.yaml, and the territory names of Unicode CLDR. Run it again after changing any of them; a test compares bytes.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent
HAND = ROOT / "tools/states_names.yaml"
PACK = ROOT / "src/honglu/lang/vi/states.yaml"
TARGET = ROOT / "src/honglu/knowledge/names/states.tsv"
PINNED = "2.18.0"
"""The babel that the file in the repository was made from."""

LOCALES = {
    "en": ("en",),
    "vi": ("vi",),
    "zh-Hans": ("zh_Hans",),
    "zh-Hant": ("zh_Hant_TW", "zh_Hant_HK"),
    "ko": ("ko",),
    "other": (),
}
"""Columns of the file, and the locales of CLDR that each has its names from."""

HEADER = f"""\
# What the press calls the states and territories of the world, by language, the most usual name first, | between names.
# Codes are those of ISO 3166-1 alpha-2, and XK; gone states have the codes that ISO took back, South Vietnam has RVN.
# Made by tools/make_states.py: edit tools/states_names.yaml or src/honglu/lang/vi/states.yaml, not this file.
# Territory names from Unicode CLDR (Unicode License v3), as packed in babel {PINNED}.
# All else: Compiled by hand from general knowledge; nothing copied.
"""

_TONES = "\u0300\u0301\u0303\u0309\u0323"

Names = Mapping[str, Mapping[str, list[str]]]
"""Code -> language -> names."""


class Name(NamedTuple):
    """A name of a state in a language; of a name's several states, that of the lowest rank keeps it."""

    code: str
    language: str
    text: str
    rank: int


class Sources(NamedTuple):
    """All that the file is made from."""

    usual: Names
    names: Names
    long: list[dict[str, list[str]]]
    drop: Mapping[str, list[str]]
    pack: Mapping[str, list[str]]
    cldr: Names


def fold(name: str) -> str:
    """Folds case and the placement of tone marks, as readers of the file do."""
    marks = unicodedata.normalize("NFD", name.lower())
    return unicodedata.normalize("NFC", re.sub(rf"([ou])([{_TONES}])([aey])(?![a-z])", r"\1\3\2", marks))


def territories(codes: Iterable[str]) -> Names:
    """Takes the names of territories out of CLDR."""
    known = {locale: Locale.parse(locale).territories for locales in LOCALES.values() for locale in locales}
    return {
        code: {
            language: [known[locale][code] for locale in locales if code in known[locale]]
            for language, locales in LOCALES.items()
        }
        for code in codes
    }


def load() -> Sources:
    """Reads the two files of the project, and CLDR."""
    hand: dict[str, Any] = yaml.safe_load(HAND.read_text(encoding="utf-8"))
    pack = {state["code"]: state["names"] for state in yaml.safe_load(PACK.read_text(encoding="utf-8"))}
    return Sources(hand["usual"], hand["names"], hand["long"], hand["drop"], pack, territories(pack))


def ordinary(sources: Sources, code: str, language: str) -> Iterator[Name]:
    """Yields the names that a state goes by, before its other names, the most usual first."""
    for text in sources.usual.get(code, {}).get(language, ()):
        yield Name(code, language, text, 0)
    if language == "vi":
        for text in sources.pack.get(code, ()):
            yield Name(code, language, text, 1)
    for text in sources.cldr.get(code, {}).get(language, ()):
        yield Name(code, language, text, 2)


def stems(sources: Sources, code: str, language: str) -> list[str]:
    """Returns what the long names of a state are built on: its most usual name, or one of each locale."""
    texts = [name.text for name in ordinary(sources, code, language)]
    usual = language not in sources.usual.get(code, {})
    return texts[: len(LOCALES[language])] if usual else texts[:1]


def official(sources: Sources, code: str, language: str) -> Iterator[Name]:
    """Yields the long names made after a pattern."""
    for pattern in sources.long:
        if code in pattern["codes"]:
            for stem in stems(sources, code, language):
                for form in pattern.get(language, ()):
                    yield Name(code, language, form.format(stem), 0)


def cell(sources: Sources, code: str, language: str) -> Iterator[Name]:
    """Yields all names of a state in a language, as they are to stand, some perhaps twice."""
    dropped = set(map(fold, sources.drop.get(code, ())))
    others = (Name(code, language, text, 0) for text in sources.names.get(code, {}).get(language, ()))
    for name in (*ordinary(sources, code, language), *others, *official(sources, code, language)):
        if fold(name.text) not in dropped:
            yield name._replace(text=unicodedata.normalize("NFC", name.text))


def owners(names: Iterable[Name]) -> dict[str, str]:
    """Gives each folded name to one state; exits where two have it with equal right."""
    best: dict[str, Name] = {}
    clashes = set()
    for name in sorted(names, key=lambda name: name.rank):
        first = best.setdefault(fold(name.text), name)
        if first.code != name.code and first.rank == name.rank:
            clashes.add(f"{name.text}: {first.code}, {name.code}")
    if clashes:
        sys.exit("names of two states:\n" + "\n".join(sorted(clashes)))
    return {key: name.code for key, name in best.items()}


def joined(names: Iterable[Name], owner: Mapping[str, str]) -> str:
    """Writes a cell: each name once, where it first stands, without those that another state owns."""
    kept: dict[str, str] = {}
    for name in names:
        if owner[fold(name.text)] == name.code:
            kept.setdefault(fold(name.text), name.text)
    return "|".join(kept.values())


def render(sources: Sources) -> str:
    """Returns the text of the file made from sources."""
    codes = sorted({*sources.pack, *sources.names, *sources.usual})
    table = {code: {language: [*cell(sources, code, language)] for language in LOCALES} for code in codes}
    owner = owners(name for row in table.values() for names in row.values() for name in names)
    lines = ["\t".join(["code", *LOCALES])]
    for code, row in table.items():
        lines.append("\t".join([code, *(joined(names, owner) for names in row.values())]))
    return HEADER + "\n".join(lines) + "\n"


def build() -> str:
    """Returns the text of the file."""
    if (found := version("babel")) != PINNED:
        sys.exit(f"babel {PINNED} is wanted, {found} is installed")
    return render(load())


def main() -> None:
    """Writes the file."""
    TARGET.write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
