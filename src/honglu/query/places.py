"""Where the places of contacts are on the globe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from honglu.knowledge.points import Town, read_towns
from honglu.model.claim import Place
from honglu.resolve.names.places import PlaceWords
from honglu.text.folding import folded_words

# What parts a building from its town: "Mansudae Assembly Hall, Pyongyang", "Great Hall (Beijing)".
_PARTS = re.compile(r"\s*[,;()（），、]\s*|\s+[-–—]\s+")
# A town's name of fewer letters is too easily a part of another word to be looked for inside of a longer name.
_LEAST = 4
# Of a name in Chinese or Korean, so many characters.
_LEAST_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the globe, in degrees north and east (WGS 84).

    `precision` is town where a town or site of the place's name is known, else country: the point is then the
    capital's, and only tells in which country it was. `name` is what the town
    is called in English, if it is known.
    """

    latitude: float
    longitude: float
    precision: Literal["town", "country"]
    name: str
    country: str

    @property
    def label(self) -> str:
        """What to write beside it: the town's name, or the country's code where no town was told."""
        return self.name if self.precision == "town" else self.country


def where(place: Place | None, names: Iterable[str] = ()) -> Point | None:
    """Where a place is; null where neither its town nor its country can be told.

    `names` are other forms of the place's name, as in `Contact.place_names`. A name that towns of several countries
    have is placed only where the country is told.
    """
    if place is None:
        return None
    for name in dict.fromkeys([*([place.name] if place.name else []), *names]):
        town = _town(name, place.country)
        if town:
            return _point(town, "town")
    capital = _atlas().capitals.get(place.country or "")
    return _point(capital, "country") if capital else None


class _Atlas:
    """The towns by country and name, as written and without accents; by name alone where it is of one country."""

    def __init__(self, towns: Iterable[Town]) -> None:
        self.capitals: dict[str, Town] = {}
        self.by_name: dict[tuple[str, str], Town] = {}
        self.folded: dict[tuple[str, str], Town] = {}
        countries: dict[str, set[str]] = {}
        for town in towns:
            if town.capital:
                self.capitals[town.country] = town
            for name in town.names:
                key = "".join(folded_words(name))
                self.by_name.setdefault((town.country, name.casefold()), town)
                self.folded.setdefault((town.country, key), town)
                countries.setdefault(key, set()).add(town.country)
        self.only = {key: next(iter(codes)) for key, codes in countries.items() if len(codes) == 1}

    def find(self, name: str, country: str | None) -> Town | None:
        """The town of that name in the country, or in the only country that has one."""
        key = "".join(folded_words(name))
        code = country or self.only.get(key, "")
        return self.by_name.get((code, name.strip().casefold())) or self.folded.get((code, key))


@cache
def _atlas() -> _Atlas:
    return _Atlas(read_towns())


@cache
def _place_words() -> PlaceWords:
    return PlaceWords()


def _town(name: str, country: str | None) -> Town | None:
    for form in _forms(name):
        town = _atlas().find(form, country)
        if town:
            return town
    return _within(name, country) if country else None


def _forms(name: str) -> Iterator[str]:
    """The name, the name without the word for what it is, and its parts: the last first, as a town stands last."""
    for form in dict.fromkeys([name, *reversed([part for part in _PARTS.split(name) if part])]):
        yield form
        bare = _place_words().latin(form.split()) if form.isascii() or " " in form else None
        together = _place_words().together(form)
        if bare:
            yield " ".join(bare[0])
        if together:
            yield together[0]


def _within(name: str, country: str) -> Town | None:
    """The town whose name is the longest run of words, or of characters, of a longer name in the country."""
    words = folded_words(name)
    runs = {"".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    runs = {run for run in runs if len(run) >= _LEAST}
    for word in words:
        if not word.isascii():
            runs |= {word[i:j] for i in range(len(word)) for j in range(i + _LEAST_TOGETHER, len(word) + 1)}
    found = [run for run in runs if (country, run) in _atlas().folded]
    longest = max(found, key=lambda run: (len(run), run), default="")
    return _atlas().folded.get((country, longest))


def _point(town: Town, precision: Literal["town", "country"]) -> Point:
    return Point(town.latitude, town.longitude, precision, town.names[0], town.country)
