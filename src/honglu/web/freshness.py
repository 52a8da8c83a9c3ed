"""Whether an answer can have changed: the state of the ledger's file, and the whole question, in one tag."""

from __future__ import annotations

import hashlib

from honglu import __version__


def tag(state: str, *question: str) -> str:
    """The ETag of the answer to a question that this version gives from that ledger."""
    told = "\0".join((__version__, state, *question))
    return f'W/"{hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]}"'


def holds(tags: str | None, known: str) -> bool:
    """Whether a header If-None-Match names the tag."""
    return tags is not None and known in map(str.strip, tags.split(","))
