"""Asking a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from honglu.ledger import Contact, LedgerError, Reader
from honglu.model import edtf
from honglu.query.filters import Filter
from honglu.query.prefixes import one_of
from honglu.text.folding import folded_words


def search(ledger: Reader, wanted: Filter) -> Iterator[Contact]:
    """The contacts that answer, by date, then id, undated ones last; one at a time, however many there are."""
    return filter(wanted.matches, ledger.contacts(wanted.narrowing()))


def sort_key(contact: Contact) -> tuple[bool, date, date, str]:
    """The order in which contacts are told: by their first day, then their last, then id, undated ones last."""
    if contact.date is None or not edtf.is_valid(contact.date):
        return True, date.min, date.min, contact.id
    return False, *edtf.parse(contact.date), contact.id


def find_contact(ledger: Reader, prefix: str) -> Contact:
    """The one contact whose id starts with `prefix`; raises `LedgerError` where there is none, or more than one."""
    asked = prefix.strip().lower()
    meant = one_of(ledger.ids(asked) if folded_words(asked) else [], asked, "contacts")
    found = ledger.contact(meant) if meant is not None else None
    if found is None:
        raise LedgerError(
            f"no contact in {ledger.path} has an id that starts with {asked!r}: `honglu contacts` lists them"
        )
    return found
