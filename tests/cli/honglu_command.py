"""The real program, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = (sys.executable, "-c", "from honglu.cli import main; main(prog_name='honglu')")


def start(*arguments: str | Path, **streams: int) -> subprocess.Popen[str]:
    """The running program; stdout and stderr are pipes unless other streams are given."""
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    env = {key: value for key, value in os.environ.items() if key != "HONGLU_LEDGER"}
    return subprocess.Popen([*PROGRAM, *map(str, arguments)], env=env, text=True, encoding="utf-8", **pipes)  # type: ignore[call-overload, no-any-return]


def honglu(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """What the program printed, and its exit status."""
    with start(*arguments, stdin=subprocess.PIPE) as program:
        out, err = program.communicate(stdin)
    return subprocess.CompletedProcess(program.args, program.returncode, out, err)
