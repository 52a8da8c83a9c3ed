"""A written name taken apart: its script, its words, how it can be read, and the title it may carry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from honglu.resolve.names.folding import HANGUL, bare, is_marked, key_of, script_of, syllable, words_of
from honglu.resolve.names.numbers import Numbers
from honglu.resolve.names.readings import Reader, Reading
from honglu.resolve.names.sounds import Sounds
from honglu.resolve.names.spelling import han_in_letters, hangul_in_letters
from honglu.resolve.names.titles import Titles
from honglu.resolve.names.wording import Wording

_DOT = re.compile(r"[·•・‧･.]")
_INITIAL = re.compile(r"^[^\W\d_]$")
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it may be meant: whole, or without the title that it begins or ends with.

    `key` and `bare_key` are what it is looked up by; `syllabic` says that it can be read syllable by syllable
    with a surname first, as names of East Asia are; `number` is a ruler's, `generation` "younger" or "elder".
    """

    script: str
    key: str
    bare_key: str
    words: tuple[str, ...]
    readings: tuple[Reading, ...]
    wording: Wording
    number: int | None
    generation: str | None
    syllabic: bool


@dataclass(frozen=True, slots=True)
class Parsed:
    """A name and the forms it may be meant as, the one as written first."""

    name: str
    forms: tuple[Form, ...]

    @property
    def key(self) -> str:
        """The key of the name as written."""
        return self.forms[0].key


class Parser:
    """Takes names apart."""

    def __init__(self, sounds: Sounds, titles: Titles) -> None:
        self._sounds = sounds
        self._reader = Reader(sounds)
        self._titles = titles
        self._numbers = Numbers(titles.reigns, titles.numerals)

    def parse(self, name: str) -> Parsed:
        """The forms of a name; a name without letters has one form without words."""
        text = unicodedata.normalize("NFC", name).strip()
        script = script_of(text)
        forms = self._latin(text) if script in ("latin", "other") else self._together(text, script)
        return Parsed(name, tuple({form.key: form for form in forms}.values()))

    def _latin(self, text: str) -> Iterator[Form]:
        groups, initials = _grouped(text)
        words = ["-".join(group) for group in groups]
        yield self._latin_form(text, groups, initials, whole=True)
        shorter = self._titles.latin(words) if words else words
        if len(shorter) < len(words):
            start = next(i for i in range(len(words)) if words[i : i + len(shorter)] == shorter)
            yield self._latin_form(" ".join(shorter), groups[start : start + len(shorter)], initials, whole=False)

    def _latin_form(self, text: str, groups: list[list[str]], initials: list[str], *, whole: bool) -> Form:
        generation = None
        kept = []
        number = None
        for place, group in enumerate(groups):
            word = "".join(group)
            if place and number is None and (number := self._numbers.roman(word)):
                continue
            if place and (found := self._titles.generations.get(word)):
                generation = found
                continue
            kept.append(group)
        readings = () if initials else tuple(self._reader.latin(kept))
        wording = Wording(tuple(bare("".join(group)) for group in kept), tuple(initials), "latin")
        key = (
            key_of(text, self._sounds.simplified)
            if whole
            else key_of("".join((*initials, text)), self._sounds.simplified)
        )
        words = tuple("".join(map("".join, map(syllable, group))) for group in kept)
        syllabic = any(map(self._reader.starts_with_surname, readings))
        return Form("latin", key, bare(key), words, readings, wording, number, generation, syllabic)

    def _together(self, text: str, script: str) -> Iterator[Form]:
        text = text.translate(self._sounds.simplified) if script == "han" else text
        yield self._together_form(text, script)
        shorter = self._titles.together(script, text)
        if shorter != text:
            yield self._together_form(shorter, script)

    def _together_form(self, text: str, script: str) -> Form:
        whole, number = self._numbers.reign(text)
        generation = self._titles.generations.get(whole[:1]) if script == "han" and len(whole) > 2 else None
        whole = whole[1:] if generation else whole
        words = words_of(_DOT.sub(" ", whole))
        joined = "".join(words)
        if script == "han":
            readings = tuple(self._reader.han(joined)) if len(words) == 1 else ()
            letters = tuple(han_in_letters(word, self._sounds.usual_pinyin) for word in words)
        else:
            plain = HANGUL.sub("", joined) == ""
            readings = tuple(self._reader.hangul(joined)) if plain and joined else ()
            letters = tuple(hangul_in_letters(word) for word in words)
        key = key_of(text, self._sounds.simplified)
        syllabic = any(map(self._reader.starts_with_surname, readings)) or (script == "han" and len(joined) < 4)
        wording = Wording(letters, (), script)
        return Form(script, key, key, tuple(words), readings, wording, number, generation, syllabic)


def _grouped(text: str) -> tuple[list[list[str]], list[str]]:
    """The words of a name in Latin letters, each as its parts between hyphens, and its initials."""
    groups, initials = [], []
    for token in re.split(r"\s+", text.replace(".", ". ").replace(",", " ").replace("·", " ")):
        parts = words_of(token)
        if _is_initial(parts, token):
            initials.append(parts[0])
        elif parts:
            groups.append(parts)
    return groups, initials


def _is_initial(parts: list[str], token: str) -> bool:
    if len(parts) != 1 or not _INITIAL.match(parts[0]) or is_marked(parts[0]):
        return False
    return token.endswith(".") or parts[0] not in _VOWELS
