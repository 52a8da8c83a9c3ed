"""One request and its answer on a connection, within limits."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping

import h11

from honglu.sources.web.answer import Answer
from honglu.sources.web.clock import Deadline
from honglu.sources.web.settings import Limits
from honglu.sources.web.target import Target
from honglu.sources.web.trouble import Trouble
from honglu.sources.web.unpacking import too_big, unpacked, within

_PIECE = 1 << 16
_MOST_INTERIM = 8
_LATER = "try it later"


def exchange(  # noqa: PLR0913  # what a request is made of
    sock: socket.socket,
    target: Target,
    headers: Mapping[str, str],
    limits: Limits,
    deadline: Deadline,
    *,
    sent: bytes | None = None,
) -> Answer:
    """Ask for the target, or post to it what is to be `sent`, and read what comes. Only the body of a 200 is read,
    and none of an answer to what was posted: its status tells all.

    Raises `Trouble` for what is broken, cut off, too long, or too late.
    """
    talk = _Talk(sock, deadline, limits)
    try:
        head = talk.ask(target, headers, sent)
        fields = _fields(head)
        body = _body(talk, fields, limits) if head.status_code == 200 and sent is None else b""
    except h11.RemoteProtocolError as error:
        raise _broken(error) from error
    except h11.LocalProtocolError as error:
        raise Trouble(f"no request can be made ({error})", "check the address and the user agent") from error
    except TimeoutError as error:
        raise Trouble("the answer took too long", _LATER, passing=True) from error
    except OSError as error:
        told = error.strerror or type(error).__name__
        raise Trouble(f"the connection broke off ({told})", _LATER, passing=True) from error
    return Answer(head.status_code, fields, body)


class _Talk:
    """The events of one exchange, as the protocol has them."""

    def __init__(self, sock: socket.socket, deadline: Deadline, limits: Limits) -> None:
        self._sock = sock
        self._deadline = deadline
        self._packed = limits.packed
        self._state = h11.Connection(h11.CLIENT, max_incomplete_event_size=limits.head)

    def ask(self, target: Target, headers: Mapping[str, str], sent: bytes | None) -> h11.Response:
        length = [] if sent is None else [("Content-Length", str(len(sent)))]
        fields = [("Host", target.authority), *headers.items(), *length, ("Connection", "close")]
        raw = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in fields]
        method = b"GET" if sent is None else b"POST"
        request = h11.Request(method=method, target=target.path.encode("ascii"), headers=raw)
        events = [request, *([h11.Data(data=sent)] if sent else []), h11.EndOfMessage()]
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(b"".join(self._state.send(event) or b"" for event in events))
        for _ in range(_MOST_INTERIM):
            event = self._next()
            if isinstance(event, h11.Response):
                return event
            if not isinstance(event, h11.InformationalResponse):
                break
        raise h11.RemoteProtocolError("no final answer")

    def body(self) -> Iterator[bytes]:
        size = 0
        while isinstance(event := self._next(), h11.Data):
            piece = bytes(event.data)
            size += len(piece)
            if size > self._packed:
                raise too_big(self._packed)
            yield piece

    def _next(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        while (event := self._state.next_event()) is h11.NEED_DATA:
            self._sock.settimeout(self._deadline.left())
            self._state.receive_data(self._sock.recv(_PIECE))
        return event


def _fields(head: h11.Response) -> dict[str, str]:
    """The headers by name; of one that comes twice the first counts, but for lists, which go on."""
    fields: dict[str, str] = {}
    for raw_name, raw_value in head.headers:
        name, value = raw_name.decode("ascii"), raw_value.decode("latin-1")
        if name == "content-encoding" and name in fields:
            fields[name] += f", {value}"
        else:
            fields.setdefault(name, value)
    return fields


def _body(talk: _Talk, fields: Mapping[str, str], limits: Limits) -> bytes:
    announced = fields.get("content-length", "")
    if announced.isdecimal() and int(announced[:20]) > limits.packed:
        raise too_big(limits.packed)
    return within(unpacked(talk.body(), fields.get("content-encoding", "")), limits.unpacked)


def _broken(error: h11.RemoteProtocolError) -> Trouble:
    told = str(error)
    if "without sending complete" in told or "incomplete chunked" in told:
        return Trouble("the answer is cut off", _LATER, passing=True)
    if error.error_status_hint == 431:
        return Trouble("the answer's headers are too long", "the site is broken, or hostile: leave it out")
    return Trouble(f"no valid answer in HTTP ({told[:100]})", "check that a web server answers there", passing=True)
