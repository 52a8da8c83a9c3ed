"""How often one client may ask: a bucket of requests that fills up again as time passes."""

from __future__ import annotations

import ipaddress
import math
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from time import monotonic

_MOST_CLIENTS = 10_000


class Buckets:
    """A bucket a client; those that were not used for longest are forgotten."""

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, client: str) -> int:
        """Take one request out of the client's bucket: 0, or the seconds after which to ask again."""
        if not self._rate:
            return 0
        now = self._clock()
        with self._lock:
            left, then = self._left.pop(client, (float(self._burst), now))
            left = min(float(self._burst), left + (now - then) * self._rate)
            allowed = left >= 1
            self._left[client] = (left - allowed, now)
            if len(self._left) > _MOST_CLIENTS:
                self._left.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) / self._rate))


def client_of(address: str) -> str:
    """Who asks from an address: for IPv6 its /64, of which one client has all."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address) and not found.ipv4_mapped:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
