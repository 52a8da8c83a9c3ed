"""Visits: who travels to which country → drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honglu.annotate.document import Node
from honglu.annotate.referents import STATE_CODE, TOP, Referent, level_of
from honglu.extract.destinations import There, spot_within, spots_after, spots_before
from honglu.extract.drafts import Draft
from honglu.extract.grounds import Ground
from honglu.extract.groups import Group
from honglu.extract.missions import mission_visit, seated
from honglu.extract.official import is_official
from honglu.extract.places import Spot, spot_of
from honglu.extract.relatives import opening
from honglu.extract.telling import Telling, members

TOUR = 5  # nodes before a journey in which the summits stand that it is made for
SENT = 8  # nodes before an act of sending in which who is sent stands
STOP_GAP = 3  # nodes between a place and "điểm dừng chân", which it is
ARRIVAL_GAP = 12  # characters between "đến" and the place
RANK_REACH, ARRIVAL_REACH = 3, 10  # nodes behind an act, an arrival, that may tell the rank of the visit
ARRIVAL_WORDS = 1  # unknown words between the traveller and "đến"
_NO_ARRIVAL = ("of", "act", "says", "quote-verb", "proposed", "nationals")  # between a traveller and "đến" as a verb


def visits(told: Telling) -> Iterator[Draft]:
    """A draft for each country that the act takes the guest to."""
    spots = _spots(told)
    if not spots and (draft := mission_visit(told)) is not None:
        yield draft
        return
    for guest in _parties(told):
        yield from _visits_of(told, guest, spots)


def _visits_of(told: Telling, guest: Referent | None, spots: list[Spot]) -> Iterator[Draft]:
    if guest and spots and told.act.noun and guest.represents == spots[0].country:
        guest = _foreigner(told, guest) or guest
    if not guest or not spots or (told.act.weak and not _arrives(told, guest, spots[0])):
        return
    for leg, spot in enumerate(spots):
        if spot.country and spot.country != guest.represents and not seated(told, guest, spot):
            draft = _at(told, guest, spot)
            draft.first += _companions(told, guest)
            draft.later_leg = leg > 0
            draft.inviter = _inviter(told, spot.country)
            _rank(told, draft)
            yield draft


def _tour(told: Telling) -> list[Spot]:
    """ "한일·한미 정상회담 순방": the countries of the summits for which a journey is made."""
    before = told.nodes[told.index - 1] if told.index else None
    if before is None or before.act is None or not (before.act.leaders and told.act.noun):
        return []
    pairs = [n for n in told.nodes[max(0, told.index - TOUR) : told.index] if n.has("both")]
    states = dict.fromkeys(r.represents for n in pairs for r in n.referents)
    return [Spot(None, code, before.start, before.end) for code in states]


def _companions(told: Telling, guest: Referent) -> list[Referent]:
    """The other named people of the guest's country in the subject, who travel too."""
    group = members(told.found.subject)
    if told.document.pack.grammar.complement == "after" or guest not in group:
        return []
    return [r for r in group if r is not guest and r.type == "person" and r.represents == guest.represents]


def _parties(told: Telling) -> list[Referent | None]:
    """Who travels, the first of each country: "A of Laos and B of Japan arrived"."""
    first = _guest(told)
    group = members(told.found.subject)
    if told.document.pack.grammar.complement != "both" or first is None or first not in group:
        return [first]
    parties = {r.represents: r for r in reversed(group) if r.type == first.type and r.represents}
    return [first, *(r for code, r in parties.items() if code != first.represents)]


def _spots(told: Telling) -> list[Spot]:
    """The destinations that the act itself, the words before it, or those behind it tell."""
    grammar = told.document.pack.grammar
    if grammar.sides == "around":
        there = There(_spoken(told), _here(told), told.act.noun and grammar.complement == "both")
        after = spots_after(told.nodes, told.index, told.text, there)
        return after or _named_by(told)
    within = spot_within(told.nodes[told.index], grammar)
    if grammar.sides == "before":
        return within or spots_before(told.nodes, told.index, told.text, grammar) or _tour(told)
    if not within and told.nodes[told.index].has("hither"):
        return _hither(told)
    before = within or spots_before(told.nodes, told.index, told.text, grammar)
    return before or spots_after(told.nodes, told.index, told.text, There(_spoken(told), _here(told)))


def _here(told: Telling) -> str | None:
    """The country that the article is written from, if it is known."""
    home = told.document.home
    return home if home in told.document.pack.states else None


def _hither(told: Telling) -> list[Spot]:
    """Where "来访" leads: to the country of whoever receives the guest in the same sentence, else home."""
    guest = told.found.subject
    meeting = told.clause.objects.get(guest.first) if guest is not None else None
    receiving = meeting.subject if meeting is not None else _beside(told, guest)
    host = receiving.referents[0].represents if receiving is not None else None
    node = told.nodes[told.index]
    country = host or told.document.home
    return [Spot(None, country, node.start, node.end)] if len(country) == STATE_CODE else []


def _beside(told: Telling, guest: Group | None) -> Group | None:
    """Who does something together with the guest: A in "A同来访的B举行会谈"."""
    opened = opening(told.clause, guest, "with") if guest is not None else None
    return told.clause.left(opened) if opened is not None else None


def _named_by(told: Telling) -> list[Spot]:
    """ "Putin's China trip": the country or town right before the noun, where such words complete one."""
    owned = told.index > 1 and told.nodes[told.index - 2].has("possessive")
    if told.document.pack.grammar.complement != "both" or not told.act.noun or not owned:
        return []
    node = told.nodes[told.index - 1]
    spot = spot_of(node, told.text)
    if spot is None or spot.name is not None or node.item is None:
        return [spot] if spot is not None else []
    usual = told.document.pack.states.get(spot.country or "", "")
    name = told.text[node.start : node.end]
    return [spot] if name == usual or name.replace(".", "").isupper() else []  # not "the Russian trip"


def _foreigner(told: Telling, home: Referent) -> Referent | None:
    """ "A tặng quà cho B trong chuyến thăm …": it is A who travels when B is at home there."""
    people = [r for g in told.clause.groups if g.last < told.index for r in g.referents if r.type == "person"]
    return next((r for r in reversed(people) if r.represents not in (None, home.represents)), None)


def envoys(told: Telling) -> Iterator[Draft]:
    """ "A cử đặc phái viên tới X": the envoy, for the country of A, visits X."""
    sender = next((r for r in told.subject if r.represents), None)
    if told.clause.grammar.sides == "before":
        yield from _sent_before(told, sender)
        return
    spots = spots_after(told.nodes, told.index, told.text, There())
    sent = (n for n in told.nodes[told.index + 1 : told.index + 5] if n.phrase or (n.body and n.body.delegation))
    node = next(sent, None)
    if sender is None or node is None or not spots:
        return
    envoy = node.referents[0] if node.referents else _unnamed(told, node)
    envoy.represents = envoy.represents or sender.represents
    if spots[0].country != envoy.represents:
        yield _at(told, envoy, spots[0])


def _sent_before(told: Telling, sender: Referent | None) -> Iterator[Draft]:
    """ "A가 대미 특사단을 파견했다": where words before the act tell who is sent and to which countries."""
    near = told.nodes[max(0, told.index - SENT) : told.index]
    sent = next((n for n in reversed(near) if (n.body and n.body.delegation) or (n.phrase and _envoy(n))), None)
    envoy = next(iter(told.object), sent.referents[0] if sent is not None and sent.referents else None)
    if sender is None or envoy is None:
        return
    envoy.represents = envoy.represents or sender.represents
    grammar = told.document.pack.grammar
    forms = {form: code for form, code in grammar.envoys_to.items() if near}
    words = told.text[near[0].start : near[-1].end] if near else ""
    spots = [Spot(None, forms[f], near[0].start, near[-1].end) for f in sorted(forms, key=words.find) if f in words]
    for spot in spots or spots_before(told.nodes, told.index, told.text, grammar):
        if spot.country != envoy.represents:
            yield _at(told, envoy, spot)


def _envoy(node: Node) -> bool:
    return any(p.office == "envoy" for r in node.referents for p in r.posts)


def stops(told: Telling) -> Iterator[Draft]:
    """ "X là điểm dừng chân của A": A visits X."""
    after = (g for g in told.clause.groups if g.first > told.index and told.clause.before(g, "of"))
    guest = next((g.referents[0] for g in after if g.referents[0].type == "person"), None) or _traveller(told)
    near = told.nodes[max(0, told.index - STOP_GAP) : told.index]
    places = [spot for node in near if (spot := spot_of(node, told.text)) is not None]
    several = any(n.has("plural") for n in near)  # "Israel - Palestine, hai điểm đến …"
    if guest is not None and places and not several and places[-1].country != guest.represents:
        yield _at(told, guest, places[-1])


def _at(told: Telling, guest: Referent, spot: Spot) -> Draft:
    draft = told.draft([guest])
    draft.place, draft.country = spot.name, spot.country
    return draft


def _unnamed(told: Telling, node: Node) -> Referent:
    name = told.text[node.start : node.end]
    if node.phrase is None:
        return Referent("organization", name, sure=False)
    return Referent("person", name, posts=list(node.phrase.posts), sure=False)


def _guest(told: Telling) -> Referent | None:
    """Who travels: the subject; no state does, but the person named before.

    Of a journey told as a noun ("chuyến thăm") whose traveller the words do not name, it is somebody official.
    """
    guest = next(iter(members(told.found.subject)), None)
    if guest is not None and _nobody_known(told, guest):
        guest = None
    if guest is not None and guest.type == "state":
        guest = None if told.act.weak else told.clause.person_before(told.index)
    subject = told.found.subject
    named = guest is not None and subject is not None and subject.first > told.index
    if not told.act.noun or named or (guest is not None and is_official(told.document, guest)):
        return guest
    return _traveller(told) or guest


def _nobody_known(told: Telling, guest: Referent) -> bool:
    """Whether a title in small letters that names no country is all that is told of the guest ("thủ tướng mới")."""
    home = told.document.home
    told_by = guest.represents == home or any(p.represents for p in guest.posts)
    return guest.type == "person" and not guest.sure and not told_by and guest.name[:1].islower()


def _traveller(told: Telling) -> Referent | None:
    """Whose visit "chuyến thăm" is when the sentence does not tell: the last person of high post spoken of before."""
    index = told.sentence.index
    for earlier in reversed(told.document.sentences[max(0, index - 3) : index + 1]):
        everyone = [r for n in earlier.nodes for r in n.referents if r.type == "person"]
        people = [r for r in everyone if r.sure and level_of(r) <= TOP and not any(p.former for p in r.posts)]
        if people and earlier.zone == told.sentence.zone:
            return people[0]
    return None


def _arrives(told: Telling, guest: Referent, spot: Spot) -> bool:
    """Whether "đến", "tới" is a verb here: the traveller stands close before it, the place right behind."""
    nodes, index, subject = told.nodes, told.index, told.found.subject
    titled = guest.type == "person" and any(p.represents and p.level <= TOP for p in guest.posts)
    delegated = guest.type == "person" or any(n.body and n.body.delegation for n in nodes[:index])
    if told.clause.grammar.sides == "before":
        return guest.type == "organization" or (guest.sure and is_official(told.document, guest))
    if not (guest.sure or titled) or not delegated:
        return False
    if subject is None or spot.at - nodes[index].end > ARRIVAL_GAP:
        return False
    between = nodes[subject.last + 1 : index]
    if told.clause.grammar.spacing == "none":  # "离开北京，应邀赴巴西": one journey told in stages
        return not any(n.has(tag) for n in between for tag in _NO_ARRIVAL if tag not in {"act", "of"})
    plain = sum(n.item is not None and n.item.word and not n.item.tags for n in between)
    return plain <= ARRIVAL_WORDS and not any(n.has(tag) for n in between for tag in _NO_ARRIVAL)


def _spoken(told: Telling) -> str | None:
    """The country spoken of last before the act, other than the traveller's own."""
    own = told.found.subject.referents[0].represents if told.found.subject else None
    index = told.sentence.index
    earlier = told.document.sentences[max(0, index - 1) : index]
    nodes: Sequence[Node] = [*(n for s in earlier for n in s.nodes), *told.nodes[: told.index]]
    codes = (r.represents for n in reversed(nodes) for r in n.referents)
    return next((code for code in codes if code and len(code) == STATE_CODE and code != own), None)


def _inviter(told: Telling, country: str) -> Referent | None:
    """Who the sentence says invited: "theo lời mời của X", or X in "X mời Y thăm"."""
    led_to = told.clause.grammar.sides != "before"
    invited = [g for g in told.clause.groups if led_to and told.clause.before(g, "invitation", 2)]
    invited += [g for g in told.clause.groups if told.clause.invites(g)]
    invited += [g for g in (told.found.invited_by, told.found.inviter) if g is not None]
    people = (r for g in invited for r in g.referents if r.represents in (country, None))
    return next(people, None)


def _rank_end(nodes: Sequence[Node], index: int) -> int:
    """The last node of what may tell the rank: a little behind the act, or the phrase that an arrival is for."""
    act, near = nodes[index].act, min(len(nodes) - 1, index + RANK_REACH)
    if act is None or not act.weak:
        return near
    later = (n for n in range(near, min(len(nodes), index + ARRIVAL_REACH)))
    return next((n for n in later if nodes[n].is_mark(",", ".") or nodes[n].act), near)


def _rank(told: Telling, draft: Draft) -> None:
    """Sets the rank that the words of the act, or those right behind it, give the visit."""
    nodes, index = told.nodes, told.index
    start, end = nodes[index].start, nodes[_rank_end(nodes, index)].end
    words, ranks = told.document.layer.folded[start:end], told.document.pack.ranks
    form = next((form for form in sorted(ranks, key=len, reverse=True) if form in words), None)
    if form is not None:
        at = start + words.index(form)
        draft.rank = ranks[form]
        draft.grounds.append(Ground("rank", ranks[form], "words of the act", at, at + len(form)))
