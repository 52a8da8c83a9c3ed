"""The options of commands that read addresses of the web."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable
from typing import Any

import click

from honglu.sources.web.settings import DELAY, EVERYWHERE, PAGES, USER_AGENT, Settings

Command = Callable[..., None]


def web_options(command: Command) -> Command:
    """Add the options, which are passed on together as `web`."""

    @functools.wraps(command)
    def with_settings(**given: Any) -> None:
        web = Settings(
            user_agent=given.pop("user_agent"),
            delay=given.pop("delay"),
            pages=given.pop("pages"),
            links=given.pop("links"),
            private=EVERYWHERE if given.pop("allow_private") else (),
        )
        command(web=web, **given)

    for option in reversed(_OPTIONS):
        option(with_settings)
    return with_settings


def client_options(command: Command) -> Command:
    """Add those of the options that tell how sites are asked, and not what is read of them, passed on as `web`."""

    @functools.wraps(command)
    def with_settings(**given: Any) -> None:
        private = EVERYWHERE if given.pop("allow_private") else ()
        web = Settings(user_agent=given.pop("user_agent"), delay=given.pop("delay"), private=private)
        command(web=web, **given)

    for option in (_OPTIONS[-1], _OPTIONS[1], _OPTIONS[0]):
        option(with_settings)
    return with_settings


def _user_agent(ctx: click.Context, param: click.Parameter, value: str) -> str:  # noqa: ARG001
    if not re.fullmatch(r"[\x21-\x7e][\x20-\x7e]{0,255}", value):
        raise click.BadParameter("give a name in plain letters, as in 'my-archive/1.0 (me@example.org)'")
    return value.strip()


def _delay(ctx: click.Context, param: click.Parameter, value: float) -> float:  # noqa: ARG001
    if not math.isfinite(value) or value < 0:
        raise click.BadParameter(f"{value} is no time to wait: give seconds")
    return value


_OPTIONS = (
    click.option(
        "--user-agent",
        metavar="TEXT",
        default=USER_AGENT,
        callback=_user_agent,
        envvar="HONGLU_USER_AGENT",
        show_envvar=True,
        help="How the program names itself to sites; its first word is looked up in robots.txt.",
    ),
    click.option(
        "--delay",
        metavar="SECONDS",
        type=float,
        default=DELAY,
        show_default=True,
        callback=_delay,
        help="Least time between two requests to one host; its robots.txt may ask for more.",
    ),
    click.option(
        "--pages",
        metavar="N",
        type=click.IntRange(min=1),
        help=f"Most pages to read of a feed, sitemap or list, the newest ({PAGES}).",
    ),
    click.option("--links", metavar="CSS", help="The addresses are lists: read the pages that these links lead to."),
    click.option("--allow-private", is_flag=True, help="Ask also machines of your own network, which is else refused."),
)
