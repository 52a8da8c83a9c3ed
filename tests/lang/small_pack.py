"""A pack of a made-up language, small and sound, into which tests plant faults."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import regex

from honglu.lang.folder import Folder
from honglu.lang.loader import load_pack
from honglu.lang.pack import NameRules, Pack
from honglu.lang.terms import make_terms

FILES = {
    "states.yaml": "- {code: AA, names: [Aland, Rose], lookalikes: [Rose Garden]}\n- {code: BB, names: [Bland]}\n",
    "organizations.yaml": "- {code: ORG, kind: organization, names: [Our Group]}\n",
    "outlets.yaml": "- {name: The Daily, country: AA, kind: paper, aliases: [Daily]}\n",
    "posts.yaml": (
        "heads:\n  - {class: president, level: 1, single: true, forms: [president]}\n"
        "modifiers: [{forms: [ex], former: true}, {forms: [acting], former: false}]\n"
        "ranks: [general]\nplurals: [many]\nlookalikes: [vice president]\n"
    ),
    "bodies.yaml": (
        "bodies: [ministry]\nfields: [trade]\nsites: [harbour]\nnamed: [town]\nwhose: {AA: [chamber]}\n"
        "joiners: {of: [of], about: [about], in: [in], and: [and], for: [for]}\n"
    ),
    "acts.yaml": (
        "acts:\n  - {id: meet, kind: meeting, frame: mutual, forms: [meets], lookalikes: [meets the deadline]}\n"
        "  - {id: call, kind: call, frame: mutual, noun: true, forms: [phone call]}\n"
    ),
    "grammar.yaml": (
        "words: {with: [with]}\nranks: {state: [state]}\nclassifiers: [round]\n"
        "lookalikes: [without]\nabbreviations: [Mr]\n"
        "caption-ends: ['\\(Photo\\)']\nfolds: {our: oru}\nhome: AA\nhome-offices: [president]\n"
    ),
    "names.yaml": (
        "syllable: '[a-z]+'\nsurnames: [smith]\nshared: [lee]\nneighbours: [BB]\nparticles: [von]\n"
        "common: [today]\nnever: [after]\nmarks: [van]\ncompanies: [group]\n"
    ),
    "dates.yaml": (
        "spaced: true\ncased: {}\nwords: {day: [day]}\nshapes: {y: '(?P<y>2\\d\\d\\d)'}\nfamilies:\n"
        "  - name: years\n    triggers: ['{day}']\n    patterns:\n"
        "      - name: year\n        reads: years\n        match: '{day} {y}'\n"
        "        examples: [{text: day 2024, dates: [2024]}]\n        lookalikes: [{text: day}]\n"
    ),
    "furniture.yaml": (
        "outlet-names: [Daily]\nbuttons:\n  - {match: share, examples: [Share], lookalikes: [share of the market]}\n"
    ),
    "places.tsv": "# Towns\nname\tcountry\tkind\nPort Aland\tAA\tcity\n",
}
_CASES = {
    "acts": {"meet": ("A meets B", "meets", "meets the deadline"), "call": ("a phone call", "phone call", "a call")},
    "posts": {
        "president": ("the president spoke", "president", "the vice president"),
        "modifiers": ("acting president", "acting", "reacting"),
        "modifiers-former": ("ex president", "ex", "exit"),
        "ranks": ("a general", "general", "generals"),
        "plurals": ("many came", "many", "manyfold"),
    },
    "bodies": {
        "bodies": ("the ministry", "ministry", "ministries"),
        "fields": ("on trade", "trade", "traders"),
        "sites": ("the harbour", "harbour", "harbours"),
        "named": ("a town", "town", "towns"),
        "whose": ("the chamber", "chamber", "chambers"),
        **{f"joiners-{word}": (f"b {word} c", word, "nothing") for word in ("of", "about", "in", "and", "for")},
    },
    "words": {"with": ("with B", "with", "without")},
    "visit-ranks": {"state": ("a state visit", "state", "states")},
    "classifiers": {"classifiers": ("a round", "round", "rounds")},
    "names": {
        "syllable": ("plain", "plain", "1234"),
        "surnames": ("John Smith", "smith", "Smithson"),
        "shared": ("Lee", "lee", "Leeds"),
        "particles": ("von Humboldt", "von", "Yvonne"),
        "common": ("Today", "today", "Todays"),
        "never": ("After", "after", "Afters"),
        "marks": ("Van", "van", "Vans"),
        "companies": ("Our Group", "group", "Groups"),
    },
    "states": {"AA": ("Rose and Bland", "rose", "the Rose Garden")},
}


def examples() -> str:
    """The examples of the small pack, as a file."""
    lines = []
    for section, cases in _CASES.items():
        lines.append(f"{section}:")
        for entry, (text, words, other) in cases.items():
            lines.append(f"  {entry}: {{match: [{{text: '{text}', words: '{words}'}}], not: ['{other}']}}")
    return "\n".join(lines) + "\n"


def write(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """Write the small pack, each change (file, what stands there, what shall) planted into it."""
    files = {**FILES, "examples.yaml": examples()}
    for file, old, new in changes:
        assert files[file].count(old) == 1, (file, old)
        files[file] = files[file].replace(old, new)
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def pack_of(folder: Folder) -> Pack:
    """The pack made of the folder's terms, names and dates; of the rest nothing is asked."""
    nodes = folder.nodes
    words = {key: frozenset(forms) for key, forms in nodes["names"].items() if key != "syllable"}
    names = NameRules(regex.compile(nodes["names"]["syllable"]), **words)
    terms = make_terms(nodes, folder.places)
    return replace(load_pack("vi"), terms=terms, names=names, folds=nodes["grammar"]["folds"], dates=nodes["dates"])
