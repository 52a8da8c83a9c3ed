"""Robots, delays, pauses and what is tried again, measured from the site's log in simulated time."""

from __future__ import annotations

import threading
from email.utils import formatdate
from itertools import pairwise

import pytest

from honglu.sources.web.answer import Page, Unchanged, Validators
from honglu.sources.web.patience import back_off, told_wait
from honglu.sources.web.robots import robot_name
from honglu.sources.web.settings import USER_AGENT, Limits
from honglu.sources.web.trouble import Failure
from tests.site.catalogue import bomb
from tests.site.pages import page
from tests.site.server import Site, bare, conditional, in_turn, redirect, reply
from tests.site.simulated import SimulatedClock, client

ROBOTS_AWAY = [
    reply(status=500),
    reply(status=503),
    reply(status=429),
    bare(b""),
    reply(bomb(50), Content_Encoding="gzip"),
    reply(b"x", Content_Encoding="br"),
]


def gaps(site: Site) -> list[float]:
    return [round(later.time - earlier.time, 6) for earlier, later in pairwise(site.log)]


def put_pages(site: Site, most: int, robots: str | None = None) -> list[str]:
    for number in range(most):
        site.put(f"/{number}", reply(page(number)))
    if robots is not None:
        site.put("/robots.txt", reply(robots, media="text/plain"))
    return [site.url(f"/{number}") for number in range(most)]


def failed(found: object) -> Failure:
    assert isinstance(found, Failure), found
    return found


def test_requests_to_a_host_are_a_delay_apart_and_robots_is_asked_once(site: Site, clock: SimulatedClock) -> None:
    urls, fetcher = put_pages(site, 5), client(clock, delay=3.0)
    assert all(isinstance(fetcher.fetch(url), Page) for url in urls)
    assert [hit.path for hit in site.log] == ["/robots.txt", "/0", "/1", "/2", "/3", "/4"]
    assert gaps(site) == [3.0] * 5


def test_what_takes_time_in_between_counts(site: Site, clock: SimulatedClock) -> None:
    urls, fetcher = put_pages(site, 3), client(clock, delay=3.0)
    for url in urls:
        fetcher.fetch(url)
        clock.sleep(2.5)
    assert gaps(site) == [3.0, 3.0, 3.0]
    clock.sleep(100)
    fetcher.fetch(urls[0])
    assert gaps(site)[-1] == 102.5


def test_hosts_do_not_wait_for_one_another(site: Site, clock: SimulatedClock) -> None:
    with Site("127.0.0.2", clock=clock) as other:
        fetcher = client(clock, delay=10.0, private=("127.0.0.0/30",))
        for one in (site, other):
            one.put("/a", reply(page()))
        began = clock.monotonic()
        for one in (site, other, site, other):
            assert isinstance(fetcher.fetch(one.url("/a")), Page)
        assert [hit.time - began for hit in site.log] == [0, 10, 20]
        assert [hit.time - began for hit in other.log] == [10, 20, 30]


def test_threads_take_turns_at_a_host(site: Site, clock: SimulatedClock) -> None:
    urls, fetcher = put_pages(site, 8), client(clock, delay=2.0)
    threads = [threading.Thread(target=fetcher.fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(site.asked()) == [f"/{number}" for number in range(8)]
    assert gaps(site) == [2.0] * 8


@pytest.mark.parametrize(
    ("robots", "delay"),
    [
        ("User-agent: *\nCrawl-delay: 7", 7.0),
        ("User-agent: honglu-test\nCrawl-delay: 2.5\n\nUser-agent: *\nCrawl-delay: 60", 2.5),
        ("User-agent: *\nRequest-rate: 1/20s", 20.0),
        ("User-agent: *\nCrawl-delay: 0.1", 1.0),
        ("User-agent: *\nCrawl-delay: nan", 1.0),
        ("User-agent: *\nCrawl-delay: -5", 1.0),
        ("<html>not a robots.txt</html>", 1.0),
    ],
)
def test_the_site_may_ask_for_a_longer_delay(site: Site, clock: SimulatedClock, robots: str, delay: float) -> None:
    urls, fetcher = put_pages(site, 3, robots), client(clock)
    assert all(isinstance(fetcher.fetch(url), Page) for url in urls)
    assert gaps(site) == [delay] * 3


def test_a_site_that_wants_hours_between_pages_is_not_waited_for(site: Site, clock: SimulatedClock) -> None:
    urls, fetcher = put_pages(site, 2, "User-agent: *\nCrawl-delay: 86400"), client(clock)
    found = failed(fetcher.fetch(urls[0]))
    assert (found.passing, found.wait) == (True, 86400.0)
    assert "86400 seconds" in found.fault.reason
    assert site.asked() == []


def test_what_robots_denies_is_never_asked_for(site: Site, clock: SimulatedClock) -> None:
    put_pages(site, 2, "User-agent: *\nDisallow: /a\nAllow: /a/open\nDisallow: /*.pdf$\n")
    fetcher = client(clock)
    for path in ("/a", "/a/x?y=1", "/b/c.pdf"):
        found = failed(fetcher.fetch(site.url(path)))
        assert not found.passing
        assert "robots.txt" in found.fault.hint
    assert site.asked() == []
    site.put("/a/open", reply(page()))
    assert isinstance(fetcher.fetch(site.url("/a/open")), Page)


def test_robots_speaks_to_the_name_of_the_program(site: Site, clock: SimulatedClock) -> None:
    (url,) = put_pages(site, 1, "User-agent: my-archive\nDisallow: /\n\nUser-agent: reader\nDisallow: /")
    named = client(clock, user_agent="My-Archive/2.0 (reader; me@example.org)")
    assert "for My-Archive" in failed(named.fetch(url)).fault.hint
    assert isinstance(client(clock, user_agent="honglu/1.0 (news reader)").fetch(url), Page)
    assert site.log[0].headers["user-agent"] == "My-Archive/2.0 (reader; me@example.org)"
    assert robot_name(USER_AGENT) == "honglu"
    assert robot_name("Mozilla/5.0 (compatible; x/1)") == "Mozilla/5.0 (compatible; x/1)"


def test_robots_is_looked_up_where_it_redirects_to(site: Site, clock: SimulatedClock) -> None:
    with Site("127.0.0.2", clock=clock) as other:
        other.put("/robots.txt", reply("User-agent: *\nDisallow: /closed"))
        site.put("/a", redirect(other.url("/closed")))
        found = failed(client(clock, private=("127.0.0.0/30",)).fetch(site.url("/a")))
        assert other.asked() == []
    assert "robots.txt does not allow" in found.fault.reason


def test_robots_may_itself_be_elsewhere(site: Site, clock: SimulatedClock) -> None:
    (url,) = put_pages(site, 1)
    site.put("/robots.txt", redirect("/the-robots", 301))
    site.put("/the-robots", reply("User-agent: *\nDisallow: /0"))
    assert "robots.txt does not allow" in failed(client(clock).fetch(url)).fault.reason


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_allows_all(site: Site, clock: SimulatedClock, status: int) -> None:
    (url,) = put_pages(site, 1)
    site.put("/robots.txt", reply(status=status))
    assert isinstance(client(clock).fetch(url), Page)


@pytest.mark.parametrize("broken", ROBOTS_AWAY)
def test_robots_that_cannot_be_had_now_means_not_now(site: Site, clock: SimulatedClock, broken: object) -> None:
    urls, fetcher = put_pages(site, 2), client(clock)
    site.put("/robots.txt", broken)  # type: ignore[arg-type]
    for url in urls:
        found = failed(fetcher.fetch(url))
        assert found.passing
        assert "robots.txt" in found.fault.reason
    assert [hit.path for hit in site.log] == ["/robots.txt"]
    site.put("/robots.txt", reply("User-agent: *\nDisallow: /1"))
    clock.sleep(601)
    assert isinstance(fetcher.fetch(urls[0]), Page)
    assert not failed(fetcher.fetch(urls[1])).passing


def test_robots_is_asked_for_again_after_a_day(site: Site, clock: SimulatedClock) -> None:
    (url,) = put_pages(site, 1)
    fetcher = client(clock)
    for _ in range(50):
        fetcher.fetch(url)
        clock.sleep(3600)
    assert [hit.path for hit in site.log].count("/robots.txt") == 3


def test_a_busy_site_is_tried_again_ever_later(site: Site, clock: SimulatedClock) -> None:
    site.put("/a", in_turn(reply(status=503), reply(status=502), reply(page())))
    assert isinstance(client(clock).fetch(site.url("/a")), Page)
    assert gaps(site) == [1.0, 2.0, 4.0]


def test_tries_have_an_end(site: Site, clock: SimulatedClock) -> None:
    site.put("/a", reply(status=503))
    found = failed(client(clock).fetch(site.url("/a")))
    assert (found.passing, found.wait) == (True, None)
    assert site.asked() == ["/a"] * 3


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451, 501])
def test_what_is_refused_is_not_tried_again(site: Site, clock: SimulatedClock, status: int) -> None:
    site.put("/a", reply(status=status))
    failed(client(clock).fetch(site.url("/a")))
    assert site.asked() == ["/a"]


@pytest.mark.parametrize("dated", [False, True])
def test_retry_after_is_honoured_as_seconds_and_as_a_date(site: Site, clock: SimulatedClock, dated: bool) -> None:
    told = formatdate(clock.now() + 41, usegmt=True) if dated else "40"  # a second goes by between robots and page
    site.put("/a", in_turn(reply(status=429, Retry_After=told), reply(page())))
    assert isinstance(client(clock).fetch(site.url("/a")), Page)
    assert gaps(site) == [1.0, 40.0]


def test_a_long_pause_is_not_waited_for_and_holds_for_the_whole_host(site: Site, clock: SimulatedClock) -> None:
    urls, fetcher = put_pages(site, 2), client(clock)
    site.put("/a", reply(status=503, Retry_After="5000"))
    found = failed(fetcher.fetch(site.url("/a")))
    assert (found.passing, found.wait) == (True, 5000.0)
    assert "after 5000 seconds" in found.fault.hint
    other = failed(fetcher.fetch(urls[0]))
    assert (other.passing, other.wait) == (True, 5000.0)
    assert site.asked() == ["/a"]
    clock.sleep(5000)
    assert isinstance(fetcher.fetch(urls[0]), Page)


def test_one_page_has_an_end_with_all_its_waits(site: Site, clock: SimulatedClock) -> None:
    site.put("/a", reply(status=503, Retry_After="110"))
    limits = Limits(tries=100)
    found = failed(client(clock, limits=limits).fetch(site.url("/a")))
    assert "busy" in found.fault.reason
    assert site.log[-1].time - site.log[0].time < limits.whole
    assert gaps(site) == [1.0, 110.0, 110.0]


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("5", 5),
        (" 0 ", 0),
        ("1e9", None),
        ("-3", None),
        ("²", None),
        ("9" * 400, 30 * 86400),
        ("soon", None),
        ("", None),
    ],
)
def test_what_retry_after_may_hold(value: str, wait: float | None) -> None:
    assert told_wait(value, 0.0) == wait


def test_backing_off_is_spread() -> None:
    assert [back_off(attempt, 0.5) for attempt in (1, 2, 3)] == [2, 4, 8]
    assert (back_off(1, 0.0), back_off(1, 1.0)) == (1, 3)


def test_what_is_unchanged_is_not_sent_again(site: Site, clock: SimulatedClock) -> None:
    site.put("/a", conditional(page(), '"v1"', "Fri, 22 Mar 2024 01:00:00 GMT"))
    fetcher = client(clock)
    first = fetcher.fetch(site.url("/a"))
    assert isinstance(first, Page)
    assert first.validators == Validators('"v1"', "Fri, 22 Mar 2024 01:00:00 GMT")
    second = fetcher.fetch(site.url("/a"), first.validators)
    assert second == Unchanged(site.url("/a"), first.validators)
    assert site.log[-1].headers["if-none-match"] == '"v1"'
    assert site.log[-1].headers["if-modified-since"] == "Fri, 22 Mar 2024 01:00:00 GMT"
    site.put("/a", conditional(page(2), '"v2"'))
    third = fetcher.fetch(site.url("/a"), first.validators)
    assert isinstance(third, Page)
    assert third.validators == Validators('"v2"', None)


def test_validators_that_are_none_are_neither_kept_nor_sent(site: Site, clock: SimulatedClock) -> None:
    site.put("/a", reply(page(), ETag="no quotes", Last_Modified="<b>"))
    found = client(clock).fetch(site.url("/a"), Validators('"a"\r\nX: y', "x\ny"))
    assert isinstance(found, Page)
    assert found.validators == Validators()
    assert {"if-none-match", "if-modified-since", "x"}.isdisjoint(site.log[-1].headers)


def test_where_a_page_moved_for_good_is_told(site: Site, clock: SimulatedClock) -> None:
    site.put("/old", redirect("/mid", 301))
    site.put("/mid", redirect("/new", 308))
    site.put("/new", redirect("/today", 302))
    site.put("/today", reply(page()))
    found = client(clock).fetch(site.url("/old"))
    assert isinstance(found, Page)
    assert (found.url, found.moved) == (site.url("/today"), site.url("/new"))
    passing = client(clock).fetch(site.url("/new"))
    assert isinstance(passing, Page)
    assert passing.moved is None
