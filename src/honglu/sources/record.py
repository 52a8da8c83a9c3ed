"""One JSON object → an article, and what was wrong in it."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from honglu.model.article import Article, article_id
from honglu.text.encodings import mojibake_of, repair

OPTIONAL = ("id", "title", "byline", "language", "outlet", "url")

_SURROGATE = re.compile("[\ud800-\udfff]")


class Complaint(NamedTuple):
    """What is wrong with an object, and what to do about it."""

    reason: str
    hint: str


def article_of(node: Any) -> tuple[Article | None, list[Complaint]]:
    """The article that a parsed JSON value holds, None where it holds none, with every complaint about it.

    An optional field that is wrong is left out, and complained about; one that is null or empty is absent.
    """
    text, complaint = _text(node)
    if complaint:
        return None, [complaint]
    complaints: list[Complaint] = []
    fields = {name: _string(node, name, complaints) for name in OPTIONAL}
    page = mojibake_of(text)
    text = repair(text, page)
    title, byline = fields.pop("title"), fields.pop("byline")
    article = Article(
        id=fields.pop("id") or article_id(text),
        text=text,
        title=repair(title, page) if title else None,
        byline=repair(byline, page) if byline else None,
        published=_published(node, complaints),
        **fields,
    )
    return article, complaints


def _text(node: Any) -> tuple[str, Complaint | None]:
    if not isinstance(node, dict):
        return "", Complaint(f"not an object but {_kind(node)}", 'write one article a line, as {"text": "…"}')
    text = node.get("text")
    if text is None:
        return "", Complaint("no text", 'put the article into the field "text"')
    if not isinstance(text, str):
        return "", Complaint(f"text is {_kind(text)}", 'put the article into the field "text", as one string')
    if not text.strip():
        return "", Complaint("text is empty", "leave the line out, or fill in its text")
    if _SURROGATE.search(text):
        return "", Complaint("text has half a character (a lone surrogate)", "write the line again, as UTF-8")
    return text, None


def _string(node: dict[str, Any], name: str, complaints: list[Complaint]) -> str | None:
    value = node.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        complaints.append(Complaint(f"{name} is {_kind(value)}; read without it", f"give {name} as a string"))
        return None
    if _SURROGATE.search(value):
        complaints.append(
            Complaint(f"{name} has half a character (a lone surrogate); read without it", "write it again")
        )
        return None
    return value


def _published(node: dict[str, Any], complaints: list[Complaint]) -> date | None:
    """The day as written, whatever the zone: it is the day the article calls today."""
    value = _string(node, "published", complaints)
    if value is None:
        return None
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            found = read(value)
        except ValueError:
            continue
        return found.date() if isinstance(found, datetime) else found
    shown = value if len(value) <= 40 else value[:40] + "…"
    complaints.append(
        Complaint(
            f'published is no date: "{shown}"; read without it', "give it as 2024-03-22 or 2024-03-22T08:30:00+07:00"
        )
    )
    return None


def _kind(value: Any) -> str:
    kinds = {
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "an object",
    }
    return kinds.get(type(value), "null")
