"""GEXF 1.3, for Gephi: who met whom, and on which days."""

from __future__ import annotations

from pathlib import Path

from honglu.export.format import Material
from honglu.export.graph import Edge, Node, graph_of
from honglu.export.xml import Xml, written

_NODE = {"type": "string", "represents": "string", "contacts": "integer"}
_EDGE = {"status": "string", "kinds": "string", "first": "string", "last": "string", "contact_ids": "string"}


def write(material: Material, out: Path) -> None:
    """Write the graph of the contacts; an edge has a spell for each of its dated contacts."""
    graph = graph_of(material)
    with written(out) as xml, xml.element("gexf", xmlns="http://gexf.net/1.3", version="1.3"):
        with xml.element("meta"):
            xml.leaf("creator", f"honglu {material.version}")
            xml.leaf("description", material.question)
        with xml.element("graph", mode="dynamic", defaultedgetype="undirected", timeformat="date"):
            _declare(xml, "node", _NODE)
            _declare(xml, "edge", _EDGE)
            with xml.element("nodes"):
                for node in graph.nodes:
                    _node(xml, node)
            with xml.element("edges"):
                for number, edge in enumerate(graph.edges):
                    _edge(xml, edge, number)


def _declare(xml: Xml, kind: str, attributes: dict[str, str]) -> None:
    with xml.element("attributes", class_=kind, mode="static"):
        for name, value in attributes.items():
            xml.leaf("attribute", id=f"{kind}_{name}", title=name, type=value)


def _node(xml: Xml, node: Node) -> None:
    with xml.element("node", id=node.id, label=node.label):
        _values(xml, "node", type=node.type, represents=node.represents, contacts=node.contacts)


def _edge(xml: Xml, edge: Edge, number: int) -> None:
    with xml.element("edge", id=f"e{number}", source=edge.one, target=edge.other, weight=str(edge.weight)):
        told = {"status": edge.status, "kinds": edge.kinds_told, "contact_ids": " ".join(edge.contacts)}
        _values(xml, "edge", **told, first=edge.first, last=edge.last)
        if edge.days:
            with xml.element("spells"):
                for first, last in sorted(set(edge.days)):
                    xml.leaf("spell", start=first.isoformat(), end=last.isoformat())


def _values(xml: Xml, kind: str, **values: str | int | None) -> None:
    with xml.element("attvalues"):
        for name, value in values.items():
            if value is not None:
                xml.leaf("attvalue", for_=f"{kind}_{name}", value=str(value))
