"""The articles that print one text, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from honglu.cli.layout import wrap
from honglu.cli.output import harmless
from honglu.cli.words import article_words
from honglu.ledger import Copy


def copy_lines(family: Sequence[Copy], width: int) -> Iterator[str]:
    """The original, and under it each copy with what it is a copy or a version of, and how alike the two are."""
    for copy in family:
        indent = "  " if copy.of else ""
        what = f"{_what(copy)}: " if copy.of else ""
        first, *more = wrap(f"{what}{article_words(copy.source)}", width - 4)
        yield f"{indent}{first}"
        yield from (f"{indent}  {line}" for line in more)


def copy_json(family: Sequence[Copy]) -> list[dict[str, Any]]:
    """The articles, the original first; `shared` is how alike an article and the one that it is `of` are."""
    return [
        {
            "article": copy.source.id,
            "published": copy.source.published.isoformat() if copy.source.published else None,
            "outlet": copy.source.outlet,
            "title": copy.source.title,
            "url": copy.source.url,
            "of": copy.of,
            "shared": None if copy.shared is None else round(copy.shared, 3),
            "version_of": copy.version_of,
        }
        for copy in family
    ]


def _what(copy: Copy) -> str:
    alike = f"{copy.shared or 0:.0%} of the wording of {harmless(copy.of or '')}"
    return f"version of {harmless(copy.version_of)}, {alike}" if copy.version_of else f"copy, {alike}"
