"""Each reader on a few hundred broken inputs, always the same; `make fuzz` looks on for as long as it is let."""

from __future__ import annotations

import faulthandler
from itertools import chain

import pytest

from tests.fuzz.targets import TARGETS

STANDS_STILL = 120  # seconds after which the run ends, and tells where it stands


@pytest.mark.parametrize("name", TARGETS)
def test_no_broken_input_stops_a_reader(name: str) -> None:
    target = TARGETS[name]
    for number, data in enumerate(chain(target.inputs(100), target.endless(2000))):
        faulthandler.dump_traceback_later(STANDS_STILL, exit=True)
        try:
            target.read(data)
        except Exception as error:
            raise AssertionError(f"{name}: input {number}: {data[:2000]!r}") from error
        finally:
            faulthandler.cancel_dump_traceback_later()
