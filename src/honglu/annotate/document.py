"""Article → mentions: sentences as rows of nodes, with the persons, states and bodies that they speak of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from honglu.annotate.bare import believe_bare_names, believe_invited
from honglu.annotate.coreference import People
from honglu.annotate.countries import assign_countries
from honglu.annotate.datelines import dateline
from honglu.annotate.dates import DateMention, DateRules, compile_dates, find_dates
from honglu.annotate.delegations import assign_leaders
from honglu.annotate.gate import Gate
from honglu.annotate.items import Item, itemize
from honglu.annotate.lexicon import Lexicon, Span
from honglu.annotate.lists import confirm_joiners, share_installed, share_owners, share_titles
from honglu.annotate.names_again import mark_names
from honglu.annotate.nodes import Node, Nodes
from honglu.annotate.referents import Lookup, Referent
from honglu.annotate.words_parted import Parter
from honglu.lang.pack import Pack
from honglu.model.article import Article
from honglu.model.claim import Zone
from honglu.text.layer import Layer, make_layer
from honglu.text.sentences import sentences

__all__ = ["Annotator", "Document", "Node", "Sentence"]

SENDER = 3  # nodes before a mission in which who sends it stands
GAP = "\n\n"  # between title and text in the layer


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence of the title or text; offsets are those of the document's layer."""

    index: int
    start: int
    end: int
    zone: Zone
    nodes: list[Node] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Document:
    """An article with its mentions. The layer is that of title and text, joined; `base` is where the text begins."""

    article: Article
    layer: Layer
    base: int
    sentences: list[Sentence]
    referents: list[Referent]
    states: dict[str, Referent]
    pack: Pack
    lookup: Lookup

    @property
    def home(self) -> str:
        """The country that the article is written from."""
        return self.pack.home_of(self.article.outlet)


class Annotator:
    """A pack made ready for use: built once, then only read."""

    def __init__(self, pack: Pack, lookup: Lookup, known: Iterable[str] = ()) -> None:
        """`known` are the names, words joined by spaces, of which `lookup` may tell something."""
        self.pack = pack
        self._lexicon = Lexicon(pack.terms, pack.grammar)
        self._dates: DateRules = compile_dates(pack.dates)
        apart = pack.grammar.spacing == "words" and not pack.grammar.particles
        self._parter = None if apart else Parter(pack.grammar)
        self._lookup = lookup
        self._gate = Gate(known, lookup, pack.grammar)

    def annotate(self, article: Article, *, gated: bool = False) -> Document:
        """Every mention of the article; with `gated`, no sentence of one that cannot tell of a contact."""
        title = article.title or ""
        begin = len(title) + len(GAP)
        layer = make_layer(f"{title}{GAP}{article.text}", self.pack.folds)
        base = begin if layer.starts is None else bisect_left(layer.starts, begin)
        spans = self._lexicon.find(layer.text, layer.folded)
        home = self.pack.home_of(article.outlet)
        if gated and not self._gate.opens(layer, spans, article.published, home):
            return Document(article, layer, base, [], [], {}, self.pack, self._lookup)
        article, dates = self._dated(article, layer, spans)
        found = [
            Sentence(i, a, b, "title" if b <= base else "text")
            for i, (a, b) in enumerate(sentences(layer.text, self.pack.sentences))
        ]
        document = Document(article, layer, base, found, [], {}, self.pack, self._lookup)
        _mention(document, _rows(layer, found, spans, dates, self._parter))
        return document

    def _dated(self, article: Article, layer: Layer, spans: Sequence[Span]) -> tuple[Article, list[DateMention]]:
        """The dates of the article; where a dateline tells the day it was written on, they count from that day."""
        dates = find_dates(layer.text, article.published, self._dates)
        written = dateline(dates, spans, article.published)
        if written is None or written == article.published:
            return article, dates
        return replace(article, published=written), find_dates(layer.text, written, self._dates)


def _rows(
    layer: Layer,
    found: Sequence[Sentence],
    spans: Sequence[Span],
    dates: Sequence[DateMention],
    parter: Parter | None,
) -> list[list[Item]]:
    """The items of each sentence; spans and dates are dealt out in one pass."""
    rows: list[list[Item]] = []
    s = d = 0
    for sentence in found:
        mine: list[Span] = []
        while s < len(spans) and spans[s][0] < sentence.end:
            if spans[s][0] >= sentence.start and spans[s][1] <= sentence.end:
                mine.append(spans[s])
            s += 1
        while d < len(dates) and dates[d].start < sentence.end:
            if dates[d].start >= sentence.start and dates[d].end <= sentence.end:
                sentence.dates.append(dates[d])
            d += 1
        rows.append(itemize(layer, (sentence.start, sentence.end), mine, sentence.dates, parter))
    return rows


def _mention(document: Document, rows: Sequence[list[Item]]) -> None:
    """Nodes with phrases first, then who each phrase speaks of, then whom everybody acts for."""
    if document.pack.grammar.spacing == "none":
        mark_names(rows, document.layer, document.pack)
    nodes = Nodes(document.layer.text, document.pack.names)
    for sentence, items in zip(document.sentences, rows, strict=True):
        sentence.nodes = nodes.of(items, sentence.index)
        share_titles(sentence.nodes)
        if document.pack.grammar.particles:
            share_owners(sentence.nodes)
        confirm_joiners(sentence.nodes)
        if document.pack.grammar.spacing == "none":
            believe_invited(sentence.nodes)
        if not document.pack.grammar.own_names:
            share_installed(sentence.nodes)
            believe_bare_names(sentence.nodes, document.layer.text)
    document.states = nodes.states
    if not document.pack.grammar.capitals:
        _name_usually(document)
    _resolve(document)
    assign_leaders([sentence.nodes for sentence in document.sentences])
    assign_countries(document)
    if document.pack.grammar.envoys_to:
        _send_envoys(document)


def _send_envoys(document: Document) -> None:
    """A mission is named by where it goes: it acts for who is said to send it, else for home."""
    for sentence in document.sentences:
        for at, node in enumerate(sentence.nodes):
            if node.body is None or not node.body.delegation or not node.referents or not _mission(document, node):
                continue
            before = [r for n in sentence.nodes[max(0, at - SENDER) : at] for r in n.referents if r.type == "person"]
            for referent in node.referents:
                if referent.type == "organization":
                    referent.represents = before[-1].represents if before else document.home


def _mission(document: Document, node: Node) -> bool:
    """Whether the words of a delegation say that it is one of envoys."""
    words = document.layer.folded[node.start : node.end]
    return any(words.endswith(form) for form in document.pack.grammar.missions)


def _name_usually(document: Document) -> None:
    """Gives states that only a pair, a character or their capital names ("한미", "美") their usual name."""
    for code, state in document.states.items():
        if not state.sure and state.type == "state" and code in document.pack.states:
            state.name = document.pack.states[code]


def _resolve(document: Document) -> None:
    published = document.article.published
    people = People(document.layer, document.pack, document.lookup, published, document.home)
    spoken = [(n, n.phrase) for s in document.sentences for n in s.nodes if n.phrase]
    for i, referent in enumerate(people.resolve([phrase for _, phrase in spoken])):
        node = spoken[i][0]
        node.referents = people.pairs.get(i, ())
        if referent is not None:
            node.referents = (referent,)
            if node.body and node.body.represents and not referent.votes:
                referent.represents = referent.represents or node.body.represents
    document.referents = people.all
