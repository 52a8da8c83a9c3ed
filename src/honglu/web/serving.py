"""The server: from the settings to a port that answers, until it is told to stop."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import uvicorn
from uvicorn.supervisors import Multiprocess

from honglu.web.app import make_app
from honglu.web.settings import Settings

# How long answers under way may take once the server is told to stop.
_LAST_SECONDS = 5
# Connections that may wait to be taken.
_WAITING = 512
_STOPS = (signal.SIGINT, signal.SIGTERM)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; raises `OSError` where the address is taken or not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Called TCP by name, so that asyncio sends what is small at once (TCP_NODELAY): a page came 40 ms late without.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_WAITING)
    except OSError:
        listening.close()
        raise
    return listening


def serve(settings: Settings, listening: socket.socket, workers: int = 1) -> None:
    """Answer until SIGINT or SIGTERM, in as many processes; closes the socket."""
    config = uvicorn.Config(
        partial(make_app, settings),
        factory=True,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=settings.behind_tls,
        timeout_graceful_shutdown=_LAST_SECONDS,
    )
    with listening, _stopping_quietly():
        if workers > 1:
            Multiprocess(config, sockets=[listening]).run()
        else:
            uvicorn.Server(config).run(sockets=[listening])


@contextmanager
def _stopping_quietly() -> Iterator[None]:
    # When all is closed the server raises again the signal that stopped it, to the handlers that were there before.
    before = {sign: signal.signal(sign, lambda *_: None) for sign in _STOPS}
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
