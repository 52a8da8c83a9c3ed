"""From files, folders, archives and standard input to articles, with all that cannot be read told as faults."""

from honglu.sources.fault import Fault
from honglu.sources.pending import Page
from honglu.sources.read import find_sources, read_sources

__all__ = ["Fault", "Page", "find_sources", "read_sources"]
