"""The day of a contact whose own sentence tells none: the day its part of the article is about."""

from __future__ import annotations

from datetime import date

from honglu.annotate.dates import DateMention
from honglu.annotate.document import Document
from honglu.extract.drafts import Draft

REACH = 12  # sentences back
FRESH = 4  # days before publication that news is about
DAY = len("2024-03-21")


def day_of(document: Document, draft: Draft) -> DateMention | None:
    """The last day spoken of shortly before the contact, if it is news of that day."""
    first = draft.sentences[0]
    if document.pack.grammar.spacing == "none" and document.sentences[first].zone == "title":
        return _day_of_lead(document)
    if any(n.has("earlier") for n in document.sentences[first].nodes):
        return None
    for sentence in reversed(document.sentences[max(0, first - REACH) : first]):
        if sentence.zone == "title":
            break
        days = [d for d in sentence.dates if _fresh(d.value, document.article.published)]
        if days:
            return days[0]
    return None


def _day_of_lead(document: Document) -> DateMention | None:
    """The first day of the sentence that opens the text, which the title sums up."""
    lead = next((s for s in document.sentences if s.zone != "title"), None)
    days = [d for d in lead.dates if _fresh(d.value, document.article.published)] if lead is not None else []
    return days[0] if days else None


def _fresh(value: str, published: date | None) -> bool:
    if published is None or len(value) != DAY:
        return False
    return 0 <= (published - date.fromisoformat(value)).days <= FRESH
