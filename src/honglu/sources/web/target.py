"""Addresses of the web, in the one form in which they are asked for."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from honglu.sources.web.trouble import Trouble

SCHEMES = ("http", "https")

_PORTS = {"http": 80, "https": 443}
_LONGEST = 8192
_SAFE = "%/:=&?~+!$,;'@()*[]|-._"
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\<>\"]")
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+")


class Target(NamedTuple):
    """What a request goes to: `host` is lower case ASCII, or an IP address without brackets; `path` has the query."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host, and the port where it is not the usual one, as the Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address, without a fragment."""
        return self.origin + self.path


def is_url(text: str) -> bool:
    """Whether a path given by a user is an address of the web."""
    return text.lower().startswith(("http://", "https://"))


def target_of(url: str) -> Target:
    """Where an address leads; raises `Trouble` for what is not plain http or https."""
    url = url.strip()
    _check_length(url)
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError as error:
        raise Trouble(f"no valid address ({error})", "check the address") from error
    if scheme not in SCHEMES:
        raise Trouble(f"an address that begins with {scheme or 'nothing'}:", "only http and https are fetched")
    if "@" in parts.netloc:
        raise Trouble("an address with a user name", "leave out what stands before the @")
    path = _quoted(parts.path) or "/"
    query = f"?{_quoted(parts.query)}" if parts.query else ""
    target = Target(scheme, _ascii(host), _PORTS[scheme] if port is None else port, path + query)
    _check_length(target.url)  # a letter beyond ASCII takes six characters or more
    return target


def _check_length(url: str) -> None:
    if len(url) > _LONGEST:
        raise Trouble(f"an address of {len(url):,} characters", f"give one of at most {_LONGEST:,}")


def joined(base: str, link: str) -> str:
    """The address that a link on the page `base` means, without a fragment; "" where it means none."""
    link = link.strip()
    if is_url(link):
        return link.partition("#")[0]
    try:
        return urljoin(base, link).partition("#")[0]
    except ValueError:
        return ""


def web_address(base: str, link: str) -> str:
    """The address of the web that a link means, in one form; "" where it leads elsewhere or nowhere."""
    try:
        return target_of(joined(base, link)).url if link.strip() else ""
    except Trouble:
        return ""


def _ascii(host: str | None) -> str:
    if not host:
        raise Trouble("an address without a host", "give it in full, as https://example.org/page")
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        name = ""
    name = name.lower().rstrip(".")
    # No zone of a link-local address, no control characters, nothing that another reader may take for another host.
    if not _HOST.fullmatch(name) or len(name) > 253:
        raise Trouble("an address whose host is no valid name", "check the address")
    return name


def _quoted(part: str) -> str:
    return quote(_FORBIDDEN.sub(lambda found: f"%{ord(found.group()):02X}", part), safe=_SAFE, errors="replace")
