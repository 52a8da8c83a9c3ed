"""How long pages take in a large ledger, with many readers at once: `make serving`.

A ledger of contacts that nobody had (`recombined.py`) is served by two processes of `honglu serve` to twenty readers,
each of whom looks at a page for a second or so before the next; with `--pause 0`, not at all. Told for each kind of
page: the median and the 95th percentile of what they wait; then the memory of all processes. What a page costs the
first time after a writing is left out: the server is asked for some pages before.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from subprocess import Popen
from urllib.parse import quote, urlencode

import recombined
from corpora import missing

from honglu.ledger import read_from
from honglu.query.library import Library
from honglu.query.question import Question

PORT = 8499
READERS = 20
SECONDS = 60
WORDS = ("hop tac", "Tô Lâm", "ngoại trưởng", "Kim Jong", "Washington", "hội đàm", "thương mại", "Nga", "Abe")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--contacts", type=int, default=100_000, help="contacts in the ledger (default: %(default)s)")
    parser.add_argument("--ledger", type=Path, help="a ledger to serve instead of making one")
    parser.add_argument(
        "--pause", type=float, default=1.0, help="seconds a reader looks at a page (default: %(default)s)"
    )
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long to ask (default: %(default)s)")
    args = parser.parse_args()
    if absent := missing():
        sys.exit(f"no corpora to measure on: {absent} is absent (set HONGLU_SHARED to the folder that holds corpora/)")
    with tempfile.TemporaryDirectory() as folder:
        path = args.ledger or Path(folder) / "ledger.db"
        if args.ledger is None:
            recombined.make(path, args.contacts)
        pages = list(asked(path))
        with served(path) as server:
            for _, address in pages[:60]:
                get(HTTPConnection("127.0.0.1", PORT), address)
            waits = ask(pages, args.seconds, args.pause)
            print(f"memory of all processes: {memory_of(server.pid) / 1e6:.0f} MB")
    tell(waits)
    return 0


def asked(path: Path) -> Iterator[tuple[str, str]]:
    """Kinds of pages and addresses, in an order that the same ledger always gives."""
    chance = random.Random(2)  # noqa: S311  # no secret
    with read_from(path) as ledger:
        answer = Library().answer(ledger, Question())
        print(f"{answer.total:,} contacts, {len(answer.shelf.actors):,} actors")
        ids, sides = answer.shelf.catalogue.ids, list(answer.counts()["country"])[:40]
        actors = sorted(answer.shelf.actors.values(), key=lambda one: -one.contacts)
        visits = answer.shelf.catalogue.select(Question(kind=("visit",)))
        visits_ids = answer.shelf.catalogue.page(visits, 2000)
    while True:
        one, other = chance.sample(sides, 2)
        actor = chance.choice(actors[:300])
        found = {
            "list": [("country", one), ("kind", chance.choice(["visit", "meeting", "talks"]))],
            "search": [("text", chance.choice(WORDS)), ("country", one)],
        }
        yield "list", "/contacts?" + urlencode(found["list"])
        yield "search", "/contacts?" + urlencode(found["search"])
        yield "list", f"/contacts?after={chance.choice(ids)}"
        yield "contact", f"/contacts/{chance.choice(ids)}"
        yield "actor", f"/actors/{actor.id}"
        yield "actors", f"/actors?text={quote(actor.name.split()[0])}"
        yield "pair", f"/pairs/{min(one, other)}/{max(one, other)}"
        yield "visit", f"/visits/{chance.choice(visits_ids)}"
        yield "article", f"/articles/a{chance.randrange(1000):07}"
        yield "api list", "/api/v1/contacts?" + urlencode([("country", one), ("limit", "25")])
        yield "api search", "/api/v1/search?" + urlencode([("text", chance.choice(WORDS))])
        if chance.random() < 1 / 2000:
            return


@contextmanager
def served(path: Path) -> Iterator[Popen[bytes]]:
    """The server, from when it answers until it is told to stop."""
    start = "from honglu.cli import main; main()"
    command = ["--ledger", str(path), "serve", "--port", str(PORT), "--workers", "2", "--rate", "0"]
    server = Popen([sys.executable, "-c", start, *command])
    try:
        while True:
            try:
                get(HTTPConnection("127.0.0.1", PORT), "/contacts")
                break
            except OSError:
                time.sleep(0.2)
        yield server
    finally:
        server.terminate()
        server.wait()


def ask(pages: Sequence[tuple[str, str]], seconds: float, pause: float) -> dict[str, list[float]]:
    """What readers wait for each kind of page, in seconds."""
    waits: defaultdict[str, list[float]] = defaultdict(list)
    until = time.monotonic() + seconds

    def read(number: int) -> None:
        connection = HTTPConnection("127.0.0.1", PORT)
        mine, chance = pages[number::READERS], random.Random(number)  # noqa: S311  # no secret
        place = 0
        while time.monotonic() < until:
            kind, address = mine[place % len(mine)]
            place += 1
            start = time.perf_counter()
            get(connection, address)
            waits[kind].append(time.perf_counter() - start)
            time.sleep(pause * chance.uniform(0.5, 1.5))

    readers = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    return waits


def get(connection: HTTPConnection, address: str) -> bytes:
    """The page, also where it has moved to; an answer that is none ends the benchmark."""
    connection.request("GET", address)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status == 307:
        return get(connection, answer.headers["Location"])
    if answer.status != 200:
        sys.exit(f"{address} was answered with {answer.status}: {body[:200]!r}")
    return body


def memory_of(process: int) -> int:
    """Bytes that a process and its children hold for themselves."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    kept = sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return kept * 1024 + sum(memory_of(int(child)) for child in children)


def tell(waits: dict[str, list[float]]) -> None:
    """Print the table."""
    everything = [wait for found in waits.values() for wait in found]
    print(f"{'page':12} {'asked':>7} {'median':>9} {'95 %':>9}")
    for kind, found in [*sorted(waits.items()), ("all", everything)]:
        print(f"{kind:12} {len(found):7} {median(found) * 1e3:6.0f} ms {quantiles(found, n=20)[-1] * 1e3:6.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
