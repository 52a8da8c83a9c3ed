"""Libraries that only some inputs need, loaded when the first of these comes."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from honglu.sources.fault import Fault


class MissingLibraryError(Exception):
    """An input needs a library that is not installed; `extra` brings it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} is read only with more than the base")
        self.what = what
        self.extra = extra

    def fault(self, file: str) -> Fault:
        """The fault to tell of the file."""
        return Fault(file, None, f"{self.what}; what reads it is not installed", f"pip install 'honglu[{self.extra}]'")


def needed(module: str, what: str, extra: str) -> ModuleType:
    """The module; raises `MissingLibraryError` for an input that is `what` where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingLibraryError(what, extra) from error
