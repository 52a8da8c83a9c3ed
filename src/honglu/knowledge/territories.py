"""States and territories as other data sets name and number them, and the regions they lie in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Territory:
    """A state or territory; `fips` and `cow` are null where the lists that give them leave it out."""

    code: str
    name: str
    iso3: str
    region: str
    subregion: str
    fips: str | None = None
    cow: int | None = None


def territory(code: str | None) -> Territory | None:
    """The territory of an ISO 3166-1 alpha-2 code; null for the acronym of an organization."""
    return territories().get(code) if code else None


@cache
def territories() -> dict[str, Territory]:
    """All of them, by code."""
    text = (files("honglu.knowledge") / "territories.yaml").read_text(encoding="utf-8")
    table = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # a safe loader
    region = {sub: name for name, subs in table["regions"].items() for sub in subs}
    return {
        code: Territory(code=code, region=region[row["subregion"]], **row) for code, row in table["territories"].items()
    }
