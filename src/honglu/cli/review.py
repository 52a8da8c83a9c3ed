"""`honglu review`: what the program is not sure of, pair by pair, for a person to decide."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import click

from honglu.cli.layout import page_width
from honglu.cli.options import ledger_option, told
from honglu.cli.pairs import contact_pair, name_pair
from honglu.ledger import Reader, UnsureContacts, UnsureNames, read_from, write_to
from honglu.model.decision import Decision
from honglu.query.deciding import Judge, on_contacts, on_names

Unsure = UnsureContacts | UnsureNames

_EPILOG = """\b
Keys: s  one and the same       d  not the same
      l  later                  q  stop here
\b
Examples:
  honglu review
  honglu review --list --limit 50        only show what is unsure
  honglu review --of names
"""


@click.command("review", epilog=_EPILOG, short_help="Go through what the program is not sure of.")
@click.option("--of", type=click.Choice(["contacts", "names"]), help="Only this; by default contacts, then names.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="So many pairs of each at most.")
@click.option("--list", "listed", is_flag=True, help="Show the pairs, ask nothing.")
@click.option("--who", envvar="HONGLU_WHO", show_envvar=True, default=getpass.getuser, help="Who decides.")
@ledger_option
def command(of: Literal["contacts", "names"] | None, limit: int, who: str, ledger: Path, *, listed: bool) -> None:
    """Show pairs that may be one, the most valuable first, with the evidence of both, and ask: same, not same, later.

    What is decided is kept at once, and never asked again.
    """
    with told(), read_from(ledger) as reader:
        pairs = list(_pairs(reader, of, limit))
    left = len(pairs)
    for number, pair in enumerate(pairs, 1):
        click.echo(f"{click.style(f'{number} of {len(pairs)}', bold=True)}\n" + "\n".join(_shown(pair)))
        if not listed:
            answer = _asked()
            if answer == "q":
                break
            left -= _kept(ledger, pair, answer, who)
        click.echo()
    click.echo(f"unsure: {left}" if pairs else f"nothing in {ledger} is unsure")


def _pairs(reader: Reader, of: str | None, limit: int) -> Iterator[Unsure]:
    if of != "names":
        yield from reader.unsure_contacts(limit)
    if of != "contacts":
        yield from reader.unsure_names(limit)


def _shown(pair: Unsure) -> list[str]:
    return contact_pair(pair, page_width()) if isinstance(pair, UnsureContacts) else name_pair(pair)


def _asked() -> str:
    return str(click.prompt("same, different, later, quit", type=click.Choice(["s", "d", "l", "q"]), default="l"))


def _kept(ledger: Path, pair: Unsure, answer: str, who: str) -> bool:
    """Keep the answer as a decision; false where it is to be asked again later."""
    if answer == "l":
        return False
    verdict: Literal["same", "different"] = "same" if answer == "s" else "different"
    judge = Judge(who, datetime.now(UTC).isoformat(timespec="milliseconds"))
    make: Callable[[], Decision] = (
        (lambda: on_contacts(pair, verdict, judge))
        if isinstance(pair, UnsureContacts)
        else (lambda: on_names(pair, verdict, judge))
    )
    with told(), write_to(ledger) as writer:
        return writer.decide(make())
