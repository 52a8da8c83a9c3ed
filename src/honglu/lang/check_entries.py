"""Checks that every entry of a pack has examples, and no examples are of an entry that there is not."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from honglu.lang.finding import Finding

FILE = "examples.yaml"
# Of these there are hundreds: the ambiguous ones have examples, the rest stand for themselves.
_CHOSEN = ("states", "organizations", "outlets")
_NO_WORDS = ("neighbours",)


def entries(nodes: Mapping[str, Any]) -> dict[str, list[str]]:
    """The entries that may have examples, by section of examples.yaml."""
    posts, bodies, grammar = nodes["posts"], nodes["bodies"], nodes["grammar"]
    lists = ("ranks", "plurals")
    return {
        "acts": [act["id"] for act in nodes["acts"]["acts"]],
        "posts": [*dict.fromkeys(head["class"] for head in posts["heads"]), "modifiers", "modifiers-former", *lists],
        "bodies": [
            *(key for key in bodies if key != "joiners"),
            *(f"joiners-{key}" for key in bodies["joiners"]),
        ],
        "words": [*grammar["words"]],
        "visit-ranks": [*grammar["ranks"]],
        "classifiers": ["classifiers"],
        "names": [key for key in nodes["names"] if key not in _NO_WORDS],
        "states": [state["code"] for state in nodes["states"]],
        "organizations": [organization["code"] for organization in nodes["organizations"]],
        "outlets": [outlet["name"] for outlet in nodes["outlets"]],
    }


def check_entries(nodes: Mapping[str, Any]) -> Iterator[Finding]:
    """Entries without examples, examples without an entry, look-alikes left out without a reason."""
    known, told = entries(nodes), nodes["examples"]
    for section in told.keys() - known.keys():
        yield Finding(FILE, section, "is no section", f"known are {', '.join(known)}")
    for section, names in known.items():
        cases = told.get(section, {})
        if section not in _CHOSEN:
            for name in dict.fromkeys(names):
                if name not in cases:
                    hint = "write some that must match, and look-alikes that must not"
                    yield Finding(FILE, f"{section}.{name}", "the entry has no examples", hint)
        for name in cases.keys() - set(names):
            near = difflib.get_close_matches(name, names, n=1)
            hint = f"meant {near[0]!r}?" if near else "take its examples out"
            yield Finding(FILE, f"{section}.{name}", "there is no such entry", hint)
        for name, case in cases.items():
            yield from _case(f"{section}.{name}", case)


def _case(where: str, case: Mapping[str, Any]) -> Iterator[Finding]:
    if not case["not"] and not case.get("why"):
        yield Finding(FILE, where, "has no look-alikes", "add some, or say under `why` that there can be none")
    texts = [example["text"] for example in case["match"]]
    for phrase in case["not"]:
        if phrase in texts:
            yield Finding(FILE, where, f"{phrase!r} is example and look-alike at once", "take one out")
    for text in {text for text in texts if texts.count(text) > 1}:
        yield Finding(FILE, where, f"the example {text!r} stands twice", "put its words into one list")
