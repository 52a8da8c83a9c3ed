-- Version 2: which claims speak of one occasion. All of it is computed of claims and decisions and can be computed again;
-- it stands here so that an article costs the same in a large ledger as in a small one.

CREATE TABLE shape (                 -- all of a claim that tells whether another speaks of the same occasion
    id TEXT PRIMARY KEY NOT NULL     -- a digest of it
);

CREATE TABLE shaped (
    claim TEXT PRIMARY KEY NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    shape TEXT NOT NULL REFERENCES shape (id)
) WITHOUT ROWID;

CREATE INDEX shaped_by_shape ON shaped (shape);

CREATE TABLE block (                 -- where shapes worth comparing meet: two sides in one week
    block TEXT NOT NULL,
    shape TEXT NOT NULL REFERENCES shape (id) ON DELETE CASCADE,
    PRIMARY KEY (block, shape)
) WITHOUT ROWID;

CREATE INDEX block_of_shape ON block (shape);

CREATE TABLE link (                  -- pairs of shapes taken for one occasion's, or nearly; one < other
    one     TEXT NOT NULL REFERENCES shape (id) ON DELETE CASCADE,
    other   TEXT NOT NULL REFERENCES shape (id) ON DELETE CASCADE,
    verdict TEXT NOT NULL,           -- same or unsure
    points  REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE INDEX link_of_other ON link (other);

CREATE TABLE contact (
    id      TEXT PRIMARY KEY NOT NULL,  -- that of its claim told first
    kind    TEXT NOT NULL,
    status  TEXT NOT NULL,
    since   TEXT,                       -- the first and the last day that its date may mean; null where undated
    until   TEXT,
    country TEXT,                       -- where it was
    rejected INTEGER NOT NULL,           -- whether a person said that it is no contact
    seating TEXT NOT NULL               -- which participants of its claims are one: lists of [claim, number]
);

CREATE INDEX contact_by_kind ON contact (kind, since);
CREATE INDEX contact_in_order ON contact (since IS NULL, since, until, id);

CREATE TABLE member (
    claim   TEXT PRIMARY KEY NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX member_of_contact ON member (contact);

CREATE TABLE side (                  -- whom the participants of a contact act for
    contact    TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    represents TEXT NOT NULL,
    PRIMARY KEY (contact, represents)
) WITHOUT ROWID;

CREATE INDEX side_of_country ON side (represents, contact);
