"""The article files of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from honglu.sources.sniff import CSV_SUFFIXES, HTML_SUFFIXES, JSON_SUFFIXES

SUFFIXES = (".txt", *HTML_SUFFIXES, *JSON_SUFFIXES, *CSV_SUFFIXES, ".parquet", ".warc", ".zip", ".pdf")


def article_files(folder: Path) -> Iterator[Path]:
    """The texts, pages, tables and archives (also gzip'd) in a folder and those under it, in order of name.

    What begins with a dot is passed over, and so are links to folders, which may lead in circles. Raises `OSError`.
    """
    for entry in sorted(folder.iterdir(), key=lambda path: path.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from article_files(entry)
        elif has_articles(entry.name):
            yield entry


def has_articles(name: str) -> bool:
    """Whether a file of that name is one of articles."""
    return name.lower().removesuffix(".gz").endswith(SUFFIXES)
