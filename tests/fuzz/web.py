"""Ways to give bytes to the readers of the web."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from functools import cache

from honglu.model.article import Article
from honglu.sources import Fault
from honglu.sources.http_body import BodyError, body_of
from honglu.sources.page import read_page
from honglu.sources.web.listing import Listing, listing_kind, read_links, read_listing
from honglu.sources.web.reading import Web
from honglu.sources.web.robots import Robots, Told, robots_text
from honglu.sources.web.settings import USER_AGENT
from honglu.sources.web.target import target_of
from honglu.sources.web.trouble import Trouble
from honglu.sources.web.unpacking import unpacked, within
from tests.fuzz.files import PARTING
from tests.fuzz.law import check_article, check_fault, check_found
from tests.fuzz.texts import labelled
from tests.site.simulated import SimulatedClock, client

URL = "https://tin.example/a/b"


def page(data: bytes) -> None:
    """Reads a page with its address, and the charset that its first line tells where that is short."""
    label, data = labelled(data)
    found = read_page(data, url=URL, charset=label, file=URL)
    if isinstance(found, Article):
        check_article(found)
    else:
        check_fault(found, URL)


def listing(data: bytes) -> None:
    """Reads a feed or sitemap, and the charset that its first line tells where that is short."""
    label, data = labelled(data)
    listing_kind(data, label)
    _check_listing(read_listing(data, url=URL, charset=label))


def links(data: bytes) -> None:
    """Reads a list of links."""
    _check_listing(read_links(data, url=URL))


def _check_listing(found: Listing | Fault) -> None:
    if isinstance(found, Fault):
        check_fault(found, URL)
        return
    for entry in found.entries:
        assert target_of(entry.url).url == entry.url
        (entry.title or "").encode("utf-8")


def robots(data: bytes) -> None:
    """Asks the rules of robots.txt for some pages."""
    rules = Robots(USER_AGENT, lambda _: Told("text", robots_text(data)), SimulatedClock())
    for path in ("/", "/a?b=c", "/%E4%BC%9A/x.html"):
        with suppress(Trouble):
            assert rules.delay(target_of(f"https://tin.example{path}")) >= 0


def answers(data: bytes) -> None:
    """Reads a page of a site that answers each request with the next part: robots.txt first, and the last for ever."""
    site = _site()
    site.parts = data.split(PARTING)
    check_found(Web(client=client()).read(site.url), "http")  # a feed names pages of anywhere


class _Site:
    """A site on loopback that answers whatever it is told to, and hangs up."""

    def __init__(self) -> None:
        self.parts: list[bytes] = [b""]
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}/a"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            sock, _ = self._listening.accept()
            with suppress(OSError), sock:
                raw = b""
                while b"\r\n\r\n" not in raw and (piece := sock.recv(1 << 16)):
                    raw += piece
                sock.sendall(self.parts.pop(0) if len(self.parts) > 1 else self.parts[0])


@cache
def _site() -> _Site:
    return _Site()


def bodies(data: bytes) -> None:
    """Unpacks a body whose first two lines are its Transfer-Encoding and its Content-Encoding."""
    transfer, _, rest = data.partition(b"\n")
    content, _, raw = rest.partition(b"\n")
    most, coding = 1 << 20, content.decode("latin-1")
    with suppress(BodyError):
        assert len(body_of(raw, transfer.decode("latin-1"), coding, most)) <= most
    with suppress(Trouble):
        assert len(within(unpacked([raw[:100], raw[100:]], coding), most)) <= most
