"""What could not be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in the input that could not be read: where it stands, why, and what to do about it.

    `file` is the path as given ("-" is standard input); `line` counts from 1, and is None where the whole file is
    meant. `reason` and `hint` are phrases without a final stop.
    """

    file: str
    line: int | None
    reason: str
    hint: str
