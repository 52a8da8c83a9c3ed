"""What the wording of a post says: which office, whose it is, and whether it is held."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from honglu.annotate.lexicon import Lexicon
from honglu.lang.loader import languages, load_pack
from honglu.lang.pack import Pack, PostHead
from honglu.text.layer import make_layer

_LOWEST = 5
_SIDES = ("state", "org", "short", "seat")
_SMALL = ("join-of", "join-in", "join-and", "join-for", "join-about", "of", "and", "at", "this-country")


@dataclass(frozen=True, slots=True)
class Office:
    """A wording as it is compared with others.

    `heads` are the words for offices in it, `traits` those of its only one; both are empty where no pack knows the
    language. `words` are all others in order, without the small ones and the name of the side that it is told of.
    `former` posts are no longer held, `other` ones are held in another way (acting, elect). A `relative` wording names
    no post of its own ("his counterpart"). `placed` ones name a province or town, and `plain` ones neither say that the
    holder is new nor point at words before them ("of this country"). `level` is that of the highest of its heads: 1 for
    heads of state, government or party, 2 for ministers, 3 for deputy ministers and ambassadors … 5 for officials.
    """

    language: str | None
    heads: tuple[str, ...]
    traits: PostHead | None
    words: tuple[str, ...]
    former: bool = False
    other: bool = False
    relative: bool = False
    placed: bool = False
    plain: bool = True
    level: int | None = None

    @property
    def vague(self) -> bool:
        """Whether it says nothing but that its holder is somebody ("leader", "official")."""
        if self.traits is None or self.words:
            return False
        return self.traits.vague and (self.traits.leads or self.traits.level >= _LOWEST)


@lru_cache(maxsize=20_000)
def read_office(wording: str, language: str | None, side: str | None) -> Office:
    """What a wording in `language` says when it is told of somebody who acts for `side`."""
    if language is None or language not in _known():
        return Office(language, (), None, tuple(_words(unicodedata.normalize("NFC", wording).casefold())))
    read = _Wording(language)
    for form, tags in _parts(wording, *_tools(language)):
        read.take(form, tags, side)
    return read.told()


@dataclass
class _Wording:
    """A wording as far as it is read."""

    language: str

    def __post_init__(self) -> None:
        self.heads: list[tuple[str, PostHead]] = []
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.former = self.whose = False

    def take(self, form: str, tags: Mapping[str, Any], side: str | None) -> None:
        """Read on by a term, or by what stands between two."""
        self.tags.update(tags)
        code = next((tags[tag] for tag in _SIDES if tag in tags), None)
        if "head" in tags:
            self.heads.append((form, tags["head"]))
        elif "modifier" in tags and not self.heads:
            self.former = self.former or bool(tags["modifier"])
        elif code is not None and code == side:
            self.whose = True
        elif code is not None:
            self.words.append(code)
        elif not any(tag in tags for tag in _SMALL):
            self.words += _words(form)

    def told(self) -> Office:
        heads, traits = tuple(form for form, _ in self.heads), None
        levels = [head.level for _, head in self.heads]
        if len(heads) == 1:
            traits = self.heads[0][1]
            if traits.alone and self.whose and not self.words:
                # "Chủ tịch Trung Quốc" heads the state, and no party or firm.
                traits = replace(traits, office=traits.alone, single=True, level=1)
                heads = (f"{heads[0]} {traits.alone}",)
                levels = [traits.level]
        return Office(
            self.language,
            heads,
            traits,
            tuple(self.words),
            former=self.former,
            other=not self.tags.isdisjoint(("acting", "event")),
            relative=not heads and "counterpart" in self.tags,
            placed="place" in self.tags,
            plain=self.tags.isdisjoint(("modifier", "this-country")),
            level=min(levels, default=None),
        )


def _parts(wording: str, pack: Pack, lexicon: Lexicon) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The terms of a wording, folded, with their tags, and what stands between them."""
    layer, at = make_layer(wording, pack.folds), 0
    for begin, stop, tags in lexicon.find(layer.text, layer.folded):
        yield layer.folded[at:begin], {}
        yield layer.folded[begin:stop], tags
        at = stop
    yield layer.folded[at:], {}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@cache
def _known() -> frozenset[str]:
    return frozenset(languages())


@cache
def _tools(language: str) -> tuple[Pack, Lexicon]:
    pack = load_pack(language)
    return pack, Lexicon(pack.terms, pack.grammar)
