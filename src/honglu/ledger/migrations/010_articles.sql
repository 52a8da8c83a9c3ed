-- Version 10: articles in the order in which they are listed, with all that a list of them is narrowed by, so that neither
-- a page of it nor its count reads any text.

CREATE INDEX article_in_order ON article (published, id, outlet, language);
