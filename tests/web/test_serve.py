"""`honglu serve`, `user`, `token` and `audit`, as one types them."""

from __future__ import annotations

import json
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.cli.honglu_command import honglu, start
from tests.web.people import PASSWORD


@pytest.fixture
def access(ledger: Path) -> Path:
    """The file of users, with the admin thu."""
    done = honglu("--ledger", ledger, "user", "add", "thu", "--role", "admin", "--password-file", "-", stdin=PASSWORD)
    assert done.returncode == 0, done.stderr
    return ledger.with_name("ledger.db.access.db")


@contextmanager
def serving(*arguments: str | Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running server and its address; it has stopped afterwards."""
    program = start(*arguments)
    try:
        line = program.stdout.readline()  # type: ignore[union-attr]
        yield program, re.search(r"http://\S+", line)[0]  # type: ignore[index]
    finally:
        program.terminate()
        program.communicate(timeout=60)


def status(address: str, **headers: str) -> int:
    try:
        with urlopen(Request(address, headers=headers), timeout=60) as answer:  # noqa: S310  # of loopback
            return int(answer.status)
    except HTTPError as error:
        with error:
            return error.code


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_until_it_is_told_to_stop(ledger: Path, workers: str, sign: signal.Signals) -> None:
    with serving("--ledger", ledger, "serve", "--port", "0", "--workers", workers) as (program, address):
        assert status(f"{address}login") == 200
        program.send_signal(sign)
        out, err = program.communicate(timeout=60)
    assert (program.returncode, out, err) == (0, "", "")


def test_a_token_of_the_shell_opens_a_closed_server(ledger: Path, access: Path) -> None:
    secret = honglu("--ledger", ledger, "token", "add", "thu", "tests", "--role", "reader").stdout.strip()
    with serving("--ledger", ledger, "serve", "--port", "0", "--closed", "--access", access) as (_, address):
        assert status(f"{address}login", Authorization=f"Bearer {secret}") == 200
        assert status(f"{address}login", Authorization=f"Bearer {secret}x") == 401


def test_without_the_extra_it_tells_how_to_get_it(ledger: Path) -> None:
    code = (
        "import sys; sys.modules['fastapi'] = sys.modules['argon2'] = None\n"
        "from honglu.cli import main; main(prog_name='honglu')"
    )
    for arguments in (("serve",), ("user", "add", "lan", "--password-file", "-")):
        command = [sys.executable, "-c", code, "--ledger", str(ledger), *arguments]
        done = subprocess.run(command, input=PASSWORD, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "pip install 'honglu[web]'" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_told(ledger: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = honglu("--ledger", ledger, "serve", "--port", str(port))
    assert done.returncode == 1
    assert "choose with --host and --port" in done.stderr


def test_others_reach_it_only_where_somebody_may_log_in(ledger: Path) -> None:
    done = honglu("--ledger", ledger, "serve", "--host", "0.0.0.0", "--port", "0")  # noqa: S104  # refused
    assert done.returncode == 1
    assert "honglu user add" in done.stderr


def test_being_reached_by_others_is_warned_of(ledger: Path, access: Path) -> None:  # noqa: ARG001
    with serving("--ledger", ledger, "serve", "--host", "127.0.0.2", "--port", "0") as (program, address):
        assert status(f"{address}login") == 200
        program.terminate()
        _, err = program.communicate(timeout=60)
    assert "anybody who reaches it may read" in err
    assert "--behind-tls" in err


def test_the_file_of_users_is_its_owners_alone_and_no_part_of_the_ledger(ledger: Path, access: Path) -> None:
    assert stat.S_IMODE(access.stat().st_mode) == 0o600
    assert PASSWORD.encode() not in access.read_bytes()
    assert b"thu" not in ledger.read_bytes()


def test_users_are_seen_to_and_all_is_logged(ledger: Path, access: Path, tmp_path: Path) -> None:  # noqa: ARG001
    secret = tmp_path / "secret.txt"
    secret.write_text(f"{PASSWORD}\nmore\n", encoding="utf-8")
    for arguments in (
        ("add", "lan", "--password-file", secret),
        ("role", "lan", "reviewer"),
        ("password", "lan", "--password-file", secret),
        ("disable", "lan"),
    ):
        done = honglu("--ledger", ledger, "user", *arguments)
        assert done.returncode == 0, done.stderr
    shown = honglu("--ledger", ledger, "user", "list").stdout
    assert re.fullmatch(r"lan\treviewer\tsince \S+\tdisabled\nthu\tadmin\tsince \S+\n", shown)
    lines = honglu("--ledger", ledger, "audit", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["action"] for line in lines] == [
        "add user",
        "add user",
        "set role",
        "change password",
        "disable user",
    ]
    assert "shell" in honglu("--ledger", ledger, "audit").stdout


def test_tokens_are_listed_without_their_secrets_and_revoked(ledger: Path, access: Path) -> None:  # noqa: ARG001
    made = honglu("--ledger", ledger, "token", "add", "thu", "nightly export", "--days", "30")
    shown = honglu("--ledger", ledger, "token", "list").stdout
    assert made.stdout.strip() not in shown
    assert "nightly export" in shown
    identity = shown.split("\t")[0]
    assert honglu("--ledger", ledger, "token", "revoke", identity[:6]).returncode == 0
    assert "revoked" in honglu("--ledger", ledger, "token", "list", "thu").stdout
    assert honglu("--ledger", ledger, "token", "revoke", "zz").returncode == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("user", "list"), "honglu user add"),
        (("audit",), "honglu user add"),
        (("user", "add", "x", "--password-file", "-"), "fewer than 12"),
    ],
)
def test_what_cannot_be_done_is_told(ledger: Path, arguments: tuple[str, ...], told: str) -> None:
    done = honglu("--ledger", ledger, *arguments, stdin="short\n")
    assert done.returncode != 0
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_another_database_is_no_file_of_users(ledger: Path) -> None:
    before = ledger.read_bytes()
    done = honglu("user", "list", "--access", ledger)
    assert "is no file of users" in done.stderr
    done = honglu("user", "add", "lan", "--access", ledger, "--password-file", "-", stdin=PASSWORD)
    assert done.returncode == 1
    assert ledger.read_bytes() == before


def test_an_unmarked_database_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE mine (x)")
    before = other.read_bytes()
    done = honglu("user", "add", "lan", "--access", other, "--password-file", "-", stdin=PASSWORD)
    assert done.returncode == 1
    assert other.read_bytes() == before


def test_the_only_admin_stays(ledger: Path, access: Path) -> None:  # noqa: ARG001
    for arguments in (("disable", "thu"), ("role", "thu", "reader")):
        done = honglu("--ledger", ledger, "user", *arguments)
        assert done.returncode == 1
        assert "only admin" in done.stderr
