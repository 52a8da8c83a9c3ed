"""Who took part in a contact, put together from its claims."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from honglu.model.claim import Participant, Role
from honglu.model.contact import Party
from honglu.model.decision import Bearer
from honglu.model.kept import KeptClaim
from honglu.resolve.identity import Identity
from honglu.resolve.traces import is_named
from honglu.resolve.votes import Choice, Weighed, choose, vote, weighed

# Posts that share so many of their words are one post, worded differently.
_ONE_POST = 0.6
_UNKNOWN = "und"


# The claim and the number of a participant in it.
Seat = tuple[str, int]
# For each party of a contact, the participants that are it.
Seating = tuple[tuple[Seat, ...], ...]


def seat(claims: Sequence[KeptClaim], identity: Identity) -> Seating:
    """Tell which participants of the claims of one occasion are one, in order of mention.

    Two participants of one claim never are. A name that only may be another's is taken for it within an occasion, when
    both act for one side.
    """
    gathered: list[list[tuple[Seat, Participant]]] = []
    for kept in (one.kept for one in weighed(claims)):
        taken: set[int] = set()
        for number, participant in enumerate(kept.claim.participants):
            home = _home(gathered, taken, participant, identity)
            taken.add(home)
            gathered[home].append(((kept.id, number), participant))
    return tuple(tuple(one for one, _ in group) for group in gathered)


def _home(
    gathered: list[list[tuple[Seat, Participant]]], taken: set[int], participant: Participant, identity: Identity
) -> int:
    """The group that the participant is one of, by how sure the names are; a new one where there is none."""
    free = (number for number in range(len(gathered)) if number not in taken)
    scored = [(max(_same(p, participant, identity) for _, p in gathered[number]), -number) for number in free]
    score, place = max(scored, default=(0.0, 0))
    if score:
        return -place
    gathered.append([])
    return len(gathered) - 1


def _same(one: Participant, other: Participant, identity: Identity) -> float:
    if is_named(one) != is_named(other):
        return 0.0
    if not is_named(one):
        return float(_folded(one.name) == _folded(other.name) and one.represents == other.represents)
    found = identity.compare(Bearer(one.name, one.represents), Bearer(other.name, other.represents))
    return found.score if found.verdict == "same" or (found.verdict == "possible" and one.represents) else 0.0


Told = list[tuple[Weighed, Participant]]


def parties(claims: Sequence[Weighed], seating: Seating) -> tuple[Party, ...]:
    """The participants of a contact: those of a single claim as it tells them; of several claims, bodies only for sides
    of which nobody is named (see the contract).
    """
    by_id = {one.kept.id: one for one in claims}
    told = [[(by_id[c], by_id[c].kept.claim.participants[n]) for c, n in group] for group in seating]
    if len(claims) == 1:
        return tuple(map(_party, told))
    sides = {side for one in told if _named(one) for side in _sides(one)}
    kept = [one for one in told if _named(one) or not _sides(one) & sides]
    return tuple(_party(one) for one in _first_bodies(kept))


def _named(told: Told) -> bool:
    return any(is_named(participant) for _, participant in told)


def _sides(told: Told) -> frozenset[str]:
    return frozenset(participant.represents for _, participant in told if participant.represents)


def _first_bodies(told: Sequence[Told]) -> Iterable[Told]:
    """Of several bodies that only name a side (a state, its delegation), the one that most sources tell."""
    bodies: dict[frozenset[str], Told] = {}
    for one in told:
        if not _named(one) and _sides(one):
            best = bodies.get(_sides(one))
            bodies[_sides(one)] = one if best is None or _weight(one) > _weight(best) else best
    return [one for one in told if _named(one) or not _sides(one) or bodies[_sides(one)] is one]


def _weight(told: Told) -> tuple[float, bool]:
    called = any(participant.type == "person" for _, participant in told)
    return round(sum(one.weight for one, _ in told), 6), called


def _party(told: Told) -> Party:
    by_claim = {one.kept.id: participant for one, participant in told}
    claims = [one for one, _ in told]
    name: Choice[str] = choose(claims, lambda kept: by_claim[kept.id].name, prefer=len)
    side: Choice[str] | None = vote(claims, lambda kept: by_claim[kept.id].represents)
    role: Choice[Role] = choose(claims, lambda kept: by_claim[kept.id].role, prefer=_telling)
    posts = _posts(told)
    kind = next(p.type for _, p in told if p.name == name.value)
    shown = _main(posts, claims)
    participant = Participant(name.value, kind, side.value if side else None, role.value, posts.get(shown, ()))
    names = (name.value, *(p.name for _, p in told))
    return Party(participant, tuple(dict.fromkeys(names)), posts)


def _telling(role: Role) -> float:
    return 0.0 if role == "party" else 1.0


def _main(posts: dict[str, tuple[str, ...]], claims: Sequence[Weighed]) -> str:
    """The language that most lines of sources with posts are in."""
    found = vote(claims, lambda kept: _language(kept) if posts.get(_language(kept)) else None)
    return found.value if found else _UNKNOWN


def _language(kept: KeptClaim) -> str:
    return kept.source.language or _UNKNOWN


def _posts(told: Sequence[tuple[Weighed, Participant]]) -> dict[str, tuple[str, ...]]:
    """The posts by language, each once in its fullest wording, in order of mention."""
    found: dict[str, list[str]] = {}
    for one, participant in told:
        kept = found.setdefault(_language(one.kept), [])
        for post in participant.posts:
            same = next((number for number, other in enumerate(kept) if _one_post(post, other)), None)
            if same is None:
                kept.append(post)
            elif len(post) > len(kept[same]):
                kept[same] = post
    return {language: tuple(posts) for language, posts in sorted(found.items()) if posts}


def _one_post(one: str, other: str) -> bool:
    here, there = _words(one), _words(other)
    shared = len(here & there)
    return bool(shared) and (here <= there or there <= here or shared / len(here | there) >= _ONE_POST)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", _folded(text)))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
