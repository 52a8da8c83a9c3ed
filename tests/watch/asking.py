"""What tests of alerts have in common: saved questions, and those who take what is sent."""

from __future__ import annotations

import json
import socket
from email import message_from_bytes
from email.message import Message as Mail
from email.policy import default
from pathlib import Path
from typing import Any

from honglu.ledger.alerting import Alert
from honglu.query import Filter
from honglu.query.saved import filter_to_json
from tests.site.pages import rss
from tests.site.server import Hit, Site, reply
from tests.watch.harness import Watch

KP_CN = filter_to_json(Filter(between=("KP", "CN")))


def ask(watch: Watch, way: str, target: str, question: str = KP_CN, *, known: bool = False) -> None:
    with watch.desk() as desk:
        answers = list(desk.reader.contacts()) if known else []
        assert desk.alerts.add(Alert("abc", question, way, target), answers)  # type: ignore[arg-type]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def again(watch: Watch, site: Site, *paths: str) -> None:
    """The next visit, at which the feed has these pages."""
    site.put("/rss", reply(rss(paths)))
    watch.clock.sleep(7200.0)
    watch.once()


def noted(hits: list[Hit]) -> Any:
    def serve(hit: Hit, sock: socket.socket) -> None:
        hits.append(hit)
        reply(status=204)(hit, sock)

    return serve


class Sink:
    """Takes mail."""

    def __init__(self) -> None:
        self.mails: list[Mail] = []
        self.refuse = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ARG002, N802
        if self.refuse:
            self.refuse -= 1
            return "451 later"
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 OK"


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
