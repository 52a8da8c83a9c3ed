"""What commands about users share: the file of users, and what is missing where the web is not installed."""

from __future__ import annotations

import functools
import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Any, TextIO

import click

from honglu.cli.options import ledger_option
from honglu.web.access import audit
from honglu.web.access.errors import AccessError
from honglu.web.access.roles import ROLES
from honglu.web.access.store import Store, beside
from honglu.web.access.times import now

Command = Callable[..., None]

ROLE = click.Choice(ROLES)

_LONGEST = 4096


def access_option(command: Command) -> Command:
    """Add --access, which passes on `access`."""
    return click.option(
        "--access",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="HONGLU_ACCESS",
        show_envvar=True,
        metavar="FILE",
        help="The file of users; by default the ledger's name and .access.db, beside it.",
    )(command)


def store_options(command: Command) -> Command:
    """Add --ledger and --access, which pass on the file of users as `store`, and tell what cannot be done."""

    @functools.wraps(command)
    def with_store(**given: Any) -> None:
        ledger: Path = given.pop("ledger")
        with web_told():
            command(store=Store(given.pop("access") or beside(ledger)), **given)

    return ledger_option(access_option(with_store))


def password_option(command: Command) -> Command:
    """Add --password-file, which passes on the password as `password`; without it, it is asked for."""
    return click.option(
        "--password-file",
        "password",
        type=click.File("r", encoding="utf-8"),
        callback=_password,
        help="Take the password from the first line of this file (- is stdin), rather than ask for it.",
    )(command)


@contextmanager
def web_told() -> Iterator[None]:
    """Tell as a command's error that the web's libraries are missing, and what cannot be done with users."""
    try:
        yield
    except ImportError as error:
        told = f"the web app is not installed ({error.name} is missing): pip install 'honglu[web]'"
        raise click.ClickException(told) from error
    except AccessError as error:
        raise click.ClickException(str(error)) from error


def note(db: Connection, action: str, detail: str) -> None:
    """Log what is done in the shell, by whom the system says one is."""
    audit.note(db, audit.Deed(getpass.getuser(), "shell", action, detail), now())


def _password(ctx: click.Context, param: click.Parameter, file: TextIO | None) -> str:  # noqa: ARG001
    if file is None:
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    password = file.readline(_LONGEST).rstrip("\r\n")
    if not password:
        raise click.BadParameter("the first line is empty: write the password there")
    return password
