"""A watch in this process, on simulated time, that can be killed between any two of its steps."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from honglu.cli.watch import words
from honglu.extract import read_article
from honglu.ledger import Reader
from honglu.ledger.connect import open_for_writing
from honglu.ledger.desk import Desk, desk_of
from honglu.ledger.watching import WatchBook
from honglu.sources.web.settings import Limits, Settings
from honglu.watch.alerting import Alerts
from honglu.watch.sending import Post, Sender
from honglu.watch.source import Source
from honglu.watch.stopping import Stop, StoppableClient
from honglu.watch.visit import Visitor
from honglu.watch.watcher import Watcher
from tests.site.simulated import BEGIN, LOOPBACK, SimulatedClock


class Killed(BaseException):
    """As SIGKILL: nothing that the watch does can follow."""


class EndingClock(SimulatedClock):
    """Asks the watch to end when a time has come, in seconds since the clock began."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = self.monotonic()
        self.end = 0.0
        self.stop = Stop()

    @property
    def gone(self) -> float:
        return self.monotonic() - self.begun

    def sleep(self, seconds: float) -> None:
        super().sleep(seconds)
        if self.gone >= self.end:
            self.stop.ask()


class MortalBook(WatchBook):
    """The book of a watch that is killed before or after one of its steps, by chance."""

    chance = random.Random(0)  # noqa: S311  # the same each time
    share = 0.0

    @contextmanager
    def _writing(self) -> Iterator[object]:  # type: ignore[override]
        self._fate()
        with super()._writing() as connection:
            self._fate()
            yield connection
            self._fate()
        self._fate()

    def _fate(self) -> None:
        if self.chance.random() < self.share:
            raise Killed


@dataclass
class Watch:
    """What a test says of a watch: run it for some time, kill it on the way, and look at what it told."""

    ledger: Path
    sources: tuple[Source, ...]
    clock: EndingClock
    delay: float = 1.0
    post: Post | None = None
    told: list[dict[str, object]] = field(default_factory=list)
    kills: int = 0

    def log(self, level: str, action: str, **fields: object) -> None:
        self.told.append({"level": level, "action": action, "at": self.clock.gone, **fields})

    def actions(self, action: str) -> list[dict[str, object]]:
        return [one for one in self.told if one["action"] == action]

    def run(self, seconds: float, deadly: float = 0.0) -> None:
        """Watch until so many seconds after the beginning; killed, it is started again ten seconds later."""
        MortalBook.share = deadly
        self.clock.end = seconds
        while self.clock.gone < seconds:
            try:
                self._run()
            except Killed:
                self.kills += 1
                self.clock.sleep(10.0)

    def once(self) -> None:
        """Do what is due, and end."""
        self.clock.end = float("inf")
        self._run(once=True)

    def _run(self, *, once: bool = False) -> None:
        stop = self.clock.stop = Stop()
        limits = Limits(total=5.0, connect=1.0, silence=1.0)
        settings = Settings(user_agent="honglu-test/1.0", delay=self.delay, private=LOOPBACK, limits=limits)
        client = StoppableClient(settings, clock=self.clock, chance=lambda: 0.5)
        client.stop = stop
        with desk_of(self.ledger) as desk, open_for_writing(self.ledger) as connection:
            book = MortalBook(connection, self.ledger)
            visitor = Visitor(desk.writer, book, client, self.clock, self.log, read_article)
            alerts = Alerts(desk, Sender(client, self.post), self.clock, self.log, words, stop)
            Watcher(self.sources, visitor, stop, alerts.tell, lambda: desk.health(self.clock.now())).run(once=once)

    @contextmanager
    def desk(self) -> Iterator[Desk]:
        with desk_of(self.ledger) as desk:
            yield desk

    def urls(self) -> list[str]:
        """The addresses of the articles in the ledger, in order."""
        with self.desk() as desk:
            return urls(desk.reader)

    def health(self) -> dict[str, tuple[str, ...]]:
        """The flags of the sources."""
        with self.desk() as desk:
            return {one.name: one.flags for one in desk.health(BEGIN + self.clock.monotonic())}


def urls(reader: Reader) -> list[str]:
    return sorted(str(article.url) for article, _ in reader.articles())
