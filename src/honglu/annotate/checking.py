"""Checks a pack with the lexicon that is made of it: every form can be found, examples match and look-alikes do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import regex

from honglu.annotate.dates import DateRules, compile_dates, find_dates
from honglu.annotate.document import Annotator
from honglu.annotate.lexicon import Lexicon
from honglu.lang.check import broken_form, check_folder, pack_folder
from honglu.lang.check_entries import FILE
from honglu.lang.finding import Finding
from honglu.lang.folder import Folder, read_folder
from honglu.lang.loader import load_pack
from honglu.lang.pack import Pack
from honglu.lang.tagged import FileTerm, tagged_terms
from honglu.model.article import Article
from honglu.text.layer import fold, make_layer

__all__ = ["check_dates", "check_examples", "check_forms", "check_language", "check_readings"]

Tags = Mapping[str, Any]
Test = Callable[[Tags], bool]

# What names a state or an organization in running text; where it stands within a person's name it names none.
_CODES = ("state", "short", "capital", "seat", "org", "forum")
_BODY_TAGS = {"bodies": "institution", "fields": "field", "sites": "site", "named": "named", "whose": "whose"}
_POST_TAGS = {"ranks": "rank", "plurals": "plural"}
_TODAY = date(2024, 3, 22)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def check_language(language: str) -> list[Finding]:
    """Everything that is wrong with a language's pack. Raises LookupError when there is none."""
    folder = read_folder(pack_folder(language))
    findings = check_folder(folder)
    return findings if broken_form(folder) else sorted({*findings, *check_readings(folder, load_pack(language))})


def check_readings(folder: Folder, pack: Pack) -> list[Finding]:
    """Where the pack, made ready for use, does not read its own data."""
    return [
        *check_forms(pack, tagged_terms(folder)),
        *check_examples(pack, folder.nodes["examples"]),
        *check_dates(folder.nodes["dates"]),
    ]


def check_forms(pack: Pack, terms: Iterable[FileTerm]) -> Iterator[Finding]:
    """Forms that the lexicon does not find even where they stand alone, written as in the pack."""
    lexicon = Lexicon(pack.terms, pack.grammar)
    lost: set[tuple[str, str]] = set()
    for file, form, tag, _, proper in terms:
        layer = make_layer(form, pack.folds)
        found = lexicon.find(layer.text, layer.folded)
        if any((begin, end) == (0, len(layer.text)) and tag in tags for begin, end, tags in found):
            continue
        if (file, form) not in lost:  # one finding for a form, whatever it can be
            lost.add((file, form))
            small = proper and form[0].islower()
            why = "a name is only read behind a capital" if small else "the lexicon's rules leave it out"
            yield Finding(file, form, f"is never found as {tag}", why)


def check_examples(pack: Pack, examples: Mapping[str, Any]) -> Iterator[Finding]:
    """Examples in which the entry is not found by its words, and look-alikes in which it is."""
    reader = _Reader(pack)
    for section, cases in examples.items():
        for name, case in cases.items():
            yield from _missed(reader, section, name, case["match"])
            yield from _mistaken(reader, section, name, case["not"])


def _missed(reader: _Reader, section: str, name: str, examples: Iterable[Mapping[str, Any]]) -> Iterator[Finding]:
    for example in examples:
        words, text = example["words"], example["text"]
        got = reader.words(section, name, text)
        for word in [words] if isinstance(words, str) else words:
            if reader.fold(word) not in got:
                hint = f"found: {', '.join(got)}" if got else "nothing of it is found"
                yield Finding(FILE, f"{section}.{name}", f"{word!r} is not found in {text!r}", hint)


def _mistaken(reader: _Reader, section: str, name: str, phrases: Iterable[str]) -> Iterator[Finding]:
    for phrase in phrases:
        got = reader.words(section, name, phrase)
        if got and reader.speaks_of(section, name, phrase):
            what = f"{got[0]!r} is found in the look-alike {phrase!r}"
            yield Finding(FILE, f"{section}.{name}", what, "hide it with a longer look-alike")


def check_dates(node: Mapping[str, Any]) -> Iterator[Finding]:
    """Date patterns whose examples have other dates than they say, or whose look-alikes have any."""
    rules = compile_dates(dict(node))
    for pattern in (pattern for family in node["families"] for pattern in family["patterns"]):
        for case in (*pattern["examples"], *pattern["lookalikes"]):
            wanted = [str(value) for value in case.get("dates", ())]
            got = [found.value for found in find_dates(case["text"], case.get("published"), rules)]
            if got != wanted:
                what = f"{case['text']!r} has the dates {got}, not {wanted}"
                yield Finding("dates.yaml", pattern["name"], what, "mend the pattern or the example")


class _Reader:
    """Finds the entries of a pack in a phrase."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._lexicon = Lexicon(pack.terms, pack.grammar)
        self._dates: DateRules = compile_dates(pack.dates)
        self._annotator = Annotator(pack, lambda _name, _day: None)

    def fold(self, words: str) -> str:
        """The words as the lexicon has them."""
        return fold(words, self._pack.folds)

    def words(self, section: str, name: str, text: str) -> list[str]:
        """The folded words by which an entry is found in the text; dates are taken out before, as in an article."""
        layer = make_layer(text, self._pack.folds)
        if section == "names":
            return [word for word in _WORD.findall(layer.folded) if self._is_name_word(name, word)]
        test = _test(section, name)
        days = find_dates(layer.text, _TODAY, self._dates)
        spans = self._lexicon.find(layer.text, layer.folded)
        free = [s for s in spans if not any(s[0] < d.end and d.start < s[1] for d in days)]
        return [layer.folded[begin:end] for begin, end, tags in free if test(tags)]

    def speaks_of(self, section: str, name: str, text: str) -> bool:
        """Whether a state that the lexicon finds is one in the sentence as well, and no part of a person's name."""
        return section not in ("states", "organizations") or self._is_spoken_of(name, text)

    def _is_spoken_of(self, code: str, text: str) -> bool:
        document = self._annotator.annotate(Article("example", text, published=_TODAY))
        for node in (node for sentence in document.sentences for node in sentence.nodes):
            bodies = [r.represents for r in node.referents if r.type != "person"]
            phrase = node.phrase.represents if node.phrase else None
            if code in (*bodies, phrase, node.body.represents if node.body else None):
                return True
        return False

    def _is_name_word(self, name: str, word: str) -> bool:
        if name == "syllable":
            return self._pack.names.syllable.fullmatch(word) is not None
        return word in getattr(self._pack.names, name)


def _test(section: str, name: str) -> Test:
    """Whether tags of the lexicon are those of an entry."""
    if section == "acts":
        return lambda tags: "act" in tags and tags["act"].id == name
    if section in ("states", "organizations"):
        return lambda tags: any(tags.get(tag) == name for tag in _CODES)
    if section == "outlets":
        return lambda tags: tags.get("outlet") == name
    if section == "visit-ranks":
        return lambda tags: tags.get("visit-rank") == name
    if section == "posts":
        return _post_test(name)
    tag = _tag(section, name)
    return lambda tags: tag in tags


def _post_test(name: str) -> Test:
    if name in ("modifiers", "modifiers-former"):
        former = name == "modifiers-former"
        return lambda tags: "modifier" in tags and tags["modifier"] == former
    if name in _POST_TAGS:
        return lambda tags: _POST_TAGS[name] in tags
    return lambda tags: "head" in tags and tags["head"].office == name


def _tag(section: str, name: str) -> str:
    if section == "bodies":
        return name.replace("joiners-", "join-") if name.startswith("joiners-") else _BODY_TAGS[name]
    return "classifier" if section == "classifiers" else name
