"""Checks the words of a pack: how they are written, and that none stands twice where one of the two is lost."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from honglu.lang.finding import Finding
from honglu.lang.folder import PLACES, Folder, keys_twice, strings, word_lists
from honglu.lang.pack import Act, PostHead
from honglu.lang.tagged import tagged_terms
from honglu.text.layer import fold

# What no text has once it is laid out for reading, or what no hand types on purpose.
_UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0]|\s{2,}")
# Here a word that differs in its capitals is another word.
_CASED = ("dates", "furniture", "examples")


def check_writing(folder: Folder) -> Iterator[Finding]:
    """Unicode form of every file, keys that hide one another, and white space around and within words."""
    for file, source in folder.raw.items():
        for number, row in enumerate(source.splitlines(), 1):
            if not unicodedata.is_normalized("NFC", row):
                yield Finding(file, f"line {number}", "is not in Unicode form NFC", "write composed letters")
    for name, node in folder.nodes.items():
        for line, key in keys_twice(folder.raw[f"{name}.yaml"]):
            what, hint = f"the key {key!r} stands twice", "only the last is read: put the two together"
            yield Finding(f"{name}.yaml", f"line {line}", what, hint)
        for where, word in strings(node, ""):
            yield from _written(f"{name}.yaml", where, word)
    for word, _, _ in folder.places:
        yield from _written(PLACES, word, word)


def _written(file: str, where: str, word: str) -> Iterator[Finding]:
    if word != word.strip():
        yield Finding(file, where, f"{word!r} has white space around it", "take it off")
    elif unseen := _UNSEEN.search(word):
        yield Finding(file, where, f"{word!r} holds {unseen.group()!r}, which no text has", "write single spaces")


def check_words(folder: Folder) -> Iterator[Finding]:
    """Words that stand twice, have two meanings of which one is lost, or are their own look-alikes."""
    folds = folder.nodes["grammar"]["folds"]
    yield from _folds(folds)
    yield from _twice(folder.nodes, folds)
    yield from _unfolded(folder.nodes, folds)
    yield from _collisions(folder, folds)
    yield from _lookalikes(folder, folds)


def _folds(folds: Mapping[str, str]) -> Iterator[Finding]:
    for old, new in folds.items():
        if len(old) != len(new):
            yield Finding("grammar.yaml", "folds", f"{old!r} and {new!r} differ in length", "offsets would shift")
        if fold(new, folds) != new:
            yield Finding("grammar.yaml", "folds", f"{new!r} is folded further", "fold to the last spelling")


def _twice(nodes: Mapping[str, Any], folds: Mapping[str, str]) -> Iterator[Finding]:
    for name, node in nodes.items():
        for where, words in word_lists(node, ""):
            if where.endswith(".dates"):
                continue  # what an example is to be read as
            exact = name in _CASED or where == "abbreviations"
            seen: dict[str, str] = {}
            for word in words:
                first = seen.setdefault(word if exact else fold(word, folds), word)
                if first is not word:
                    same = "" if first == word else f", which is read like {first!r}"
                    yield Finding(f"{name}.yaml", where, f"{word!r} stands twice{same}", "take one out")


def _unfolded(nodes: Mapping[str, Any], folds: Mapping[str, str]) -> Iterator[Finding]:
    """Words that are looked up in folded text without being folded themselves."""
    looked_up = {
        ("names", key): words for key, words in nodes["names"].items() if key not in ("neighbours", "syllable")
    }
    looked_up |= {("grammar", f"ranks.{rank}"): words for rank, words in nodes["grammar"]["ranks"].items()}
    for (name, where), words in looked_up.items():
        for word in words:
            if fold(word, folds) != word:
                yield Finding(f"{name}.yaml", where, f"{word!r} is never found", f"write {fold(word, folds)!r}")


def _collisions(folder: Folder, folds: Mapping[str, str]) -> Iterator[Finding]:
    """Forms that a tag gives two facts: the lexicon keeps the last."""
    facts: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for file, form, tag, fact, _ in tagged_terms(folder):
        owners = facts[fold(form, folds), tag]
        owners.setdefault(_owner(fact), file)
    for (form, tag), owners in facts.items():
        if len(owners) > 1:
            files = sorted(set(owners.values()))
            yield Finding(files[0], form, f"is {tag} of {' and of '.join(owners)}", "only the last is read")


def _owner(fact: Any) -> str:
    if isinstance(fact, Act):
        return fact.id
    return fact.office if isinstance(fact, PostHead) else str(fact)


def _lookalikes(folder: Folder, folds: Mapping[str, str]) -> Iterator[Finding]:
    """Look-alikes that are entries themselves, and those within which nothing stands that they could hide."""
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for file, form, tag, fact, _ in tagged_terms(folder):
        if tag != "lookalike":
            forms[fold(form, folds)][file] = f"{tag} {_owner(fact)}"
    spaced = folder.nodes["grammar"].get("script", {}).get("spacing", "words") == "words"
    for file, where, phrase in _told_lookalikes(folder.nodes):
        own = forms.get(fold(phrase, folds), {}).get(file)
        if own:
            yield Finding(file, where, f"{phrase!r} is a look-alike and itself {own}", "take one out")
        elif not any(part in forms for part in _parts(fold(phrase, folds), spaced=spaced)):
            yield Finding(file, where, f"the look-alike {phrase!r} hides no word of the pack", "take it out")


def _told_lookalikes(nodes: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for file, entries, key in (
        ("acts.yaml", nodes["acts"]["acts"], "id"),
        ("states.yaml", nodes["states"], "code"),
        ("organizations.yaml", nodes["organizations"], "code"),
        ("posts.yaml", [{"class": "lookalikes", **nodes["posts"]}], "class"),
    ):
        for entry in entries:
            yield from ((file, entry[key], phrase) for phrase in entry.get("lookalikes", ()))


def _parts(phrase: str, *, spaced: bool) -> Iterator[str]:
    """Every run of words within a phrase that is shorter than it; of letters, where words do not stand apart."""
    cuts = [m.span() for m in regex.finditer(r"[^\W_]+\.?" if spaced else ".", phrase)]
    for i, (begin, _) in enumerate(cuts):
        for _, end in cuts[i:]:
            if end - begin < len(phrase):
                yield phrase[begin:end]
                yield phrase[begin:end].rstrip(".")
