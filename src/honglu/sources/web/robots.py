"""What robots.txt of a site asks for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from protego import Protego

from honglu.sources.web.clock import Clock
from honglu.sources.web.target import Target
from honglu.sources.web.trouble import Trouble

_KEPT = 24 * 3600.0
_KEPT_WHEN_AWAY = 600.0
_MOST_SITES = 5000
_MOST_BYTES = 512 * 1024  # as RFC 9309 has it, what comes after may be left unread


class Told(NamedTuple):
    """What came of asking for robots.txt: its text; that there is none; or that nobody can tell now, and `why`.

    `wait` are the seconds after which the site says that it can.
    """

    state: Literal["text", "none", "away"]
    text: str = ""
    why: str = ""
    wait: float | None = None


@dataclass(slots=True)
class _Site:
    told: Told
    rules: Protego
    until: float


class Robots:
    """The rules of sites, asked for when first needed and then kept for a day.

    `ask` gets robots.txt of a target's site. A site without one allows all; one that cannot say now is not asked for
    pages until it can.
    """

    def __init__(self, user_agent: str, ask: Callable[[Target], Told], clock: Clock) -> None:
        self._name = robot_name(user_agent)
        self._ask = ask
        self._clock = clock
        self._sites: dict[str, _Site] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def delay(self, target: Target) -> float:
        """Seconds between requests that the site asks for; raises `Trouble` where it does not want the page asked for.

        0 where it asks for nothing.
        """
        site = self._site(target)
        if site.told.state == "away":
            reason = f"nobody knows whether the page may be asked for: no {target.origin}/robots.txt ({site.told.why})"
            raise Trouble(reason, "try it later", passing=True, wait=site.told.wait)
        if not site.rules.can_fetch(target.url, self._name):
            hint = f"leave it out; the rules are those for {self._name} in {target.origin}/robots.txt"
            raise Trouble("the site's robots.txt does not allow it", hint)
        rate = site.rules.request_rate(self._name)
        return max(site.rules.crawl_delay(self._name) or 0.0, rate.seconds / rate.requests if rate else 0.0)

    def _site(self, target: Target) -> _Site:
        with self._guard:
            lock = self._locks.setdefault(target.origin, threading.Lock())
        with lock:  # who comes while robots.txt is asked for waits for it
            return self._known_site(target)

    def _known_site(self, target: Target) -> _Site:
        known = self._sites.get(target.origin)
        now = self._clock.monotonic()
        if known and now < known.until:
            return known
        if len(self._sites) >= _MOST_SITES:
            self._sites.clear()
        told = self._ask(target)
        kept = max(told.wait or 0.0, _KEPT_WHEN_AWAY) if told.state == "away" else _KEPT
        site = _Site(told, Protego.parse(told.text), self._clock.monotonic() + min(kept, _KEPT))
        self._sites[target.origin] = site
        return site


def robots_text(body: bytes) -> str:
    """The text of a robots.txt, as far as it is read."""
    return body[:_MOST_BYTES].decode("utf-8-sig", "replace")


def robot_name(user_agent: str) -> str:
    """What of a user agent string is looked up in robots.txt: its first name; all of one that poses as a browser."""
    name = user_agent.replace("/", " ").partition(" ")[0]
    return user_agent if not name or name.lower() == "mozilla" else name
