"""One draft for one occasion: mentions of the same occasion within an article are put together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from honglu.annotate.document import Document
from honglu.annotate.referents import Referent, level_of
from honglu.extract.drafts import Draft
from honglu.model import edtf

DAY = len("2024-03-21")
MOST = 100  # drafts of an article that one may be the same occasion as: what keeps a year's digest linear
OLD = 40  # days: a contact dated before this is history in the article
APART = 3  # levels of office between which nobody is told by the wrong one
STAY = 10  # days: mentions of a visit this close are of the same one
_FAMILY = {"talks": "meeting"}
_SITTINGS = {"meeting", "talks", "ceremony"}
_WEIGHT = {"held": 0, "planned": 1, "proposed": 2}


def merge(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one occasion joined into the first of them, in the order given."""
    kept: list[Draft] = []
    for draft in drafts:
        headline = document.sentences[draft.sentences[0]].zone == "title"
        same = next((k for k in kept[-MOST:] if _same(document, k, draft, headline=headline)), None)
        if same is None:
            kept.append(draft)
        else:
            _join(same, draft, headline=headline)
    return kept


def family(kind: str) -> str:
    """Meetings and talks of the same people may be one occasion."""
    return _FAMILY.get(kind, kind)


def _headline_of(one: Draft, other: Draft) -> bool:
    """Whether a headline that names nobody may tell the same: of the same countries, and of the same sort."""
    if any(_named(r) for r in other.first) or (one.kind == "visit") != (other.kind == "visit"):
        return False
    if one.kind == "visit":
        return one.country == other.country and one.first[0].represents == other.first[0].represents
    codes = {r.represents for r in other.everyone}
    alike = {one.kind, other.kind} <= _SITTINGS or one.kind == other.kind
    return alike and not any(_named(r) for r in other.second) and codes <= {r.represents for r in one.everyone}


def _same(document: Document, one: Draft, other: Draft, *, headline: bool) -> bool:
    if headline and _headline_of(one, other):
        return True
    if not _kinds_agree(document, one, other) or not _statuses_agree(one, other):
        return False
    if one.kind == "visit":
        return one.country == other.country and one.first[0] is other.first[0] and _same_stay(one.date, other.date)
    if one.at == other.at or (one.kind == "message" and one.first[0] is not other.first[0]):
        return False  # one act told of several: each is an occasion
    return _told_again(document, one, other)


def _told_again(document: Document, one: Draft, other: Draft) -> bool:
    """Whether two meetings of one time are of the same people."""
    if not dates_agree(one.date, other.date) or _apart(one, other, document.article.published):
        return False
    if not _on_one_level(one, other):
        return False
    if (one.joint or other.joint) and _countries(one) != _countries(other):
        return False
    if one.sentences[0] == other.sentences[0] and _bodies(one) != _bodies(other) and not _fused(document, one, other):
        return False  # told in one sentence of two bodies or persons: two occasions
    return _covers(one.everyone, other.everyone) or _covers(other.everyone, one.everyone)


def _kinds_agree(document: Document, one: Draft, other: Draft) -> bool:
    """Whether the two may be of one occasion by their kinds; views are exchanged in a call, too."""
    readout = document.pack.grammar.spacing == "none"  # one article tells of one call at length
    exchanged = readout and one.kind == "call" and other.kind == "talks" and other.act.weak
    return exchanged or family(one.kind) == family(other.kind)


def _on_one_level(one: Draft, other: Draft) -> bool:
    """Whether neither is a summit that the other's sides cannot hold."""
    return one.act.leaders == other.act.leaders or (_of_leaders(one) and _of_leaders(other))


def _countries(draft: Draft) -> set[str | None]:
    return {r.represents for r in draft.everyone}


def _of_leaders(draft: Draft) -> bool:
    """Whether those named of a contact can hold a summit: nobody of a lower office, or of one held before."""
    posts = [r.posts for r in draft.everyone if _named(r)]
    return all(not p or any(post.level == 1 and not post.former for post in p) for p in posts)


def _fused(document: Document, one: Draft, other: Draft) -> bool:
    """Whether a headline without a stop stands before the sentence: "A会见日本客人据新华社电A会见日本公司社长B"."""
    if document.pack.grammar.spacing != "none" or one.first[:1] != other.first[:1]:
        return False
    named = {r.represents for d in (one, other) for r in d.second if _named(r)}
    return any(not _named(r) and r.represents in named for d in (one, other) for r in d.second)


def _bodies(draft: Draft) -> set[str]:
    return {r.name for r in draft.everyone if r.type == "organization"}


def _apart(one: Draft, other: Draft, published: date | None) -> bool:
    """Whether one is an old contact told with its date and the other, undated, stands elsewhere in the article."""
    if published is None or (one.date is None) == (other.date is None):
        return False
    told = one.date or other.date or published.isoformat()
    old = edtf.latest(told) < published - timedelta(days=OLD)
    return old and (one.kind != other.kind or _distance(one, other) > 1)


def _distance(one: Draft, other: Draft) -> int:
    """How many sentences lie between two drafts at least."""
    return min(abs(a - b) for a in one.sentences for b in other.sentences)


def _covers(wide: Sequence[Referent], narrow: Sequence[Referent]) -> bool:
    """Whether every participant of `narrow` is in `wide`, itself or, when it is no named person, by its country."""
    return all(r in wide or (not _named(r) and any(_may_be(r, w) for w in wide)) for r in narrow)


def _may_be(unnamed: Referent, other: Referent) -> bool:
    """Whether one who is told by country or office can be the other: a member of parliament is no president."""
    if unnamed.represents != other.represents:
        return False
    return not (unnamed.posts and other.posts) or abs(level_of(unnamed) - level_of(other)) < APART


def _named(referent: Referent) -> bool:
    return referent.type == "person" and referent.sure


def _same_stay(one: str | None, other: str | None) -> bool:
    """Whether two dates can belong to one visit: they agree, or lie a few days apart."""
    if dates_agree(one, other) or one is None or other is None:
        return True
    first, last = one.split("/")[0], other.split("/")[0]
    if len(first) < DAY or len(last) < DAY:
        return False
    return abs((date.fromisoformat(first) - date.fromisoformat(last)).days) <= STAY


def _statuses_agree(one: Draft, other: Draft) -> bool:
    return one.status == other.status or {one.status, other.status} <= {"held", "planned"}


def dates_agree(one: str | None, other: str | None) -> bool:
    """Whether two EDTF values can speak of one occasion: unknown, or sharing a day."""
    return one is None or other is None or one == other or edtf.overlaps(one, other)


def _join(kept: Draft, other: Draft, *, headline: bool) -> None:
    """Adds what `other` tells; a `headline` is told in the present tense whatever the time, and only fills gaps."""
    first, second = (other.second, other.first) if _crossed(kept, other) else (other.first, other.second)
    kept.first = _united(kept.first, first, kept.second)
    kept.second = _united(kept.second, second, kept.first)
    if other.kind == "talks" and not other.act.weak:
        kept.kind = "talks"
    kept.date = (kept.date or other.date) if headline else _finer(kept.date, other.date)
    if kept.place is None and (other.place or kept.country is None):
        kept.place, kept.country = other.place, other.country or kept.country
    kept.rank = kept.rank or other.rank
    kept.inviter = kept.inviter or other.inviter
    kept.through += [r for r in other.through if r not in kept.through]
    if not headline:
        _weigh(kept, other)
    kept.sentences = sorted({*kept.sentences, *other.sentences})
    kept.sources += [s for s in other.sources if s not in kept.sources]
    kept.grounds += other.grounds


def _weigh(kept: Draft, other: Draft) -> None:
    """Keeps what came true of what two mentions say, save where one is held only because it does not say otherwise."""
    if "planned" in (kept.status, other.status) and (kept.assumed or other.assumed):
        kept.status, kept.assumed = "planned", False
    elif _WEIGHT.get(other.status, 9) < _WEIGHT.get(kept.status, 9):
        kept.status, kept.assumed = other.status, other.assumed
    else:
        kept.assumed = kept.assumed and other.assumed


def _crossed(kept: Draft, other: Draft) -> bool:
    """Whether the other draft names the sides the other way round."""
    mine = {r.represents for r in kept.first}
    return not mine & {r.represents for r in other.first} and bool(mine & {r.represents for r in other.second})


def _united(mine: list[Referent], theirs: list[Referent], across: list[Referent]) -> list[Referent]:
    """All of both; who is named only by country or title gives way to a named person of the same country."""
    everyone = [*mine, *(r for r in theirs if r not in mine and r not in across)]
    codes = {r.represents for r in everyone if _named(r)} | {r.represents for r in across}
    kept: list[Referent] = []
    for referent in everyone:
        if _named(referent) or referent.represents not in codes:
            kept.append(referent)
            codes |= set() if _named(referent) else {referent.represents}
    return kept


def _finer(one: str | None, other: str | None) -> str | None:
    if one is None or other is None:
        return one or other
    return max(one, other, key=lambda v: (len(v.split("/")[0]), "/" in v))
