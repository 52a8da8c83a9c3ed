"""The ledger: articles and the claims read out of them, kept in one SQLite file, and the contacts they tell of."""

from honglu.ledger.actors import Part
from honglu.ledger.articles import Outlet, Shelfmark
from honglu.ledger.claims import article_digest, kept_claims
from honglu.ledger.codec import contact_to_json
from honglu.ledger.connect import state_of
from honglu.ledger.errors import LedgerBusyError, LedgerError
from honglu.ledger.ingest import Marked, Outcome, holds, ingest, reread
from honglu.ledger.location import default_path
from honglu.ledger.reader import Narrowing, Reader, read_from
from honglu.ledger.summary import number_of
from honglu.ledger.unsure import ClaimPair, NamePair, Unsure, UnsureContacts, UnsureNames
from honglu.ledger.writer import Stamp, Writer, write_to
from honglu.model.contact import Contact, Party, Proof
from honglu.model.copy import Copy
from honglu.model.kept import KeptClaim, Source
from honglu.resolve.linking import Link
from honglu.resolve.occasions import Join

__all__ = [
    "ClaimPair",
    "Contact",
    "Copy",
    "Join",
    "KeptClaim",
    "LedgerBusyError",
    "LedgerError",
    "Link",
    "Marked",
    "NamePair",
    "Narrowing",
    "Outcome",
    "Outlet",
    "Part",
    "Party",
    "Proof",
    "Reader",
    "Shelfmark",
    "Source",
    "Stamp",
    "Unsure",
    "UnsureContacts",
    "UnsureNames",
    "Writer",
    "article_digest",
    "contact_to_json",
    "default_path",
    "holds",
    "ingest",
    "kept_claims",
    "number_of",
    "read_from",
    "reread",
    "state_of",
    "write_to",
]
