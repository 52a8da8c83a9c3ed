"""Who held which post from when to when, as far as articles tell and never beyond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from honglu.model import edtf
from honglu.model.actor import Held
from honglu.resolve.offices import Office, read_office
from honglu.resolve.spans import first_and_last
from honglu.resolve.wordings import exclude, gather, same_post

# A contact so shortly before the article is its news, and one so long before is told in passing.
_NEWS = timedelta(7)
_PASSING = timedelta(60)
# A post not seen for five years, a usual term, may have been another's meanwhile: two tenures claim less than one.
_SILENCE = timedelta(1826)
# Nobody leaves a post and has it back within so short a time: what says so is taken for a slip of the paper or of ours.
_AWAY = timedelta(182)
# A wording that is told so much less often than another is not the one shown.
_RARE = 0.25


@dataclass(frozen=True, slots=True)
class Observation:
    """A post as an article gives it to somebody: the wording, in which language, and whom they act for.

    `contact` is the date of the contact that the article tells (EDTF), `published` its own. `share` is its part in its
    line of sources: of a text that four papers print, each has a quarter.
    """

    post: str
    language: str | None
    side: str | None
    contact: str | None
    published: date | None
    article: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class _Seen:
    """An observation, read; `dated` is null where nothing tells when, and `told` where only the article has a day."""

    what: Observation
    office: Office
    dated: str | None
    told: bool

    @property
    def days(self) -> tuple[date, date]:
        return edtf.parse(self.dated) if self.dated else (date.min, date.max)


Days = tuple[date, date]


def when(contact: str | None, published: date | None) -> str | None:
    """The day on which an article shows somebody in a post, as EDTF; null where that is not safe to tell.

    Papers call people by what they are when the article is written: "President C" may have been elect at a contact a
    month ago. So it is the article's own day, but for contacts of the week before, whose day is as good and nearer to
    what happened. Of a contact more than 60 days old nothing tells whether the post is that of then ("in 1995 Foreign
    Minister A met B") or of now ("in 1995 President C, then a student, met D"); and an article without a day may have
    been written at any time.
    """
    if published is None:
        return None
    if contact is None or not edtf.is_valid(contact):
        return published.isoformat()
    first, last = edtf.parse(contact)
    if published - first > _PASSING:
        return None
    return contact if last <= published and published - first <= _NEWS else published.isoformat()


def tenures(observations: Iterable[Observation]) -> tuple[Held, ...]:
    """The posts of one person in order of time, undated ones last; the same whatever order observations come in.

    A tenure reaches from the first day on which an article shows the post to the last. It is parted in two where more
    than half a year without the post has in it a day on which the person was called a former holder, or was seen in a
    post that excludes it; and after five years of silence. Posts that are called former were held at no time that is
    told, and are left out.
    """
    by_side: dict[str | None, list[_Seen]] = {}
    for one in observations:
        seen = _read(one)
        if not seen.office.relative:
            by_side.setdefault(one.side, []).append(seen)
    found = [held for side in by_side.values() for held in _of_side(side)]
    return tuple(sorted(found, key=_order))


def _read(one: Observation) -> _Seen:
    office = read_office(one.post, one.language, one.side)
    if office.former:
        # Whatever it was at the contact, the article calls it former on the day it is written.
        return _Seen(one, office, one.published.isoformat() if one.published else None, told=True)
    dated = when(one.contact, one.published)
    return _Seen(one, office, dated, told=one.contact is None)


def _of_side(seen: Sequence[_Seen]) -> list[Held]:
    held = [one for one in seen if not one.office.former]
    if not all(one.office.vague for one in held):
        # "Leader" is all that is told of some, and nothing beside what else is told of others.
        held = [one for one in held if not one.office.vague]
    days: dict[Office, set[Days]] = {}
    for one in (one for one in seen if one.dated):
        days.setdefault(one.office, set()).add(one.days)
    found: list[Held] = []
    for post in gather(one.office for one in held):
        former = [d for office in days if office.former and _is_any(office, post) for d in days[office]]
        other = [d for office in days if not office.former and _excludes_any(office, post) for d in days[office]]
        here = [_unless_former(one, held, post, former) for one in held if one.office in post]
        found += _held(here, [*former, *other])
    return found


def _is_any(office: Office, post: frozenset[Office]) -> bool:
    return any(same_post(office, one) for one in post)


def _excludes_any(office: Office, post: frozenset[Office]) -> bool:
    return office not in post and any(exclude(office, one) for one in post)


def _unless_former(one: _Seen, held: Sequence[_Seen], post: frozenset[Office], former: Sequence[Days]) -> _Seen:
    """The observation, undated if it cannot be of its day, since other articles call the post former at that time.

    Either they do so shortly before and after; or they did so before, the contact is undated, and nothing newer shows
    the post held again: then the article speaks of an old contact.
    """
    if not one.dated or not former:
        return one
    before = max((end for _, end in former if end <= one.days[0]), default=None)
    after = min((begin for begin, _ in former if begin >= one.days[1]), default=None)
    if before and after and after - before <= _AWAY:
        return replace(one, dated=None)
    if not one.told or not before:
        return one
    again = (other.days[0] for other in held if other.office in post and other.dated and not other.told)
    return one if any(before < day <= one.days[0] for day in again) else replace(one, dated=None)


def _held(seen: Sequence[_Seen], ends: Sequence[Days]) -> list[Held]:
    """The tenures of one post; what is undated counts with the only one there is."""
    dated = sorted((one for one in seen if one.dated), key=lambda one: one.days)
    undated = [one for one in seen if not one.dated]
    parts: list[list[_Seen]] = []
    reached = date.min
    for one in dated:
        first, last = one.days
        if parts and not _parted(reached, first, ends):
            parts[-1].append(one)
            reached = max(reached, last)
        else:
            parts.append([one])
            reached = last
    if len(parts) == 1:
        return [_told([*parts[0], *undated])]
    return [_told(part) for part in (*parts, undated) if part]


def _parted(last: date, first: date, ends: Sequence[Days]) -> bool:
    if first - last > _SILENCE:
        return True
    return first - last > _AWAY and any(last < begin and end < first for begin, end in ends)


def _told(seen: Sequence[_Seen]) -> Held:
    since, until = first_and_last(one.dated for one in seen if one.dated)
    shares: dict[str, float] = {}
    for one in seen:
        shares[one.what.article] = max(shares.get(one.what.article, 0.0), one.what.share)
    wordings = _wordings(seen)
    return Held(
        post=_shown(seen, wordings),
        wordings=wordings,
        since=since,
        until=until,
        observed=max(1, int(sum(sorted(shares.values())) + 0.5 + 1e-9)),
        sources=tuple(sorted(shares)),
    )


def _wordings(seen: Sequence[_Seen]) -> tuple[str, ...]:
    """Each wording once, the fullest first."""
    fullness = {one.what.post: (-len(one.office.words), -len(one.what.post), one.what.post) for one in seen}
    return tuple(sorted(fullness, key=lambda wording: fullness[wording]))


def _shown(seen: Sequence[_Seen], wordings: Sequence[str]) -> str:
    """The fullest wording that is not rare: of those that say as much, the one that most articles have."""
    told = {wording: len({one.what.article for one in seen if one.what.post == wording}) for wording in wordings}
    most = max(told.values())
    usual = [one for one in seen if told[one.what.post] >= _RARE * most]
    fullest = max(len(one.office.words) for one in usual)
    best = {one.what.post: one.office for one in usual if len(one.office.words) == fullest}
    return min(best, key=lambda wording: (not best[wording].plain, -told[wording], -len(wording), wording))


def _order(held: Held) -> tuple[bool, date, date, str, str]:
    """By first day, then last; the whole of it last, so that two sides' posts of one wording have an order as well."""
    if held.since is None or held.until is None:
        return True, date.min, date.min, held.post, repr(held)
    return False, edtf.latest(held.since), edtf.earliest(held.until), held.post, repr(held)
