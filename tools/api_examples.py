"""Write src/honglu/web/api/examples.json: what the HTTP API answers to its examples on the ledger of the samples.

Run it after a change to how articles are read: `python tools/api_examples.py`. The tests tell when it is due.
"""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from starlette.testclient import TestClient

from honglu.extract import read_article
from honglu.ledger import Stamp, article_digest, write_to
from honglu.model.codec import article_from_json
from honglu.web.app import make_app
from honglu.web.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
FILE = PROJECT / "src" / "honglu" / "web" / "api" / "examples.json"

ASKED = {
    "/contacts?text=Kim Song-nam&country=VN&kind=meeting": ("/api/v1/contacts", "received"),
    "/contacts?text=Kim Song-nam&country=VN&view=summary&limit=1": ("/api/v1/contacts", "summary"),
    "/actors?q=金成男": ("/api/v1/actors", "name"),
    "/posts?text=ban quoc te&country=KP": ("/api/v1/posts", "post"),
    "/pairs?country=KP": ("/api/v1/pairs", "country"),
    "/pairs/KP/VN?today=2024-03-20": ("/api/v1/pairs/{one}/{other}", "pair"),
    "/articles?language=zh": ("/api/v1/articles", "language"),
    "/articles/kim-song-nam-ha-noi": ("/api/v1/articles/{article}", "article"),
    "/search?text=王沪宁&limit=1": ("/api/v1/search", "name"),
    "/sources": ("/api/v1/sources", "sources"),
}
"""The addresses; the path that each is an example of, and its name."""


def examples(ledger: Path) -> dict[str, Any]:
    """By address, what is answered on this ledger."""
    with TestClient(make_app(Settings(ledger, rate=0)), base_url="http://localhost/api/v1") as client:
        found = {
            address: {"path": path, "name": name, "answer": client.get(address).json()}
            for address, (path, name) in ASKED.items()
        }
        (meeting,) = found[next(iter(ASKED))]["answer"]["items"]
        (actor,) = found["/actors?q=金成男"]["answer"]["items"]
        for address, path in (
            (f"/contacts/{meeting['id']}", "/api/v1/contacts/{contact}"),
            (f"/actors/{actor['id']}", "/api/v1/actors/{actor}"),
        ):
            found[address] = {"path": path, "name": "one", "answer": client.get(address).json()}
    return found


def samples(path: Path) -> Path:
    """A ledger of the samples."""
    lines = (PROJECT / "samples" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [article_from_json(json.loads(line)) for line in lines]
    with write_to(path) as writer:
        writer.write((read_article(one), Stamp(article_digest(one), "1")) for one in articles)
    return path


def main() -> None:
    """Write the file."""
    with TemporaryDirectory() as folder:
        told = examples(samples(Path(folder) / "samples.db"))
    FILE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
