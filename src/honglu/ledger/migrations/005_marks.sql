-- Version 5: the pages of archives that articles were made of, so that a run that was cut off need not read them again.
-- A mark goes with its article, and where the article is written anew: what is left tells what the ledger has unchanged.

CREATE TABLE mark (
    mark    TEXT PRIMARY KEY NOT NULL,  -- a digest of all that went into the article
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    maker   TEXT NOT NULL               -- the version of the program that made the article of it
) WITHOUT ROWID;

CREATE INDEX mark_of_article ON mark (article);
