"""What a site answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9._:+-]{1,40})""", re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]{0,500}"')
_DATE = re.compile(r"[A-Za-z0-9,:+ -]{10,60}")


@dataclass(frozen=True, slots=True)
class Validators:
    """What a site calls the state of a page, so that it can say whether it changed: ETag and Last-Modified.

    They are kept as they came, and given back with the next request for the same address.
    """

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The headers that ask for the page only if it changed; what is no valid validator is left out."""
        headers = {}
        if self.etag and _TAG.fullmatch(self.etag):
            headers["If-None-Match"] = self.etag
        if self.modified and _DATE.fullmatch(self.modified):
            headers["If-Modified-Since"] = self.modified
        return headers


UNKNOWN = Validators()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its status, its headers (names in lower case), and its body, unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """As "text/html", in lower case; "" where it is not told."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """The charset of the Content-Type header."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found.group(1) if found else None

    @property
    def validators(self) -> Validators:
        """The state of the page, as far as the site tells it."""
        tag, modified = self.headers.get("etag"), self.headers.get("last-modified")
        return Validators(
            tag if tag and _TAG.fullmatch(tag) else None,
            modified if modified and _DATE.fullmatch(modified) else None,
        )


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched: the bytes, from where they came in the end, and what the site says of them.

    `moved` is the address at which to ask from now on, where the site says that it moved for good.
    """

    url: str
    body: bytes
    media_type: str
    charset: str | None
    validators: Validators
    moved: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The page is as it was when its validators were given."""

    url: str
    validators: Validators
    moved: str | None = None
