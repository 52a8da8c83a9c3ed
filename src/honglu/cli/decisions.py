"""A decision as a line or two for people."""

from __future__ import annotations

from collections.abc import Iterator

from honglu.cli.entry import SHORT_ID
from honglu.cli.output import harmless
from honglu.model.decision import Bearer, Decision, Subject

# Of how many claims or names a subject shows the first.
_SHOWN = 3


def decision_lines(decision: Decision, *, counts: bool = True) -> Iterator[str]:
    """What was decided, by whom and when; in parentheses where it no longer counts."""
    what = f"[{decision.id[:SHORT_ID]}] {_what(decision)} — {harmless(decision.who)}, {harmless(decision.made[:16])}"
    yield what if counts else f"({what})"
    if decision.why:
        yield f"    {harmless(decision.why)}"


def _what(decision: Decision) -> str:
    if decision.verdict == "undo":
        return f"undone: {(decision.undoes or '')[:SHORT_ID]}"
    if decision.verdict == "wrong":
        right = f", but {harmless(decision.right)}" if decision.right else ""
        value = f" is not {harmless(decision.value)}" if decision.value else " is wrong"
        return f"{decision.field} of {_subject(decision.one)}{value}{right}"
    word = "are one" if decision.verdict == "same" else "are not one"
    return f"{_subject(decision.one)} and {_subject(decision.other)} {word}"


def _subject(subject: Subject) -> str:
    shown = [_bearer(one) if isinstance(one, Bearer) else _claim(one.kind, one.date, one.article) for one in subject]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return "; ".join(shown[:_SHOWN]) + more


def _bearer(one: Bearer) -> str:
    return harmless(f"{one.name} ({one.represents})" if one.represents else one.name)


def _claim(kind: str, date: str | None, article: str) -> str:
    return harmless(f"the {kind} of {date or 'no date'} in {article}")
