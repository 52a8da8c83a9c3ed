"""The form of a pack's files: for each its keys, which of them it must have, and what may stand there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from honglu.lang.shape import (
    Shape,
    anything,
    either,
    expression,
    flag,
    like,
    lists,
    number,
    one_of,
    record,
    table,
    text,
)
from honglu.model.claim import Kind, Rank

_words = lists(text)
_country = like("[A-Z]{2}", "ISO 3166-1 alpha-2 code")
_tag = like("[a-z]+(-[a-z]+)*", "tag: lower case, joined by hyphens")

FRAMES = (
    "mutual",
    "reciprocal",
    "receive",
    "call-on",
    "visit",
    "stop",
    "dispatch",
    "send",
    "relay",
    "attend",
    "join",
    "sign",
)
PLACE_KINDS = ("capital", "city", "region", "site", "mountain")

_state = record(
    {"code": _country, "names": _words},
    {
        "short": _words,
        "capital": _words,
        "seats": _words,
        "lookalikes": _words,
        "demonyms": _words,
        "pairs": table(_country),
        "triples": table(lists(_country)),
    },
)
_organization = record(
    {"code": text, "kind": one_of("organization", "summit", "forum"), "names": _words},
    {"seat": record({"place": text, "country": _country}), "lookalikes": _words},
)
_outlet = record(
    {"name": text, "country": _country, "kind": one_of("agency", "paper", "broadcaster", "site", "ministry site")},
    {"aliases": _words},
)
_head = record(
    {"class": _tag, "level": number(1, 5), "forms": _words},
    {
        "located": flag,
        "country": _country,
        "single": flag,
        "alone": _tag,
        "vague": flag,
        "leads": flag,
        "party": flag,
        "serves": flag,
    },
)
_posts = record(
    {
        "heads": lists(_head),
        "modifiers": lists(record({"forms": _words, "former": flag}, {"acting": flag})),
        "ranks": _words,
        "plurals": _words,
        "lookalikes": _words,
    }
)
_bodies = record(
    {
        "bodies": _words,
        "fields": _words,
        "sites": _words,
        "named": _words,
        "joiners": record(dict.fromkeys(("of", "about", "in", "and", "for"), _words)),
        "whose": table(_words, keys=_country),
    }
)
_act = record(
    {"id": _tag, "kind": one_of(*get_args(Kind)), "frame": one_of(*FRAMES), "forms": _words},
    {"noun": flag, "weak": flag, "strict": flag, "halves": flag, "leaders": flag, "lookalikes": _words},
)
_script = record({"spacing": one_of("words", "joined", "none"), "capitals": flag}, {"own-names": flag})
_order = record(
    {
        "complement": one_of("after", "before", "both"),
        "name": one_of("after", "before", "both"),
        "sides": one_of("around", "beside", "before"),
    }
)
_grammar = record(
    {
        "words": table(_words, keys=_tag),
        "ranks": table(_words, keys=one_of(*get_args(Rank))),
        "classifiers": _words,
        "lookalikes": _words,
        "abbreviations": _words,
        "caption-ends": lists(expression),
        "folds": table(text),
        "home": _country,
        "home-offices": lists(_tag, empty=True),
    },
    {
        "script": _script,
        "order": _order,
        "particles": table(_words, keys=_tag),
        "visits-to": table(_country),
        "domestic": table(_country),
        "envoys-to": table(_country),
        "missions": _words,
        "never-last": _words,
        "homes": lists(_country),
    },
)
_names = record(
    {
        "syllable": expression,
        "surnames": _words,
        "shared": _words,
        "neighbours": lists(_country),
        "particles": _words,
        "common": _words,
        "never": _words,
        "marks": _words,
        "companies": _words,
    }
)
_class_of_words = either(_words, table(_words, keys=anything), list)
_pattern = record(
    {"name": text, "reads": text, "match": text, "examples": lists(anything), "lookalikes": lists(anything)},
    {"options": table(anything)},
)
_dates = record(
    {
        "spaced": flag,
        "cased": table(_class_of_words),
        "words": table(_class_of_words),
        "shapes": table(text),
        "families": lists(record({"name": text, "triggers": _words, "patterns": lists(_pattern)})),
    }
)
_line = record({"match": text, "examples": _words, "lookalikes": _words}, {"cased": flag})
_furniture = record(
    {"outlet-names": _words},
    {key: lists(_line) for key in ("buttons", "caption-heads", "captions", "tails", "boxes", "bylines", "outlets")},
)
_example = record({"text": text, "words": either(text, _words, str)})
_examples = table(table(record({"match": lists(_example), "not": lists(text, empty=True)}, {"why": text})))

SCHEMA: Mapping[str, Shape] = {
    "states": lists(_state),
    "organizations": lists(_organization),
    "outlets": lists(_outlet),
    "posts": _posts,
    "bodies": _bodies,
    "acts": record({"acts": lists(_act)}),
    "grammar": _grammar,
    "names": _names,
    "dates": _dates,
    "furniture": _furniture,
    "examples": _examples,
}
"""The shape of each YAML file of a pack, by its name without the ending. Every pack has all of them."""
