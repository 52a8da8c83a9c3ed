"""How the program behaves towards the sites that it asks."""

from __future__ import annotations

from dataclasses import dataclass, field

from honglu import __version__

USER_AGENT = f"honglu/{__version__} (news reader; obeys robots.txt)"
DELAY = 1.0
PAGES = 100


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost. Sizes are in bytes, times in seconds.

    `packed` bounds a body as it is sent and `unpacked` what it unpacks to, `head` the status line and headers. `total`
    bounds the time of one exchange from looking up the name to the last byte, `connect` that of one connection and
    `silence` that without a byte. `redirects` are followed at most, and a request is made `tries` times at most. `wait`
    is the longest that a site may have us wait before a request; what wants longer ends as a failure that says so.
    `whole` is the time after which nothing more is asked for one page, its redirects and waits counted in.
    """

    packed: int = 10 * 1024**2
    unpacked: int = 20 * 1024**2
    head: int = 64 * 1024
    total: float = 60.0
    connect: float = 10.0
    silence: float = 20.0
    redirects: int = 5
    tries: int = 3
    wait: float = 120.0
    whole: float = 300.0


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose.

    `user_agent` names the program to sites, and its first word is looked up in robots.txt. `delay` is the least time in
    seconds between two requests to one host; its robots.txt may ask for more. `private` are the networks (as
    "127.0.0.0/8") that may be called although they are not part of the public internet. `pages` of a feed are read at
    most, the newest; None means `PAGES`, and says what was left out. `links` is the CSS selector of the links to
    articles, for a page that is a list of them.
    """

    user_agent: str = USER_AGENT
    delay: float = DELAY
    private: tuple[str, ...] = ()
    pages: int | None = None
    links: str | None = None
    limits: Limits = field(default_factory=Limits)


EVERYWHERE = ("0.0.0.0/0", "::/0")
"""All networks, for `Settings.private`."""
