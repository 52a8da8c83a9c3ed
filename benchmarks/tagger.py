"""underthesea's named-entity tagger, given text in two ways.

Its time grows faster than the text that it gets at once: whole articles of five kilobytes cost it five times as much as
the same articles sentence by sentence. The latter is the fair comparison; the former is what a naive caller gets.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from honglu.model.article import Article

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")


def taggers() -> tuple[Callable[[Article], None], Callable[[Article], None]]:
    """Tag an article sentence by sentence, and as a whole; both warmed up."""
    from underthesea import ner  # noqa: PLC0415  # in bench.lock only

    ner("Thủ tướng tiếp Đại sứ.")

    def by_sentence(article: Article) -> None:
        for sentence in _SENTENCE_END.split(article.text):
            if sentence.strip():
                ner(sentence)

    def whole(article: Article) -> None:
        ner(article.text)

    return by_sentence, whole
