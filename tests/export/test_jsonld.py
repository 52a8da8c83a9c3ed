"""JSON-LD, expanded with PyLD and read as RDF with rdflib, both without a network."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from honglu.ledger import Contact, read_from
from tests.export.hostile import exported
from tests.export.hostile import ledger as hostile

SCHEMA, OA = "https://schema.org/", "http://www.w3.org/ns/oa#"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported("jsonld", tmp_path_factory.mktemp("jsonld"))


@pytest.fixture(scope="module")
def document(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def contacts(tmp_path_factory: pytest.TempPathFactory) -> list[Contact]:
    with read_from(hostile(tmp_path_factory.mktemp("ledger") / "ledger.db")) as reader:
        return list(reader.contacts())


def no_network(*_: Any, **__: Any) -> Any:
    raise AssertionError("the document needs nothing from outside")


def test_expanding_needs_no_network_and_every_term_has_a_meaning(document: Any) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    expanded = jsonld.expand(document, {"documentLoader": no_network})
    types = {kind for node in expanded for kind in node["@type"]}
    assert types == {f"{SCHEMA}Event", f"{SCHEMA}NewsArticle", f"{OA}Annotation"}
    annotation = next(node for node in expanded if node["@type"] == [f"{OA}Annotation"])
    (target,) = annotation[f"{OA}hasTarget"]
    selectors = [one["@type"][0] for one in target[f"{OA}hasSelector"]]
    assert selectors == [f"{OA}TextQuoteSelector", f"{OA}TextPositionSelector"]


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own use of it
def test_as_rdf_each_sentence_is_tied_to_its_event_and_its_article(path: Path, contacts: list[Contact]) -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(path, format="json-ld")
    asked = """
    PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX schema: <https://schema.org/>
    SELECT ?id ?article ?exact ?start ?end WHERE {
      ?a a oa:Annotation; oa:hasBody ?event; oa:hasTarget ?t . ?event a schema:Event; schema:identifier ?id .
      ?t oa:hasSource/schema:identifier ?article; oa:hasSelector ?q, ?p . ?q oa:exact ?exact .
      ?p oa:start ?start; oa:end ?end }
    """
    found = {(str(i), str(a), str(x), s.toPython(), e.toPython()) for i, a, x, s, e in graph.query(asked)}
    assert found == {
        (contact.id, proof.article, proof.evidence.quote, proof.evidence.start, proof.evidence.end)
        for contact in contacts
        for proof in contact.proofs
    }


def test_dates_are_dates_and_the_order_of_events_stays(document: Any, contacts: list[Contact]) -> None:
    events = [node for node in document["@graph"] if node["@type"] == "Event"]
    assert [event["identifier"] for event in events] == [contact.id for contact in contacts]
    visit = next(event for event in events if event.get("startDate") == "2024-03-25")
    assert (visit["endDate"], visit["temporalCoverage"]) == ("2024-03-28", "2024-03-25/2024-03-28")
    assert visit["location"]["address"]["addressCountry"] == "VN"
    assert visit["location"]["geo"]["latitude"] == pytest.approx(21.02, abs=0.05)
    (host,) = visit["organizer"]
    assert (host["@type"], host["name"], host["jobTitle"]) == ("Person", "Trương Thị Mai", ["Trưởng Ban Tổ chức"])


def test_a_quote_has_the_words_around_it(document: Any) -> None:
    words = [node["target"]["selector"][0] for node in document["@graph"] if node["@type"] == "Annotation"]
    assert all(one.get("prefix", "") == "" and one["suffix"].startswith("\nSố ") for one in words)


def test_it_may_stand_in_a_page(path: Path) -> None:
    assert "<" not in path.read_text(encoding="utf-8")
