"""`honglu sources`: how the watched sources are doing."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from honglu.cli.layout import cells, pad
from honglu.cli.options import ledger_option, told
from honglu.cli.output import harmless, json_line
from honglu.ledger import LedgerError
from honglu.ledger.desk import desk_of
from honglu.ledger.health import Health
from honglu.watch.alone import alone

_HEAD = ("source", "last success (UTC)", "articles", "with contacts", "waiting", "failed", "flags and error")

_EPILOG = """\b
Examples:
  honglu sources
  honglu sources --forget "Old paper"
  honglu sources --format jsonl | jq 'select(.flags != [])'
\b
Columns:
  last success   when its list of pages was last had
  with contacts  the share of its articles that tell of a contact
  waiting        pages that are to be asked for, or asked for again
  failed         pages that were given up (`honglu watch` logs why)
\b
Flags:
  failing         its list could not be had three times in a row, or never
  silent          no new page for as long as the list of sources says (`silence`, by default 3 days)
  layout changed  it gave articles before, and its last five pages had none; or its list has become empty
"""


@click.command("sources", epilog=_EPILOG, short_help="Tell how the watched sources are doing.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@click.option("--forget", metavar="NAME", help="Tell no more of a source that is watched no more; its articles stay.")
@ledger_option
@click.pass_context
def command(ctx: click.Context, form: str, forget: str | None, ledger: Path) -> None:
    """Tell how the sources are doing that `honglu watch` visits. The exit status is 1 if one is flagged."""
    if forget is not None:
        _forget(forget, ledger)
        return
    with told(), desk_of(ledger, read_only=True) as desk:
        found = desk.health(time.time())
    lines = _table(found) if form == "table" else (json_line(_node(one)) for one in found)
    for line in lines:
        click.echo(line)
    if not found:
        click.echo(f"nothing is watched in {ledger}: `honglu watch FILE` begins to", err=True)
    ctx.exit(1 if any(one.flags for one in found) else 0)


def _forget(name: str, ledger: Path) -> None:
    with told(), alone(ledger) as free:
        if not free:
            raise LedgerError(f"a watch runs on {ledger}: end it, and take {name!r} out of its list of sources first")
        with desk_of(ledger) as desk:
            if not desk.watch.forget(name):
                raise LedgerError(f"no source is named {name!r}: `honglu sources` tells the names")


def _node(one: Health) -> dict[str, object]:
    return {**asdict(one), "succeeded": _moment(one.succeeded, "T") or None}


def _table(found: Iterable[Health]) -> Iterator[str]:
    rows = [_row(one) for one in found]
    if rows:
        widths = [max(cells(row[column]) for row in (_HEAD, *rows)) for column in range(len(_HEAD) - 1)]
        yield click.style(_line(_HEAD, widths), bold=True)
        yield from (_line(row, widths) for row in rows)


def _row(one: Health) -> tuple[str, ...]:
    share = f"{100 * one.with_contacts / one.articles:.0f} %" if one.articles else ""
    wrong = "; ".join([*one.flags, *([harmless(one.error)] if one.error else [])])
    numbers = (f"{one.articles:,}", share, f"{one.waiting:,}", f"{one.failed:,}")
    return (harmless(one.name), _moment(one.succeeded, " ") or "never", *numbers, wrong)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join([*(pad(cell, width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()


def _moment(seconds: float | None, between: str) -> str:
    return "" if seconds is None else datetime.fromtimestamp(seconds, UTC).strftime(f"%Y-%m-%d{between}%H:%M")
