"""The day a page was published, as the page writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from honglu.sources.page_body import Region
from honglu.sources.page_meta import Meta
from honglu.sources.page_rules import PageRules

_NAMES = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
    "article.published",
    "article:published",
    "dc.date",
    "published_at",
)
_YEAR = r"((?:19|20)\d\d)"
_YMD = re.compile(rf"(?<!\d){_YEAR}\s?[-./年년]\s?(\d{{1,2}})\s?[-./月월]\s?(\d{{1,2}})(?!\d)")
_DENSE = re.compile(rf"(?<!\d){_YEAR}(\d\d)(\d\d)(?!\d{{3}})")
_DMY = re.compile(rf"(?<!\d)(\d{{1,2}})[-./](\d{{1,2}})[-./]{_YEAR}(?!\d)")
_WORDED = re.compile(rf"(?<!\d)(\d{{1,2}})\s+[^\W\d_]{{2,6}}\s+(\d{{1,2}})\s*,?\s+[^\W\d_]{{2,6}}\s+{_YEAR}(?!\d)")
_UTC = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*\Z")
_IN_URL = re.compile(
    rf"/{_YEAR}[-/]?(\d\d)[-/]?(\d\d)(?!\d)|/{_YEAR}/([a-z]{{3}})/(\d\d)/|(?<!\d){_YEAR}(\d\d)(\d\d)\d{{4,}}"
)
_DAY = timedelta(days=1)
_LONGEST_LABEL = 60
_MOST_AFTER = 5
_LONGEST = 200  # characters of a date, with all that stands in its element


def published_of(meta: Meta, region: Region, url: str | None, language: str | None, rules: PageRules) -> date | None:
    """The local day of publication.

    Metadata decide; where they give the time as UTC, the day that the page shows, if it is the one before or after:
    it is the day the article calls today. Without metadata, the earliest day that is shown beside the headline, as the
    others are of changes; last the day in the address.
    """
    told = (meta.linked.published, *(meta.named.get(name) for name in _NAMES), region.time)
    for written in filter(None, told):
        day = day_in(written, language, rules)
        if day and _UTC.search(written.strip()):
            shown = _shown(region, language, rules)
            near = [other for other in shown if abs(other - day) == _DAY]
            return near[0] if near and day not in shown else day
        if day:
            return day
    return min(_shown(region, language, rules), default=None) or _in_url(url or meta.canonical or "", rules)


def day_in(written: str, language: str | None, rules: PageRules) -> date | None:
    """The first day that is written out in some words; None where no form is known, or it may be two days."""
    return next(_days_in(written[:_LONGEST], language, rules), None)


def _shown(region: Region, language: str | None, rules: PageRules) -> list[date]:
    """The days in the lines beside the headline, else in those right under the article, in order of time."""
    for lines in (region.before, region.after[:_MOST_AFTER], region.body[-2:]):
        labels = [line for line in lines if len(line) <= _LONGEST_LABEL]
        days = {day for line in labels for day in _days_in(line, language, rules)}
        if days:
            return sorted(days)
    return []


def _days_in(written: str, language: str | None, rules: PageRules) -> Iterator[date]:
    for word, year, month, day in _eras(rules).findall(written):
        yield from _valid(int(year) + rules.eras[word.lower()], int(month), int(day))
    for year, month, day in (*_YMD.findall(written), *_DENSE.findall(written)):
        yield from _valid(int(year), int(month), int(day))
    for first, second, year in (*_DMY.findall(written), *_WORDED.findall(written)):
        yield from _in_some_order(int(first), int(second), int(year), language)
    for match in _months(rules).finditer(written):
        month = rules.months[(match["m1"] or match["m2"]).lower()]
        yield from _valid(int(match["y1"] or match["y2"]), month, int(match["d1"] or match["d2"]))


def _in_some_order(first: int, second: int, year: int, language: str | None) -> Iterator[date]:
    """Day and month, in whichever order is possible; English pages write both."""
    if second > 12:
        yield from _valid(year, first, second)
    elif first > 12 or first == second or language != "en":
        yield from _valid(year, second, first)


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


@cache
def _eras_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"({'|'.join(words)})\s?(\d{{1,3}})\s?[.년年]\s?(\d{{1,2}})\s?[.월月]\s?(\d{{1,2}})", re.IGNORECASE
    )


@cache
def _months_of(words: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(sorted(words, key=len, reverse=True))
    behind = rf"(?<!\d)(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s,-]+(?P<m1>{names})\b[.,]?[\s,-]+(?P<y1>(?:19|20)\d\d)"
    before = rf"\b(?P<m2>{names})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)"
    return re.compile(f"{behind}|{before}", re.IGNORECASE)


def _eras(rules: PageRules) -> re.Pattern[str]:
    return _eras_of(tuple(rules.eras))


def _months(rules: PageRules) -> re.Pattern[str]:
    return _months_of(tuple(rules.months))


def _in_url(url: str, rules: PageRules) -> date | None:
    for match in _IN_URL.finditer(url[:2000]):
        year, month, day = (part for part in match.groups() if part)
        number = rules.months.get(month, 0) if month.isalpha() else int(month)
        found = next(_valid(int(year), number, int(day)), None)
        if found:
            return found
    return None
