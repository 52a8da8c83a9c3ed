"""The real program as a process: stopped, killed, started twice, and looked at."""

from __future__ import annotations

import json
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.honglu_command import honglu, start
from tests.site.pages import page, rss
from tests.site.server import Site, reply, silent

HERE = ("--allow-private", "--delay", "0")
PAGES = 30


@pytest.fixture
def news() -> Iterator[Site]:
    """A site in real time."""
    with Site() as site:
        for number in range(PAGES):
            site.put(f"/{number}", reply(page(number)))
        site.put("/rss", reply(rss([f"/{number}" for number in range(PAGES)])))
        yield site


@pytest.fixture
def roll(news: Site, tmp_path: Path) -> Path:
    path = tmp_path / "sources.yaml"
    path.write_text(f"sources:\n  - name: Tin\n    url: {news.url('/rss')}\n    every: 1m\n", encoding="utf-8")
    return path


def log(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def until(true: Callable[[], object]) -> None:
    for _ in range(600):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError("it never came")


def doing(ledger: Path) -> list[dict[str, Any]]:
    done = honglu("sources", "--ledger", ledger, "--format", "jsonl")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_sigterm_ends_it_cleanly_while_it_sleeps(news: Site, roll: Path, tmp_path: Path) -> None:
    with start("watch", roll, "--ledger", tmp_path / "l.db", *HERE) as program:
        until(lambda: len(news.asked()) == PAGES + 1)
        time.sleep(0.5)
        program.send_signal(signal.SIGTERM)
        out, err = program.communicate(timeout=20)
    assert (program.returncode, out) == (0, "")
    told = log(err)
    assert [one["action"] for one in told] == ["started", "visited", *["read"] * PAGES, "stopped"]
    assert all(set(one) >= {"time", "level", "action"} for one in told)
    assert not list(tmp_path.glob("l.db-wal"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_while_a_site_is_silent(
    news: Site, roll: Path, tmp_path: Path, number: signal.Signals
) -> None:
    news.put("/3", silent(news.leaving))
    with start("watch", roll, "--ledger", tmp_path / "l.db", *HERE) as program:
        until(lambda: "/3" in news.asked())
        program.send_signal(number)
        _, err = program.communicate(timeout=15)
    assert program.returncode == 0
    assert log(err)[-1]["action"] == "stopped"
    (one,) = doing(tmp_path / "l.db")
    assert one["articles"] == len(news.asked()) - 2
    assert one["articles"] + one["waiting"] == PAGES


def test_killed_again_and_again_it_has_all_in_the_end(news: Site, roll: Path, tmp_path: Path) -> None:
    out, chance = tmp_path / "out.jsonl", random.Random(5)  # noqa: S311
    whole, torn = tmp_path / "whole.db", tmp_path / "torn.db"
    assert honglu("watch", "--once", roll, "--ledger", whole, *HERE).returncode == 0
    assert honglu("alert", "add", "--between", "KP,CN", "--file", out, "--ledger", torn).returncode == 0
    for _ in range(5):
        with start("watch", roll, "--ledger", torn, *HERE) as program:
            before = len(news.log)
            until(lambda before=before: len(news.log) > before or program.poll() is not None)  # type: ignore[misc]
            time.sleep(chance.random() * 0.4)
            program.kill()
        if doing(torn)[0]["waiting"] == 0:
            break
    assert honglu("watch", "--once", roll, "--ledger", torn, *HERE).returncode == 0
    shown = [honglu("contacts", "--format", "jsonl", "--ledger", ledger).stdout for ledger in (whole, torn)]
    assert shown[0] == shown[1]
    assert doing(torn)[0]["articles"] == doing(whole)[0]["articles"] == PAGES
    assert [json.loads(line)["news"] for line in out.read_text().splitlines()] == ["new"]


def test_one_watch_on_a_ledger_at_a_time(news: Site, roll: Path, tmp_path: Path) -> None:
    with start("watch", roll, "--ledger", tmp_path / "l.db", *HERE) as program:
        until(news.asked)
        second = honglu("watch", "--once", roll, "--ledger", tmp_path / "l.db", *HERE)
        program.terminate()
        program.communicate(timeout=20)
    assert second.returncode == 1
    assert "another watch runs on" in second.stderr


def test_once_keeps_to_the_schedule_and_tells_by_its_status(news: Site, roll: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    assert honglu("watch", "--once", roll, "--ledger", ledger, *HERE).returncode == 0
    asked = len(news.log)
    assert honglu("watch", "--once", roll, "--ledger", ledger, *HERE).returncode == 0
    assert len(news.log) == asked
    roll.write_text(f"sources: [{{name: A, url: '{news.url('/none')}'}}]", encoding="utf-8")
    failed = honglu("watch", "--once", roll, "--ledger", ledger, "--log-level", "warning", *HERE)
    assert failed.returncode == 1
    visit, flagged = log(failed.stderr)
    assert (visit["level"], visit["action"], visit["source"]) == ("warning", "visit failed", "A")
    assert flagged["flags"] == ["failing"]
    shown = honglu("sources", "--ledger", ledger)
    assert shown.returncode == 1
    head, first, second = shown.stdout.splitlines()
    assert head.split()[0] == "source"
    assert first.startswith("A       never")
    assert "failing; there is no such page (status 404)" in first
    assert second.split()[3:5] == [str(PAGES), "100"]


def test_private_machines_are_not_called_unless_told_to(news: Site, roll: Path, tmp_path: Path) -> None:
    done = honglu("watch", "--once", roll, "--ledger", tmp_path / "l.db")
    assert done.returncode == 1
    assert "not on the public internet" in done.stderr
    assert news.log == []


def test_a_webhook_may_be_opened_to_the_own_network_and_sources_stay_closed(
    news: Site, roll: Path, tmp_path: Path
) -> None:
    ledger, article = tmp_path / "l.db", tmp_path / "a.html"
    article.write_text(page(1), encoding="utf-8")
    news.put("/hook", reply(status=204))
    assert honglu("ingest", article, "--ledger", ledger).returncode == 0
    added = honglu("alert", "add", "--all", "--webhook", "-", "--ledger", ledger, stdin=news.url("/hook\n"))
    assert added.returncode == 0, added.stderr
    closed = honglu("watch", "--once", roll, "--ledger", ledger)
    (refused,) = [one for one in log(closed.stderr) if one["action"] == "not sent"]
    assert "127.0.0.1 is not on the public internet" in refused["reason"]
    assert news.log == []
    assert honglu("alert", "remove", added.stdout.split()[0], "--ledger", ledger).returncode == 0
    assert honglu("alert", "add", "--all", "--webhook", news.url("/hook"), "--ledger", ledger).returncode == 0
    roll.write_text(f"sources: [{{name: B, url: '{news.url('/other')}'}}]", encoding="utf-8")
    opened = honglu("watch", "--once", roll, "--ledger", ledger, "--private-webhooks")
    assert opened.returncode == 1
    assert news.asked() == ["/hook"]


def test_a_source_that_is_watched_no_more_can_be_forgotten(roll: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    assert honglu("watch", "--once", roll, "--ledger", ledger, *HERE).returncode == 0
    assert honglu("sources", "--forget", "tin", "--ledger", ledger).returncode == 1
    assert honglu("sources", "--forget", "Tin", "--ledger", ledger).returncode == 0
    assert doing(ledger) == []
    assert len(honglu("contacts", "--format", "jsonl", "--ledger", ledger).stdout.splitlines()) == 1


def test_what_a_site_says_is_harmless_in_the_log(news: Site, roll: Path, tmp_path: Path) -> None:
    news.put("/odd", reply(b"\x1b[31m", media="text/\x1b[31mred\u202e".encode().decode("latin-1")))
    news.put("/rss", reply(rss(["/odd", "/x\x1b[2J\u202e"])))
    done = honglu("watch", "--once", roll, "--ledger", tmp_path / "l.db", "--log-level", "debug", *HERE)
    assert not set("\x1b\u202e\r") & set(done.stderr)
    assert log(done.stderr)


def test_alerts_are_added_listed_and_removed(tmp_path: Path) -> None:
    ledger = ("--ledger", tmp_path / "l.db")
    added = honglu("alert", "add", "--between", "kp,vn", "--since", "2024", "--webhook", "https://a.example/h", *ledger)
    assert added.returncode == 0, added.stderr
    key = added.stdout.split()[0]
    assert added.stdout == f"{key} between: KP, VN; since: 2024-01-01 → webhook https://a.example/h\n"
    assert honglu("alert", "list", *ledger).stdout == added.stdout
    again = honglu("alert", "add", "--between", "KP,VN", "--since", "2024", "--webhook", "https://a.example/h", *ledger)
    assert again.returncode == 1
    assert "already" in again.stderr
    assert honglu("alert", "remove", "zz", *ledger).returncode == 1
    assert honglu("alert", "remove", key[:4], *ledger).stdout == f"removed: {added.stdout}"
    assert honglu("alert", "list", *ledger).stdout == ""


@pytest.mark.parametrize(
    "wrong",
    [
        ["alert", "add"],
        ["alert", "add", "--file", "a", "--mail", "a@b.example"],
        ["alert", "add", "--mail", "a@b\nBcc: c@d"],
        ["alert", "add", "--webhook", "file:///etc/passwd"],
        ["alert", "add", "--between", "KP", "--file", "a"],
        ["watch", "absent.yaml"],
    ],
)
def test_wrong_usage(wrong: list[str], tmp_path: Path) -> None:
    done = honglu(*wrong, "--ledger", tmp_path / "l.db")
    assert done.returncode == 2
    assert not (tmp_path / "l.db").exists()


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        (["--smtp", "smtp://localhost"], 2, "need each other"),
        (["--smtp", "mail.example", "--mail-from", "a@b.example"], 2, "no mail server"),
        (["--smtp", "smtp://mail.example", "--mail-from", "a@b.example\nBcc: c@d.example"], 2, "is no address"),
        ([], 1, "sources.yaml:1: a list of sources is one key"),
    ],
)
def test_wrong_settings(more: list[str], status: int, said: str, tmp_path: Path) -> None:
    roll = tmp_path / "sources.yaml"
    roll.write_text("sources: [{name: A, url: 'https://a.example/'}]" if more else "a: b", encoding="utf-8")
    done = honglu("watch", "--once", roll, "--ledger", tmp_path / "l.db", *more)
    assert done.returncode == status
    assert said in done.stderr
