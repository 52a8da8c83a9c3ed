"""Contacts that were found, as objects and as data frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

from honglu.ledger import Contact
from honglu.query.frames import arrow_table, pandas_frame, polars_frame
from honglu.query.sequence import Found
from honglu.query.tables import Column, Row, rows_of, source_row, tables
from honglu.query.tables.overview import columns, overview

if TYPE_CHECKING:
    from honglu.query.opened import Opened

Rows = Literal["contacts", "participants", "names", "posts", "sources", "claims", "evidence"]


class Contacts(Found[Contact]):
    """Contacts by their first day; see `Opened`.

    As a data frame they have a row a contact, with who took part; or, with `rows`, a row a participant, name, post,
    source, claim or sentence: tidy tables, with the columns of the export, joined by the contact's id.
    """

    def __init__(self, ids: Sequence[str], ledger: Opened) -> None:
        super().__init__(ids, ledger.contact)
        self._ledger = ledger

    def to_pandas(self, rows: Rows = "contacts") -> Any:
        """A pandas DataFrame; raises `ImportError` where pandas is not installed, `ValueError` for other `rows`."""
        return pandas_frame(*self._table(rows))

    def to_polars(self, rows: Rows = "contacts") -> Any:
        """A polars DataFrame; raises `ImportError` where polars is not installed, `ValueError` for other `rows`."""
        return polars_frame(*self._table(rows))

    def to_arrow(self, rows: Rows = "contacts") -> Any:
        """An Arrow table; raises `ImportError` where pyarrow is not installed, `ValueError` for other `rows`."""
        return arrow_table(*self._table(rows))

    def _part(self, ids: Sequence[str]) -> Contacts:
        return Contacts(ids, self._ledger)

    def _table(self, rows: str) -> tuple[Sequence[Column], Iterator[Row]]:
        if rows == "contacts":
            return columns(), map(overview, self)
        known = {table.name: table.columns for table in tables()}
        if rows not in known:
            raise ValueError(f"there is no table {rows!r}: name one of {', '.join(known)}")
        return known[rows], self._sources() if rows == "sources" else self._rows(rows)

    def _rows(self, name: str) -> Iterator[Row]:
        for contact in self:
            seated = self._ledger.reader.seated([contact.id]) if name == "participants" else {}
            yield from (row for table, row in rows_of(contact, seated) if table == name)

    def _sources(self) -> Iterator[Row]:
        found = {source.id: source for contact in self for source in contact.sources}
        return map(source_row, found.values())
