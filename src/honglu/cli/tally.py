"""What became of the articles of a run, as it goes and together."""

from __future__ import annotations

from collections import Counter

import click

from honglu.cli.output import harmless
from honglu.cli.progress import Progress
from honglu.cli.skips import Skips, in_language
from honglu.ledger import Outcome


class Tally:
    """Counts outcomes and, if `verbose`, tells each on stdout; the failed are faults, and told as such."""

    def __init__(self, progress: Progress, *, verbose: bool) -> None:
        self._counts: Counter[str] = Counter()
        self._progress = progress
        self._verbose = verbose
        self.skips = Skips()
        self.contacts = 0

    def __getitem__(self, became: str) -> int:
        """How many articles became so."""
        return self._counts[became]

    @property
    def known(self) -> int:
        """How many articles the ledger has now, read by this run or before."""
        return self["new"] + self["read again"] + self["unchanged"]

    @property
    def only_skips(self) -> bool:
        """Whether there were articles, and none of them could be read."""
        return bool(self.skips) and not self.known

    def add(self, outcome: Outcome) -> None:
        """One more."""
        self._counts[outcome.became] += 1
        self.contacts += outcome.contacts
        self._progress.step(outcome.contacts)
        if outcome.became == "skipped":
            self.skips.add(outcome.language)
        if self._verbose and outcome.became != "failed":
            click.echo(_line(outcome))


def _line(outcome: Outcome) -> str:
    told = in_language(outcome.language) if outcome.became == "skipped" else f"contacts: {outcome.contacts}"
    return f"{outcome.became}: {harmless(outcome.article)}, {told}"
