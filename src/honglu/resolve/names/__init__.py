"""Names across scripts: whether two written names can be one, and why."""

from honglu.resolve.names.comparison import Comparison
from honglu.resolve.names.names import Names, load_names

__all__ = ["Comparison", "Names", "load_names"]
