"""The ledger: articles and the claims read out of them, kept in one SQLite file, and the contacts they tell of."""

from honglu.ledger.claims import KeptClaim, Source, article_digest, kept_claims
from honglu.ledger.codec import contact_to_json
from honglu.ledger.contact import Contact, Party, Proof, contacts_of
from honglu.ledger.errors import LedgerError
from honglu.ledger.ingest import Outcome, ingest
from honglu.ledger.location import default_path
from honglu.ledger.reader import Narrowing, Reader, read_from
from honglu.ledger.writer import Stamp, Writer, write_to

__all__ = [
    "Contact",
    "KeptClaim",
    "LedgerError",
    "Narrowing",
    "Outcome",
    "Party",
    "Proof",
    "Reader",
    "Source",
    "Stamp",
    "Writer",
    "article_digest",
    "contact_to_json",
    "contacts_of",
    "default_path",
    "ingest",
    "kept_claims",
    "read_from",
    "write_to",
]
