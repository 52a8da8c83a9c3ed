"""What the laws of the house are checked on: every Python file of the project, parsed."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.shared import PROJECT

PACKAGE = PROJECT / "src" / "honglu"


@dataclass(frozen=True)
class Source:
    """A Python file: where it stands in the project, and its syntax tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder under src/honglu, or the file's own name where it stands right there."""
        return self.path.relative_to(PACKAGE).parts[0].removesuffix(".py")

    @property
    def name(self) -> str:
        return self.path.relative_to(PROJECT).as_posix()


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files under folders of the project."""
    paths = sorted(path for folder in folders for path in (PROJECT / folder).rglob("*.py"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    return tuple(Source(path, text, ast.parse(text)) for path, text in zip(paths, texts, strict=True))
