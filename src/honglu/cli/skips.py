"""Articles that are not read for their language, told once for all of them."""

from __future__ import annotations

from collections import Counter

import click

from honglu.cli.output import harmless
from honglu.knowledge.languages import language_name
from honglu.lang.loader import languages

_MOST = 8  # languages that are named; an archive may have many, and tags may hold anything


class Skips:
    """Counts the articles that were skipped, by language; None is an unknown one. True where there are any."""

    def __init__(self) -> None:
        self._articles: Counter[str | None] = Counter()

    def __bool__(self) -> bool:
        return bool(self._articles)

    def add(self, language: str | None) -> None:
        """One more."""
        self._articles[language] += 1

    def tell(self) -> None:
        """Say on stderr how many there were and in which languages, commonest first; nothing where there were none."""
        if self._articles:
            click.echo(self._words(), err=True)

    def _words(self) -> str:
        known = sorted((-count, language) for language, count in self._articles.items() if language)
        told = [f"{-count:,} {in_language(language)}" for count, language in known[:_MOST]]
        rest, unknown = -sum(count for count, _ in known[_MOST:]), self._articles[None]
        told += [f"{rest:,} in other languages"] if rest else []
        told += [f"{unknown:,} {in_language(None)}"] if unknown else []
        total = self._articles.total()
        articles = "article" if total == 1 else "articles"
        return f"{total:,} {articles} skipped: {', '.join(told)}; packs: {', '.join(languages())}"


def in_language(language: str | None) -> str:
    """A language in words: "in French (fr)", or "of unknown language"."""
    if language is None:
        return "of unknown language"
    name = language_name(language)
    return f"in {name} ({language})" if name else f"in {harmless(language)}"
