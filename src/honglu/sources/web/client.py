"""Fetching pages of sites that are not trusted, in a way that sites can bear."""

from __future__ import annotations

import random
import ssl
from collections.abc import Callable, Mapping
from contextlib import closing

from honglu.sources.web.answer import UNKNOWN, Answer, Page, Unchanged, Validators
from honglu.sources.web.clock import Clock, Deadline, SystemClock
from honglu.sources.web.connection import Connector, Resolve, resolve
from honglu.sources.web.exchange import exchange
from honglu.sources.web.gate import Gate
from honglu.sources.web.pace import Pace
from honglu.sources.web.patience import BUSY, back_off, told_wait
from honglu.sources.web.robots import Robots, Told, robots_text
from honglu.sources.web.settings import Settings
from honglu.sources.web.target import Target, joined, target_of
from honglu.sources.web.trouble import BodyTrouble, Failure, Trouble, failure
from honglu.sources.web.unpacking import ACCEPTED

_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json;q=0.9,*/*;q=0.5"
_MOVED = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_ABSENT = range(400, 500)


class Client:
    """Fetches one page at a time; threads may share it, and hosts are then still asked one request at a time.

    Nothing of a site is trusted: see `Limits` and `Gate`. Its robots.txt is obeyed, also where it redirects to.

    Args:
        settings: what the user chose.
        clock: the time in which delays, pauses and what is cached count.
        look_up: the addresses of hosts.
        trust: which certificates are valid; by default those that the system trusts.
        chance: a number from 0 to 1, to spread what is tried again.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        clock: Clock | None = None,
        look_up: Resolve = resolve,
        trust: ssl.SSLContext | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._settings = settings or Settings()
        self._limits = self._settings.limits
        self._clock = clock or SystemClock()
        self._chance = chance
        self._connector = Connector(Gate(self._settings.private), look_up, trust, self._limits.connect)
        self._pace = Pace(self._clock, self._limits.wait)
        self._robots = Robots(self._settings.user_agent, self._robots_of, self._clock)

    def fetch(self, url: str, known: Validators = UNKNOWN) -> Page | Unchanged | Failure:
        """What is at an address, or whether it is as it was when its validators were `known`. Raises nothing."""
        try:
            return self._fetch(url, known)
        except Trouble as trouble:
            return failure(url, trouble)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Failure | None:
        """Send a message to an address that the user gave; None where the site took it (status 2xx). Raises nothing.

        The limits, the pace, and which machines may be called are those of `fetch`. robots.txt speaks of pages and is
        not asked; redirects are not followed: who moves a message elsewhere may be anybody.
        """
        try:
            self._post(target_of(url), body, headers)
        except Trouble as trouble:
            return failure(url, trouble)
        return None

    def _post(self, target: Target, body: bytes, headers: Mapping[str, str]) -> None:
        answer = self._ask(target, self._settings.delay, headers=headers, sent=body)
        if answer.status in _MOVED:
            raise Trouble(f"it redirects (status {answer.status})", "give the address where it ends")
        if answer.status not in range(200, 300):
            told = told_wait(answer.headers.get("retry-after"), self._clock.now())
            passing = answer.status in BUSY or answer.status >= 500
            raise Trouble(f"it answers with status {answer.status}", "check the address", passing=passing, wait=told)

    def _fetch(self, url: str, known: Validators) -> Page | Unchanged:
        target, moved, for_good, seen = target_of(url), None, True, set[str]()
        end = self._clock.monotonic() + self._limits.whole
        while True:
            seen.add(target.url)
            answer = self._ask_patiently(target, known, end)
            if answer.status not in _MOVED:
                return _outcome(target, answer, known, moved)
            for_good = for_good and answer.status in _FOR_GOOD
            target = self._redirected(target, answer, seen)
            moved = target.url if for_good else moved

    def _redirected(self, target: Target, answer: Answer, seen: set[str]) -> Target:
        location = answer.headers.get("location")
        if not location:
            raise Trouble("it redirects to nowhere", "check the address in a browser")
        try:
            there = target_of(joined(target.url, _characters(location)))
        except Trouble as trouble:
            raise Trouble(f"it redirects to {trouble.reason}", "leave it out") from trouble
        if there.url in seen:
            raise Trouble("it redirects in a circle", "check the address in a browser: it may want cookies")
        if len(seen) > self._limits.redirects:
            raise Trouble(f"it redirects more than {self._limits.redirects} times", "give the address where it ends")
        return there

    def _ask_patiently(self, target: Target, known: Validators, end: float) -> Answer:
        """One answer that is not "busy", after as many tries as it takes and as there may be before `end`."""
        delay = max(self._settings.delay, self._robots.delay(target))
        for attempt in range(1, self._limits.tries + 1):
            if self._clock.monotonic() > end:
                raise Trouble("it took too long with all redirects and tries", "try it later", passing=True)
            last = attempt == self._limits.tries
            try:
                answer = self._ask(target, delay, known)
            except Trouble as trouble:
                if last or not trouble.passing or trouble.wait is not None:
                    raise
                self._pace.pause(target.host, back_off(attempt, self._chance()))
                continue
            if answer.status not in BUSY:
                return answer
            self._be_patient(target, answer, attempt, 0.0 if last else end)
        raise AssertionError("the last try returns or raises")

    def _be_patient(self, target: Target, answer: Answer, attempt: int, end: float) -> None:
        """Let a busy site alone for as long as it wants; raises `Trouble` where that is too long, or beyond `end`."""
        told = told_wait(answer.headers.get("retry-after"), self._clock.now())
        pause = back_off(attempt, self._chance()) if told is None else told
        self._pace.pause(target.host, pause)
        if pause > self._limits.wait or self._clock.monotonic() + pause > end:
            when = "later" if told is None else f"after {told:.0f} seconds"
            raise Trouble(f"the site is busy (status {answer.status})", f"try it {when}", passing=True, wait=told)

    def _ask(
        self,
        target: Target,
        delay: float,
        known: Validators = UNKNOWN,
        *,
        headers: Mapping[str, str] | None = None,
        sent: bytes | None = None,
    ) -> Answer:
        """One request, in its turn."""
        fields = {
            "User-Agent": self._settings.user_agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": ACCEPTED,
            **known.headers(),
            **(headers or {}),
        }
        with self._pace.turn(target.host, delay):
            deadline = Deadline(self._limits.total, self._limits.silence)
            with closing(self._connector.connect(target, deadline)) as sock:
                return exchange(sock, target, fields, self._limits, deadline, sent=sent)

    def _robots_of(self, target: Target) -> Told:
        """robots.txt of a site, asked for once: it is not there, or it is not to be had now, or here it is."""
        target, seen = target._replace(path="/robots.txt"), set[str]()
        try:
            while True:
                seen.add(target.url)
                answer = self._ask(target, self._settings.delay)
                if answer.status not in _MOVED:
                    break
                target = self._redirected(target, answer, seen)
        except Trouble as trouble:
            # Rules that are there and cannot be read must not count as none.
            there = trouble.passing or isinstance(trouble, BodyTrouble)
            return Told("away", why=trouble.reason, wait=trouble.wait) if there else Told("none")
        if answer.status == 200:
            return Told("text", robots_text(answer.body))
        if answer.status in _ABSENT and answer.status not in BUSY:
            return Told("none")
        wait = told_wait(answer.headers.get("retry-after"), self._clock.now())
        if wait:
            self._pace.pause(target.host, wait)
        return Told("away", why=f"status {answer.status}", wait=wait)


def _characters(location: str) -> str:
    """An address out of a header; many sites write theirs in UTF-8, as it must not be."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _outcome(target: Target, answer: Answer, known: Validators, moved: str | None) -> Page | Unchanged:
    if answer.status == 304 and known != UNKNOWN:
        # A site may tell new validators with "unchanged"; what it does not tell stays.
        told = answer.validators
        return Unchanged(target.url, Validators(told.etag or known.etag, told.modified or known.modified), moved)
    if answer.status != 200:
        raise _refused(answer.status)
    return Page(target.url, answer.body, answer.media_type, answer.charset, answer.validators, moved)


def _refused(status: int) -> Trouble:
    match status:
        case 404 | 410:
            return Trouble(f"there is no such page (status {status})", "check the address")
        case 401 | 402 | 403 | 407 | 451:
            return Trouble(f"the site does not give it to us (status {status})", "leave it out, or ask the site")
        case _:
            return Trouble(f"the site answers with status {status}", "check the address", passing=status >= 500)
