"""Where a day ends later than at home, so that papers date one occasion differently."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from honglu.resolve.traces import Shape

# Fewer hours than this hardly ever move an occasion to another day.
_FAR = 5.0


def clocks_differ(one: Shape, other: Shape) -> bool:
    """Whether the occasion was so far away from where a paper is made that its day may be another there."""
    papers, states = _clocks()
    told = one.country or other.country
    where = [told] if told else sorted(one.sides | other.sides)
    homes = [papers[shape.language] for shape in (one, other) if shape.language in papers]
    return any(abs(states[place] - home) >= _FAR for place in where if place in states for home in homes)


@cache
def _clocks() -> tuple[dict[str | None, float], dict[str, float]]:
    """The clocks of the papers by language, and of the states by code, in hours ahead of Greenwich."""
    table = yaml.safe_load((files("honglu.knowledge") / "clocks.yaml").read_text(encoding="utf-8"))
    return table["papers"], {state: float(hours) for hours, states in table["states"].items() for state in states}
