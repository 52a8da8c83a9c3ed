"""GraphML, for Gephi, yEd, NetworkX, igraph: who met whom."""

from __future__ import annotations

from pathlib import Path

from honglu.export.format import Material
from honglu.export.graph import Edge, Node, graph_of
from honglu.export.xml import Xml, written

_NODE = {"label": "string", "type": "string", "represents": "string", "contacts": "int"}
_EDGE = {
    "weight": "int",
    "status": "string",
    "kinds": "string",
    "first": "string",
    "last": "string",
    "contact_ids": "string",
}


def write(material: Material, out: Path) -> None:
    """Write the graph of the contacts."""
    graph = graph_of(material)
    with written(out) as xml, xml.element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns"):
        xml.leaf("desc", f"{material.question}; honglu {material.version}")
        for kind, attributes in (("node", _NODE), ("edge", _EDGE)):
            for name, value in attributes.items():
                xml.leaf("key", id=f"{kind}_{name}", for_=kind, **{"attr.name": name, "attr.type": value})
        with xml.element("graph", id="contacts", edgedefault="undirected"):
            for node in graph.nodes:
                _node(xml, node)
            for number, edge in enumerate(graph.edges):
                _edge(xml, edge, number)


def _node(xml: Xml, node: Node) -> None:
    with xml.element("node", id=node.id):
        _data(xml, "node", label=node.label, type=node.type, represents=node.represents, contacts=node.contacts)


def _edge(xml: Xml, edge: Edge, number: int) -> None:
    with xml.element("edge", id=f"e{number}", source=edge.one, target=edge.other):
        _data(
            xml,
            "edge",
            weight=edge.weight,
            status=edge.status,
            kinds=edge.kinds_told,
            first=edge.first,
            last=edge.last,
            contact_ids=" ".join(edge.contacts),
        )


def _data(xml: Xml, kind: str, **values: str | int | None) -> None:
    for name, value in values.items():
        if value is not None:
            xml.leaf("data", str(value), key=f"{kind}_{name}")
