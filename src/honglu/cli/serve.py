"""`honglu serve`: the ledger in the browser, and over HTTP."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from threading import Timer
from typing import Any

import click

from honglu.cli.access_options import access_option, web_told
from honglu.cli.options import ledger_option
from honglu.web.access import users
from honglu.web.access.store import Store
from honglu.web.settings import LOOPBACK, RATE, Settings

_EPILOG = """\b
Examples:
  honglu serve --open
  honglu --ledger asia.db serve --port 9000
  honglu serve --behind-tls --name honglu.example.org      a proxy on this machine speaks https
\b
Anybody who reaches the port may read; changing takes a login (`honglu user add`). --closed takes one for reading too.
"""


@click.command("serve", epilog=_EPILOG, short_help="Show the ledger in the browser.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; others reach 0.0.0.0.")
@click.option("--port", type=click.IntRange(0, 65535), default=8470, show_default=True, help="0 takes a free one.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name that browsers call this server by.")
@click.option("--closed", is_flag=True, help="Let nobody read who is not logged in.")
@click.option("--behind-tls", is_flag=True, help="Browsers speak https to a proxy before this server.")
@click.option(
    "--rate",
    type=click.FloatRange(min=0),
    default=RATE,
    show_default=True,
    help="Requests a second from one address, in the long run; 0 is no limit.",
)
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that answer.")
@click.option("--open", "browse", is_flag=True, help="Open the browser, too.")
@access_option
@ledger_option
def command(host: str, port: int, workers: int, *, browse: bool, **given: Any) -> None:
    """Serve the ledger's pages, and its API, until Ctrl-C."""
    with web_told():
        from honglu.web.serving import listen, serve  # noqa: PLC0415  # only this needs the web's libraries

        settings = _settings(host, **given)
        if host not in LOOPBACK:
            _check_open(settings)
        try:
            listening = listen(host, port)
        except OSError as error:
            told = f"cannot listen at {host} port {port} ({error.strerror}): choose with --host and --port"
            raise click.ClickException(told) from error
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}/"
        click.echo(f"Honglu shows {settings.ledger} at {address} (Ctrl-C stops it)")
        if browse:
            Timer(0.5, webbrowser.open, (address,)).start()
        serve(settings, listening, workers)


def _settings(host: str, *, names: tuple[str, ...], ledger: Path, access: Path | None, **given: Any) -> Settings:
    return Settings(ledger, access, frozenset({host, *names}), **given)


def _check_open(settings: Settings) -> None:
    """Refuse to be reached by others where nobody may log in; warn where somebody may."""
    with Store(settings.access_file).look() as db:
        if all(user.disabled for user in users.everyone(db)):
            raise click.ClickException("no user may log in: make one with `honglu user add NAME --role admin`")
    read = "only who is logged in may read" if settings.closed else "anybody who reaches it may read (--closed)"
    tls = (
        "" if settings.behind_tls else "; passwords travel in the clear: put a proxy with TLS before it (--behind-tls)"
    )
    click.echo(f"Warning: other machines may reach this server; {read}{tls}", err=True)
