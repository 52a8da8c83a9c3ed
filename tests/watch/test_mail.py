"""Alerts by e-mail, against a real server of mail."""

from __future__ import annotations

import json
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from hypothesis import given
from hypothesis import strategies as st

from honglu.ledger.alerting import Alert, Message
from honglu.watch.sending import Post, letter
from tests.cli.honglu_command import honglu
from tests.site.pages import page, rss
from tests.site.server import Site, reply
from tests.watch.asking import Sink, again, ask, free_port
from tests.watch.harness import Watch


def test_mail_comes_once_also_when_the_server_refuses_it_first(watch: Watch, sink: Sink) -> None:
    sink.refuse = 1
    ask(watch, "mail", "desk@example.org")
    watch.once()
    assert sink.mails == []
    assert "451" in str(watch.actions("not sent")[0]["reason"])
    watch.clock.sleep(3600.0)
    watch.once()
    watch.once()
    (mail,) = sink.mails
    assert (mail["From"], mail["To"]) == ("honglu@example.org", "desk@example.org")
    assert str(mail["Subject"]).startswith("[honglu] new: 21 Mar 2024")
    text, attached = mail.iter_parts()  # type: ignore[attr-defined]
    assert "Vương Hộ Ninh (CN, host)" in text.get_content()
    assert json.loads(attached.get_content())["contact"]["kind"] == "meeting"


def test_without_a_mail_server_or_with_one_that_is_away_it_waits(watch: Watch, site: Site) -> None:
    ask(watch, "mail", "desk@example.org")
    watch.once()
    assert "--smtp" in str(watch.actions("not sent")[0]["reason"])
    watch.post = Post(encrypted=False, host="127.0.0.1", port=free_port(), sender="honglu@example.org")
    again(watch, site, "/2")
    assert "the mail server did not take it" in str(watch.actions("not sent")[1]["reason"])


def test_a_password_is_not_sent_in_the_clear(watch: Watch, sink: Sink) -> None:
    assert watch.post
    watch.post = replace(watch.post, user="me", password="secret")  # noqa: S106
    ask(watch, "mail", "desk@example.org")
    watch.once()
    assert "no encryption" in str(watch.actions("not sent")[0]["reason"])
    assert sink.mails == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for localhost, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    names = ("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
    files = ("-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem"))
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names, *files]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    return folder / "cert.pem", folder / "key.pem"


class Doorkeeper:
    """Lets in who tells the password, over an encrypted connection."""

    def __init__(self) -> None:
        self.came: list[tuple[bytes, bytes]] = []

    def __call__(self, server: Any, session: Any, envelope: Any, mechanism: str, told: LoginPassword) -> AuthResult:  # noqa: ARG002
        self.came.append((told.login, told.password))
        return AuthResult(success=told.password == b"tr3s secret: \\ %")


@pytest.fixture
def locked(certificate: tuple[Path, Path]) -> Iterator[tuple[Sink, Doorkeeper, int]]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    sink, door, port = Sink(), Doorkeeper(), free_port()
    rules = {"tls_context": context, "require_starttls": True, "auth_required": True, "authenticator": door}
    controller = Controller(sink, hostname="localhost", port=port, **rules)  # type: ignore[arg-type]
    controller.start()
    yield sink, door, port
    controller.stop()


@pytest.mark.parametrize("place", ["file", "environment"])
def test_the_password_comes_from_a_file_or_the_environment(
    locked: tuple[Sink, Doorkeeper, int],
    certificate: tuple[Path, Path],
    tmp_path: Path,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sink, door, port = locked
    secret, ledger, roll = tmp_path / "password", tmp_path / "l.db", tmp_path / "sources.yaml"
    secret.write_text("tr3s secret: \\ %\n", encoding="utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    told = ["--smtp-password-file", secret] if place == "file" else []
    if place == "environment":
        monkeypatch.setenv("HONGLU_SMTP_PASSWORD", "tr3s secret: \\ %")
    with Site() as site:
        site.put("/1", reply(page(1)))
        site.put("/rss", reply(rss(["/1"])))
        roll.write_text(f"sources: [{{name: Tin, url: '{site.url('/rss')}'}}]", encoding="utf-8")
        assert honglu("alert", "add", "--mail", "desk@example.org", "--ledger", ledger).returncode == 0
        server = ["--smtp", f"smtp://desk@localhost:{port}", "--mail-from", "honglu@example.org", *told]
        done = honglu("watch", "--once", roll, "--ledger", ledger, "--allow-private", "--delay", "0", *server)
    assert done.returncode == 0, done.stderr
    assert door.came == [(b"desk", b"tr3s secret: \\ %")]
    assert [str(mail["To"]) for mail in sink.mails] == ["desk@example.org"]


@pytest.mark.parametrize(
    ("server", "said"),
    [
        ("smtp://me:geheim@mail.example", "a password does not belong into --smtp"),
        ("smtp://me@mail.example", "no password is told"),
        ("smtp://me:geheim@mail.example:x", "no mail server"),
    ],
)
def test_no_password_on_the_command_line(server: str, said: str, tmp_path: Path) -> None:
    roll = tmp_path / "sources.yaml"
    roll.write_text("sources: [{name: A, url: 'https://a.example/'}]", encoding="utf-8")
    done = honglu(
        "watch", "--once", roll, "--ledger", tmp_path / "l.db", "--smtp", server, "--mail-from", "a@b.example"
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert "HONGLU_SMTP_PASSWORD" in done.stderr or "no mail server" in said
    assert "geheim" not in done.stderr + done.stdout


@given(st.text())
def test_no_text_makes_another_header(text: str) -> None:
    body = {"news": "new", "text": text, "contact": {"id": "1"}}
    mail = letter("honglu@example.org", "abc-1", Message(1, Alert("abc", "{}", "mail", "desk@example.org"), body, 0))
    raw = mail.as_bytes()
    head = raw.partition(b"\n\n")[0]
    fields = [line.partition(b":")[0] for line in head.split(b"\n") if not line.startswith((b" ", b"\t"))]
    known = {"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"}
    assert sorted(fields) == sorted(name.encode() for name in known)
    assert str(mail["Subject"]).replace("\u200c", "").replace("\u200d", "").isprintable()


def test_what_a_site_says_is_harmless_in_a_mail(watch: Watch, site: Site, sink: Sink) -> None:
    odd = (
        page(5)
        .replace("Kim Song-nam", "Kim Song-nam\u202e\x1b[2J")
        .replace("tại Bắc Kinh", "tại Bắc Kinh\r\nBcc: x@y.example\r\n")
    )
    site.put("/5", reply(odd))
    site.put("/rss", reply(rss(["/5"])))
    ask(watch, "mail", "desk@example.org", "{}")
    watch.once()
    (mail,) = sink.mails
    assert mail["Bcc"] is None
    text, attached = mail.iter_parts()  # type: ignore[attr-defined]
    for shown in (str(mail["Subject"]), text.get_content(), attached.get_content().decode("ascii")):
        assert not set("\u202e\x1b\r") & set(shown)
