-- The watch: what it knows of its sources and pages, saved questions, and what is still to be sent. Times are seconds since
-- 1970. None of this is computed of claims, so reading anew does not touch it.

CREATE TABLE watch_source (
    name      TEXT PRIMARY KEY NOT NULL,
    url       TEXT NOT NULL,               -- as the list of sources has it
    moved     TEXT,                        -- where the site says that it is now, for good
    etag      TEXT,
    modified  TEXT,
    silence   REAL NOT NULL,               -- seconds without a new page after which it counts as silent
    due       REAL NOT NULL DEFAULT 0,
    succeeded REAL,                        -- the last visit that gave its list of pages, or said that it is unchanged
    renewed   REAL,                        -- the last visit that announced a page not known before; at first, the first
    announced INTEGER NOT NULL DEFAULT 0,  -- pages in its last list
    most      INTEGER NOT NULL DEFAULT 0,  -- pages in its longest list
    failures  INTEGER NOT NULL DEFAULT 0,  -- visits in a row that failed
    error     TEXT                         -- why the last visit failed
);

CREATE TABLE watch_page (
    url       TEXT PRIMARY KEY NOT NULL,
    source    TEXT NOT NULL,               -- the first that announced it
    title     TEXT,
    published TEXT,
    updated   TEXT,
    state     TEXT NOT NULL,               -- waiting, read, failed, or passed over: older than what a first visit takes
    due       REAL NOT NULL DEFAULT 0,
    tries     INTEGER NOT NULL DEFAULT 0,
    since     REAL NOT NULL,               -- when it was first announced
    seen      REAL NOT NULL,               -- when it was announced, at first or as changed
    asked     REAL,                        -- when it was last asked for
    barren    INTEGER NOT NULL DEFAULT 0,  -- whether it came then, but no article was on it
    etag      TEXT,
    modified  TEXT,
    article   TEXT,
    reason    TEXT
);

CREATE INDEX watch_page_waiting ON watch_page (source, state, due);
CREATE INDEX watch_page_asked ON watch_page (source, asked);
CREATE INDEX watch_page_article ON watch_page (article);

CREATE TABLE alert (
    id       TEXT PRIMARY KEY NOT NULL,
    question TEXT NOT NULL,                -- the filter as JSON
    way      TEXT NOT NULL,                -- file, webhook or mail
    target   TEXT NOT NULL,
    UNIQUE (question, way, target)
);

CREATE TABLE alert_told (                  -- what was told of the contact that a claim belongs to
    alert   TEXT NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    claim   TEXT NOT NULL,                 -- claims and not contacts: a contact's id changes when an earlier claim joins it
    article TEXT NOT NULL,                 -- of the claim, which may be gone when the article is read again
    told    TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (alert, claim)
) WITHOUT ROWID;

CREATE INDEX alert_told_article ON alert_told (article);

CREATE TABLE alert_message (               -- what is still to be sent; taken out when it is
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: receivers know a message by it
    alert  TEXT NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
    body   TEXT NOT NULL,
    tries  INTEGER NOT NULL DEFAULT 0,
    due    REAL NOT NULL DEFAULT 0
);
