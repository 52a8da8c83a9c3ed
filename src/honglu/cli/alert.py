"""`honglu alert`: saved questions whose new answers are sent."""

from __future__ import annotations

import json
import secrets
import sys
from pathlib import Path

import click

from honglu.cli.options import FILTER_HELP, filter_options, ledger_option, told
from honglu.cli.output import harmless
from honglu.cli.post_options import mail_address
from honglu.ledger import LedgerError
from honglu.ledger.alerting import Alert, Way
from honglu.ledger.desk import desk_of
from honglu.query import Filter, search
from honglu.query.saved import filter_to_json
from honglu.sources.web.target import target_of
from honglu.sources.web.trouble import Trouble

_EPILOG = f"""{FILTER_HELP}
\b
Examples:
  honglu alert add --between KP,VN --file kp-vn.jsonl
  honglu alert add --person "wang yi" --webhook https://example.org/hook
  honglu alert add --country VN --kind visit --mail desk@example.org
  honglu alert list
  honglu alert remove 5d0c
\b
`honglu watch` sends them, each contact once, and once more when its kind, date, place, status or people change.
"""


@click.group("alert", epilog=_EPILOG, short_help="Have new and changed contacts sent.")
def command() -> None:
    """Save questions; `honglu watch` sends what newly answers them to a file, a webhook, or by e-mail."""


@command.command("add")
@filter_options
@click.option("--file", "file", type=click.Path(dir_okay=False, path_type=Path), help="Append lines of JSON to a file.")
@click.option("--webhook", metavar="URL", help="Post JSON to an address; - reads it from stdin, where it is a secret.")
@click.option("--mail", metavar="ADDRESS", help="Send e-mail.")
@click.option("--all", "everything", is_flag=True, help="Send also what is in the ledger now.")
@ledger_option
def add(  # noqa: PLR0913  # the options of the command
    wanted: Filter, file: Path | None, webhook: str | None, mail: str | None, ledger: Path, *, everything: bool
) -> None:
    """Save a question, with the filters of `honglu contacts`, and where its answers are sent.

    What answers it already is not sent, unless --all is given.
    """
    way, target = _target(file, webhook, mail)
    alert = Alert(secrets.token_hex(6), filter_to_json(wanted), way, target)
    with told(), desk_of(ledger) as desk:
        if not desk.alerts.add(alert, () if everything else list(search(desk.reader, wanted))):
            raise LedgerError(f"this alert is in {ledger} already: `honglu alert list` tells its id")
    click.echo(_words(alert))


@command.command("list")
@ledger_option
def list_them(ledger: Path) -> None:
    """Tell the alerts: id, question, where to."""
    with told(), desk_of(ledger, read_only=True) as desk:
        for alert in desk.alerts.all():
            click.echo(_words(alert))


@command.command("remove")
@click.argument("alert")
@ledger_option
def remove(alert: str, ledger: Path) -> None:
    """Forget ALERT, an id or its beginning; what waits to be sent for it is dropped."""
    with told(), desk_of(ledger) as desk:
        gone = desk.alerts.remove(alert.strip().lower())
    click.echo(f"removed: {_words(gone)}")


def _target(file: Path | None, webhook: str | None, mail: str | None) -> tuple[Way, str]:
    if sum(one is not None for one in (file, webhook, mail)) != 1:
        raise click.UsageError("say where to send it: --file, --webhook or --mail, one of them")
    if webhook is not None:
        try:
            return "webhook", target_of(sys.stdin.readline() if webhook == "-" else webhook).url
        except Trouble as trouble:
            raise click.BadParameter(f"{trouble.reason}: {trouble.hint}", param_hint="--webhook") from trouble
    if mail is not None:
        try:
            return "mail", mail_address(mail)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--mail") from error
    # Whoever runs the watch may do so from another folder.
    return "file", str(Path(file or "").absolute())


def _words(alert: Alert) -> str:
    question = json.loads(alert.question)
    asked = "; ".join(
        f"{key}: {value if isinstance(value, str) else ', '.join(value)}" for key, value in question.items()
    )
    return harmless(f"{alert.id} {asked or 'every contact'} → {alert.way} {alert.target}")
