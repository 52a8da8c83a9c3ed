"""Text as people type it: without accents, case or marks, and cut into the terms that an index of words keeps."""

from __future__ import annotations

import re
import unicodedata

import regex

# Letters that carry their stroke inside, so that no decomposition takes it off.
_STROKES = str.maketrans("đĐøØłŁħĦ", "dDoOlLhH")
_WORD = re.compile(r"[^\W_]+")
# Scripts without spaces between words, or with endings on them: there, each letter is a term.
_TERM = regex.compile(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]|[^\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]+")


def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name, hyphens parting them, in lower case and without accents: "Kim Song-nam" → kim, song, nam."""
    bare = unicodedata.normalize("NFKD", name.translate(_STROKES))
    # Composed again, so that a Hangul syllable is one letter and is not found inside another.
    bare = unicodedata.normalize("NFC", "".join(c for c in bare if not unicodedata.combining(c)))
    return tuple(_WORD.findall(bare.casefold()))


def terms(text: str) -> list[str]:
    """The terms by which a text is found: "gặp 김성남" → gap, 김, 성, 남."""
    return [term for word in folded_words(text) for term in _TERM.findall(word)]


def phrases(asked: str) -> list[list[str]]:
    """What is asked, as runs of terms of which each must stand in a text: one for each word between blanks."""
    return [found for found in map(terms, asked.split()) if found]
