"""`read` and `ingest` on addresses of the web."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from honglu.cli import main
from honglu.ledger import read_from
from tests.cli.honglu_command import honglu
from tests.site.pages import links_page, page, rss
from tests.site.server import Site, redirect, reply
from tests.sources.archives import news as fetched
from tests.sources.archives import warc

HERE = ("--allow-private", "--delay", "0")


@pytest.fixture
def news() -> Iterator[Site]:
    """A site in real time, with three pages and a feed of them."""
    with Site() as site:
        for number in range(3):
            site.put(f"/{number}", reply(page(number)))
        site.put("/rss", reply(rss(["/0", "/1", "/2"]), media="application/rss+xml"))
        yield site


def call(*arguments: str | Path) -> Result:
    """The program, in this process."""
    return CliRunner().invoke(main, [*map(str, arguments)], env={"HONGLU_LEDGER": None, "HONGLU_USER_AGENT": None})


def nodes(done: Result) -> list[dict[str, object]]:
    return [json.loads(line)["article"] for line in done.stdout.splitlines()]


def test_read_takes_a_page(news: Site) -> None:
    done = honglu("read", news.url("/0"), *HERE)
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    node = json.loads(line)
    assert node["article"]["url"] == news.url("/0")
    assert [contact["kind"] for contact in node["contacts"]] == ["meeting"]


def test_read_takes_a_feed_beside_files(news: Site, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Trời đẹp.", encoding="utf-8")
    done = call("read", "--language", "vi", file, news.url("/rss"), *HERE)
    assert (done.exit_code, done.stderr) == (0, "")
    assert [node.get("url") for node in nodes(done)] == [None, *(news.url(f"/{number}") for number in range(3))]


def test_ingest_keeps_each_page_once(news: Site, tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    first = call("ingest", news.url("/rss"), "--ledger", ledger, *HERE)
    assert first.exit_code == 0, first.stderr
    assert first.stdout.startswith("articles: 3 (3 new")
    again = call("ingest", news.url("/rss"), "--ledger", ledger, *HERE)
    assert "0 new, 0 read again, 3 unchanged" in again.stdout
    with read_from(ledger) as reader:
        assert sorted(str(one.article.url) for one in reader.readings()) == [news.url(f"/{n}") for n in range(3)]


def test_ingest_takes_archives_and_goes_on_where_it_stopped(news: Site, tmp_path: Path) -> None:
    some = [list(fetched(number)) for number in range(3)]
    news.put("/a.warc.gz", reply(warc(one for record in some[:2] for one in record), media="application/gzip"))
    ledger = tmp_path / "l.db"
    first = call("ingest", news.url("/a.warc.gz"), "--ledger", ledger, *HERE)
    assert first.stdout.startswith("articles: 2 (2 new"), first.stderr
    with sqlite3.connect(ledger) as kept:
        assert kept.execute("SELECT count(*) FROM mark").fetchone() == (2,)
    news.put("/b.warc.gz", reply(warc(one for record in some for one in record), media="application/gzip"))
    again = call("ingest", news.url("/b.warc.gz"), "--ledger", ledger, "--jobs", "2", *HERE)
    assert "1 new, 0 read again, 2 unchanged" in again.stdout


def test_a_machine_of_ones_own_network_is_asked_only_when_told_to(news: Site) -> None:
    done = call("read", news.url("/0"), "--delay", "0")
    assert done.exit_code == 1
    assert "127.0.0.1 is not on the public internet" in done.stderr
    assert "--allow-private" in done.stderr
    assert news.log == []


def test_what_cannot_be_fetched_is_told_and_the_rest_is_read(news: Site) -> None:
    news.put("/rss", reply(rss(["/0", "/absent", "/there", "/2"])))
    news.put("/there", redirect("file:///etc/passwd"))
    done = call("read", news.url("/rss"), *HERE)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr.splitlines() == [
        f"{news.url('/absent')}: there is no such page (status 404) (check the address)",
        f"{news.url('/there')}: it redirects to an address that begins with file: (leave it out)",
    ]


def test_robots_is_obeyed_under_the_name_that_is_given(news: Site) -> None:
    news.put("/robots.txt", reply("User-agent: my-archive\nDisallow: /0"))
    named = call("read", news.url("/0"), "--user-agent", "my-archive/1.0 (me@example.org)", *HERE)
    assert named.exit_code == 1
    assert "robots.txt does not allow it" in named.stderr
    assert news.asked() == []
    assert news.log[0].headers["user-agent"] == "my-archive/1.0 (me@example.org)"
    assert call("read", news.url("/0"), *HERE).exit_code == 0
    assert news.log[-1].headers["user-agent"].startswith("honglu/")


def test_the_delay_is_kept_in_real_time(news: Site) -> None:
    assert call("read", news.url("/rss"), "--allow-private", "--delay", "0.2").exit_code == 0
    times = [hit.time for hit in news.log]
    assert len(times) == 5
    assert all(later - earlier >= 0.2 for earlier, later in pairwise(times))


def test_pages_and_links(news: Site) -> None:
    assert len(nodes(call("read", news.url("/rss"), "--pages", "2", *HERE))) == 2
    news.put("/list", reply(links_page(["/1", "/2"])))
    done = call("read", news.url("/list"), "--links", "h3 a", *HERE)
    assert [node["url"] for node in nodes(done)] == [news.url("/1"), news.url("/2")]


def test_nothing_of_a_site_moves_the_cursor(news: Site) -> None:
    news.put("/rss", reply(rss(["/x\x1b[2J\u202e%1B"])))
    news.put("/odd", reply(b"\x1b[31m", media="text/\x1b[31mred"))
    done = call("read", news.url("/rss"), news.url("/odd"), news.url("/\x1b[2J\u202e"), *HERE)
    assert done.exit_code == 1
    assert not set("\x1b\u202e\r") & set(done.stdout + done.stderr)


@pytest.mark.parametrize(
    "wrong",
    [["--user-agent", "a\nb"], ["--user-agent", ""], ["--delay", "-1"], ["--delay", "nan"], ["--pages", "0"]],
)
def test_wrong_options(wrong: list[str]) -> None:
    done = call("read", "http://127.0.0.1:9/", *wrong)
    assert done.exit_code == 2
    assert done.stdout == ""
