"""Nothing language-specific outside lang/xx: no code holds words of a language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.sources import PACKAGE, Source, sources

# Letters that hardly any language but Vietnamese has, and two of Chinese or Korean together: one may bound a range.
LETTERS = re.compile(r"[ăđơưĂĐƠƯ]|[\u1ea0-\u1ef9]|[\u3400-\u9fff]{2}|[\uac00-\ud7a3]{2}")
EXEMPT = ("text/encodings",)  # tables of letters in legacy code pages


def exempt(tree: ast.Module) -> set[int]:
    """Ids of the nodes of docstrings (of constants, too) and of the tables of letters given to `str.maketrans`."""
    nodes: list[ast.AST] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            nodes.append(node.value)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "maketrans":
            nodes += node.args
    return {id(node) for node in nodes}


def words(source: Source) -> Iterator[str]:
    """String literals with such letters, but for help texts, which show what a user may type."""
    spared = exempt(source.tree)
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)) or id(node) in spared:
            continue
        is_help = source.room == "cli" and "Examples:" in node.value
        if LETTERS.search(node.value) and not is_help:
            yield f"{source.name}:{node.lineno}: {node.value!r}"


def engine() -> list[Source]:
    outside = [source for source in sources("src/honglu") if source.room != "lang"]
    return [s for s in outside if not s.path.relative_to(PACKAGE).as_posix().startswith(EXEMPT)]


@pytest.mark.parametrize("source", engine(), ids=lambda s: s.name)
def test_code_holds_no_words_of_a_language(source: Source) -> None:
    found = list(words(source))
    assert not found, f"words belong into a language pack, src/honglu/lang/xx: {found}"


def test_a_word_in_code_would_be_seen() -> None:
    source = Source(PACKAGE / "x.py", "", ast.parse('"""Hội đàm."""\nWORD = "hội đàm"\nD = str.maketrans("đ", "d")\n'))
    assert [hit.split(": ")[1] for hit in words(source)] == ["'hội đàm'"]
