"""What a server is told when it starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from honglu.web.access.store import beside
from honglu.web.access.times import now

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Names of the machine itself."""

RATE = 20.0
"""Requests a second that one address may make in the long run."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to serve which ledger.

    `access` is the file of users (by default beside the ledger). `hosts` are the names that it answers to besides those
    of the machine itself. `closed` lets nobody read who is not logged in. `behind_tls` says that the browser speaks
    https to a proxy before this server. `rate` is how many requests a second one address may make for long, and
    `burst` how many at once; 0 sets no limit.
    """

    ledger: Path
    access: Path | None = None
    hosts: frozenset[str] = frozenset()
    closed: bool = False
    behind_tls: bool = False
    rate: float = RATE
    burst: int = 200
    clock: Callable[[], datetime] = now

    @property
    def access_file(self) -> Path:
        """The file of users."""
        return self.access or beside(self.ledger)

    @property
    def names(self) -> frozenset[str]:
        """All names that the server answers to, in lower case."""
        return LOOPBACK | {host.lower() for host in self.hosts}
