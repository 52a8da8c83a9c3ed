"""`honglu token`: with what programs ask the API."""

from __future__ import annotations

import click

from honglu.cli.access_options import ROLE, note, store_options
from honglu.web.access import tokens, users
from honglu.web.access.roles import Role
from honglu.web.access.store import Store
from honglu.web.access.times import now
from honglu.web.access.tokens import Wish

_EPILOG = """\b
Examples:
  honglu token add lan "nightly export" --days 90
  honglu token list
  honglu token revoke 3f2a91
\b
A program sends it as a header: Authorization: Bearer honglu_…
"""


@click.group("token", epilog=_EPILOG, short_help="Make and revoke tokens for programs.")
def command() -> None:
    """Make tokens, with which programs use the API in a user's name; they are kept as digests only."""


@command.command("add")
@click.argument("owner")
@click.argument("label")
@click.option("--role", type=ROLE, default="reader", show_default=True)
@click.option("--days", type=click.IntRange(1, 3650), help="How long it is good; by default until it is revoked.")
@store_options
def add(owner: str, label: str, role: Role, days: int | None, store: Store) -> None:
    """Make a token of OWNER's, LABEL telling what for, and print it: it is not shown again."""
    with store.open() as db:
        made, secret = tokens.issue(db, users.known(db, owner), Wish(label, role, days), now())
        note(db, "make token", f"{made.id} of {owner}: {role}, {label}")
    click.echo(secret)
    click.echo(f"token {made.id} of {owner}, {role}, good until {made.expires or 'it is revoked'}", err=True)


@command.command("list")
@click.argument("owner", required=False)
@store_options
def list_them(owner: str | None, store: Store) -> None:
    """Tell all tokens, or OWNER's, newest first."""
    with store.look() as db:
        found = tokens.tokens(db, owner)
    for one in found:
        until = f"revoked {one.revoked[:10]}" if one.revoked else f"until {(one.expires or 'revoked')[:10]}"
        used = f"used {one.used[:10]}" if one.used else "never used"
        click.echo(f"{one.id}\t{one.owner}\t{one.role}\tmade {one.made[:10]}\t{until}\t{used}\t{one.label}")


@command.command("revoke")
@click.argument("token")
@store_options
def revoke(token: str, store: Store) -> None:
    """Make TOKEN, named by the beginning of its id, good for nothing."""
    with store.open() as db:
        gone = tokens.revoke(db, token, now())
        note(db, "revoke token", f"{gone.id} of {gone.owner}")
    click.echo(f"token {gone.id} of {gone.owner} is good for nothing any more")
