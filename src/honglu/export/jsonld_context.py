"""The context of the JSON-LD export, written out so that reading it needs no network."""

from __future__ import annotations

from typing import Any, Final

_OA: Final = "http://www.w3.org/ns/oa#"
_XSD: Final = "http://www.w3.org/2001/XMLSchema#"

CONTEXT: Final[dict[str, Any]] = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "schema": "https://schema.org/",
    "oa": _OA,
    "xsd": _XSD,
    "honglu": "urn:honglu:vocabulary:",
    "status": "honglu:status",
    "rank": "honglu:rank",
    "confidence": {"@id": "honglu:confidence", "@type": f"{_XSD}double"},
    "actsFor": "honglu:actsFor",
    "additionalType": {"@id": "schema:additionalType", "@type": "@id"},
    "eventStatus": {"@id": "schema:eventStatus", "@type": "@id"},
    "startDate": {"@id": "schema:startDate", "@type": f"{_XSD}date"},
    "endDate": {"@id": "schema:endDate", "@type": f"{_XSD}date"},
    "datePublished": {"@id": "schema:datePublished", "@type": f"{_XSD}date"},
    "superEvent": {"@id": "schema:superEvent", "@type": "@id"},
    "subjectOf": {"@id": "schema:subjectOf", "@type": "@id"},
    # The terms of the web annotation data model, as in http://www.w3.org/ns/anno.jsonld.
    "Annotation": f"{_OA}Annotation",
    "SpecificResource": f"{_OA}SpecificResource",
    "TextQuoteSelector": f"{_OA}TextQuoteSelector",
    "TextPositionSelector": f"{_OA}TextPositionSelector",
    "body": {"@id": f"{_OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{_OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{_OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{_OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{_OA}motivatedBy", "@type": "@id"},
    "exact": f"{_OA}exact",
    "prefix": f"{_OA}prefix",
    "suffix": f"{_OA}suffix",
    "start": {"@id": f"{_OA}start", "@type": f"{_XSD}nonNegativeInteger"},
    "end": {"@id": f"{_OA}end", "@type": f"{_XSD}nonNegativeInteger"},
}
"""Terms of schema.org, of W3C web annotations, and a few of our own."""
