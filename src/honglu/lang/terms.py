"""From a pack's YAML to the terms of its lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from honglu.lang.pack import Act, PostHead, Term, Yaml
from honglu.text.layer import fold

_BODY_TAGS = (
    ("body", "bodies"),
    ("institution", "bodies"),
    ("body", "fields"),
    ("field", "fields"),
    ("body", "sites"),
    ("site", "sites"),
    ("named", "named"),
)
_HEAD_TRAITS = ("located", "country", "single", "alone", "vague", "leads", "party", "serves")
Tagged = tuple[str, str, Any, bool]  # form, tag, fact, proper


def make_terms(files: Mapping[str, Any], places: Iterable[tuple[str, str, str]]) -> dict[str, Term]:
    """Terms by folded form. `files` are the parsed YAML files by name, `places` rows of name, country, kind."""
    folds = files["grammar"]["folds"]
    tagged = [
        *place_terms(places),
        *state_terms(files["states"]),
        *organization_terms(files["organizations"]),
        *outlet_terms(files["outlets"]),
        *post_terms(files["posts"]),
        *body_terms(files["bodies"]),
        *act_terms(files["acts"]),
        *word_terms(files["grammar"]),
    ]
    merged: dict[str, dict[str, Any]] = {}
    capital: dict[str, dict[str, Any]] = {}
    plain: dict[str, dict[str, Any]] = {}
    for form, tag, fact, proper in tagged:
        key = fold(form, folds)
        merged.setdefault(key, {})[tag] = fact
        if not (proper and form.isupper() and len(form) > 1):
            capital.setdefault(key, {})[tag] = fact
        if not proper or form[0].islower():
            plain.setdefault(key, {})[tag] = fact
    return {key: Term(key, tags, capital.get(key, {}), plain.get(key, {})) for key, tags in merged.items()}


def state_terms(node: list[Yaml]) -> Iterable[Tagged]:
    """Countries by their names, pair forms, capitals and seats of government."""
    for state in node:
        code = state["code"]
        for tag, key in (("state", "names"), ("short", "short"), ("capital", "capital"), ("seat", "seats")):
            yield from ((form, tag, code, True) for form in state.get(key) or ())
        for form in state.get("demonyms") or ():
            yield form, "state", code, True
            yield form, "demonym", True, True
        yield from ((form, "both", (code, other), True) for form, other in (state.get("pairs") or {}).items())
        yield from ((form, "both", (code, *others), True) for form, others in (state.get("triples") or {}).items())
        yield from ((form, "lookalike", True, False) for form in state.get("lookalikes") or ())


def organization_terms(node: list[Yaml]) -> Iterable[Tagged]:
    """International organizations by their names and acronyms."""
    for organization in node:
        tag = "forum" if organization.get("kind") in ("summit", "forum") else "org"
        yield from ((form, tag, organization["code"], True) for form in organization["names"])
        yield from ((form, "lookalike", True, False) for form in organization.get("lookalikes") or ())


def outlet_terms(node: list[Yaml]) -> Iterable[Tagged]:
    """Agencies, papers and broadcasters, each form with its usual name."""
    for outlet in node:
        if outlet["kind"] == "ministry site":
            continue  # a ministry is a body; that it is a source shows in the words around it
        for form in (outlet["name"], *(outlet.get("aliases") or ())):
            yield form, "outlet", outlet["name"], True
            if outlet.get("country"):
                yield form, "whose", outlet["country"], True


def post_terms(node: Yaml) -> Iterable[Tagged]:
    """Heads of posts, their modifiers, and ranks that are no posts."""
    for head in node["heads"]:
        traits = {key: head[key] for key in _HEAD_TRAITS if key in head}
        fact = PostHead(head["class"], head["level"], **traits)
        yield from ((form, "head", fact, False) for form in head["forms"])
    for modifier in node["modifiers"]:
        yield from ((form, "modifier", modifier["former"], False) for form in modifier["forms"])
        yield from ((form, "acting", True, False) for form in modifier["forms"] if modifier.get("acting"))
    for tag, key in (("rank", "ranks"), ("plural", "plurals"), ("lookalike", "lookalikes")):
        yield from ((form, tag, True, False) for form in node[key])


def body_terms(node: Yaml) -> Iterable[Tagged]:
    """Words that complete a post, those that take a name of their own, and the joiners between them."""
    for tag, key in _BODY_TAGS:
        yield from ((form, tag, True, False) for form in node[key])
    for code, forms in node["whose"].items():
        yield from ((form, "whose", code, False) for form in forms)
        yield from ((form, "body", True, False) for form in forms)
    for tag, forms in node["joiners"].items():
        yield from ((form, f"join-{tag}", True, False) for form in forms)


def act_terms(node: Yaml) -> Iterable[Tagged]:
    """Acts of contact and the phrases that only look like one."""
    for act in node["acts"]:
        fact = Act(
            act["id"],
            act["kind"],
            act["frame"],
            act.get("noun", False),
            act.get("weak", False),
            act.get("strict", False),
            act.get("halves", False),
            act.get("leaders", False),
        )
        yield from ((form, "act", fact, False) for form in act["forms"])
        yield from ((form, "lookalike", True, False) for form in act.get("lookalikes") or ())


def word_terms(node: Yaml) -> Iterable[Tagged]:
    """Small words by what they do, and words that tell the rank of a visit."""
    for tag, forms in node["words"].items():
        yield from ((form, tag, True, False) for form in forms)
    for rank, forms in node["ranks"].items():
        yield from ((form, "visit-rank", rank, False) for form in forms)
    yield from ((form, "classifier", True, False) for form in node["classifiers"])
    yield from ((form, "lookalike", True, False) for form in node["lookalikes"])


def place_terms(rows: Iterable[tuple[str, str, str]]) -> Iterable[Tagged]:
    """Towns, regions and sites with their country."""
    for name, country, kind in rows:
        yield name, "place", (country, kind), True
