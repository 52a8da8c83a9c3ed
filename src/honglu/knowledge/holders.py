"""Who held which office when: tells for whom a person of a known name acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

TOP_OFFICES = {"head_of_state", "head_of_government", "party_leader"}
FAMILY_FIRST = {"CN", "TW", "HK", "KP", "KR", "JP", "VN"}  # where the press calls people by the first word of the name
REMEMBERED = 4  # years
NO_SHORT = {"VN"}  # where it calls them by their given name, which many share


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held by a person for a state or organization; months as YYYY-MM, `until` empty while in office."""

    code: str
    office: str
    since: str
    until: str

    def covers(self, day: date) -> bool:
        """Whether the office was held on that day, as far as months tell."""
        month = day.isoformat()[:7]
        return (self.since or "0000") <= month and (not self.until or month[: len(self.until)] <= self.until)

    def lately(self, day: date) -> bool:
        """Whether the office was left within the years in which the press still calls its holder by one name."""
        return bool(self.until) and 0 <= day.year - int(self.until[:4]) <= REMEMBERED


class Holders:
    """Tenures by the words of a name, full or short; short names that are words of the language are left out."""

    def __init__(
        self,
        rows: Iterable[tuple[str, Tenure]],
        *,
        words: Callable[[str], tuple[str, ...]],
        is_word: Callable[[str], bool],
    ) -> None:
        self._full: dict[str, list[Tenure]] = {}
        self._short: dict[str, list[Tenure]] = {}
        for name, tenure in rows:
            parts = words(name)
            table = self._full if len(parts) > 1 else self._short
            table.setdefault(" ".join(parts), []).append(tenure)
            if len(parts) > 1 and tenure.office in TOP_OFFICES and tenure.code not in NO_SHORT:
                short = parts[0] if tenure.code in FAMILY_FIRST else parts[-1]
                self._short.setdefault(short, []).append(tenure)
        self._short = {name: tenures for name, tenures in self._short.items() if not is_word(name)}

    @property
    def names(self) -> Iterable[str]:
        """Every name that may be known, its words joined by spaces."""
        return (*self._full, *self._short)

    def code_of(self, name: str, day: date | None) -> str | None:
        """The state or organization that a person of this name acts for, or None when it is unknown or unsure.

        `name` is the words of a name joined by spaces. A short name counts only for who is in office that day or
        left it lately.
        """
        if name in self._full:
            return _one(self._full[name], day)
        tenures = self._short.get(name, ())
        if day is None:
            return None
        held = [t for t in tenures if t.covers(day)] or [t for t in tenures if t.lately(day)]
        codes = {t.code for t in held}
        return codes.pop() if len(codes) == 1 else None


def _one(tenures: list[Tenure], day: date | None) -> str | None:
    held = [t for t in tenures if day and t.covers(day)] or tenures
    codes = {t.code for t in held}
    return codes.pop() if len(codes) == 1 else None


@cache
def read_rows() -> tuple[tuple[str, Tenure], ...]:
    """The rows of holders.tsv, one for each form of a name."""
    text = (resources.files("honglu.knowledge") / "holders.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]
    return tuple(row for fields in lines[1:] for row in _forms(dict(zip(lines[0], fields, strict=True))))


def _forms(fields: Mapping[str, str]) -> Iterable[tuple[str, Tenure]]:
    tenure = Tenure(fields["code"], fields["office"], fields["from"], fields["to"])
    for form in (fields["name"], *filter(None, fields["other_forms"].split("|"))):
        yield form, tenure
