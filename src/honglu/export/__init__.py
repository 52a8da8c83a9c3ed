"""The ledger in the forms that other tools take: one format a module, all named in `formats`."""

from honglu.export.format import Format, Material
from honglu.export.formats import FORMATS
from honglu.export.writing import ExportError, write

__all__ = ["FORMATS", "ExportError", "Format", "Material", "write"]
