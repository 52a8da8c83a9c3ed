"""An act of contact as one sentence tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honglu.annotate.document import Document, Node, Sentence
from honglu.annotate.referents import Referent
from honglu.extract.clause import Arguments, Clause
from honglu.extract.drafts import Draft
from honglu.extract.groups import Group
from honglu.lang.pack import Act


@dataclass(frozen=True, slots=True)
class Telling:
    """The act at node `index` of a sentence, with its arguments and the drafts told before it."""

    document: Document
    sentence: Sentence
    clause: Clause
    index: int
    act: Act
    found: Arguments
    before: Sequence[Draft] = ()

    @property
    def nodes(self) -> Sequence[Node]:
        """The nodes of the sentence."""
        return self.clause.nodes

    @property
    def text(self) -> str:
        """The text of the document's layer."""
        return self.document.layer.text

    @property
    def subject(self) -> list[Referent]:
        """Who acts."""
        return members(self.found.subject)

    @property
    def object(self) -> list[Referent]:
        """Whom the act is done to, or with."""
        return members(self.found.object)

    def draft(self, first: Sequence[Referent], second: Sequence[Referent] = ()) -> Draft:
        """A draft with these two sides."""
        at = self.nodes[self.index].start
        return Draft(self.act, self.act.kind, list(first), list(second), at, [self.sentence.index])


def members(group: Group | None) -> list[Referent]:
    """The persons of a group; its bodies and states only where no person of that side is named."""
    if group is None:
        return []
    sides = {r.represents for r in group.referents if r.type == "person"}
    return [r for r in group.referents if r.type == "person" or r.represents not in sides]
