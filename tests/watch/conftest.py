"""A watch of a small paper, on simulated time, and a mail server for its alerts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from honglu.watch.sending import Post
from honglu.watch.source import Source
from tests.site.pages import TEXT, page, rss
from tests.site.server import Site, reply
from tests.watch.asking import Sink, free_port
from tests.watch.harness import EndingClock, Watch

OTHER = TEXT.replace("21/3", "10/3")


@pytest.fixture
def clock() -> EndingClock:
    return EndingClock()


@pytest.fixture
def site(clock: EndingClock) -> Iterator[Site]:
    with Site(clock=clock) as running:
        running.put("/1", reply(page(1)))
        running.put("/2", reply(page(2)))
        running.put("/3", reply(page(3).replace(TEXT, OTHER)))
        running.put("/rss", reply(rss(["/1"])))
        yield running


@pytest.fixture
def watch(site: Site, clock: EndingClock, tmp_path: Path) -> Watch:
    return Watch(tmp_path / "l.db", (Source("Tin", site.url("/rss"), every=1800.0),), clock)


@pytest.fixture
def sink(watch: Watch) -> Iterator[Sink]:
    found = Sink()
    controller = Controller(found, hostname="127.0.0.1", port=free_port())
    controller.start()
    watch.post = Post(encrypted=False, host="127.0.0.1", port=controller.port, sender="honglu@example.org")
    yield found
    controller.stop()
