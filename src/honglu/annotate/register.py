"""The named persons of one article, found by any of their names."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.naming import NONE, PART, SPELLING, Words, agreement, alike_short, letters, own_words, words_of
from honglu.annotate.people import Phrase
from honglu.annotate.referents import Referent
from honglu.lang.pack import NameRules

KEY = 2  # letters that a misspelled word keeps at its beginning
MOST = 40  # candidates that a name is held against


class Register:
    """Referents by the first and last words of their names, and by how those begin."""

    def __init__(self, rules: NameRules, folded: str) -> None:
        self._rules = rules
        self._folded = folded
        self._whole: dict[Words, Referent] = {}
        self._words: dict[str, list[Referent]] = {}
        self._keys: dict[str, list[Referent]] = {}

    def add(self, referent: Referent, words: Words) -> None:
        """Makes the referent known by a name."""
        self._whole.setdefault(words, referent)
        if not self._rules.grammar.capitals and len(words) > 1:
            for word in (words[-1], words[0]):  # "马克龙" and "이시바" begin like family names
                self._whole.setdefault(own_words(self._rules, word), referent)
        for word in dict.fromkeys((words[0], words[-1])):
            for table, key in ((self._words, word), (self._keys, letters(word)[:KEY])):
                held = table.setdefault(key, [])
                if referent not in held[-1:]:
                    held.append(referent)

    def find(self, words: Words, phrase: Phrase) -> Referent | None:
        """The person whom a name of several words speaks of, if the article knows him."""
        known = self._whole.get(words)
        if known is not None:
            return known
        best: tuple[int, Referent | None] = (NONE, None)
        for referent in self._candidates(words):
            grade = max(agreement(self._rules, words, other) for other in _names(self._rules, referent))
            if grade == SPELLING and not self._speaks_for(referent, words, phrase):
                continue
            if grade == NONE and self._same_office(referent, words, phrase):
                grade = PART
            if grade > best[0]:
                best = grade, referent
        return best[1]

    def _same_office(self, referent: Referent, words: Words, phrase: Phrase) -> bool:
        """ "President Joe Biden", "President Joseph R. Biden": one family name and initial, in an office of one."""
        if words[-1] != referent.words[-1] or words[0][0] != referent.words[0][0] or not fits(referent, phrase):
            return False
        held = {p.office for p in referent.posts if p.single}
        return any(p.single and p.office in held for p in phrase.posts)

    def short(self, word: str, phrase: Phrase) -> Referent | None:
        """The person whom a name of one word speaks of: who fits best, and of those who is named most."""
        named = self._words.get(word, [])[:MOST]
        near = named or [r for r in self._keys.get(letters(word)[:KEY], [])[:MOST] if self._misspelled(word, r)]
        fitting = [r for r in near if fits(r, phrase)] or named
        return max(fitting, key=lambda r: self._nearness(word, r, phrase), default=None)

    def _nearness(self, word: str, referent: Referent, phrase: Phrase) -> tuple[bool, bool, int]:
        """How well a name of one word fits; one syllable before a title is the family name of who holds that office."""
        offices = {p.office for p in phrase.posts}
        office = not self._rules.grammar.capitals and any(p.office in offices for p in referent.posts)
        return office, word in (referent.words[0], referent.words[-1]), sum(referent.forms.values())

    def _candidates(self, words: Words) -> list[Referent]:
        keys = dict.fromkeys(letters(w)[:KEY] for w in (words[-1], words[0]))
        found = [r for key in keys for r in self._keys.get(key, ())[-MOST:]]
        if len(words[0]) == 1:
            return found
        initial = self._keys.get(letters(words[0])[:1], ())[-MOST:]
        return [*found, *initial]

    def _misspelled(self, word: str, referent: Referent) -> bool:
        if self._rules.grammar.spacing == "none":
            return False  # a character that differs is another name: "米尔济约耶夫" and his wife
        if self._rules.syllable.fullmatch(word):
            return False
        return any(alike_short(word, own) for own in (referent.words[0], referent.words[-1]))

    def _speaks_for(self, referent: Referent, words: Words, phrase: Phrase) -> bool:
        """Whether a misspelled name is believed: of a native name, where one letter is another person, by the post."""
        if not fits(referent, phrase):
            return False
        if not all(self._rules.syllable.fullmatch(w) for w in words):
            return True
        if not phrase.posts:
            return phrase.honored and bool(referent.posts)  # who was introduced before
        mine = {self._folded[p.start : p.end] for p in phrase.posts}
        return any(self._folded[p.start : p.end] in mine for p in referent.posts)


def _names(rules: NameRules, referent: Referent) -> Sequence[Words]:
    return (referent.words, words_of(rules, referent.alias.lower())) if referent.alias else (referent.words,)


def fits(referent: Referent, phrase: Phrase) -> bool:
    """Whether gender and posts of the phrase agree with what is known of the person."""
    if phrase.gender and referent.gender and phrase.gender != referent.gender:
        return False
    codes = {p.represents for p in phrase.posts if p.represents}
    known = set(referent.votes)
    return not (codes and known and not codes & known)
