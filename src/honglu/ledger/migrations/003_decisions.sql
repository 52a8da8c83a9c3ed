-- Version 3: what people decided. Decisions are never changed and never go, not even with the articles they speak of.

CREATE TABLE decision (
    id   TEXT PRIMARY KEY NOT NULL,  -- a digest of its content
    made TEXT NOT NULL,
    undoes TEXT,                     -- the id of the decision that no longer counts by this one
    body TEXT NOT NULL               -- the decision as JSON, whole
);

CREATE INDEX decision_undone ON decision (undoes);

CREATE TABLE sighting (              -- the claims that it speaks of, as they were seen and as they are now
    decision TEXT NOT NULL REFERENCES decision (id),
    number   INTEGER NOT NULL,
    article  TEXT NOT NULL,          -- which may not be there yet, or no more
    claim    TEXT REFERENCES claim (id) ON DELETE SET NULL,
    PRIMARY KEY (decision, number)
) WITHOUT ROWID;

CREATE INDEX sighting_of_article ON sighting (article);
CREATE INDEX sighting_of_claim ON sighting (claim);

CREATE TABLE said (                  -- pairs of claims that live decisions speak of; one < other
    one   TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    other TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    same  INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE INDEX said_of_other ON said (other);
