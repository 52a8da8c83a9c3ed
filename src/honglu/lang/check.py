"""Checks a pack's data: the form of its files, its words, its tables, and that every entry has examples.

That the examples match takes the lexicon, which stands above this room: `honglu.annotate.checking` does that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from honglu.lang.check_entries import check_entries
from honglu.lang.check_words import check_words, check_writing
from honglu.lang.finding import Finding
from honglu.lang.folder import PLACES, Folder, read_folder
from honglu.lang.loader import begun, languages
from honglu.lang.schema import PLACE_KINDS, SCHEMA
from honglu.text.furniture import furniture_rules
from honglu.text.layer import fold

__all__ = ["Finding", "broken_form", "check_folder", "check_pack", "pack_folder"]


def check_pack(language: str) -> list[Finding]:
    """What is wrong with the data of a language's pack, in order of files. Raises LookupError when there is none."""
    return check_folder(read_folder(pack_folder(language)))


def pack_folder(language: str) -> Traversable:
    """Where the pack of a language lies, whole or not. Raises LookupError when nothing of one is there."""
    if language not in begun():
        raise LookupError(f"no pack for language {language!r}; packs: {', '.join(languages())}")
    return resources.files("honglu.lang") / language


def check_folder(folder: Folder) -> list[Finding]:
    """What is wrong with a pack's data. Words are looked at only where every file has its form."""
    broken = broken_form(folder)
    return sorted({*check_writing(folder), *(broken or _content(folder))})


def broken_form(folder: Folder) -> list[Finding]:
    """Files that are missing or cannot be parsed, and what in them has not the form that the loader needs."""
    return [*folder.findings, *_shapes(folder)]


def _content(folder: Folder) -> Iterator[Finding]:
    yield from check_words(folder)
    yield from _places(folder)
    yield from _furniture(folder)
    yield from check_entries(folder.nodes)


def _shapes(folder: Folder) -> Iterator[Finding]:
    for name, node in folder.nodes.items():
        for where, what, hint in SCHEMA[name](node, ""):
            yield Finding(f"{name}.yaml", where.lstrip(".") or "the file", what, hint)


def _places(folder: Folder) -> Iterator[Finding]:
    countries = {state["code"] for state in folder.nodes["states"]}
    folds = folder.nodes["grammar"]["folds"]
    seen: dict[str, str] = {}
    for name, country, kind in folder.places:
        if country not in countries:
            yield Finding(PLACES, name, f"{country!r} is no country of states.yaml", "mend the code")
        if kind not in PLACE_KINDS:
            yield Finding(PLACES, name, f"{kind!r} is no kind of place", f"known are {', '.join(PLACE_KINDS)}")
        other = seen.setdefault(fold(name, folds), country)
        if other != country:
            yield Finding(PLACES, name, f"lies in {other} and in {country}", "only the last is read: take one out")


_SECTIONS = ("buttons", "caption-heads", "captions", "tails", "boxes", "bylines", "outlets")


def _furniture(folder: Folder) -> Iterator[Finding]:
    """Each line of furniture matches its examples and its section none of its look-alikes."""
    node = folder.nodes["furniture"]
    names = node["outlet-names"]
    for section in (key for key in _SECTIONS if key in node):
        whole = _matcher(section, {section: node[section], "outlet-names": names})
        for entry in node[section]:
            own = _matcher(section, {section: [entry], "outlet-names": names})
            where = f"{section}: {entry['match'][:40]}"
            for line in entry["examples"]:
                if not own(line):
                    yield Finding("furniture.yaml", where, f"does not match its example {line!r}", "mend either")
            for line in entry["lookalikes"]:
                if whole(line):
                    yield Finding("furniture.yaml", where, f"its section takes the look-alike {line!r}", "mend either")


def _matcher(section: str, node: dict[str, object]) -> Callable[[str], bool]:
    rules = furniture_rules(node)
    if section == "outlets":
        return lambda line: rules.outlet.match(line) is not None
    if section == "bylines":
        return lambda line: rules.byline.fullmatch(line) is not None
    return lambda line: rules.kinds.fullmatch(line.lower()) is not None
