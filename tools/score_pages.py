#!/usr/bin/env python3
"""Score what is read of the pages in tests/pages: which segments are kept that must be, and which that must not.

    score_pages.py            the reader, and beside it each extractor alone that is installed
    score_pages.py --misses   what the reader gets wrong, page by page

The pages are this project's own, each built as those of one outlet are; the YAML beside a page says what belongs to it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from honglu.model.article import Article
from honglu.sources.page import read_page
from honglu.sources.page_charset import decode_page
from honglu.sources.page_rules import PageRules, page_rules

PAGES = Path(__file__).resolve().parents[1] / "tests" / "pages"
FIELDS = ("title", "byline", "published", "outlet", "language", "lead")
ROUNDS = 20

Extract = Callable[["Page"], str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the set: its bytes, and what its label says of it."""

    name: str
    data: bytes
    label: dict[str, Any]

    @property
    def must(self) -> list[str]:
        """The segments of the article, the lead among them."""
        return [self.label["lead"], *self.label["must"]]

    @property
    def must_not(self) -> list[str]:
        """The segments around the article."""
        return list(self.label["must_not"])

    def read(self, rules: PageRules | None = None) -> Article | None:
        """What the reader makes of it; None for a fault."""
        label = self.label
        found = read_page(self.data, url=label["url"], charset=label.get("charset"), file=self.name, rules=rules)
        return found if isinstance(found, Article) else None


@dataclass(slots=True)
class Score:
    """Counts of segments: kept rightly, lost, kept wrongly; and the pages whose field is right, by field."""

    kept: int = 0
    lost: int = 0
    wrong: int = 0
    fields: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))

    @property
    def precision(self) -> float:
        """The share of segments of the article among all labelled ones that are kept."""
        return self.kept / ((self.kept + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """The share of the article's segments that are kept."""
        return self.kept / ((self.kept + self.lost) or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


def pages(folder: Path = PAGES) -> list[Page]:
    """The set, in order of name."""
    return [
        Page(path.relative_to(folder).with_suffix("").as_posix(), path.read_bytes(), _label(path))
        for path in sorted(folder.rglob("*.html"))
    ]


def score_text(score: Score, page: Page, text: str) -> None:
    """Count the segments of one page; white space is one space."""
    text = _flat(text)
    kept = sum(_flat(segment) in text for segment in page.must)
    score.kept += kept
    score.lost += len(page.must) - kept
    score.wrong += sum(_flat(segment) in text for segment in page.must_not)


def score_reader(some: list[Page], rules: PageRules | None = None) -> Score:
    """Score the reader of pages, fields as well; by other rules than its own where some are given."""
    score = Score()
    for page in some:
        article = page.read(rules)
        score_text(score, page, article.text if article else "")
        for name in right_fields(page, article):
            score.fields[name] += 1
    return score


def right_fields(page: Page, article: Article | None) -> Iterator[str]:
    """The fields of an article that are as the label says; "lead" where the text begins with it."""
    if article is None:
        return
    found = {
        "title": article.title,
        "byline": article.byline,
        "published": article.published and article.published.isoformat(),
        "outlet": article.outlet,
        "language": article.language,
        "lead": _flat(article.text.split("\n", 1)[0]),
    }
    for name, value in found.items():
        if value == page.label[name] or (name == "lead" and _flat(page.label["lead"]) in (value or "")):
            yield name


def score_extractor(some: list[Page], extract: Extract) -> Score:
    """Score an extractor by its text alone."""
    score = Score()
    for page in some:
        score_text(score, page, extract(page))
    return score


def extractors() -> dict[str, Extract]:
    """The extractors that are installed, each as it comes, on pages decoded by this project."""
    found: dict[str, Extract] = {}
    if find_spec("resiliparse"):
        found["resiliparse alone"] = _resiliparse
    if find_spec("trafilatura"):
        found["trafilatura alone"] = _trafilatura
        found["trafilatura, for precision"] = lambda page: _trafilatura(page, favor_precision=True)
    return found


def misses(page: Page) -> Iterator[str]:
    """What the reader gets wrong in a page."""
    article = page.read()
    text = _flat(article.text if article else "")
    yield from (f"lost   {segment}" for segment in page.must if _flat(segment) not in text)
    yield from (f"wrong  {segment}" for segment in page.must_not if _flat(segment) in text)
    right = set(right_fields(page, article))
    for name in FIELDS:
        if name not in right:
            value = text[:60] if name == "lead" else getattr(article, name, None)
            yield f"{name}: {value!r} is not {page.label[name]!r}"


def main() -> int:
    """Print the table, or the misses."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    args, some = parser.parse_args(), pages()
    if args.misses:
        for page in some:
            lines = list(misses(page))
            sys.stdout.write("".join(f"{page.name}: {line}\n" for line in lines))
        return 0
    sys.stdout.write(f"{len(some)} pages{'precision':>33}{'recall':>9}{'F1':>8}{'pages/s':>10}\n")
    unnamed = page_rules(named=False)
    tell("the reader", score_reader(some), _speed(some, Page.read))
    tell("without rules naming outlets", score_reader(some, unnamed), _speed(some, lambda page: page.read(unnamed)))
    for name, extract in extractors().items():
        tell(name, score_extractor(some, extract), _speed(some, extract))
    return 0


def tell(name: str, score: Score, speed: float) -> None:
    """Print one line of the table, and the fields where there are any."""
    line = f"  {name:30}{score.precision:9.3f}{score.recall:9.3f}{score.f1:8.3f}{speed:10,.0f}\n"
    fields = ", ".join(f"{name} {count}" for name, count in score.fields.items() if count)
    sys.stdout.write(line + (f"    right: {fields}\n" if fields else ""))


def _speed(some: list[Page], extract: Callable[[Page], object]) -> float:
    start = time.process_time()
    for _ in range(ROUNDS):
        for page in some:
            extract(page)
    return ROUNDS * len(some) / (time.process_time() - start)


def _resiliparse(page: Page) -> str:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415  # only where it is measured

    return extract_plain_text(_decoded(page), main_content=True, alt_texts=False)


def _trafilatura(page: Page, *, favor_precision: bool = False) -> str:
    from trafilatura import extract  # noqa: PLC0415  # only where it is measured

    return extract(_decoded(page), favor_precision=favor_precision, include_comments=False) or ""


def _decoded(page: Page) -> str:
    return decode_page(page.data, page.label.get("charset"))


def _label(path: Path) -> dict[str, Any]:
    label: dict[str, Any] = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    return label


def _flat(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
