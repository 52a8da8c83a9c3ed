"""What the watch tells of itself."""

from __future__ import annotations

from typing import Literal, Protocol

Level = Literal["debug", "info", "warning", "error"]
LEVELS: tuple[Level, ...] = ("debug", "info", "warning", "error")


class Log(Protocol):
    """Takes one action at a time; whoever writes it makes what came from sites harmless."""

    def __call__(self, level: Level, action: str, **fields: object) -> None:
        """Note an action."""
