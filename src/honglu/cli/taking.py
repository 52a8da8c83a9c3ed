"""Options of the commands that take articles in: columns of tables, and processes that read ahead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from honglu.cli.options import Command
from honglu.sources.table import FIELDS

if TYPE_CHECKING:
    from honglu.scale.readers import Readers


def columns_option(command: Command) -> Command:
    """Add --columns, which passes on for each field of an article the column of tables that has it, as `columns`."""
    option = click.option(
        "--columns",
        metavar="FIELD=NAME,…",
        callback=_columns,
        help="The columns of tables, where they have not the usual names: text=story,published=day:%d/%m/%Y",
    )
    return option(command)


def jobs_option(command: Command) -> Command:
    """Add --jobs, which passes on how many processes read."""
    option = click.option(
        "--jobs", "-j", type=click.IntRange(1, 256), default=1, show_default=True, help="Read with so many processes."
    )
    return option(command)


@contextmanager
def readers(jobs: int, language: str | None) -> Iterator[Readers | None]:
    """The processes that read ahead, none for one job; that one of them is killed is told as the command's error."""
    if jobs == 1:
        yield None
        return
    from honglu.scale.readers import Readers, WorkerError  # noqa: PLC0415  # for one job, nothing of it is loaded

    try:
        with Readers(jobs, language) as many:
            yield many
    except WorkerError as error:
        raise click.ClickException(str(error)) from error


def _columns(ctx: click.Context, param: click.Parameter, value: str | None) -> dict[str, str]:  # noqa: ARG001
    given = [pair.partition("=")[::2] for pair in (value or "").split(",") if pair.strip()]
    columns = {field.strip(): name.strip() for field, name in given}
    wrong = [field for field, name in columns.items() if field not in FIELDS or not name]
    if wrong:
        raise click.BadParameter(f"{wrong[0]!r}: give FIELD=NAME, with one of the fields {', '.join(FIELDS)}")
    return columns
