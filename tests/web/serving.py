"""A server that runs, on a port of its own."""

from __future__ import annotations

import threading
import time
from types import TracebackType

import uvicorn

from honglu.web.app import make_app
from honglu.web.serving import listen
from honglu.web.settings import Settings

_PATIENCE = 30.0


class Served:
    """The app in a thread, from `with` on; `url("/contacts")` is the address of a page."""

    def __init__(self, settings: Settings) -> None:
        self._socket = listen("127.0.0.1", 0)
        self._port = self._socket.getsockname()[1]
        self._server = uvicorn.Server(uvicorn.Config(make_app(settings), log_level="warning"))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]})

    def __enter__(self) -> Served:
        self._thread.start()
        until = time.monotonic() + _PATIENCE
        while not self._server.started and time.monotonic() < until:
            time.sleep(0.01)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self._port}{path}"
