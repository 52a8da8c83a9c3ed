"""The options of commands that send e-mail."""

from __future__ import annotations

import functools
import os
from email.headerregistry import Address
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click

from honglu.cli.options import Command
from honglu.watch.sending import Post

_PASSWORD = "HONGLU_SMTP_PASSWORD"  # noqa: S105  # where it is, not what it is


def post_options(command: Command) -> Command:
    """Add the options, which are passed on together as `post`, None where no mail server is told."""

    @functools.wraps(command)
    def with_post(**given: Any) -> None:
        post = _post(given.pop("smtp"), given.pop("mail_from"), given.pop("smtp_password_file"))
        command(post=post, **given)

    for option in reversed(_OPTIONS):
        option(with_post)
    return with_post


def mail_address(text: str) -> str:
    """A plain address such as desk@example.org; raises `ValueError`."""
    try:
        address = Address(addr_spec=text)
    except Exception as error:  # it raises what its parser happens to
        raise ValueError(f"{text!r} is no address") from error
    if (
        not address.domain
        or not (text.isascii() and text.isprintable())
        or address.addr_spec != text
        or len(text) > 320
    ):
        raise ValueError(f"{text!r} is no address: give one as desk@example.org")
    return text


def _post(smtp: str | None, mail_from: str | None, password_file: Path | None) -> Post | None:
    if not smtp and not mail_from:
        return None
    if not smtp or not mail_from:
        raise click.UsageError("--smtp and --mail-from need each other")
    scheme, user, host, port = _server(smtp)
    try:
        sender = mail_address(mail_from)
    except ValueError as error:
        raise click.UsageError(f"--mail-from: {error}") from error
    password = _password(password_file) if user else None
    return Post(scheme == "smtps", host, port, sender, user, password)


def _server(smtp: str) -> tuple[str, str | None, str, int]:
    try:
        parts = urlsplit(smtp)
        scheme, host, port, user = parts.scheme, parts.hostname, parts.port, parts.username
    except ValueError:
        scheme, host, port, user = "", None, None, None
    if scheme not in ("smtp", "smtps") or not host or port == 0:
        raise click.UsageError("--smtp is no mail server: give one as smtp://host:port or smtps://user@host")
    if parts.password is not None:
        raise click.UsageError(f"a password does not belong into --smtp: {_HINT}")
    return scheme, unquote(user) if user else None, host, port or (465 if scheme == "smtps" else 25)


def _password(file: Path | None) -> str:
    try:
        found = file.read_text(encoding="utf-8").rstrip("\r\n") if file else os.environ.get(_PASSWORD, "")
    except (OSError, UnicodeError) as error:
        raise click.ClickException(f"the password cannot be read from {file}: {_HINT}") from error
    if not found:
        raise click.UsageError(f"--smtp names a user, and no password is told: {_HINT}")
    if not (found.isascii() and found.isprintable()):
        raise click.ClickException("the password of --smtp has other than plain ASCII characters: mail knows no others")
    return found


_HINT = f"put it into a file for --smtp-password-file, or into the environment as {_PASSWORD}"
_OPTIONS = (
    click.option(
        "--smtp",
        metavar="URL",
        envvar="HONGLU_SMTP",
        show_envvar=True,
        help="The mail server for alerts: smtp://[user@]host[:port], or smtps://.",
    ),
    click.option(
        "--smtp-password-file",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="HONGLU_SMTP_PASSWORD_FILE",
        show_envvar=True,
        help=f"The file that has the password of its user; else {_PASSWORD} has it.",
    ),
    click.option(
        "--mail-from", metavar="ADDRESS", envvar="HONGLU_MAIL_FROM", show_envvar=True, help="Who alerts are from."
    ),
)
