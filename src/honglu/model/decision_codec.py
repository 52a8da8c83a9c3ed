"""Decisions as JSON, a line each, and back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from typing import Any

from honglu.model.decision import Bearer, Decision, Sighting, Subject

Json = dict[str, Any]


def decision_to_json(decision: Decision) -> Json:
    """The decision as an object; what it has none of is left out."""
    return {key: value for key, value in asdict(decision).items() if value not in (None, (), "")}


def decision_from_json(node: Json) -> Decision:
    """The inverse of `decision_to_json`.

    Raises `ValueError` where it is no decision, or its id is not that of its content.
    """
    try:
        subjects = {side: _subject(node.get(side, [])) for side in ("one", "other")}
        decision = Decision(**{**node, **subjects})
    except (TypeError, KeyError) as error:
        raise ValueError(f"no decision: {error}") from error
    if decision.verdict not in {"same", "different", "wrong", "undo"}:
        raise ValueError(f"no decision: the verdict {decision.verdict!r} is none of same, different, wrong, undo")
    if with_id(decision).id != decision.id:
        raise ValueError(f"the decision {decision.id} is not what it was when it was made: its id does not fit")
    return decision


def with_id(decision: Decision) -> Decision:
    """The decision with the id that its content gives it, so that the same one is never kept twice."""
    node = decision_to_json(replace(decision, id=""))
    content = json.dumps(node, sort_keys=True, ensure_ascii=True)
    return replace(decision, id=hashlib.sha256(content.encode("ascii")).hexdigest()[:16])


def _subject(nodes: list[Json]) -> Subject:
    if all("article" in node for node in nodes):
        return tuple(Sighting(**{**node, "names": tuple(node["names"])}) for node in nodes)
    return tuple(Bearer(**node) for node in nodes)
