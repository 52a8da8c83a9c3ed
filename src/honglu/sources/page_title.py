"""The headline of a page, and the outlet that its title names behind it."""

from __future__ import annotations

import re

from honglu.sources.page_body import Region
from honglu.sources.page_meta import Meta

_SHORTEST = 6
_LEAST_SHARE = 0.3  # of the title of the page: a shorter heading is a logo, or a section
_PARTING = re.compile(r"\s+[|｜–—-]\s+|\s*[|｜_]\s*|-{2}|\s*::\s*")
_PARTED = re.compile(r"\s*(?:[|｜_–—-]|::)")
_LONGEST_OUTLET = 40


def title_of(meta: Meta, region: Region) -> str | None:
    """The headline as the page shows it, else as its metadata has it, without what is put behind it there."""
    told = [title for title in (meta.linked.headline, meta.first("og:title", "articletitle", "twitter:title")) if title]
    known = told + ([meta.title] if meta.title else [])
    if region.heading and any(_begins(title, region.heading) for title in known):
        return region.heading
    shown = [line for line in (*region.before, *region.body[:3]) if any(_begins(title, line) for title in known)]
    if shown:
        return max(shown, key=len)
    if told:
        return _PARTING.split(told[0])[0] if told[0] != meta.linked.headline else told[0]
    return region.heading or (_PARTING.split(meta.title)[0] or None if meta.title else None)


def outlet_behind(meta: Meta, title: str | None) -> str | None:
    """What the title of the page names last, behind the headline; None where it has nothing there."""
    whole = meta.title or ""
    if not title or not whole.startswith(title) or len(whole) == len(title):
        return None
    parts = [part.strip() for part in re.split(r"[|｜_–—-]+|::", whole[len(title) :]) if part.strip()]
    return parts[-1] if parts and len(parts[-1]) <= _LONGEST_OUTLET else None


def _begins(title: str, line: str) -> bool:
    """Whether a title of the page is a line, or the line and something set apart behind it."""
    if not title.startswith(line) or len(line) < _SHORTEST:
        return False
    rest = title[len(line) :]
    return not rest or (
        len(line) >= _LEAST_SHARE * len(title) and (rest[0].isspace() or _PARTED.match(rest) is not None)
    )
