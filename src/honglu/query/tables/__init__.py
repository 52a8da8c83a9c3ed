"""Contacts as tidy tables: the names, types and meaning of the columns (columns.yaml), and the rows."""

from honglu.query.tables.rows import Row, Value, contact_row, rows_of, source_row
from honglu.query.tables.schema import Column, Table, tables

__all__ = ["Column", "Row", "Table", "Value", "contact_row", "rows_of", "source_row", "tables"]
