"""Sources of every form, pages that several announce, and sources that are renamed, removed, or break the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from honglu.sources.web.target import target_of
from honglu.watch import visit
from honglu.watch.source import Source
from tests.site.pages import atom, index, json_feed, links_page, news_sitemap, page, rss
from tests.site.server import Site, reply
from tests.watch.harness import EndingClock, Watch

PATHS = ["/1", "/2", "/3"]


def watch_of(clock: EndingClock, path: Path, *sources: Source) -> Watch:
    return Watch(path / "l.db", sources, clock)


def paths(watch: Watch) -> list[str]:
    return [target_of(url).path for url in watch.urls()]


@pytest.mark.parametrize(
    ("listing", "links"),
    [
        (rss(PATHS), None),
        (atom(PATHS), None),
        (json_feed(PATHS), None),
        (news_sitemap(PATHS), None),
        (links_page(PATHS), "h3 a"),
    ],
)
def test_each_form_of_list(
    site: Site, clock: EndingClock, tmp_path: Path, listing: bytes | str, links: str | None
) -> None:
    body = listing if isinstance(listing, bytes) else listing.encode()
    for path in PATHS:
        body = body.replace(f'"{path}"'.encode(), f'"{site.url(path)}"'.encode())
        body = body.replace(f">{path}<".encode(), f">{site.url(path)}<".encode())
        site.put(path, reply(page(int(path[1:]))))
    site.put("/list", reply(body))
    watch = watch_of(clock, tmp_path, Source("Tin", site.url("/list"), links=links))
    watch.run(7200.0)
    assert paths(watch) == PATHS
    assert [site.asked().count(path) for path in PATHS] == [1, 1, 1]
    assert watch.health() == {"Tin": ()}


def test_an_index_of_sitemaps_is_followed_each_time(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    site.put("/list", reply(index([site.url("/a.xml"), site.url("/b.xml")])))
    site.put("/a.xml", reply(news_sitemap([site.url("/1")])))
    site.put("/b.xml", reply(news_sitemap([site.url("/2")])))
    watch = watch_of(clock, tmp_path, Source("Tin", site.url("/list")))
    watch.once()
    assert paths(watch) == ["/1", "/2"]
    site.put("/3", reply(page(3)))
    site.put("/b.xml", reply(news_sitemap([site.url("/3"), site.url("/2")])))
    clock.sleep(1800.0)
    watch.once()
    assert paths(watch) == ["/1", "/2", "/3"]


def test_a_page_that_several_announce_is_read_once(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    site.put("/other", reply(rss(["/2", "/1"])))
    watch = watch_of(clock, tmp_path, Source("A", site.url("/rss")), Source("B", site.url("/other")))
    watch.once()
    assert paths(watch) == ["/1", "/2"]
    assert site.asked().count("/1") == 1


def test_what_one_source_passed_over_another_may_want(site: Site, clock: EndingClock, tmp_path: Path) -> None:
    site.put("/rss", reply(rss(["/1", "/2", "/3"])))
    site.put("/other", reply(rss(["/1", "/2", "/3"])))
    few, many = Source("A", site.url("/rss"), pages=1), Source("B", site.url("/other"), pages=2)
    watch = watch_of(clock, tmp_path, few, many)
    watch.once()
    assert paths(watch) == ["/1", "/2", "/3"]
    assert [one["new"] for one in watch.actions("visited")] == [1, 2]


def test_a_source_that_is_renamed_loses_no_page_and_reads_none_again(
    site: Site, clock: EndingClock, tmp_path: Path
) -> None:
    site.put("/rss", reply(rss(["/1", "/2"])))
    site.put("/2", reply(status=503, Retry_After="600"))
    watch_of(clock, tmp_path, Source("Old", site.url("/rss"))).once()
    site.put("/2", reply(page(2)))
    clock.sleep(900.0)
    watch = watch_of(clock, tmp_path, Source("New", site.url("/rss")))
    watch.once()
    assert paths(watch) == ["/1", "/2"]
    assert site.asked().count("/1") == 1
    assert watch.health() == {"New": ()}


def test_a_page_of_a_source_that_is_gone_is_read_when_another_announces_it(
    site: Site, clock: EndingClock, tmp_path: Path
) -> None:
    site.put("/1", reply(status=503, Retry_After="600"))
    watch_of(clock, tmp_path, Source("Old", site.url("/rss"))).once()
    site.put("/1", reply(page(1)))
    site.put("/other", reply(rss(["/1"])))
    clock.sleep(900.0)
    watch = watch_of(clock, tmp_path, Source("New", site.url("/other")))
    watch.once()
    assert paths(watch) == ["/1"]


def test_a_feed_that_always_tells_a_new_time_has_its_pages_asked_for_ever_less(
    site: Site, clock: EndingClock, tmp_path: Path
) -> None:
    watch = watch_of(clock, tmp_path, Source("Tin", site.url("/rss")))
    for hour in range(48):
        time = f"2024-03-{22 + hour // 24}T{hour % 24:02}:00:00Z"
        site.put("/rss", reply(atom(["/1"]).replace(b"2024-03-22T09:00:00Z", time.encode())))
        watch.once()
        clock.sleep(3600.0)
    asked = [hit.time for hit in site.log if hit.path == "/1"]
    assert [round((time - asked[0]) / 3600) for time in asked] == [0, 1, 3, 7, 15, 31]
    assert paths(watch) == ["/1"]


def test_a_page_on_which_the_program_fails_holds_up_no_other(
    site: Site, clock: EndingClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = visit.article_of

    def article_of(found: object, url: str) -> object:
        if url.endswith("/1"):
            raise RecursionError("so deep")
        return right(found, url)  # type: ignore[arg-type]

    monkeypatch.setattr(visit, "article_of", article_of)
    site.put("/rss", reply(rss(["/1", "/2"])))
    watch = watch_of(clock, tmp_path, Source("Tin", site.url("/rss")))
    watch.once()
    assert paths(watch) == ["/2"]
    (missed,) = watch.actions("page failed")
    assert missed["reason"] == "the program fails on it (RecursionError: so deep)"
