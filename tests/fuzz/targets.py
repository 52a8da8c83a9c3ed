"""All that is fuzzed: each reader with its seeds, the pieces of its form, and how it is packed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from random import Random

import yaml

from honglu.lang.loader import languages
from tests.fuzz import seeds, texts, web
from tests.fuzz.damage import GZIP, GZIP_BEHIND, ZIP, Packing, damaged, damaged_within
from tests.fuzz.files import Read, file_named, folder, pipe


@dataclass(frozen=True, slots=True)
class Target:
    """One reader: it is given bytes, and raises where the law is broken."""

    name: str
    read: Read
    seeds: Callable[[], list[bytes]]
    form: str
    packing: Packing | None = None

    def tokens(self) -> list[bytes]:
        """The pieces of its form."""
        return _tokens()[self.form]

    def damaged(self, data: bytes, other: bytes, chance: Random) -> bytes:
        """An input that is like this one, and broken."""
        if self.packing and chance.random() < 0.6:
            return damaged_within(data, self.packing, other, self.tokens(), chance)
        return damaged(data, other, self.tokens(), chance)

    def inputs(self, count: int, seed: int = 0) -> Iterator[bytes]:
        """The seeds, and so many broken ones, always the same for a `seed`."""
        chance, sound = Random(seed), self.seeds()  # noqa: S311  # nothing is secret
        yield from sound
        for _ in range(count):
            yield self.damaged(chance.choice(sound), chance.choice(sound), chance)

    def endless(self, size: int) -> Iterator[bytes]:
        """Inputs in which one piece comes again and again, up to `size`: behind a seed's beginning, and on its own."""
        for seed in self.seeds()[:3]:
            middle = len(seed) // 2
            for token in self.tokens():
                yield seed[:middle] + token * (size // len(token)) + seed[middle:]
        for token in self.tokens():
            yield token * (size // len(token))


@cache
def _tokens() -> dict[str, list[bytes]]:
    node = yaml.safe_load((Path(__file__).parent / "tokens.yaml").read_text(encoding="utf-8"))
    return {form: [_bytes(piece) for piece in pieces] for form, pieces in node.items()}


def _bytes(piece: str) -> bytes:
    """What an escaped piece stands for: bytes below 256, and else characters in UTF-8."""
    if piece.isascii() and "\\u" not in piece.lower():
        return piece.encode("ascii").decode("unicode_escape").encode("latin-1")
    return piece.encode("utf-8") if not piece.isascii() else piece.encode("ascii").decode("unicode_escape").encode()


TARGETS = {
    target.name: target
    for target in (
        Target("page", file_named("a.html"), seeds.pages, "html"),
        Target("fetched-page", web.page, seeds.labelled_pages, "html"),
        Target("jsonl", file_named("a.jsonl"), seeds.jsonl, "json"),
        Target("csv", file_named("a.csv"), seeds.tables, "csv"),
        Target("parquet", file_named("a.parquet"), seeds.parquets, "parquet"),
        Target("pdf", file_named("a.pdf"), seeds.pdfs, "pdf"),
        Target("warc", file_named("a.warc"), seeds.warcs, "warc"),
        Target("warc-gz", file_named("a.warc.gz"), seeds.packed_warcs, "warc", GZIP),
        Target("zip", file_named("a.zip"), seeds.zips, "zip", ZIP),
        Target("listing", web.listing, seeds.listings, "xml", GZIP_BEHIND),
        Target("links", web.links, seeds.links, "html"),
        Target("answers", web.answers, seeds.answers, "http", GZIP_BEHIND),
        Target("bodies", web.bodies, seeds.bodies, "http"),
        Target("robots", web.robots, seeds.robots, "robots"),
        Target("plain", file_named("a.txt"), seeds.plain, "text"),
        Target("pipe", pipe, seeds.anything, "text", GZIP),
        Target("folder", folder, seeds.folders, "text"),
        Target("charset", texts.charset, seeds.charsets, "text"),
        Target("recognition", texts.recognition, seeds.texts, "words"),
        Target("pack", texts.pack, seeds.packs, "yaml"),
        *(Target(f"read-{code}", texts.language(code), partial(seeds.texts, code), "words") for code in languages()),
    )
}
