"""The readings of characters and syllables, both ways: which characters may stand behind a sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from honglu.knowledge.names_table import read_characters, read_syllables, read_words
from honglu.resolve.names.folding import bare, syllable

Sets = dict[str, frozenset[str]]
NONE: frozenset[str] = frozenset()

_SILENT_BEFORE = frozenset("ㅣㅑㅕㅛㅠㅖ")
_ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"


def by_initial_law(hangul: str) -> str:
    """A hangul syllable as the South writes it at the beginning of a word: 리 as 이, 녀 as 여, 로 as 노."""
    number = ord(hangul) - 0xAC00
    onset, vowel = number // 588, number % 588 // 28
    if _ONSETS[onset] not in "ㄴㄹ":
        return hangul
    to = "ㅇ" if _VOWELS[vowel] in _SILENT_BEFORE else "ㄴ"
    return chr(0xAC00 + _ONSETS.index(to) * 588 + number % 588)


class Sounds:
    """The tables of knowledge/names, turned every way that comparing needs.

    `simplified` maps other forms of characters to the simplified one, for `str.translate`. `chars` has for each system
    of sounds ("zh": pinyin, "vi": Hán-Việt with tones, "letters": without tones, "bare": without marks, "ko": hangul
    after the initial-sound law) the characters that are read so. `pinyin`, `vi` and `ko` are a character's readings,
    `usual_pinyin` its first.
    """

    def __init__(self) -> None:
        self.simplified: dict[int, str] = {}
        self.pinyin: dict[str, frozenset[str]] = {}
        self.usual_pinyin: dict[str, str] = {}
        self.vi: dict[str, frozenset[str]] = {}
        self.ko: dict[str, frozenset[str]] = {}
        self._read_characters()
        self.chars = {
            "zh": _turned(self.pinyin),
            "vi": _turned(self.vi),
            "ko": _turned(self.ko),
        }
        self.chars["letters"] = _merged(self.chars["vi"], lambda toned: toned.rstrip("\u0300\u0301\u0303\u0309\u0323"))
        self.chars["bare"] = _merged(self.chars["letters"], bare)
        self._read_syllables()
        surnames = read_words("surnames")
        self.surnames = {
            "han": frozenset(c for c in surnames["han"] if not c.isspace()),
            "ko": frozenset(by_initial_law(s) for s in surnames["ko"].split() if len(s) == 1),
            "bare": frozenset(surnames["vi"].split()),
        }
        self.surnames["zh"] = frozenset(p for c in self.surnames["han"] for p in self.pinyin.get(c, ()))

    def _read_characters(self) -> None:
        laws: dict[str, str] = {}
        for row in read_characters():
            for form in row.forms:
                self.simplified[ord(form)] = row.simplified
            self.pinyin[row.simplified] = frozenset(row.pinyin)
            self.usual_pinyin[row.simplified] = row.pinyin[0]
            self.vi[row.simplified] = frozenset("".join(syllable(reading.lower())) for reading in row.vi)
            for reading in row.ko:
                if reading not in laws:
                    laws[reading] = by_initial_law(reading)
            self.ko[row.simplified] = frozenset(laws[reading] for reading in row.ko)

    def _read_syllables(self) -> None:
        """Latin and hangul spellings: `wade` and `zh_hangul` to pinyin, `vi_hangul` to letters, `latin` to hangul."""
        wade: list[tuple[str, str]] = []
        zh_hangul: list[tuple[str, str]] = []
        for pinyin, old, hangul in read_syllables("zh"):
            wade += [(spelled, pinyin) for spelled in old.split("|")]
            zh_hangul += [(spelled, pinyin) for spelled in hangul.split("|")]
        vietnamese = [(syllable(vi)[0], hangul.split("|")) for vi, hangul in read_syllables("vi")]
        korean = [(by_initial_law(hangul), latin.split("|")) for hangul, latin in read_syllables("ko")]
        self.wade = _grouped(wade)
        self.zh_hangul = _grouped(zh_hangul)
        self.vi_hangul = _grouped((spelled, letters) for letters, every in vietnamese for spelled in every)
        self.latin = _grouped((spelled, hangul) for hangul, every in korean for spelled in every)
        self.letters = frozenset(letters for letters, _ in vietnamese)
        self.bare = frozenset(map(bare, self.letters))
        self.hangul = frozenset(hangul for hangul, _ in korean)


def _turned(readings: Mapping[str, Iterable[str]]) -> Sets:
    return _grouped((reading, character) for character, every in readings.items() for reading in every)


def _merged(sets: Sets, fold: Callable[[str], str]) -> Sets:
    return _grouped((fold(reading), character) for reading, characters in sets.items() for character in characters)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Sets:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: frozenset(values) for key, values in groups.items()}
