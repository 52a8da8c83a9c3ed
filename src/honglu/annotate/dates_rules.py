"""A pack's date patterns, compiled: word classes and shapes are filled in, all patterns become one alternation.

A pattern is a regular expression in which `{name}` stands for a word class or a shape of the pack and a space
for any short run of spaces. A word class is a list of words, or a table value → words; a table captures what it
matched, under its name up to the first dot (`which.week` and `which.month` both fill the group `which`), so that the
readings in `dates_values` find the value whichever table it came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

import ahocorasick
import regex

Value = int | str

_SLOT = re.compile(r"\{([a-z][a-z_.]*)\}")
_SPACES = r"(?:[ \u00a0]{1,3}+)"
_MARK = "rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of the pack: its name, the reading that makes values of it, and what the reading is told."""

    name: str
    reads: str
    options: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Family:
    """Patterns that start with the same words, as one alternation in which the first to match is taken."""

    pattern: regex.Pattern[str]
    rules: tuple[Rule, ...]

    def rule_of(self, match: regex.Match[str]) -> Rule:
        """The pattern that matched: every alternative ends in an empty group that bears its number."""
        return next(rule for i, rule in enumerate(self.rules) if match.start(f"{_MARK}{i}") >= 0)


@dataclass(frozen=True, slots=True)
class DateRules:
    """What `find_dates` needs of a language, compiled once."""

    families: tuple[Family, ...]
    values: Mapping[str, Mapping[str, Value]]
    triggers: ahocorasick.Automaton
    spaced: bool

    def matches(self, text: str) -> Iterator[tuple[regex.Match[str], Rule]]:
        """What the patterns match, in order and disjoint, each with the pattern that did."""
        done = 0
        for start, families in sorted(self._starts(text).items()):
            if start < done:
                continue
            match = self._first(text, start, families)
            if match is not None:
                done = match[0].end()
                yield match

    def _starts(self, text: str) -> dict[int, tuple[int, ...]]:
        """Where a mention may start: at a trigger word or a number, not within a word; and of which families."""
        starts: dict[int, tuple[int, ...]] = {}
        for end, (length, families) in self.triggers.iter(text):
            at = end + 1 - length
            if at == 0 or not self._joined(text[at - 1], text[at]):
                known = starts.get(at)
                starts[at] = families if known is None else tuple(sorted({*known, *families}))
        return starts

    def _first(self, text: str, start: int, families: tuple[int, ...]) -> tuple[regex.Match[str], Rule] | None:
        for number in families:
            match = self.families[number].pattern.match(text, start)
            if match is not None and match.end() > start:
                return match, self.families[number].rule_of(match)
        return None

    def value(self, match: regex.Match[str], group: str) -> Value | None:
        """What the words captured by a group stand for; None where the group took no part."""
        try:
            words = match[group]
        except IndexError:  # a group of other families
            return None
        return None if words is None else self.lookup(group, words)

    def lookup(self, group: str, words: str) -> Value:
        """What the words stand for in a table; numbers stand for themselves."""
        if words.isdigit():
            return int(words)
        return self.values[group][_key(words)]

    def _joined(self, before: str, first: str) -> bool:
        if first.isdigit():
            return before.isdigit() or (self.spaced and before.isalpha())
        return self.spaced and before.isalnum()


def compile_dates(node: dict[str, Any]) -> DateRules:
    """Compile the date part of a pack, as its YAML was parsed.

    Raises `ValueError` for an unknown slot or two values of the same words in one group.
    """
    lexicon = _Lexicon(node)
    families = tuple(_family(family["patterns"], lexicon) for family in node["families"])
    by_word: dict[str, list[int]] = {}
    for number, family in enumerate(node["families"]):
        for word in lexicon.expand(family["triggers"]):
            by_word.setdefault(word, []).append(number)
    triggers = ahocorasick.Automaton(ahocorasick.STORE_ANY)
    for word, numbers in by_word.items():
        triggers.add_word(word, (len(word), tuple(numbers)))
    triggers.make_automaton()
    return DateRules(families, lexicon.values, triggers, lexicon.spaced)


def _family(patterns: list[dict[str, Any]], lexicon: _Lexicon) -> Family:
    branches = [f"(?:{lexicon.fill(p['match'])})(?P<{_MARK}{i}>)" for i, p in enumerate(patterns)]
    rules = tuple(Rule(p["name"], p["reads"], p.get("options", {})) for p in patterns)
    return Family(regex.compile("|".join(branches), regex.VERSION0), rules)


class _Lexicon:
    """The word classes and shapes of a pack, as regular expressions."""

    def __init__(self, node: dict[str, Any]) -> None:
        self.spaced: bool = node["spaced"]
        self.values: dict[str, dict[str, Value]] = {}
        self._forms: dict[str, list[str]] = {}
        self._slots: dict[str, str] = {}
        for name, words in node["cased"].items():
            self._add(name, words, lambda word: [word])
        for name, words in node["words"].items():
            self._add(name, words, _casings)
        for name, shape in node["shapes"].items():
            self._slots[name] = f"(?:{self.fill(shape)})"

    def fill(self, template: str) -> str:
        """The template as a regular expression."""
        spaced = template.replace(" ", _SPACES)
        return _SLOT.sub(lambda slot: self._slot(slot[1]), spaced)

    def expand(self, templates: Iterable[str]) -> Iterator[str]:
        """Every string that a template of words alone stands for."""
        for template in templates:
            pieces = _SLOT.split(template)
            choices = [self._forms[p] if i % 2 else [p] for i, p in enumerate(pieces)]
            yield from map("".join, product(*choices))

    def _slot(self, name: str) -> str:
        if name not in self._slots:
            raise ValueError(f"date patterns: no word class or shape is called {name!r}")
        return self._slots[name]

    def _add(self, name: str, words: Any, casings: Any) -> None:
        table = isinstance(words, dict)
        plain = [str(w) for group in words.values() for w in group] if table else list(map(str, words))
        forms = sorted({form for word in plain for form in casings(word)}, key=lambda f: (-len(f), f))
        self._forms[name] = forms
        group = name.partition(".")[0]
        if table:
            self._remember(group, words)
        choice = "|".join(re.escape(form).replace(r"\ ", _SPACES) for form in forms)
        # Most tries fail at the first letter: one look at a set of letters is cheaper than a look at each word.
        first = "".join(sorted({re.escape(form[0]) for form in forms}))
        end = r"(?!\w)" if self.spaced else ""
        capture = f"?P<{group}>" if table else "?:"
        self._slots[name] = f"(?:(?=[{first}])({capture}{choice}){end})"

    def _remember(self, group: str, words: Mapping[Value, list[str]]) -> None:
        known = self.values.setdefault(group, {})
        for value, forms in words.items():
            for form in forms:
                if known.setdefault(_key(str(form)), value) != value:
                    raise ValueError(f"date patterns: {form!r} has two values in {group!r}")


def _casings(word: str) -> list[str]:
    return [word, word[0].upper() + word[1:], word.upper()]


def _key(words: str) -> str:
    return " ".join(words.casefold().split())
