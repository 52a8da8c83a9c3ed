"""A day of the watch on simulated time: no article is lost, none comes twice, and the site is treated as it asks."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from email.utils import formatdate
from itertools import pairwise
from pathlib import Path

import pytest

from honglu.sources.web.target import target_of
from honglu.watch.source import Source
from tests.site.pages import page, rss
from tests.site.server import Hit, Serve, Site, bare, conditional, in_turn, redirect, reply, silent
from tests.site.simulated import BEGIN
from tests.watch.harness import EndingClock, MortalBook, Watch

DAY = 86400.0
APART = 900.0  # a new page each quarter of an hour
NEWEST = 20  # in the feed
CRAWL_DELAY = 5.0
OUTAGE = (30_000.0, 38_000.0)  # the whole site is down
BUSY = (50_000.0, 53_000.0)  # and later it is busy


class Paper:
    """A newspaper that publishes by the clock, and whose machines have their days."""

    def __init__(self, site: Site, clock: EndingClock) -> None:
        self.site, self.clock = site, clock
        self.paths = [f"/{'denied/' if n % 30 == 7 else ''}tin-{n}" for n in range(int(DAY / APART))]
        for number, path in enumerate(self.paths):
            site.put(path, self._troubled(self._page(number)))
        site.put("/rss", self._troubled(self._feed))
        rules = f"User-agent: *\nDisallow: /denied/\nCrawl-delay: {CRAWL_DELAY:.0f}\n"
        site.put("/robots.txt", self._troubled(reply(rules, media="text/plain")))

    def out(self) -> list[str]:
        """The paths of what is published, the newest first."""
        return self.paths[: int(self.clock.gone / APART) + 1][::-1]

    def good(self, until: float = DAY - 3 * 3600) -> list[str]:
        """The addresses of what must be in the ledger, of what was published until then."""
        numbers = range(int(until / APART))
        return sorted(self.site.url(self.paths[n]) for n in numbers if n % 30 not in (7, 11))

    def _feed(self, hit: Hit, sock: socket.socket) -> None:
        items = "".join(
            f"<item><link>{path}</link><pubDate>{formatdate(BEGIN + APART * self.paths.index(path))}</pubDate></item>"
            for path in self.out()[:NEWEST]
        )
        conditional(f"<rss><channel>{items}</channel></rss>", f'"{len(self.out())}"')(hit, sock)

    def _page(self, number: int) -> Serve:
        good = reply(page(number))
        broken = {
            3: in_turn(*[bare(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<p>")] * 7, good),
            4: in_turn(reply(status=404), good),
            5: in_turn(*[reply(status=500)] * 5, good),
            6: in_turn(reply("<html><body></body></html>"), good),
            8: in_turn(reply(status=429, Retry_After="1800"), good),
            11: reply("<html><body><div>Sắp có</div></body></html>"),  # never an article
            12: in_turn(bare(b""), bare(b"\xff" * 100), good),
        }
        return broken.get(number % 30, good)

    def _troubled(self, serve: Serve) -> Serve:
        def answer(hit: Hit, sock: socket.socket) -> None:
            gone = self.clock.gone
            if OUTAGE[0] < gone < OUTAGE[1]:
                return  # the connection is closed
            if BUSY[0] < gone < BUSY[1]:
                reply(status=503, Retry_After="600")(hit, sock)
            else:
                serve(hit, sock)

        return answer


@pytest.fixture
def clock() -> EndingClock:
    return EndingClock()


@pytest.fixture
def site(clock: EndingClock) -> Iterator[Site]:
    with Site(clock=clock) as running:
        yield running


def watch_of(site: Site, path: Path, clock: EndingClock) -> Watch:
    return Watch(path / "l.db", (Source("Tin", site.url("/rss"), every=1800.0),), clock)


def check_manners(site: Site) -> None:
    """From the site's own log: what robots.txt denies was not asked for, and requests are apart as it wants."""
    assert not [path for path in site.asked() if path.startswith("/denied/")]
    hits = site.log
    assert hits[0].path == "/robots.txt"
    close = [
        (one, other)
        for one, other in pairwise(hits)
        if other.path != "/robots.txt" and other.time - one.time < (0 if one.path == "/robots.txt" else CRAWL_DELAY)
    ]
    assert not close


def test_a_day(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    paper, watch = Paper(site, clock), watch_of(site, tmp_path, clock)
    watch.run(DAY)
    kept = watch.urls()
    assert len(kept) == len(set(kept))
    assert not set(paper.good()) - set(kept)
    assert not [url for url in kept if "/denied/" in url]
    check_manners(site)
    # A page that answered well is not asked for again, however often the feed names it.
    asked = site.asked()
    assert [path for path in paper.paths[:30] if asked.count(path) > 1] == [
        f"/tin-{n}" for n in (3, 4, 5, 6, 8, 11, 12)
    ]
    assert watch.health() == {"Tin": ()}
    given_up = {one["url"] for one in watch.actions("given up")}
    assert site.url("/tin-11") in given_up
    read = [one["url"] for one in watch.actions("read")]
    assert len(read) == len(set(read))


@pytest.mark.parametrize("seed", range(2))
def test_a_day_with_kills(site: Site, clock: EndingClock, tmp_path: Path, seed: int) -> None:
    MortalBook.chance.seed(seed)
    paper, watch = Paper(site, clock), watch_of(site, tmp_path, clock)
    watch.run(DAY, deadly=0.03)
    assert watch.kills > 20
    kept = watch.urls()
    assert len(kept) == len(set(kept))
    assert not set(paper.good()) - set(kept)
    check_manners(site)


def test_a_source_that_goes_silent_and_one_whose_layout_changes_are_flagged(
    site: Site, clock: EndingClock, tmp_path: Path
) -> None:
    source = Source("Tin", site.url("/rss"), every=1800.0, silence=20_000.0)
    watch = Watch(tmp_path / "l.db", (source,), clock)
    for number in range(20):
        site.put(f"/{number}", reply(page(number)))
    site.put("/rss", reply(rss(["/1", "/2"])))
    watch.run(3_600.0)
    assert watch.health() == {"Tin": ()}
    watch.run(30_000.0)
    assert watch.health() == {"Tin": ("silent",)}
    assert [one["level"] for one in watch.actions("flagged")] == ["warning"]
    for number in range(10, 16):
        site.put(f"/{number}", reply("<html><body><div id=app></div></body></html>"))
    site.put("/rss", reply(rss([f"/{number}" for number in range(10, 16)])))
    watch.run(36_000.0)
    assert watch.health() == {"Tin": ("layout changed",)}
    for number in range(10, 16):
        site.put(f"/{number}", reply(page(number)))
    watch.run(80_000.0)
    assert "layout changed" not in watch.health()["Tin"]
    assert len(watch.urls()) == 8
    site.put("/rss", reply(rss([])))
    watch.run(84_000.0)
    assert "layout changed" in watch.health()["Tin"]


def test_a_source_that_never_had_a_page_is_silent_too(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    watch = Watch(tmp_path / "l.db", (Source("Tin", site.url("/rss"), silence=20_000.0),), clock)
    site.put("/rss", reply(rss([])))
    watch.run(10_000.0)
    assert watch.health() == {"Tin": ()}
    watch.run(25_000.0)
    assert watch.health() == {"Tin": ("silent",)}


def test_a_source_that_fails_is_left_alone_ever_longer_and_comes_back(
    site: Site, clock: EndingClock, tmp_path: Path
) -> None:
    watch = watch_of(site, tmp_path, clock)
    site.put("/rss", reply(status=404))
    watch.run(40_000.0)
    visits = [hit.time for hit in site.log if hit.path == "/rss"]
    waits = [round(later - earlier, -2) for earlier, later in pairwise(visits)]
    assert waits[:4] == [1800, 3600, 7200, 14400]
    assert watch.health() == {"Tin": ("failing",)}
    site.put("/rss", reply(rss(["/1"])))
    site.put("/1", reply(page(1)))
    watch.run(80_000.0)
    assert watch.health() == {"Tin": ()}
    assert watch.urls() == [site.url("/1")]


def test_the_first_visit_takes_the_newest_and_later_ones_take_all(
    site: Site, clock: EndingClock, tmp_path: Path
) -> None:
    watch = Watch(tmp_path / "l.db", (Source("Tin", site.url("/rss"), pages=3),), clock)
    for number in range(40):
        site.put(f"/{number}", reply(page(number)))
    site.put("/rss", reply(rss([f"/{number}" for number in range(10)])))
    watch.once()
    assert [target_of(url).path for url in watch.urls()] == ["/0", "/1", "/2"]
    site.put("/rss", reply(rss([f"/{number}" for number in range(30, 39)] + ["/9", "/39", "/0"])))
    clock.sleep(1800)
    watch.once()
    assert len(watch.urls()) == 13
    assert site.asked().count("/0") == 1
    assert "/9" not in site.asked()


def test_a_page_that_its_feed_tells_as_changed_is_read_again(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    watch = watch_of(site, tmp_path, clock)
    site.put("/1", conditional(page(1), '"a"'))
    site.put("/rss", reply(rss(["/1"])))
    watch.once()
    site.put("/rss", reply(rss(["/2", "/1"])))  # which moves the hour of /1
    clock.sleep(1800)
    watch.once()
    assert site.asked().count("/1") == 1, "not within the hour"
    clock.sleep(1800)
    watch.once()
    assert site.asked().count("/1") == 2
    assert site.log[-1].headers["if-none-match"] == '"a"'
    clock.sleep(7200)
    watch.once()
    assert site.asked().count("/1") == 2
    assert len(watch.urls()) == 1


def test_a_feed_that_moved_for_good_is_asked_where_it_is(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    watch = watch_of(site, tmp_path, clock)
    site.put("/rss", redirect("/new", 301))
    site.put("/new", conditional(rss([]).decode(), '"a"'))
    watch.run(5_000.0)
    assert site.asked() == ["/rss", "/new", "/new", "/new"]
    assert site.log[-1].headers["if-none-match"] == '"a"'
    site.put("/new", reply(status=410))
    watch.run(9_500.0)
    assert site.asked()[-2:] == ["/rss", "/new"], "the address in the list is tried again"


def test_a_page_that_never_answers_holds_up_no_other(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    watch = watch_of(site, tmp_path, clock)
    site.put("/1", silent(site.leaving))
    site.put("/2", reply(page(2)))
    site.put("/rss", reply(rss(["/1", "/2"])))
    watch.once()
    assert watch.urls() == [site.url("/2")]
    (missed,) = watch.actions("page failed")
    assert "took too long" in str(missed["reason"])
