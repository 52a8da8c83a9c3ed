"""Writes the tables of syllables in src/honglu/knowledge/names/: how one writing spells those of another.

syllables_zh.tsv: pinyin, in Wade-Giles and in hangul. syllables_vi.tsv: Vietnamese, in hangul. syllables_ko.tsv:
hangul, in Latin letters. All are composed from the parts in tools/syllables.yaml; a test compares the bytes.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "src/honglu/knowledge/names"
ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS = ["", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
GLIDES = {"ㅑ": "ㅏ", "ㅒ": "ㅐ", "ㅕ": "ㅓ", "ㅖ": "ㅔ", "ㅛ": "ㅗ", "ㅠ": "ㅜ"}
WITH_W = {"ㅏ": "ㅘ", "ㅐ": "ㅙ", "ㅓ": "ㅝ", "ㅔ": "ㅞ", "ㅣ": "ㅟ"}
HEADER = "# {what}\n# Made by tools/make_syllables.py: edit tools/syllables.yaml, not this file.\n{columns}\n"


def compose(onset: str, vowel: str, coda: str = "") -> str:
    """A hangul syllable from its letters."""
    return chr(0xAC00 + (ONSETS.index(onset) * 21 + VOWELS.index(vowel)) * 28 + CODAS.index(coda))


def decompose(syllable: str) -> tuple[str, str, str]:
    """The letters of a hangul syllable."""
    number = ord(syllable) - 0xAC00
    return ONSETS[number // 588], VOWELS[number % 588 // 28], CODAS[number % 28]


def with_onset(onset: str, hangul: str, no_glide: str = "") -> str:
    """Hangul whose first syllable has a silent onset, with another onset."""
    _, vowel, coda = decompose(hangul[0])
    return compose(onset, GLIDES.get(vowel, vowel) if onset in no_glide else vowel, coda) + hangul[1:]


def closed(hangul: str, coda: str) -> str:
    """Hangul whose last syllable is closed by a consonant."""
    onset, vowel, _ = decompose(hangul[-1])
    return hangul[:-1] + compose(onset, vowel, coda)


def mandarin(parts: Mapping[str, Any], valid: set[str]) -> Iterator[tuple[str, str, str]]:
    """Each syllable in pinyin, Wade-Giles and hangul."""
    for initial, final in product(parts["initials"], parts["finals"] | parts["palatal"]):
        syllable = initial + final
        if syllable not in valid or syllable in parts["whole"]:
            continue
        onset, wade = parts["initials"][initial]
        table = parts["palatal"] if initial in ("j", "q", "x") and final in parts["palatal"] else parts["finals"]
        hangul, rest = table[final if final in table else final.replace("ue", "ve")]
        latin = [a + b for a, b in product(wade.split("|"), rest.split("|"))]
        yield syllable, "|".join(dict.fromkeys(latin)), with_onset(onset, hangul, parts["no_glide"])
    for syllable, (hangul, wade) in parts["whole"].items():
        yield syllable, wade, hangul


def pinyin_syllables() -> set[str]:
    """The syllables that characters.tsv reads characters with."""
    lines = (FOLDER / "characters.tsv").read_text(encoding="utf-8").splitlines()
    return {reading for line in lines if line[0] != "#" for reading in line.split("\t")[2].split("|")}


def vietnamese(parts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each syllable without its tone, in hangul."""
    spelling = yaml.safe_load((ROOT / "src/honglu/text/encodings_syllables.yaml").read_text(encoding="utf-8"))
    for onset, rime in product(["", *spelling["onsets"]], spelling["rimes"]):
        coda = next((c for c in sorted(parts["codas"], key=len, reverse=True) if c and rime.endswith(c)), "")
        vowel = rime.removesuffix(coda)
        if vowel not in parts["vowels"] or onset == "q":
            continue
        sounds = [
            _vietnamese_sound(how, nucleus, parts["codas"][coda])
            for how, nucleus in product(parts["onsets"][onset].split("|"), parts["vowels"][vowel].split("|"))
        ]
        yield onset + rime, "|".join(dict.fromkeys(sounds))
        if onset == "gi" and rime[0] in "iê":
            yield "g" + rime, "|".join(dict.fromkeys(sounds))


def _vietnamese_sound(onset: str, nucleus: str, coda: str) -> str:
    if coda.startswith("이"):  # the palatal codas sound with an i before them, unless one is there
        nucleus, coda = (nucleus if decompose(nucleus[-1])[1] == "ㅣ" else nucleus + "이"), coda[1:]
    whole = closed(nucleus, coda) if coda else nucleus
    if onset == "응":
        return onset + whole
    letter, _, glide = onset[0], onset[0], onset[1:]
    first, vowel, last = decompose(whole[0])
    if glide == "+":
        back = {plain: glided for glided, plain in GLIDES.items()}
        return compose(letter, back.get(vowel, vowel), last) + whole[1:]
    if glide == "w":
        merged = vowel == "ㅏ"
        return compose(letter, WITH_W[vowel], last) + whole[1:] if merged else compose(letter, "ㅜ") + whole
    return with_onset(letter, whole) if first == "ㅇ" else whole


def korean(parts: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each hangul syllable of names, in Latin letters."""
    lines = (FOLDER / "characters.tsv").read_text(encoding="utf-8").splitlines()
    read = {r for line in lines if line[0] != "#" for r in line.split("\t")[4].split("|")} - {"", "ko"}
    for syllable in sorted(read | set(parts["whole"]) | set(parts["native"].split("|"))):
        onset, vowel, coda = decompose(syllable)
        onsets = parts["onsets"][onset].split("|")
        if onset in "ㅅㅆ" and vowel in "ㅣㅕㅑㅛㅠㅟ":
            onsets = [*onsets, "sh"]
        codas = parts["codas"].get(coda, "").split("|")
        latin = ["".join(spelled) for spelled in product(onsets, parts["vowels"][vowel].split("|"), codas)]
        yield syllable, "|".join(dict.fromkeys([*parts["whole"].get(syllable, "").split("|"), *latin])).strip("|")


def render() -> dict[str, str]:
    """The texts of the files, by name."""
    parts = yaml.safe_load((ROOT / "tools/syllables.yaml").read_text(encoding="utf-8"))
    tables: dict[str, tuple[str, str, list[tuple[str, ...]]]] = {
        "syllables_zh.tsv": (
            "Syllables of Mandarin: pinyin without tones, Wade-Giles without marks, hangul.",
            "pinyin\twade\thangul",
            list(mandarin(parts["mandarin"], pinyin_syllables())),
        ),
        "syllables_vi.tsv": (
            "Syllables of Vietnamese without their tones, in hangul.",
            "vi\thangul",
            list(vietnamese(parts["vietnamese"])),
        ),
        "syllables_ko.tsv": (
            "Syllables of Korean names, in Latin letters as North, South and the older systems write them.",
            "hangul\tlatin",
            list(korean(parts["korean"])),
        ),
    }
    return {
        name: HEADER.format(what=what, columns=columns) + "".join(f"{line}\n" for line in _lines(rows))
        for name, (what, columns, rows) in tables.items()
    }


def _lines(rows: list[tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(unicodedata.normalize("NFC", "\t".join(row)) for row in rows))


def main() -> None:
    """Write the files."""
    for name, text in render().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
