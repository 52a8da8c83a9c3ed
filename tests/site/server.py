"""A web site on loopback that answers as it is told, broken answers too, and keeps a log of what it was asked."""

from __future__ import annotations

import socket
import socketserver
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType

from honglu.sources.web.clock import Clock, SystemClock

_PATIENCE = 30.0


@dataclass(frozen=True)
class Hit:
    """One request: `time` is that of the site's clock, header names are in lower case."""

    time: float
    path: str
    headers: Mapping[str, str] = field(hash=False)


Serve = Callable[[Hit, socket.socket], None]
"""Writes an answer, whole with its head; the connection is closed when it returns."""


class Site:
    """The site: `put` pages on it, ask for `url(path)`, and look at `log`.

    What it lacks is answered with 404, robots.txt too. It listens on `host`, an address of loopback (127.0.0.2 is
    another host than 127.0.0.1), at a port that is free or the one given, from `with` on; `tls` is the context of a
    server that speaks https.
    """

    def __init__(
        self, host: str = "127.0.0.1", *, port: int = 0, clock: Clock | None = None, tls: ssl.SSLContext | None = None
    ) -> None:
        self.clock = clock or SystemClock()
        self.tls = tls
        self._pages: dict[str, Serve] = {}
        self._log: list[Hit] = []
        self._lock = threading.Lock()
        self._server = _Server((host, port), _Handler)
        self._server.site = self
        self.host, self.port = self._server.server_address[:2]
        self.leaving = threading.Event()

    def __enter__(self) -> Site:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leaving.set()
        self._server.shutdown()
        self._server.server_close()

    def put(self, path: str, serve: Serve) -> None:
        """Answer so from now on."""
        self._pages[path] = serve

    def url(self, path: str = "/", host: str | None = None) -> str:
        """The address of a page; `host` is a name that a test's own look-up knows."""
        return f"{'https' if self.tls else 'http'}://{host or self.host}:{self.port}{path}"

    @property
    def log(self) -> list[Hit]:
        """All requests, in the order in which they came."""
        with self._lock:
            return list(self._log)

    def asked(self) -> list[str]:
        """The paths of all requests but for robots.txt."""
        return [hit.path for hit in self.log if hit.path != "/robots.txt"]

    def answer(self, hit: Hit, sock: socket.socket) -> None:
        """Note a request, and answer it."""
        with self._lock:
            self._log.append(hit)
        serve = self._pages.get(hit.path) or self._pages.get(hit.path.partition("?")[0]) or missing
        with suppress(OSError):  # the other side has had enough
            serve(hit, sock)


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 50
    site: Site

    def get_request(self) -> tuple[socket.socket, object]:
        sock, address = super().get_request()
        sock.settimeout(_PATIENCE)
        return sock, address

    def handle_error(self, request: object, client_address: object) -> None:
        """A connection that broke is none of the test's business."""


class _Handler(socketserver.BaseRequestHandler):
    server: _Server
    request: socket.socket

    def handle(self) -> None:
        site = self.server.site
        sock = self.request
        if site.tls:
            with suppress(OSError), site.tls.wrap_socket(sock, server_side=True) as secure:
                self._answer(secure)
        else:
            self._answer(sock)

    def _answer(self, sock: socket.socket) -> None:
        raw = b""
        while b"\r\n\r\n" not in raw:
            piece = sock.recv(65536)
            if not piece:
                return
            raw += piece
        first, *lines = raw.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        fields = (line.partition(":") for line in lines)
        headers = {name.strip().lower(): value.strip() for name, _, value in fields}
        site = self.server.site
        site.answer(Hit(site.clock.monotonic(), first.split(" ")[1], headers), sock)


def reply(body: bytes | str = b"", status: int = 200, media: str = "text/html; charset=utf-8", **headers: str) -> Serve:
    """An answer as it should be; underscores in names of headers stand for hyphens."""
    raw = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": media, "Content-Length": str(len(raw)), **headers}
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    head = f"HTTP/1.1 {status} x\r\n{lines}\r\n"
    return bare(head.encode("latin-1") + raw)


def bare(raw: bytes) -> Serve:
    """Just these bytes, whatever they are."""
    return lambda _, sock: sock.sendall(raw)


def redirect(location: str, status: int = 302) -> Serve:
    """Sends on to another address."""
    return reply(status=status, Location=location)


def onward(hit: Hit, sock: socket.socket) -> None:
    """Sends on to itself, each time at another address."""
    path, _, number = hit.path.partition("?")
    redirect(f"{path}?{int(number or 0) + 1}")(hit, sock)


def missing(hit: Hit, sock: socket.socket) -> None:
    """There is no such page."""
    reply("<p>404</p>", 404)(hit, sock)


def in_turn(*answers: Serve) -> Serve:
    """Answers differently each time, and at last always with the last."""
    left = list(answers)

    def serve(hit: Hit, sock: socket.socket) -> None:
        answer = left.pop(0) if len(left) > 1 else left[0]
        answer(hit, sock)

    return serve


def conditional(body: str, etag: str, modified: str | None = None) -> Serve:
    """A page with validators, told as unchanged to those who have it."""
    fields = {"ETag": etag} | ({"Last_Modified": modified} if modified else {})

    def serve(hit: Hit, sock: socket.socket) -> None:
        known = hit.headers.get("if-none-match") == etag
        (reply(b"", 304, ETag=etag) if known else reply(body, **fields))(hit, sock)

    return serve


def dripping(raw: bytes, seconds: float, stop: threading.Event) -> Serve:
    """A byte at a time, as long as someone listens."""

    def serve(_: Hit, sock: socket.socket) -> None:
        for place in range(len(raw)):
            sock.sendall(raw[place : place + 1])
            if stop.wait(seconds):
                return

    return serve


def silent(stop: threading.Event) -> Serve:
    """Takes the request, and says nothing."""

    def serve(_hit: Hit, _sock: socket.socket) -> None:
        stop.wait(_PATIENCE)

    return serve


def endless(head: bytes, piece: bytes, stop: threading.Event) -> Serve:
    """Never stops sending."""

    def serve(_: Hit, sock: socket.socket) -> None:
        sock.sendall(head)
        while not stop.is_set():
            sock.sendall(piece)

    return serve
