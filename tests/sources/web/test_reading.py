"""An address → articles: pages of feeds, sitemaps and lists, asked for one after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from honglu.model.article import Article
from honglu.sources import Fault
from honglu.sources.web.listing import Entry
from honglu.sources.web.reading import Web, completed, newest_first
from honglu.sources.web.settings import Settings
from tests.site.pages import TEXT, atom, index, json_feed, links_page, news_sitemap, page, rss
from tests.site.server import Site, redirect, reply
from tests.site.simulated import SimulatedClock, client


def put_pages(site: Site, most: int) -> list[str]:
    for number in range(most):
        site.put(f"/{number}", reply(page(number)))
    return [site.url(f"/{number}") for number in range(most)]


def read(site: Site, clock: SimulatedClock, path: str, **settings: object) -> list[Article | Fault]:
    return list(Web(Settings(**settings), client(clock)).read(site.url(path)))  # type: ignore[arg-type]


def test_a_page_is_an_article(site: Site, clock: SimulatedClock) -> None:
    (found,) = read(site, clock, "/" + put_pages(site, 1)[0][-1])
    assert isinstance(found, Article)
    assert TEXT in found.text
    assert found.url == site.url("/0")


def test_every_form_of_feed_leads_to_its_pages(site: Site, clock: SimulatedClock) -> None:
    urls = put_pages(site, 3)
    site.put("/rss", reply(rss(urls), media="application/rss+xml"))
    site.put("/atom", reply(atom(urls), media="text/html"))
    site.put("/json", reply(json_feed(urls), media="application/json"))
    site.put("/map", reply(news_sitemap(urls), media="text/xml"))
    site.put("/index", reply(index([site.url("/map")]), media="text/xml"))
    for path in ("/rss", "/atom", "/json", "/map", "/index"):
        found = read(site, clock, path)
        assert [item.url for item in found if isinstance(item, Article)] == urls, path


def test_a_list_is_read_by_its_links(site: Site, clock: SimulatedClock) -> None:
    put_pages(site, 2)
    site.put("/list", reply(links_page(["/0", "/1"])))
    found = read(site, clock, "/list", links="h3 a")
    assert [item.url for item in found if isinstance(item, Article)] == [site.url("/0"), site.url("/1")]
    (fault,) = read(site, clock, "/list", links="h3 b[")
    assert isinstance(fault, Fault)
    assert fault.file == site.url("/list")


def test_a_page_that_fails_costs_only_itself(site: Site, clock: SimulatedClock) -> None:
    urls = put_pages(site, 3)
    site.put("/1", redirect("file:///etc/passwd"))
    site.put("/rss", reply(rss([*urls, "http://10.0.0.1/"])))
    first, second, third, fourth = read(site, clock, "/rss")
    assert isinstance(first, Article)
    assert isinstance(second, Fault)
    assert second.file == urls[1]
    assert isinstance(third, Article)
    assert isinstance(fourth, Fault)
    assert "not on the public internet" in fourth.reason


def test_the_newest_pages_are_read_first_and_the_rest_is_told(site: Site, clock: SimulatedClock) -> None:
    urls = put_pages(site, 5)
    site.put("/rss", reply(rss(reversed(urls))))
    assert [item.url for item in read(site, clock, "/rss", pages=2) if isinstance(item, Article)] == urls[:2:-1]
    many = [site.url(f"/none-{number}") for number in range(120)]
    site.put("/many", reply(news_sitemap(many)))
    *missing, told = read(site, clock, "/many")
    assert len(missing) == 100
    assert isinstance(told, Fault)
    assert "more than the 100 pages" in told.reason
    assert len(read(site, clock, "/many", pages=120)) == 120


def test_a_feed_that_breaks_off_is_read_up_to_there(site: Site, clock: SimulatedClock) -> None:
    site.put("/rss", reply(rss(put_pages(site, 2))[:-60]))
    told, first = read(site, clock, "/rss")
    assert isinstance(told, Fault)
    assert "rest of the feed" in told.reason
    assert isinstance(first, Article)


def test_an_index_of_indexes_has_an_end(site: Site, clock: SimulatedClock) -> None:
    site.put("/index", reply(index([site.url("/index"), site.url("/absent")])))
    first, second = read(site, clock, "/index")
    assert isinstance(first, Fault)
    assert isinstance(second, Fault)
    assert "no sitemap" in first.reason
    assert "404" in second.reason
    site.put("/big", reply(index([site.url(f"/m{number}") for number in range(80)])))
    *_, told = read(site, clock, "/big")
    assert isinstance(told, Fault)
    assert "80 sitemaps" in told.reason
    assert len([path for path in site.asked() if path.startswith("/m")]) == 50


def test_what_only_the_feed_tells_completes_the_article() -> None:
    entry = Entry("https://tin.example/a", "Title", None, None)
    dated = Entry("https://tin.example/a", "Title", *[newest_first((entry,))[0].published] * 2)
    bare = Article("x", "text")
    assert completed(bare, dated) == Article("x", "text", "Title", url="https://tin.example/a")
    assert completed(bare, replace(entry, byline="Ann Li")).byline == "Ann Li"
    full = Article("x", "text", "Own", published=date(2024, 1, 1), url="https://tin.example/own", byline="Tom Ray")
    assert completed(full, replace(entry, byline="Ann Li")) == full
    assert completed(full, entry) == full
