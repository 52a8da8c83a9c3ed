"""`honglu completion`: what a shell needs to complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_EPILOG = """\b
Examples:
  honglu completion bash >> ~/.bashrc
  honglu completion zsh >> ~/.zshrc
  honglu completion fish > ~/.config/fish/completions/honglu.fish
"""


@click.command("completion", epilog=_EPILOG, short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete honglu's commands and options."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.ClickException(f"click knows no completion for {shell}: upgrade click")
    click.echo(kind(ctx.find_root().command, {}, "honglu", "_HONGLU_COMPLETE").source())
