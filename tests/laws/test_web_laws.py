"""Laws of what comes from the web: nothing raises, nothing grows without bound, nothing private is admitted."""

from __future__ import annotations

import gzip
import socket
import zlib
from ipaddress import IPv4Address, IPv6Address, ip_network

from hypothesis import given
from hypothesis import strategies as st

from honglu.sources import Fault
from honglu.sources.web.charset import text_of
from honglu.sources.web.clock import Deadline
from honglu.sources.web.exchange import exchange
from honglu.sources.web.gate import Gate
from honglu.sources.web.listing import Listing, listing_kind, read_links, read_listing
from honglu.sources.web.listing.dates import moment
from honglu.sources.web.patience import told_wait
from honglu.sources.web.robots import robots_text
from honglu.sources.web.settings import Limits
from honglu.sources.web.target import SCHEMES, joined, target_of, web_address
from honglu.sources.web.trouble import Trouble
from honglu.sources.web.unpacking import gunzipped, unpacked, within
from tests.site.pages import atom, json_feed, news_sitemap, rss

URL = "https://tin.example/a/b"
FEEDS = [rss(["/a", "/b"]), atom(["/a", "/b"]), json_feed(["/a", "/b"]), news_sitemap(["/a", "/b"])]
PARTS = (
    *(
        "<rss>",
        "<item>",
        "</item>",
        "<link>",
        "</link>",
        "/a",
        "<![CDATA[",
        "]]>",
        "&",
        "&amp;",
        "&#0;",
        "<entry>",
        "<",
    ),
    *("<feed xmlns:x='http://purl.org/dc/terms/'>", "<x:modified>", "<!DOCTYPE a [", "<!--", "-->", "<?", "?>", "\0"),
    *("<link href='/b' rel='alternate'/>", "</rss>", "<urlset>", "<url>", "<loc>", "é", "\ud800", "</", "='"),
)
MARKUP = st.lists(st.sampled_from(PARTS), max_size=30).map(
    lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A feed of which something is cut out, and something else put there."""
    feed = draw(st.sampled_from(FEEDS))
    begin, end = sorted((draw(st.integers(0, len(feed))), draw(st.integers(0, len(feed)))))
    return feed[:begin] + draw(st.binary(max_size=20)) + feed[end:]


@given(st.binary(max_size=500) | MARKUP | damaged(), st.sampled_from([None, "utf-16", "gbk", "x", "cp1258"]))
def test_no_bytes_stop_the_reading_of_a_listing(data: bytes, charset: str | None) -> None:
    for raw in (data, gzip.compress(data)):
        found = read_listing(raw, url=URL, charset=charset)
        if isinstance(found, Fault):
            assert found.reason
            assert found.hint
        else:
            urls = [entry.url for entry in found.entries]
            assert len(set(urls)) == len(urls)
            assert all(target_of(url).url == url for url in urls)
        listing_kind(raw, charset)


@given(st.integers(0, len(FEEDS[0])))
def test_a_feed_that_is_cut_off_gives_the_beginning_of_its_entries(place: int) -> None:
    whole = read_listing(FEEDS[0], url=URL)
    found = read_listing(FEEDS[0][:place], url=URL)
    assert isinstance(whole, Listing)
    if isinstance(found, Listing):
        assert found.entries == whole.entries[: len(found.entries)]


@given(st.binary(max_size=500) | MARKUP)
def test_no_bytes_stop_the_reading_of_links(data: bytes) -> None:
    assert read_links(data, url=URL)


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: raw.decode("latin-1")), st.text(max_size=60))
def test_no_text_stops_the_small_readers(text: str, other: str) -> None:
    assert moment(text) is None or moment(text)
    wait = told_wait(text, 0.0)
    assert wait is None or 0 <= wait <= 31 * 86400
    assert joined(text, other) is not None
    assert web_address(text, other) is not None
    robots_text(text.encode("utf-8", "surrogatepass"))


@given(st.from_regex(r"(https?|ftp|x)://[a-zé.\[\]:@%\\ 0-9#?/]{0,30}"))
def test_an_address_has_one_form_or_is_none(url: str) -> None:
    try:
        target = target_of(url)
    except Trouble as trouble:
        assert trouble.hint
    else:
        assert target.scheme in SCHEMES
        assert target.host
        assert target.url.isascii()
        assert target_of(target.url) == target


@given(st.binary(max_size=300), st.none() | st.text(max_size=20))
def test_any_bytes_have_a_text_or_none(data: bytes, charset: str | None) -> None:
    text = text_of(data, charset)
    assert text is None or len(text) <= len(data)
    assert text_of(data, charset) == text


@given(
    st.text(max_size=100).filter(lambda text: not text.startswith("\ufeff")), st.sampled_from([None, "gbk", "latin-1"])
)
def test_what_is_utf_8_is_never_altered(text: str, charset: str | None) -> None:
    raw = text.encode("utf-8", "ignore")
    if not raw.isascii() and not raw.startswith((b"<\0", b"\0<")):
        assert text_of(raw, charset) == raw.decode()


@given(
    st.lists(st.binary(max_size=300), max_size=8),
    st.sampled_from(["gzip", "deflate", "gzip, deflate", "br", "identity"]),
)
def test_no_bytes_stop_the_unpacking_but_with_words(pieces: list[bytes], encoding: str) -> None:
    try:
        assert len(within(unpacked(pieces, encoding), 1000)) <= 1000
    except Trouble as trouble:
        assert trouble.hint


@given(st.binary(max_size=100_000), st.integers(1, 5000), st.sampled_from(["gzip", "deflate", "deflate, gzip", ""]))
def test_unpacking_undoes_packing_whatever_the_pieces(data: bytes, size: int, encoding: str) -> None:
    packed = data
    for layer in filter(None, encoding.split(", ")):
        packed = gzip.compress(packed) if layer == "gzip" else zlib.compress(packed)
    pieces = [packed[place : place + size] for place in range(0, len(packed), size)]
    assert within(unpacked(pieces, encoding), 200_000) == data


@given(st.integers(1, 50), st.integers(1, 1 << 20))
def test_a_bomb_goes_no_further_than_the_limit(megabytes: int, most: int) -> None:
    packed = gzip.compress(bytes(1 << 16)) * megabytes
    taken = 0
    try:
        for piece in gunzipped([packed]):
            assert len(piece) <= 1 << 16
            taken += len(piece)
            if taken > most:
                break
    except Trouble:
        pass
    assert taken <= most + (1 << 16)


ANSWERS = st.lists(
    st.sampled_from(
        (
            *(b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 200\r\n", b"HTTP/1.1 301 x\r\n", b"HTTP/1.1 100 x\r\n\r\n", b"\r\n"),
            *(
                b"Content-Length: 5\r\n",
                b"Content-Length: -1\r\n",
                b"Transfer-Encoding: chunked\r\n",
                b"5\r\nabcde\r\n",
            ),
            *(
                b"Content-Encoding: gzip\r\n",
                gzip.compress(b"abc"),
                b"0\r\n\r\n",
                b"abcde",
                b": x\r\n",
                b" y\r\n",
                b"\xff",
            ),
        )
    )
    | st.binary(max_size=10),
    max_size=12,
).map(b"".join)


@given(ANSWERS)
def test_no_answer_of_a_server_stops_the_exchange_but_with_words(raw: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(raw)
        theirs.shutdown(socket.SHUT_WR)
        try:
            answer = exchange(ours, target_of(URL), {}, Limits(), Deadline(5.0, 5.0))
        except Trouble as trouble:
            assert trouble.reason
            assert trouble.hint
        else:
            assert 200 <= answer.status < 1000
            assert answer.status == 200 or not answer.body


PRIVATE = [
    ip_network(net) for net in ("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16")
]


@given(st.sampled_from(PRIVATE), st.integers(min_value=0))
def test_no_private_address_is_admitted_however_it_is_written(network: object, number: int) -> None:
    inner = network[number % network.num_addresses]  # type: ignore[index, attr-defined]
    forms = [
        str(inner),
        f"::ffff:{inner}",
        f"::{inner}",
        f"64:ff9b::{inner}",
        str(IPv6Address(0x2002 << 112 | int(inner) << 80)),
    ]
    assert not any(Gate().admits(form) for form in forms)


@given(st.integers(0, 2**128 - 1).map(IPv6Address) | st.integers(0, 2**32 - 1).map(IPv4Address))
def test_what_is_admitted_is_global(address: IPv4Address | IPv6Address) -> None:
    if Gate().admits(str(address)):
        assert not (address.is_private or address.is_loopback or address.is_link_local or address.is_multicast)
