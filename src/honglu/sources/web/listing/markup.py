"""XML as the web has it → events, with nothing in it that could do harm."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from html.entities import html5
from typing import NamedTuple
from xml.parsers import expat

_DEEPEST = 100
_MOST_ELEMENTS = 1_000_000  # the largest sitemaps have half as many
_MOST_MENDED = 500_000  # ampersands; with more, a document is taken as it is
# Sections of character data stay; in the rest, names of entities that only HTML knows become what they stand for, and
# an ampersand that begins nothing stands for itself.
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:#([0-9]{1,7}|x[0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{0,31};)?)", re.DOTALL
)
_XML_NAMES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BEGINNING = re.compile(r"<(?:\?xml\b|!--|!DOCTYPE\b|[A-Za-z_])")


class Handlers(NamedTuple):
    """What is told of a document: an element begins, with its attributes; it ends; characters between."""

    start: Callable[[str, Mapping[str, str]], None]
    end: Callable[[str], None]
    characters: Callable[[str], None]


class _RefusedError(Exception):
    """Something that a feed has no need of."""


def read_markup(text: str, handlers: Handlers) -> str | None:
    """Tell a document's elements; what could not be read of it, in words, or None where all was.

    Common mistakes are mended. Nothing is loaded from elsewhere, no entity is defined, and nesting has an end.
    """
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = elements = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > _DEEPEST:
            raise _RefusedError(f"elements nested more than {_DEEPEST} deep")
        if elements > _MOST_ELEMENTS:
            raise _RefusedError(f"more than {_MOST_ELEMENTS:,} elements")
        handlers.start(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handlers.end(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handlers.characters
    parser.StartDoctypeDeclHandler = _doctype
    parser.EntityDeclHandler = _entity
    try:
        parser.Parse(mended(text).encode("utf-8"), True)
    except expat.ExpatError as error:
        return f"broken XML ({expat.ErrorString(error.code)}, line {error.lineno})"
    except _RefusedError as refused:
        return str(refused)
    return None


def mended(text: str) -> str:
    """The document from its first tag on, without what no XML may have."""
    beginning = _BEGINNING.search(text)
    text = _NO_CHARACTERS.sub("", text[beginning.start() if beginning else 0 :])
    return text if text.count("&") > _MOST_MENDED else _AMPERSAND.sub(_ampersand, text)


def _ampersand(found: re.Match[str]) -> str:
    whole, number, name = found.group(0, 1, 2)
    if number is not None:
        code = int(number[1:], 16) if number[0] == "x" else int(number)
        return "" if code > sys.maxunicode or _NO_CHARACTERS.match(chr(code)) else whole
    if name is None:
        return "&amp;" if whole == "&" else whole
    if name in _XML_NAMES:
        return whole
    # A character that an entity of HTML stands for may itself be one of those that XML writes as entities.
    known = html5.get(name)
    return f"&amp;{name}" if known is None else known.replace("&", "&amp;").replace("<", "&lt;")


def _doctype(name: str, system: str | None, public: str | None, has_subset: bool) -> None:  # noqa: ARG001
    if has_subset:
        raise _RefusedError("definitions in the document (a DOCTYPE of its own), which are not read")


def _entity(*_: object) -> None:
    raise _RefusedError("entities of its own, which are not read")
