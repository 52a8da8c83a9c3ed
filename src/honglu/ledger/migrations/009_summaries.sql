-- Version 9: what a list shows of each contact, and the words by which it is found, so that neither is computed of its
-- claims again for every look. Both are written with the contact, and computed of claims and decisions as it is.

ALTER TABLE contact ADD COLUMN summary TEXT NOT NULL DEFAULT '{}';  -- as JSON, see ledger/summary.py

-- The row is the contact's id read as a number of 64 bits with a sign. Terms are folded before they come in.
CREATE VIRTUAL TABLE contact_words USING fts5 (terms, tokenize = "unicode61 remove_diacritics 0");
