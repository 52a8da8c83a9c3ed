"""WARC archives: the pages come out, each on its own, and what is broken costs its record only."""

from __future__ import annotations

import gzip
import io
import random
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from honglu.model.article import Article
from honglu.sources import Fault, Page, find_sources, read_sources
from tests.shared import PROJECT
from tests.sources.archives import HTML, dispatch, http, news, news_archive, page, record, warc
from tests.sources.memory import count_and_peak

CHUNKED = b"Transfer-Encoding: chunked"


def found(raw: bytes, tmp_path: Path, limit: int = 1 << 20) -> list[Article | Fault | Page]:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(raw)
    return list(find_sources([str(path)], limit=limit))


def urls(items: list[Article | Fault | Page]) -> list[str | None]:
    return [item.url for item in items if isinstance(item, Page)]


def chunks(body: bytes, size: int = 50) -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


GOOD = [record(f"https://a.example/{number}", http(page(dispatch(number)))) for number in range(4)]
GOOD_URLS = [f"https://a.example/{number}" for number in range(4)]


@pytest.mark.parametrize("packed", [True, False])
def test_pages_in_order_with_what_the_archive_knows_of_them(tmp_path: Path, packed: bool) -> None:
    items = found(warc([*news(1), *news(2)], packed=packed), tmp_path)
    pages = [item for item in items if isinstance(item, Page)]
    assert items == pages
    assert urls(items) == ["https://news.example/1.html", "https://news.example/2.html"]
    assert pages[0].data == page(dispatch(1), "Tin số 1")
    assert (pages[0].charset, pages[0].fetched) == ("utf-8", date(2024, 12, 31))


def test_an_archive_reads_as_its_articles(tmp_path: Path) -> None:
    path = news_archive(tmp_path / "news.warc.gz", range(3))
    read = list(read_sources([str(path)]))
    assert all(isinstance(item, Article) and "Hà Nội" in item.text for item in read)
    assert list(read_sources([str(tmp_path)])) == read
    with path.open("rb") as stream:
        assert list(read_sources(["-"], stdin=stream)) == read
    assert list(read_sources(["-"], stdin=io.BytesIO(gzip.decompress(path.read_bytes())))) == read


def test_a_pipe_is_read_as_well(tmp_path: Path) -> None:
    path = news_archive(tmp_path / "news.warc.gz", range(3))
    program = "from honglu.cli import main; main()"
    with path.open("rb") as stream, subprocess.Popen(["cat"], stdin=stream, stdout=subprocess.PIPE) as cat:
        done = subprocess.run(
            [sys.executable, "-c", program, "read", "-"], stdin=cat.stdout, capture_output=True, cwd=PROJECT, check=True
        )
    assert done.stdout.count(b"\n") == 3


@pytest.mark.parametrize(
    "block",
    [
        http(chunks(page("x")), HTML, CHUNKED),
        http(page("x"), HTML, CHUNKED),  # kept unpacked, with the header as it came
        http(gzip.compress(page("x")), HTML, b"Content-Encoding: gzip"),
        http(page("x"), HTML, b"Content-Encoding: gzip"),
        http(zlib.compress(page("x")), HTML, b"content-encoding: deflate"),
        http(zlib.compress(page("x"), wbits=-15), HTML, b"Content-Encoding: deflate"),
        http(brotli.compress(page("x")), HTML, b"Content-Encoding: br"),
        http(chunks(gzip.compress(page("x"))), HTML, CHUNKED, b"Content-Encoding: gzip"),
        http(page("x"), HTML, b"X-Crawler-Content-Encoding: gzip"),
        http(page("x"), b"Server: x"),  # which tells no type
        http(page("x"), HTML, b"Content-Encoding: zstd"),
    ],
)
def test_bodies_are_undone_of_their_encodings(tmp_path: Path, block: bytes) -> None:
    (item,) = found(warc([record("https://a.example/", block)]), tmp_path)
    assert isinstance(item, Page)
    assert item.data == page("x")


def test_the_charset_of_the_header_goes_along(tmp_path: Path) -> None:
    block = http(page("x"), b'Content-Type: text/html; charset="windows-1258"')
    (item,) = found(warc([record("<https://a.example/>", block, fetched="yesterday")]), tmp_path)
    assert isinstance(item, Page)
    assert (item.charset, item.url, item.fetched) == ("windows-1258", "https://a.example/", None)


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    others = [
        record("https://a.example/r", http(page("x"), HTML, status=b"301 Moved Permanently")),
        record("https://a.example/404", http(page("x"), HTML, status=b"404 Not Found")),
        record("https://a.example/i", http(b"\x89PNG", b"Content-Type: image/png")),
        record("https://a.example/n", http(b"", b"Server: x")),
        record("https://a.example/m", b"x: y\r\n", "metadata"),
        record("https://a.example/c", b"text", "conversion"),
    ]
    assert urls(found(warc([GOOD[0], *others, GOOD[1]]), tmp_path)) == GOOD_URLS[:2]
    assert len(found(warc([GOOD[0], *others, GOOD[1]]), tmp_path)) == 2


BROKEN = {
    "junk": b"junk\r\nand more of it\r\n\r\n",
    "length too long": record("https://b.example/", http(page("b")), length=5000),
    "length too short": record("https://b.example/", http(page("b")), length=40),
    "length below nothing": record("https://b.example/", http(page("b")), length=-1),
    "length beyond bounds": record("https://b.example/", http(page("b")), length=10**30),
    "headers beyond bounds": b"WARC/1.0\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    "headers of HTTP beyond bounds": record("https://b.example/", http(b"", b"X: " + b"x" * 100_000)),
    "revisit": record("https://b.example/", http(b"", HTML), "revisit"),
    "unknown packing": record("https://b.example/", http(b"\x28\xb5\x2f\xfd", HTML, b"Content-Encoding: zstd")),
    "broken packing": record("https://b.example/", http(b"\x1f\x8bxxx", HTML, b"Content-Encoding: gzip")),
    "broken Brotli": record("https://b.example/", http(b"\x1f\x8bxxx", HTML, b"Content-Encoding: br")),
    "bomb": record("https://b.example/", http(gzip.compress(bytes(9 << 20)), HTML, b"Content-Encoding: gzip")),
    "bomb of Brotli": record(
        "https://b.example/", http(brotli.compress(bytes(9 << 20)), HTML, b"Content-Encoding: br")
    ),
    "too large": record("https://b.example/", http(bytes(2 << 20))),
}


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_record_costs_that_record_only(tmp_path: Path, broken: bytes, packed: bool) -> None:
    items = found(warc([*GOOD[:2], broken, *GOOD[2:]], packed=packed), tmp_path)
    assert [url for url in urls(items) if url != "https://b.example/"] == GOOD_URLS
    faults = [item for item in items if isinstance(item, Fault)]
    assert len(faults) == 1
    assert faults[0].reason
    assert faults[0].hint


def test_broken_packing_of_a_record_costs_that_record_only(tmp_path: Path) -> None:
    members = [gzip.compress(one) for one in GOOD]
    for at in (0, 1, 3):
        hit = bytearray(members[at])
        hit[len(hit) // 2 : len(hit) // 2 + 8] = b"\xff" * 8
        items = found(b"".join([*members[:at], bytes(hit), *members[at + 1 :]]), tmp_path)
        assert set(GOOD_URLS) - set(urls(items)) <= {GOOD_URLS[at]}
        assert [item for item in items if isinstance(item, Fault)]


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_cut_short_keeps_what_is_there(tmp_path: Path, packed: bool) -> None:
    whole = warc(GOOD, packed=packed)
    items = found(whole[: -len(whole) // 8], tmp_path)
    assert urls(items) == GOOD_URLS[:3]
    assert isinstance(items[-1], Fault)


def test_an_archive_packed_as_one(tmp_path: Path) -> None:
    assert urls(found(gzip.compress(b"".join(GOOD)), tmp_path)) == GOOD_URLS


def test_false_beginnings_without_end_are_given_up(tmp_path: Path) -> None:
    for packed, hostile in ((True, b"\x1f\x8b\x08\x00x" * 20_000), (False, b"WARC/1.0\r\n" * 20_000)):
        items = found(warc(GOOD[:1], packed=packed) + hostile, tmp_path)
        assert urls(items) == GOOD_URLS[:1]
        assert 1 <= len(items) <= 4


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.booleans(), st.integers(1, 30))
def test_no_damage_stops_the_reading(chance: random.Random, packed: bool, hits: int) -> None:
    raw = bytearray(warc([*news(1), *GOOD, BROKEN["revisit"]], packed=packed))
    for _ in range(hits):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    if chance.random() < 0.3:
        del raw[chance.randrange(len(raw)) :]
    for item in read_sources(["-"], stdin=io.BytesIO(bytes(raw)), limit=1 << 20):
        assert isinstance(item, Article) or (item.reason and item.hint)


def test_the_mark_tells_pages_apart_and_nothing_else() -> None:
    one = Page(b"x", "a", "u", "utf-8", date(2024, 1, 1))
    assert one.mark == Page(b"x", "b", "u", "utf-8", date(2024, 1, 1)).mark
    others = [Page(b"y", "a", "u"), Page(b"x", "a", "v"), Page(b"x", "a", "u", "gbk"), Page(b"x", "a", "u")]
    assert len({one.mark, *(other.mark for other in others)}) == 5


def test_many_records_take_no_more_memory_than_a_few(tmp_path: Path) -> None:
    path = tmp_path / "many.warc.gz"
    path.write_bytes(gzip.compress(record("https://a.example/", http(page(dispatch(1) * 20)))) * 8_000)
    items = find_sources([str(path)])
    count, peak = count_and_peak(items, 10)
    assert count == 7_990
    assert peak < 2_000_000
