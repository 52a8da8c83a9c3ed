"""The watch itself: what is due is done, then it sleeps until the next is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from honglu.ledger.health import Health
from honglu.watch.log import Level
from honglu.watch.source import Source
from honglu.watch.stopping import Stop, Stopped
from honglu.watch.visit import Visitor

# The longest sleep, so that an alert that is added, and a clock that is set, are noticed.
_NAP = 60.0


@dataclass
class Watcher:
    """Watches sources until it is stopped.

    `tell` is given the ids of articles that are new or changed, or None for "look at all", and sends alerts; `doing`
    tells how the sources are.
    """

    sources: Sequence[Source]
    visitor: Visitor
    stop: Stop
    tell: Callable[[list[str] | None], None]
    doing: Callable[[], Iterable[Health]]
    _flags: dict[str, tuple[str, ...]] = field(default_factory=dict)
    failed: int = 0

    def run(self, *, once: bool = False) -> None:
        """Do what is due, and go on for ever; `once` ends when nothing is due any more. Ends when it is stopped."""
        log = self.visitor.log
        log("info", "started", sources=len(self.sources), once=once)
        try:
            self._run(once=once)
        except Stopped:
            log("info", "stopped", why="asked to")
        else:
            log("info", "stopped", why="nothing is due")

    def _run(self, *, once: bool) -> None:
        self.visitor.book.enrol((source.name, source.url, source.silence) for source in self.sources)
        self.tell(None)  # whatever an earlier run was killed over
        while True:
            self.round()
            if once and not self._due():
                return
            if not self._due():
                self._sleep()

    def round(self) -> None:
        """Visit each source that is due, read its pages that wait, and send what is to be told of them."""
        visited = False
        for source in self.sources:
            self.stop.check()
            if self.visitor.book.visit_due(source.name) <= self._now():
                self.failed += not self.visitor.look(source)
                visited = True
            self.tell(self.visitor.read_waiting(source))
        if visited:
            self._flag()

    def _due(self) -> bool:
        return self._next() <= self._now()

    def _next(self) -> float:
        book = self.visitor.book
        visits = [book.visit_due(source.name) for source in self.sources]
        pages = [due for source in self.sources if (due := book.pages_due(source.name)) is not None]
        return min(visits + pages)

    def _sleep(self) -> None:
        with self.stop.waiting():
            self.visitor.clock.sleep(max(0.0, min(self._next() - self._now(), _NAP)))

    def _now(self) -> float:
        return self.visitor.clock.now()

    def _flag(self) -> None:
        """Tell what has come to be wrong with a source, and what no longer is, once."""
        watched = {source.name for source in self.sources}
        for one in self.doing():
            before = self._flags.get(one.name, ())
            if one.name in watched and one.flags != before:
                level: Level = "warning" if set(one.flags) - set(before) else "info"
                self.visitor.log(level, "flagged", source=one.name, flags=list(one.flags))
            self._flags[one.name] = one.flags
