-- Version 1 of the ledger. Each file in migrations/ takes it one version further; none is ever edited once released.
--
-- What was read (article, claim, participant) is kept; what is computed of it (contacts) is not stored here, so that it
-- can be computed again. `claim.body` is the claim as JSON, whole; the columns beside it, and the table
-- participant, only repeat what questions are asked by.

CREATE TABLE article (
    id        TEXT PRIMARY KEY NOT NULL,
    language  TEXT,
    published TEXT,
    outlet    TEXT,
    url       TEXT,
    title     TEXT,
    text      TEXT NOT NULL,
    digest    TEXT NOT NULL,  -- of the article as it came in: while it is the same, the article is not read again
    reader    TEXT NOT NULL   -- the version of the program that read its claims
);

CREATE TABLE claim (
    id      TEXT PRIMARY KEY NOT NULL,  -- a digest of the article's id and of what is claimed
    article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,           -- its place among the article's claims, in order of mention
    part_of TEXT,                       -- the id of the claim within which it took place
    kind    TEXT NOT NULL,
    status  TEXT NOT NULL,
    since   TEXT,                       -- the first and the last day that its date may mean; null where undated
    until   TEXT,
    body    TEXT NOT NULL
);

CREATE UNIQUE INDEX claim_of_article ON claim (article, number);
CREATE INDEX claim_in_order ON claim (since IS NULL, since, until, id);

CREATE TABLE participant (
    claim      TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    name       TEXT NOT NULL,
    type       TEXT NOT NULL,
    represents TEXT,
    role       TEXT NOT NULL,
    PRIMARY KEY (claim, number)
) WITHOUT ROWID;

CREATE INDEX participant_of_country ON participant (represents, claim);
