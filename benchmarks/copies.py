"""What recognizing copies costs in a large ledger: `make copies`.

A hundred thousand articles are made of the corpora's sentences, each as long as a real one, so that phrases come as
often as they do in news; one in ten prints an earlier one's text with a few words changed, and one text is printed by
a thousand. They come in batches as `honglu ingest` writes them, with no claims. Told for each tenth, as it is written:
milliseconds of the processor an article, and how many of them copies take; at the end memory, size, and how many of the
copies were found.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from corpora import CORPORA, articles, missing
from memory import peak_bytes

from honglu.ledger import Stamp, read_from, write_to
from honglu.ledger.copies import Copies
from honglu.model.article import Article
from honglu.model.claim import Reading

BATCH = 100
WIDELY_PRINTED = 1_000
A_DAY = 300
"""Articles published on a day."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=100_000, help="articles to write (default: %(default)s)")
    parser.add_argument("--backwards", action="store_true", help="the newest come first")
    args = parser.parse_args()
    if absent := missing():
        sys.exit(f"no corpora to measure on: {absent} is absent (set HONGLU_SHARED to the folder that holds corpora/)")
    sentences = [one for name in CORPORA for article in articles(name) for one in article.text.split(". ")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        fill(path, recombined(sentences, args.articles), args)
        tell(path)
    return 0


def recombined(sentences: Sequence[str], count: int) -> Iterator[Article]:
    """Articles of sentences drawn at random; the ids of copies end with the id of what they print."""
    chance = random.Random(5)  # noqa: S311  # no secret
    recent: list[Article] = []
    wide = _text(sentences, chance)
    for number in range(count):
        published = date(2000, 1, 1) + timedelta(number // A_DAY)
        if count // 2 <= number < count // 2 + WIDELY_PRINTED:
            text, of = _edited(wide, chance), "wide"
        elif recent and chance.random() < 0.1:
            original = chance.choice(recent)
            text, of = _edited(original.text, chance), original.id
        else:
            text, of = _text(sentences, chance), ""
        article = Article(f"a{number:07}{'-' if of else ''}{of}", text, language="vi", published=published)
        if not of:
            recent = [*recent[-500:], article]
        yield article


def fill(path: Path, made: Iterator[Article], args: argparse.Namespace) -> None:
    """Write a ledger of the articles, and print what each tenth of them cost."""
    texts = reversed(list(made)) if args.backwards else made
    tenth = max(BATCH, args.articles // 10)
    spent = 0.0

    def timed(copies: Copies, *given: Any) -> set[str]:
        nonlocal spent
        begun = time.process_time()
        changed = settle(copies, *given)
        spent += time.process_time() - begun
        return changed

    settle = Copies.settle
    with patch.object(Copies, "settle", timed), write_to(path) as writer:
        for number in range(1, 11):
            begun, spent = time.process_time(), 0.0
            for _ in range(0, tenth, BATCH):
                writer.write([(Reading(article, ()), Stamp("", "1")) for article in islice(texts, BATCH)])
            cost = (time.process_time() - begun) * 1e3 / tenth
            print(f"tenth {number:2}: {cost:5.2f} ms an article, {spent * 1e3 / tenth:5.2f} for copies", flush=True)


def tell(path: Path) -> None:
    """Print memory, size, and how many of the copies were found."""
    print(f"peak memory: {peak_bytes() / 1e6:.0f} MB, of which the sentences to draw from take a part")
    right = wrong = 0
    with read_from(path) as reader:
        for original, *others in reader.families():
            of = original.source.id.partition("-")[2] or original.source.id
            found = [one.source.id.partition("-")[2] == of for one in others]
            right, wrong = right + sum(found), wrong + found.count(False)
        made = sum(1 for article, _ in reader.articles() if "-" in article.id) - 1  # one of the wide is the original
    print(f"copies found: {right:,} of {made:,}; wrong: {wrong:,}")
    print(f"ledger: {path.stat().st_size / 1e6:.0f} MB")


def _text(sentences: Sequence[str], chance: random.Random) -> str:
    return ". ".join(chance.choices(sentences, k=chance.randint(4, 25)))


def _edited(text: str, chance: random.Random) -> str:
    """The text with one word in thirty another, and an outlet's name before it."""
    words = text.split(" ")
    for _ in range(len(words) // 30):
        words[chance.randrange(len(words))] = chance.choice(("nay", "vừa", "đã", "mới"))
    return " ".join(["Theo", "báo", str(chance.randrange(100)), *words])


if __name__ == "__main__":
    sys.exit(main())
