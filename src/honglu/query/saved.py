"""Questions as they are saved."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from honglu.query.filters import Filter


def filter_to_json(wanted: Filter) -> str:
    """The question as JSON, without what it does not ask; the same question gives the same text."""
    node = {key: value for key, value in asdict(wanted).items() if value not in (None, ())}
    return json.dumps(node, default=date.isoformat, ensure_ascii=False, sort_keys=True)


def filter_from_json(text: str) -> Filter:
    """The inverse of `filter_to_json`; raises `ValueError` for what is none, such as a newer program's."""
    node = json.loads(text)
    if unknown := set(node) - {field.name for field in fields(Filter)}:
        raise ValueError(f"a question of a newer honglu (it asks for {', '.join(sorted(unknown))})")
    days: dict[str, Any] = {key: date.fromisoformat(node.pop(key)) for key in ("since", "until") if key in node}
    lists: dict[str, Any] = {key: tuple(value) for key, value in node.items()}
    return Filter(**days, **lists)
