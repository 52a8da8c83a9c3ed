"""FollowTheMoney entities as JSON, one a line, cleaned by FollowTheMoney itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from honglu.export.format import Material
from honglu.export.ftm.entities import Entity, entities
from honglu.export.needs import needed
from honglu.query.tables.cells import writable


def write(material: Material, out: Path) -> None:
    """Write the entities; raises `ExportError` where followthemoney is not installed."""
    model = needed("followthemoney", "ftm", "ftm").model
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for entity in entities(material):
            file.write(json.dumps(_node(model, entity), ensure_ascii=False) + "\n")


def _node(model: Any, entity: Entity) -> dict[str, Any]:
    """The entity as FollowTheMoney writes it; values that its types cannot hold fall away."""
    proxy = model.make_entity(entity.schema)
    proxy.id = entity.id
    for name, values in entity.properties.items():
        proxy.add(name, [writable(value) for value in values])
    cleaned = {name: sorted(proxy.get(name)) for name in sorted(entity.properties) if proxy.get(name)}
    return {"id": entity.id, "schema": entity.schema, "properties": cleaned}
