"""Questions to a ledger, shared by all that show its contacts."""

from honglu.query.asking import in_words
from honglu.query.filters import Filter
from honglu.query.fold import names_match
from honglu.query.search import find_contact, search, sort_key

__all__ = ["Filter", "find_contact", "in_words", "names_match", "search", "sort_key"]
