"""Why a field of a claim has its value: which words it rests on, and what was made of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from honglu.annotate.document import Document, Node, Sentence
from honglu.annotate.referents import Referent
from honglu.extract.quoting import quote
from honglu.model.claim import Reason


@dataclass(frozen=True, slots=True)
class Ground:
    """What a field rests on: half-open offsets of the document's layer, and the rule that read them."""

    field: str
    value: str
    rule: str
    start: int
    end: int


def reason_of(document: Document, ground: Ground) -> Reason:
    """The ground with the words of the article itself."""
    words = quote(document, ground.start, ground.end)
    return Reason(ground.field, ground.value, ground.rule, words.quote, words.start, words.end, words.zone)


def participant_grounds(document: Document, referents: list[Referent], sentences: list[int]) -> Iterator[Ground]:
    """For every participant its first mention in those sentences, and how the words came to mean it."""
    for referent in referents:
        told = (
            (node, sentence)
            for sentence in (document.sentences[index] for index in sentences)
            for node in sentence.nodes
            if referent in node.referents
        )
        found = next(told, None) or _elsewhere(document, referent)
        if found is not None:
            node, _ = found
            yield Ground("participant", referent.name, _mentioned(node), node.start, node.end)
            yield Ground(
                "represents",
                referent.represents or "nobody known",
                _acts_for(referent),
                node.start,
                node.end,
            )


def _elsewhere(document: Document, referent: Referent) -> tuple[Node, Sentence] | None:
    """The first mention in the article, for a host whom another sentence names."""
    if not referent.seen:
        return None
    at = bisect_right(document.sentences, min(referent.seen), key=lambda s: s.start) - 1
    sentence = document.sentences[max(at, 0)]
    return next(((n, sentence) for n in sentence.nodes if referent in n.referents), None)


def _mentioned(node: Node) -> str:
    """How the words of a node speak of a participant."""
    if node.has("pair") or node.has("pair-states"):
        return "the two sides spoken of last"
    if node.body is not None:
        return "who leads the delegation" if node.body.delegation and node.body.leader else "a body or delegation"
    if node.phrase is None:
        return "a state or organization"
    return f"a person, by {node.phrase.form}"


def _acts_for(referent: Referent) -> str:
    """What told whom a participant acts for."""
    if referent.type != "person":
        return "its name"
    if referent.votes or any(p.represents for p in referent.posts):
        return "a post that names it"
    if referent.known:
        return "the table of holders of office"
    return "the words around the name"
