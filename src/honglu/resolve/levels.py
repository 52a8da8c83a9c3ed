"""How high in its state a participant stands, by the posts that articles give it."""

from __future__ import annotations

from honglu.model.contact import Party
from honglu.resolve.offices import read_office

LEVELS = (1, 2, 3, 4, 5)
"""1 heads of state, government or party; 2 ministers and deputy heads; 3 deputy ministers, ambassadors, heads of
departments; 4 members of bodies; 5 officials. The level of each word for an office stands in the packs' posts.yaml."""


def level_of(party: Party) -> int | None:
    """The highest level among the posts that a party holds, as far as the packs know them; former ones do not count."""
    side = party.participant.represents
    offices = (read_office(post, language, side) for language, posts in party.posts.items() for post in posts)
    return min((one.level for one in offices if one.level and not (one.former or one.relative)), default=None)
