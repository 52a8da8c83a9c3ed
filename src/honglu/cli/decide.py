"""`honglu decide`: a person's word on what the program made of the articles."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from honglu.cli.decisions import decision_lines
from honglu.cli.options import ledger_option, told
from honglu.cli.output import json_line
from honglu.ledger import LedgerError, Reader, read_from, write_to
from honglu.model.decision import Decision
from honglu.model.decision_codec import decision_from_json, decision_to_json
from honglu.query import deciding
from honglu.query.deciding import Fault, Judge
from honglu.resolve.correcting import FIELDS
from honglu.resolve.decisions import live

_EPILOG = """\b
Examples:
  honglu decide same 3f2a91c0 77b01d2e --why "one reception, two papers"
  honglu decide different 3f2a91c0 vov-2024-03-22     that article speaks of another occasion
  honglu decide wrong 3f2a91c0 date --right 2024-03-21
  honglu decide wrong 3f2a91c0 contact                it is no contact at all
  honglu decide undo 5d0c
  honglu decide export decisions.jsonl
\b
Decisions outlive the articles being read again by a newer version. They are never changed or lost, only undone.
"""

_WHO = click.option(
    "--who", envvar="HONGLU_WHO", show_envvar=True, default=getpass.getuser, help="Who decides; by default you."
)
_WHY = click.option("--why", default="", help="The reason, for those who come after.")


@click.group("decide", epilog=_EPILOG, short_help="Say that two are one, or not, or that a field is wrong.")
def command() -> None:
    """Decide what the program could not, or got wrong: each decision is kept with who made it, when and why.

    Contacts, actors, articles and decisions go by their ids, or as much of their beginnings as no other has.
    """


def _signed(function: Callable[..., None]) -> Callable[..., None]:
    """Add --who, --why and --ledger."""
    return _WHO(_WHY(ledger_option(function)))


@command.command("same")
@click.argument("one")
@click.argument("other")
@_signed
def same(one: str, other: str, who: str, why: str, ledger: Path) -> None:
    """ONE and OTHER, contacts or actors, are one occasion or one person."""
    _decide(ledger, lambda reader: deciding.same(reader, one, other, _judge(who, why)))


@command.command("different")
@click.argument("one")
@click.argument("other")
@_signed
def different(one: str, other: str, who: str, why: str, ledger: Path) -> None:
    """ONE and OTHER are not one; OTHER may be an article that tells of another occasion than the contact ONE."""
    _decide(ledger, lambda reader: deciding.different(reader, one, other, _judge(who, why)))


@command.command("wrong")
@click.argument("contact")
@click.argument("field", type=click.Choice(FIELDS))
@click.argument("value", required=False)
@click.option("--right", help="What is right; without it the field is unknown.")
@_signed
def wrong(contact: str, field: str, value: str | None, right: str | None, **signed: Any) -> None:
    """FIELD of CONTACT is not VALUE (by default the value shown)."""
    judge = _judge(signed["who"], signed["why"])
    _decide(signed["ledger"], lambda reader: deciding.wrong(reader, contact, Fault(field, value, right), judge))


@command.command("undo")
@click.argument("decision")
@_signed
def undo(decision: str, who: str, why: str, ledger: Path) -> None:
    """DECISION no longer counts; undoing an undoing brings it back."""
    _decide(ledger, lambda reader: deciding.undo(reader.decisions(), decision, _judge(who, why)))


@command.command("list")
@ledger_option
def list_them(ledger: Path) -> None:
    """Tell the decisions in order of time, those that no longer count in parentheses."""
    with told(), read_from(ledger) as reader:
        made = reader.decisions()
    counting = {one.id for one in live(made)}
    for one in made:
        click.echo("\n".join(decision_lines(one, counts=one.verdict == "undo" or one.id in counting)))


@command.command("export")
@click.argument("file", type=click.File("w", encoding="utf-8"), default="-")
@ledger_option
def export(file: Any, ledger: Path) -> None:
    """Write all decisions to FILE (by default to the terminal), one a line, as JSON."""
    with told(), read_from(ledger) as reader:
        for one in reader.decisions():
            file.write(json_line(decision_to_json(one)) + "\n")


@command.command("import")
@click.argument("file", type=click.File("r", encoding="utf-8"))
@ledger_option
@click.pass_context
def take_in(ctx: click.Context, file: Any, ledger: Path) -> None:
    """Take in the decisions in FILE, as `export` writes them; those that are there already change nothing."""
    new = faults = 0
    with told(), write_to(ledger) as writer:
        for number, found in _read(file):
            if isinstance(found, Decision):
                new += writer.decide(found)
            else:
                faults += 1
                click.echo(f"{file.name}:{number}: {found}", err=True)
    click.echo(f"decisions: {new} new; faults: {faults}")
    ctx.exit(1 if faults else 0)


def _read(lines: Iterator[str]) -> Iterator[tuple[int, Decision | str]]:
    """Each line's decision, or what is wrong with the line."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield number, decision_from_json(json.loads(line))
            except (ValueError, AttributeError) as error:
                yield number, f"{error}: left out"


def _judge(who: str, why: str) -> Judge:
    return Judge(who, datetime.now(UTC).isoformat(timespec="milliseconds"), why)


def _decide(ledger: Path, make: Callable[[Reader], Decision]) -> None:
    with told():
        with read_from(ledger) as reader:
            made = make(reader)
        with write_to(ledger) as writer:
            if not writer.decide(made):
                raise LedgerError(f"the decision {made.id} is in {ledger} already")
    click.echo("\n".join(decision_lines(made)))
