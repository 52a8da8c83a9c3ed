"""The words of a text where they do not stand apart: endings are cut off, Chinese characters stand one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import regex

from honglu.annotate.item import NOTHING, Item
from honglu.annotate.words import split_words
from honglu.lang.pack import Grammar
from honglu.text.layer import Layer

_PROPER = frozenset(
    ("body", "state", "short", "capital", "seat", "org", "forum", "place", "outlet", "person", "syllables")
)
_MARKS = dict(zip("，。；：！？（）「」『』", ",.;:!?()“”“”", strict=True))
_CLOSING = frozenset(")”’」』》")
"""Marks behind which an ending still belongs to what they close: "이시바 시게루(石破茂)와"."""
STEM = 2  # syllables that an unknown word has at least before an ending
_PIECE = regex.compile(r"(?P<hangul>[\p{Hangul}]+)|(?P<han>\p{Han})|[^\p{Hangul}\p{Han}]+")


class Parter:
    """Parts words as a grammar tells; built once, then only read."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._tags: Mapping[str, Mapping[str, Any]] = {
            form: {tag: True, "particle": True} for form, tag in grammar.particles.items()
        }
        self._longest = max(map(len, self._tags), default=0)
        self._suffixes = [form for form, tag in grammar.particles.items() if tag in ("suffix", "honorific")]
        self._honorifics = [form for form, tag in grammar.particles.items() if tag == "honorific"]
        self._apart = _behind(grammar) if grammar.spacing == "words" else None

    def capital(self, text: str, begin: int, tags: Mapping[str, Any]) -> bool:
        """Whether the term there counts as one with a capital: where the script has none, what names something."""
        if self._grammar.particles and not self._grammar.capitals and list(tags) == ["lookalike"]:
            return True  # what hides a shorter term may be somebody's name
        return text[begin].isupper() or (not self._grammar.capitals and not _PROPER.isdisjoint(tags))

    def split(self, layer: Layer, begin: int, stop: int, items: list[Item]) -> None:
        """Adds the words, endings and marks of `layer[begin:stop]`."""
        if self._apart is not None:
            self._cut_endings(layer, begin, stop, items)
            return
        for piece in _PIECE.finditer(layer.text, begin, stop):
            if piece["hangul"] is not None:
                self._hangul(layer, *piece.span(), items)
            elif piece["han"] is not None:
                items.append(_item(layer, *piece.span()))
            else:
                first = len(items)
                split_words(layer, *piece.span(), items)
                _plain_marks(items[first:])

    def _cut_endings(self, layer: Layer, begin: int, stop: int, items: list[Item]) -> None:
        """Words that stand apart, with an ending behind some: "Xi's"."""
        at = begin
        for ending in self._apart.finditer(layer.text, begin, stop) if self._apart else ():
            split_words(layer, at, ending.start(), items)
            items.append(_item(layer, *ending.span(), self._tags_of(layer.folded[slice(*ending.span())])))
            at = ending.end()
        if at < stop:
            split_words(layer, at, stop, items)

    def _tags_of(self, ending: str) -> Mapping[str, Any]:
        return next((tags for form, tags in self._tags.items() if form.endswith(ending)), NOTHING)

    def _hangul(self, layer: Layer, begin: int, stop: int, items: list[Item]) -> None:
        """A word or what is left of one behind a term: an ending alone, a stem and its ending, or neither."""
        word = layer.folded[begin:stop]
        attached = bool(items) and items[-1].end == begin and (items[-1].word or items[-1].date is not None)
        closed = bool(items) and items[-1].end == begin and items[-1].low in _CLOSING
        if (attached or closed) and word in self._tags:
            items.append(_item(layer, begin, stop, self._tags[word]))
            return
        if attached and (suffix := self._suffix(word)):
            items.append(_item(layer, begin, begin + len(suffix), self._tags[suffix]))
            items.append(_item(layer, begin + len(suffix), stop, self._tags[word[len(suffix) :]]))
            return
        ending = self._ending(word)
        if ending is None or attached:
            items.append(_item(layer, begin, stop))
            return
        cut = stop - len(ending)
        called = next((f for f in self._honorifics if word.endswith(f + ending) and cut - len(f) > begin), "")
        items.append(_item(layer, begin, cut - len(called)))
        if called:
            items.append(_item(layer, cut - len(called), cut, self._tags[called]))
        items.append(_item(layer, cut, stop, self._tags[ending]))

    def _ending(self, word: str) -> str | None:
        """The longest ending of a word that leaves a stem."""
        sizes = range(min(self._longest, len(word) - STEM), 0, -1)
        return next((word[-size:] for size in sizes if word[-size:] in self._tags), None)

    def _suffix(self, word: str) -> str | None:
        """What makes more of a term and has a particle of its own behind: "의원|단|을"."""
        return next((f for f in self._suffixes if word.startswith(f) and word[len(f) :] in self._tags), None)


def _plain_marks(items: list[Item]) -> None:
    """Marks of full width and brackets of East Asia do what those of the alphabet do."""
    for item in items:
        if not item.word:
            item.low = _MARKS.get(item.low, item.low)


def _behind(grammar: Grammar) -> regex.Pattern[str] | None:
    """Endings that begin with an apostrophe, behind a letter; letters of the form before that one must stand there."""
    forms = []
    for form in grammar.particles:
        letters = len(form) - len(form.lstrip("abcdefghijklmnopqrstuvwxyz"))
        before = regex.escape(form[:letters]) or r"[\p{L}.]"
        forms.append(rf"(?<={before}){regex.escape(form[letters:])}(?!\p{{L}})")
    return regex.compile("|".join(forms)) if forms else None


def _item(layer: Layer, begin: int, stop: int, tags: Mapping[str, Any] = NOTHING) -> Item:
    return Item(begin, stop, layer.folded[begin:stop], tags, not tags, True)
