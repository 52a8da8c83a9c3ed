"""The ledger as tidy tables: one kind of thing a table, one thing a row, joined by ids; with a codebook."""
