"""Options that several commands share."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args

import click

from honglu.lang.loader import languages
from honglu.lang.tags import primary
from honglu.ledger import LedgerError, default_path
from honglu.model import edtf
from honglu.model.claim import Kind, Status
from honglu.query import Filter

Command = Callable[..., None]

FILTER_HELP = """\b
Filters all apply together:
  --person song-nam     part of a name; accents, case, hyphens and order of words do not matter
  --country kp          somebody represents it; given twice, either of the two
  --between VN,KP       both are represented
  --since 2024-03       the date may lie in or after March 2024
  --until 2024-03-21    the date may lie on or before that day
A date known only to the month or the year passes if any day of it does. Contacts with no date pass only where
neither --since nor --until is given.
"""


def ledger_option(command: Command) -> Command:
    """Add --ledger, which passes the path on as `ledger`: the option's, the group's, or the default."""
    option = click.option(
        "--ledger",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="PATH",
        callback=_chosen,
        help="The ledger to use; else HONGLU_LEDGER, else the one in your data folder.",
    )
    return option(command)


def language_option(command: Command) -> Command:
    """Add --language, which passes on the language that articles are in which do not tell theirs."""
    option = click.option(
        "--language",
        metavar="CODE",
        callback=_language,
        help="The language of articles that do not tell theirs (vi); without it, each is recognized.",
    )
    return option(command)


@contextmanager
def told() -> Iterator[None]:
    """Tell a `LedgerError` as a command's error, exit status 1."""
    try:
        yield
    except LedgerError as error:
        raise click.ClickException(str(error)) from error


def filter_options(command: Command) -> Command:
    """Add the filters, which are passed on together as `wanted`."""

    @functools.wraps(command)
    def filtered(**given: Any) -> None:
        since, until = given.pop("since"), given.pop("until")
        wanted = Filter(
            persons=given.pop("person"),
            countries=given.pop("country"),
            between=given.pop("between"),
            kinds=given.pop("kind"),
            statuses=given.pop("status"),
            since=edtf.earliest(since) if since else None,
            until=edtf.latest(until) if until else None,
        )
        if wanted.since and wanted.until and wanted.since > wanted.until:
            raise click.UsageError(f"--since {since} is later than --until {until}: nothing lies between them")
        command(wanted=wanted, **given)

    for option in reversed(_FILTERS):
        option(filtered)
    return filtered


def _code(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9&-]{1,11}", value):
        raise click.BadParameter(f"{value!r} is no code: give ISO 3166-1 alpha-2 (VN, KP) or an acronym (UN, ASEAN)")
    return value.upper()


def _codes(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ARG001
    return tuple(map(_code, values))


def _pair(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, str] | None:  # noqa: ARG001
    if value is None:
        return None
    one, _, other = map(str.strip, value.partition(","))
    if not one or not other or one.upper() == other.upper():
        raise click.BadParameter(f"{value!r} is no pair: give two different codes, as in VN,KP")
    return _code(one), _code(other)


def _date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001
    if value is not None and ("/" in value or not edtf.is_valid(value)):
        raise click.BadParameter(f"{value!r} is no date: give a year, a month or a day (2024, 2024-03, 2024-03-21)")
    return value


_FILTERS = (
    click.option("--person", metavar="NAME", multiple=True, help="Part of a participant's name; given twice, both."),
    click.option(
        "--country", metavar="CODE", callback=_codes, multiple=True, help="Code of a side; given twice, either."
    ),
    click.option("--between", metavar="CODE,CODE", callback=_pair, help="Codes of two sides, both there."),
    click.option("--kind", type=click.Choice(get_args(Kind)), multiple=True, help="Given twice, either."),
    click.option("--status", type=click.Choice(get_args(Status)), multiple=True, help="Given twice, either."),
    click.option("--since", metavar="DATE", callback=_date, help="First year, month or day."),
    click.option("--until", metavar="DATE", callback=_date, help="Last year, month or day."),
)


def _language(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001
    language = primary(value)
    if value is not None and language not in languages():
        raise click.BadParameter(f"no pack for language {value!r}; packs: {', '.join(languages())}")
    return language


def _chosen(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path:  # noqa: ARG001
    return value or ctx.find_root().params.get("ledger") or default_path()
