"""XML elements written one after another, so that a large file takes no memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from honglu.query.markup import plain


class Xml:
    """Writes elements to a file; see `written`."""

    def __init__(self, generator: XMLGenerator) -> None:
        self._generator = generator

    @contextmanager
    def element(self, name: str, **attributes: str) -> Iterator[None]:
        """An element around what is written within; a name that Python keeps for itself has `_` behind it."""
        clean = {key.rstrip("_"): plain(value) for key, value in attributes.items()}
        self._generator.startElement(name, AttributesImpl(clean))
        yield
        self._generator.endElement(name)
        self._generator.ignorableWhitespace("\n")

    def leaf(self, name: str, content: str = "", **attributes: str) -> None:
        """An element with text in it, or nothing."""
        with self.element(name, **attributes):
            if content:
                self._generator.characters(plain(content))


@contextmanager
def written(out: Path) -> Iterator[Xml]:
    """A file of XML in UTF-8, its declaration first."""
    with out.open("w", encoding="utf-8", newline="\n") as file:
        generator = XMLGenerator(file, encoding="utf-8", short_empty_elements=True)
        generator.startDocument()
        yield Xml(generator)
        generator.endDocument()
