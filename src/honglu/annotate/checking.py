"""Checks a pack with the lexicon that is made of it: every form can be found, examples match and look-alikes do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import regex

from honglu.annotate.dates import DateRules, compile_dates, find_dates
from honglu.annotate.document import Annotator
from honglu.annotate.lexicon import Lexicon, Span
from honglu.lang.check import check_folder, pack_folder
from honglu.lang.check_entries import FILE
from honglu.lang.finding import Finding
from honglu.lang.folder import Folder, read_folder
from honglu.lang.loader import load_pack
from honglu.lang.pack import Pack
from honglu.lang.tagged import FileTerm, tagged_terms
from honglu.model.article import Article
from honglu.text.layer import fold, make_layer

__all__ = ["check_dates", "check_examples", "check_forms", "check_language"]

Tags = Mapping[str, Any]
Test = Callable[[Tags], bool]

# What names a state or an organization in running text; where it stands within a person's name it names none.
_CODES = ("state", "short", "capital", "seat", "org", "forum")
_SPOKEN = ("state", "short", "capital", "seat", "org")
_BODY_TAGS = {"bodies": "institution", "fields": "field", "sites": "site", "named": "named", "whose": "whose"}
_POST_TAGS = {"ranks": "rank", "plurals": "plural"}
_TODAY = date(2024, 3, 22)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


def check_language(language: str) -> list[Finding]:
    """Everything that is wrong with a language's pack. Raises LookupError when there is none."""
    folder = read_folder(pack_folder(language))
    findings = check_folder(folder)
    if folder.findings or len(folder.nodes) < len({f.file for f in findings} & {FILE}):
        return findings
    return findings


def check_all(folder: Folder, pack: Pack) -> list[Finding]:
    """What the lexicon of the pack makes of its own data."""
    return [
        *check_forms(pack, tagged_terms(folder)),
        *check_examples(pack, folder.nodes["examples"]),
        *check_dates(folder.nodes["dates"]),
    ]
