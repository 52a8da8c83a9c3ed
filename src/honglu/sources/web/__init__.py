"""The web → articles: fetching that is safe and polite, and reading feeds, sitemaps and lists."""
