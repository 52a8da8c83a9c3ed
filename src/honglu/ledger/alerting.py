"""Saved questions in the ledger: what was told of each contact, and what is still to be sent."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from honglu.ledger.codec import contact_to_json
from honglu.ledger.errors import LedgerError, explained
from honglu.ledger.news import Told, kin, still_so, told_of, written
from honglu.ledger.writer import transaction
from honglu.model.contact import Contact

Way = Literal["file", "webhook", "mail"]


@dataclass(frozen=True, slots=True)
class Alert:
    """A saved question (the filter as JSON), and where what answers it is sent."""

    id: str
    question: str
    way: Way
    target: str


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be sent: `number` is its own for ever, and `body` JSON."""

    number: int
    alert: Alert
    body: dict[str, Any]
    tries: int


class AlertBook:
    """The alerts of a ledger, on an open connection; each method is one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> list[Alert]:
        """Every alert, by id."""
        with explained(self._path):
            rows = self._connection.execute("SELECT id, question, way, target FROM alert ORDER BY id").fetchall()
        return [Alert(*row) for row in rows]

    def add(self, alert: Alert, answers: Iterable[Contact]) -> bool:
        """Keep an alert; contacts that answer it already are no news. False where it is there already."""
        with self._writing() as connection:
            new = connection.execute(
                "INSERT OR IGNORE INTO alert (id, question, way, target) VALUES (?, ?, ?, ?)",
                (alert.id, alert.question, alert.way, alert.target),
            ).rowcount
            if new:
                for contact in answers:
                    _remember(connection, alert, contact, told_of(contact))
        return bool(new)

    def remove(self, prefix: str) -> Alert:
        """Forget the one alert whose id starts so, and what was to be sent for it; raises `LedgerError`."""
        found = [alert for alert in self.all() if alert.id.startswith(prefix)]
        if len(found) != 1 or not prefix:
            many = f"{len(found)} alerts have ids that start" if found else "no alert has an id that starts"
            raise LedgerError(f"{many} with {prefix!r}: `honglu alert list` lists them")
        with self._writing() as connection:
            connection.execute("DELETE FROM alert WHERE id = ?", (found[0].id,))
        return found[0]

    def queue(self, alert: Alert, contact: Contact, text: str, *, due: float) -> Literal["new", "changed"] | None:
        """Note that a contact is to be told, if it is news; the note and the message are written together.

        A contact is new where none of its claims was told before, whatever its id is now; nor any claim that was there
        until its article was read again.
        """
        now = told_of(contact)
        with self._writing() as connection:
            before = _told_before(connection, alert, contact)
            if len(before) == len(contact.claims) and all(still_so(told, now) for told in before):
                return None
            gone = _told_of_gone(connection, alert, contact)
            _remember(connection, alert, contact, now)
            if any(still_so(told, now) for told in (*before, *gone)):
                return None  # one more paper tells the same, or the same one in other words
            changed = before or any(kin(told, now) for told in gone)
            news: Literal["new", "changed"] = "changed" if changed else "new"
            body = {"alert": alert.id, "news": news, "contact": contact_to_json(contact), "text": text}
            connection.execute(
                "INSERT INTO alert_message (alert, body, due) VALUES (?, ?, ?)",
                (alert.id, json.dumps(body, ensure_ascii=True), due),
            )
        return news

    def settle(self, articles: Iterable[str] | None) -> None:
        """Once all news of these articles (or all) is noted, forget what was told of claims that they make no more.

        What was told of articles that are gone stays: they may come back.
        """
        among = "SELECT id FROM article" if articles is None else "SELECT value FROM json_each(:articles)"
        with self._writing() as connection:
            connection.execute(
                f"DELETE FROM alert_told WHERE claim NOT IN (SELECT id FROM claim) AND article IN ({among})",  # noqa: S608  # constants
                {"articles": json.dumps(list(articles or ()))},
            )

    def waiting(self, now: float) -> list[Message]:
        """What is to be sent now, in the order in which it was noted; what failed before comes last.

        `tries` of a message is the most that any message of its alert has had.
        """
        with explained(self._path):
            rows = self._connection.execute(
                "SELECT m.number, m.body, (SELECT max(tries) FROM alert_message WHERE alert = a.id),"
                " a.id, a.question, a.way, a.target FROM alert_message AS m JOIN alert AS a ON a.id = m.alert"
                " WHERE m.due <= ? ORDER BY m.tries, m.number",
                (now,),
            ).fetchall()
        return [Message(number, Alert(*alert), json.loads(body), tries) for number, body, tries, *alert in rows]

    def sent(self, number: int) -> None:
        """A message was sent."""
        with self._writing() as connection:
            connection.execute("DELETE FROM alert_message WHERE number = ?", (number,))

    def put_off(self, message: Message, due: float) -> None:
        """A message could not be sent; what waits to go the same way is tried again when due."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE alert_message SET tries = tries + (number = ?), due = max(due, ?) WHERE alert = ?",
                (message.number, due, message.alert.id),
            )

    def touched(self, articles: Iterable[str]) -> list[str]:
        """The ids of contacts that these articles tell of."""
        with explained(self._path):
            rows = self._connection.execute(
                "SELECT DISTINCT m.contact FROM member AS m JOIN claim AS c ON c.id = m.claim"
                " WHERE c.article IN (SELECT value FROM json_each(?)) ORDER BY 1",
                (json.dumps(list(articles)),),
            ).fetchall()
        return [contact for (contact,) in rows]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with explained(self._path), transaction(self._connection):
            yield self._connection


def _told_before(connection: sqlite3.Connection, alert: Alert, contact: Contact) -> list[Told]:
    """What was told of the claims of a contact, for each that was told."""
    rows = connection.execute(
        "SELECT told FROM alert_told WHERE alert = ? AND claim IN (SELECT value FROM json_each(?))",
        (alert.id, json.dumps([kept.id for kept in contact.claims])),
    )
    return [json.loads(told) for (told,) in rows]


def _told_of_gone(connection: sqlite3.Connection, alert: Alert, contact: Contact) -> list[Told]:
    """What was told of claims that its articles made before they were read again."""
    rows = connection.execute(
        "SELECT told FROM alert_told WHERE alert = ? AND article IN (SELECT value FROM json_each(?))"
        " AND claim NOT IN (SELECT id FROM claim)",
        (alert.id, json.dumps([kept.source.id for kept in contact.claims])),
    )
    return [json.loads(told) for (told,) in rows]


def _remember(connection: sqlite3.Connection, alert: Alert, contact: Contact, told: Told) -> None:
    connection.executemany(
        "INSERT INTO alert_told (alert, claim, article, told) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (alert, claim) DO UPDATE SET told = excluded.told",
        [(alert.id, kept.id, kept.source.id, written(told)) for kept in contact.claims],
    )
