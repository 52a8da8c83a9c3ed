"""From a target to a socket that is connected to a machine which was checked."""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Callable
from functools import cached_property

from honglu.sources.web.clock import Deadline
from honglu.sources.web.gate import Gate
from honglu.sources.web.target import Target
from honglu.sources.web.trouble import Trouble

Resolve = Callable[[str, int, float], list[str]]
"""The IP addresses of a host (name, port, seconds); raises `OSError`."""

_MOST_ADDRESSES = 4


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """Ask the machine's resolver, for so many seconds at most; raises `OSError`."""
    answers: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([str(address[0]) for *_, address in found])
        except OSError as error:
            answers.put(error)
        except UnicodeError as error:
            answers.put(OSError(str(error)))

    # The system's look-up cannot be told when to end.
    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return list(dict.fromkeys(answer))


class Connector:
    """Makes connections to machines that the gate admits.

    A name is looked up once, and what is connected to is the address that was checked: a name that leads elsewhere the
    next time gains nothing. `seconds` is the longest that one machine may take; `trust` tells which certificates are
    valid, None for those that the system trusts.
    """

    def __init__(self, gate: Gate, look_up: Resolve, trust: ssl.SSLContext | None, seconds: float) -> None:
        self._gate = gate
        self._look_up = look_up
        self._given_trust = trust
        self._seconds = seconds

    def connect(self, target: Target, deadline: Deadline) -> socket.socket:
        """A connection to the first machine of the host that answers, encrypted for https; raises `Trouble`."""
        plain = self._plain(target, self._admitted(target, deadline), deadline)
        if target.scheme == "http":
            return plain
        try:
            plain.settimeout(deadline.left())
            return self._trust.wrap_socket(plain, server_hostname=target.host)
        except ssl.SSLCertVerificationError as error:
            plain.close()
            hint = "check the address; a certificate of your own goes into the file that SSL_CERT_FILE names"
            raise Trouble(f"the certificate of {target.host} is not valid ({error.verify_message})", hint) from error
        except (OSError, ValueError) as error:
            plain.close()
            told = _words(error)
            raise Trouble(f"no encrypted connection to {target.host} ({told})", "try it later", passing=True) from error

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        return self._given_trust or ssl.create_default_context()

    def _admitted(self, target: Target, deadline: Deadline) -> list[str]:
        try:
            found = self._look_up(target.host, target.port, deadline.left())
        except TimeoutError as error:
            raise Trouble(f"looking up {target.host} took too long", "try it later", passing=True) from error
        except OSError as error:
            hint = "check the address, and whether this machine has a network"
            passing = error.errno != socket.EAI_NONAME
            raise Trouble(f"the host {target.host} is not found ({_words(error)})", hint, passing=passing) from error
        admitted = [address for address in found if self._gate.admits(address)]
        if not admitted:
            shown = ", ".join(found[:_MOST_ADDRESSES]) or "no address"
            hint = "a machine of your own network is asked only with --allow-private"
            raise Trouble(f"{target.host} is not on the public internet ({shown})", hint)
        return admitted[:_MOST_ADDRESSES]

    def _plain(self, target: Target, addresses: list[str], deadline: Deadline) -> socket.socket:
        failed: OSError = OSError("no address")
        for address in addresses:
            try:
                return socket.create_connection((address, target.port), min(self._seconds, deadline.left()))
            except OSError as error:
                failed = error
        reason = f"no connection to {target.authority} ({_words(failed)})"
        raise Trouble(reason, "try it later", passing=True) from failed


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
