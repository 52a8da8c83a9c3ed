"""A bare Aho–Corasick scan: what it costs to find known words, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import ahocorasick

from honglu.model.article import Article

PATTERNS = 20_000


def scanner(texts: Iterable[Article]) -> Callable[[Article], int]:
    """Count the hits of the commonest runs of two and three words of these texts."""
    automaton = ahocorasick.Automaton()
    for pattern in commonest(texts):
        automaton.add_word(pattern, len(pattern))
    automaton.make_automaton()

    def scan(article: Article) -> int:
        whole = f"{article.title or ''}\n{article.text}"
        return sum(1 for _ in automaton.iter(whole))

    return scan


def commonest(texts: Iterable[Article]) -> list[str]:
    """Patterns that do occur, as a lexicon's would; a fixed number of them."""
    runs: Counter[str] = Counter()
    for article in texts:
        words = article.text.split()
        for length in (2, 3):
            runs.update(" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
    return [run for run, _ in runs.most_common(PATTERNS)]
