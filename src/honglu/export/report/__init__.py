"""The report: one page in one file, that needs nothing from outside and runs no script."""
