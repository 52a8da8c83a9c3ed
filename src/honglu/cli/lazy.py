"""A group whose commands are imported when they are called, so that `honglu --version` loads none of them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, cast

import click


class LazyGroup(click.Group):
    """Commands by name: `name` is the attribute `command` of the module `package.name`, listed in the order given."""

    def __init__(self, *args: Any, package: str, names: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = package
        self._names = tuple(names)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # the signature is click's
        """The names, in the order in which one comes to need them."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, imported now."""
        if cmd_name not in self._names:
            return None
        return cast(click.Command, import_module(f"{self._package}.{cmd_name}").command)
