"""Text made ready for SQLite's full-text search, so that it is found without accents and in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from honglu.query.tables.cells import writable
from honglu.text.folding import folded_words

# SQLite's tokenizer takes a run of these for one word, however many words it is.
_TOGETHER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]+")
# Pieces of such a run that can be found by themselves have so many characters at most.
_LONGEST = 5


def search_text(texts: Iterable[str]) -> str:
    """All words of the texts: as written, without accents and strokes, and in Chinese and Korean piece by piece."""
    words: dict[str, None] = {}
    for text in texts:
        for word in text.split():
            words[word] = None
        for word in folded_words(text):
            words[word] = None
            words.update(dict.fromkeys(_pieces(word)))
    return writable(" ".join(words))


def _pieces(word: str) -> Iterator[str]:
    for run in _TOGETHER.findall(word):
        for length in range(1, _LONGEST + 1):
            yield from (run[start : start + length] for start in range(len(run) - length + 1))
