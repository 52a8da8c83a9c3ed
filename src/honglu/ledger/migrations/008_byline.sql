-- Who signs an article, as written; null where nobody does, and of articles that came in before this was kept.

ALTER TABLE article ADD COLUMN byline TEXT;
