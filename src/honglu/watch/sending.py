"""A message → a file, a webhook, or a mailbox."""

from __future__ import annotations

import hashlib
import json
import os
import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate
from pathlib import Path

from honglu.ledger.alerting import Message
from honglu.sources.web.client import Client

_SECONDS = 20.0
# How far back a file is looked into for a message that may stand there already: many messages.
_LOOKED_INTO = 4 * 1024**2


class NotSent(Exception):  # noqa: N818  # it is no error of the program, and tried again
    """A message could not be sent; `wait` are the seconds that the receiver asks to be left alone."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Post:
    """The mail server, and who sends: `encrypted` from the start, or else with STARTTLS where that is offered.

    A password is never sent in the clear.
    """

    encrypted: bool
    host: str
    port: int
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Sender:
    """Sends messages; raises `NotSent`."""

    client: Client
    post: Post | None

    def send(self, message: Message) -> None:
        """Send one message where its alert says."""
        match message.alert.way:
            case "file":
                append(Path(message.alert.target), identity_of(message), message)
            case "webhook":
                self._call(message)
            case "mail":
                self._mail(message)

    def _call(self, message: Message) -> None:
        identity = identity_of(message)
        headers = {"Content-Type": "application/json", "Idempotency-Key": identity}
        failure = self.client.post(message.alert.target, line(identity, message), headers)
        if failure:
            raise NotSent(f"{failure.fault.reason} ({failure.fault.hint})", failure.wait)

    def _mail(self, message: Message) -> None:
        if self.post is None:
            raise NotSent("no mail server is known: give --smtp and --mail-from, or HONGLU_SMTP and HONGLU_MAIL_FROM")
        try:
            mail(self.post, letter(self.post.sender, identity_of(message), message))
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise NotSent(f"the mail server did not take it ({type(error).__name__}: {str(error)[:200]})") from error


def identity_of(message: Message) -> str:
    """The same for a message that is sent again, and for no other, not even of a ledger restored from a copy."""
    body = hashlib.sha256(json.dumps(message.body, sort_keys=True).encode("ascii")).hexdigest()
    return f"{message.alert.id}-{message.number}-{body[:8]}"


def line(identity: str, message: Message) -> bytes:
    """A message as one line of JSON."""
    return json.dumps({"id": identity, **message.body}, ensure_ascii=True).encode("ascii") + b"\n"


def append(path: Path, identity: str, message: Message) -> None:
    """Put a message at the end of a file, unless it stands there; a line that a killed run left torn is dropped."""
    try:
        with path.open("a+b") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _LOOKED_INTO))
            end = file.read()
            whole = end[: end.rfind(b"\n") + 1]
            if f'{{"id": "{identity}",'.encode() in whole:
                return
            torn = end[len(whole) :]
            # Ours is written anew; what anybody else left without an end gets one.
            if torn.startswith(b'{"id": "') or b'{"id": "'.startswith(torn):
                file.truncate(size - len(torn))
                torn = b""
            file.write((b"\n" if torn else b"") + line(identity, message))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise NotSent(f"cannot write {path} ({error.strerror}): check that its folder is there") from error


def letter(sender: str, identity: str, message: Message) -> EmailMessage:
    """The message as a mail; raises `ValueError` where an address is none."""
    text = "\n".join(map(plain, str(message.body["text"]).split("\n")))
    mail = EmailMessage()
    mail["From"], mail["To"] = sender, message.alert.target
    mail["Subject"] = f"[honglu] {message.body['news']}: {' '.join(text.split())[:120]}"
    mail["Date"] = formatdate()
    mail["Message-ID"] = f"<{identity}@honglu.invalid>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(f"{text}\n\nAlert {message.alert.id}, contact {message.body['contact']['id']}\n")
    mail.add_attachment(line(identity, message), maintype="application", subtype="json", filename="contact.json")
    return mail


def plain(line: str) -> str:
    """The line without what ends a header, moves a cursor, or reorders what follows; joiners only shape letters."""
    return "".join(one if one.isprintable() or one in "\u200c\u200d" else " " for one in line)


def mail(post: Post, message: EmailMessage) -> None:
    """Hand a mail to the server; raises what `smtplib` and sockets raise."""
    trust = ssl.create_default_context()
    with (
        smtplib.SMTP_SSL(post.host, post.port, timeout=_SECONDS, context=trust)
        if post.encrypted
        else smtplib.SMTP(post.host, post.port, timeout=_SECONDS)
    ) as server:
        server.ehlo()
        if not post.encrypted and server.has_extn("starttls"):
            server.starttls(context=trust)
            server.ehlo()
        elif not post.encrypted and post.user:
            raise OSError("it offers no encryption, without which no password is sent")
        if post.user:
            server.login(post.user, post.password or "")
        server.send_message(message)
