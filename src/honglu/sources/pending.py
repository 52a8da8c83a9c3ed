"""A page of a file or an archive that was found, and is not read yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from honglu.model.article import Article
from honglu.sources.fault import Fault
from honglu.sources.page import read_page


@dataclass(frozen=True)
class Page:
    """The bytes of an HTML page, and what the archive that has them knows of them.

    `charset` is that of the HTTP header, `file` where the page stands, for faults; `fetched` the day on which it was
    fetched: no day of publication, but none can lie after it.
    """

    data: bytes
    file: str
    url: str | None = None
    charset: str | None = None
    fetched: date | None = None

    @cached_property
    def mark(self) -> str:
        """Names the page for good: a digest of all that its article is made of, wherever the archive lies.

        To find a page by its mark costs a thousandth of reading it, so that who has its article need not read it.
        """
        known = "\0".join(map(str, (self.url, self.charset, self.fetched))).encode("utf-8", "surrogatepass")
        return hashlib.sha256(known + b"\0" + self.data).hexdigest()[:32]

    def read(self) -> Iterator[Article | Fault]:
        """The article, or why there is none; a day of publication that cannot be is told, and left out."""
        found = self._found()
        if isinstance(found, Article) and found.published and self._too_late(found.published):
            reason = f"published {found.published} is after the day it was fetched, {self.fetched}; read without it"
            yield Fault(self.file, None, reason, "check the page's own date")
            found = replace(found, published=None)
        yield found

    def _found(self) -> Article | Fault:
        try:
            return read_page(self.data, url=self.url, charset=self.charset, file=self.file)
        except Exception as error:  # one page must not stop the thousands after it
            reason = f"the reader failed on {self.url or 'it'} ({type(error).__name__}: {error})"
            return Fault(self.file, None, reason[:300], "please report this page")

    def _too_late(self, published: date) -> bool:
        # The day where it was published begins up to fourteen hours before that of UTC.
        return self.fetched is not None and (published - self.fetched).days > 1
