"""Questions to a ledger, shared by all that show its contacts."""

from honglu.query.filters import Filter
from honglu.query.fold import names_match
from honglu.query.search import find_contact, search, sort_key

__all__ = ["Filter", "find_contact", "names_match", "search", "sort_key"]
