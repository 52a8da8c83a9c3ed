"""The watch: a long-running process that visits sources, takes their articles into the ledger, and sends alerts."""
