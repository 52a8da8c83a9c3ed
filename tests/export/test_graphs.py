"""Graphs, read back with NetworkX."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from honglu.export import FORMATS, Material, write
from honglu.ledger import read_from
from honglu.model.claim import Claim, Participant
from tests.export.hostile import BROKEN, FORMULA, exported
from tests.ledger.hand_made import KIM, MEETING, WANG, ledger_of, on_its_own, reading

networkx = pytest.importorskip("networkx")
READERS = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}
GEXF = "{http://gexf.net/1.3}"


@pytest.fixture(scope="module", params=READERS)
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    return READERS[request.param](exported(request.param, tmp_path_factory.mktemp("graph")))


def of(tmp_path: Path, name: str, *claims: Claim) -> Any:
    """The graph of one contact for each claim."""
    ledger = ledger_of(tmp_path / "ledger.db", [reading(number, claim) for number, claim in enumerate(claims)])
    with read_from(ledger) as reader:
        write(FORMATS[name], Material(reader.contacts, reader, "x", "1"), tmp_path / name)
    return READERS[name](tmp_path / name)


def labels(graph: Any) -> dict[str, str]:
    return {node: data["label"] for node, data in graph.nodes(data=True)}


def pairs(graph: Any) -> set[frozenset[str]]:
    told = labels(graph)
    return {frozenset((told[one], told[other])) for one, other in graph.edges()}


def test_nodes_tell_what_they_are(graph: Any) -> None:
    nodes = {data["label"]: data for _, data in graph.nodes(data=True)}
    assert (nodes["Vương Hộ Ninh"]["type"], nodes["Vương Hộ Ninh"]["represents"]) == ("person", "CN")
    assert nodes["Liên Hợp Quốc"]["type"] == "organization"
    assert FORMULA.name in nodes
    assert BROKEN.name.replace("\x00", "\ufffd") in {label.replace("\r", "") for label in nodes}


def test_those_who_met_are_joined_and_companions_are_not(graph: Any) -> None:
    joined = pairs(graph)
    assert frozenset(("Trương Thị Mai", "Ri Chang-sik")) in joined
    assert not any({"Ri Chang-sik", name} in joined for name in ("Kim Song-nam", "Kim Song Nam"))


def test_a_conference_stands_between_those_who_were_there(graph: Any) -> None:
    assert frozenset(("Joko Widodo", "Hun Manet")) not in pairs(graph)
    (conference,) = [node for node, data in graph.nodes(data=True) if data["type"] == "conference"]
    assert {labels(graph)[one] for one in graph.neighbors(conference)} == {"Joko Widodo", "Hun Manet", "Liên Hợp Quốc"}


@pytest.mark.parametrize("name", READERS)
def test_an_edge_counts_its_contacts(name: str, tmp_path: Path) -> None:
    held = [on_its_own(0), replace(on_its_own(5), kind="talks"), replace(on_its_own(9), date=None)]
    graph = of(tmp_path, name, *held, replace(on_its_own(20), status="planned"))
    edges = {data["status"]: data for _, _, data in graph.edges(data=True)}
    assert edges.keys() == {"held", "planned"}
    assert float(edges["held"]["weight"]) == 3
    assert edges["held"]["kinds"] == "meeting 2, talks 1"
    assert (edges["held"]["first"], edges["held"]["last"]) == ("2020-01-01", "2020-01-16")
    assert len(edges["held"]["contact_ids"].split()) == 3


@pytest.mark.parametrize("name", READERS)
def test_hosts_are_joined_to_guests_only(name: str, tmp_path: Path) -> None:
    lao = Participant("Thongloun Sisoulith", "person", "LA", "guest")
    graph = of(tmp_path, name, replace(MEETING, participants=(WANG, KIM, lao)))
    assert pairs(graph) == {frozenset((WANG.name, KIM.name)), frozenset((WANG.name, lao.name))}


def test_a_state_is_one_node_whatever_it_is_called(tmp_path: Path) -> None:
    calls = [
        replace(on_its_own(9 * n), kind="call", participants=(WANG, Participant(name, "state", "LA", "party")))
        for n, name in enumerate(("Lào", "Laos"))
    ]
    graph = of(tmp_path, "graphml", *calls)
    assert "state:LA" in graph
    assert len(graph) == 2


def test_gexf_has_a_spell_for_each_dated_contact(tmp_path: Path) -> None:
    of(tmp_path, "gexf", on_its_own(0), on_its_own(5), replace(on_its_own(9), date="2021-02"))
    root = ElementTree.parse(tmp_path / "gexf").getroot()  # noqa: S314  # our own
    assert (root.get("version"), root.find(f"{GEXF}graph").get("timeformat")) == ("1.3", "date")  # type: ignore[union-attr]
    spells = [(one.get("start"), one.get("end")) for one in root.iter(f"{GEXF}spell")]
    assert spells == [("2020-01-01",) * 2, ("2020-01-16",) * 2, ("2021-02-01", "2021-02-28")]
