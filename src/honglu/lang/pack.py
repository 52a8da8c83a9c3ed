"""What the program knows of one language, as the engine uses it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import regex

from honglu.model.claim import Kind, Rank
from honglu.text.layer import fold
from honglu.text.sentences import SentenceRules

Yaml = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase of the lexicon: what it can be (`tags`), by tag the facts that go with it.

    Some readings need a capital ("Nga", "Anh"), acronyms need all of them ("NAM" is no "Nam"): `plain` are the
    readings that hold in lower case, `capital` those after a capital, `tags` all. `lookalike` phrases only
    keep shorter ones from being read inside them.
    """

    form: str
    tags: Mapping[str, Any]
    capital: Mapping[str, Any]
    plain: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Act:
    """An act of contact: its kind, and how its words take their participants (`frame`).

    `weak` words often mean something else and need more around them; `strict` ones count only with
    participants of their own ("cuộc họp giữa A và B"). An act in `halves` is told in pieces, its sides in
    different sentences. Of one of `leaders` between states ("한미 정상회담") those who lead them are meant.
    """

    id: str
    kind: Kind
    frame: str
    noun: bool = False
    weak: bool = False
    strict: bool = False
    halves: bool = False
    leaders: bool = False


@dataclass(frozen=True, slots=True)
class PostHead:
    """The head of a post: the office it names (`office`) and its level, 1 highest.

    `located` offices take a place ("Đại sứ Anh tại Mỹ"); after others "tại" begins something new.
    Some name their country themselves ("Nhật hoàng"). Of a `single` office nobody holds two; `alone` is
    the office that the head names when only a country completes it ("Chủ tịch Trung Quốc"). `vague` heads say
    little of a person ("quan chức") and `leads` those mean whoever leads ("nhà lãnh đạo"); after a `party` post the
    same person's highest office may follow. `serves` heads take another's office ("trợ lý Tổng thống").
    """

    office: str
    level: int
    located: bool = False
    country: str | None = None
    single: bool = False
    alone: str | None = None
    vague: bool = False
    leads: bool = False
    party: bool = False
    serves: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language writes its words and orders its phrases.

    `spacing`: words stand apart ("words"), or begin apart and end in particles ("joined"), or stand without a space
    ("none"). `capitals`: whether the script has them. `complement`: where what completes the head of a post stands;
    `own_names`: whether names of the pack's country have a look of their own, so that any word may be part of one.
    `name`: where a person's name stands beside a post; `sides`: where the sides of an act stand ("beside": around it,
    or both before it, the second behind a word like "with"). `particles` are endings that are words of their own, each
    with what it does. `visits_to` are words that tell a journey and its country in one, `envoys_to` those that tell the
    country to which somebody is sent ("대미 특사"), `missions` delegations that go to the country named before them.
    `domestic` are territories with the country to whose own affairs their meetings with it belong.
    """

    spacing: Literal["words", "joined", "none"] = "words"
    capitals: bool = True
    complement: Literal["after", "before", "both"] = "after"
    name: Literal["after", "before", "both"] = "after"
    sides: Literal["around", "beside", "before"] = "around"
    particles: Mapping[str, str] = field(default_factory=dict)
    visits_to: Mapping[str, str] = field(default_factory=dict)
    domestic: Mapping[str, str] = field(default_factory=dict)
    envoys_to: Mapping[str, str] = field(default_factory=dict)
    missions: frozenset[str] = frozenset()
    own_names: bool = True


@dataclass(frozen=True, slots=True)
class NameRules:
    """How names of persons look in the language; all forms folded.

    `syllable` matches a folded word that can be the language's own (without capitals: a letter or syllable that names
    of foreigners are transcribed with); `shared` are family names that the `neighbours` have too, `marks` words that
    only names of the language itself hold, `companies` words that make a run of capitals a company. `grammar` tells how
    the phrases around a name are ordered.
    """

    syllable: regex.Pattern[str]
    surnames: frozenset[str]
    shared: frozenset[str]
    neighbours: frozenset[str]
    particles: frozenset[str]
    common: frozenset[str]
    never: frozenset[str]
    marks: frozenset[str]
    companies: frozenset[str]
    grammar: Grammar = Grammar()


@dataclass(frozen=True, slots=True)
class Pack:
    """One language: its terms, its rules for sentences, names and dates, its home country.

    `states` gives every state's usual name by its code. An outlet of one of the `homes` writes from home there; of
    others, and where the outlet is not known, `home` is meant.
    """

    language: str
    home: str
    homes: frozenset[str]
    home_offices: frozenset[str]
    folds: Mapping[str, str]
    terms: Mapping[str, Term]
    sentences: SentenceRules
    names: NameRules
    ranks: Mapping[str, Rank]
    states: Mapping[str, str]
    dates: Any
    furniture: Any

    def home_of(self, outlet: str | None) -> str:
        """The country from which an outlet writes."""
        term = self.terms.get(fold(outlet, self.folds)) if outlet else None
        country = (term.tags.get("whose") or term.tags.get("seat")) if term is not None else None
        return country if country in self.homes else self.home

    @property
    def grammar(self) -> Grammar:
        """How words are written and phrases ordered."""
        return self.names.grammar
