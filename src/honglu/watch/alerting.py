"""New and changed contacts → those who asked for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from honglu.ledger.alerting import Alert, Message
from honglu.ledger.desk import Desk
from honglu.model.contact import Contact
from honglu.query.saved import filter_from_json
from honglu.query.search import search
from honglu.sources.web.clock import Clock
from honglu.watch.log import Log
from honglu.watch.sending import NotSent, Sender
from honglu.watch.stopping import Stop

_FIRST, _LONGEST = 60.0, 6 * 3600.0


@dataclass(frozen=True)
class Alerts:
    """Tells contacts to those who asked.

    What is to be sent is noted in the ledger first, together with what it tells; then it is sent, then taken out.
    Killed before the sending, it is sent by the next run; killed between the sending and the taking out, it is sent
    again under the same id: one message too many can be recognized, one that never came cannot. A file is looked into
    before, and so has each message once.
    """

    desk: Desk
    sender: Sender
    clock: Clock
    log: Log
    words: Callable[[Contact], str]
    stop: Stop

    def tell(self, articles: list[str] | None) -> None:
        """Note what is news in contacts that these articles tell of, or in all (None), and send all that waits."""
        if articles is None or articles:
            for alert in self.desk.alerts.all():
                for contact in self._answers(alert, articles):
                    self._queue(alert, contact)
            self.desk.alerts.settle(articles)
        self._send()

    def _answers(self, alert: Alert, articles: list[str] | None) -> Iterable[Contact]:
        try:
            wanted = filter_from_json(alert.question)
        except ValueError as error:
            self.log("error", "alert not understood", alert=alert.id, reason=str(error))
            return []
        reader = self.desk.reader
        if articles is None:
            # All at once: they are noted while one goes through them.
            return list(search(reader, wanted))
        found = map(reader.contact, self.desk.alerts.touched(articles))
        return [contact for contact in found if contact and not contact.rejected and wanted.matches(contact)]

    def _queue(self, alert: Alert, contact: Contact) -> None:
        news = self.desk.alerts.queue(alert, contact, self.words(contact), due=self.clock.now())
        if news:
            self.log("debug", "to be told", alert=alert.id, contact=contact.id, news=news)

    def _send(self) -> None:
        closed: set[str] = set()  # where one message fails, hundreds of others would but take their time
        for message in self.desk.alerts.waiting(self.clock.now()):
            self.stop.check()
            if message.alert.id in closed:
                continue
            told = {"alert": message.alert.id, "number": message.number, "way": message.alert.way}
            try:
                self.sender.send(message)
            except NotSent as error:
                wait = max(error.wait or 0.0, min(_FIRST * 2.0 ** min(message.tries, 20), _LONGEST))
                self.desk.alerts.put_off(message, self.clock.now() + wait)
                closed.add(message.alert.id)
                self.log("error", "not sent", **told, reason=str(error), again_in=round(wait))
            else:
                self._sent(message)
                self.log("info", "sent", **told, news=message.body["news"], contact=message.body["contact"]["id"])

    def _sent(self, message: Message) -> None:
        self.desk.alerts.sent(message.number)
