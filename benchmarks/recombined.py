"""A large ledger of contacts that nobody had: claims of the corpora with other people in them, on other days.

Each contact takes its kind, status, roles and sentence from one claim, its people from others: so names, posts, scripts
and languages are as articles have them, and how often somebody is met falls off as it does in the press. The same seed
gives the same ledger.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from corpora import CORPORA, articles

from honglu.extract import read_article
from honglu.ledger import Stamp, write_to
from honglu.model.article import Article
from honglu.model.claim import Claim, Participant, Place, Reading

FIRST, DAYS = date(2000, 1, 1), 26 * 365
"""The days on which the contacts are."""
OUTLETS = 40
BATCH = 200
WORDS = 60
"""Words of an article besides the sentence, drawn anew for each: copies of one text would be one line of sources."""


def make(path: Path, contacts: int, seed: int = 1) -> None:
    """Write a ledger of about so many contacts, a quarter of them told by two articles."""
    told = [reading for name in CORPORA for reading in map(read_article, articles(name)) if reading.claims]
    chance = random.Random(seed)  # noqa: S311  # no secret
    found = islice(_readings(told, chance), contacts + contacts // 4)
    with write_to(path) as writer:
        while batch := list(islice(found, BATCH)):
            writer.write((reading, Stamp("", "1")) for reading in batch)


def _readings(told: Sequence[Reading], chance: random.Random) -> Iterator[Reading]:
    claims = [claim for reading in told for claim in reading.claims if len(claim.participants) > 1 and claim.evidence]
    people = sorted({_bare(one) for claim in claims for one in claim.participants if one.represents}, key=repr)
    chance.shuffle(people)
    weights = [1 / (place + 10) for place in range(len(people))]
    vocabulary = sorted({word for reading in told for word in reading.article.text.split()})
    number = 0
    while True:
        claim = _recombined(chance.choice(claims), people, weights, chance)
        for _ in range(2 if chance.random() < 1 / 4 else 1):
            yield _reading(number, claim, vocabulary, chance)
            number += 1


def _recombined(claim: Claim, people: Sequence[Participant], weights: Sequence[float], chance: random.Random) -> Claim:
    chosen = chance.choices(people, weights, k=len(claim.participants))
    there = [replace(one, role=was.role) for one, was in zip(chosen, claim.participants, strict=True)]
    host = next((one.represents for one in there if one.role == "host"), there[0].represents)
    first = FIRST + timedelta(chance.randrange(DAYS))
    last = first + timedelta(chance.randrange(2, 5))
    when = f"{first}/{last}" if claim.kind == "visit" else first.isoformat()
    place = Place(None, host) if claim.place else None
    return replace(claim, id="c1", part_of=None, date=when, place=place, participants=tuple(there), reasons=())


def _reading(number: int, claim: Claim, vocabulary: Sequence[str], chance: random.Random) -> Reading:
    sentence = claim.evidence[0].quote
    text = f"{sentence}\n{' '.join(chance.choices(vocabulary, k=WORDS))}"
    day = date.fromisoformat((claim.date or "").partition("/")[0]) + timedelta(1)
    language = chance.choice(["vi", "vi", "en", "ko", "zh"])
    article = Article(
        f"a{number:07}",
        text,
        title=" ".join(chance.choices(vocabulary, k=8)),
        published=day,
        outlet=f"Outlet {min(int(chance.paretovariate(1)), OUTLETS)}",
        language=language,
    )
    evidence = replace(claim.evidence[0], start=0, end=len(sentence), zone="text")
    return Reading(article, (replace(claim, evidence=(evidence,)),))


def _bare(one: Participant) -> Participant:
    return replace(one, role="party")
