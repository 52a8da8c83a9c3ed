"""Which drafts are contacts at all: at least one side acts for a state or an organization."""

from __future__ import annotations

from collections.abc import Sequence

from honglu.annotate.document import Document
from honglu.annotate.posts import Post
from honglu.annotate.referents import Referent
from honglu.extract.drafts import Draft

PRIVATE = {"director", "artist"}  # posts that nobody holds for a state by the word alone


def contacts_only(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts between at least two countries or organizations with somebody official on one side."""
    official = (
        d for d in drafts if _invited(document, d) or (_two_sides(document, d) and _official_draft(document, d))
    )
    return list(official)


def _invited(document: Document, draft: Draft) -> bool:
    """Whether a body or official of the country that the guest came to invited; then the guest needs no country."""
    inviter = draft.inviter
    if draft.kind != "visit" or inviter is None or document.pack.grammar.spacing != "none":
        return False
    guest = draft.first[0]
    named = guest.type == "person" and guest.sure and guest.represents is None
    return named and inviter.represents == draft.country and is_official(document, inviter)


def recall_neighbours(document: Document, drafts: Sequence[Draft]) -> None:
    """Where both sides of a contact seem to be home, one whose family name neighbours share is the neighbour's.

    "Lưu", "Vương" and others are family names at home and next door; a contact has two countries.
    """
    rules, home = document.pack.names, document.home
    near = [(len(r.seen), code) for code, r in document.states.items() if code in rules.neighbours]
    leading = max(near, default=(0, None))[1]
    for draft in drafts:
        if leading is None or draft.kind == "visit" or {r.represents for r in draft.everyone} != {home}:
            continue
        guessed = [
            r for r in draft.everyone if r.type == "person" and not r.votes and r.words and r.words[0] in rules.shared
        ]
        if len(guessed) == 1:
            guessed[0].represents = leading


def _two_sides(document: Document, draft: Draft) -> bool:
    """Whether two countries meet; among foreigners, one guessed of a person without office is none."""
    domestic = document.pack.grammar.domestic
    if draft.kind == "visit":
        guest = draft.first[0].represents
        return guest is not None and domestic.get(guest, guest) != domestic.get(draft.country or "", draft.country)
    codes = {r.represents for r in draft.everyone if r.represents and not _bare(document, r)}
    if document.home not in codes:
        codes = {
            r.represents for r in draft.everyone if r.represents and (r.votes or not r.sure or is_official(document, r))
        }
    return len({domestic.get(code, code) for code in codes}) > 1


def _bare(document: Document, referent: Referent) -> bool:
    """Whether a word in capitals, with nothing that makes it a person ("Vinalines"), is all there is."""
    if referent.type != "person" or not referent.sure or len(referent.words) > 1 or referent.votes:
        return False
    return not referent.posts and not referent.gender and not is_official(document, referent)


def _official_draft(document: Document, draft: Draft) -> bool:
    leading = draft.first if draft.kind == "visit" else draft.everyone
    acting = [r for r in leading if r.type == "person"] or [r for r in leading if r.type == "organization"]
    if not any(_told_of(document, r) for r in acting) and _game(document, draft):
        return False
    if acting or draft.kind == "visit":
        return any(is_official(document, r) or _leads(document, draft, r) for r in acting)
    return draft.kind != "meeting" or draft.act.noun


def _told_of(document: Document, referent: Referent) -> bool:
    """Whether a person is named; where nothing but a table of names tells persons, a post must be told, too."""
    return referent.type == "person" and referent.sure and (document.pack.grammar.capitals or bool(referent.posts))


def is_official(document: Document, referent: Referent) -> bool:
    """Whether the person is told or known to hold an office; bodies with a country are official."""
    if referent.type != "person":
        return True
    named = document.pack.grammar.complement == "both"  # a director is told by the body that he directs
    if any(_public(p) or (named and p.represents and p.office == "director") for p in referent.posts):
        return True
    if referent.counterpart is not None:
        return True
    return document.lookup(" ".join(referent.words), document.article.published) is not None


def _leads(document: Document, draft: Draft, referent: Referent) -> bool:
    """Whether the sentences that tell of it have the person at the head of a delegation."""
    nodes = (n for index in draft.sentences for n in document.sentences[index].nodes)
    return any(n.body is not None and n.body.delegation and referent in n.referents for n in nodes)


def _public(post: Post) -> bool:
    """Whether a post is one of a state or party; who advises or assists ("trợ lý") does so anywhere."""
    return post.office not in PRIVATE and not (post.office == "adviser" and not post.served and not post.represents)


def _game(document: Document, draft: Draft) -> bool:
    """Whether the words around are those of sports: "Việt Nam gặp Thái Lan ở bán kết"."""
    return any(node.has("game") for index in draft.sentences for node in document.sentences[index].nodes)
