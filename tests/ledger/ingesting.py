"""A program of its own for tests that kill it: takes readings out of a file into a ledger, as `honglu ingest -v` does.

`python -m tests.ledger.ingesting LEDGER READINGS` prints the id of each article once the ledger has it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from honglu.ledger import ingest, write_to
from honglu.model.claim import Reading
from honglu.model.codec import article_from_json, claim_from_json


def readings_in(path: Path) -> dict[str, Reading]:
    """The readings of a file of `honglu read --reasons`, by article id, in order."""
    nodes = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    made = (Reading(article_from_json(n["article"]), tuple(map(claim_from_json, n["contacts"]))) for n in nodes)
    return {one.article.id: one for one in made}


def main(ledger: str, source: str) -> None:
    readings = readings_in(Path(source))
    articles = (one.article for one in readings.values())
    with write_to(Path(ledger)) as writer:
        for outcome in ingest(writer, articles, lambda a: readings[a.id], version="1"):
            sys.stdout.write(f"{outcome.article}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
