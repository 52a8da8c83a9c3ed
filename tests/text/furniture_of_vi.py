"""The rules of the Vietnamese pack, read without its loader."""

from __future__ import annotations

from typing import Any

import yaml

from honglu.text.furniture import furniture_rules
from tests.shared import PROJECT

FILE = PROJECT / "src" / "honglu" / "lang" / "vi" / "furniture.yaml"
NODE: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
RULES = furniture_rules(NODE)
