"""Sentence → drafts: every act of contact with the participants, time and place that its sentence gives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from honglu.annotate.dates import DateMention
from honglu.annotate.document import Document, Sentence
from honglu.annotate.referents import Referent
from honglu.extract.arguments import arguments
from honglu.extract.attending import add_attending
from honglu.extract.cased_dates import cased_date
from honglu.extract.cased_places import cased_place
from honglu.extract.cased_sources import sources_behind
from honglu.extract.cased_status import assumed, status_behind
from honglu.extract.clause import Clause
from honglu.extract.dating import date_near
from honglu.extract.drafts import Draft
from honglu.extract.gatherings import assembly, gatherings
from honglu.extract.grounds import Ground
from honglu.extract.joining import joiners
from honglu.extract.meetings import SPLIT_KINDS, meetings
from honglu.extract.merging import family
from honglu.extract.messages import hand_over, messages, relays
from honglu.extract.pairs import resolve_pairs
from honglu.extract.places import Spot, place_before, place_near
from honglu.extract.sources import sources_in
from honglu.extract.status import due, status_of, status_word
from honglu.extract.telling import Telling
from honglu.extract.visits import envoys, stops, visits
from honglu.extract.welcome import join_halves
from honglu.model.claim import Status

DAY, WEEK = len("2024-03-21"), timedelta(days=7)
RECENT = 20  # drafts before a sentence that it may speak of
TALK_REACH = 3  # sentences after a meeting that tell what was said there
NEAR = 2  # sentences after a contact, and nodes behind the noun for it, in which where and when it was is told
DATED = 8  # nodes behind a gathering in which its day stands
TAIL = 3  # nodes behind the sides of an act that may call it off
VERB_LEAD, NOUN_LEAD, NOUN_LIMIT = 6, 3, 10  # nodes before an act whose words tell its status

_BUILDERS: Mapping[str, Callable[[Telling], Iterator[Draft]]] = {
    "visit": visits,
    "send": messages,
    "relay": relays,
    "attend": gatherings,
    "stop": stops,
    "dispatch": envoys,
    "join": joiners,
}
"""What makes drafts of the acts of a frame; of all others `meetings`."""


def drafts_of(document: Document) -> list[Draft]:
    """The drafts of all sentences, in order of mention; those of the title last, since the text tells more."""
    found: list[Draft] = []
    recent: list[Referent] = []
    for sentence in document.sentences:
        resolve_pairs(document, sentence.nodes, found, recent)
        if any(node.act for node in sentence.nodes):
            found.extend(_sentence_drafts(document, sentence, found))
        else:
            _attribute(document, sentence, found)
        add_attending(document, sentence, found)
        hand_over(sentence, found)
        _accept(sentence, found)
        recent.extend(r for node in sentence.nodes for r in node.referents)
    return sorted(join_halves(found), key=lambda d: document.sentences[d.sentences[0]].zone == "title")


def _attribute(document: Document, sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """ "Theo Tân Hoa xã, ông A cho rằng …" after a meeting: what was said there, and so the meeting, is from there."""
    draft = next((d for d in reversed(drafts[-RECENT:]) if d.kind in SPLIT_KINDS), None)
    if draft is None or sentence.index - draft.sentences[-1] > TALK_REACH:
        return
    if any(r in draft.everyone for node in sentence.nodes for r in node.referents):
        telling = sources_behind if document.pack.grammar.sides == "before" else sources_in
        told = telling(sentence.nodes, document.layer.text, draft.everyone)
        draft.sources += [s for s in told if s not in draft.sources]


def _accept(sentence: Sentence, drafts: Sequence[Draft]) -> None:
    """ "… vui vẻ nhận lời": what was proposed just before is planned."""
    if any(node.has("acceptance") for node in sentence.nodes):
        for draft in drafts[-RECENT:]:
            if draft.status == "proposed" and sentence.index - draft.sentences[-1] <= 1:
                draft.status = "planned"


def _sentence_drafts(document: Document, sentence: Sentence, before: Sequence[Draft]) -> Iterator[Draft]:
    clause = Clause(sentence.nodes, document.pack.grammar)
    for index, node in enumerate(sentence.nodes):
        if node.act is not None:
            act = replace(node.act, frame="mutual") if clause.nominal(index) else node.act
            told = Telling(document, sentence, clause, index, act, arguments(clause, index, act), before)
            yield from _act_drafts(told)


def _act_drafts(told: Telling) -> Iterator[Draft]:
    made = False
    for draft in _BUILDERS.get(told.act.frame, meetings)(told):
        made = True
        status = _status(told)
        if status is not None:
            draft.status = status
            cased = told.clause.grammar.sides == "before"
            draft.assumed = cased and status == "held" and assumed(told.nodes, told.index, told.act)
            draft.grounds.extend(_grounds(told, status))
            _situate(told, draft)
            yield draft
    if not made:
        yield from _of_noun(told)


def _of_noun(told: Telling) -> Iterator[Draft]:
    """What a noun without sides of its own tells: an organization's gathering, or more of the contact before."""
    gathering = assembly(told)
    status = _status(told) if gathering is not None else None
    if gathering is None or status is None:
        _elaborate(told)
        return
    gathering.status = status
    gathering.grounds.extend(_grounds(told, status))
    _situate(told, gathering)
    if not any(n.has("date") for n in told.nodes[told.index + 1 : told.index + 1 + DATED]):
        gathering.date = None  # the day of what was said of it
    yield gathering


def _elaborate(told: Telling) -> None:
    """ "The meeting took place in Tianjin on Monday": where and when the contact told just before was."""
    if told.document.pack.grammar.complement != "both" or not told.act.noun or told.found.object is not None:
        return
    near = [d for d in told.before if 0 < told.sentence.index - d.sentences[-1] <= NEAR]
    last = near[-1] if near and family(near[-1].kind) == family(told.act.kind) else None
    if last is None or not any(n.has("takes-place") for n in told.nodes[told.index + 1 : told.index + 1 + NEAR]):
        return
    dated, spot = date_near(told.nodes, told.index, stay=False), place_near(told.nodes, told.index, told.text)
    if last.date is None and dated is not None:
        last.date = dated.value
    if last.place is None and spot is not None and last.kind not in {"call", "message"}:
        last.place, last.country = spot.name, spot.country or last.country


def _grounds(told: Telling, status: Status) -> Iterator[Ground]:
    """The words that made the act what it is, and those that gave it its status."""
    node = told.nodes[told.index]
    yield Ground("kind", told.act.kind, f"act {told.act.id}", node.start, node.end)
    word = status_word(told.nodes, told.index, status)
    if word is not None:
        yield Ground("status", status, "a word near the act", word.start, word.end)


def _status(told: Telling) -> Status | None:
    """The status that the sentence gives the act; None for no contact, which a wish to meet is, too."""
    if _nobody(told):
        return None
    if told.clause.grammar.sides == "before":
        status = status_behind(told.nodes, told.index, told.act)
    else:
        status = "cancelled" if _called_off(told) else status_of(told.nodes, _lead(told), told.index, told.act)
    subject = told.found.subject
    asked = told.found.invited_by is not None or (subject is not None and told.clause.before(subject, "proposed"))
    verb = subject is not None and not told.act.noun and not asked
    if status == "held" and verb and subject is not None and due(told.nodes, subject.last, told.index):
        status = "planned"
    if status == "held" and _invited(told):
        status = "proposed"
    if status == "proposed" and _came_invited(told):
        return "held"
    if status != "proposed" or told.act.frame == "visit":
        return status
    return "held" if told.act.frame == "relay" else None  # to ask that a greeting be passed on is to send it


def _invited(told: Telling) -> bool:
    """Whether the subject was only asked to come: "mời Tổng thống B dự hội nghị và thăm …"."""
    subject = told.found.subject
    if told.found.invited_by is not None or subject is None or told.act.frame != "visit" or told.act.noun:
        return told.found.invited_by is not None
    return subject.last < told.index and told.clause.before(subject, "proposed")


def _came_invited(told: Telling) -> bool:
    """ "B应A邀请抵京": whether the only proposal is the invitation that the journey follows."""
    if told.clause.grammar.sides != "beside" or told.act.frame != "visit" or told.found.invited_by is not None:
        return False
    lead = range(_lead(told), told.index)
    asked = next((at for at in lead if told.clause.asked(at)), None)
    proposals = [at for at in lead if told.nodes[at].has("proposed")]
    return asked is not None and len(proposals) == 1 and told.nodes[proposals[0]].has("invitation")


def _called_off(told: Telling) -> bool:
    """ "Cuộc gặp giữa A và B đã bị hủy": said behind the sides of an act that is a noun."""
    sides = [g.last for g in (told.found.subject, told.found.object) if g is not None and g.first > told.index]
    tail = told.nodes[max(sides) + 1 : max(sides) + 1 + TAIL] if sides and told.act.noun else ()
    return any(n.has("cancelled") for n in tail)


def _nobody(told: Telling) -> bool:
    """ "chưa có tổng thống Mỹ nào thăm …": a subject that is none."""
    subject = told.found.subject
    return subject is not None and subject.last < told.index and told.clause.before(subject, "none-of", 2)


def _lead(told: Telling) -> int:
    """The first node whose words tell the status of the act: behind the subject, or a little before the act."""
    subject = told.found.subject
    first = max(0, told.index - (NOUN_LEAD if told.act.noun else VERB_LEAD))
    if subject is not None and subject.last < told.index:
        first = subject.last + 1
        owned = told.act.noun and told.nodes[first].has("particle") and told.nodes[first].has("possessive")
        first = max(0, subject.first - NOUN_LEAD) if owned else first  # "it will be A's first trip"
    return max(first, told.index - NOUN_LIMIT) if told.act.noun else first


def _situate(told: Telling, draft: Draft) -> None:
    """Sets date, sources and place from the sentence."""
    cased = told.clause.grammar.sides == "before"
    run_on = told.clause.grammar.spacing == "none"
    stay = draft.kind == "visit"
    if cased:
        dated = cased_date(told.nodes, told.index, draft, told.document.article.published)
    else:
        dated = date_near(told.nodes, told.index, stay=stay, run_on=run_on)
    if dated is not None:
        draft.date = _ahead(told, draft, dated)
        draft.grounds.append(Ground("date", draft.date, f"nearest date, {dated.anchor}", dated.start, dated.end))
    telling = sources_behind if cased else sources_in
    draft.sources = telling(told.nodes, told.text, draft.everyone)
    if draft.kind not in {"visit", "call", "message"}:
        _place(told, draft)
    if draft.later_leg and told.act.weak and draft.date is not None and "/" not in draft.date:
        draft.date = None  # the day of departure is that of the first leg
        draft.status = "planned" if draft.status == "held" else draft.status


def _ahead(told: Telling, draft: Draft, dated: DateMention) -> str:
    """The date; of a day of the week on which something is to be, the next."""
    published = told.document.article.published
    words = told.text[dated.start : dated.end]
    if draft.status != "planned" or published is None or len(dated.value) != DAY or any(c.isdigit() for c in words):
        return dated.value
    day = date.fromisoformat(dated.value)
    before = timedelta(0) < published - day < WEEK
    return (day + WEEK).isoformat() if before and told.document.pack.grammar.complement == "both" else dated.value


def _of_side(told: Telling, spot: Spot) -> bool:
    """ "at the Russia-US summit": a country that is a side right before the noun is not where."""
    sides = [g for g in (told.found.subject, told.found.object) if g is not None and g.last == told.index - 1]
    return spot.name is None and any(told.nodes[g.first].start <= spot.at < told.nodes[g.last].end for g in sides)


def _place(told: Telling, draft: Draft) -> None:
    near = cased_place if told.clause.grammar.sides == "before" else place_near
    spot = near(told.nodes, told.index, told.text)
    if told.act.noun and told.document.pack.grammar.complement == "both":
        spot = place_before(told.nodes, told.index, told.text) or spot
    if spot is not None and not _of_side(told, spot):
        draft.place, draft.country = spot.name, spot.country
        where = told.text[spot.at : spot.end]
        draft.grounds.append(Ground("place", where, "nearest place", spot.at, spot.end))
