"""A pack and the table of office holders, made into an annotator."""

from __future__ import annotations

from honglu.annotate.document import Annotator
from honglu.annotate.naming import name_words
from honglu.knowledge.holders import Holders, read_rows
from honglu.lang.pack import Pack
from honglu.text.layer import fold


def make_annotator(pack: Pack) -> Annotator:
    """An annotator that knows who holds office; one-word names that are words of the language ("Long") tell nobody."""
    holders = Holders(
        read_rows(),
        words=lambda name: name_words(fold(name, pack.folds)),
        is_word=lambda name: pack.names.syllable.fullmatch(name) is not None,
    )
    return Annotator(pack, holders.code_of, holders.names)
