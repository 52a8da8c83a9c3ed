"""Elements of HTML and SVG, built so that all text in them is escaped."""

from __future__ import annotations

import re
from html import escape
from typing import Final

# What XML forbids even as a reference, and what would turn or hide the text around it on a page.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "circle", "line", "path", "rect"})
_XML: Final = frozenset({"circle", "line", "path", "rect"})


class Markup(str):
    """Text that is markup already, and may stand in markup as it is; only `element` and `joined` make it."""

    __slots__ = ()


Child = str | None
"""Plain text, which is escaped, or `Markup`, or nothing."""


def element(tag: str, *children: Child, **attributes: str | float | None) -> Markup:
    """An element. Attributes that are null are left out; `class_` is class, and `_` in names is `-`."""
    parts = (f' {_name(name)}="{text(_value(value))}"' for name, value in attributes.items() if value is not None)
    head = f"<{tag}{''.join(parts)}"
    if tag in _VOID:
        return Markup(f"{head}/>" if tag in _XML else f"{head}>")
    return Markup(f"{head}>{joined(*children)}</{tag}>")


def joined(*children: Child) -> Markup:
    """The children one after another, plain text escaped."""
    return Markup("".join(text(child) for child in children if child is not None))


def separated(between: str, *children: Child) -> Markup:
    """The children that are not empty, with `between` between them."""
    return joined(*[part for child in children if child for part in (between, child)][1:])


def text(child: str) -> Markup:
    """The text escaped, without control characters and those that turn the direction of writing."""
    return child if isinstance(child, Markup) else Markup(escape(plain(child)))


def plain(value: str) -> str:
    """The text without characters that XML forbids or that would turn the direction of what follows."""
    return _UNSAFE.sub("\ufffd", value)


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")
