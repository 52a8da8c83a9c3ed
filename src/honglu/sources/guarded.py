"""What stops the reading of one input, told as a fault of it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import TypeVar

from honglu.sources.fault import Fault
from honglu.sources.needs import MissingLibraryError

Item = TypeVar("Item")


def guarded(items: Iterator[Item], file: str) -> Iterator[Item | Fault]:
    """The items of a file, and, where reading it raises, the fault that ends them."""
    try:
        yield from items
    except MissingLibraryError as error:
        yield error.fault(file)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        yield unreadable(file, error)


def unreadable(path: str, error: Exception) -> Fault:
    """The fault that an error is, which came of opening or reading a file."""
    match error:
        case FileNotFoundError():
            return Fault(path, None, "no such file", "check the path")
        case PermissionError():
            return Fault(path, None, "it may not be read", "ask for the permission to read it")
        case UnicodeError():
            return Fault(path, None, "broken UTF-16; the lines before were read", "save it as UTF-8")
        case OSError(strerror=str(words)):
            return Fault(path, None, f"it cannot be read ({words})", "check the path")
        case OSError() | EOFError() | zlib.error():
            return Fault(path, None, f"broken gzip data ({error})", "pack it again; what came before was read")
        case _:
            return Fault(path, None, f"it cannot be opened ({error})", "check the path")
