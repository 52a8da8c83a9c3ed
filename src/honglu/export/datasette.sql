-- What the file for Datasette has beside the tidy tables.

CREATE TABLE articles (
    id   TEXT PRIMARY KEY NOT NULL REFERENCES sources (id),
    text TEXT
);

CREATE TABLE told (
    contact   TEXT PRIMARY KEY NOT NULL REFERENCES contacts (id),
    sentence  TEXT NOT NULL,
    latitude  REAL,
    longitude REAL,
    precision TEXT                 -- town, or country: then the point is the capital's
);

CREATE INDEX participants_by_actor ON participants (actor);
CREATE INDEX participants_by_side ON participants (represents);
CREATE INDEX contacts_by_day ON contacts (first_day);
CREATE INDEX contacts_by_visit ON contacts (part_of);
CREATE INDEX evidence_by_source ON evidence (source);
CREATE INDEX claims_by_contact ON claims (contact);

-- One row a contact, with the same rowid. The words are kept here alone, folded: see `searching.py`.
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = "unicode61 remove_diacritics 2");

CREATE VIEW lines AS
SELECT c.id, c.date, c.first_day, t.sentence, c.kind, c.rank, c.status, c.place, c.country, c.articles,
       t.latitude, t.longitude
FROM contacts AS c JOIN told AS t ON t.contact = c.id
ORDER BY c.first_day IS NULL, c.first_day, c.id;

CREATE VIEW visits AS
SELECT l.*, (SELECT count(*) FROM contacts AS k WHERE k.part_of = l.id) AS meetings
FROM lines AS l WHERE l.kind = 'visit';

CREATE VIEW pairs AS
SELECT one.represents AS one, other.represents AS other, substr(c.first_day, 1, 4) AS year,
       count(DISTINCT c.id) AS contacts, min(c.first_day) AS first, max(c.last_day) AS last
FROM contacts AS c
JOIN participants AS one ON one.contact = c.id
JOIN participants AS other ON other.contact = c.id AND other.represents > one.represents
WHERE c.status = 'held'
GROUP BY one.represents, other.represents, year;

CREATE VIEW people AS
SELECT p.actor, min(p.name) AS name, min(p.represents) AS represents, count(DISTINCT p.contact) AS contacts,
       min(c.first_day) AS first, max(c.last_day) AS last
FROM participants AS p JOIN contacts AS c ON c.id = p.contact
WHERE p.type = 'person' AND p.actor IS NOT NULL
GROUP BY p.actor;

CREATE VIEW held_posts AS
SELECT p.actor, p.name, p.represents, o.post, o.language, count(DISTINCT c.id) AS contacts,
       min(c.first_day) AS first_seen, max(c.last_day) AS last_seen
FROM posts AS o
JOIN participants AS p ON p.contact = o.contact AND p.number = o.participant
JOIN contacts AS c ON c.id = o.contact
WHERE p.actor IS NOT NULL
GROUP BY p.actor, o.post, o.language;

CREATE VIEW disputes AS
SELECT l.id, l.sentence, l.date, c.disputed, s.outlet, k.kind, k.status, k.date AS told_date, k.place AS told_place,
       k.participants
FROM contacts AS c JOIN lines AS l ON l.id = c.id JOIN claims AS k ON k.contact = c.id
JOIN sources AS s ON s.id = k.source
WHERE c.disputed IS NOT NULL;
