"""A pack and the tables of known people, made into an annotator."""

from __future__ import annotations

from dataclasses import replace

from honglu.annotate.document import Annotator
from honglu.annotate.naming import words_of
from honglu.knowledge.holders import Holders
from honglu.knowledge.known import known_people
from honglu.lang.pack import Pack, Term
from honglu.text.layer import fold

SHORTEST = 2  # characters of a name that is found by itself where the script has no capitals


def make_annotator(pack: Pack) -> Annotator:
    """An annotator that knows who holds office; one-word names that are words of the language ("Long") tell nobody.

    Where the script has no capitals, known names are terms of the lexicon: nothing else tells where they begin and end.
    """
    rows = list(known_people(pack.language))
    cased = pack.grammar.capitals
    holders = Holders(
        rows,
        words=lambda name: words_of(pack.names, fold(name, pack.folds)),
        is_word=lambda name: pack.names.syllable.fullmatch(name) is not None if cased else len(name) < SHORTEST,
    )
    named = pack if cased else replace(pack, terms=_with_names(pack, [form for form, _ in rows]))
    return Annotator(named, holders.code_of, holders.names)


def _with_names(pack: Pack, forms: list[str]) -> dict[str, Term]:
    """The terms of the pack, and those names that are no other word of it."""
    words = pack.names.common | pack.names.never
    names = (folded for form in forms if len(folded := fold(form, pack.folds)) >= SHORTEST)
    tags = {"person": True}
    people = {name: Term(name, tags, tags, tags) for name in names if name not in words}
    return {**people, **pack.terms}
