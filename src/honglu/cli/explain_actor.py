"""Why an actor is shown as it is: where its names were met, what joined them, and which posts were seen when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

import click

from honglu.cli.layout import page_width, wrap
from honglu.cli.output import harmless
from honglu.cli.person_words import head_words, held_words, script_words, span_words
from honglu.cli.words import date_words
from honglu.ledger import KeptClaim, Reader
from honglu.model import edtf
from honglu.model.actor import Actor, Held
from honglu.query.kinship import steps
from honglu.resolve.actor_view import Appearance
from honglu.resolve.actors import Kinship
from honglu.resolve.tenures import when


def actor_lines(reader: Reader, actor: Actor) -> Iterator[str]:
    """The actor step by step, for people."""
    met = reader.appearances(actor.id)
    yield click.style(actor.id, bold=True)
    yield f"  {head_words(actor)}, seen {span_words(actor.first_seen, actor.last_seen)}"
    for lines in (_names(actor, met), _joined(steps(reader, actor.id)), _posts(actor, met)):
        yield from ["", *lines]


def actor_json(reader: Reader, actor: Actor) -> dict[str, Any]:
    """The actor with the steps that joined its names and the places where it was met."""
    return {
        **asdict(actor),
        "steps": [{**asdict(one), "verdict": one.comparison.verdict} for one in steps(reader, actor.id)],
        "appearances": [
            {
                "article": one.kept.source.id,
                "contact": one.contact,
                "claim": one.kept.id,
                "date": one.kept.claim.date,
                "name": one.participant.name,
                "posts": list(one.participant.posts),
                "post_seen": when(one.kept.claim.date, one.kept.source.published),
            }
            for one in _by_time(reader.appearances(actor.id))
        ],
    }


def _names(actor: Actor, met: Sequence[Appearance]) -> Iterator[str]:
    yield click.style("Met as", bold=True)
    for name in actor.names:
        yield from _wrapped(f"{harmless(name.name)} ({script_words(name)})", 2)
        for one in _by_time(met):
            if one.participant.name == name.name:
                yield from _wrapped(f"{_told(one.kept)} [{one.contact[:8]}]", 6)


def _joined(found: Sequence[Kinship]) -> Iterator[str]:
    yield click.style("Taken for one, because", bold=True)
    if not found:
        yield "  there is one name only, told of one side"
    for step in found:
        yield from _wrapped(
            f"{harmless(step.one.name)} = {harmless(step.other.name)}: {step.comparison.score:.2f},"
            f" {step.comparison.verdict}",
            2,
        )
        for reason in step.comparison.reasons:
            yield from _wrapped(harmless(reason), 6)


def _posts(actor: Actor, met: Sequence[Appearance]) -> Iterator[str]:
    yield click.style("Posts, as they were seen", bold=True)
    if not actor.posts:
        yield "  none that was told as held"
    for held in actor.posts:
        yield from _wrapped(f"{held_words(held)}: {span_words(held.since, held.until)}", 2)
        for one in _by_time(met):
            for post in _seen(held, one):
                yield from _wrapped(f"{_day(held, one)}  “{harmless(post)}”, {_told(one.kept)}", 6)


def _seen(held: Held, one: Appearance) -> Iterator[str]:
    return (post for post in one.participant.posts if post in held.wordings and one.kept.source.id in held.sources)


def _day(held: Held, one: Appearance) -> str:
    """The day on which a post was seen; none where others call it former then, or nothing tells."""
    day = when(one.kept.claim.date, one.kept.source.published)
    if day is None or held.since is None or held.until is None:
        return date_words(None)
    first, last = edtf.parse(day)
    return date_words(day if first <= edtf.latest(held.until) and last >= edtf.earliest(held.since) else None)


def _by_time(met: Sequence[Appearance]) -> list[Appearance]:
    return sorted(met, key=lambda one: (str(one.kept.source.published), one.kept.source.id, one.kept.id, one.number))


def _told(kept: KeptClaim) -> str:
    """What a claim is, and the article that it stands in."""
    source, claim = kept.source, kept.claim
    published = date_words(source.published.isoformat()) if source.published else "no date"
    return harmless(
        f"{claim.kind} of {date_words(claim.date)}, told by {source.outlet or source.id} ({source.id}), {published}"
    )


def _wrapped(text: str, indent: int) -> Iterator[str]:
    yield from (" " * indent + line for line in wrap(text, page_width() - indent))
