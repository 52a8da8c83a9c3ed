-- Version 4: who is who. Computed of claims and decisions, as contacts are.

CREATE TABLE bearer (                -- a name as it was met, and whom its bearer acts for
    id         TEXT PRIMARY KEY NOT NULL,  -- a digest of the three
    name       TEXT NOT NULL,
    represents TEXT,
    type       TEXT NOT NULL
);

CREATE TABLE bearer_key (            -- names that can be one share a key
    key    TEXT NOT NULL,
    bearer TEXT NOT NULL REFERENCES bearer (id) ON DELETE CASCADE,
    PRIMARY KEY (key, bearer)
) WITHOUT ROWID;

CREATE INDEX key_of_bearer ON bearer_key (bearer);

CREATE TABLE appearance (            -- where it was met: a participant called by name
    claim  TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bearer TEXT NOT NULL REFERENCES bearer (id),
    year   INTEGER NOT NULL,         -- 0 where nothing tells
    PRIMARY KEY (claim, number)
) WITHOUT ROWID;

CREATE INDEX appearance_of_bearer ON appearance (bearer, year);

CREATE TABLE persona (               -- the actor that a name stands for in a year
    bearer TEXT NOT NULL REFERENCES bearer (id) ON DELETE CASCADE,
    year   INTEGER NOT NULL,
    actor  TEXT NOT NULL,
    PRIMARY KEY (bearer, year)
) WITHOUT ROWID;

CREATE INDEX persona_of_actor ON persona (actor);
