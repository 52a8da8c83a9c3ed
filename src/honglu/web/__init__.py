"""The ledger in the browser, and over HTTP: pages and API ask `query`, and show what it answers."""
