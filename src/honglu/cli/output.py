"""Writing to the terminal and to pipes, so that nothing out of an article can do harm there."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from typing import Any

import click

from honglu.text.harmless import escaped

_SPACE = re.compile(r"\s+")


def prepare_streams() -> None:
    """Write UTF-8 wherever the output goes, and no colour where NO_COLOR asks for none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if os.environ.get("NO_COLOR"):
        click.get_current_context().color = False


def harmless(text: str) -> str:
    """The text as one line for a terminal: white space made single spaces, dangerous characters written as escapes."""
    return escaped(_SPACE.sub(" ", text).strip())


def json_line(node: Any) -> str:
    """The node as one line of JSON, in readable letters; dangerous characters as JSON's own escapes."""
    return escaped(json.dumps(node, ensure_ascii=False))
