"""Every case that a fetch may meet: what the site answers, and how it must end."""

from __future__ import annotations

import gzip
import zlib
from functools import cache
from typing import NamedTuple

from honglu.sources.web.settings import Limits
from tests.site.pages import links_page, page, rss
from tests.site.server import Serve, Site, bare, dripping, endless, in_turn, onward, redirect, reply, silent

LIMITS = Limits(packed=200_000, unpacked=1_000_000, total=1.0, connect=1.0, silence=0.4, tries=2)
"""Small ones, under which the cases of the catalogue end soon."""

PAGE = page(1)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


class Case(NamedTuple):
    """An answer, and words of the fault in which it must end; None where it is an article."""

    serve: Serve
    fault: str | None = None


@cache
def bomb(megabytes: int) -> bytes:
    """Zeros, packed to a thousandth of their size."""
    machine = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(machine.compress(bytes(1 << 20)) for _ in range(megabytes)) + machine.flush()


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    """An answer in chunks."""
    return HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces) + end


def good(site: Site) -> dict[str, Case]:
    """What must come out as an article."""
    raw = PAGE.encode()
    packed = gzip.compress(raw)
    flat = zlib.compressobj(wbits=-15)
    return {
        "/plain": Case(reply(PAGE)),
        "/no-type": Case(bare(b"HTTP/1.1 200 OK\r\n\r\n" + raw)),
        "/http-1.0": Case(bare(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + raw)),
        "/chunked": Case(bare(chunked(raw[:100], raw[100:]))),
        "/interim": Case(bare(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + HEAD + b"\r\n" + raw)),
        "/gzip": Case(reply(packed, Content_Encoding="gzip")),
        "/gzip-padded": Case(reply(packed + bytes(100), Content_Encoding="GZIP")),
        "/gzip-twice": Case(reply(gzip.compress(packed), Content_Encoding="gzip, gzip")),
        "/gzip-members": Case(
            reply(gzip.compress(raw[:50]) + gzip.compress(raw[50:]), Content_Encoding="x-gzip"),
        ),
        "/deflate": Case(reply(zlib.compress(raw), Content_Encoding="deflate")),
        "/deflate-raw": Case(reply(flat.compress(raw) + flat.flush(), Content_Encoding="deflate")),
        "/redirected": Case(redirect("/moved?a=1#part", 301)),
        "/moved?a=1": Case(redirect("plain", 308)),
        "/redirected-in-utf-8": Case(bare("HTTP/1.1 302 x\r\nLocation: /tin tức\r\n\r\n".encode())),
        "/tin%20t%E1%BB%A9c": Case(reply(PAGE)),
        "/charset-wrong": Case(reply(PAGE, media="text/html; charset=iso-8859-1")),
        "/charset-none": Case(reply(PAGE, media="text/html")),
        "/charset-unknown": Case(reply(PAGE, media='text/html; charset="x-none"')),
        "/charset-no-charset": Case(reply(PAGE, media="text/html; charset=rot13")),
        "/nul-bytes": Case(reply(PAGE.replace("<p>", "<p>\0"))),
        "/type-wrong": Case(reply(PAGE, media="text/plain")),
        "/length-too-small": Case(
            bare(HEAD + b"Content-Length: %d\r\n\r\n" % (len(raw) - 10) + raw),
        ),
        "/slow": Case(dripping(HEAD + b"\r\n" + raw[:-40] + b"</html>", 0.0, site.leaving)),
        "/busy-once": Case(in_turn(reply(status=503), reply(PAGE))),
        "/busy-told": Case(in_turn(reply(status=429, Retry_After="30"), reply(PAGE))),
        "/broken-once": Case(in_turn(bare(b""), reply(PAGE))),
    }


def bad(site: Site) -> dict[str, Case]:
    """What must end as a fault that tells what is the matter."""
    return {**_refused(), **_leading_astray(site), **_packed(), **_too_long(site), **_broken(), **_foreign()}


def _refused() -> dict[str, Case]:
    return {
        "/missing": Case(reply(status=404), "no such page (status 404)"),
        "/gone": Case(reply(status=410), "no such page (status 410)"),
        "/forbidden": Case(reply(status=403), "does not give it to us (status 403)"),
        "/teapot": Case(reply(status=418), "status 418"),
        "/unasked-304": Case(reply(status=304), "status 304"),
        "/no-content": Case(reply(status=204), "status 204"),
        "/error": Case(reply(status=500), "busy (status 500)"),
        "/busy": Case(reply(status=503), "busy (status 503)"),
        "/busy-for-hours": Case(reply(status=429, Retry_After="36000"), "busy (status 429)"),
        "/denied/page": Case(reply(PAGE), "robots.txt does not allow it"),
    }


def _leading_astray(site: Site) -> dict[str, Case]:
    return {
        "/loop": Case(redirect("/loop"), "in a circle"),
        "/loop-of-two": Case(redirect("/loop-back"), "in a circle"),
        "/loop-back": Case(redirect("/loop-of-two"), "in a circle"),
        "/on-and-on": Case(onward, "more than 5 times"),
        "/to-file": Case(redirect("file:///etc/passwd"), "begins with file:"),
        "/to-data": Case(redirect("data:text/html,<p>a</p>"), "begins with data:"),
        "/to-gopher": Case(redirect("gopher://127.0.0.1:25/"), "begins with gopher:"),
        "/to-nowhere": Case(reply(status=302), "redirects to nowhere"),
        "/to-nonsense": Case(redirect("http://[::1"), "redirects to"),
        "/to-user": Case(redirect(f"http://a:b@127.0.0.1:{site.port}/plain"), "user name"),
        "/to-private": Case(redirect(f"http://127.0.0.3:{site.port}/plain"), "not on the public internet"),
        "/to-decimal": Case(redirect(f"http://2130706436:{site.port}/plain"), "not on the public internet"),
        "/to-ipv6": Case(redirect(f"http://[::1]:{site.port}/plain"), "not on the public internet"),
        "/to-mapped": Case(redirect(f"http://[::ffff:10.0.0.1]:{site.port}/"), "not on the public internet"),
        "/to-metadata": Case(redirect("http://169.254.169.254/latest/"), "not on the public internet"),
        "/to-network": Case(redirect("http://192.168.1.1/"), "not on the public internet"),
    }


def _packed() -> dict[str, Case]:
    raw = PAGE.encode()
    packed = gzip.compress(raw)
    return {
        "/bomb": Case(reply(bomb(100), Content_Encoding="gzip"), "more than"),
        "/bomb-in-bomb": Case(reply(gzip.compress(bomb(100)), Content_Encoding="gzip, gzip"), "more than"),
        "/many-layers": Case(reply(packed, Content_Encoding="gzip, gzip, gzip, gzip"), "packed 4 times"),
        "/many-members": Case(reply(gzip.compress(b"") * 5000, Content_Encoding="gzip"), "very many parts"),
        "/brotli": Case(reply(b"abc", Content_Encoding="br"), "not read (br)"),
        "/gzip-broken": Case(reply(packed[:20] + b"\xff" * 50, Content_Encoding="gzip"), "broken gzip"),
        "/gzip-cut": Case(reply(packed[:-20], Content_Encoding="gzip"), "cut off"),
        "/gzip-not": Case(reply(raw, Content_Encoding="gzip"), "broken gzip"),
        "/deflate-cut": Case(reply(zlib.compress(raw)[:-10], Content_Encoding="deflate"), "cut off"),
    }


def _too_long(site: Site) -> dict[str, Case]:
    stop = site.leaving
    return {
        "/huge": Case(reply(b"<p>a</p>" * 30_000), "more than"),
        "/huge-announced": Case(bare(HEAD + b"Content-Length: 99999999999\r\n\r\n"), "more than"),
        "/endless": Case(endless(HEAD + b"\r\n", b"<p>a</p>" * 1000, stop), "more than"),
        "/endless-chunks": Case(
            endless(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n" * 500, stop), "took too long|more than"
        ),
        "/endless-head": Case(endless(b"HTTP/1.1 200 OK\r\n", b"X-Y: z\r\n" * 1000, stop), "headers are too long"),
        "/endless-interim": Case(endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", stop), "no valid answer"),
        "/silent": Case(silent(stop), "took too long"),
        "/drip-head": Case(dripping(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000, 0.05, stop), "took too long"),
        "/drip-body": Case(dripping(HEAD + b"\r\n" + b"<p>a</p>" * 1000, 0.05, stop), "took too long"),
    }


def _broken() -> dict[str, Case]:
    raw = PAGE.encode()
    return {
        "/cut": Case(bare(HEAD + b"Content-Length: 5000\r\n\r\n" + raw[:100]), "cut off"),
        "/cut-chunks": Case(bare(chunked(raw[:100], end=b"50\r\nabc")), "cut off"),
        "/cut-head": Case(bare(b"HTTP/1.1 200 OK\r\nConte"), "no valid answer|cut off"),
        "/lengths-differ": Case(
            bare(HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"), "no valid answer"
        ),
        "/length-no-number": Case(bare(HEAD + b"Content-Length: many\r\n\r\nabc"), "no valid answer"),
        "/length-negative": Case(bare(HEAD + b"Content-Length: -1\r\n\r\nabc"), "no valid answer"),
        "/chunk-broken": Case(bare(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc"), "no valid answer"),
        "/nothing": Case(bare(b""), "no valid answer|cut off|broke off"),
        "/noise": Case(bare(bytes(range(256)) * 50), "no valid answer"),
        "/other-protocol": Case(bare(b"SSH-2.0-OpenSSH_9.6\r\n"), "no valid answer"),
        "/header-broken": Case(bare(b"HTTP/1.1 200 OK\r\n: x\r\n\r\n<p>a</p>"), "no valid answer"),
    }


def _foreign() -> dict[str, Case]:
    return {
        "/image": Case(reply(b"\x89PNG\r\n\x1a\n" + bytes(100), media="image/png"), "an image"),
        "/pdf": Case(reply(b"%PDF-1.7\n" + bytes(100), media="application/pdf"), "a broken PDF document"),
        "/json": Case(reply(b'{"a": 1}', media="application/json"), "no text"),
        "/empty": Case(reply(b""), "no article|empty"),
        "/binary": Case(reply(bytes(range(256)) * 20), "binary|charset|article"),
        "/feed-bomb": Case(reply(rss(["/plain"], extra=LAUGHS), media="text/xml"), "definitions in the document"),
        "/feed-file": Case(reply(rss(["/plain"], extra=FILES), media="text/xml"), "definitions in the document"),
        "/feed-deep": Case(reply(b"<rss>" + b"<a>" * 60_000, media="text/xml"), "deep"),
        "/feed-broken": Case(reply(b"<rss><channel></item>", media="text/xml"), "broken XML"),
        "/feed-gzip-bomb": Case(reply(bomb(50), media="application/gzip"), "more than"),
    }


LAUGHS = (
    '<!DOCTYPE rss [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"
)
FILES = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
ROBOTS = "User-agent: *\nDisallow: /denied/\n"


def fill(site: Site) -> dict[str, Case]:
    """Put every case on the site; a list of some pages stands at /list."""
    cases = {**good(site), **bad(site)}
    for path, case in cases.items():
        site.put(path, case.serve)
    site.put("/robots.txt", reply(ROBOTS, media="text/plain"))
    site.put("/list", reply(links_page(["/plain", "/gzip"])))
    return cases
