"""`honglu watch`: sources visited for ever, or once."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO, get_args

import click

from honglu.cli.entry import entry
from honglu.cli.options import ledger_option, told
from honglu.cli.output import json_line
from honglu.cli.post_options import post_options
from honglu.cli.web_options import client_options
from honglu.extract import read_article
from honglu.ledger import Contact
from honglu.ledger.desk import Desk, desk_of
from honglu.sources.web.client import Client
from honglu.sources.web.clock import Clock, SystemClock
from honglu.sources.web.settings import EVERYWHERE, Settings
from honglu.watch.alerting import Alerts
from honglu.watch.alone import alone
from honglu.watch.log import LEVELS, Level
from honglu.watch.roll import RollError, read_roll
from honglu.watch.sending import Post, Sender
from honglu.watch.source import Source
from honglu.watch.stopping import Stop, StoppableClient
from honglu.watch.visit import Visitor
from honglu.watch.watcher import Watcher

_WIDTH = 78

_EPILOG = """\b
The list of sources is YAML:
  sources:
    - name: VOV
      url: https://example.org/rss.xml     a feed, a sitemap, or with `links` a page
      every: 15m                           by default 30m
    - name: MFA
      url: https://example.org/news
      links: h3 a                          CSS selector of its links to articles
      pages: 20                            read at first, the newest (100)
      language: vi                         of articles that do not tell theirs
      silence: 7d                          without a new page, flag it (3d)
\b
Examples:
  honglu watch sources.yaml 2>> watch.log
  */10 * * * *  honglu watch --once sources.yaml   in a crontab; each source still has its own `every`
  honglu sources                                   how they are doing
"""


@click.command("watch", epilog=_EPILOG, short_help="Visit sources again and again, and keep their articles.")
@click.argument("roll", metavar="FILE", type=click.File("r", encoding="utf-8"))
@click.option("--once", is_flag=True, help="Do what is due, and end.")
@click.option(
    "--log-level",
    type=click.Choice(get_args(Level)),
    default="info",
    show_default=True,
    help="The least that is worth a line on stderr; each is JSON.",
)
@click.option(
    "--private-webhooks", is_flag=True, help="Webhooks may be on machines of your own network, though sources may not."
)
@post_options
@client_options
@ledger_option
@click.pass_context
def command(  # noqa: PLR0913  # the options of the command
    ctx: click.Context,
    roll: TextIO,
    *,
    log_level: Level,
    private_webhooks: bool,
    post: Post | None,
    web: Settings,
    ledger: Path,
    once: bool,
) -> None:
    """Visit the sources that FILE lists, each when it is due, take their articles into the ledger, and send alerts.

    Everything is kept in the ledger: stop it (Ctrl-C or SIGTERM) or kill it at any moment, and start it again. With
    --once the exit status is 1 if a source could not be visited.
    """
    sources, stop = _sources(roll), Stop()
    hooks = replace(web, private=EVERYWHERE) if private_webhooks else None
    with told(), alone(ledger) as free:
        if not free:
            raise click.ClickException(f"another watch runs on {ledger}: end it first, or name another ledger")
        with desk_of(ledger) as desk, stop.on_signals():
            watcher = _watcher(desk, sources, stop, LogLines(log_level), web=web, hooks=hooks, post=post)
            watcher.run(once=once)
    ctx.exit(1 if once and watcher.failed else 0)


class LogLines:
    """Writes actions to stderr as lines of JSON, those of a level and above."""

    def __init__(self, least: Level, clock: Clock | None = None) -> None:
        self._least = LEVELS.index(least)
        self._clock = clock or SystemClock()

    def __call__(self, level: Level, action: str, **fields: object) -> None:
        """Write one line at once."""
        if LEVELS.index(level) >= self._least:
            time = datetime.fromtimestamp(self._clock.now(), UTC).isoformat(timespec="milliseconds")
            print(json_line({"time": time, "level": level, "action": action, **fields}), file=sys.stderr, flush=True)  # noqa: T201


def _watcher(  # noqa: PLR0913  # what a watch is made of
    desk: Desk,
    sources: tuple[Source, ...],
    stop: Stop,
    log: LogLines,
    *,
    web: Settings,
    hooks: Settings | None,
    post: Post | None,
) -> Watcher:
    clock = SystemClock()
    client = StoppableClient(web, clock=clock)
    client.stop = stop
    # What a site says must not lead to where a webhook of the user's may be.
    sender = Sender(Client(hooks, clock=clock) if hooks else client, post)
    alerts = Alerts(desk, sender, clock, log, words, stop)
    visitor = Visitor(desk.writer, desk.watch, client, clock, log, read_article)
    return Watcher(sources, visitor, stop, alerts.tell, lambda: desk.health(clock.now()))


def words(contact: Contact) -> str:
    """A contact as the lines of the timeline, without colour."""
    return click.unstyle("\n".join(entry(contact, _WIDTH)))


def _sources(roll: TextIO) -> tuple[Source, ...]:
    try:
        return read_roll(roll.read(), roll.name)
    except UnicodeError as error:
        raise click.ClickException(f"{roll.name} is no text in UTF-8: save it as such") from error
    except RollError as error:
        raise click.ClickException(str(error)) from error
