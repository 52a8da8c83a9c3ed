"""`honglu compare`: whether two written names can be of one, and why."""

from __future__ import annotations

import click

from honglu.cli.output import harmless, json_line
from honglu.resolve.names import Comparison, load_names
from honglu.resolve.names.comparison import Kind

_EPILOG = """\b
Examples:
  honglu compare "Vương Hộ Ninh" 王沪宁
  honglu compare 김성남 "Kim Song-nam" --sides KP,KP
  honglu compare "Nguyễn Văn Nam" "Nguyễn Văn Năm" --json
"""


@click.command("compare", epilog=_EPILOG, short_help="Tell whether two written names can be of one.")
@click.argument("name")
@click.argument("other")
@click.option("--sides", default="", metavar="CODE,CODE", help="Whom the two act for, as far as known.")
@click.option("--type", "kind", type=click.Choice(["person", "state", "organization", "place"]), help="What they name.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def command(name: str, other: str, sides: str, kind: Kind | None, *, as_json: bool) -> None:
    """Tell whether NAME and OTHER, in any script, can be of one person, body, state or place.

    The verdict is same (score 0.8 and more), possible (0.4 and more: it takes more than the names) or different.
    """
    one, _, two = (side.strip().upper() for side in sides.partition(","))
    found = load_names().compare(name, other, sides=(one or None, two or None), type=kind)
    click.echo(json_line(_json(found)) if as_json else "\n".join(_lines(found)))


def _json(found: Comparison) -> dict[str, object]:
    return {"verdict": found.verdict, "score": found.score, "reasons": list(found.reasons)}


def _lines(found: Comparison) -> list[str]:
    return [
        f"{click.style(found.verdict, bold=True)} ({found.score:.2f})",
        *(f"  {harmless(r)}" for r in found.reasons),
    ]
