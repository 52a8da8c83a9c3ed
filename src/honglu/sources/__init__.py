"""From files, folders and standard input to articles, with all that cannot be read told as faults."""

from honglu.sources.fault import Fault
from honglu.sources.read import read_sources

__all__ = ["Fault", "read_sources"]
