"""Who was there too: "Present were A and B", "A joined the call" add people to the contact told just before."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Document, Sentence
from honglu.annotate.referents import Referent
from honglu.extract.drafts import Draft
from honglu.extract.groups import groups_of

NEAR = 2  # sentences between a contact and the one that tells who was there
_KINDS = {"meeting", "talks", "call", "ceremony", "visit", "signing"}


def add_attending(document: Document, sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """Adds those whom the sentence says were there to the side of their country, in the contacts told last."""
    at = next((n for n, node in enumerate(sentence.nodes) if node.has("present")), None)
    told = _told_last(sentence, drafts)
    if at is None or not told or any(node.act for node in sentence.nodes[:at]):
        return
    travelling = sentence.nodes[at].has("entourage")
    for referent in _there(document, sentence, at):
        for draft in told:
            if travelling or draft.kind != "visit":
                _add(draft, referent)


def _told_last(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """The contacts of the last sentence before this one that tells of any."""
    near = [d for d in drafts if d.kind in _KINDS and 0 < sentence.index - d.sentences[-1] <= NEAR]
    last = max((d.sentences[0] for d in near), default=None)
    return [d for d in near if d.sentences[0] == last]


def _there(document: Document, sentence: Sentence, at: int) -> list[Referent]:
    """The named people before the word, or behind it where nobody is named before."""
    nodes = sentence.nodes
    named = any(n.phrase is not None and n.phrase.form == "name" for n in nodes[:at])
    groups = [g for g in groups_of(nodes) if (g.last < at if named else g.first > at)]
    found = (r for g in groups for r in g.referents)
    people = [r for r in dict.fromkeys(found) if r.type == "person" and r.sure and r.represents]
    at_home = document.home in document.pack.states
    return [r for r in people if at_home or r.votes or r.known]  # a country that is only guessed tells no side


def _add(draft: Draft, referent: Referent) -> None:
    if referent in draft.everyone:
        return
    side = next((s for s in (draft.first, draft.second) if any(r.represents == referent.represents for r in s)), None)
    if side is None and not draft.second and draft.kind != "visit":
        side = draft.second  # only who presides has been told
    if side is None:
        return
    unnamed = [r for r in side if r.type != "person" or not r.sure]
    if draft.kind != "visit" or unnamed != side:
        side[:] = [r for r in side if r not in unnamed or r.represents != referent.represents]
    side.append(referent)
