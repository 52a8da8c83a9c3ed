-- Version 1 of the file of users and tokens. Times are UTC, ISO 8601, to the second.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE user (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    folded     TEXT NOT NULL UNIQUE,         -- the name as it is compared
    hash       TEXT NOT NULL,                -- argon2id, with its parameters and salt
    role       TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'admin')),
    disabled   INTEGER NOT NULL DEFAULT 0,
    generation INTEGER NOT NULL DEFAULT 0,   -- sessions of earlier ones are over
    made       TEXT NOT NULL
);

CREATE TABLE ended (                         -- sessions logged out of before they were over by themselves
    session TEXT PRIMARY KEY NOT NULL,
    until   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE token (
    id      TEXT PRIMARY KEY NOT NULL,
    digest  TEXT NOT NULL UNIQUE,            -- SHA-256 of the secret, which is kept nowhere
    owner   INTEGER NOT NULL REFERENCES user (id),
    label   TEXT NOT NULL,
    role    TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'admin')),
    made    TEXT NOT NULL,
    expires TEXT,
    used    TEXT,
    revoked TEXT
) WITHOUT ROWID;

CREATE TABLE failure (
    time    TEXT NOT NULL,
    name    TEXT NOT NULL,                   -- a digest: people type passwords where names go
    address TEXT NOT NULL
);

CREATE INDEX failure_by_time ON failure (time);

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    time    TEXT NOT NULL,
    who     TEXT NOT NULL,
    address TEXT NOT NULL,
    action  TEXT NOT NULL,
    detail  TEXT NOT NULL,
    outcome TEXT NOT NULL
);

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is kept'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is kept'); END;
