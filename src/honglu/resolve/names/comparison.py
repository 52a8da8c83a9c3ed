"""What comes of comparing two names: a verdict, how sure it is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["same", "possible", "different"]
Kind = Literal["person", "state", "organization", "place"]

SAME = 0.8
POSSIBLE = 0.4


@dataclass(frozen=True, slots=True)
class Comparison:
    """How sure it is that two names are of one: `score` from 0 to 1, and the `reasons`, each a short sentence."""

    score: float
    reasons: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """`same` from 0.8 on, `possible` from 0.4 on, else `different`."""
        return "same" if self.score >= SAME else "possible" if self.score >= POSSIBLE else "different"

    def capped(self, score: float, reason: str) -> Comparison:
        """The comparison with no more than a score, for a further reason; itself where it has no more."""
        return self if self.score <= score else Comparison(score, (*self.reasons, f"{reason} → at most {score:.2f}"))

    def raised(self, by: float, reason: str) -> Comparison:
        """The comparison with a higher score, for a further reason."""
        score = min(1.0, round(self.score + by, 4))
        return Comparison(score, (*self.reasons, f"{reason} → {score:.2f}"))


def because(score: float, reason: str) -> Comparison:
    """A comparison with one reason, which tells the score."""
    return Comparison(score, (f"{reason} → {score:.2f}",))
