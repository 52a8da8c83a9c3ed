"""Feeds, sitemaps and list pages → the articles that they announce."""

from honglu.sources.web.listing.entry import Entry, Listing
from honglu.sources.web.listing.links import read_links
from honglu.sources.web.listing.read import listing_kind, read_listing

__all__ = ["Entry", "Listing", "listing_kind", "read_links", "read_listing"]
