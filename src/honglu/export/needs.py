"""Libraries that only some formats need, loaded when the first of these is written."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from honglu.export.writing import ExportError


def needed(module: str, form: str, extra: str) -> ModuleType:
    """The module; raises `ExportError` for the format `form`, with the extra that brings it, where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        raise ExportError(f"{form} needs {name}, which is not installed: pip install 'honglu[{extra}]'") from error
