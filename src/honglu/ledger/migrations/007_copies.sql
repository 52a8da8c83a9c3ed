-- Version 7: which articles print one text. Computed of the articles, and can be computed again.

CREATE TABLE sketch (                -- what of an article tells copies
    id      INTEGER PRIMARY KEY NOT NULL,  -- a digest of the article's id
    article TEXT UNIQUE NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    day     INTEGER NOT NULL,        -- when it was published, an ordinal; later than any day where that is not told
    marks   BLOB NOT NULL            -- its marks, eight bytes each
);

CREATE TABLE sketch_mark (           -- texts worth comparing share one; the earliest stands first
    mark   INTEGER NOT NULL,
    day    INTEGER NOT NULL,
    sketch INTEGER NOT NULL,
    PRIMARY KEY (mark, day, sketch)
) WITHOUT ROWID;

CREATE TABLE copy (
    article  TEXT PRIMARY KEY NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    of       TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,  -- the earliest article that prints its text
    shared   REAL NOT NULL,          -- the share of all sequences of words of the two that is in both
    original TEXT NOT NULL           -- what that is a copy of in turn, and so on: the earliest of all
) WITHOUT ROWID;

CREATE INDEX copy_of ON copy (of);
CREATE INDEX copy_of_original ON copy (original);
