"""The formats there are. Each is imported when it is written, so that the table costs nothing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from honglu.export.format import Format, Material, Write


def _late(module: str) -> Write:
    """The function `write` of `honglu.export.<module>`, imported at its first call."""

    def write(material: Material, out: Path) -> None:
        import_module(f"honglu.export.{module}").write(material, out)

    return write


_ALL: tuple[Format, ...] = ()

FORMATS = {form.name: form for form in _ALL}
"""The formats by name, in the order in which they are listed."""
