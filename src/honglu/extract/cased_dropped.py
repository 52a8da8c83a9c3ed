"""Who does an act whose sentence names nobody: Korean leaves out whom the sentence before was about."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.referents import Referent, level_of
from honglu.extract.cases import parts_of
from honglu.extract.groups import groups_of
from honglu.extract.telling import Telling

HIGH = 3  # the lowest level of office of somebody who is left out


def dropped_subject(told: Telling, others: Sequence[Referent]) -> list[Referent]:
    """The person whom the sentence before is about, if he holds an office and is of none of the others' countries."""
    index = told.sentence.index
    if told.clause.grammar.sides != "before" or index == 0:
        return []
    before = told.document.sentences[index - 1]
    if before.zone != told.sentence.zone:
        return []
    codes = {r.represents for r in others}
    parts = [p for p in parts_of(before.nodes, groups_of(before.nodes)) if p.case == "subject"]
    for part in parts:
        referent = part.group.referents[0]
        if (part.topic or len(parts) == 1) and referent.type == "person" and len(part.sides) == 1:
            fits = referent.sure and level_of(referent) <= HIGH and referent.represents not in (None, *codes)
            return [referent] if fits else []
    return []
