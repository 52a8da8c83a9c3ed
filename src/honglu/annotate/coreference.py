"""Who is who within one article: every phrase for a person finds the person it speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from honglu.annotate.names import FULL_PARTS, NATIVE_PARTS, is_native
from honglu.annotate.naming import Words, fullness, words_of
from honglu.annotate.people import Phrase
from honglu.annotate.posts import Post
from honglu.annotate.referents import STATE_CODE, Lookup, Referent
from honglu.annotate.register import Register
from honglu.annotate.unnamed import Unnamed
from honglu.lang.pack import Pack
from honglu.text.layer import Layer

COUPLE = 2  # names in "Trump-Putin"
TRANSCRIBED = 3  # characters of a foreign name that is believed when the article repeats it


class People:
    """The persons of one article, found phrase by phrase."""

    def __init__(self, layer: Layer, pack: Pack, lookup: Lookup, published: date | None, home: str) -> None:
        """`home` is the country that the article is written from."""
        self._text = layer.text
        self._folded = layer.folded
        self._rules = pack.names
        self._lookup = lookup
        self._published = published
        self._register = Register(pack.names, layer.folded)
        self.all: list[Referent] = []
        self.pairs: dict[int, tuple[Referent, Referent]] = {}
        self._often: Counter[Words] = Counter()
        self._unnamed = Unnamed(layer, pack, self.all, home)

    def resolve(self, phrases: Sequence[Phrase]) -> list[Referent | None]:
        """The referent of each phrase, in their order; None for a run of capitals that is no known person.

        Full names with a post or honorific make persons known, then bare full names, then short ones.
        """
        found: dict[int, Referent | None] = {}
        words = {i: words_of(self._rules, self._folded[slice(*p.name)]) for i, p in enumerate(phrases) if p.name}
        self._often = Counter(words.values()) if self._rules.grammar.spacing == "none" else Counter()
        full = [i for i in words if len(words[i]) > 1]
        for i in (*(i for i in full if phrases[i].honored), *(i for i in full if not phrases[i].honored)):
            found[i] = self._full(phrases[i], words[i])
        for i in (i for i in words if len(words[i]) == 1):
            found[i] = self._short(phrases[i], words[i])
        if not self._rules.grammar.own_names:
            self._pair([i for i in full if found[i] is None], phrases, words)
        self._settle()
        for i, phrase in enumerate(phrases):
            referent = found[i] if phrase.name else self._unnamed.find(phrase)
            if referent is not None:
                self._unnamed.heard(referent, phrase)
                referent.seen.append(phrase.start)
            found[i] = referent
        return [found[i] for i in range(len(phrases))]

    def _pair(self, unknown: Sequence[int], phrases: Sequence[Phrase], words: Mapping[int, Words]) -> None:
        """ "Trump-Putin": two names joined by a hyphen are two people's, if both are known; kept in `pairs`."""
        for i in unknown:
            begin, end = phrases[i].name or (0, 0)
            cut = self._folded.find("-", begin, end)
            if len(words[i]) != COUPLE or cut < 0 or " " in self._folded[begin:end]:
                continue
            parts = [replace(phrases[i], name=span) for span in ((begin, cut), (cut + 1, end))]
            two = [self._short(part, (word,)) for part, word in zip(parts, words[i], strict=True)]
            if two[0] is not None and two[1] is not None and two[0] is not two[1]:
                self.pairs[i] = (two[0], two[1])

    def _full(self, phrase: Phrase, words: Words) -> Referent | None:
        referent = self._register.find(words, phrase)
        if referent is None and (phrase.honored or self._bare_person(words)):
            referent = self._new(phrase, words)
        if referent is not None:
            self._tell(referent, phrase, words)
        return referent

    def _bare_person(self, words: Words) -> bool:
        """Whether a run of capitals is a person by its looks: the language's own, or known to hold an office."""
        if not self._rules.grammar.capitals:
            pointed = self._rules.grammar.spacing == "none" and not is_native(self._rules, words)  # "A·B" is a name
            return pointed or self._known(words) is not None or self._repeated(words)
        native = FULL_PARTS <= len(words) <= NATIVE_PARTS and words[0] in self._rules.surnames
        if native and all(self._rules.syllable.fullmatch(w) for w in words):
            return True
        return self._known(words) is not None

    def _short(self, phrase: Phrase, words: Words) -> Referent | None:
        word = words[0]
        referent = self._register.short(word, phrase)
        person = phrase.honored or self._known(words) is not None or self._repeated(words)
        if referent is None and person and word not in self._rules.common:
            referent = self._new(phrase, words)
        if referent is not None:
            self._tell(referent, phrase, words)
        return referent

    def _repeated(self, words: Words) -> bool:
        """Whether a transcribed name is met again and again: nothing else tells that it is one."""
        name = "".join(words)
        foreign = len(name) >= TRANSCRIBED and all(self._rules.syllable.fullmatch(letter) for letter in name)
        return foreign and self._often[words] > 1

    def _known(self, words: Words) -> str | None:
        return self._lookup(" ".join(words), self._published)

    def _new(self, phrase: Phrase, words: Words) -> Referent:
        referent = Referent("person", self._text[slice(*phrase.name)] if phrase.name else "", words)
        self.all.append(referent)
        self._register.add(referent, words)
        return referent

    def _tell(self, referent: Referent, phrase: Phrase, words: Words) -> None:
        """What the phrase adds to what is known of the person."""
        self._rename(referent, phrase, words)
        if phrase.alias:
            referent.alias = self._text[slice(*phrase.alias)]
            self._register.add(referent, words_of(self._rules, referent.alias.lower()))
        posts = [p.served if p.served and self._known(words) else p for p in phrase.posts]
        told = {self._wording(post) for post in referent.posts}
        referent.posts.extend(post for post in posts if self._wording(post) not in told)
        referent.gender = referent.gender or phrase.gender
        referent.counterpart = referent.counterpart or phrase.counterpart
        referent.votes.update(p.represents for p in posts if p.represents)
        if phrase.represents:
            referent.votes[phrase.represents] += 1

    def _telling(self, words: Words) -> bool:
        """Whether a known name outweighs a post: without capitals, one word ("穆罕默德") may be many people's."""
        return self._rules.grammar.capitals or len(words) > 1

    def _wording(self, post: Post) -> tuple[str, str | None]:
        return self._folded[post.start : post.end], post.represents

    def _rename(self, referent: Referent, phrase: Phrase, words: Words) -> None:
        """Keeps the fullest form, and of those equally full the usual one.

        A name of the language itself that is whole does not grow: what follows it is another's.
        """
        form = self._text[slice(*phrase.name)] if phrase.name else ""
        grown, now = fullness(words), fullness(referent.words)
        if grown > now and len(referent.words) >= FULL_PARTS and is_native(self._rules, referent.words):
            return
        if grown < now:
            return
        referent.forms[form] += 1
        if grown > now or referent.forms[form] > referent.forms[referent.name]:
            referent.name, referent.words = form, words
            self._register.add(referent, words)

    def _settle(self) -> None:
        """Whom each person acts for, as far as names and posts tell; a known name settles what posts leave open."""
        for referent in self.all:
            known = self._known(referent.words)
            referent.known = known is not None
            votes = referent.votes
            best = max(votes, key=lambda code: (votes[code] + (code == known), code == known), default=None)
            doubtful = votes[best or ""] <= 1 and best not in (None, known) and len(best or "") <= STATE_CODE
            believed = known and doubtful and self._telling(referent.words)
            referent.represents = known if believed else best or known
            referent.posts = [
                p for p in referent.posts if not (p.single and p.represents and p.represents != referent.represents)
            ]
