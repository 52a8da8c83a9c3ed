"""A pack and the tables of known people, made into an annotator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from honglu.annotate.document import Annotator
from honglu.annotate.naming import words_of
from honglu.knowledge.holders import Holders
from honglu.knowledge.known import known_people
from honglu.lang.pack import Pack, Term
from honglu.text.layer import fold

SHORTEST = 2  # characters of a name that is found by itself where the script has no capitals
_NAMING = frozenset(("state", "place", "capital"))
_HIDING = ["lookalike"]  # the tags of a phrase that does nothing but keep a shorter one from being read


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
    """The terms of the pack, and those names that are no other word of it.

    A phrase that only keeps a shorter one from being read may be a known name itself ("韩正"), or a part of names.
    """
    words = pack.names.common | pack.names.never
    names = (folded for form in forms if len(folded := fold(form, pack.folds)) >= SHORTEST)
    people = {n: _tagged(n, {"person": True}) for n in names if n not in words and not _titled(pack, n)}
    terms: dict[str, Term] = {**people, **pack.terms}
    for form, term in pack.terms.items():
        if form in people and not _NAMING.isdisjoint(term.tags):
            terms[form] = _tagged(form, {**term.tags, "namesake": True})  # "安南" is Kofi Annan behind his post
        if list(term.tags) != _HIDING or form in words:
            continue
        if form in people:
            terms[form] = people[form]
        elif all(pack.names.syllable.fullmatch(letter) for letter in form):
            terms[form] = _tagged(form, {"syllables": True, "lookalike": True})
    return terms


def _titled(pack: Pack, name: str) -> bool:
    """Whether a form holds a title behind the name ("萨勒曼国王") or before it, which is read as one."""
    parts = (part for at in range(SHORTEST, len(name) - 1) for part in (name[:at], name[at:]))
    return any("head" in pack.terms[part].tags for part in parts if part in pack.terms)


def _tagged(form: str, tags: Mapping[str, Any]) -> Term:
    return Term(form, tags, tags, tags)
