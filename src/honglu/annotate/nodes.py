"""A sentence as a row of nodes: the participants it speaks of, and the items between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from honglu.annotate.apposition import read_person
from honglu.annotate.bodies import Body, read_body, read_delegation
from honglu.annotate.complements import code_of
from honglu.annotate.items import NOTHING, Item
from honglu.annotate.people import Phrase
from honglu.annotate.referents import Referent
from honglu.lang.pack import Act, NameRules
from honglu.model.claim import ParticipantType

BESIDE = 2  # items between a pair form and the other state
_OPENERS = frozenset(
    ("head", "modifier", "rank", "honorific", "honorific-m", "honorific-f", "counterpart", "pronoun", "delegation")
)
"""What a phrase for a person or delegation may begin with, other than a capital."""
_TELLING = _OPENERS | {"both", "state", "org", "short", "seat", "capital"}
"""What an item without a capital is tagged with where a phrase begins or a state is named (see `Nodes._state`)."""


class Node:
    """A step of a sentence: an item, or the participants that a phrase of it speaks of; compared by identity.

    `phrase` tells how a person is spoken of, `body` the body or delegation, `act` the act of contact that the item
    names, `tags` what the lexicon says of the item.
    """

    __slots__ = ("act", "body", "end", "item", "phrase", "referents", "start", "tags")

    def __init__(  # noqa: PLR0913, PLR0917  # a slotted class that is made by the hundred thousand
        self,
        start: int,
        end: int,
        item: Item | None = None,
        referents: tuple[Referent, ...] = (),
        phrase: Phrase | None = None,
        body: Body | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.item = item
        self.referents = referents
        self.phrase = phrase
        self.body = body
        self.tags: Mapping[str, Any] = NOTHING if item is None else item.tags
        self.act: Act | None = self.tags.get("act")

    def has(self, tag: str) -> bool:
        """Whether the item has this tag."""
        return tag in self.tags

    def is_mark(self, *marks: str) -> bool:
        """Whether the item is one of these marks or words."""
        return self.item is not None and self.item.low in marks


class Nodes:
    """Makes the nodes of an article's sentences; `states` are its states and organizations by code."""

    def __init__(self, text: str, rules: NameRules) -> None:
        self._text = text
        self._rules = rules
        self._run_on = rules.grammar.spacing == "none"
        self._mere: dict[str, bool] = {}
        self._firsts = _first_letters(rules.surnames) if self._run_on else frozenset()
        self.states: dict[str, Referent] = {}

    def of(self, items: Sequence[Item], sentence: int) -> list[Node]:
        """The nodes of the sentence of that index; persons have a phrase and no referent yet."""
        nodes: list[Node] = []
        add = partial(self._add, nodes) if self._run_on else nodes.append
        at = 0
        while at < len(items):
            item = items[at]
            plain = not item.cap and _TELLING.isdisjoint(item.tags)
            if plain or (self._run_on and self._is_mere(item)):  # as most are
                add(Node(item.start, item.end, item))
                at += 1
                continue
            node, at = self._next(items, at)
            if node.phrase is not None:
                node.phrase.sentence = sentence
            add(node)
        return nodes

    def _is_mere(self, item: Item) -> bool:
        """Whether a character without a tag neither begins a name of the language nor writes foreign ones."""
        if item.tags or not item.word:
            return False
        known = self._mere.get(item.low)
        if known is None:
            named = item.low in self._rules.surnames or self._rules.syllable.fullmatch(item.low) is not None
            known = self._mere[item.low] = not (named or item.low.isascii() or item.low in self._firsts)
        return known

    def _add(self, nodes: list[Node], node: Node) -> None:
        """Adds a node where words are not set apart: characters that mean nothing by themselves make one word."""
        before = nodes[-1] if nodes else None
        if before is not None and before.end == node.start and _mere(before) and _mere(node):
            before.end = node.end
        else:
            nodes.append(node)

    def _next(self, items: Sequence[Item], at: int) -> tuple[Node, int]:
        item = items[at]
        found: tuple[Node, int] | None = None
        if item.cap or not _OPENERS.isdisjoint(item.tags):
            found = self._person(items, at) or self._body(items, at)
        if found is None and item.tags:
            found = self._state(items, at)
        return found or (Node(item.start, item.end, item), at + 1)

    def _person(self, items: Sequence[Item], at: int) -> tuple[Node, int] | None:
        found = read_person(items, at, self._rules)
        if found is None:
            return None
        phrase, after = found
        if self._rules.grammar.name == "before" and phrase.form == "title" and phrase.plural:
            return self._several(phrase), after
        bare = phrase.form == "name" and not phrase.honored
        return Node(phrase.start, phrase.end, items[at] if bare else None, phrase=phrase), after

    def _several(self, phrase: Phrase) -> Node:
        """ "미국 상원의원들": several officials of one country, by what they are called together."""
        node = Node(phrase.start, phrase.end, phrase=phrase)
        if phrase.represents is not None:
            name = self._text[phrase.start : phrase.end]
            group = Referent("organization", name, represents=phrase.represents, seen=[phrase.start], sure=False)
            node.phrase, node.referents = None, (group,)
        return node

    def _body(self, items: Sequence[Item], at: int) -> tuple[Node, int] | None:
        found = read_delegation(items, at, self._rules) or read_body(items, at, self._rules)
        if found is None:
            return None
        body, after = found
        node = Node(body.start, body.end, phrase=body.leader, body=body)
        if body.leader is None and (body.represents or body.delegation):
            name = self._text[body.start : body.end]
            node.referents = (Referent("organization", name, represents=body.represents, seen=[body.start]),)
        return node, after

    def _state(self, items: Sequence[Item], at: int) -> tuple[Node, int] | None:
        """A state or organization; its usual name is kept rather than a capital or a pair form."""
        item = items[at]
        if "both" in item.tags:
            return self._pair(item), at + 1
        code = code_of(item)
        if code is None or _part_of_name(items, at) or _alone(items, at):
            return None
        usual = "state" in item.tags or "org" in item.tags
        referent = self._referent(code, "organization" if "org" in item.tags else "state")
        if not referent.name or (usual and not referent.sure):
            referent.name, referent.sure = self._text[item.start : item.end], usual
        referent.seen.append(item.start)
        return Node(item.start, item.end, item, (referent,)), at + 1

    def _referent(self, code: str, kind: ParticipantType) -> Referent:
        referent = self.states.get(code)
        if referent is None:
            referent = self.states[code] = Referent(kind, "", represents=code, sure=False)
        return referent

    def _pair(self, item: Item) -> Node:
        """Two states in one word: "liên Triều" is North and South."""
        codes = item.tags["both"]
        pair = tuple(self._referent(code, "state") for code in codes)
        apart = self._run_on and item.end - item.start == len(codes)  # a character for each: "日俄"
        for at, referent in enumerate(pair):
            named = slice(item.start + at, item.start + at + 1) if apart else slice(item.start, item.end)
            referent.name = referent.name or self._text[named]
            referent.seen.append(item.start)
        return Node(item.start, item.end, item, pair)


@lru_cache
def _first_letters(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name[0] for name in names)


def _mere(node: Node) -> bool:
    """Whether the node is a word that the lexicon does not know, and no phrase."""
    item = node.item
    return item is not None and item.word and not item.tags and node.phrase is None


def _part_of_name(items: Sequence[Item], at: int) -> bool:
    """Whether two countries of one syllable stand side by side: "Anh Đức" is a person."""
    return (
        any(
            0 <= n < len(items) and "short" in items[n].tags and "state" in items[n].tags and items[n].cap
            for n in (at - 1, at + 1)
        )
        and {"short", "state"} <= items[at].tags.keys()
    )


def _alone(items: Sequence[Item], at: int) -> bool:
    """Whether a form that means the state only beside another one ("Trung-Triều") stands alone ("Trung đoàn")."""
    if "short" not in items[at].tags or "state" in items[at].tags:
        return False
    near = (*items[max(0, at - BESIDE) : at], *items[at + 1 : at + 1 + BESIDE])
    return not any("short" in item.tags or "state" in item.tags for item in near)
