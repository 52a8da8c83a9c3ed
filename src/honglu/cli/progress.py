"""A running count on a terminal, and nothing anywhere else."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType

import click

_EVERY = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """Counts articles and contacts on stderr while that is a terminal.

    Messages go through `say`, so that each stands on a line of its own.
    """

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._articles = self._contacts = 0
        self._drawn = 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def step(self, contacts: int) -> None:
        """One more article is done, with so many contacts."""
        self._articles += 1
        self._contacts += contacts
        if self._shown and monotonic() - self._drawn >= _EVERY:
            self._drawn = monotonic()
            click.echo(f"{_CLEAR}{self._articles:,} articles, {self._contacts:,} contacts", nl=False, err=True)

    def say(self, message: str) -> None:
        """A message on stderr, on a line of its own."""
        self._clear()
        click.echo(message, err=True)

    def _clear(self) -> None:
        if self._shown:
            click.echo(_CLEAR, nl=False, err=True)
