"""The test site as a fixture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.site.server import Site
from tests.site.simulated import SimulatedClock


@pytest.fixture
def clock() -> SimulatedClock:
    return SimulatedClock()


@pytest.fixture
def site(clock: SimulatedClock) -> Iterator[Site]:
    """An empty site, whose log tells simulated time."""
    with Site(clock=clock) as running:
        yield running
