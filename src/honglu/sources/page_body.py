"""The part of a page that holds its article, as lines of text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from honglu.sources.page_head import plain
from honglu.sources.page_rules import PageRules

DEEPEST = 256
"""How deep elements may stand in each other; browsers stop at 512, and pages of the press stay under 60."""

MOST_TAGS = 50_000
"""How many tags a page may have: what a parser has to do for misnested ones grows with their square."""

_TOO_DEEP = ">".join("*" * (DEEPEST + 1))
_BODY, _BODY_END, _LEAD, _LEAD_END = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKS = re.compile(f"[{_BODY}-{_LEAD_END}]")
_LEAST_NAMED, _LEAST_FOUND = 40, 200  # characters of a body
_MOST_POSTS = 30
_MOST_AUTHORS, _LONGEST_AUTHOR = 10, 200
_FEW_TAGS = 10_000  # a page of the press has some thousands
_TAG = re.compile(r"<[^>]*>")
_LONGEST_LEAD = 1500
_MOST_CLIMBED = 12  # from the body up to what holds the headline too
_HEADINGS = "h1,h2,h3"
_TELLING = ("class", "id", "style", "type", "align", "hidden", "aria-hidden", "data-testid", "data-component")


class UnreadablePageError(ValueError):
    """The page has more tags than any article needs, or nests them deeper."""


@dataclass(slots=True)
class Region:
    """The lines of the part of a page that holds its headline and article: before the body, lead, body, after it.

    `marked` tells that the body is an element of its own; else other parts of the page stand in it, above all before
    its first sentence. `time` is what its first time element says to machines, `heading` its first heading, `authors`
    what elements say that are named for who wrote it, in order.
    """

    before: list[str] = field(default_factory=list)
    lead: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    marked: bool = True
    time: str | None = None
    heading: str | None = None
    authors: list[str] = field(default_factory=list)


def plain_region(text: str) -> Region:
    """The main text of a page as resiliparse sees it, which takes more for the article than `region_of` does."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415  # loads at first use

    whole: str = extract_plain_text(_parsable(text), main_content=True, alt_texts=False, list_bullets=False)
    return Region(body=[line.strip() for line in whole.split("\n") if line.strip()], marked=False)


def region_of(text: str, rules: PageRules) -> Region:
    """Find the article in the characters of a page; without its scripts, they are half of what there is to parse.

    Raises:
        UnreadablePageError: there are more than `MOST_TAGS` tags, or elements nest deeper than `DEEPEST`.
    """
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415  # loads at first use

    size = text.count("<")
    if size > MOST_TAGS:
        raise UnreadablePageError(f"the page has more than {MOST_TAGS:,} tags")
    tree: Any = HTMLTree.parse(_parsable(text))
    if tree.document.query_selector(_TOO_DEEP) is not None:
        raise UnreadablePageError(f"elements nested more than {DEEPEST} deep")
    heading = tree.document.query_selector("h1")
    body, marked = _body(tree, heading, rules)
    if body is None:
        return Region()
    root = _root(body, heading)
    if (stamp := root.query_selector(rules.stamps)) is not None:
        stamp.append_child(tree.create_text_node(" "))
    _spare_posts(root, rules)
    lead = root.query_selector(rules.leads)
    authors = _authors(root, rules, all_of=size <= _FEW_TAGS)
    region = Region(marked=marked, heading=_text(heading), time=_time(root), authors=authors)
    _mark(tree, root, body, (_BODY, _BODY_END))
    if lead is not None and not lead.contains(body):
        _mark(tree, root, lead, (_LEAD, _LEAD_END))
    _sort(_lines(root, rules), region)
    return region


def _parsable(text: str) -> str:
    """The text without this module's marks."""
    for mark in (_BODY, _BODY_END, _LEAD, _LEAD_END):
        if mark in text:
            text = text.replace(mark, "")
    return text


def _body(tree: Any, heading: Any, rules: PageRules) -> tuple[Any, bool]:
    """The element that holds the article, and whether it holds nothing else."""
    named = tree.document.query_selector(rules.named) if rules.named else None
    if named is not None and len(named.text or "") >= _LEAST_NAMED:
        return _whole(named), True
    for selectors, marked in ((rules.bodies, True), (rules.wide, False)):
        for selector in selectors:
            found = heading.closest(selector) if heading is not None and not marked else None
            found = found or tree.document.query_selector(selector)
            if found is not None and len(found.text or "") >= _LEAST_FOUND:
                return _whole(found), marked
    return tree.body, False


def _whole(body: Any) -> Any:
    """What all paragraphs stand in, where each is named as a body."""
    return body.parent if body.tag == "p" and body.parent is not None else body


def _root(body: Any, heading: Any) -> Any:
    """The nearest element around the body that also holds the headline, or what may be one."""
    root = body
    for _ in range(_MOST_CLIMBED):
        parent = root.parent
        if parent is None or parent.tag in ("html", "#document") or root.tag == "body":
            break
        held = root.contains(heading) if heading is not None else root.query_selector(_HEADINGS) is not None
        if held and root is not body:
            break
        root = parent
    return root


def _mark(tree: Any, root: Any, element: Any, marks: tuple[str, str]) -> None:
    """Put marks into an element, and take off it, and off what it stands in, the names that would make it junk."""
    element.insert_before(tree.create_text_node(marks[0]), element.first_child)
    element.append_child(tree.create_text_node(marks[1]))
    while element is not None and element.type == root.type:
        for name in _TELLING:
            if element.has_attribute(name):
                element.remove_attribute(name)
        if element == root:
            return
        element = element.parent


def _spare_posts(root: Any, rules: PageRules) -> None:
    for _ in range(_MOST_POSTS):
        post = root.query_selector(rules.posts)
        if post is None:
            return
        post.remove_attribute("class")


def _lines(root: Any, rules: PageRules) -> list[str]:
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415  # loads at first use

    # An element that is left out leaves no break behind: the words around it would be one line.
    html = root.outer_html.replace("<div", "<br><div")
    text: str = extract_plain_text(html, alt_texts=False, list_bullets=False, skip_elements=[rules.junk])
    return text.split("\n")


def _sort(lines: list[str], region: Region) -> None:
    part = region.before
    for line in lines:
        # A mark stands before or behind the words of its line, never amid them.
        if _BODY in line:
            part = region.body
        if _LEAD in line:
            part, rest = region.lead, part
        words = _MARKS.sub("", line).strip()
        if words:
            part.append(words)
        if _LEAD_END in line:
            part = rest
        if _BODY_END in line:
            part = region.after


def _time(root: Any) -> str | None:
    found = root.query_selector("time[datetime]")
    return found.getattr("datetime") if found is not None else None


def _authors(root: Any, rules: PageRules, *, all_of: bool) -> list[str]:
    """The words of the elements named for authors; links beside each other are several authors of one line.

    Of a page that may have very many of them, only the first is looked at.
    """
    named = root.query_selector_all(rules.authors)[:_MOST_AUTHORS] if all_of else [root.query_selector(rules.authors)]
    found = [element for element in named if element is not None and len(element.text or "") <= _LONGEST_AUTHOR]
    lines: list[list[Any]] = []
    for element in found:
        beside = lines and element.tag == "a" and element.parent == lines[-1][-1].parent
        if beside:
            lines[-1].append(element)
        else:
            lines.append([element])
    return [", ".join(plain(_TAG.sub(" ", one.outer_html)) for one in line) for line in lines]


def _text(element: Any) -> str | None:
    words = " ".join((element.text or "").split()) if element is not None else ""
    return words or None
