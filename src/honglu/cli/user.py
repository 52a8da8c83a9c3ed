"""`honglu user`: who may log in to the web app, and as what."""

from __future__ import annotations

import click

from honglu.cli.access_options import ROLE, note, password_option, store_options
from honglu.web.access import users
from honglu.web.access.roles import Role
from honglu.web.access.store import Store
from honglu.web.access.times import now

_EPILOG = """\b
Examples:
  honglu user add lan --role reviewer
  honglu user password lan --password-file secret.txt
  honglu user role lan admin
  honglu user disable lan
\b
A reader may read where the server is closed to others, a reviewer also decide and correct, an admin also see to
users.
"""


@click.group("user", epilog=_EPILOG, short_help="Say who may log in to the web app.")
def command() -> None:
    """Make users and change what they may; all of it is logged (`honglu audit`)."""


@command.command("add")
@click.argument("name")
@click.option("--role", type=ROLE, default="reader", show_default=True)
@password_option
@store_options
def add(name: str, role: Role, password: str, store: Store) -> None:
    """Make the user NAME, whose password is asked for."""
    store.make()
    with store.open() as db:
        made = users.add(db, name, password, role, now())
        note(db, "add user", f"{made.name} {role}")
    click.echo(f"{made.name} may log in as {role}; kept in {store.path}")


@command.command("list")
@store_options
def list_them(store: Store) -> None:
    """Tell all users."""
    with store.look() as db:
        everyone = users.everyone(db)
    for user in everyone:
        state = "\tdisabled" if user.disabled else ""
        click.echo(f"{user.name}\t{user.role}\tsince {user.made[:10]}{state}")


@command.command("role")
@click.argument("name")
@click.argument("role", type=ROLE)
@store_options
def set_role(name: str, role: Role, store: Store) -> None:
    """Make NAME a ROLE, from the next request on."""
    with store.open() as db:
        users.set_role(db, name, role)
        note(db, "set role", f"{name} {role}")
    click.echo(f"{name} is {role}")


@command.command("disable")
@click.argument("name")
@click.option("--undo", is_flag=True, help="Let the user in again.")
@store_options
def disable(name: str, store: Store, *, undo: bool) -> None:
    """Let NAME in no longer, nor with tokens; what the user did stays."""
    with store.open() as db:
        (users.enable if undo else users.disable)(db, name)
        note(db, "enable user" if undo else "disable user", name)
    click.echo(f"{name} may log in again" if undo else f"{name} may not log in any more")


@command.command("password")
@click.argument("name")
@password_option
@store_options
def set_password(name: str, password: str, store: Store) -> None:
    """Give NAME another password, which is asked for; ends the user's sessions."""
    with store.open() as db:
        users.set_password(db, name, password)
        note(db, "change password", name)
    click.echo(f"{name} has another password, and is logged out everywhere")
