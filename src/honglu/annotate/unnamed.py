"""Whom a title, "the counterpart" or a pronoun speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from honglu.annotate.names import is_native
from honglu.annotate.people import Phrase
from honglu.annotate.posts import Post
from honglu.annotate.referents import TOP, Referent, level_of
from honglu.lang.pack import Pack
from honglu.text.layer import Layer

RECENT = 6  # persons spoken of before a pronoun that it may mean
REMEMBERED = 60  # persons spoken of before a title that it may mean, and of those yet to come


class Unnamed:
    """Follows an article phrase by phrase; `everybody` is the growing list of its persons, `home` its country."""

    def __init__(self, layer: Layer, pack: Pack, everybody: list[Referent], home: str) -> None:
        self._text = layer.text
        self._folded = layer.folded
        self._pack = pack
        self._home = home
        self._all = everybody
        self._recent: dict[Referent, None] = {}  # the last spoken of last
        self._subjects: dict[int, Referent] = {}  # by sentence, whom it speaks of first

    def heard(self, referent: Referent, phrase: Phrase) -> None:
        """Notes that the article has just spoken of a person."""
        self._subjects.setdefault(phrase.sentence, referent)
        self._recent.pop(referent, None)
        self._recent[referent] = None

    def find(self, phrase: Phrase) -> Referent | None:
        """The person whom a phrase without a name speaks of."""
        if phrase.form == "title":
            return None if phrase.plural else self._titled(phrase)
        if phrase.form == "counterpart":
            return self._counterpart(phrase)
        return self._addressed(phrase) if phrase.form == "addressee" else self._pronoun(phrase)

    def _addressed(self, phrase: Phrase) -> Referent | None:
        """Whom "you" means: the last person spoken of who is not of the speaker's country."""
        speaker = self._subjects.get(phrase.sentence) or self._subjects.get(phrase.sentence - 1)
        code = speaker.represents if speaker is not None else self._home
        return next((r for r in islice(reversed(self._recent), RECENT) if r.represents not in (None, code)), None)

    def _pronoun(self, phrase: Phrase) -> Referent | None:
        """The subject of the sentence before when the pronoun opens the sentence; else who was spoken of last."""
        before = () if phrase.sentence in self._subjects else (self._subjects.get(phrase.sentence - 1),)
        near = (*(r for r in before if r), *islice(reversed(self._recent), RECENT))
        return next((r for r in near if phrase.gender in (None, r.gender) or r.gender is None), None)

    def _counterpart(self, phrase: Phrase) -> Referent | None:
        """ "người đồng cấp Nga": who holds for Russia the office of the person spoken of before."""
        if phrase.represents is None:
            return None
        offices = {p.office for r in islice(reversed(self._recent), 1) for p in r.posts}
        for referent in self._nearest_first():
            same = referent.counterpart is not None or offices & {p.office for p in referent.posts}
            if referent.represents == phrase.represents and same:
                return referent
        return self._new(phrase, phrase.represents)

    def _new(self, phrase: Phrase, represents: str | None) -> Referent:
        name = self._text[phrase.start : phrase.end]
        referent = Referent("person", name, represents=represents, posts=list(phrase.posts), sure=False)
        self._all.append(referent)
        return referent

    def _nearest_first(self) -> Iterator[Referent]:
        return chain(islice(reversed(self._recent), REMEMBERED), islice(self._all, REMEMBERED))

    def _titled(self, phrase: Phrase) -> Referent | None:
        post = phrase.posts[-1]
        wanted = phrase.represents or post.represents
        if post.fact.vague and wanted is None:
            return None
        offices = {p.office for p in phrase.posts}
        if wanted is None and self._of_home(phrase, post):
            wanted = self._home  # "the President" in a readout of the White House, whoever else is one
        for referent in dict.fromkeys(self._nearest_first()):
            if not any(p.office in offices for p in referent.posts) or not self._same_post(post, referent):
                continue
            if wanted in (None, referent.represents):
                return referent
            if self._may_act_for(referent, wanted):
                referent.represents = wanted
                return referent
        if post.fact.leads and wanted:
            leaders = (r for r in self._nearest_first() if r.represents == wanted and level_of(r) <= TOP)
            if (leader := next(leaders, None)) is not None:
                return leader
        return self._by_country(post, wanted) or self._introduced(post, wanted) or self._unknown(phrase, wanted)

    def _introduced(self, post: Post, wanted: str | None) -> Referent | None:
        """The one person of whom nothing else is told, where names have no look: a headline tells the office."""
        if self._pack.grammar.spacing != "none" or wanted in (None, self._home):
            return None
        near = islice(self._all, REMEMBERED)
        plain = [r for r in near if sum(r.forms.values()) > 1 and not (r.represents or r.posts or r.known)]
        if len(plain) != 1:
            return None
        plain[0].represents = wanted
        plain[0].posts.append(post)
        return plain[0]

    def _of_home(self, phrase: Phrase, post: Post) -> bool:
        """Whether a title written with a capital is that of the one who holds it in the country written from."""
        at_home = not self._pack.grammar.own_names and self._home in self._pack.states
        return at_home and post.office in self._pack.home_offices and self._text[phrase.start].isupper()

    def _by_country(self, post: Post, wanted: str | None) -> Referent | None:
        """The one known person of that country of whom no post is told, for its highest office."""
        if wanted is None or post.level > 1:
            return None
        known = [r for r in islice(self._all, REMEMBERED) if r.known and r.represents == wanted and not r.posts]
        if len(known) == 1 and self._pack.grammar.spacing == "none":
            known[0].posts.append(post)  # names follow without their office, which the headline tells
        return known[0] if len(known) == 1 else None

    def _may_act_for(self, referent: Referent, wanted: str | None) -> bool:
        """Whether a person whose country is not told may be the foreign one that is wanted."""
        native = is_native(self._pack.names, referent.words)
        return referent.represents is None and wanted != self._home and not native

    def _unknown(self, phrase: Phrase, represents: str | None) -> Referent | None:
        """A person known by a post alone: of a country that is named, or the home country's own office."""
        post = phrase.posts[-1]
        if represents is None and post.office in self._pack.home_offices and not self._text[phrase.start].islower():
            represents = self._home if self._home in self._pack.states else None
        if represents is None and post.level > TOP:
            return None
        return self._new(phrase, represents)

    def _same_post(self, post: Post, referent: Referent) -> bool:
        """Whether the referent holds this very post: the words of the shorter wording stand in the longer."""
        mine = set(self._folded[post.start : post.end].split())
        return any(
            other.office == post.office
            and ((post.single and other.single) or _within(mine, self._folded[other.start : other.end].split()))
            for other in referent.posts
        )


def _within(one: set[str], other: Sequence[str]) -> bool:
    return one.issubset(other) or one.issuperset(other)
