"""Articles to try laws on: the samples, as they are and disfigured."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from honglu import Article
from honglu.model.codec import article_from_json
from tests.shared import PROJECT

SAMPLES = PROJECT / "samples" / "dispatches.jsonl"


def samples() -> list[Article]:
    lines = SAMPLES.read_text(encoding="utf-8").splitlines()
    return [article_from_json(json.loads(line)) for line in lines]


DISFIGUREMENTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "emoji": lambda text: text.replace(" ", " 🇻🇳 ", 3).replace(",", "👍🏽,"),
    "capitals": str.upper,
    "small letters": str.lower,
    "no accents": lambda text: "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)),
    "zero-width": lambda text: text.replace(" ", "\u200b "),
    "soft hyphens": lambda text: text.replace("n", "n\u00ad"),
    "tabs": lambda text: text.replace(" ", "\t"),
    "entities": lambda text: text.replace(" ", " &quot;", 2).replace(",", "&amp;,"),
}


@st.composite
def disfigured(draw: st.DrawFn) -> Article:
    """A sample with up to three disfigurements, in title and text."""
    article = draw(st.sampled_from(samples()))
    for change in draw(st.lists(st.sampled_from(sorted(DISFIGUREMENTS)), max_size=3)):
        made = DISFIGUREMENTS[change]
        article = replace(article, text=made(article.text), title=made(article.title or ""))
    return article


@st.composite
def shuffled(draw: st.DrawFn) -> Article:
    """Words or sentences of the samples in any order, with marks and odd characters between them."""
    glue = draw(st.sampled_from([" ", ". ", "\n"]))
    pieces = [piece for article in samples() for piece in article.text.split(glue)]
    seed = draw(st.integers(0, 2**32))
    odd = draw(
        st.lists(st.text(max_size=3) | st.sampled_from([",", "(", ")", "“", "\x00", "\u0301", "\ud800"]), max_size=5)
    )
    chosen = [*random.Random(seed).choices(pieces, k=draw(st.integers(0, 60))), *odd]  # noqa: S311  # no secret
    random.Random(seed).shuffle(chosen)  # noqa: S311
    return Article("shuffled", glue.join(chosen), title=draw(st.none() | st.sampled_from(pieces)), language="vi")
