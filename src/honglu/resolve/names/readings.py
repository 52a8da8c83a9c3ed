"""A name as syllables of one system of sounds, and the characters that may stand behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from honglu.resolve.names.folding import bare, is_marked, syllable
from honglu.resolve.names.segments import segments
from honglu.resolve.names.sounds import NONE, Sounds, by_initial_law

SHORTEST, LONGEST = 2, 5  # syllables of a name that is read by its sounds

Values = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a name.

    `writing` tells how it came about, see WRITINGS; `values` holds for each syllable what it may be in the system of
    sounds that belongs to the writing, and `chars` the characters that are read so.
    """

    writing: str
    values: Values
    chars: Values


SYSTEMS = {
    "han": "han",
    "toned": "vi",
    "bare": "bare",
    "vi-hangul": "letters",
    "pinyin": "zh",
    "wade": "zh",
    "zh-hangul": "zh",
    "hangul": "ko",
    "ko-latin": "ko",
}
"""The system of sounds that each writing's values belong to."""


CALLED = {
    "han": "characters",
    "toned": "Sino-Vietnamese",
    "bare": "Sino-Vietnamese without marks",
    "vi-hangul": "Vietnamese in hangul",
    "pinyin": "pinyin",
    "wade": "Wade-Giles",
    "zh-hangul": "Chinese in hangul",
    "hangul": "hangul",
    "ko-latin": "Korean in Latin letters",
}
"""What people call each writing."""


class Reader:
    """Reads names by the tables of sounds."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._pinyin = {pinyin: frozenset((pinyin,)) for pinyin in sounds.chars["zh"]}
        self._wade = sounds.wade | {key: value for key, value in self._pinyin.items() if key not in sounds.wade}

    def han(self, characters: str) -> Iterator[Reading]:
        """A name in simplified characters."""
        if SHORTEST <= len(characters) <= LONGEST and all(c in self._sounds.pinyin for c in characters):
            values = tuple(frozenset(c) for c in characters)
            yield Reading("han", values, values)

    def hangul(self, name: str) -> Iterator[Reading]:
        """A name in hangul without spaces: Korean, or a Chinese or Vietnamese one as it sounds."""
        folded = "".join(map(by_initial_law, name))
        if SHORTEST <= len(folded) <= LONGEST:
            yield self._read("hangul", [frozenset(s) for s in folded])
        for parts in segments(name, self._sounds.zh_hangul, SHORTEST, LONGEST):
            yield self._read("zh-hangul", parts)
        for parts in segments(name, self._sounds.vi_hangul, SHORTEST, LONGEST):
            yield self._read("vi-hangul", parts)

    def latin(self, words: Sequence[Sequence[str]]) -> Iterator[Reading]:
        """A name in Latin letters: its words, each as the parts between hyphens, in small letters."""
        yield from self._spelled_so(words)
        if len(words) > 1:  # the surname last
            turned = (words[-1], *words[:-1])
            yield from (reading for reading in self._spelled_so(turned) if self.starts_with_surname(reading))

    def starts_with_surname(self, reading: Reading) -> bool:
        """Whether the first syllable may be a surname."""
        system = SYSTEMS[reading.writing]
        if system == "ko":
            return not self._sounds.surnames["ko"].isdisjoint(reading.values[0])
        if system in ("zh", "han"):
            return not self._sounds.surnames["han"].isdisjoint(reading.chars[0])
        return not self._sounds.surnames["bare"].isdisjoint(map(bare, reading.values[0]))

    def _spelled_so(self, words: Sequence[Sequence[str]]) -> Iterator[Reading]:
        parts = [part for word in words for part in word]
        if is_marked("".join(parts)):
            yield from self._toned(parts)
            return
        yield from self._bare(parts)
        yield from self._mandarin(["".join(word) for word in words], parts)
        yield from self._spelled("ko-latin", parts, self._sounds.latin)

    def _toned(self, parts: Sequence[str]) -> Iterator[Reading]:
        split = [syllable(part) for part in parts]
        if SHORTEST <= len(parts) <= LONGEST and all(letters in self._sounds.letters for letters, _ in split):
            yield self._read("toned", [frozenset((letters + tone,)) for letters, tone in split])

    def _bare(self, parts: Sequence[str]) -> Iterator[Reading]:
        plain = [bare(part) for part in parts]
        if SHORTEST <= len(parts) <= LONGEST and all(part in self._sounds.bare for part in plain):
            yield self._read("bare", [frozenset((part,)) for part in plain])

    def _mandarin(self, words: Sequence[str], parts: Sequence[str]) -> Iterator[Reading]:
        tried = [parts] if len(words) > 1 and len(parts) > len(words) else [parts, words]
        found = [reading for spelled in tried for reading in self._spelled("pinyin", spelled, self._pinyin)]
        if len(parts) > len(words):  # what hyphens part are single syllables
            found = [reading for reading in found if len(reading.values) == len(parts)]
        # Wade-Giles only where a syllable tells that it is not pinyin
        yield from found or self._spelled("wade", parts, self._wade)

    def _spelled(self, writing: str, words: Sequence[str], table: dict[str, frozenset[str]]) -> Iterator[Reading]:
        for parts in _joined([list(segments(word, table, 1, 3)) for word in words]):
            if SHORTEST <= len(parts) <= LONGEST:
                yield self._read(writing, parts)

    def _read(self, writing: str, values: Iterable[frozenset[str]]) -> Reading:
        values = tuple(values)
        table = self._sounds.chars[SYSTEMS[writing]]
        return Reading(writing, values, tuple(_union(table, value) for value in values))


def _union(table: dict[str, frozenset[str]], values: frozenset[str]) -> frozenset[str]:
    if len(values) == 1:
        (value,) = values
        return table.get(value, NONE)
    return frozenset().union(*(table.get(value, NONE) for value in values))


def _joined(choices: list[list[list[frozenset[str]]]]) -> list[list[frozenset[str]]]:
    """All ways to choose one segmentation for each word, as far as they are few."""
    ways: list[list[frozenset[str]]] = [[]]
    for options in choices:
        ways = [[*way, *option] for way in ways for option in options][:6]
    return ways
